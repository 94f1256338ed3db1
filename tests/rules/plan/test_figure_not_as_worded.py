from collections.abc import Callable
from textwrap import indent
from typing import Any

import pytest

Check = Callable[..., Any]

HINT = "correct the one that differs from the source"


@pytest.fixture
def one(check_text: Check) -> Check:
    """What is found of one target, which has all but its id and title from the test, its wording first in line 6."""

    def run(wording: str, rest: str, units: str = "{}") -> Any:  # noqa: ANN401  because tests ask it for this and that
        return check_text(
            "tasks:\n  - id: w\n    title: W\n    targets:\n      - id: t\n"
            f"        wording: {wording}\n        title: T\n{indent(rest, ' ' * 8)}\nunits: {units}\n"
        )

    return run


FLOW = "measure: flow\npace: quarterly\nunit: 家"
LEVEL = "measure: level\npace: at-due\nunit: 家"
MONEY = "measure: flow\nunit: 万元"
RATIO = "measure: ratio\npace: at-due\nunit: '%'"
RANK = "measure: rank"


@pytest.mark.parametrize(
    ("wording", "rest", "columns", "message"),
    [
        ("总量达到76家", f"{LEVEL}\nat_least: 67", (22, 25), "says 76 家, the target value is 67 家"),
        ("'76家以上'", f"{LEVEL}\nat_least: 67", (19, 22), "says 76 家, the target value is 67 家"),
        ("７６家", f"{LEVEL}\nat_least: 67", (18, 21), "says 76 家, the target value is 67 家"),
        ("十五家", f"{FLOW}\nat_least: 50", (18, 21), "says 15 家, the target value is 50 家"),
        ("5家，10家", f"{FLOW}\nat_least: 50", (18, 24), "says 5 家 and 10 家, the target value is 50 家"),
        ("320元以上", f"{MONEY}\nat_least: 320", (18, 22), "says 320 元, the target value is 320 万元 (3200000 元)"),
        (
            "1.85亿元",
            f"{MONEY}\nat_least: 1850",
            (18, 24),
            "says 1.85 亿元, the target value is 1850 万元 (0.185 亿元)",
        ),
        ("百分之十五", f"{RATIO}\nat_least: 50", (18, 23), "says 15 %, the target value is 50 %"),
        ("占比达到百分之三点五", f"{RATIO}\nat_least: 3", (22, 28), "says 3.5 %, the target value is 3 %"),
        (
            "一点五亿元",
            f"{MONEY}\nat_least: 50000",
            (18, 23),
            "says 150000000 元, the target value is 50000 万元 (500000000 元)",
        ),
        ("5-8家", f"{LEVEL}\nwithin: [5, 9]", (18, 22), "says 5 家 and 8 家, the target value is 5 家 - 9 家"),
        ("9家左右", f"{LEVEL}\nwithin: [5, 8]", (18, 20), "says 9 家, the target value is 5 家 - 8 家"),
        ("力争70家", f"{LEVEL}\nat_least: 60\nstretch: 67", (20, 23), "says 70 家, the target value is 60 家"),
        ("67家以上", f"{LEVEL}\nat_least: 60\nstretch: 67", (18, 21), "says 67 家, the target value is 60 家"),
        ("确保10家、力争12家", f"{FLOW}\nat_least: 12", (20, 23), "guarantees 10 家, the target value is 12 家"),
        ("确保10家、争取12家", f"{FLOW}\nat_least: 12", (20, 23), "guarantees 10 家, the target value is 12 家"),
        ("力争7家、确保5家", f"{FLOW}\nat_least: 7", (25, 27), "guarantees 5 家, the target value is 7 家"),
        (
            "争取达到12家，确保完成10家",
            f"{FLOW}\nat_least: 12",
            (30, 33),
            "guarantees 10 家, the target value is 12 家",
        ),
        ("占比三成以上", f"{RATIO}\nat_least: 40", (20, 22), "says 3 成, the target value is 40 % (4 成)"),
        ("确保10家，冲刺12家", f"{FLOW}\nat_least: 12", (20, 23), "guarantees 10 家, the target value is 12 家"),
        (
            "确保10家，冲刺12家",
            f"{FLOW}\nat_least: 10\nstretch: 11",
            (26, 29),
            "strives for 12 家, the stretch is 11 家",
        ),
        (
            "总量达到67家、力争75家",
            f"{LEVEL}\nat_least: 67\nstretch: 70",
            (28, 31),
            "strives for 75 家, the stretch is 70 家",
        ),
        (
            "前三，争第一",
            f"{RANK}\nat_most: 3\nstretch: 2",
            (22, 24),
            "strives for 1st place, the stretch is 2nd place",
        ),
        ("进入前三名", f"{RANK}\nat_most: 2", (20, 23), "says 3rd place, the target value is 2nd place"),
        (
            "保三争一",
            f"{RANK}\nat_most: 2\nstretch: 1",
            (19, 20),
            "guarantees 3rd place, the target value is 2nd place",
        ),
        ("保60争67家", f"{LEVEL}\nat_least: 66\nstretch: 67", (19, 21), "guarantees 60, the target value is 66 家"),
        ("at least 6 firms", f"{FLOW}\nat_least: 5", (27, 28), "says 6, the target value is 5 家"),
    ],
)
def test_another_figure(one: Check, wording: str, rest: str, columns: tuple[int, int], message: str) -> None:
    found = one(wording, rest)
    assert found.places == [("PLK231", "plan.yaml", 6, *columns)]
    assert found.words == [(f"the wording {message}", HINT)]
    assert found.severities == ["warning"]
    assert found.belongs == ["t"]


