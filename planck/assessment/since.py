"""What has moved between two dates: for each target how it stood then and how it stands now."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from fractions import Fraction

from msgspec import Struct

from planck.assessment.assess import Assessment
from planck.assessment.awaited import still_awaited
from planck.assessment.course import Course
from planck.plan.model import Measure, Target
from planck.plan.progress import Progress
from planck.words.status import Status


class Movement(StrEnum):
    """A way in which a target can have moved; in how it stands at most one, in what is reported at most one."""

    NEWLY_SHORT = "newly-short"
    """Short now, and not then."""
    RECOVERED = "recovered"
    """Short then, and not now."""
    CALLED_OFF = "called-off"
    """Cancelled since, so that a shortfall that vanishes this way is not taken for a recovery."""
    WORSE = "worse"
    """Its status, or at the same status its lag or figure, is worse, though it was and is short, or is not short."""
    BETTER = "better"
    """The reverse of worse."""
    NEWLY_REPORTED = "newly-reported"
    """Without a figure or unreported then, and with a newer figure now."""
    GONE_SILENT = "gone-silent"
    """Reported until then and not since, though a report is awaited and others came, or is owed."""


class Moved(Struct, frozen=True):
    """One movement of one target."""

    movement: Movement
    before: Assessment
    after: Assessment


class Since(Struct, frozen=True):
    """What has moved since a date; None where there is no earlier progress to compare with."""

    on: date | None
    moved: tuple[Moved, ...] = ()


def movements(progress: Progress, before: Sequence[Assessment], after: Sequence[Assessment]) -> tuple[Moved, ...]:
    """The movements of a plan's targets between two assessments of them, by sort, then in the plan's order."""
    found = [
        Moved(movement, then, now)
        for then, now in zip(before, after, strict=True)
        for movement in (_standing(then, now), _reporting(progress, then, now))
        if movement
    ]
    order = list(Movement)
    return tuple(sorted(found, key=lambda moved: order.index(moved.movement)))


def _standing(then: Assessment, now: Assessment) -> Movement | None:
    """How a target stands now against how it stood then."""
    if now.status is Status.CANCELLED or then.status is Status.CANCELLED:
        return None if now.status is then.status else Movement.CALLED_OFF
    if now.status.short != then.status.short:
        return Movement.NEWLY_SHORT if now.status.short else Movement.RECOVERED
    worse = (now.status.badness - then.status.badness) or _slipped(then, now)
    if not worse:
        return None
    return Movement.WORSE if worse > 0 else Movement.BETTER


def _slipped(then: Assessment, now: Assessment) -> Fraction | int:
    """At the same status above 0 for worse, below 0 for better: by the lag, else by the figure itself.

    A figure that only moves on along its path, or accumulates, says nothing.
    """
    if then.used is None or now.used is None or not _comparable(then.target, now.target):
        return 0
    rising = now.target.bound.rising
    lag = _lag(now, then) - _lag(then, now)
    slipped = (then.used.value - now.used.value) * (1 if rising else -1)
    if lag or slipped == 0 or not now.target.bound.one_sided:
        return lag
    moves_on = slipped < 0 and now.track.course is Course.SPAN
    accumulates = slipped > 0 and now.target.measure is Measure.FLOW and not rising
    return 0 if moves_on or accumulates else slipped


def _comparable(then: Target, now: Target) -> bool:
    """Whether figures of then and of now are of one scale, and better the same way; an amendment may set another."""
    was, has = ((one.measure, one.unit, one.steps, one.bound.rising) for one in (then, now))
    return was == has


def _lag(item: Assessment, other: Assessment) -> Fraction:
    """How far it is behind what is expected, or where nothing is on one of the dates, from its target value."""
    lag = item.behind_by if other.behind_by is not None else None
    return (item.shortfall if lag is None else lag) or Fraction(0)


def _reporting(progress: Progress, then: Assessment, now: Assessment) -> Movement | None:
    """Whether a target came to be reported, or ceased to be while others were."""
    unreported = then.status is Status.UNREPORTED
    fresh = now.used is not None and now.used.on > then.as_of
    if fresh and (then.used is None or unreported):
        return Movement.NEWLY_REPORTED
    spoke = then.newest is not None and now.newest is not None and now.newest.on <= then.as_of
    if not spoke or unreported or not still_awaited(progress, now):
        return None
    others_spoke = any(then.as_of < report.as_of <= now.as_of for report in progress.reports)
    return Movement.GONE_SILENT if others_spoke or now.status is Status.UNREPORTED else None
