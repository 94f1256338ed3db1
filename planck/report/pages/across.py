"""The summary across the plans of a report."""

from collections.abc import Iterator, Sequence

from planck.assessment.rollup import count_by_status, worst
from planck.plan.model import text_in
from planck.report.grid import Column
from planck.report.heads import counts, marks
from planck.report.look import Look
from planck.report.page import Block, Grid, Heading, Level, Line
from planck.report.report import PlanReport, Report
from planck.report.tones import tone
from planck.report.tongue import common_language, language
from planck.text.findings import Severity
from planck.words.phrase import Lang, Phrase
from planck.words.status import Status, worst_first
from planck.words.visible import cell

_PLAN, _AS_OF, _TARGETS = Phrase("plan", "规划"), Phrase("as of", "截至"), Phrase("targets", "指标")


_KEPT = {Status.CANCELLED: 1, Status.MET: 2, Status.ON_TRACK: 3, Status.NOT_DUE: 4, Status.AT_RISK: 5}
"""Which counts are left out first where not all fit; those of shortfalls never are."""


def across(report: Report, look: Look) -> Iterator[Block]:
    """One row a plan with its counts by status, and the counts of all."""
    lang = common_language(report, look)
    number = len(report.plans)
    head = Phrase(f"Summary of {number} plans, as of {report.as_of}", f"{number} 个规划汇总，截至 {report.as_of}")
    tones = tuple(_tone(plan) for plan in report.plans)
    yield Heading(head.to(lang), Level.DOCUMENT)
    yield Grid(tuple(_columns(report, look, lang)), lang, tones=tones)
    yield Line(counts(report.assessments, lang))


def _tone(plan: PlanReport) -> Severity | None:
    found = worst(item.status for item in plan.assessments)
    return tone(found) if found else None


def _columns(report: Report, look: Look, lang: Lang) -> Iterator[Column]:
    plans = report.plans
    yield Column(
        _PLAN.to(lang), tuple(map(cell, _told_apart([_title(plan, look) for plan in plans], plans))), 16, height=4
    )
    yield Column(_AS_OF.to(lang), tuple(plan.as_of.isoformat() for plan in plans), keep=6)
    yield Column(_TARGETS.to(lang), tuple(str(len(plan.assessments)) for plan in plans), right=True)
    found = [dict(count_by_status(plan.assessments)) for plan in plans]
    for status in worst_first():
        if any(by_status[status] for by_status in found):
            numbers = tuple(str(by_status[status]) for by_status in found)
            yield Column(status.to(lang), numbers, right=True, keep=_KEPT.get(status, 0))


def _title(plan: PlanReport, look: Look) -> str:
    """A plan's title with what is to be borne in mind of it."""
    lang = language(plan, look)
    borne = "".join(f" [{mark.to(lang)}]" for mark in marks(plan))
    return text_in(plan.plan.title, lang, plan.plan.language) + borne


def _told_apart(titles: list[str], plans: Sequence[PlanReport]) -> Iterator[str]:
    """The titles, those that several plans have with the plan's id."""
    for title, plan in zip(titles, plans, strict=True):
        yield title if titles.count(title) == 1 else f"{title} ({plan.plan.id})"
