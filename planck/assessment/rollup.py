"""Counts by status and the worst one, for whatever targets are gathered under: task, goal, owner, framework."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planck.assessment.assess import Assessment
from planck.plan.model import Plan, Target
from planck.words.status import Status


@dataclass(frozen=True, slots=True)
class Rollup:
    """How the targets of one task, goal, owner or framework stand."""

    kind: str
    """task, goal, owner or framework."""
    id: str
    status: Status | None
    """The worst one; not-due only where there is nothing else, never cancelled; None without any."""
    by_status: tuple[tuple[Status, int], ...]


def count_by_status(assessments: Iterable[Assessment]) -> tuple[tuple[Status, int], ...]:
    """How many targets have each of the eight statuses."""
    found = [assessment.status for assessment in assessments]
    return tuple((status, found.count(status)) for status in Status)


def worst(statuses: Iterable[Status]) -> Status | None:
    """The worst of some statuses; None of none."""
    live = [status for status in statuses if status is not Status.CANCELLED]
    telling = [status for status in live if status is not Status.NOT_DUE]
    return max(telling or live, key=lambda status: status.badness, default=None)


def roll_up(plan: Plan, assessments: Iterable[Assessment]) -> Iterator[Rollup]:
    """The roll-ups of a plan: tasks, goals, owners, frameworks, each in the plan's order."""
    assessed = list(assessments)
    for kind in ("task", "goal", "owner", "framework"):
        names = list(plan.owners) if kind == "owner" else [part.id for part in plan.parts if part.kind == kind]
        for name in dict.fromkeys(names):
            held = [item for item in assessed if name in belongs(item.target, kind)]
            yield Rollup(kind, name, worst(item.status for item in held), count_by_status(held))


def belongs(target: Target, kind: str) -> tuple[str | None, ...]:
    """What a target counts toward: a goal's targets are its own and those that serve it."""
    match kind:
        case "task":
            return (target.task,)
        case "goal":
            return (target.goal, *target.serves)
        case "owner":
            return (target.owner,)
        case _:
            return target.frameworks
