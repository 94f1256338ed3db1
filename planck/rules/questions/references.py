"""Where ids refer to each other in a plan: lists of ids on goals, tasks and targets, and chains of single ones."""

from collections.abc import Iterator, Mapping

from planck.plan import outline
from planck.plan.model import Plan
from planck.plan.outline import Written
from planck.text.findings import Path


def listed(plan: Plan, key: str) -> Iterator[tuple[Path, str]]:
    """The address and the id of every entry of a list of ids, once where it is written."""
    holders = [(holder.path, holder.raw) for holder in outline.holders(plan.raw)]
    targets = [(written.path, written.raw) for written in outline.targets(plan.raw)]
    for path, raw in holders + targets:
        for number, name in enumerate(raw.get(key, ())):
            yield (*path, key, number), name


def by_id(plan: Plan) -> dict[str, Written]:
    """The targets as written by their ids; of those that share one, the first."""
    return {written.raw["id"]: written for written in reversed(list(outline.targets(plan.raw)))}


def on_a_cycle(refers: Mapping[str, str]) -> Iterator[str]:
    """The names that, followed from reference to reference, lead back to themselves."""
    for name in refers:
        at, seen = refers[name], {name}
        while at in refers and at not in seen:
            seen.add(at)
            at = refers[at]
        if at == name:
            yield name
