"""The JSON report, field by field."""

import json
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import planck
from planck.report.fail_on import FailOn
from planck.report.look import Look
from planck.report.report import Report
from planck.report.written import number
from planck.review.check import check
from planck.review.read import read
from planck.text.findings import Finding, Kind, Place, Related, Severity
from planck.version import __version__
from planck.words.phrase import Lang, Phrase
from planck.words.visible import escaped
from tests.documents import as_json


def render(report: Report, look: Look) -> str:
    return planck.render(report, "json", look)


SCHEMA = Path(__file__).parents[2] / "schemas" / "report-v1.schema.json"
Json = dict[str, Any]
Reported = Callable[..., Json]
Validator = Draft202012Validator
NONE_YET = dict.fromkeys(("met", "on-track", "at-risk", "behind", "unreported", "missed", "not-due", "cancelled"), 0)

PLAN = """\
planck: plan/v1
id: county
version: 1.2.0
title: {zh: 规划, en: Plan}
language: zh
period: 2022
owner: bureau
owners:
  bureau: {name: {zh: 局}}
  li: {name: Li, kind: person}
frameworks: {inspection: {title: I}}
goals: [{id: g, title: G}]
tasks:
  - id: k
    title: K
    serves: [g]
    support: [li]
    clause: 三（二）
    targets:
      - {id: new, title: {zh: 新增}, measure: flow, at_least: 5, stretch: 8, unit: 家, wording: 5家以上, part_of: all}
      - {id: all, title: A, measure: level, within: [60.5, 70], unit: 万元, frameworks: [inspection], owner: li}
"""
PROGRESS = """\
planck: progress/v1
plan: county
as_of: 2022-06-30
data: provisional
values:
  new: {value: 3, reason: {zh: 慢}, remedy: R, note: N, evidence: [notes.md]}
  all: {missing: not yet}
"""


@pytest.fixture(scope="session")
def validator() -> Validator:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.fixture
def reported(tmp_path: Path, validator: Validator) -> Reported:
    """The JSON report on a plan and its progress files, which its schema has accepted."""

    def run(plan: str, *progress: str) -> Json:
        (tmp_path / "plan.yaml").write_text(plan, encoding="utf-8")
        for place, text in enumerate(progress):
            (tmp_path / f"progress-{place}.yaml").write_text(text, encoding="utf-8")
        found = as_json(check(read([tmp_path], tmp_path), date(2022, 6, 30)), "en")
        validator.validate(found)
        return found

    return run


def without_plans(*findings: Finding) -> Report:
    return Report(
        date(2022, 6, 30), FailOn.NEVER, strict=False, plans=(), findings=findings, files_read=0, files_skipped=3
    )


def of_target(report: Json, place: int = 0) -> Json:
    found: Json = report["plans"][0]["targets"][place]
    return found


def one(target: str) -> str:
    head = "planck: plan/v1\nid: county\nversion: 1.0.0\ntitle: P\nlanguage: zh\nperiod: 2022\n"
    return f"{head}goals: [{{id: g, title: G, targets: [{{id: t, title: T, {target}}}]}}]\n"


def said(value: str, on: str = "2022-06-30") -> str:
    return f"planck: progress/v1\nplan: county\nas_of: {on}\nvalues: {{t: {value}}}\n"


def test_the_report_and_its_summary(reported: Reported) -> None:
    report = reported(PLAN, PROGRESS)
    assert {key: value for key, value in report.items() if key not in ("plans", "findings")} == {
        "planck": "report/v1",
        "planck_version": __version__,
        "as_of": "2022-06-30",
        "fail_on": "behind",
        "exit_code": 0,
        "summary": {
            "plans": 1,
            "targets": 2,
            "by_status": {**NONE_YET, "on-track": 1, "not-due": 1},
            "withheld": 1,
            "errors": 0,
            "warnings": sum(finding["severity"] == "warning" for finding in report["findings"]),
            "files_read": 2,
            "files_skipped": 0,
        },
    }


def test_a_plan(reported: Reported) -> None:
    (plan,) = reported(PLAN, PROGRESS)["plans"]
    assert {key: value for key, value in plan.items() if key not in ("targets", "rollup")} == {
        "id": "county",
        "version": "1.2.0",
        "version_in_force": "1.2.0",
        "file": "plan.yaml",
        "title": {"zh": "规划", "en": "Plan"},
        "language": "zh",
        "period": {"start": "2022-01-01", "end": "2022-12-31"},
        "as_of": "2022-06-30",
        "data": "provisional",
        "owners": {"bureau": {"name": {"zh": "局"}, "kind": "unit"}, "li": {"name": "Li", "kind": "person"}},
        "complete": True,
    }
    assert plan["rollup"][:2] == [
        {"kind": "task", "id": "k", "status": "on-track", "by_status": {**NONE_YET, "on-track": 1, "not-due": 1}},
        {"kind": "goal", "id": "g", "status": "on-track", "by_status": {**NONE_YET, "on-track": 1, "not-due": 1}},
    ]
    assert [(rollup["kind"], rollup["id"], rollup["status"]) for rollup in plan["rollup"][2:]] == [
        ("owner", "bureau", "on-track"),
        ("owner", "li", "not-due"),
        ("framework", "inspection", "not-due"),
    ]


