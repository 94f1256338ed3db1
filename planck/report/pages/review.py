"""The section of a report on one plan: what is put on the table before a review meeting."""

from collections.abc import Iterator

from planck.assessment.rollup import count_by_status
from planck.report.columns import Extent, columns_of
from planck.report.details import account
from planck.report.heads import as_amended, closing, counts, silent, title
from planck.report.look import Look, Only
from planck.report.page import Block, Grid, Heading, Level, Line
from planck.report.pages.coming import coming
from planck.report.pages.grouped import grouped
from planck.report.pages.moved import moved
from planck.report.report import PlanReport
from planck.report.tones import tones
from planck.report.tongue import language
from planck.words.phrase import Lang, Phrase

_SHORTFALLS = Phrase("Shortfalls", "短板")
_NONE = Phrase("None: no target is missed, unreported or behind.", "没有：无未达成、未报告或滞后的指标。")


def section(plan: PlanReport, look: Look) -> Iterator[Block]:
    """What a meeting wants to know of one plan."""
    lang = language(plan, look)
    yield title(plan, lang, Level.DOCUMENT)
    yield Line(counts(dict(count_by_status(plan.assessments)), lang))
    yield from map(Line, (*closing(plan, lang), *as_amended(plan, lang), *silent(plan, lang)))
    if plan.since:
        yield from moved(plan, plan.since, lang)
    if look.only is Only.SHORTFALL and look.by:
        yield from grouped(plan, look, lang)
    else:
        yield from _shortfalls(plan, lang)
    if look.only is not Only.SHORTFALL:
        yield from grouped(plan, look, lang)
        yield from coming(plan, lang)


def _shortfalls(plan: PlanReport, lang: Lang) -> Iterator[Block]:
    """The targets that fall short, the worst first, each with all that the meeting wants to know of it."""
    yield Heading(_SHORTFALLS.to(lang), Level.SECTION)
    listed = sorted((item for item in plan.assessments if item.status.short), key=lambda item: -item.status.badness)
    if not listed:
        yield Line(_NONE.to(lang), apart=True)
        return
    below = tuple(account(plan, item, lang) for item in listed)
    yield Grid(columns_of(plan, listed, lang, Extent.ACCOUNT), lang, below, tones=tones(listed))
