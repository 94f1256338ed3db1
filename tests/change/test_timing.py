"""When a target is to be reached, reported and proved, and what changes of that mean."""

from collections.abc import Callable
from datetime import date

import pytest

from planck.change.compare import compare
from planck.plan.calendar import Period, Rhythm, touched
from planck.plan.model import Plan
from tests.change.conftest import Told

CASES: list[tuple[str, str, list[Told]]] = [
    (
        "measure: flow, unit: 万元, at_least: 3",
        "measure: flow, unit: 万元, at_least: 3, due: 2022-11-30",
        [
            (
                "tightened",
                "t",
                "due",
                "2022-12-31",
                "2022-11-30",
                "due date moved from 2022-12-31 to 2022-11-30, 31 days earlier",
                "截止日由 2022-12-31 改为 2022-11-30，提前 31 天",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, due: 2022-11-30",
        "measure: flow, unit: 万元, at_least: 3, due: 2022-12-01",
        [
            (
                "weakened",
                "t",
                "due",
                "2022-11-30",
                "2022-12-01",
                "due date moved from 2022-11-30 to 2022-12-01, 1 day later",
                "截止日由 2022-11-30 改为 2022-12-01，推迟 1 天",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_most: 3",
        "measure: flow, unit: 万元, at_most: 3, due: 2022-11-30",
        [
            (
                "redefined",
                "t",
                "due",
                "2022-12-31",
                "2022-11-30",
                "due date moved from 2022-12-31 to 2022-11-30, 31 days earlier",
                "截止日由 2022-12-31 改为 2022-11-30，提前 31 天",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, within: [1, 3], due: 2022-11-30",
        "measure: flow, unit: 万元, within: [1, 3]",
        [
            (
                "redefined",
                "t",
                "due",
                "2022-11-30",
                "2022-12-31",
                "due date moved from 2022-11-30 to 2022-12-31, 31 days later",
                "截止日由 2022-11-30 改为 2022-12-31，推迟 31 天",
            ),
        ],
    ),
    (
        "measure: rank, at_most: 3",
        "measure: rank, at_most: 3, due: 2022-11-30",
        [
            (
                "redefined",
                "t",
                "due",
                "2022-12-31",
                "2022-11-30",
                "due date moved from 2022-12-31 to 2022-11-30, 31 days earlier",
                "截止日由 2022-12-31 改为 2022-11-30，提前 31 天",
            ),
        ],
    ),
    (
        "measure: rank, at_most: 3, pace: at-due",
        "measure: rank, at_most: 3, due: 2022-11-30, pace: at-due",
        [
            (
                "tightened",
                "t",
                "due",
                "2022-12-31",
                "2022-11-30",
                "due date moved from 2022-12-31 to 2022-11-30, 31 days earlier",
                "截止日由 2022-12-31 改为 2022-11-30，提前 31 天",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3",
        "measure: flow, unit: 万元, at_least: 3, from: 2022-02-01",
        [
            (
                "redefined",
                "t",
                "from",
                "2022-01-01",
                "2022-02-01",
                "start moved from 2022-01-01 to 2022-02-01, 31 days later",
                "起始日由 2022-01-01 改为 2022-02-01，推迟 31 天",
            ),
        ],
    ),
    (
        "measure: level, unit: 家, at_least: 3, from: 2022-02-01",
        "measure: level, unit: 家, at_least: 3",
        [
            (
                "tightened",
                "t",
                "from",
                "2022-02-01",
                "2022-01-01",
                "start moved from 2022-02-01 to 2022-01-01, 31 days earlier",
                "起始日由 2022-02-01 改为 2022-01-01，提前 31 天",
            ),
        ],
    ),
    (
        "measure: level, unit: 家, at_least: 3, from: 2022-02-01",
        "measure: level, unit: 家, at_least: 3, from: 2022-02-03",
        [
            (
                "weakened",
                "t",
                "from",
                "2022-02-01",
                "2022-02-03",
                "start moved from 2022-02-01 to 2022-02-03, 2 days later",
                "起始日由 2022-02-01 改为 2022-02-03，推迟 2 天",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3",
        "measure: flow, unit: 万元, at_least: 3, pace: at-due",
        [
            (
                "weakened",
                "t",
                "pace",
                None,
                "at-due",
                "pace changed from quarterly to at-due",
                "进度方式由 按季度 (quarterly) 改为 到期时 (at-due)",
            ),
            (
                "weakened",
                "t",
                "reporting",
                "quarterly",
                "at-due",
                "reporting changed from quarterly to at-due",
                "报告频率由 按季度 (quarterly) 改为 到期时 (at-due)",
            ),
        ],
    ),
    ("measure: flow, unit: 万元, at_least: 3", "measure: flow, unit: 万元, at_least: 3, pace: quarterly", []),
    (
        "measure: flow, unit: 万元, at_least: 3",
        "measure: flow, unit: 万元, at_least: 3, pace: monthly",
        [
            (
                "tightened",
                "t",
                "pace",
                None,
                "monthly",
                "pace changed from quarterly to monthly",
                "进度方式由 按季度 (quarterly) 改为 按月 (monthly)",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, pace: linear",
        "measure: flow, unit: 万元, at_least: 3",
        [
            (
                "weakened",
                "t",
                "pace",
                "linear",
                None,
                "pace changed from linear to quarterly",
                "进度方式由 按日均匀 (linear) 改为 按季度 (quarterly)",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 30, pace: {2022-06-30: 15}",
        "measure: flow, unit: 万元, at_least: 30, pace: {2022-06-30: 10}",
        [
            (
                "weakened",
                "t",
                "pace",
                {"2022-06-30": 15},
                {"2022-06-30": 10},
                "pace changed from {2022-06-30: 15} to {2022-06-30: 10}",
                "进度方式由 {2022-06-30: 15} 改为 {2022-06-30: 10}",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 30, pace: {2022-06-30: 15}",
        "measure: flow, unit: 万元, at_least: 30, pace: {2022-06-30: 16, 2022-09-30: 20}",
        [
            (
                "tightened",
                "t",
                "pace",
                {"2022-06-30": 15},
                {"2022-06-30": 16, "2022-09-30": 20},
                "pace changed from {2022-06-30: 15} to {2022-06-30: 16, 2022-09-30: 20}",
                "进度方式由 {2022-06-30: 15} 改为 {2022-06-30: 16, 2022-09-30: 20}",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 30, pace: {2022-06-30: 15, 2022-09-30: 20}",
        "measure: flow, unit: 万元, at_least: 30, pace: {2022-06-30: 16, 2022-09-30: 19}",
        [
            (
                "redefined",
                "t",
                "pace",
                {"2022-06-30": 15, "2022-09-30": 20},
                {"2022-06-30": 16, "2022-09-30": 19},
                "pace changed from {2022-06-30: 15, 2022-09-30: 20} to {2022-06-30: 16, 2022-09-30: 19}",
                "进度方式由 {2022-06-30: 15, 2022-09-30: 20} 改为 {2022-06-30: 16, 2022-09-30: 19}",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 30, pace: {2022-12-31: 30}",
        "measure: flow, unit: 万元, at_least: 30, pace: at-due, reporting: quarterly",
        [],
    ),
    (
        "measure: flow, unit: 万元, at_least: 30, pace: {2022-06-30: 15}",
        "measure: flow, unit: 元, at_least: 300000, pace: {2022-06-30: 150000}",
        [],
    ),
    (
        "measure: flow, unit: 万元, at_least: 30, pace: {2022-06-30: 15}",
        "measure: flow, unit: 元, at_least: 300000, pace: {2022-06-30: 140000}",
        [
            (
                "weakened",
                "t",
                "pace",
                {"value": {"2022-06-30": 15}, "unit": "万元"},
                {"value": {"2022-06-30": 140000}, "unit": "元"},
                "pace changed from {2022-06-30: 15} to {2022-06-30: 140000}",
                "进度方式由 {2022-06-30: 15} 改为 {2022-06-30: 140000}",
            ),
        ],
    ),
    # no figure in another family of units is as much as it was
    (
        "measure: flow, unit: 万元, exactly: 3, pace: {2022-06-30: 1}",
        "measure: flow, unit: 家, exactly: 3, pace: {2022-06-30: 10000}",
        [
            (
                "redefined",
                "t",
                "unit",
                "万元",
                "家",
                "unit changed from 万元 to 家",
                "单位由 万元 改为 家",
            ),
            (
                "redefined",
                "t",
                "pace",
                {"value": {"2022-06-30": 1}, "unit": "万元"},
                {"value": {"2022-06-30": 10000}, "unit": "家"},
                "pace changed from {2022-06-30: 1} to {2022-06-30: 10000}",
                "进度方式由 {2022-06-30: 1} 改为 {2022-06-30: 10000}",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, exactly: 3, pace: {2022-06-30: 1}",
        "measure: flow, unit: 家, exactly: 3, pace: {2022-06-30: 1}",
        [
            (
                "redefined",
                "t",
                "unit",
                "万元",
                "家",
                "unit changed from 万元 to 家",
                "单位由 万元 改为 家",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 12, pace: linear",
        "measure: flow, unit: 万元, at_least: 12, pace: {2022-03-31: 2, 2022-06-30: 5, 2022-09-30: 8}",
        [
            (
                "weakened",
                "t",
                "pace",
                "linear",
                {"2022-03-31": 2, "2022-06-30": 5, "2022-09-30": 8},
                "pace changed from linear to {2022-03-31: 2, 2022-06-30: 5, 2022-09-30: 8}",
                "进度方式由 按日均匀 (linear) 改为 {2022-03-31: 2, 2022-06-30: 5, 2022-09-30: 8}",
            ),
        ],
    ),
    (
        "measure: rank, at_most: 3",
        "measure: rank, at_most: 3, pace: {2022-06-30: 9}",
        [
            (
                "weakened",
                "t",
                "pace",
                None,
                {"2022-06-30": 9},
                "pace changed from standing to {2022-06-30: 9}",
                "进度方式由 全程保持 (standing) 改为 {2022-06-30: 9}",
            ),
        ],
    ),
    (
        "measure: rank, at_most: 3, pace: at-due, reporting: quarterly",
        "measure: rank, at_most: 3, pace: {2022-06-30: 9}",
        [
            (
                "tightened",
                "t",
                "pace",
                "at-due",
                {"2022-06-30": 9},
                "pace changed from at-due to {2022-06-30: 9}",
                "进度方式由 到期时 (at-due) 改为 {2022-06-30: 9}",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, pace: linear",
        "measure: milestone",
        [
            (
                "redefined",
                "t",
                "measure",
                "flow",
                "milestone",
                "measure changed from flow to milestone",
                "指标类型由 累计量 (flow) 改为 节点事项 (milestone)",
            ),
            ("redefined", "t", "unit", "万元", None, "unit taken away, it was 万元", "取消单位，原为 万元"),
            (
                "redefined",
                "t",
                "comparator",
                {"at_least": {"value": 3, "unit": "万元"}},
                None,
                "target value changed from >= 3 万元 to done",
                "目标值由 >= 3 万元 改为 完成",
            ),
            (
                "redefined",
                "t",
                "pace",
                "linear",
                None,
                "pace changed from linear to at-due",
                "进度方式由 按日均匀 (linear) 改为 到期时 (at-due)",
            ),
            (
                "weakened",
                "t",
                "reporting",
                "quarterly",
                "at-due",
                "reporting changed from quarterly to at-due",
                "报告频率由 按季度 (quarterly) 改为 到期时 (at-due)",
            ),
        ],
    ),
    (
        "measure: level, unit: 家, at_least: 67, pace: at-due",
        "measure: level, unit: 家, at_least: 67, baseline: 62, pace: at-due",
        [
            ("redefined", "t", "baseline", None, 62, "baseline added: 62 家", "新增基数：62 家"),
        ],
    ),
    (
        "measure: level, unit: 家, at_least: 67, pace: at-due, reporting: quarterly",
        "measure: level, unit: 家, at_least: 67, baseline: 62",
        [
            ("redefined", "t", "baseline", None, 62, "baseline added: 62 家", "新增基数：62 家"),
            (
                "redefined",
                "t",
                "pace",
                "at-due",
                None,
                "pace changed from at-due to quarterly",
                "进度方式由 到期时 (at-due) 改为 按季度 (quarterly)",
            ),
        ],
    ),
    (
        "measure: level, unit: 家, at_most: 67, pace: standing",
        "measure: level, unit: 家, exactly: 67, pace: standing",
        [
            (
                "redefined",
                "t",
                "comparator",
                {"at_most": 67},
                {"exactly": 67},
                "target value changed from <= 67 家 to = 67 家",
                "目标值由 <= 67 家 改为 = 67 家",
            ),
        ],
    ),
    (
        "measure: level, unit: 家, at_most: 67",
        "measure: level, unit: 家, at_most: 67, baseline: 60, pace: standing",
        [
            ("redefined", "t", "baseline", None, 60, "baseline added: 60 家", "新增基数：60 家"),
            ("redefined", "t", "pace", None, "standing", "pace added: standing", "新增进度方式：全程保持 (standing)"),
        ],
    ),
    (
        "measure: level, unit: 家, at_most: 67, pace: {2022-06-30: 70}",
        "measure: level, unit: 家, at_least: 67, pace: {2022-06-30: 60}",
        [
            (
                "redefined",
                "t",
                "comparator",
                {"at_most": 67},
                {"at_least": 67},
                "target value changed from <= 67 家 to >= 67 家",
                "目标值由 <= 67 家 改为 >= 67 家",
            ),
            (
                "redefined",
                "t",
                "pace",
                {"2022-06-30": 70},
                {"2022-06-30": 60},
                "pace changed from {2022-06-30: 70} to {2022-06-30: 60}",
                "进度方式由 {2022-06-30: 70} 改为 {2022-06-30: 60}",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 30, due: 2022-03-31, pace: {2022-01-31: 3}",
        "measure: flow, unit: 万元, at_least: 30, from: 2022-06-01, pace: {2022-07-31: 3}",
        [
            (
                "redefined",
                "t",
                "from",
                "2022-01-01",
                "2022-06-01",
                "start moved from 2022-01-01 to 2022-06-01, 151 days later",
                "起始日由 2022-01-01 改为 2022-06-01，推迟 151 天",
            ),
            (
                "weakened",
                "t",
                "due",
                "2022-03-31",
                "2022-12-31",
                "due date moved from 2022-03-31 to 2022-12-31, 275 days later",
                "截止日由 2022-03-31 改为 2022-12-31，推迟 275 天",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, reporting: monthly",
        "measure: flow, unit: 万元, at_least: 3, reporting: yearly, pace: monthly",
        [
            (
                "weakened",
                "t",
                "reporting",
                "monthly",
                "yearly",
                "reporting changed from monthly to yearly",
                "报告频率由 按月 (monthly) 改为 按年 (yearly)",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, reporting: at-due, pace: monthly",
        "measure: flow, unit: 万元, at_least: 3, reporting: yearly, pace: monthly",
        [
            (
                "tightened",
                "t",
                "reporting",
                "at-due",
                "yearly",
                "reporting changed from at-due to yearly",
                "报告频率由 到期时 (at-due) 改为 按年 (yearly)",
            ),
        ],
    ),
    (
        "measure: milestone, reporting: monthly",
        "measure: milestone",
        [
            (
                "weakened",
                "t",
                "reporting",
                "monthly",
                "at-due",
                "reporting changed from monthly to at-due",
                "报告频率由 按月 (monthly) 改为 到期时 (at-due)",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3",
        "measure: flow, unit: 万元, at_least: 3, grace_days: 16",
        [
            ("weakened", "t", "grace_days", 15, 16, "grace days changed from 15 to 16", "宽限天数由 15 改为 16"),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, grace_days: 16",
        "measure: flow, unit: 万元, at_least: 3, grace_days: 1",
        [
            ("tightened", "t", "grace_days", 16, 1, "grace days changed from 16 to 1", "宽限天数由 16 改为 1"),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, evidence: required",
        "measure: flow, unit: 万元, at_least: 3",
        [
            (
                "weakened",
                "t",
                "evidence",
                "required",
                "optional",
                "evidence changed from required to optional",
                "佐证材料由 须提供 改为 可不提供",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, evidence: optional",
        "measure: flow, unit: 万元, at_least: 3, evidence: required",
        [
            (
                "tightened",
                "t",
                "evidence",
                "optional",
                "required",
                "evidence changed from optional to required",
                "佐证材料由 可不提供 改为 须提供",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3",
        "measure: flow, unit: 万元, at_least: 3, cancelled: {on: 2022-07-01, reason: r, x-who: me}",
        [
            (
                "weakened",
                "t",
                "cancelled",
                None,
                {"on": "2022-07-01", "reason": "r"},
                "cancelled from 2022-07-01",
                "自 2022-07-01 起取消",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, cancelled: {on: 2022-07-01, reason: r}",
        "measure: flow, unit: 万元, at_least: 3, cancelled: {on: 2022-06-01, reason: r}",
        [
            (
                "weakened",
                "t",
                "cancelled",
                {"on": "2022-07-01", "reason": "r"},
                {"on": "2022-06-01", "reason": "r"},
                "cancelled from 2022-06-01, it was from 2022-07-01",
                "自 2022-06-01 起取消，原自 2022-07-01 起",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, cancelled: {on: 2022-07-01, reason: r}",
        "measure: flow, unit: 万元, at_least: 3, cancelled: {on: 2022-08-01, reason: r}",
        [
            (
                "tightened",
                "t",
                "cancelled",
                {"on": "2022-07-01", "reason": "r"},
                {"on": "2022-08-01", "reason": "r"},
                "cancelled from 2022-08-01, it was from 2022-07-01",
                "自 2022-08-01 起取消，原自 2022-07-01 起",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, cancelled: {on: 2022-07-01, reason: r}",
        "measure: flow, unit: 万元, at_least: 3",
        [
            (
                "tightened",
                "t",
                "cancelled",
                {"on": "2022-07-01", "reason": "r"},
                None,
                "no longer cancelled, it was from 2022-07-01",
                "不再取消，原自 2022-07-01 起取消",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, cancelled: {on: 2022-07-01, reason: r}",
        "measure: flow, unit: 万元, at_least: 3, cancelled: {on: 2022-07-01, reason: s}",
        [
            (
                "reworded",
                "t",
                "cancelled.reason",
                "r",
                "s",
                "reason for cancelling changed from 'r' to 's'",
                "取消原因由 “r” 改为 “s”",
            ),
        ],
    ),
]


@pytest.mark.parametrize(("old", "new", "changes"), CASES)
def test_what_became_of_it(
    plan_with: Callable[..., Plan], told: Callable[[Plan, Plan], list[Told]], old: str, new: str, changes: list[Told]
) -> None:
    assert told(plan_with(old), plan_with(new)) == changes


def test_between_equal_checkpoints_less_is_asked_than_by_a_line(plan_with: Callable[..., Plan]) -> None:
    """Checkpoints that lie on the line at the end of each month lie below it on all other days."""
    span = Period(date(2022, 1, 1), date(2022, 12, 31))
    ends = [month.end for month in touched(Rhythm.MONTHLY, span)]
    points = ", ".join(f"{on}: {(on - span.start).days + 1}" for on in ends[:-1])
    line, steps = (
        plan_with(f"measure: flow, unit: 万元, at_least: 365, pace: {pace}") for pace in ("linear", f"{{{points}}}")
    )
    assert [each.change_class.value for each in compare(line, steps)] == ["weakened"]
    assert [each.change_class.value for each in compare(steps, line)] == ["tightened"]
