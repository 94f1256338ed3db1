"""The errors that make a document incomplete, as stderr tells of them beside it; offered to nobody by name."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from planck.report.look import Look, Sheet
from planck.report.share import Section, Told
from planck.report.tongue import common
from planck.report.totals import Totals
from planck.text.findings import Severity
from planck.words.phrase import Phrase

if TYPE_CHECKING:
    from planck.report.report import PlanReport, Report

NAME = "errors"
FOR: frozenset[Sheet] = frozenset()


def section(_report: "Report", _plan: "PlanReport", _look: Look) -> Section:
    """Nothing is said of a plan."""
    return Section("")


def told(report: "Report", look: Look) -> Iterator[Phrase | None]:
    """Each error but shortfalls with the line it points at."""
    from planck.report.excerpt import excerpts  # noqa: PLC0415  because what is ready needs no layout

    for finding, text in zip(report.findings, excerpts(report, look), strict=True):
        yield text if finding.severity is Severity.ERROR else None


def assemble(totals: Totals, _sections: object, findings: Sequence[tuple[Told, Phrase]], look: Look) -> str:
    """The errors, an empty line after each."""
    return "".join(f"{text.to(common(totals, look))}\n\n" for _, text in findings)
