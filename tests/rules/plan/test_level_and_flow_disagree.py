from collections.abc import Callable
from typing import Any

import pytest

from planck.words.phrase import Phrase

Check = Callable[..., Any]

PLAN = """\
tasks:
  - id: w
    title: W
    targets:
      - {{id: new, title: N, measure: flow, {flow}}}
      - {{id: all, title: A, measure: level, grows_by: new, {level}}}
"""


def plan(flow: str, level: str) -> str:
    """A flow and a level; each given a pace, so that none is left to guess."""
    flow += ", pace: standing" if flow.startswith(("at_most", "less_than")) else ", pace: at-due"
    return PLAN.format(flow=flow, level=level)


def test_what_the_baseline_and_the_flow_make_falls_short_of_the_level(check_text: Check) -> None:
    found = check_text(plan(flow="at_least: 5, unit: 家", level="at_least: 67, baseline: 60, unit: 家"))
    assert found.places == [("PLK229", "plan.yaml", 6, 55, 58)]
    (finding,) = found.report.findings
    assert finding.message == Phrase(
        "meeting 'new' brings 'all' to 65 家, 2 家 short of its target value >= 67 家",
        "完成“new”后“all”为 65 家，距目标值 >= 67 家尚差 2 家",
    )
    assert finding.hint == Phrase(
        "correct the baseline, or one of the two target values", "请更正基数，或更正其中一个目标值"
    )
    assert (finding.severity.value, finding.target) == ("warning", "all")
    assert found.related == [("plan.yaml", 5, 14)]
    assert finding.related[0].message == Phrase("the flow is here", "增量在此处")
    assert found.errors == 0


@pytest.mark.parametrize(
    ("flow", "level", "said"),
    [
        (
            "at_least: 500, unit: 万元",
            "at_least: 2, baseline: {value: 1.9, on: 2021-12-31}, unit: 亿元",
            "to 1.95 亿元, 0.05 亿元 short of its target value >= 2 亿元",
        ),
        (
            "exactly: 5, unit: 家",
            "exactly: 67, baseline: 60, unit: 家",
            "to 65 家, 2 家 short of its target value = 67 家",
        ),
        (
            "within: [5, 9], unit: 家",
            "within: [67, 70], baseline: 60, unit: 家",
            "to 65 家, 2 家 short of its target value 67 - 70 家",
        ),
        (
            "more_than: 5, unit: 家",
            "more_than: 67, baseline: 60, unit: 家",
            "to 66 家, 2 家 short of its target value > 67 家",
        ),
        (
            "at_most: 5, unit: 家",
            "at_least: 67, baseline: 60, unit: 家",
            "to 65 家, 2 家 short of its target value >= 67 家",
        ),
        (
            "at_least: 5, unit: 万元, stretch: 8",
            "more_than: 67, baseline: 62, unit: 万元, stretch: 70",
            "to 67 万元, which is not yet its target value > 67 万元",
        ),
        (
            "less_than: 5, unit: 万元",
            "at_least: 67, baseline: 62, unit: 万元",
            "to 67 万元, which is not yet its target value >= 67 万元",
        ),
        (
            "less_than: 5, unit: 万元",
            "more_than: 67, baseline: 62, unit: 万元",
            "to 67 万元, which is not yet its target value > 67 万元",
        ),
    ],
)
def test_a_flow_counts_with_the_figure_that_just_meets_it(check_text: Check, flow: str, level: str, said: str) -> None:
    found = check_text(plan(flow, level))
    assert found.places == [("PLK229", "plan.yaml", 6, 55, 58)]
    assert found.words[0][0] == f"meeting 'new' brings 'all' {said}"
    assert found.severities == ["warning"]


def test_just_not_enough_in_chinese(check_text: Check) -> None:
    found = check_text(plan(flow="at_least: 5, unit: 万元", level="more_than: 67, baseline: 62, unit: 万元"))
    assert found.report.findings[0].message.zh == "完成“new”后“all”为 67 万元，仍未达到目标值 > 67 万元"


