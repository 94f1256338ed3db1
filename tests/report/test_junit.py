"""JUnit XML: valid by Jenkins' schema, and one test for each target."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import xmlschema
from hypothesis import given
from hypothesis import strategies as st

import planck
from planck.report.fail_on import FailOn
from planck.report.formats.junit import legal
from planck.report.look import Look
from planck.report.report import Report
from planck.text.findings import Finding, Kind, Place
from planck.words.phrase import Lang, same

Checked = Callable[..., Report]
SCHEMA = xmlschema.XMLSchema(str(Path(__file__).parents[1] / "schemas_of_others" / "junit-10.xsd"))

PLAN = """\
planck: plan/v1
id: demo
version: 1.0.0
title: {zh: 规划, en: A <plan> & more}
period: 2022
owner: office
owners: {office: {name: Office}}
tasks:
  - id: firms
    title: Firms
    targets:
      - {id: new, title: "New ]]> \\u202e firms", measure: flow, at_least: 80, unit: 家}
      # planck: allow behind until 2022-12-31 -- agreed
      - {id: old, title: Old, measure: flow, at_least: 80, unit: 家}
      - {id: risk, title: Risk, measure: flow, at_least: 80, unit: 家}
      - {id: fine, title: Fine, measure: flow, at_least: 80, unit: 家}
      - {id: later, title: Later, measure: milestone}
      - {id: off, title: Off, measure: milestone, cancelled: {on: 2022-01-02, reason: no longer needed}}
      - {id: whole, title: Whole, measure: flow, at_least: 80, unit: 家, owner: nobody}
goals:
  - {id: g, title: G, targets: [{id: small, title: Small, measure: flow, at_least: 3, unit: 家}]}
"""
PROGRESS = """\
planck: progress/v1
plan: demo
as_of: 2022-06-30
values:
  new: {value: 3, reason: late, remedy: calls}
  old: 4
  risk: 36
  fine: 50
  whole: 1
  small: 2
  gone: 1
