"""A plan on a date: by the version in force then, with how it stands, what it had promised first, and what moved."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from planck.assessment.assess import Assessment, assess
from planck.assessment.rollup import roll_up
from planck.assessment.since import Since, movements
from planck.plan.amend import in_force, original, version_on
from planck.plan.model import Plan
from planck.plan.progress import newest
from planck.report.report import PlanReport
from planck.review.plans import Checked

Start = date | Literal["last"] | None
"""The date since which movements are told: a day, the last progress date before the report's own, or none."""


class Judged(Struct, frozen=True):
    """Which version of a plan it is judged by, and on which day."""

    plan: Plan
    on: date
    ruled: date
    """The day up to which its amendments hold."""


def judged(written: Plan, as_of: date) -> Judged:
    """A plan as it was on a date; one that was closed by then, as it was on the day of closing.

    Where the closing was decided later than the day it holds from, that decision and those before it hold, too.
    """
    now = in_force(written, as_of)
    on = now.judged_on(as_of)
    then = in_force(written, on)
    settled = then.closed_on(as_of) == now.closed_on(as_of)
    return Judged(then, on, on) if settled else Judged(now, on, as_of)


def report_on(checked: Checked, as_of: date, errors: int, since: Start = None) -> PlanReport:
    """How a plan stands on a date."""
    found = judged(checked.plan, as_of)
    plan = found.plan
    progress = checked.in_terms_of(plan)
    assessments = assess(plan, progress, as_of)
    return PlanReport(
        plan,
        progress,
        found.on,
        assessments,
        tuple(roll_up(plan, assessments)),
        errors,
        not plan.draft and not plan.closed_on(as_of),
        version_on(checked.plan, found.ruled),
        _since(checked, found, assessments, since),
        _first_promised(checked, found),
        found.ruled,
    )


def _first_promised(checked: Checked, found: Judged) -> Mapping[str, Assessment]:
    """How the targets of an amended plan would stand as they were first promised, by their ids."""
    first = original(found.plan)
    if first is found.plan:
        return {}
    return {item.target.id: item for item in assess(first, checked.in_terms_of(first), found.on)}


def _since(checked: Checked, found: Judged, assessments: Sequence[Assessment], since: Start) -> Since | None:
    """What has moved since a date, or since the last progress date before the report's own."""
    if since is None:
        return None
    start = newest(checked.progress, before=found.on) if since == "last" else since
    if start is None or start >= found.on:
        return Since(start)
    then = in_force(checked.plan, start)
    earlier = assess(then, checked.in_terms_of(then), start)
    return Since(start, movements(checked.in_terms_of(found.plan), earlier, assessments))
