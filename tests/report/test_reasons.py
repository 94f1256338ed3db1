"""Why a row of the status table does not apply, in words with the figures and dates that decide."""

from collections.abc import Callable

import pytest

from planck.report.explanation import Explanation

Told = Callable[..., Explanation]
Said = dict[str, tuple[str, str]]

HEAD = """\
planck: plan/v1
id: demo
version: 1.0.0
title: Demo
language: zh
period: 2022
owners: {office: {name: Office}}
owner: office
"""
TASK = "tasks: [{id: work, title: Work, targets: [\n"
POINTS = "policy: {method: points, points: {on_track: 10, at_risk: 30}}\n"


def plan(target: str, policy: str = "") -> str:
    return f"{HEAD}{policy}{TASK}  {{id: t, title: T, {target}}},\n]}}]\n"


FLOW = "measure: flow, at_least: 320, unit: 万元, pace: quarterly"
SHARE = "measure: ratio, unit: '%', pace: standing"


def said(found: Explanation) -> Said:
    """What is said of each row that does not apply, by its token."""
    return {step.token: (step.because.en, step.because.zh) for step in found.tried if not step.applies}


def test_a_flow_that_is_behind(told: Told) -> None:
    found = told(plan(FLOW), "t", "2022-10-20", _2022_06_30="t: 60", _2022_09_30="t: 185")
    assert said(found) == {
        "not-cancelled": ("it is not cancelled", "未取消"),
        "target-value-not-reached": ("185 is below the target value 320", "185 低于目标值 320"),
        "final-figure-not-due": ("the final figure is not due before 2022-12-31", "期末数值至 2022-12-31 才到期"),
        "report-there": (
            "the report owed for 2022-07-01 to 2022-09-30 is there (2022-09-30)",
            "2022-07-01 至 2022-09-30 应报的报告已报 (2022-09-30)",
        ),
        "something-expected": (
            "there is a figure, and 240 is expected by 2022-09-30",
            "已有数值，且截至 2022-09-30 应达 240",
        ),
        "share-below-on-track": (
            "0.770833 of what is expected is done, below the threshold 1",
            "应达完成比 0.770833 低于界限 1",
        ),
        "share-below-at-risk": (
            "0.770833 of what is expected is done, below the threshold 0.8",
            "应达完成比 0.770833 低于界限 0.8",
        ),
    }


@pytest.mark.parametrize(
    ("policy", "texts"),
    [
        (POINTS, [("the lag of 56.25 points is not below 10", "滞后 56.25 个百分点，不低于 10"),
            ("the lag of 56.25 points is above 30", "滞后 56.25 个百分点，高于 30")]),
        ("policy: {method: points}\n", [("the lag of 56.25 points is above 0", "滞后 56.25 个百分点，高于 0"),
            ("the lag of 56.25 points is above 10", "滞后 56.25 个百分点，高于 10")]),
    ],
)  # fmt: skip
def test_a_lag_in_points(told: Told, policy: str, texts: list[tuple[str, str]]) -> None:
    found = said(told(plan(FLOW, policy), "t", "2022-10-01", _2022_09_30="t: 60"))
    assert [found["lag-beyond-on-track"], found["lag-beyond-at-risk"]] == texts


@pytest.mark.parametrize(
    ("target", "value", "text"),
    [
        ("measure: flow, more_than: 8, unit: 家", "8", ("8 is not above the target value 8", "8 未超过目标值 8")),
        (f"at_most: 2.5, {SHARE}", "2.75", ("2.75 is above the target value 2.5", "2.75 高于目标值 2.5")),
        (f"less_than: 2.5, {SHARE}", "2.5", ("2.5 is not below the target value 2.5", "2.5 不低于目标值 2.5")),
        (f"exactly: 2.5, {SHARE}", "2", ("2 is not the target value 2.5", "2 不等于目标值 2.5")),
        (f"within: [2, 2.5], {SHARE}", "3", ("3 is outside the target value 2 - 2.5", "3 不在目标值 2 - 2.5 之内")),
        ("measure: rank, at_most: 2", "3", ("3rd place is worse than 2nd place", "第3位，未进入前2位")),
        ("measure: ordinal, scale: [{zh: 低, en: low}, {zh: 高, en: high}], at_least: high", "低",
            ("low is below the target value high", "低 低于目标值 高")),
        ("measure: milestone", "false", ("it is not done", "尚未完成")),
    ],
)  # fmt: skip
def test_how_a_target_value_is_not_reached(told: Told, target: str, value: str, text: tuple[str, str]) -> None:
    assert said(told(plan(target), "t", _2022_06_30=f"t: {value}"))["target-value-not-reached"] == text


