"""The course of a target: how it is judged before its due date.

This module is the contract's course table; nothing else asks what measure a target has in order to judge it.
"""

from enum import StrEnum

from msgspec import Struct

from planck.plan.calendar import Rhythm
from planck.plan.model import Bound, Comparator, Measure, PaceKind, Target
from planck.words.members import at_hand


@at_hand
class Course(StrEnum):
    """How a target is judged before its due date."""

    SPAN = "span"
    """Along a path from the baseline to the target value."""
    HOLD = "hold"
    """By whether the target value holds now."""
    OPEN = "open"
    """By the end only, unless the plan says more."""
    DONE = "done"
    """By whether it has been done."""


RHYTHMIC = {
    Rhythm.MONTHLY: PaceKind.MONTHLY,
    Rhythm.QUARTERLY: PaceKind.QUARTERLY,
    Rhythm.HALF_YEARLY: PaceKind.HALF_YEARLY,
}
_ON_A_PATH = frozenset((PaceKind.LINEAR, *RHYTHMIC.values(), PaceKind.AT_DUE, PaceKind.CHECKPOINTS))

ALLOWED: dict[tuple[Measure, Course], frozenset[PaceKind]] = {
    (Measure.FLOW, Course.SPAN): _ON_A_PATH,
    (Measure.LEVEL, Course.SPAN): _ON_A_PATH,
    (Measure.RATIO, Course.SPAN): _ON_A_PATH,
    (Measure.FLOW, Course.HOLD): frozenset((PaceKind.STANDING,)),
    (Measure.LEVEL, Course.HOLD): frozenset((PaceKind.STANDING, PaceKind.AT_DUE)),
    (Measure.RATIO, Course.HOLD): frozenset((PaceKind.STANDING, PaceKind.AT_DUE)),
    (Measure.RANK, Course.HOLD): frozenset((PaceKind.STANDING, PaceKind.AT_DUE, PaceKind.CHECKPOINTS)),
    (Measure.LEVEL, Course.OPEN): frozenset((PaceKind.AT_DUE, PaceKind.STANDING, PaceKind.CHECKPOINTS)),
    (Measure.RATIO, Course.OPEN): frozenset((PaceKind.AT_DUE, PaceKind.STANDING, PaceKind.CHECKPOINTS)),
    (Measure.ORDINAL, Course.OPEN): frozenset((PaceKind.AT_DUE, PaceKind.STANDING, PaceKind.CHECKPOINTS)),
    (Measure.MILESTONE, Course.DONE): frozenset((PaceKind.AT_DUE,)),
}
"""Which paces a target may have by measure and course. A level or ratio on a path may also stand: it then holds."""

COMPARATORS: dict[Measure, frozenset[Comparator]] = {
    **dict.fromkeys((Measure.FLOW, Measure.LEVEL, Measure.RATIO), frozenset(Comparator) - {Comparator.DONE}),
    Measure.RANK: frozenset((Comparator.AT_MOST,)),
    Measure.ORDINAL: frozenset((Comparator.AT_LEAST,)),
    Measure.MILESTONE: frozenset((Comparator.DONE,)),
}
"""Which comparators a measure takes."""

_FIXED = {Measure.RANK: Course.HOLD, Measure.ORDINAL: Course.OPEN, Measure.MILESTONE: Course.DONE}


class Track(Struct, frozen=True):
    """A target with what follows from its measure, comparator, baseline and pace."""

    target: Target
    course: Course
    pace: PaceKind
    reporting: Rhythm
    settles_at_once: bool
    """Whether it is met as soon as its target value is reached; else it settles on the due date."""


def track(target: Target) -> Track:
    """What the course table says of a target."""
    course, reporting = course_of(target), reporting_of(target)
    pace = _pace_given(target, course) or default_pace(target, course, reporting)
    return Track(target, course, pace, reporting, _settles_at_once(target, pace))


def _pace_given(target: Target, course: Course) -> PaceKind | None:
    """A target's own pace; None where it gives none that its course allows, and for checkpoints all in error."""
    pace = target.own_pace
    empty = pace is PaceKind.CHECKPOINTS and not target.checkpoints
    return None if empty or pace not in ALLOWED[target.measure, course] else pace


def course_of(target: Target) -> Course:
    """The course of a target; by its own pace `standing`, a level or ratio off its target value holds."""
    fixed = _FIXED.get(target.measure)
    if fixed:
        return fixed
    bound = target.bound
    if target.measure is Measure.FLOW:
        return Course.SPAN if _leads_up(bound) else Course.HOLD
    if not bound.one_sided:
        return Course.HOLD
    if target.baseline is None:
        return Course.OPEN
    stands = bound.holds(target.baseline) or target.own_pace is PaceKind.STANDING
    return Course.HOLD if stands else Course.SPAN


def _leads_up(bound: Bound) -> bool:
    """Whether a flow has a path from 0: not below 0, and not where 0 already satisfies a range."""
    return bound.low is not None and (bound.low >= 0 if bound.one_sided else bound.low > 0)


def reporting_of(target: Target) -> Rhythm:
    """How often a target must be reported: what is judged at its end by its own word is reported then."""
    if target.own_reporting:
        return target.own_reporting
    if target.own_pace is PaceKind.AT_DUE or target.measure is Measure.MILESTONE:
        return Rhythm.AT_DUE
    return target.inherited_reporting


def default_pace(target: Target, course: Course, reporting: Rhythm) -> PaceKind:
    """The pace of a target whose plan gives none."""
    match course:
        case Course.SPAN:
            return RHYTHMIC.get(reporting, PaceKind.AT_DUE)
        case Course.HOLD:
            return PaceKind.STANDING if _stands_by_default(target) else PaceKind.AT_DUE
        case Course.OPEN:
            return PaceKind.AT_DUE if target.bound.rising else PaceKind.STANDING
        case _:
            return PaceKind.AT_DUE


def _stands_by_default(target: Target) -> bool:
    """All that hold but levels and ratios with `exactly` or `within` that no baseline satisfies."""
    if target.bound.one_sided or target.measure is Measure.FLOW:
        return True
    return target.baseline is not None and target.bound.holds(target.baseline)


def _settles_at_once(target: Target, pace: PaceKind) -> bool:
    """What only accumulates or is simply done; all else can slip back."""
    if target.measure is Measure.FLOW:
        return target.bound.one_sided and target.bound.rising
    if target.measure is Measure.ORDINAL:
        return pace is not PaceKind.STANDING
    return target.measure is Measure.MILESTONE
