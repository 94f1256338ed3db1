"""The table for people, in a terminal or a text file."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from planck.report.look import Look, Sheet
from planck.report.share import Section, Told
from planck.report.tongue import common
from planck.report.totals import Totals
from planck.words.phrase import Phrase

if TYPE_CHECKING:
    from planck.report.report import PlanReport, Report

NAME = "table"
FOR = frozenset(Sheet)


def section(report: "Report", plan: "PlanReport", look: Look) -> Section:
    """One plan in lines that fit the look's width."""
    from planck.report.layout.lines import laid_out
    from planck.report.pages.sheets import section_of

    return Section(laid_out(section_of(report, plan, look), look))


def told(report: "Report", look: Look) -> Iterator[Phrase | None]:
    """Each finding with the line it points at; in the document for a meeting there are none."""
    from planck.report.excerpt import excerpts

    return excerpts(report, look) if look.sheet is Sheet.SHORTFALLS else (None for _ in report.findings)


def assemble(totals: Totals, sections: Sequence[Section], findings: Sequence[tuple[Told, Phrase]], look: Look) -> str:
    """The findings, then the plans, in a document for a meeting after a summary of several."""
    lang = common(totals, look)
    parts = [f"{text.to(lang)}\n" for _, text in findings]
    if look.sheet is Sheet.REVIEW and (totals.unread or len(totals.plans) > 1):
        from planck.report.layout.lines import laid_out
        from planck.report.pages.across import summary

        parts.append(laid_out(tuple(summary(totals, look)), look))
    return "\n".join([*parts, *(section.text for section in sections)])
