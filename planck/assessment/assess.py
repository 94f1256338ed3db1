"""A plan, its progress and a date to one assessment a target."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import TypedDict

from msgspec import Struct

from planck.assessment import figures
from planck.assessment.course import Course, Track, track
from planck.assessment.trace import Step, View, closes_in, trace, view_on
from planck.plan.calendar import DAY
from planck.plan.entry import Entry
from planck.plan.model import Plan, Target
from planck.plan.progress import Observation, Progress, Series, done_on
from planck.text.findings import Place
from planck.words.status import Status


class Turn(Struct, frozen=True):
    """A later change of status if nobody reports."""

    on: date
    status: Status


class Acceptance(Struct, frozen=True, order=True):
    """A comment in the plan that accepts a shortfall for a time."""

    status: Status
    until: date
    """The last day of it."""
    reason: str
    place: Place
    """Where the comment stands."""


class Assessment(Struct, frozen=True):
    """How one target stands on a date; figures are exact, in the target's unit (ordinals: step numbers)."""

    track: Track
    as_of: date
    steps: tuple[Step, ...]
    """The rows of the status table that were tried, in order; the last decides."""
    used: Observation | None = None
    done: date | None = None
    """When a milestone was done."""
    expected: Fraction | None = None
    pace: Fraction | None = None
    gauge: Fraction | None = None
    """What the policy's thresholds are held against on a path: the share done of the expected, or the lag in points."""
    completion: Fraction | None = None
    shortfall: Fraction | None = None
    behind_by: Fraction | None = None
    required_rate: Fraction | None = None
    forecast: Fraction | None = None
    stretch_met: bool = False
    late: bool = False
    turns: tuple[Turn, ...] = ()
    """The later days on which the status gets worse, each time anew, if nobody reports."""
    newest: Entry | None = None
    """The newest thing reported, a figure or a reason why there is none."""
    accepts: tuple[Acceptance, ...] = ()
    """The shortfalls that comments in the plan accept while it has one of them, each by its last comment."""

    @property
    def target(self) -> Target:
        """The target assessed."""
        return self.track.target

    @property
    def status(self) -> Status:
        """Its status, read off the last step."""
        return self.steps[-1].status

    @property
    def accepted_until(self) -> date | None:
        """The last day on which its shortfall is accepted by a comment in the plan; None where it is not."""
        found = self.accepted(self.status)
        return found.until if found else None

    def accepted(self, status: Status) -> Acceptance | None:
        """The comment by which a status is accepted; None where it is not."""
        return next((one for one in self.accepts if one.status is status), None)

    @property
    def next(self) -> Turn | None:
        """The first later day on which the status gets worse if nobody reports, and that status."""
        return self.turns[0] if self.turns else None

    @property
    def because(self) -> str:
        """The token of the deciding step."""
        return self.steps[-1].because

    @property
    def withheld(self) -> bool:
        """Whether the newest report gives a reason instead of a figure."""
        return self.newest is not None and self.newest.missing is not None


def assess(plan: Plan, progress: Progress, as_of: date) -> tuple[Assessment, ...]:
    """The assessments of a plan's targets on a date, in its order; a closed plan is judged as of its last day."""
    day = plan.judged_on(as_of)
    open_ended = not plan.closed_on(as_of)
    return tuple(
        _assess(plan, target, progress.series.get(target.id, Series()).until(day), day, open_ended)
        for target in plan.targets
    )


def _assess(plan: Plan, target: Target, series: Series, day: date, open_ended: bool) -> Assessment:
    tracked = track(target)
    view = view_on(tracked, plan.policy, series, day)
    steps, used = trace(view), view.used
    status = steps[-1].status
    if status is Status.CANCELLED:
        return Assessment(tracked, day, steps)
    return Assessment(
        tracked,
        day,
        steps,
        used,
        expected=view.expected,
        pace=view.pace,
        gauge=view.gauge if used else None,
        turns=tuple(_turns(view, status, _last_judged(plan, target))) if open_ended else (),
        newest=series.entries[-1] if series.entries else None,
        **(_figures(view, used, status) if used else {}),
    )


class _Figures(TypedDict, total=False):
    """What follows from a figure."""

    done: date | None
    completion: Fraction | None
    shortfall: Fraction | None
    behind_by: Fraction | None
    required_rate: Fraction | None
    forecast: Fraction | None
    stretch_met: bool
    late: bool


def _figures(view: View, used: Observation, status: Status) -> _Figures:
    tracked, actual = view.track, used.value
    done = done_on(view.series, used) if tracked.course is Course.DONE else None
    return {
        "done": done,
        "completion": figures.completion(tracked, actual),
        "shortfall": figures.shortfall(tracked, actual),
        "behind_by": figures.behind_by(tracked, actual, view.expected),
        "required_rate": figures.required_rate(tracked, actual, view.day),
        "forecast": figures.forecast(tracked, actual, used.on),
        "stretch_met": _stretch_met(tracked.target, actual),
        "late": status is Status.MET and figures.late(tracked, view.series, used, done),
    }


def _stretch_met(target: Target, actual: Fraction) -> bool:
    """Whether a figure is at least as good as the stretch as written."""
    if target.stretch is None:
        return False
    return actual >= target.stretch if target.bound.rising else actual <= target.stretch


def _turns(view: View, status: Status, last: date) -> Iterator[Turn]:
    """The later days, up to a last one, on which, with no new figure, the status gets worse, and how bad.

    What is met or missed stays so. Else silence does but two things: a quiet status is at risk once the due date closes
    in, and any is unreported once a report is owed, which is the end of it.
    """
    if status is Status.MET or status.badness >= Status.UNREPORTED.badness:
        return
    closing, owed = closes_in(view, status), view.owed_from
    if closing and closing <= last and (owed is None or closing < owed):
        yield Turn(closing, Status.AT_RISK)
    if owed and owed <= last:
        yield Turn(owed, Status.UNREPORTED)


def _last_judged(plan: Plan, target: Target) -> date:
    """The last day on which a target can get worse: it does not once it is cancelled, or its plan is closed."""
    closed = plan.closed.on if plan.closed else date.max
    return min(closed, target.cancelled.on - DAY) if target.cancelled else closed
