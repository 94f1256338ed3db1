"""Which pages a look asks for."""

from planck.report.look import Look, Sheet
from planck.report.page import Page
from planck.report.report import PlanReport, Report


def section_of(report: Report, plan: PlanReport, look: Look) -> Page:
    """The blocks about one plan."""
    if look.sheet is Sheet.REVIEW:
        from planck.report.pages import review  # noqa: PLC0415  because a check needs none of it

        return tuple(review.section(plan, look))
    from planck.report.pages import shortfalls  # noqa: PLC0415  because a review needs none of it

    return tuple(shortfalls.section(report, plan, look))
