from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from planck.review.check import check
from planck.review.read import read
from planck.words.phrase import Phrase

Check = Callable[..., Any]

PLAN = """\
units:
  千元: {{of: 元, times: 1000}}
  倍: {{of: '%', times: 100}}
  打: {{of: 个, times: 12}}
tasks:
  - id: w
    title: W
    targets:
      - {{id: t, title: T, {}}}
      - {{id: a, title: A, measure: flow, at_least: 50, unit: 千元}}
      - {{id: b, title: B, measure: ratio, at_least: 5, unit: 倍, baseline: 1}}
      - {{id: c, title: C, measure: flow, at_least: 50, unit: 打}}
"""
LOOK = ("check the baseline and its unit", "请核对基数及其单位")


def test_a_baseline_over_ten_times_the_target_value(check_text: Check) -> None:
    found = check_text(PLAN.format("measure: level, at_least: 320, unit: 万元, baseline: 1850000"))
    assert found.places == [("PLK241", "plan.yaml", 9, 78, 85)]
    (finding,) = found.report.findings
    assert finding.message == Phrase(
        "the baseline of 't' is 1850000 万元, over 10 times its target value of 320 万元",
        "“t”的基数为 1850000 万元，超过目标值 320 万元的 10 倍",
    )
    assert finding.hint == Phrase(
        "185 万元 if it was meant in 元: write 185",
        "如以元计，则为 185 万元，请写 185",
    )
    assert (finding.severity.value, finding.target) == ("warning", "t")
    assert found.errors == 0
    assert found.target("t").target.baseline == 1850000


def test_a_baseline_under_a_tenth_of_the_target_value(check_text: Check) -> None:
    found = check_text(
        PLAN.format("measure: level, at_least: 67, unit: 家, baseline: {on: 2021-12-31, value: 6, note: n}")
    )
    assert found.places == [("PLK241", "plan.yaml", 9, 100, 101)]
    (finding,) = found.report.findings
    assert finding.path == "/tasks/0/targets/0/baseline/value"
    assert finding.message == Phrase(
        "the baseline of 't' is 6 家, under a tenth of its target value of 67 家",
        "“t”的基数为 6 家，不到目标值 67 家的十分之一",
    )
    assert finding.hint == Phrase(*LOOK)


@pytest.mark.parametrize(
    ("target", "said", "hint"),
    [
        (
            "measure: level, more_than: 2, unit: 亿元, baseline: 18000",
            "18000 亿元, over 10 times its target value of 2 亿元",
            "1.8 亿元 if it was meant in 万元: write 1.8",
        ),
        (
            "measure: level, at_least: 20000, unit: 万元, baseline: 1.8",
            "1.8 万元, under a tenth of its target value of 20000 万元",
            "18000 万元 if it was meant in 亿元: write 18000",
        ),
        (
            "measure: ratio, at_least: 1.5, unit: 倍, baseline: 120",
            "120 倍, over 10 times its target value of 1.5 倍",
            "1.2 倍 if it was meant in %: write 1.2",
        ),
        (
            "measure: level, at_least: 5, stretch: 6, unit: 家, baseline: 61",
            "61 家, over 10 times its stretch of 6 家",
            LOOK[0],
        ),
        (
            "measure: level, at_most: 100, unit: 万元, baseline: 650000",
            "650000 万元, over 1,000 times its target value of 100 万元",
            "65 万元 if it was meant in 元: write 65",
        ),
        (
            "measure: ratio, less_than: 0.05, unit: '%', baseline: 50.1",
            "50.1 %, over 1,000 times its target value of 0.05 %",
            LOOK[0],
        ),
        (
            "measure: level, exactly: 3, unit: 家, baseline: 3001",
            "3001 家, over 1,000 times its target value of 3 家",
            LOOK[0],
        ),
        (
            "measure: level, within: [2, 3], unit: 家, baseline: 3001",
            "3001 家, over 1,000 times its target value of 3 家",
            LOOK[0],
        ),
    ],
)
def test_what_is_not_to_be_believed_and_which_unit_was_meant(
    check_text: Check, target: str, said: str, hint: str
) -> None:
    found = check_text(PLAN.format(target))
    start = len("      - {id: t, title: T, ") + target.index("baseline: ") + len("baseline: ") + 1
    end = len("      - {id: t, title: T, ") + len(target) + 1
    assert found.places == [("PLK241", "plan.yaml", 9, start, end)]
    assert found.words == [(f"the baseline of 't' is {said}", hint)]


def test_a_unit_in_which_the_baseline_cannot_be_written_is_not_named(check_text: Check) -> None:
    found = check_text(PLAN.format("measure: level, at_least: 2, unit: 打, baseline: 25"))
    assert found.places == [("PLK241", "plan.yaml", 9, 75, 77)]
    assert found.words[0][1] == LOOK[0]