@pytest.mark.parametrize(
    ("wording", "rest", "columns", "said", "wanted", "given"),
    [
        ("超过5家", f"{FLOW}\nat_least: 5", (18, 20), "超过", "more_than", "at_least"),
        ("5家以上", f"{FLOW}\nmore_than: 5", (20, 22), "以上", "at_least", "more_than"),
        ("达到67家", f"{LEVEL}\nexactly: 67", (18, 20), "达到", "at_least", "exactly"),
        ("控制在5%", f"{RATIO}\nat_least: 5", (18, 21), "控制在", "at_most", "at_least"),
        ("5%以内", f"{RATIO}\nless_than: 5", (20, 22), "以内", "at_most", "less_than"),
        ("低于5%", f"{RATIO}\nat_most: 5", (18, 20), "低于", "less_than", "at_most"),
        ("67家左右", f"{LEVEL}\nat_least: 67", (21, 23), "左右", "within", "at_least"),
        ("下降5%以上", f"{RATIO}\nat_least: -5", (22, 24), "以上", "at_most", "at_least"),
        ("5家以上（不含5家）", f"{FLOW}\nat_least: 5", (20, 22), "以上", "more_than", "at_least"),
        ("至少完成新认定企业5家", f"{FLOW}\nexactly: 5", (18, 20), "至少", "at_least", "exactly"),
        ("≥5家", f"{FLOW}\nmore_than: 5", (18, 19), "≥", "at_least", "more_than"),
        ("'>= 5'", f"{FLOW}\nmore_than: 5", (19, 21), ">=", "at_least", "more_than"),
        ("＞5家", f"{FLOW}\nat_least: 5", (18, 19), "＞", "more_than", "at_least"),
        ("≤5%", f"{RATIO}\nat_least: 5", (18, 19), "≤", "at_most", "at_least"),
        ("< 5%", f"{RATIO}\nat_most: 5", (18, 19), "<", "less_than", "at_most"),
        ("超2.5%", f"{RATIO}\nat_least: 2.5", (18, 19), "超", "more_than", "at_least"),
        ("不超2.5%", f"{RATIO}\nat_least: 2.5", (18, 20), "不超", "at_most", "at_least"),
        ("5 firms or more", f"{FLOW}\nmore_than: 5", (26, 33), "or more", "at_least", "more_than"),
        ("5 or fewer", f"{FLOW}\nat_least: 5", (20, 28), "or fewer", "at_most", "at_least"),
        ("more than 5 firms", f"{FLOW}\nat_least: 5", (18, 27), "more than", "more_than", "at_least"),
        ("No more than 15 %", f"{RATIO}\nat_least: 15", (18, 30), "No more than", "at_most", "at_least"),
    ],
)
def test_another_word(
    one: Check, wording: str, rest: str, columns: tuple[int, int], said: str, wanted: str, given: str
) -> None:
    found = one(wording, rest)
    assert found.places == [("PLK231", "plan.yaml", 6, *columns)]
    message = f"the wording says '{said}', which is {wanted}, the target has {given}"
    assert found.words == [(message, f"write the target value as '{wanted}', or correct the wording by the source")]


