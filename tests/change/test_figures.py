"""What is to be reached, and what its changes mean."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from planck.plan.model import Plan
from tests.change.conftest import Told

CASES: list[tuple[str, str, list[Told]]] = [
    (
        "measure: flow, unit: 万元, at_least: 320",
        "measure: flow, unit: 万元, at_least: 300",
        [
            (
                "weakened",
                "t",
                "at_least",
                320,
                300,
                "target value lowered from 320 万元 to 300 万元, 6.25 % less",
                "目标值由 320 万元 降低到 300 万元，减少 6.25 %",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 320",
        "measure: flow, unit: 万元, at_least: 400",
        [
            (
                "tightened",
                "t",
                "at_least",
                320,
                400,
                "target value raised from 320 万元 to 400 万元, 25 % more",
                "目标值由 320 万元 提高到 400 万元，增加 25 %",
            ),
        ],
    ),
    ("measure: flow, unit: 万元, at_least: 320", "measure: flow, unit: 元, at_least: 3200000", []),
    (
        "measure: flow, unit: 万元, at_least: 320",
        "measure: flow, unit: 元, at_least: 3000000",
        [
            (
                "weakened",
                "t",
                "at_least",
                {"value": 320, "unit": "万元"},
                {"value": 3000000, "unit": "元"},
                "target value lowered from 320 万元 to 3000000 元, 6.25 % less",
                "目标值由 320 万元 降低到 3000000 元，减少 6.25 %",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_most: 320",
        "measure: flow, unit: 万元, at_most: 400",
        [
            (
                "weakened",
                "t",
                "at_most",
                320,
                400,
                "target value raised from 320 万元 to 400 万元, 25 % more",
                "目标值由 320 万元 提高到 400 万元，增加 25 %",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, less_than: 320",
        "measure: flow, unit: 万元, at_most: 320",
        [
            (
                "weakened",
                "t",
                "comparator",
                {"less_than": 320},
                {"at_most": 320},
                "target value changed from < 320 万元 to <= 320 万元",
                "目标值由 < 320 万元 改为 <= 320 万元",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 320",
        "measure: flow, unit: 万元, more_than: 320",
        [
            (
                "tightened",
                "t",
                "comparator",
                {"at_least": 320},
                {"more_than": 320},
                "target value changed from >= 320 万元 to > 320 万元",
                "目标值由 >= 320 万元 改为 > 320 万元",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, more_than: 320",
        "measure: flow, unit: 万元, at_least: 320",
        [
            (
                "weakened",
                "t",
                "comparator",
                {"more_than": 320},
                {"at_least": 320},
                "target value changed from > 320 万元 to >= 320 万元",
                "目标值由 > 320 万元 改为 >= 320 万元",
            ),
        ],
    ),
    ("measure: level, unit: 家, more_than: 66", "measure: level, unit: 家, at_least: 67", []),
    (
        "measure: level, unit: 家, less_than: 66",
        "measure: level, unit: 家, less_than: 65",
        [
            (
                "tightened",
                "t",
                "less_than",
                66,
                65,
                "target value lowered from 66 家 to 65 家, 1.52 % less",
                "目标值由 66 家 降低到 65 家，减少 1.52 %",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 320",
        "measure: flow, unit: 万元, at_least: 319.9999",
        [
            (
                "weakened",
                "t",
                "at_least",
                320,
                Decimal("319.9999"),
                "target value lowered from 320 万元 to 319.9999 万元",
                "目标值由 320 万元 降低到 319.9999 万元",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 0",
        "measure: flow, unit: 万元, at_least: 5",
        [
            (
                "tightened",
                "t",
                "at_least",
                0,
                5,
                "target value raised from 0 万元 to 5 万元",
                "目标值由 0 万元 提高到 5 万元",
            ),
        ],
    ),
    (
        "measure: level, unit: 家, at_most: -10",
        "measure: level, unit: 家, at_most: -5",
        [
            (
                "weakened",
                "t",
                "at_most",
                -10,
                -5,
                "target value raised from -10 家 to -5 家, 50 % more",
                "目标值由 -10 家 提高到 -5 家，增加 50 %",
            ),
        ],
    ),
    (
        "measure: level, unit: 家, at_least: 67",
        "measure: level, unit: 家, exactly: 67",
        [
            (
                "redefined",
                "t",
                "comparator",
                {"at_least": 67},
                {"exactly": 67},
                "target value changed from >= 67 家 to = 67 家",
                "目标值由 >= 67 家 改为 = 67 家",
            ),
        ],
    ),
    (
        "measure: level, unit: 家, at_least: 67",
        "measure: level, unit: 家, at_most: 67",
        [
            (
                "redefined",
                "t",
                "comparator",
                {"at_least": 67},
                {"at_most": 67},
                "target value changed from >= 67 家 to <= 67 家",
                "目标值由 >= 67 家 改为 <= 67 家",
            ),
        ],
    ),
    (
        "measure: level, unit: 家, exactly: 67",
        "measure: level, unit: 家, exactly: 66",
        [
            (
                "redefined",
                "t",
                "exactly",
                67,
                66,
                "target value lowered from 67 家 to 66 家, 1.49 % less",
                "目标值由 67 家 降低到 66 家，减少 1.49 %",
            ),
        ],
    ),
    ("measure: level, unit: 家, exactly: 67", "measure: level, unit: 家, exactly: 67.0", []),
    (
        "measure: level, unit: 家, within: [60, 70]",
        "measure: level, unit: 家, within: [55, 70]",
        [
            (
                "weakened",
                "t",
                "within",
                [60, 70],
                [55, 70],
                "target value changed from 60 - 70 家 to 55 - 70 家",
                "目标值由 60 - 70 家 改为 55 - 70 家",
            ),
        ],
    ),
    (
        "measure: level, unit: 家, within: [60, 70]",
        "measure: level, unit: 家, within: [62, 68]",
        [
            (
                "tightened",
                "t",
                "within",
                [60, 70],
                [62, 68],
                "target value changed from 60 - 70 家 to 62 - 68 家",
                "目标值由 60 - 70 家 改为 62 - 68 家",
            ),
        ],
    ),
    (
        "measure: level, unit: 家, within: [60, 70]",
        "measure: level, unit: 家, within: [55, 65]",
        [
            (
                "redefined",
                "t",
                "within",
                [60, 70],
                [55, 65],
                "target value changed from 60 - 70 家 to 55 - 65 家",
                "目标值由 60 - 70 家 改为 55 - 65 家",
            ),
        ],
    ),
    (
        "measure: rank, at_most: 2",
        "measure: rank, at_most: 3",
        [
            ("weakened", "t", "at_most", 2, 3, "target value changed from 2 to 3", "目标值由 2 改为 3"),
        ],
    ),
    (
        "measure: rank, at_most: 3",
        "measure: rank, at_most: 2",
        [
            ("tightened", "t", "at_most", 3, 2, "target value changed from 3 to 2", "目标值由 3 改为 2"),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 320",
        "measure: flow, unit: 万元, at_least: 320, stretch: 400",
        [
            ("tightened", "t", "stretch", None, 400, "stretch added: 400 万元", "新增争取值：400 万元"),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 320, stretch: 400",
        "measure: flow, unit: 万元, at_least: 320",
        [
            ("weakened", "t", "stretch", 400, None, "stretch taken away, it was 400 万元", "取消争取值，原为 400 万元"),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 320, stretch: 400",
        "measure: flow, unit: 万元, at_least: 320, stretch: 350",
        [
            (
                "weakened",
                "t",
                "stretch",
                400,
                350,
                "stretch changed from 400 万元 to 350 万元",
                "争取值由 400 万元 改为 350 万元",
            ),
        ],
    ),
    (
        "measure: rank, at_most: 3, stretch: 2",
        "measure: rank, at_most: 3, stretch: 1",
        [
            ("tightened", "t", "stretch", 2, 1, "stretch changed from 2 to 1", "争取值由 2 改为 1"),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, stretch: 4",
        "measure: flow, unit: 元, at_least: 30000, stretch: 40000",
        [],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, stretch: 4",
        "measure: flow, unit: 万元, at_most: 3, stretch: 4",
        [
            (
                "redefined",
                "t",
                "comparator",
                {"at_least": 3},
                {"at_most": 3},
                "target value changed from >= 3 万元 to <= 3 万元",
                "目标值由 >= 3 万元 改为 <= 3 万元",
            ),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3, stretch: 4",
        "measure: flow, unit: 万元, at_most: 3, stretch: 1",
        [
            (
                "redefined",
                "t",
                "comparator",
                {"at_least": 3},
                {"at_most": 3},
                "target value changed from >= 3 万元 to <= 3 万元",
                "目标值由 >= 3 万元 改为 <= 3 万元",
            ),
            ("redefined", "t", "stretch", 4, 1, "stretch changed from 4 万元 to 1 万元", "争取值由 4 万元 改为 1 万元"),
        ],
    ),
    (
        "measure: flow, unit: 万元, at_least: 3",
        "measure: flow, unit: 万元, at_most: 3, stretch: 1",
        [
            (
                "redefined",
                "t",
                "comparator",
                {"at_least": 3},
                {"at_most": 3},
                "target value changed from >= 3 万元 to <= 3 万元",
                "目标值由 >= 3 万元 改为 <= 3 万元",
            ),
            ("redefined", "t", "stretch", None, 1, "stretch added: 1 万元", "新增争取值：1 万元"),
        ],
    ),
    (
        "measure: level, unit: 家, at_least: 67",
        "measure: level, unit: 家, at_least: 67, baseline: 62",
        [
            ("redefined", "t", "baseline", None, 62, "baseline added: 62 家", "新增基数：62 家"),
        ],
    ),
    (
        "measure: level, unit: 家, at_least: 67, baseline: 62",
        "measure: level, unit: 家, at_least: 67, baseline: 60",
        [
            ("redefined", "t", "baseline", 62, 60, "baseline changed from 62 家 to 60 家", "基数由 62 家 改为 60 家"),
        ],
    ),
    (
        "measure: level, unit: 家, at_least: 67, baseline: 62",
        "measure: level, unit: 家, at_least: 67",
        [
            ("redefined", "t", "baseline", 62, None, "baseline taken away, it was 62 家", "取消基数，原为 62 家"),
        ],
    ),
    (
        "measure: level, unit: 家, at_least: 67, baseline: 62",
        "measure: level, unit: 家, at_least: 67, baseline: {value: 62, on: 2021-12-31}",
        [],
    ),
    (
        "measure: level, unit: 家, at_least: 67, baseline: {value: 62, on: 2021-12-31}",
        "measure: level, unit: 家, at_least: 67, baseline: {value: 62, on: 2021-12-30, note: n}",
        [
            (
                "reworded",
                "t",
                "baseline.on",
                "2021-12-31",
                "2021-12-30",
                "date of the baseline changed from '2021-12-31' to '2021-12-30'",
                "基数日期由 “2021-12-31” 改为 “2021-12-30”",
            ),
            ("reworded", "t", "baseline.note", None, "n", "note on the baseline added: 'n'", "新增基数说明：“n”"),
        ],
    ),
    (
        "measure: level, unit: 万元, at_least: 67, baseline: 62",
        "measure: level, unit: 元, at_least: 670000, baseline: 620000",
        [],
    ),
    (
        "measure: level, unit: 家, at_least: 67",
        "measure: level, unit: 个, at_least: 67",
        [
            ("redefined", "t", "unit", "家", "个", "unit changed from 家 to 个", "单位由 家 改为 个"),
        ],
    ),
    (
        "measure: level, unit: 家, at_least: 67",
        "measure: level, unit: 个, at_least: 70",
        [
            ("redefined", "t", "unit", "家", "个", "unit changed from 家 to 个", "单位由 家 改为 个"),
            (
                "redefined",
                "t",
                "at_least",
                {"value": 67, "unit": "家"},
                {"value": 70, "unit": "个"},
                "target value changed from >= 67 家 to >= 70 个",
                "目标值由 >= 67 家 改为 >= 70 个",
            ),
        ],
    ),
    (
        "measure: level, unit: 家, at_least: 67",
        "measure: flow, unit: 家, at_least: 67",
        [
            (
                "redefined",
                "t",
                "measure",
                "level",
                "flow",
                "measure changed from level to flow",
                "指标类型由 存量 (level) 改为 累计量 (flow)",
            ),
        ],
    ),
    (
        "measure: level, unit: 家, at_least: 67, baseline: 62",
        "measure: milestone",
        [
            (
                "redefined",
                "t",
                "measure",
                "level",
                "milestone",
                "measure changed from level to milestone",
                "指标类型由 存量 (level) 改为 节点事项 (milestone)",
            ),
            ("redefined", "t", "unit", "家", None, "unit taken away, it was 家", "取消单位，原为 家"),
            (
                "redefined",
                "t",
                "comparator",
                {"at_least": {"value": 67, "unit": "家"}},
                None,
                "target value changed from >= 67 家 to done",
                "目标值由 >= 67 家 改为 完成",
            ),
            (
                "redefined",
                "t",
                "baseline",
                {"value": 62, "unit": "家"},
                None,
                "baseline taken away, it was 62 家",
                "取消基数，原为 62 家",
            ),
        ],
    ),
    (
        "measure: milestone",
        "measure: rank, at_most: 2",
        [
            (
                "redefined",
                "t",
                "measure",
                "milestone",
                "rank",
                "measure changed from milestone to rank",
                "指标类型由 节点事项 (milestone) 改为 位次 (rank)",
            ),
            (
                "redefined",
                "t",
                "comparator",
                None,
                {"at_most": 2},
                "target value changed from done to <= 2",
                "目标值由 完成 改为 <= 2",
            ),
        ],
    ),
    (
        "measure: ordinal, scale: [low, mid, high], at_least: high",
        "measure: ordinal, scale: [low, mid, high], at_least: mid",
        [
            (
                "weakened",
                "t",
                "at_least",
                "high",
                "mid",
                "target value changed from high to mid",
                "目标值由 high 改为 mid",
            ),
        ],
    ),
    (
        "measure: ordinal, scale: [low, mid, high], at_least: mid",
        "measure: ordinal, scale: [low, high], at_least: high",
        [
            (
                "redefined",
                "t",
                "scale",
                ["low", "mid", "high"],
                ["low", "high"],
                "scale changed from low, mid, high to low, high",
                "等级由 low、mid、high 改为 low、high",
            ),
            (
                "redefined",
                "t",
                "at_least",
                "mid",
                "high",
                "target value changed from mid to high",
                "目标值由 mid 改为 high",
            ),
        ],
    ),
    (
        "measure: ordinal, scale: [low, mid, high], at_least: mid",
        "measure: ordinal, scale: [mid, high, low], at_least: mid",
        [
            (
                "redefined",
                "t",
                "scale",
                ["low", "mid", "high"],
                ["mid", "high", "low"],
                "scale changed from low, mid, high to mid, high, low",
                "等级由 low、mid、high 改为 mid、high、low",
            ),
        ],
    ),
    (
        "measure: ordinal, scale: [low, {zh: 中, en: mid}], at_least: mid",
        "measure: ordinal, scale: [low, {zh: 中, en: middle}], at_least: 中",
        [
            (
                "reworded",
                "t",
                "scale",
                ["low", {"zh": "中", "en": "mid"}],
                ["low", {"zh": "中", "en": "middle"}],
                "scale changed from low, mid to low, middle",
                "等级由 low, mid 改为 low, middle",
            ),
        ],
    ),
    (
        "measure: ordinal, scale: [{zh: 甲, en: a}, {zh: 乙, en: b}], at_least: b",
        "measure: ordinal, scale: [{zh: 乙, en: a}, {zh: 甲, en: b}], at_least: b",
        [
            (
                "redefined",
                "t",
                "scale",
                [{"zh": "甲", "en": "a"}, {"zh": "乙", "en": "b"}],
                [{"zh": "乙", "en": "a"}, {"zh": "甲", "en": "b"}],
                "scale changed from 甲、乙 to 乙、甲",
                "等级由 甲、乙 改为 乙、甲",
            ),
        ],
    ),
    (
        "measure: ordinal, scale: [low, high], at_least: high",
        "measure: milestone",
        [
            (
                "redefined",
                "t",
                "measure",
                "ordinal",
                "milestone",
                "measure changed from ordinal to milestone",
                "指标类型由 等级 (ordinal) 改为 节点事项 (milestone)",
            ),
            (
                "redefined",
                "t",
                "scale",
                ["low", "high"],
                None,
                "scale taken away, it was low, high",
                "取消等级，原为 low、high",
            ),
            (
                "redefined",
                "t",
                "comparator",
                {"at_least": "high"},
                None,
                "target value changed from high to done",
                "目标值由 high 改为 完成",
            ),
        ],
    ),
]


@pytest.mark.parametrize(("old", "new", "changes"), CASES)
def test_what_became_of_it(
    plan_with: Callable[..., Plan], told: Callable[[Plan, Plan], list[Told]], old: str, new: str, changes: list[Told]
) -> None:
    assert told(plan_with(old), plan_with(new)) == changes


def test_units_that_are_called_alike_go_by_their_keys(
    plan: Callable[[str], Plan], told: Callable[..., list[Told]]
) -> None:
    units = "units: {visits: {whole: true, title: visits}, trips: {whole: true, title: visits}}\n"
    target = "tasks: [{id: w, title: W, targets: [{id: t, title: T, measure: flow, at_least: 5, unit: UNIT}]}]\n"
    old, new = (plan(units + target.replace("UNIT", name)) for name in ("visits", "trips"))
    said = ("unit changed from visits to trips", "单位由 visits 改为 trips")
    assert told(old, new) == [("redefined", "t", "unit", "visits", "trips", *said)]
