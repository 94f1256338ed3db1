"""How a status comes about, as data: the steps of the contract's status table, tried in order.

The status is read off the last step, and `planck explain` prints the steps, so the two cannot disagree. Each row of the
table says both whether it applies and why, or why not; the tokens are worded in `planck.words.because`.
"""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from functools import cache

from msgspec import Struct

from planck.assessment.course import Course, Track
from planck.assessment.figures import done_of_expected, due_soon, lag, observation_used, owed_from, report_was_owed
from planck.assessment.pace import expected, pace
from planck.plan.calendar import DAY
from planck.plan.model import ZERO, Measure, Method, PaceKind, Policy
from planck.plan.progress import Observation, Series
from planck.words.status import Status


class View(Struct, frozen=True):
    """What a status is decided on: a target, the observation used, the day looked at, and what follows from these."""

    track: Track
    policy: Policy
    series: Series
    used: Observation | None
    day: date
    pace: Fraction
    """Pace at the day of judgement."""
    expected: Fraction | None
    """What is expected at the day of judgement."""
    gauge: Fraction | None
    """What the policy's thresholds are held against: what is done of the expected, or the lag; None without."""
    holds: bool
    """Whether the figure satisfies the target."""
    owed_from: date | None
    """The day from which a report is owed if none comes."""

    @property
    def actual(self) -> Fraction:
        """The figure of the observation used; 0 without one."""
        return self.used.value if self.used else ZERO

    @property
    def final(self) -> bool:
        """Whether the observation used is dated on or after the due date."""
        return self.used is not None and self.used.on >= self.track.target.span.end

    @property
    def ahead_by(self) -> Fraction | None:
        """How far the figure is on the good side of what is expected, below 0 if behind; None without either."""
        due = self.expected
        if self.used is None or due is None:
            return None
        return self.actual - due if self.track.target.bound.rising else due - self.actual

    @property
    def nothing_expected(self) -> bool:
        """Whether a path has not left its baseline yet."""
        return self.expected == self.track.target.baseline


def view_on(tracked: Track, policy: Policy, series: Series, day: date) -> View:
    """What the status of a target on a day is decided on, by what was known then.

    Pace and expected are taken at the observation's own date, or without one at the day looked at.
    """
    used = observation_used(tracked, series)
    judged_at, actual = (used.on, used.value) if used else (day, ZERO)
    due = expected(tracked, judged_at)
    gauge = (lag if policy.method is Method.POINTS else done_of_expected)(tracked, actual, due)
    holds = used is not None and tracked.target.bound.holds(actual)
    owed = owed_from(tracked, series)
    return View(tracked, policy, series, used, day, pace(tracked, judged_at), due, gauge, holds, owed)


class Step(Struct, frozen=True):
    """One row of the status table that was tried."""

    status: Status
    because: str
    """A stable token that says why it applies, or why not; listed in the schemas."""
    applies: bool = True


Verdict = tuple[bool, str]
"""Whether a row applies, and the token that says why or why not."""


def _cancelled(view: View) -> Verdict:
    cancelled = view.track.target.cancelled
    if cancelled is None:
        return False, "not-cancelled"
    return (True, "cancelled") if cancelled.on <= view.day else (False, "cancelled-later")


def _met(view: View) -> Verdict:
    if view.used is None:
        return False, "without-figure"
    if not view.holds:
        return False, "target-value-not-reached"
    settled = view.track.settles_at_once or view.final
    return (True, "target-value-holds") if settled else (False, "may-still-slip")


def _missed(view: View) -> Verdict:
    if view.used is None:
        return False, "without-figure"
    if view.track.target.measure is Measure.FLOW and view.track.target.bound.past_upper(view.actual):
        return True, "upper-bound-passed"
    if view.final:
        return True, "final-figure-short"
    return False, "final-figure-not-due" if view.day < view.track.target.span.end else "final-figure-not-there"


def _unreported(view: View) -> Verdict:
    if view.owed_from is not None and view.owed_from <= view.day:
        return True, "report-owed"
    return False, "report-there" if report_was_owed(view.track, view.day) else "no-report-owed"


def _not_due(view: View) -> Verdict:
    if view.used is None:
        return True, "no-figure"
    match view.track.course:
        case Course.DONE:
            return True, "not-done-yet"
        case Course.SPAN:
            return _idle(view)
        case _:
            return _not_due_yet(view)


