"""What the rules about unused names share: which of the declared names are used nowhere."""

from collections.abc import Iterable, Iterator
from typing import Any

from planck.plan import outline
from planck.plan.model import Plan
from planck.words.phrase import nearest


def unused(plan: Plan, key: str, used: Iterable[str]) -> Iterator[str]:
    """The names declared under a key of the plan and not used.

    A misspelt name, which has its own finding, counts as the declared one nearest to it. What an amendment speaks of
    is needed to tell the plan as it was.
    """
    declared = [name for name, _ in outline.entries(plan.raw.get(key, {}))]
    named = set(used)
    meant = {nearest(name, declared) for name in named.difference(declared)}
    needed = {*named, *meant, *_amended(plan)}
    return (name for name in declared if name not in needed)


def _amended(plan: Plan) -> Iterator[str]:
    for amendment in plan.raw.get("amendments", ()):
        for change in amendment["changes"]:
            yield from _texts([change["from"], change["to"]])


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401  because a changed value may be of any kind
    """Every text in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _texts(list(value.values()))
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
