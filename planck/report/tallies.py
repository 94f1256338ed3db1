"""From a report to its numbers: how each plan stands, and when more of its targets come to fail the check."""

from collections.abc import Iterator
from datetime import date

from planck.assessment.assess import Assessment, Turn
from planck.assessment.rollup import count_by_status
from planck.plan.calendar import DAY
from planck.report.fail_on import FailOn
from planck.report.heads import marks
from planck.report.report import PlanReport, Report
from planck.report.totals import Tally, Totals


def totals_of(report: Report) -> Totals:
    """A report in numbers."""
    return Totals(
        report.as_of,
        report.fail_on,
        report.strict,
        tuple(tallies_of(report)),
        report.errors,
        report.warnings,
        report.files_read,
        report.files_skipped,
        report.unread,
        report.dropped,
        report.today,
    )


def tallies_of(report: Report) -> Iterator[Tally]:
    """Each plan of a report in numbers."""
    for plan in report.plans:
        short = [item for item in plan.assessments if report.at_threshold(plan, item)]
        accepted = sum(item.accepted_until is not None for item in short)
        turns = list(_turns(report.fail_on, plan)) if plan.binding else []
        first = min((turn.on for turn in turns), default=None)
        yield Tally(
            plan.plan.id,
            plan.plan.file,
            plan.plan.language,
            plan.plan.title,
            tuple(marks(plan)),
            plan.as_of,
            {status: number for status, number in count_by_status(plan.assessments) if number},
            plan.withheld,
            len(short) - accepted,
            accepted,
            tuple(turn.status for turn in turns if turn.on == first),
            first,
        )


def _turns(fail_on: FailOn, plan: PlanReport) -> Iterator[Turn]:
    """When each target that does not fail the check begins to, if nobody reports."""
    for item in plan.assessments:
        turn = _first_failing(fail_on, plan, item)
        if turn:
            yield turn


def _first_failing(fail_on: FailOn, plan: PlanReport, item: Assessment) -> Turn | None:
    """When a target that does not fail the check begins to: by a worse status, or as it is no longer accepted."""
    states = [Turn(item.as_of, item.status), *item.turns]
    ends = [*(turn.on for turn in item.turns), _pursued_before(plan, item)]
    for state, end in zip(states, ends, strict=True):
        accepted = item.accepted(state.status)
        on = max(state.on, accepted.until + DAY) if accepted else state.on
        if fail_on.gates(state.status) and on < end:
            return Turn(on, state.status) if on > item.as_of else None
    return None


def _pursued_before(plan: PlanReport, item: Assessment) -> date:
    """The day from which a target can no longer fail a check: it is cancelled, or its plan closed."""
    ends = [date.max]
    if item.target.cancelled:
        ends.append(item.target.cancelled.on)
    if plan.plan.closed:
        ends.append(plan.plan.closed.on + DAY)
    return min(ends)
