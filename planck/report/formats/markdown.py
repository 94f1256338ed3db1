"""Markdown for merge requests and minutes; that of a check is cut to what a comment holds."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from planck.report.closing import closing_line
from planck.report.layout.comment import FEWER, FINDINGS, comment, more
from planck.report.look import Look, Sheet
from planck.report.share import Section, Told
from planck.report.tongue import common, worded
from planck.report.totals import Totals
from planck.words.phrase import Lang, Phrase

if TYPE_CHECKING:
    from planck.report.page import Page
    from planck.report.report import PlanReport, Report

NAME = "markdown"
FOR = frozenset(Sheet)


def section(report: "Report", plan: "PlanReport", look: Look) -> Section:
    """One plan; in a check with ever fewer rows, too."""
    from planck.report.layout.markdown import laid_out
    from planck.report.pages.sheets import section_of

    page = section_of(report, plan, look)
    text = laid_out(page)
    return Section(text, fewer=tuple(_fewer(page, text)) if look.sheet is Sheet.SHORTFALLS else ())


def _fewer(page: "Page", text: str) -> Iterator[str]:
    """A page with each number of rows that a comment may be cut to."""
    from planck.report.layout.markdown import fewer, laid_out
    from planck.report.page import Grid

    most = max((block.rows for block in page if isinstance(block, Grid)), default=0)
    for rows in FEWER:
        yield laid_out(tuple(fewer(page, rows))) if most > rows else text


def told(report: "Report", look: Look) -> Iterator[Phrase | None]:
    """Each finding but shortfalls, which the tables show; in the document for a meeting there are none."""
    from planck.report.layout.markdown import finding_item

    if look.sheet is Sheet.REVIEW:
        return (None for _ in report.findings)
    return worded(report, look, finding_item)


def assemble(totals: Totals, sections: Sequence[Section], findings: Sequence[tuple[Told, Phrase]], look: Look) -> str:
    """The verdict of a check, its findings and the plans; or the document for a meeting, after a summary of several."""
    lang = common(totals, look)
    texts = [text.to(lang) for _, text in findings]
    if look.sheet is not Sheet.REVIEW:
        return comment(closing_line(totals).to(lang), lambda number: _cut_to(number, texts, sections, lang), lang)
    parts = [section.text for section in sections]
    if totals.unread or len(totals.plans) > 1:
        from planck.report.layout.markdown import laid_out
        from planck.report.pages.across import summary

        parts.insert(0, laid_out(tuple(summary(totals, look))))
    return "\n".join(parts) or "\n"


def _cut_to(number: int | None, texts: Sequence[str], sections: Sequence[Section], lang: Lang) -> str:
    """Findings, which make a list, and plans; with only so many of them and of the rows in their tables."""
    rows = len(texts) if number is None else FEWER[number]
    parts = ["\n".join(texts[:rows]) + "\n"] if texts[:rows] else []
    if len(texts) > rows:
        parts.append(more(len(texts) - rows, FINDINGS).to(lang) + "\n")
    return "\n".join([*parts, *(one.text if number is None else one.fewer[number] for one in sections)]) or "\n"
