"""A code quality report for GitLab, which shows in a merge request what it adds and what it mends.

Source: "Code Quality", section "Code Quality report format", of GitLab's documentation. Of the two forms that a
location may have, that of lines is written, which every version reads.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from planck.report.formats.json_v1 import element, listed
from planck.report.look import Look, Sheet
from planck.report.share import Section, Told
from planck.report.totals import Totals, is_shortfall
from planck.text.findings import Finding, Severity
from planck.words.phrase import Lang, Phrase, same
from planck.words.visible import visible

if TYPE_CHECKING:
    from planck.report.report import PlanReport, Report

NAME = "gitlab"
FOR = frozenset({Sheet.SHORTFALLS})
_SEVERITIES = {Severity.WARNING: "minor", Severity.INFO: "info"}


def section(_report: "Report", _plan: "PlanReport", _look: Look) -> Section:
    """Nothing is said of a plan beside its findings."""
    return Section("")


def told(report: "Report", look: Look) -> Iterator[Phrase]:
    """An issue for each finding."""
    from planck.report.fingerprints import fingerprints

    for finding, mark in zip(report.findings, fingerprints(report), strict=True):
        yield same(element(_issue(finding, mark, look.lang or "en"), 1))


def assemble(_totals: Totals, _sections: object, findings: Sequence[tuple[Told, Phrase]], _look: Look) -> str:
    """A list of the issues."""
    return listed([text.en for _, text in findings], 0) + "\n"


def _issue(finding: Finding, fingerprint: str, lang: Lang) -> dict[str, object]:
    place = finding.place
    return {
        "description": _description(finding, lang),
        "check_name": f"{finding.kind.code} {finding.kind.name}",
        "fingerprint": fingerprint,
        "severity": _severity(finding),
        "location": {"path": place.file, "lines": {"begin": place.line, "end": place.end_line}},
    }


def _description(finding: Finding, lang: Lang) -> str:
    """What is found and what to do about it, on one line."""
    said = [finding.message, finding.hint] if finding.hint else [finding.message]
    return visible(("；" if lang == "zh" else "; ").join(phrase.to(lang) for phrase in said))


def _severity(finding: Finding) -> str:
    """Errors are critical where the input is wrong, major where a target falls short."""
    return _SEVERITIES.get(finding.severity, "major" if is_shortfall(finding) else "critical")
