"""The figures of an assessment: each formula of the contract's section 2 once, over exact fractions."""

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache

from planck.assessment.course import Course, Track
from planck.assessment.pace import linear
from planck.plan.calendar import DAY, Period, Rhythm, touched
from planck.plan.model import ZERO, Comparator, Measure, PaceKind
from planck.plan.progress import Observation, Series

DAYS_A_MONTH = Fraction(304375, 10000)
"""A year of 365.25 days over 12."""
EARLIEST_FORECAST = Fraction(1, 5)
"""The linear pace below which the speed so far says nothing."""
_FORECAST_PACES = frozenset((PaceKind.LINEAR, PaceKind.MONTHLY, PaceKind.QUARTERLY, PaceKind.HALF_YEARLY))


def observation_used(track: Track, series: Series) -> Observation | None:
    """The latest observation; but once one dated on or after the due date decides, it stays."""
    final = [item for item in series.observations if item.on >= track.target.span.end]
    if track.settles_at_once:
        final = [item for item in final if track.target.bound.holds(item.value)]
    if final:
        return final[0]
    return series.observations[-1] if series.observations else None


def completion(track: Track, actual: Fraction) -> Fraction | None:
    """(actual - baseline) / (target value - baseline) on a span, not capped; None where that divides by 0."""
    baseline = track.target.baseline
    if track.course is not Course.SPAN or baseline is None:
        return None
    way = track.target.bound.aim - baseline
    return (actual - baseline) / way if way else None


def done_of_expected(track: Track, actual: Fraction, due: Fraction | None) -> Fraction | None:
    """(actual - baseline) / (expected - baseline) on a span, q in the contract; None where that divides by 0."""
    baseline = track.target.baseline
    if track.course is not Course.SPAN or baseline is None or due is None or due == baseline:
        return None
    return (actual - baseline) / (due - baseline)


def lag(track: Track, actual: Fraction, due: Fraction | None) -> Fraction | None:
    """(expected - actual) / (target value - baseline) on a span, in points; None where that divides by 0."""
    baseline = track.target.baseline
    if track.course is not Course.SPAN or baseline is None or due is None or track.target.bound.aim == baseline:
        return None
    return (due - actual) / (track.target.bound.aim - baseline) * 100


def shortfall(track: Track, actual: Fraction) -> Fraction | None:
    """How far a figure is from the target value, in its unit, places or steps; None for a milestone."""
    if track.target.measure is Measure.MILESTONE:
        return None
    return track.target.bound.short_by(actual)


def behind_by(track: Track, actual: Fraction, due: Fraction | None) -> Fraction | None:
    """How far a figure falls short of what was expected on its date; None where nothing is."""
    if due is None:
        return None
    behind = actual < due if track.target.bound.rising else actual > due
    return abs(due - actual) if behind else ZERO


def required_rate(track: Track, actual: Fraction, as_of: date) -> Fraction | None:
    """Shortfall a month left until the due date, in the unit a month; None when none is left or it cannot be mended."""
    days_left = (track.target.span.end - as_of).days
    bound = track.target.bound
    beyond_mending = not bound.one_sided and bound.past_upper(actual)
    if track.course is not Course.SPAN or days_left <= 0 or beyond_mending:
        return None
    short = bound.short_by(actual)
    return short / (days_left / DAYS_A_MONTH) if short else short


def forecast(track: Track, actual: Fraction, on: date) -> Fraction | None:
    """Where the speed so far leads: baseline + (actual - baseline) / linear pace, rounded like what is expected."""
    target = track.target
    on_path = track.course is Course.SPAN and track.pace in _FORECAST_PACES
    capped = target.measure is Measure.FLOW and target.comparator in (
        Comparator.AT_MOST,
        Comparator.LESS_THAN,
    )
    share = linear(target.span, on)
    if target.baseline is None or target.unit is None or not (on_path or capped) or share < EARLIEST_FORECAST:
        return None
    return target.unit.toward(target.baseline + (actual - target.baseline) / share, target.baseline)


def grace(track: Track) -> timedelta:
    """How long after a period's end its report may come."""
    return timedelta(days=track.target.grace_days)


@lru_cache(maxsize=1024)
def _owed(rhythm: Rhythm, span: Period) -> tuple[Period, ...]:
    inside = (part for part in touched(rhythm, span) if 2 * part.shared_days(span) >= part.days)
    return tuple(part for part in inside if part.end < span.end)


def owed_periods(track: Track) -> tuple[Period, ...]:
    """The calendar periods that must be reported before the final figure: half their days or more inside the span."""
    return _owed(track.reporting, track.target.span)


def last_ended(track: Track, before: date, slack: timedelta) -> Period | None:
    """The last period that must be reported and whose end plus some slack is before a date; None if there is none."""
    periods = owed_periods(track)
    number = bisect_left(periods, before, key=lambda part: part.end + slack)
    return periods[number - 1] if number else None


def reported_for(series: Series, period: Period) -> bool:
    """Whether a figure or a `missing` is dated in the second half of a period or later."""
    newest = _newest(series)
    return newest is not None and newest >= period.second_half


def _newest(series: Series) -> date | None:
    """The date of the newest figure or `missing`."""
    figure = series.observations[-1].on if series.observations else None
    reason = series.withheld[-1] if series.withheld else None
    return max(figure, reason) if figure and reason else figure or reason


def owed_from(track: Track, series: Series) -> date | None:
    """The day from which a report is owed if none comes; None once the final figure is there.

    By the contract (section 2, A report is owed) that hangs on the last period before a day, and after the due date's
    grace on the final figure. The first period that is not reported is where it begins, as no later one is either.
    """
    due, newest = track.target.span.end, _newest(series)
    ends, halves = _reported_by(track.reporting, track.target.span)
    unreported = bisect_right(halves, newest) if newest else 0
    if unreported < len(ends):
        return ends[unreported] + grace(track) + DAY
    final = series.observations and series.observations[-1].on >= due
    return None if final else due + grace(track) + DAY


@lru_cache(maxsize=1024)
def _reported_by(rhythm: Rhythm, span: Period) -> tuple[list[date], list[date]]:
    """The last days of the periods that must be reported, and the first days of their second halves."""
    periods = _owed(rhythm, span)
    return [part.end for part in periods], [part.second_half for part in periods]


def report_was_owed(track: Track, as_of: date) -> bool:
    """Whether by a date the grace of any period that must be reported was over."""
    ends, _ = _reported_by(track.reporting, track.target.span)
    return bool(ends) and ends[0] + grace(track) < as_of


def late(track: Track, series: Series, used: Observation, done: date | None) -> bool:
    """Whether a target that is met was met after its time."""
    due = track.target.span.end
    last_day = due + grace(track)
    if done:
        return done > due
    if not track.settles_at_once:
        return used.on > last_day
    holds = track.target.bound.holds
    fell_short = any(due <= item.on < used.on and not holds(item.value) for item in series.observations)
    in_time = any(item.on <= last_day and holds(item.value) for item in series.observations)
    return fell_short or not in_time


def due_soon(track: Track, days: int) -> date:
    """The day from which a target is closing in: `days`, or a quarter of its span if fewer, before the due date."""
    span = track.target.span
    return span.end - timedelta(days=min(days, span.days // 4))