@pytest.mark.parametrize(
    "target",
    [
        "measure: level, at_least: 320, unit: 万元, baseline: 3200, pace: standing",
        "measure: level, at_least: 67, unit: 家, baseline: 67, pace: standing",
        "measure: ratio, at_least: 60, unit: '%', baseline: 70",
        "measure: level, at_most: 60, unit: 家, baseline: 50",
        "measure: level, at_least: 320, unit: 万元, baseline: 32",
        "measure: level, at_least: 67, unit: 家, baseline: 60",
        "measure: level, at_least: 67, stretch: 700, unit: 家, baseline: 7",
        "measure: level, at_least: 67, unit: 家, baseline: 0",
        "measure: level, at_least: 67, unit: 家, baseline: 1",
        "measure: level, at_least: 60, unit: 万元, baseline: -3",
        "measure: level, at_least: 0, unit: 万元, baseline: 50",
        "measure: level, at_least: -3, unit: 万元, baseline: 50",
        "measure: level, at_most: 5, unit: 家, baseline: 350",
        "measure: level, at_most: 0, unit: 家, baseline: 350",
        "measure: level, at_most: 500, unit: 家, baseline: 3",
        "measure: level, within: [50, 60], unit: 家, baseline: 3",
        "measure: level, exactly: 60, unit: 家, baseline: 3",
        "measure: ratio, at_least: 60, unit: '%', baseline: 0.5",
        "measure: ratio, at_least: 60, unit: '%', pace: at-due",
        "measure: flow, at_least: 320, unit: 万元",
        "measure: rank, at_most: 2",
        "measure: ordinal, at_least: b, scale: [a, b, c]",
        "measure: milestone",
    ],
)
def test_what_is_plausible_or_not_judged(check_text: Check, target: str) -> None:
    assert check_text(PLAN.format(target)).places == []


@pytest.mark.parametrize(
    ("baseline", "flow", "codes"),
    [(6, 61, []), (6, 5, ["PLK229"]), (6000, 61, ["PLK241"])],
)
def test_where_a_flow_feeds_the_level_another_rule_says_what_is_too_small(
    check_text: Check, baseline: int, flow: int, codes: list[str]
) -> None:
    fed = f"measure: level, at_least: 67, unit: 家, grows_by: n, baseline: {baseline}}}\n"
    flow_target = f"      - {{id: n, title: N, measure: flow, at_least: {flow}, unit: 家, pace: quarterly"
    found = check_text(PLAN.format(fed + flow_target))
    assert [place[:3] for place in found.places] == [(code, "plan.yaml", 9) for code in codes]


def test_a_baseline_or_a_target_value_in_error_is_not_judged_again(check_text: Check) -> None:
    fraction = check_text(PLAN.format("measure: level, at_least: 67, unit: 家, baseline: 5000.5"))
    assert fraction.places == [("PLK219", "plan.yaml", 9, 76, 82)]
    order = check_text(PLAN.format("measure: level, within: [9, 3], unit: 家, baseline: 9000"))
    assert order.places == [("PLK224", "plan.yaml", 9, 43, 49)]


def test_a_later_value_is_not_held_against_a_baseline_that_nobody_believes(check_text: Check) -> None:
    plan = PLAN.format("measure: level, at_least: 320, unit: 万元, baseline: 1850000")
    assert [place[0] for place in check_text(plan, "values: {t: 190}\n").places] == ["PLK241"]


@pytest.mark.parametrize(
    ("rest", "column", "wanted"),
    [
        ("at_least: 67, unit: 家, baseline: 600", 76, ("600 家", ">= 67 家")),
        ("at_least: 67, stretch: 70, unit: 家, baseline: 67", 89, ("67 家", ">= 67 家")),
        ("more_than: 67, unit: 家, baseline: 68, pace: at-due", 77, ("68 家", "> 67 家")),
    ],
)
def test_a_level_that_is_there_before_it_begins(
    check_text: Check, rest: str, column: int, wanted: tuple[str, str]
) -> None:
    found = check_text(PLAN.format(f"measure: level, {rest}"))
    assert [place[:4] for place in found.places] == [("PLK241", "plan.yaml", 9, column)]
    (finding,) = found.report.findings
    assert finding.message == Phrase(
        f"the baseline of 't' is {wanted[0]}, which already meets its target value {wanted[1]}",
        f"“t”的基数为 {wanted[0]}，已达到目标值 {wanted[1]}",
    )
    assert finding.hint == Phrase(
        "check the baseline; if the level is only to be kept, write 'pace: standing'",
        "请核对基数；如只须保持现有水平，请写 pace: standing",
    )
    assert (finding.severity.value, finding.target) == ("info", "t")


def test_a_level_that_is_there_before_what_feeds_it_begins(check_text: Check) -> None:
    found = check_text(PLAN.format("measure: level, at_least: 2, unit: 打, baseline: 10, grows_by: c"))
    assert found.places == [("PLK241", "plan.yaml", 9, 75, 77)]
    (finding,) = found.report.findings
    assert finding.message == Phrase(
        "the baseline of 't' is 10 打, which already meets its target value >= 2 打 without 'c'",
        "“t”的基数为 10 打，已达到目标值 >= 2 打，无需“c”",
    )
    assert finding.severity.value == "warning"


def test_of_a_pace_that_it_makes_impossible_that_pace_s_rule_tells(check_text: Check) -> None:
    found = check_text(PLAN.format("measure: level, at_least: 67, unit: 家, baseline: 600, pace: quarterly"))
    assert found.places == [("PLK217", "plan.yaml", 9, 87, 96)]


def test_on_the_shipped_plan_the_baseline_is_told_and_no_correct_figure(checkout: Path, tmp_path: Path) -> None:
    plans = copytree(checkout / "plans", tmp_path / "plans")
    (plan,) = plans.glob("*/plan.yaml")
    text = plan.read_text(encoding="utf-8")
    with_baseline = text.replace("at_least: 67\n", "at_least: 67\n        baseline: 620\n")
    plan.write_text(with_baseline, encoding="utf-8")
    report = check(read([plans], tmp_path), date(2022, 12, 31))
    told = [(one.kind.code, one.target) for one in report.findings if one.target and one.kind.code < "PLK5"]
    assert told == [("PLK241", "high-tech-enterprises-total"), ("PLK229", "tech-smes-total")]
