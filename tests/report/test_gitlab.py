"""The code quality report, as GitLab reads it."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import planck
from planck.report.fail_on import FailOn
from planck.report.fingerprints import fingerprints
from planck.report.look import Look
from planck.report.report import Report
from planck.text.findings import Finding, Kind, Place, Severity
from planck.words.phrase import Lang, Phrase, same
from planck.words.visible import visible

SCHEMA = json.loads(
    (Path(__file__).parents[1] / "schemas_of_others" / "gitlab-code-quality.json").read_text(encoding="utf-8")
)


def render(report: Report, look: Look) -> str:
    return planck.render(report, "gitlab", look)


def issues(report: Report, lang: Lang | None = None) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(render(report, Look(lang)))
    Draft202012Validator(SCHEMA).validate(found)
    return found


def of(*findings: Finding) -> Report:
    return Report(
        date(2022, 6, 30), FailOn.BEHIND, strict=False, plans=(), findings=findings, files_read=0, files_skipped=0
    )


def test_an_issue() -> None:
    finding = Finding(
        Place("plans/计划.yaml", 3, 5, 4, 9), Kind("PLK203", "unknown-owner"), Phrase("m", "甲"), Phrase("h", "乙")
    )
    report = of(finding)
    assert issues(report) == [
        {
            "description": "m; h",
            "check_name": "PLK203 unknown-owner",
            "fingerprint": fingerprints(report)[0],
            "severity": "critical",
            "location": {"path": "plans/计划.yaml", "lines": {"begin": 3, "end": 4}},
        }
    ]
    assert issues(report, "zh")[0]["description"] == "甲；乙"


def test_severities() -> None:
    kinds = [
        Kind("PLK203", "a"),
        Kind("PLK503", "b"),
        Kind("PLK503", "b", Severity.INFO),
        Kind("PLK504", "c", Severity.WARNING),
    ]
    found = issues(of(*(Finding(Place("p.yaml"), kind, same("m")) for kind in kinds)))
    assert [issue["severity"] for issue in found] == ["critical", "major", "info", "minor"]


def test_nothing_found_is_an_empty_list() -> None:
    assert render(of(), Look()) == "[]\n"


def test_the_shipped_plan(shipped: Report, golden: Callable[[str, str], None]) -> None:
    issues(shipped)
    golden("check-2022-09-30-en.gitlab.json", render(shipped, Look()))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_survives(text: str) -> None:
    [issue] = json.loads(render(of(Finding(Place(text), Kind("PLK203", "a"), same(text))), Look()))
    assert (issue["location"]["path"], issue["description"]) == (text, visible(text))