def test_a_number_is_told_from_what_it_is_compared_with(told: Told) -> None:
    near = "measure: level, at_least: 5, unit: 万元, pace: at-due"
    found = said(told(plan(near), "t", _2022_06_30="t: 4.99999999"))
    assert found["target-value-not-reached"][0] == "4.99999999 is below the target value 5"
    just = said(told(plan(FLOW), "t", _2022_06_30="t: 159.99999999"))
    assert just["something-expected"][0] == "there is a figure, and 160 is expected by 2022-06-30"
    assert just["share-below-on-track"][0] == "0.9999999999375 of what is expected is done, below the threshold 1"


def test_what_may_still_change(told: Told) -> None:
    found = said(told(plan("measure: rank, at_most: 2"), "t", "2022-10-01", _2022_09_30="t: 2"))
    assert found["may-still-slip"] == (
        "it holds, but can still slip back before a figure of 2022-12-31 or later",
        "目前达到，但在日期不早于 2022-12-31 的数值之前仍可能变化",
    )
    assert found["holds-already"] == ("with 2nd place the target value holds", "第2位 已达到目标值")


def test_a_report_that_is_withheld_is_there_from_its_own_date(told: Told) -> None:
    found = told(plan(FLOW), "t", "2022-08-01", _2022_03_31="t: 80", _2022_05_31="t: {missing: late}")
    assert said(found)["report-there"][0] == "the report owed for 2022-04-01 to 2022-06-30 is there (2022-05-31)"


def test_without_a_figure(told: Told) -> None:
    late = f"{FLOW}, cancelled: {{on: 2022-05-01, reason: over}}"
    assert said(told(plan(late), "t", "2022-04-01")) == {
        "cancelled-later": ("it is cancelled only from 2022-05-01 on", "自 2022-05-01 起才取消"),
        "without-figure": ("there is no figure", "没有数值"),
        "no-report-owed": ("no report is owed yet", "尚未到应报之时"),
    }


def test_past_the_due_date_without_a_final_figure(told: Told) -> None:
    found = said(told(plan(FLOW), "t", "2023-01-10", _2022_12_30="t: 319"))
    assert found["final-figure-not-there"] == (
        "there is no figure of 2022-12-31 or later yet",
        "尚无日期不早于 2022-12-31 的数值",
    )


def test_off_the_path(told: Told) -> None:
    level = "measure: level, at_least: 82, unit: 家, baseline: 62, pace: quarterly"
    found = said(told(plan(level), "t", "2022-03-30", _2022_03_30="t: 61"))
    assert found["off-the-baseline"] == ("61 is not the baseline, 62, any more", "61 已不是基准 62")
    assert found["not-better-than-baseline"] == ("61 is not better than the baseline, 62", "61 不优于基准 62")
    assert found["nothing-to-share"] == (
        "nothing is expected yet, so there is no share of it to look at",
        "尚无应达要求，无从计算应达完成比",
    )
    checked = "measure: rank, at_most: 2, pace: {2022-03-31: 4}"
    found = said(told(plan(checked), "t", _2022_06_30="t: 5"))
    assert found["checkpoint-not-reached"] == (
        "5th place falls short of the checkpoint, 4th place",
        "第5位 未达到检查点 第4位",
    )
    found = said(told(plan(f"exactly: 2.5, {SHARE}"), "t", _2022_06_30="t: 2"))
    assert found["has-to-hold"] == (
        "the target value has to hold by 2022-06-30 already",
        "截至 2022-06-30 已应达到目标值",
    )


@pytest.mark.parametrize(
    ("as_of", "en", "zh"),
    [
        (
            "2022-07-20",
            "the report for 2022-04-01 to 2022-06-30, due by 2022-07-15, is not there",
            "2022-04-01 至 2022-06-30 的报告应于 2022-07-15 前报，尚未报",
        ),
        (
            "2023-01-16",
            "the final figure, dated 2022-12-31 or later and due by 2023-01-15, is not there",
            "期末数值（日期不早于 2022-12-31）应于 2023-01-15 前报，尚未报",
        ),
    ],
)
def test_of_a_report_that_is_owed_it_is_said_which(told: Told, as_of: str, en: str, zh: str) -> None:
    found = told(plan(FLOW), "t", as_of, _2022_03_31="t: 60")
    step = found.tried[-1]
    assert (step.token, step.because.en, step.because.zh) == ("report-owed", en, zh)