def test_a_target_with_a_figure(reported: Reported) -> None:
    assert of_target(reported(PLAN, PROGRESS)) == {
        "id": "new",
        "title": {"zh": "新增"},
        "task": "k",
        "goal": None,
        "serves": ["g"],
        "frameworks": [],
        "owner": "bureau",
        "support": ["li"],
        "clause": "三（二）",
        "wording": "5家以上",
        "part_of": "all",
        "measure": "flow",
        "unit": "家",
        "comparator": "at_least",
        "target_value": 5,
        "stretch": 8,
        "baseline": 0,
        "from": "2022-01-01",
        "due": "2022-12-31",
        "pace_kind": "quarterly",
        "actual": 3,
        "observed_on": "2022-06-30",
        "data": "provisional",
        "expected": 2,
        "pace": 0.5,
        "completion": 0.6,
        "shortfall": 2,
        "behind_by": 0,
        "required_rate": 0.330842,
        "forecast": 6,
        "status": "on-track",
        "because": "at-or-above-pace",
        "stretch_met": False,
        "late": False,
        "next": {"on": "2022-10-16", "status": "unreported"},
        "accepted_until": None,
        "missing": None,
        "reason": {"zh": "慢"},
        "remedy": "R",
        "note": "N",
        "evidence": ["notes.md"],
        "original_value": 5,
        "file": "plan.yaml",
        "line": 20,
        "column": 14,
        "observed_at": {"file": "progress-0.yaml", "line": 6, "column": 3},
    }


def test_a_target_without_a_figure(reported: Reported) -> None:
    found = of_target(reported(PLAN, PROGRESS), 1)
    assert (found["target_value"], found["original_value"]) == ([60.5, 70], [60.5, 70])
    assert (found["missing"], found["owner"], found["frameworks"]) == ("not yet", "li", ["inspection"])
    assert (found["status"], found["because"], found["pace"]) == ("not-due", "no-figure", 0)
    empty = ("actual", "observed_on", "data", "expected", "completion", "shortfall", "behind_by", "observed_at")
    assert [found[key] for key in empty] == [None] * len(empty)
    assert [found[key] for key in ("reason", "remedy", "note", "evidence")] == [None, None, None, []]


def test_nothing_reported_at_all(reported: Reported) -> None:
    report = reported(PLAN)
    assert report["plans"][0]["data"] is None
    assert [of_target(report)[key] for key in ("missing", "reason", "evidence")] == [None, None, []]


@pytest.mark.parametrize(
    ("target", "value", "wanted"),
    [
        ("measure: milestone", "2022-05-28", {"target_value": True, "actual": "2022-05-28", "comparator": "done"}),
        ("measure: milestone", "false", {"target_value": True, "actual": False, "shortfall": None, "pace": 0}),
        ("measure: rank, at_most: 2, stretch: 1", "1", {"actual": 1, "unit": "位", "stretch": 1, "stretch_met": True}),
        (
            "measure: ordinal, scale: [无, {zh: 推进中, en: under way}, {en: done}], at_least: done, pace: standing",
            "under way",
            {"target_value": "done", "actual": "推进中", "expected": "done", "shortfall": 1, "behind_by": 1},
        ),
        (
            "measure: ratio, more_than: 2.5, unit: '%', baseline: {value: 2.25, on: 2021-12-31}",
            "{numerator: 1, denominator: 30}",
            {"target_value": 2.5, "baseline": 2.25, "actual": 3.333333, "comparator": "more_than"},
        ),
        (
            "measure: flow, at_least: 5, unit: 家, cancelled: {on: 2022-05-01, reason: R}",
            "3",
            {"status": "cancelled", "target_value": 5, "actual": None, "pace": None, "next": None, "missing": None},
        ),
    ],
)
def test_what_each_measure_shows(reported: Reported, target: str, value: str, wanted: Json) -> None:
    found = of_target(reported(one(target), said(value)))
    assert json.dumps({key: found[key] for key in wanted}) == json.dumps(wanted)


def test_the_newest_entry_tells_why(reported: Reported) -> None:
    figures = said("{value: 3, note: old}", "2022-03-31"), said("{missing: {en: later}, remedy: wait}")
    found = of_target(reported(one("measure: flow, at_least: 5, unit: 家"), *figures))
    assert (found["actual"], found["missing"]) == (3, {"en": "later"})
    assert (found["note"], found["remedy"], found["observed_at"]["file"]) == (None, "wait", "progress-0.yaml")


def test_late_is_said(reported: Reported) -> None:
    found = of_target(reported(one("measure: milestone, due: 2022-05-30"), said("2022-06-01")))
    assert (found["status"], found["late"], found["next"]) == ("met", True, None)