def test_without_a_baseline_the_one_that_they_imply_is_said(check_text: Check) -> None:
    found = check_text(plan(flow="at_least: 5, unit: 家", level="at_least: 67, stretch: 70, unit: 家, pace: at-due"))
    assert found.places == [("PLK229", "plan.yaml", 6, 55, 58)]
    (finding,) = found.report.findings
    assert finding.message == Phrase("there must have been at least 62 家 before", "此前基数须不少于 62 家")
    assert finding.hint == Phrase(
        "to reach >= 67 家 by adding >= 5 家; write it down as 'baseline' if so",
        "新增 >= 5 家方能达到 >= 67 家；如属实，请写明 baseline",
    )
    assert finding.severity.value == "info"
    assert found.related == [("plan.yaml", 5, 14)]
    assert found.errors == 0


@pytest.mark.parametrize(
    ("flow", "level", "baseline"),
    [
        ("at_least: 500, unit: 万元", "at_least: 2, unit: 亿元", "at least 1.95 亿元"),
        ("at_most: 5, unit: 家", "exactly: 67, unit: 家", "at least 62 家"),
        ("at_least: 5, unit: 万元", "more_than: 67, unit: 万元", "more than 62 万元"),
        ("more_than: 5, unit: 万元", "more_than: 67, unit: 万元", "at least 62 万元"),
        ("less_than: 5, unit: 万元", "at_least: 67, unit: 万元", "more than 62 万元"),
    ],
)
def test_the_implied_baseline_is_the_least_that_is_enough(
    check_text: Check, flow: str, level: str, baseline: str
) -> None:
    found = check_text(plan(flow, f"{level}, pace: at-due"))
    assert found.places == [("PLK229", "plan.yaml", 6, 55, 58)]
    assert found.words[0][0].endswith(f"there must have been {baseline} before")
    assert found.severities == ["info"]


@pytest.mark.parametrize(
    ("flow", "level"),
    [
        ("at_least: 7, unit: 家", "at_least: 67, baseline: 60, unit: 家"),
        ("at_least: 9, unit: 家", "exactly: 67, baseline: 60, unit: 家"),
        ("at_least: 1000, unit: 万元", "at_least: 2, baseline: 1.9, unit: 亿元"),
        ("more_than: 5, unit: 万元", "more_than: 67, baseline: 62, unit: 万元"),
        ("more_than: 5, unit: 万元", "at_least: 67, baseline: 62, unit: 万元"),
        ("at_least: 5, unit: 家", "at_most: 67, baseline: 65, unit: 家"),
        ("at_least: 5, unit: 家", "at_most: 67, unit: 家, pace: at-due"),
        ("at_least: 67, unit: 家", "at_least: 67, unit: 家, pace: at-due"),
        ("at_least: 70, unit: 家", "at_least: 67, unit: 家, pace: at-due"),
        ("at_least: 5, unit: 家", "at_least: 67, baseline: 60, unit: 家, cancelled: {on: 2022-03-01, reason: R}"),
        ("at_least: 5, unit: 家, cancelled: {on: 2022-03-01, reason: R}", "at_least: 67, baseline: 60, unit: 家"),
    ],
)
def test_what_agrees_or_is_not_judged(check_text: Check, flow: str, level: str) -> None:
    assert check_text(plan(flow, level)).places == []


@pytest.mark.parametrize(
    ("flow", "level", "code"),
    [
        ("at_least: 5, unit: 项", "at_least: 67, baseline: 60, unit: 家", "PLK226"),
        ("at_least: 5.5, unit: 家", "at_least: 67, baseline: 60, unit: 家", "PLK219"),
        ("at_least: 5, unit: 家", "at_least: 67, baseline: 60.5, unit: 家", "PLK219"),
        ("at_least: 5, unit: 佳", "at_least: 67, baseline: 60, unit: 家", "PLK205"),
    ],
)
def test_what_another_rule_finds_is_not_judged_twice(check_text: Check, flow: str, level: str, code: str) -> None:
    assert [place[0] for place in check_text(plan(flow, level)).places] == [code]
