"""The plan as written: its goals, tasks and targets with their addresses, and what a target inherits."""

from collections.abc import Collection, Iterator
from typing import Any

from msgspec import Struct

from planck.text.findings import Path
from planck.text.tree import Raw

INHERITED = (
    "owner",
    "support",
    "serves",
    "frameworks",
    "clause",
    "reporting",
    "from",
    "due",
    "evidence",
)


class Holder(Struct, frozen=True):
    """A goal or a task as written."""

    kind: str
    """goal or task."""
    path: Path
    raw: Raw


class Written(Struct, frozen=True):
    """A target as written, with the goal or task that holds it."""

    path: Path
    raw: Raw
    holder: Holder
    plan: Raw

    def where(self, key: str) -> Path | None:
        """The address of the value in force for a key: the target's own, its holder's, or for `owner` the plan's."""
        if key in self.raw:
            return (*self.path, key)
        if key in INHERITED and key in self.holder.raw:
            return (*self.holder.path, key)
        if key == "owner" and key in self.plan:
            return (key,)
        return None

    def get(self, key: str) -> Any:  # noqa: ANN401  because a value from YAML comes as it is
        """The value in force for a key; None where it is nowhere."""
        if key in self.raw:
            return self.raw[key]
        if key in INHERITED and key in self.holder.raw:
            return self.holder.raw[key]
        return self.plan.get(key) if key == "owner" else None


def entries(declared: Raw) -> Iterator[tuple[str, Any]]:
    """The entries of a map by name, extension keys (`x-…`) left out."""
    return ((key, value) for key, value in declared.items() if not key.startswith("x-"))


def holders(plan: Raw) -> Iterator[Holder]:
    """The goals, then the tasks."""
    for kind, key in (("goal", "goals"), ("task", "tasks")):
        for number, raw in enumerate(plan.get(key, ())):
            yield Holder(kind, (key, number), raw)


def targets(plan: Raw) -> Iterator[Written]:
    """All targets in the plan's order: those of the goals, then those of the tasks."""
    for holder in holders(plan):
        for number, raw in enumerate(holder.raw.get("targets", ())):
            if raw is not None:
                yield Written((*holder.path, "targets", number), raw, holder, plan)


def without(data: Any, paths: Collection[Path]) -> Any:  # noqa: ANN401  because it takes any part of a tree
    """A copy of a tree without the values at some addresses; in a list None stands in their place."""
    heads: dict[str | int, list[Path]] = {}
    for path in paths:
        heads.setdefault(path[0], []).append(path[1:])
    if isinstance(data, list):
        return [_pruned(value, heads.get(number)) for number, value in enumerate(data)]
    if not isinstance(data, dict):
        return data
    return {key: _pruned(value, heads.get(key)) for key, value in data.items() if () not in heads.get(key, ())}


def _pruned(value: Any, rests: list[Path] | None) -> Any:  # noqa: ANN401  because it takes any part of a tree
    if rests is None:
        return value
    return None if () in rests else without(value, rests)