@pytest.mark.parametrize(
    ("wording", "rest"),
    [
        ("5家以上", f"{FLOW}\nat_least: 5"),
        ("不少于五家", f"{FLOW}\nat_least: 5"),
        ("超过5家", f"{FLOW}\nmore_than: 5"),
        ("至少完成新认定企业5家", f"{FLOW}\nat_least: 5"),
        ("至少一次走访，共5家", f"{FLOW}\nexactly: 5"),
        ("≥5家", f"{FLOW}\nat_least: 5"),
        ("'>= 5'", f"{FLOW}\nat_least: 5"),
        ("＞5家", f"{FLOW}\nmore_than: 5"),
        ("赶超5家", f"{FLOW}\nat_least: 5"),
        ("5 firms or more", f"{FLOW}\nat_least: 5"),
        ("5 firms in 2 towns or more", f"{FLOW}\nexactly: 5"),
        ("5 or fewer", f"{FLOW}\nat_most: 5"),
        ("平台5家", f"{FLOW}\nat_least: 5"),
        ("新认定5家以上、总量达到67家", f"{LEVEL}\nat_least: 67"),
        ("从62家增加到67家", f"{LEVEL}\nat_least: 67"),
        ("达到67家以上", f"{LEVEL}\nat_least: 67"),
        ("6家左右", f"{LEVEL}\nwithin: [5, 8]"),
        ("控制在5-8家", f"{LEVEL}\nwithin: [5, 8]"),
        ("不少于5家、不超过8家", f"{LEVEL}\nwithin: [5, 8]"),
        ("确保60家，力争67家", f"{LEVEL}\nat_least: 60\nstretch: 67"),
        ("力争67家", f"{LEVEL}\nat_least: 60\nstretch: 67"),
        ("确保60家，冲刺67家", f"{LEVEL}\nat_least: 60\nstretch: 67"),
        ("确保10家以上、力争12家", f"{FLOW}\nat_least: 10\nstretch: 12"),
        ("新认定5家、力争达到67家", f"{LEVEL}\nat_least: 67"),
        ("新认定5家、力争达到67家", f"{FLOW}\nat_least: 5"),
        ("确保资金5万元，争取项目资金320万元", f"{MONEY}\nat_least: 320"),
        ("下降5%", f"{RATIO}\nat_most: -5"),
        ("下降5%以上", f"{RATIO}\nat_most: -5"),
        ("下降5%，力争7%", f"{RATIO}\nat_most: -5\nstretch: -7"),
        ("下降超过5%", f"{RATIO}\nless_than: -5"),
        ("cut by at least 5 percent", f"{RATIO}\nat_most: -5"),
        ("3亿2千万元", "measure: flow\nunit: 亿元\nat_least: 3.2"),
        ("1万5千元", f"{MONEY}\nat_least: 1.5"),
        ("占比达到百分之三点五", f"{RATIO}\nat_least: 3.5"),
        ("一点五亿元以上", f"{MONEY}\nat_least: 15000"),
        ("三点五万元以上", f"{MONEY}\nat_least: 3.5"),
        ("力争7家、确保5家", f"{FLOW}\nat_least: 5\nstretch: 7"),
        ("新认定力争7家、总量确保67家", f"{FLOW}\nat_least: 7"),
        ("新认定力争7家、总量确保67家", f"{LEVEL}\nat_least: 67"),
        ("占比三成以上", f"{RATIO}\nat_least: 30"),
        ("占比3成", f"{RATIO}\nat_least: 30"),
        ("三成员单位完成，占比5%", f"{RATIO}\nat_least: 5"),
        ("5家以上（不含5家）", f"{FLOW}\nmore_than: 5"),
        ("5家（不含）以上", f"{FLOW}\nmore_than: 5"),
        ("超过5家（含5家）", f"{FLOW}\nat_least: 5"),
        ("5家（含省级2家）以上", f"{FLOW}\nat_least: 5"),
        ("5、6家", f"{FLOW}\nat_least: 5"),
        ("五、六家", f"{FLOW}\nat_least: 5"),
        ("五六家", f"{FLOW}\nat_least: 5"),
        ("5、6家", f"{LEVEL}\nwithin: [5, 6]"),
        ("raise it up to 10%", f"{RATIO}\nat_least: 10"),
        ("up to 10%", f"{RATIO}\nat_most: 10"),
        ("每季度5家", f"{FLOW}\nat_least: 20"),
        ("每季度至少5家，全年20家", f"{FLOW}\nat_least: 20"),
        ("5家/季度", f"{FLOW}\nat_least: 20"),
        ("5 firms per quarter", f"{FLOW}\nat_least: 20"),
        ("320万元以上", "measure: flow\npace: quarterly\nunit: 元\nat_least: 3200000"),
        ("三百二十万元", f"{MONEY}\nat_least: 320"),
        ("提高4个百分点", f"{RATIO}\nat_least: 30"),
        ("保二争一", f"{RANK}\nat_most: 2\nstretch: 1"),
        ("第2位以上", f"{RANK}\nat_most: 2"),
        ("位居前列", f"{RANK}\nat_most: 2"),
        ("全面完成", f"{LEVEL}\nat_least: 67"),
        ("2022年底前全部达标", f"{LEVEL}\nat_least: 67"),
        ("3个月内办结5件", f"{LEVEL}\nat_least: 67"),
        ("5件以上", "measure: milestone"),
        ("第2位", "measure: ordinal\nscale: [a, b]\nat_least: b"),
        ("at least 5 new firms by 31 December 2022", f"{FLOW}\nat_least: 5"),
        ("at least 15 % of GDP", f"{RATIO}\nat_least: 15"),
        ("2nd in the city", f"{RANK}\nat_most: 2"),
        ("67家", f"{LEVEL}\nat_most: 66.5"),
    ],
)
def test_what_agrees_or_holds_no_figure(one: Check, wording: str, rest: str) -> None:
    assert [place for place in one(wording, rest).places if place[0] == "PLK231"] == []