def _idle(view: View) -> Verdict:
    """Whether a path has not left its baseline, and the figure has not either."""
    if not view.nothing_expected:
        return False, "something-expected"
    idle = view.actual == view.track.target.baseline
    return (True, "nothing-expected-yet") if idle else (False, "off-the-baseline")


def _not_due_yet(view: View) -> Verdict:
    """Whether a target value without a path need not hold yet, and does not."""
    if view.holds:
        return False, "holds-already"
    if not view.pace:
        return True, "nothing-due-yet"
    return False, "has-to-hold" if view.ahead_by is None else "something-expected"


def _on_track(view: View) -> Verdict:
    ahead = view.ahead_by
    if view.track.course is not Course.SPAN:
        if view.holds:
            return True, "target-value-holds-so-far"
        if view.track.pace is not PaceKind.CHECKPOINTS or ahead is None:
            return False, "target-value-not-reached"
        return (True, "checkpoint-reached") if ahead >= 0 else (False, "checkpoint-not-reached")
    if view.nothing_expected:
        better = ahead is not None and ahead > 0
        return (True, "better-than-baseline") if better else (False, "not-better-than-baseline")
    return (True, "at-or-above-pace") if _light(view)[0] else (False, _SHORT_OF_ON_TRACK[view.policy.method])


def _at_risk(view: View) -> Verdict:
    if view.track.course is not Course.SPAN:
        return False, "no-path"
    if _light(view)[1]:
        return True, "slightly-below-pace"
    short = _SHORT_OF_AT_RISK if view.gauge is not None else _NOTHING_TO_HOLD_AGAINST
    return False, short[view.policy.method]


def _behind(view: View) -> Verdict:
    if view.track.course is not Course.SPAN:
        by_checkpoint = view.track.pace is PaceKind.CHECKPOINTS and view.pace
        return True, "below-checkpoint" if by_checkpoint else "below-target-value"
    return True, "below-baseline" if view.nothing_expected else "below-pace"


_SHORT_OF_ON_TRACK = {Method.RATIO: "share-below-on-track", Method.POINTS: "lag-beyond-on-track"}
_SHORT_OF_AT_RISK = {Method.RATIO: "share-below-at-risk", Method.POINTS: "lag-beyond-at-risk"}
_NOTHING_TO_HOLD_AGAINST = {Method.RATIO: "nothing-to-share", Method.POINTS: "no-way-to-lag-on"}


def _light(view: View) -> tuple[bool, bool]:
    """Whether a figure on a path is on track, and whether it is at least at risk, by the policy's method."""
    policy, gauge = view.policy, view.gauge
    if gauge is None:
        return False, False
    if policy.method is Method.POINTS:
        return gauge <= 0 or gauge < policy.points_on_track, gauge <= policy.points_at_risk
    return gauge >= policy.on_track, gauge >= policy.at_risk


_ROWS: tuple[tuple[Status, Callable[[View], Verdict]], ...] = (
    (Status.CANCELLED, _cancelled),
    (Status.MET, _met),
    (Status.MISSED, _missed),
    (Status.UNREPORTED, _unreported),
    (Status.NOT_DUE, _not_due),
    (Status.ON_TRACK, _on_track),
    (Status.AT_RISK, _at_risk),
    (Status.BEHIND, _behind),
)


_step = cache(Step)
"""There are few steps, and they are the same for every target."""


def trace(view: View) -> tuple[Step, ...]:
    """The steps that lead to a status: the rows up to the first that applies, and what may close in on it."""
    rows = iter(_ROWS)
    tried: list[Step] = []
    while not (tried and tried[-1].applies):
        status, row = next(rows)
        applies, because = row(view)
        tried.append(_step(status, because, applies))
    closing = _closing_in(view, tried[-1].status)
    return (*tried, Step(Status.AT_RISK, closing)) if closing else tuple(tried)


def _closing_in(view: View, status: Status) -> str | None:
    """Why a quiet status turns to at-risk near and after the due date."""
    begins = closes_in(view, status)
    if begins is None or view.day < begins:
        return None
    return "awaiting-final-figure" if view.day > view.track.target.span.end else "due-soon"


def closes_in(view: View, status: Status) -> date | None:
    """The day from which a quiet status is at risk; None for any other (contract section 2, Closing in)."""
    if status not in (Status.NOT_DUE, Status.ON_TRACK):
        return None
    idle = view.track.course is Course.SPAN and not view.pace and not view.holds
    if status is Status.NOT_DUE or idle:
        return due_soon(view.track, view.policy.due_soon_days)
    return view.track.target.span.end + DAY
