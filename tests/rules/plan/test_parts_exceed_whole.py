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
      - {{id: all, title: A, measure: {measure}, {whole}}}
      - {{id: one, title: O, measure: {measure}, part_of: all, {one}}}
      - {{id: two, title: T, measure: {measure}, part_of: all, {two}}}
"""


def plan(whole: str, one: str, two: str, measure: str = "flow") -> str:
    return PLAN.format(measure=measure, whole=whole, one=one, two=two)


def test_a_whole_that_says_less_than_its_parts(check_text: Check) -> None:
    found = check_text(plan("at_least: 50, unit: 家", "at_least: 30, unit: 家", "at_least: 40, unit: 家"))
    assert found.places == [("PLK230", "plan.yaml", 5, 54, 56)]
    (finding,) = found.report.findings
    assert finding.message == Phrase(
        "the parts of 'all' ask for 70 家 in all, its target value is >= 50 家",
        "“all”各组成部分的目标值合计 70 家，而其目标值为 >= 50 家",
    )
    assert finding.hint == Phrase(
        "ask at least as much of the whole, or less of its parts", "请提高总体的目标值，或降低各组成部分的目标值"
    )
    assert found.related == [("plan.yaml", 6, 68), ("plan.yaml", 7, 68)]
    assert finding.related[0].message == Phrase("a part is here", "组成部分在此处")
    assert (finding.severity.value, finding.target) == ("warning", "all")
    assert found.errors == 0


def test_a_whole_that_does_not_allow_what_its_parts_ask(check_text: Check) -> None:
    found = check_text(plan("at_most: 50, unit: 家", "at_least: 30, unit: 家", "at_least: 40, unit: 家"))
    assert found.places == [("PLK230", "plan.yaml", 5, 53, 55)]
    (finding,) = found.report.findings
    assert finding.message.en == "the parts of 'all' ask for 70 家 in all, its target value is <= 50 家"
    assert finding.hint == Phrase(
        "ask less of the parts, or allow the whole more", "请降低各组成部分的目标值，或放宽总体的上限"
    )


@pytest.mark.parametrize(
    ("whole", "one", "two", "column"),
    [
        ("exactly: 50, unit: 家", "at_least: 30, unit: 家", "exactly: 21, unit: 家", 53),
        ("within: [20, 50], unit: 家", "within: [30, 90], unit: 家", "at_least: 21, unit: 家", 57),
        ("at_least: 5, unit: 亿元", "at_least: 3, unit: 亿元", "at_least: 20001, unit: 万元", 54),
        ("at_most: 5, unit: 万元", "at_least: 3, unit: 万元", "more_than: 2, unit: 万元", 53),
        ("less_than: 50, unit: 万元", "at_least: 30, unit: 万元", "at_least: 20, unit: 万元", 55),
        ("at_least: 50, unit: 家", "at_least: 51, unit: 家", "at_most: 20, unit: 家", 54),
        ("at_least: 50, unit: 家, stretch: 90", "more_than: 30, unit: 家", "at_least: 20, unit: 家", 54),
    ],
)
def test_each_part_counts_with_the_least_that_meets_it(
    check_text: Check, whole: str, one: str, two: str, column: int
) -> None:
    assert [place[:4] for place in check_text(plan(whole, one, two)).places] == [("PLK230", "plan.yaml", 5, column)]


@pytest.mark.parametrize(
    ("whole", "one", "two"),
    [
        ("at_least: 50, unit: 家", "at_least: 30, unit: 家", "at_least: 20, unit: 家"),
        ("exactly: 50, unit: 家", "at_least: 30, unit: 家", "at_least: 20, unit: 家"),
        ("within: [20, 50], unit: 家", "at_least: 30, unit: 家", "at_least: 20, unit: 家"),
        ("more_than: 5, unit: 万元", "more_than: 3, unit: 万元", "more_than: 2, unit: 万元"),
        ("less_than: 5.1, unit: 万元", "at_least: 3, unit: 万元", "more_than: 2, unit: 万元"),
        ("at_most: 50, unit: 家", "at_most: 40, unit: 家", "at_most: 40, unit: 家"),
        ("at_least: 50, unit: 家", "at_least: 40, unit: 项", "at_least: 40, unit: 人"),
        (
            "at_least: 50, unit: 家",
            "at_least: 40, unit: 家",
            "at_least: 40, unit: 家, cancelled: {on: 2022-03-01, reason: R}",
        ),
        (
            "at_least: 50, unit: 家, cancelled: {on: 2022-03-01, reason: R}",
            "at_least: 40, unit: 家",
            "at_least: 40, unit: 家",
        ),
    ],
)
def test_what_adds_up_or_is_not_added(check_text: Check, whole: str, one: str, two: str) -> None:
    assert check_text(plan(whole, one, two)).places == []


def test_levels_are_added_too_and_shares_never(check_text: Check) -> None:
    parts = ("at_least: 30, unit: '%', baseline: 4", "at_least: 40, unit: '%', baseline: 4")
    whole = "at_most: 50, unit: '%', baseline: 4"
    assert [place[:4] for place in check_text(plan(whole, *parts, "level")).places] == [("PLK230", "plan.yaml", 5, 54)]
    assert check_text(plan(whole, *parts, "ratio")).places == []


def test_a_flow_is_not_added_to_levels_and_parts_of_parts_count_once(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            targets:
              - {id: all, title: A, measure: level, at_least: 50, unit: 家, baseline: 10}
              - {id: one, title: O, measure: level, at_least: 40, unit: 家, baseline: 10, part_of: all}
              - {id: new, title: N, measure: flow, at_least: 40, unit: 家, part_of: all}
              - {id: sub, title: S, measure: level, at_least: 40, unit: 家, baseline: 10, part_of: one}
        """)
    assert found.places == []


def test_one_finding_for_each_whole(check_text: Check) -> None:
    found = check_text("""
        goals:
          - id: g
            title: G
            targets:
              - {id: sub, title: S, measure: flow, at_least: 90, unit: 家, part_of: one}
        tasks:
          - id: w
            title: W
            targets:
              - {id: all, title: A, measure: flow, at_least: 50, unit: 家}
              - {id: one, title: O, measure: flow, at_least: 60, unit: 家, part_of: all}
        """)
    assert [place[:4] for place in found.places] == [("PLK230", "plan.yaml", 10, 54), ("PLK230", "plan.yaml", 11, 54)]
    assert found.related == [("plan.yaml", 11, 54), ("plan.yaml", 5, 54)]


@pytest.mark.parametrize(
    ("whole", "one", "codes"),
    [
        ("at_least: 50.5, unit: 家", "at_least: 90, unit: 家", ["PLK219"]),
        ("at_least: 50, unit: 家", "at_least: 90.5, unit: 家", ["PLK219"]),
        ("at_least: 50, unit: 家, part_of: one", "at_least: 90, unit: 家", ["PLK221", "PLK221"]),
        ("within: [60, 50], unit: 家", "at_least: 90, unit: 家", ["PLK224"]),
    ],
)
def test_what_another_rule_finds_is_not_judged_twice(check_text: Check, whole: str, one: str, codes: list[str]) -> None:
    found = check_text(plan(whole, one, "at_least: 20, unit: 家"))
    assert [place[0] for place in found.places] == codes
