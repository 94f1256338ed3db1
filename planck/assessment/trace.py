"""How a status comes about, as data: the steps of the contract's status table, tried in order.

The status is read off the last step, and `planck explain` prints the steps, so the two cannot disagree.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from planck.assessment.course import Course, Track
from planck.assessment.figures import due_soon, report_is_owed
from planck.assessment.pace import expected, pace
from planck.plan.model import Measure, Method, PaceKind, Policy
from planck.plan.progress import Observation, Series
from planck.words.status import Status


@dataclass(frozen=True, slots=True)
class View:
    """What a status is decided on: a target, the observation used, and the day that is looked at."""

    track: Track
    policy: Policy
    series: Series
    used: Observation | None
    day: date

    @property
    def actual(self) -> Fraction:
        """The figure of the observation used; 0 without one."""
        return self.used.value if self.used else Fraction(0)

    @property
    def judged_at(self) -> date:
        """The day at which pace and expected are taken: the observation's own, or without one the day looked at."""
        return self.used.on if self.used else self.day

    @property
    def holds(self) -> bool:
        """Whether the figure satisfies the target."""
        return self.used is not None and self.track.target.bound.holds(self.used.value)

    @property
    def final(self) -> bool:
        """Whether the observation used is dated on or after the due date."""
        return self.used is not None and self.used.on >= self.track.target.span.end

    @property
    def pace(self) -> Fraction:
        """Pace at the day of judgement."""
        return pace(self.track, self.judged_at)

    @property
    def ahead_by(self) -> Fraction | None:
        """How far the figure is on the good side of what is expected, below 0 if behind; None without either."""
        due = expected(self.track, self.judged_at)
        if self.used is None or due is None:
            return None
        return self.actual - due if self.track.target.bound.rising else due - self.actual

    @property
    def nothing_expected(self) -> bool:
        """Whether a path has not left its baseline yet."""
        return expected(self.track, self.judged_at) == self.track.target.baseline


@dataclass(frozen=True, slots=True)
class Step:
    """One row of the status table that applied."""

    status: Status
    because: str
    """A stable token that says why, listed in the report's schema."""


def _cancelled(view: View) -> str | None:
    cancelled = view.track.target.cancelled
    return "cancelled" if cancelled and cancelled.on <= view.day else None


def _met(view: View) -> str | None:
    return "target-value-holds" if view.holds and (view.track.settles_at_once or view.final) else None


def _missed(view: View) -> str | None:
    if view.used is None:
        return None
    if view.track.target.measure is Measure.FLOW and view.track.target.bound.past_upper(view.actual):
        return "upper-bound-passed"
    return "final-figure-short" if view.final else None


def _unreported(view: View) -> str | None:
    return "report-owed" if report_is_owed(view.track, view.series, view.day) else None


def _not_due(view: View) -> str | None:
    if view.used is None:
        return "no-figure"
    match view.track.course:
        case Course.DONE:
            return "not-done-yet"
        case Course.SPAN:
            idle = view.nothing_expected and view.actual == view.track.target.baseline
            return "nothing-expected-yet" if idle else None
        case _:
            return "nothing-due-yet" if not view.pace and not view.holds else None


def _on_track(view: View) -> str | None:
    ahead = view.ahead_by
    if view.track.course is not Course.SPAN:
        if view.holds:
            return "target-value-holds-so-far"
        by_checkpoint = view.track.pace is PaceKind.CHECKPOINTS and ahead is not None and ahead >= 0
        return "checkpoint-reached" if by_checkpoint else None
    if view.nothing_expected:
        return "better-than-baseline" if ahead is not None and ahead > 0 else None
    return "at-or-above-pace" if _light(view)[0] else None


def _at_risk(view: View) -> str | None:
    if view.track.course is not Course.SPAN:
        return None
    if view.nothing_expected and view.policy.method is Method.RATIO:
        return None
    return "slightly-below-pace" if _light(view)[1] else None


def _behind(view: View) -> str | None:
    if view.track.course is not Course.SPAN:
        return "below-checkpoint" if view.track.pace is PaceKind.CHECKPOINTS and view.pace else "below-target-value"
    return "below-baseline" if view.nothing_expected else "below-pace"


def _light(view: View) -> tuple[bool, bool]:
    """Whether a figure on a path is on track, and whether it is at least at risk, by the policy's method.

    ratio: q = (actual - baseline) / (expected - baseline); points: lag, in percentage points,
    = (expected - actual) / (target value - baseline) (contract section 3).
    """
    target, policy = view.track.target, view.policy
    baseline = target.baseline or Fraction(0)
    due = expected(view.track, view.judged_at) or Fraction(0)
    way = target.bound.aim - baseline
    if policy.method is Method.POINTS:
        if not way:
            return False, False
        lag = (due - view.actual) / way * 100
        return lag <= 0 or lag < policy.points_on_track, lag <= policy.points_at_risk
    quotient = (view.actual - baseline) / (due - baseline)
    return quotient >= policy.on_track, quotient >= policy.at_risk


_ROWS: tuple[tuple[Status, Callable[[View], str | None]], ...] = (
    (Status.CANCELLED, _cancelled),
    (Status.MET, _met),
    (Status.MISSED, _missed),
    (Status.UNREPORTED, _unreported),
    (Status.NOT_DUE, _not_due),
    (Status.ON_TRACK, _on_track),
    (Status.AT_RISK, _at_risk),
    (Status.BEHIND, _behind),
)


ORDER = tuple(status for status, _ in _ROWS)
"""The statuses in the order in which they are tried."""


def trace(view: View) -> tuple[Step, ...]:
    """The steps that lead to a status; the last decides."""
    found = next(Step(status, because) for status, row in _ROWS if (because := row(view)))
    closing = _closing_in(view, found.status)
    return (found, Step(Status.AT_RISK, closing)) if closing else (found,)


def _closing_in(view: View, status: Status) -> str | None:
    """Why a quiet status turns to at-risk near and after the due date (contract section 2, Closing in)."""
    if status not in (Status.NOT_DUE, Status.ON_TRACK):
        return None
    if view.day > view.track.target.span.end:
        return "awaiting-final-figure"
    idle = view.track.course is Course.SPAN and not view.pace and not view.holds
    if view.day < due_soon(view.track, view.policy.due_soon_days) or not (status is Status.NOT_DUE or idle):
        return None
    return "due-soon"
