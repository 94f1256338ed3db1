"""The summary across the plans of a report."""

from collections import Counter
from collections.abc import Iterator, Sequence

from planck.assessment.rollup import worst
from planck.plan.model import text_in
from planck.report.grid import Column
from planck.report.heads import counts
from planck.report.look import Look
from planck.report.page import Block, Grid, Heading, Level, Line
from planck.report.tones import tone
from planck.report.tongue import common, spoken
from planck.report.totals import Tally, Totals
from planck.text.findings import Severity
from planck.words.phrase import Lang, Phrase, count
from planck.words.status import Status, worst_first
from planck.words.visible import cell

_PLAN, _AS_OF, _TARGETS = Phrase("plan", "规划"), Phrase("as of", "截至"), Phrase("targets", "指标")


_KEPT = {Status.CANCELLED: 1, Status.MET: 2, Status.ON_TRACK: 3, Status.NOT_DUE: 4, Status.AT_RISK: 5}
"""Which counts are left out first where not all fit; those of shortfalls never are."""


def summary(totals: Totals, look: Look) -> Iterator[Block]:
    """What stands before the plans of a document: the files that could not be used, and a summary of several plans."""
    lang = common(totals, look)
    if totals.unread:
        en = f"Incomplete: {count(totals.unread, 'file')} could not be used, see planck check"
        yield Line(Phrase(en, f"不完整：{totals.unread} 个文件无法采用，见 planck check").to(lang), apart=True)
    if len(totals.plans) > 1:
        yield from _across(totals, look, lang)


def _across(totals: Totals, look: Look, lang: Lang) -> Iterator[Block]:
    """One row a plan with its counts by status, and the counts of all."""
    number = len(totals.plans)
    head = Phrase(f"Summary of {number} plans, as of {totals.as_of}", f"{number} 个规划汇总，截至 {totals.as_of}")
    tones = tuple(_tone(plan) for plan in totals.plans)
    yield Heading(head.to(lang), Level.DOCUMENT)
    yield Grid(tuple(_columns(totals.plans, look, lang)), lang, tones=tones)
    yield Line(counts(totals.counts, lang))


def _tone(plan: Tally) -> Severity | None:
    found = worst(plan.counts)
    return tone(found) if found else None


def _columns(plans: Sequence[Tally], look: Look, lang: Lang) -> Iterator[Column]:
    yield Column(_PLAN.to(lang), tuple(map(cell, _told_apart(plans, look))), 16, height=4)
    yield Column(_AS_OF.to(lang), tuple(plan.as_of.isoformat() for plan in plans), keep=6)
    yield Column(_TARGETS.to(lang), tuple(str(plan.targets) for plan in plans), right=True)
    for status in worst_first():
        if any(plan.counts.get(status) for plan in plans):
            numbers = tuple(str(plan.counts.get(status, 0)) for plan in plans)
            yield Column(status.to(lang), numbers, right=True, keep=_KEPT.get(status, 0))


def _title(plan: Tally, look: Look) -> str:
    """A plan's title."""
    return text_in(plan.title, spoken(plan.language, look), plan.language)


def _told_apart(plans: Sequence[Tally], look: Look) -> Iterator[str]:
    """The titles, those that several plans have with the plan's id, each with what is to be borne in mind of it."""
    titles = [_title(plan, look) for plan in plans]
    found = Counter(titles)
    for title, plan in zip(titles, plans, strict=True):
        borne = "".join(f" [{mark.to(spoken(plan.language, look))}]" for mark in plan.marks)
        yield (title if found[title] == 1 else f"{title} ({plan.plan})") + borne