@pytest.mark.parametrize(
    ("wording", "rest", "message"),
    [
        (
            "500万元",
            "measure: flow\nunit: 千元\nat_least: 5000",
            "表述为 500 万元，目标值却为 5000 千元（即 5000 万元）",
        ),
        ("进入前四名", f"{RANK}\nat_most: 3", "表述为第4位，目标值却为第3位"),
        ("保二争一", f"{RANK}\nat_most: 2", "所争为第1位，指标却无争取值"),
        ("保5争7家", f"{FLOW}\nat_least: 5\nstretch: 6", "所争为 7，争取值却为 6 家"),
        ("5家，10家", f"{FLOW}\nat_least: 50", "表述为 5 家 和 10 家，目标值却为 50 家"),
    ],
)
def test_both_sides_in_chinese(one: Check, wording: str, rest: str, message: str) -> None:
    found = one(wording, rest, "{千元: {of: 元, times: 10000}}")
    assert [item.message.zh for item in found.report.findings if item.kind.code == "PLK231"] == [f"原文{message}"]


def test_the_target_value_is_named_as_the_other_place(one: Check) -> None:
    assert one("总量达到76家", f"{LEVEL}\nat_least: 67").related == [("plan.yaml", 11, 19)]
    assert one("保三争一", f"{RANK}\nat_most: 3\nstretch: 2").related == [("plan.yaml", 10, 18)]


