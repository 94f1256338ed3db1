"""Where ids refer to each other in a plan: lists of ids on goals, tasks and targets, and chains of single ones."""

from collections.abc import Iterator, Mapping

from planck.plan.model import Plan
from planck.plan.once import once
from planck.plan.outline import Written
from planck.text.findings import Path


def listed(plan: Plan, key: str) -> Iterator[tuple[Path, str]]:
    """The address and the id of every entry of a list of ids, once where it is written."""
    holders = [(holder.path, holder.raw) for holder in plan.holders]
    targets = [(written.path, written.raw) for written in plan.written_targets]
    for path, raw in holders + targets:
        for number, name in enumerate(raw.get(key, ())):
            yield (*path, key, number), name


@once
def by_path(plan: Plan) -> Mapping[Path, Written]:
    """The targets as written by their addresses."""
    return {written.path: written for written in plan.written_targets}


def by_id(plan: Plan) -> dict[str, Written]:
    """The targets as written by their ids; of those that share one, the first."""
    return {written.raw["id"]: written for written in reversed(plan.written_targets)}


def on_a_cycle(refers: Mapping[str, str]) -> Iterator[str]:
    """The names that, followed from reference to reference, lead back to themselves."""
    followed: set[str] = set()
    circular: set[str] = set()
    for name in refers:
        way: dict[str, int] = {}
        at = name
        # what was followed before is not followed again, so that long chains take no longer than many short ones
        while at in refers and at not in followed and at not in way:
            way[at] = len(way)
            at = refers[at]
        if at in way:
            circular.update(list(way)[way[at] :])
        followed.update(way)
    return (name for name in refers if name in circular)
