"""A code quality report for GitLab, which shows in a merge request what it adds and what it mends.

Source: "Code Quality", section "Code Quality report format", of GitLab's documentation. Of the two forms that a
location may have, that of lines is written, which every version reads.
"""

import json

from planck.report.fingerprints import fingerprints
from planck.report.formats.json_v1 import Json
from planck.report.look import Look, Sheet
from planck.report.report import Report, is_shortfall
from planck.text.findings import Finding, Severity
from planck.words.phrase import Lang
from planck.words.visible import escaped, visible

NAME = "gitlab"
FOR = frozenset({Sheet.SHORTFALLS})
_SEVERITIES = {Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report, look: Look) -> str:
    """A list with an issue for each finding."""
    lang = look.lang or "en"
    prints = fingerprints(report)
    issues = [_issue(finding, mark, lang) for finding, mark in zip(report.findings, prints, strict=True)]
    return escaped(json.dumps(issues, ensure_ascii=False, indent=2)) + "\n"


def _issue(finding: Finding, fingerprint: str, lang: Lang) -> Json:
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
