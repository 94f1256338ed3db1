"""Pace and expected value: what should be there by a day (序时进度)."""

from bisect import bisect_right
from datetime import date
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate

from planck.assessment.course import Course, Track
from planck.plan.calendar import Period, Rhythm, touched
from planck.plan.model import PaceKind

NONE, ALL = Fraction(0), Fraction(1)

_RHYTHMS = {
    PaceKind.MONTHLY: Rhythm.MONTHLY,
    PaceKind.QUARTERLY: Rhythm.QUARTERLY,
    PaceKind.HALF_YEARLY: Rhythm.HALF_YEARLY,
}


def linear(span: Period, on: date) -> Fraction:
    """Days from the start to `on`, both counted, over the days of the span; 0 before it, 1 from its end."""
    if on < span.start:
        return NONE
    if on >= span.end:
        return ALL
    return Fraction((on - span.start).days + 1, span.days)


def completed(rhythm: Rhythm, span: Period, on: date) -> Fraction:
    """Calendar periods that ended by `on` over those the span touches, each counted by the share of its days inside."""
    if on < span.start or on >= span.end:
        return linear(span, on)
    ends, done = _completed(rhythm, span)
    number = bisect_right(ends, on)
    return done[number - 1] if number else NONE


@lru_cache(maxsize=1024)
def _completed(rhythm: Rhythm, span: Period) -> tuple[list[date], list[Fraction]]:
    """The last days of the calendar periods that a span touches, and how much of it is completed by each."""
    ends, sums = _running_shares(rhythm, span)
    return ends, [share / sums[-1] for share in sums]


def shares(track: Track, on: date) -> tuple[Fraction, Fraction]:
    """The calendar periods of a rhythmic pace that ended by a day, and all that the span touches, each by its share."""
    ends, sums = _running_shares(_RHYTHMS[track.pace], track.target.span)
    number = bisect_right(ends, on)
    return sums[number - 1] if number else NONE, sums[-1]


@lru_cache(maxsize=1024)
def _running_shares(rhythm: Rhythm, span: Period) -> tuple[list[date], list[Fraction]]:
    """The last days of the calendar periods that a span touches, and the sums of their shares up to each."""
    parts = list(touched(rhythm, span))
    shares = (Fraction(part.shared_days(span), part.days) for part in parts)
    return [part.end for part in parts], list(accumulate(shares))


def pace(track: Track, on: date) -> Fraction:
    """The share of the way that should be done by a day, from 0 to 1 (contract section 2, Pace)."""
    span = track.target.span
    if on < span.start or on >= span.end:
        return linear(span, on)
    match track.pace:
        case PaceKind.LINEAR:
            return linear(span, on)
        case PaceKind.AT_DUE | PaceKind.STANDING:
            return ALL if track.pace is PaceKind.STANDING else NONE
        case PaceKind.CHECKPOINTS:
            return _checkpoint_pace(track, on)
        case rhythmic:
            return completed(_RHYTHMS[rhythmic], span, on)


def _checkpoint_pace(track: Track, on: date) -> Fraction:
    reached = _checkpoint(track, on)
    if track.course is not Course.SPAN:
        return NONE if reached is None else ALL
    baseline = track.target.baseline or NONE
    way = track.target.bound.aim - baseline
    return (reached - baseline) / way if way and reached is not None else NONE


def _checkpoint(track: Track, on: date) -> Fraction | None:
    """The value of the last checkpoint on or before a day; None before the first."""
    passed = [value for at, value in track.target.checkpoints if at <= on]
    return passed[-1] if passed else None


def expected(track: Track, on: date) -> Fraction | None:
    """The value that should be there by a day, in the target's unit (contract section 2, Expected)."""
    target, course = track.target, track.course
    if course is Course.DONE:
        return None
    if track.pace is PaceKind.CHECKPOINTS:
        return _expected_by_checkpoints(track, on)
    share = pace(track, on)
    if course is Course.SPAN:
        baseline = target.baseline or NONE
        value = baseline + (target.bound.aim - baseline) * share
        return target.unit.toward(value, baseline) if target.unit else value
    return target.bound.aim if share and _has_one_aim(track) else None


def _has_one_aim(track: Track) -> bool:
    """Whether the target value is a single figure to be held: not for `exactly` and `within`."""
    return track.target.bound.one_sided


def _expected_by_checkpoints(track: Track, on: date) -> Fraction | None:
    target = track.target
    if on >= target.span.end:
        return target.bound.aim
    reached = _checkpoint(track, on) if on >= target.span.start else None
    if reached is None and track.course is Course.SPAN:
        return target.baseline
    return reached