def test_a_closed_plan_shows_the_day_it_is_judged_on(reported: Reported) -> None:
    closed = one("measure: milestone") + "closed: {on: 2022-03-31, reason: over}\n"
    report = reported(closed)
    assert (report["as_of"], report["plans"][0]["as_of"]) == ("2022-06-30", "2022-03-31")


FOUND = Finding(
    Place("plan.yaml", 7, 3, 7, 9),
    Kind("PLK999", "made-up", Severity.WARNING),
    Phrase("a message", "一条消息"),
    Phrase("a hint", "一条提示"),
    "/tasks/0",
    "county",
    "new",
    (Related(Place("other.yaml", 1, 1, 2, 4), Phrase("the other", "另一处")),),
)


@pytest.mark.parametrize(
    ("lang", "message", "hint", "related"),
    [("en", "a message", "a hint", "the other"), ("zh", "一条消息", "一条提示", "另一处")],
)
def test_a_finding_in_a_language(validator: Validator, lang: Lang, message: str, hint: str, related: str) -> None:
    report = as_json(without_plans(FOUND), lang)
    validator.validate(report)
    assert report["findings"] == [
        {
            "code": "PLK999",
            "name": "made-up",
            "severity": "warning",
            "file": "plan.yaml",
            "line": 7,
            "column": 3,
            "end_line": 7,
            "end_column": 9,
            "path": "/tasks/0",
            "plan": "county",
            "target": "new",
            "message": message,
            "hint": hint,
            "related": [
                {"file": "other.yaml", "line": 1, "column": 1, "end_line": 2, "end_column": 4, "message": related}
            ],
        }
    ]


def test_a_finding_about_a_file_alone(validator: Validator) -> None:
    bare = Finding(Place("plan.yaml"), Kind("PLK999", "made-up"), Phrase("m", "m"))
    report = as_json(without_plans(bare), "en")
    validator.validate(report)
    (found,) = json.loads(json.dumps(report["findings"]))
    assert [found[key] for key in ("hint", "plan", "target", "path", "related")] == [None, None, None, "", []]


def test_an_error_makes_the_report_incomplete(reported: Reported) -> None:
    report = reported(one("measure: flow, at_least: 50, unit: 家"), said("3"), said("4"))
    assert (report["exit_code"], report["plans"][0]["complete"], report["summary"]["errors"]) == (3, False, 1)


def test_a_shortfall_is_no_error(reported: Reported) -> None:
    report = reported(one("measure: milestone, due: 2022-05-30"), said("false"))
    assert (report["exit_code"], report["plans"][0]["complete"], report["summary"]["errors"]) == (1, True, 0)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "null"),
        (Fraction(5), "5"),
        (Fraction(0), "0"),
        (Fraction(-3), "-3"),
        (Fraction(1, 2), "0.5"),
        (Fraction(1, 3), "0.333333"),
        (Fraction(2, 3), "0.666667"),
        (Fraction(3996875, 10**7), "0.399688"),
        (Fraction(5, 10**7), "0"),
        (Fraction(-5, 10**7), "0"),
        (Fraction(15, 10**7), "2e-06"),
        (Fraction(9999999, 10**7), "1"),
        (Fraction(10**30), "1" + "0" * 30),
        (Fraction(10**15 + 1, 2), "500000000000000.5"),
    ],
)
def test_numbers_are_rounded_half_to_even(value: Fraction | None, shown: str) -> None:
    assert json.dumps(number(value)) == shown


def test_the_text_is_the_same_every_time(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "progress.yaml").write_text(PROGRESS, encoding="utf-8")
    report = check(read([tmp_path], tmp_path), date(2022, 6, 30))
    again = check(read([tmp_path], tmp_path), date(2022, 6, 30))
    text = render(report, Look())
    assert text == render(again, Look())
    assert text.endswith("}\n")
    assert "规划" in text
    assert json.loads(text) == as_json(report, "en")
    assert json.loads(render(report, Look(lang="zh"))) == as_json(report, "zh")


def test_what_cannot_be_seen_is_written_as_its_code_which_means_the_same(tmp_path: Path) -> None:
    title = "a\u202eb\u200b\U000e0041\t\\u0041"
    written = json.dumps(title)
    (tmp_path / "plan.yaml").write_text(
        f"planck: plan/v1\nid: p\nversion: 1.0.0\ntitle: {json.dumps(title[:4])}\nperiod: 2022\n"
        "tasks: [{id: t, title: 规划}]\n",
        encoding="utf-8",
    )
    text = render(check(read([Path()], tmp_path), date(2022, 1, 1)), Look())
    assert json.loads(text)["plans"][0]["title"] == title[:4]
    assert "a\\u202eb\\u200b" in text
    assert "\u202e" not in text
    assert json.loads(escaped(json.dumps(title, ensure_ascii=False))) == title
    assert escaped(written) == written