def test_what_is_striven_for_is_the_stretch(one: Check) -> None:
    found = one("保三争一", f"{RANK}\nat_most: 3\nstretch: 2")
    assert found.places == [("PLK231", "plan.yaml", 6, 21, 22)]
    assert found.words == [("the wording strives for 1st place, the stretch is 2nd place", HINT)]
    found = one("保二争一", f"{RANK}\nat_most: 3")
    assert found.places == [("PLK231", "plan.yaml", 6, 19, 20), ("PLK231", "plan.yaml", 6, 21, 22)]
    assert found.words == [
        ("the wording guarantees 2nd place, the target value is 3rd place", HINT),
        ("the wording strives for 1st place, the target has no stretch", "add it as 'stretch'"),
    ]
    assert found.related == [("plan.yaml", 9, 18), ("plan.yaml", 9, 18)]


def test_a_figure_that_is_striven_for_is_no_target_value(one: Check) -> None:
    found = one("确保10家、力争12家", f"{FLOW}\nat_least: 12\nstretch: 15")
    assert found.words == [
        ("the wording guarantees 10 家, the target value is 12 家", HINT),
        ("the wording strives for 12 家, the stretch is 15 家", HINT),
    ]
    found = one("确保10家、力争12家", f"{FLOW}\nat_least: 10")
    assert found.words == [("the wording strives for 12 家, the target has no stretch", "add it as 'stretch'")]
    assert len(one("确保10家以上、力争12家", f"{FLOW}\nmore_than: 10\nstretch: 12").words) == 1


def test_units_of_the_plan_go_by_name_and_title(one: Check) -> None:
    units = "{场: {title: {en: sessions}, whole: true}, 百场: {of: 场, times: 100}}"
    rest = "measure: flow\npace: quarterly\nunit: 场\nat_least: 300"
    assert one("3百场以上", rest, units).places == []
    assert one("at least 300 sessions in 12 towns", rest, units).places == []
    found = one("at least 30 Sessions in 300 towns", rest, units)
    assert found.words == [("the wording says 30 Sessions, the target value is 300 sessions", HINT)]
    assert found.places == [("PLK231", "plan.yaml", 6, 27, 38)]


AMENDED = """\
version: 1.1.0
tasks:
  - id: w
    title: W
    targets:
      - {{id: t, title: T, measure: flow, pace: quarterly, at_least: 60, unit: 家, was: [{was}], wording: 67家以上}}
amendments:
  - version: 1.1.0
    on: 2022-07-01
    reason: R
    approved_by: A
    changes: [{{{change}}}, {{field: policy.at_risk, from: 1, to: 0.8}}]
    correction: {correction}
"""
LOWERED = "target: t, field: at_least, from: 67, to: 60"
PLACE = ("PLK231", "plan.yaml", 6, 100, 103)


@pytest.mark.parametrize(
    ("change", "was", "correction", "places"),
    [
        (LOWERED, "", "false", []),
        (LOWERED.replace(": t,", ": old,"), "old", "false", []),
        (LOWERED, "", "true", [PLACE]),
        (LOWERED.replace(": t,", ": other,"), "", "false", [PLACE]),
        ("target: t, field: due, from: null, to: 2022-12-01", "", "false", [PLACE]),
    ],
)
def test_a_figure_amended_in_the_open_differs_from_the_wording_by_right(
    check_text: Check, change: str, was: str, correction: str, places: list[tuple[str, str, int, int, int]]
) -> None:
    found = check_text(AMENDED.format(change=change, was=was, correction=correction))
    assert [place for place in found.places if place[0] == "PLK231"] == places
