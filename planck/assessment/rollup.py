"""Counts by status and the worst one, for whatever targets are gathered under: task, goal, owner, framework."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from planck.assessment.assess import Assessment
from planck.plan.model import Plan, Target
from planck.words.status import Status

_SEVERAL = 2
_STATUSES = tuple(Status)


class Rollup(Struct, frozen=True):
    """How the targets of one task, goal, owner or framework stand."""

    kind: str
    """task, goal, owner or framework."""
    id: str
    status: Status | None
    """The worst one; not-due only where there is nothing else, never cancelled; None without any."""
    by_status: tuple[tuple[Status, int], ...]


def count_by_status(assessments: Iterable[Assessment]) -> tuple[tuple[Status, int], ...]:
    """How many targets have each of the eight statuses."""
    return _counts([assessment.status for assessment in assessments])


def _counts(found: Sequence[Status]) -> tuple[tuple[Status, int], ...]:
    return tuple((status, found.count(status)) for status in _STATUSES)


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
        held = _statuses(assessed, kind)
        for name in dict.fromkeys(names):
            found = held.get(name, ())
            yield Rollup(kind, name, worst(found), _counts(found))


def _statuses(assessed: Iterable[Assessment], kind: str) -> Mapping[str | None, list[Status]]:
    """The statuses of targets by what of a kind they count toward, each once."""
    held: dict[str | None, list[Status]] = {}
    for item in assessed:
        status, names = item.status, belongs(item.target, kind)
        for name in names if len(names) < _SEVERAL else dict.fromkeys(names):
            if name in held:
                held[name].append(status)
            else:
                held[name] = [status]
    return held


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
