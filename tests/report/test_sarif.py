"""The SARIF log: valid by its official schema, and read back as what was found."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

import planck
from planck.report.fail_on import FailOn
from planck.report.fingerprints import fingerprints
from planck.report.formats.sarif import artifact, plain
from planck.report.look import Look
from planck.report.report import Report
from planck.rules.book import every_rule
from planck.text.findings import Finding, Kind, Place, Related, Severity
from planck.version import __version__
from planck.words.phrase import Lang, Phrase, same
from planck.words.visible import visible

SCHEMA = json.loads((Path(__file__).parents[1] / "schemas_of_others" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = Draft4Validator(SCHEMA, format_checker=Draft4Validator.FORMAT_CHECKER)


def render(report: Report, look: Look) -> str:
    return planck.render(report, "sarif", look)


def run_of(report: Report, lang: Lang | None = None) -> dict[str, Any]:
    log = json.loads(render(report, Look(lang)))
    assert [error.message for error in VALIDATOR.iter_errors(log)] == []
    [run] = log["runs"]
    found: dict[str, Any] = run
    return found


def of(*findings: Finding) -> Report:
    return Report(
        date(2022, 6, 30), FailOn.BEHIND, strict=False, plans=(), findings=findings, files_read=0, files_skipped=0
    )


FINDING = Finding(
    Place("plans/计划 1.yaml", 3, 5, 4, 9),
    Kind("PLK203", "unknown-owner"),
    Phrase("owner 'x'", "责任方"),
    Phrase("h", "提示"),
    "/tasks/0/owner",
    "demo",
    "new",
    (Related(Place("q.yaml", 7, 2, 7, 3), Phrase("here", "此处")),),
)


def test_a_result() -> None:
    report = of(Finding(Place("a.yaml"), Kind("PLK101", "unknown-key", Severity.INFO), same("m")), FINDING)
    first, second = run_of(report)["results"]
    mark = fingerprints(report)[1]
    assert second == {
        "ruleId": "PLK203",
        "ruleIndex": 1,
        "level": "error",
        "message": {"text": "owner 'x'\nh"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "plans/%E8%AE%A1%E5%88%92%201.yaml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 3, "startColumn": 5, "endLine": 4, "endColumn": 9},
                }
            }
        ],
        "partialFingerprints": {"planck/v1": mark, "primaryLocationLineHash": mark},
        "properties": {"plan": "demo", "target": "new", "path": "/tasks/0/owner"},
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {
                    "artifactLocation": {"uri": "q.yaml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 7, "startColumn": 2, "endLine": 7, "endColumn": 3},
                },
                "message": {"text": "here"},
            }
        ],
    }
    assert (first["ruleIndex"], first["level"], "relatedLocations" in first) == (0, "note", False)


def test_a_run() -> None:
    run = run_of(of(FINDING))
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"], run["columnKind"]) == ("planck", __version__, "unicodeCodePoints")
    said = "exit 3: 1 error; no plan could be judged"
    assert run["invocations"] == [{"executionSuccessful": True, "exitCode": 3, "exitCodeDescription": said}]
    assert list(run["originalUriBaseIds"]) == ["%SRCROOT%"]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_rule_with_its_page(lang: Lang) -> None:
    rules = every_rule()
    run = run_of(of(*(Finding(Place("p.yaml"), rule.kind, same("m")) for rule in rules)), lang)
    told = run["tool"]["driver"]["rules"]
    assert [(one["id"], one["name"]) for one in told] == [(rule.kind.code, rule.kind.name) for rule in rules]
    for rule, one in zip(rules, told, strict=True):
        assert one["shortDescription"]["text"] == rule.page.finds.to(lang)
        assert one["fullDescription"]["text"] == rule.page.why.to(lang)
        assert rule.page.good.splitlines()[-1] in one["help"]["text"]
        assert rule.page.good.splitlines()[-1] in one["help"]["markdown"]
        assert one["helpUri"].endswith(f"/rules/{rule.kind.code}")
        assert one["properties"]["tags"]
    assert [told[result["ruleIndex"]]["id"] for result in run["results"]] == [rule.kind.code for rule in rules]


def test_a_rule_that_is_not_in_the_book() -> None:
    run = run_of(of(Finding(Place("p.yaml"), Kind("PLK999", "unheard-of"), same("m"))))
    assert run["tool"]["driver"]["rules"] == [{"id": "PLK999", "name": "unheard-of"}]


def test_the_shipped_plan(shipped: Report, golden: Callable[[str, str], None]) -> None:
    run_of(shipped)
    golden("check-2022-09-30-en.sarif", render(shipped, Look()))


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("/srv/a b.yaml", "file:///srv/a%20b.yaml"),
        ("a:b#c?d%e.yaml", "a%3Ab%23c%3Fd%25e.yaml"),
        ("\udcff.yaml", "%FF.yaml"),
    ],
)
def test_addresses(file: str, uri: str) -> None:
    assert artifact(file)["uri"] == uri


def test_nothing_in_a_text_is_a_link() -> None:
    assert plain("see [here](1) and [x]") == "see [here\\](1) and [x]"


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_survives(text: str) -> None:
    finding = Finding(Place(f"x{text}"), Kind("PLK203", "unknown-owner"), same(text))
    [result] = json.loads(render(of(finding), Look()))["runs"][0]["results"]
    assert result["message"]["text"].replace("\\](", "](") == visible(text).replace("\\](", "](")
    assert unquote(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]) == f"x{text}"