"""
FILES = {"plan.yaml": PLAN, "p.yaml": PROGRESS}


def render(report: Report, look: Look) -> str:
    return planck.render(report, "junit", look)


def read_back(report: Report, lang: Lang | None = None) -> ET.Element:
    text = render(report, Look(lang))
    SCHEMA.validate(text)
    return ET.fromstring(text)  # noqa: S314  because we have just written it


def outcomes(root: ET.Element) -> dict[str, list[str]]:
    return {str(case.get("name")).split(":")[0]: [child.tag for child in case] for case in root.iter("testcase")}


def case_of(root: ET.Element, name: str) -> ET.Element:
    return next(case for case in root.iter("testcase") if str(case.get("name")).split(":")[0] == name)


def test_one_test_for_each_target(checked: Checked) -> None:
    root = read_back(checked(FILES))
    assert outcomes(root) == {
        "p.yaml": ["error"],
        "small": ["system-out"],
        "new": ["failure"],
        "old": ["system-out"],
        "risk": ["system-out"],
        "fine": ["system-out"],
        "later": ["skipped"],
        "off": ["skipped", "system-out"],
        "whole": ["error"],
    }
    [suite] = root
    counted = {key: suite.get(key) for key in ("name", "tests", "failures", "errors", "skipped", "timestamp", "time")}
    assert counted == {
        "name": "demo",
        "tests": "9",
        "failures": "1",
        "errors": "2",
        "skipped": "2",
        "timestamp": "2022-07-10T00:00:00",
        "time": "0",
    }
    assert [root.get(key) for key in ("tests", "failures", "errors")] == ["9", "1", "2"]


def test_a_failure_says_why(checked: Checked) -> None:
    case = case_of(read_back(checked(FILES)), "new")
    assert (case.get("classname"), case.get("name")) == ("demo.firms", "new: New ]]> \\u202e firms")
    [failure] = case
    assert failure.attrib == {
        "type": "behind",
        "message": "'new' is behind: 3 家 on 2022-06-30, expected 40, target value >= 80 家",
    }
    assert str(failure.text).splitlines()[:3] == ["plan.yaml:12:14", "reason: late", "remedy: calls"]


def test_a_reason_of_several_lines_has_them_in_the_text(checked: Checked) -> None:
    several = 'reason: "one\\ntwo\\r\\n\\n::error::\\u202ethree\\n", remedy: calls'
    progress = PROGRESS.replace("reason: late, remedy: calls", several)
    [failure] = case_of(read_back(checked({"plan.yaml": PLAN, "p.yaml": progress})), "new")
    assert str(failure.text).splitlines()[:6] == [
        "plan.yaml:12:14",
        "reason: one",
        "two",
        "",
        "::error::\\u202ethree",
        "remedy: calls",
    ]


def test_what_is_accepted_or_at_risk_passes_and_says_so(checked: Checked) -> None:
    root = read_back(checked(FILES))
    said = {name: str(case_of(root, name).findtext("system-out")).splitlines() for name in ("old", "risk", "off")}
    assert said["old"][:2] == [
        "'old' is behind: 4 家 on 2022-06-30, expected 40, target value >= 80 家",
        "accepted until 2022-12-31: agreed",
    ]
    assert said["risk"][0] == "'risk' is at risk: 36 家 on 2022-06-30, expected 40, target value >= 80 家"
    assert said["off"] == ["cancelled on 2022-01-02: no longer needed"]


def test_an_error_wins_and_keeps_the_failure(checked: Checked) -> None:
    [error] = case_of(read_back(checked(FILES)), "whole")
    assert error.attrib == {"type": "PLK203 unknown-owner", "message": "owner 'nobody' is not declared"}
    assert "'whole' is behind: 1 家 on 2022-06-30, expected 40, target value >= 80 家" in str(error.text).splitlines()


def test_the_threshold_decides_what_fails(checked: Checked) -> None:
    assert outcomes(read_back(checked(FILES, fail_on=FailOn.NEVER)))["new"] == ["system-out"]
    assert outcomes(read_back(checked(FILES, fail_on=FailOn.AT_RISK)))["risk"] == ["failure"]


def test_strict_makes_errors_of_warnings(checked: Checked) -> None:
    assert outcomes(read_back(checked(FILES, strict=True)))["small"] == ["error"]


def test_what_belongs_to_no_plan_has_a_suite_of_its_own(checked: Checked) -> None:
    root = read_back(checked({"plan.yaml": PLAN, "bad.yaml": "planck: plan/v1\nid: [\n"}))
    assert [suite.get("name") for suite in root] == ["demo", "planck"]
    [case] = root[1].iter("testcase")
    assert (case.get("classname"), case.get("name"), [child.tag for child in case]) == ("planck", "bad.yaml", ["error"])


def test_no_plan_is_never_green() -> None:
    report = Report(
        date(2022, 6, 30), FailOn.BEHIND, strict=False, plans=(), findings=(), files_read=0, files_skipped=0
    )
    root = read_back(report)
    [error] = case_of(root, "input")
    assert (root.get("errors"), error.get("message")) == ("1", "exit 3: no plan could be judged")


def test_in_chinese(checked: Checked) -> None:
    root = read_back(checked(FILES), "zh")
    assert "“new”滞后" in str(case_of(root, "new")[0].get("message"))
    assert root[0][0][0].attrib == {"name": "title", "value": "规划"}


def test_the_shipped_plan(shipped: Report, golden: Callable[[str, str], None]) -> None:
    read_back(shipped)
    golden("check-2022-09-30-en.junit.xml", render(shipped, Look()))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b", "a\\u0000b"),
        ("\x1b[31m", "\\u001b[31m"),
        ("\ufffe", "\\ufffe"),
        ("\ud800", "\\ud800"),
        ("]]>", "]]>"),
    ],
)
def test_what_xml_cannot_hold_is_shown_as_its_code(text: str, shown: str) -> None:
    assert legal(text) == shown


@given(st.text(st.characters(), min_size=1))
def test_any_text_survives(text: str) -> None:
    """What a reader of the XML gets is the text, with what cannot be seen or held written as its code."""
    finding = Finding(Place(text), Kind("PLK203", "unknown-owner"), same(text))
    report = Report(date(2022, 6, 30), FailOn.BEHIND, False, (), (finding,), 0, 0)
    root = ET.fromstring(render(report, Look()))  # noqa: S314  because we have just written it
    [case] = root.iter("testcase")
    assert (case.get("name"), case[0].get("message")) == (legal(text), legal(text))
