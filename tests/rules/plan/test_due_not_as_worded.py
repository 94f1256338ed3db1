from collections.abc import Callable
from typing import Any

import pytest

from planck.words.phrase import Phrase

Check = Callable[..., Any]

PLAN = """\
tasks:
  - id: w
    title: W
    {}
    targets:
      - id: t
        wording: {}
        title: T
        measure: level
        at_least: 67
        unit: 家
        pace: {}
"""


def plan(wording: str, held: str = "serves: []", own: str = "at-due") -> str:
    return PLAN.format(held, wording, own)


def test_a_due_date_that_is_not_the_wording_s(check_text: Check) -> None:
    found = check_text(plan("争取在6月底前完成", own="at-due\n        due: 2022-05-31"))
    assert found.places == [("PLK243", "plan.yaml", 7, 21, 25)]
    (finding,) = found.report.findings
    assert finding.message == Phrase(
        "the wording says '6月底前', the target is due on 2022-05-31", "原文表述为“6月底前”，截止日期却为 2022-05-31"
    )
    assert finding.hint == Phrase(
        "write 'due: 2022-06-30', or correct the wording by the source",
        "请写 due: 2022-06-30，或对照来源文件更正 wording",
    )
    assert (finding.severity.value, finding.target) == ("warning", "t")
    assert found.related == [("plan.yaml", 13, 14)]
    assert finding.related[0].message == Phrase("the due date is here", "截止日期在此处")
    assert found.errors == 0


def test_a_due_date_that_is_inherited_or_left_out(check_text: Check) -> None:
    inherited = check_text(plan("6月30日前完成", held="due: 2022-09-30"))
    assert inherited.places == [("PLK243", "plan.yaml", 7, 18, 24)]
    assert inherited.related == [("plan.yaml", 4, 10)]
    left_out = check_text(plan("6月30日前完成"))
    assert left_out.words == [
        (
            "the wording says '6月30日前', the target is due on 2022-12-31",
            "write 'due: 2022-06-30', or correct the wording by the source",
        )
    ]
    assert left_out.related == []


def test_of_several_dates_the_last_is_told(check_text: Check) -> None:
    found = check_text(plan("3月底前启动、6月底前完成"))
    assert found.places == [("PLK243", "plan.yaml", 7, 25, 29)]


@pytest.mark.parametrize(
    ("wording", "own"),
    [
        ("6月底前完成", "at-due\n        due: 2022-06-30"),
        ("6月底前完成", "at-due\n        due: 2022-06-24"),
        ("6月30日前完成", "at-due\n        due: 2022-06-29"),
        ("6月前完成", "at-due\n        due: 2022-05-31"),
        ("3月底前启动、6月底前完成", "at-due\n        due: 2022-06-30"),
        ("6月底前达到60家", "{2022-06-30: 60}"),
        ("年底前达到67家，其中6月底前60家", "at-due"),
        ("12月底前", "at-due"),
        ("总量达到67家", "at-due"),
    ],
)
def test_dates_that_agree_or_are_none(check_text: Check, wording: str, own: str) -> None:
    assert [place for place in check_text(plan(wording, own=own)).places if place[0] == "PLK243"] == []


def test_a_due_date_outside_the_period_has_a_rule_of_its_own(check_text: Check) -> None:
    found = check_text(plan("6月底前完成", own="at-due\n        due: 2021-06-30"))
    assert [place[0] for place in found.places] == ["PLK211"]


@pytest.mark.parametrize(("field", "codes"), [("due", []), ("at_least", ["PLK243"])])
def test_a_due_date_amended_in_the_open_differs_from_the_wording_by_right(
    check_text: Check, field: str, codes: list[str]
) -> None:
    dated = plan("6月底前完成", own="at-due\n        due: 2022-09-30")
    old = "2022-06-30" if field == "due" else "70"
    new = "2022-09-30" if field == "due" else "67"
    found = check_text(f"""\
amendments:
  - version: 1.0.1
    on: 2022-05-01
    reason: R
    approved_by: office
    changes: [{{target: t, field: {field}, from: {old}, to: {new}}}]
{dated}
version: 1.0.1
""")
    assert [place[0] for place in found.places if place[0].startswith("PLK2")] == codes
