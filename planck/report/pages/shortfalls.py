"""The section of a check on one plan: what falls short, the worst first."""

from collections.abc import Iterator

from planck.assessment.rollup import count_by_status
from planck.report.columns import Extent, columns_of
from planck.report.details import notes
from planck.report.heads import as_amended, closing, counts, silent, title
from planck.report.look import Look
from planck.report.page import Block, Grid, Level, Line
from planck.report.report import PlanReport, Report
from planck.report.tones import tones
from planck.report.tongue import language
from planck.words.phrase import Lang, Phrase

_NO_SHORTFALL = Phrase(
    "No shortfall: no target is missed, unreported or behind.", "没有短板：无未达成、未报告或滞后的指标。"
)


def section(report: Report, plan: PlanReport, look: Look) -> Iterator[Block]:
    """What falls short of one plan."""
    lang = language(plan, look)
    yield title(plan, lang, Level.PLAN)
    yield _table(report, plan, lang, look)
    yield Line(counts(dict(count_by_status(plan.assessments)), lang))
    yield from map(Line, (*closing(plan, lang), *as_amended(plan, lang), *silent(plan, lang)))


def _table(report: Report, plan: PlanReport, lang: Lang, look: Look) -> Block:
    listed = [
        item for item in plan.assessments if look.every_target or item.status.short or report.fail_on.gates(item.status)
    ]
    if not listed:
        return Line(_NO_SHORTFALL.to(lang), apart=True)
    listed.sort(key=lambda item: -item.status.badness)
    below = tuple(notes(plan, item, lang) for item in listed)
    return Grid(columns_of(plan, listed, lang, Extent.SHORTFALLS), lang, below, tones=tones(listed))
