"""Figures found in running text, and the words beside them."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.plan.model import Plan
from planck.plan.quantity import BUILT_IN
from planck.plan.unit_names import MEASURE_WORDS, names
from planck.plan.wording import (
    BEGINS_A_WORD,
    WORD_BEFORE,
    Figure,
    Worded,
    counted,
    figures,
    numbers_before,
    pairs,
    places,
)
from planck.text.written_numbers import NUMERALS
from planck.values import replace

LOOK = f"(?=[0-9{NUMERALS}])"
UNITS = {**MEASURE_WORDS, **BUILT_IN, "个百分点": BUILT_IN["百分点"], "percent": BUILT_IN["%"]}


def told(text: str, figure: Figure) -> str:
    """A figure as `text=value`, and the words beside it."""
    start, end = figure.span
    words = "".join(f" {text[word.span.start : word.span.end]}:{word.comparator}" for word in figure.words)
    return f"{text[start:end]}={figure.value}{words}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5家以上", ["5家=5 以上:at_least"]),
        ("总量达到67家", ["67家=67 达到:at_least"]),
        ("新认定5家以上、总量达到67家", ["5家=5 以上:at_least", "67家=67 达到:at_least"]),
        ("总量达到６７ 家", ["６７ 家=67 达到:at_least"]),
        ("320万元以上", ["320万元=320 以上:at_least"]),
        ("1,850,000元", ["1,850,000元=1850000"]),
        ("１，８５０，０００元", ["１，８５０，０００元=1850000"]),
        ("1.85万元", ["1.85万元=37/20"]),
        ("1.85万家", ["1.85万家=18500"]),
        ("三百二十万元", ["三百二十万元=3200000"]),
        ("两万人次", ["两万人次=20000"]),
        ("百分之十五以上", ["百分之十五=15 以上:at_least"]),
        ("百分之1.5", ["百分之1.5=3/2"]),
        ("百分之三点五以上", ["百分之三点五=7/2 以上:at_least"]),
        ("百分之零点八", ["百分之零点八=4/5"]),
        ("增长三点五%", ["三点五%=7/2"]),
        ("三点五个百分点", ["三点五个百分点=7/2"]),
        ("一点五亿元", ["一点五亿元=150000000"]),
        ("三点五万元以上", ["三点五万元=35000 以上:at_least"]),
        ("十二点零五元", ["十二点零五元=241/20"]),
        ("提出三点五条", ["三点五条=7/2"]),
        ("15％左右", ["15％=15 左右:within"]),
        ("4%，提高4个百分点", ["4%=4", "4个百分点=4"]),
        ("不少于十五件", ["十五件=15 不少于:at_least"]),
        ("不得低于5次", ["5次=5 不得低于:at_least"]),
        ("突破了50家", ["50家=50 突破:more_than"]),
        ("控制在3%以内", ["3%=3 控制在:at_most 以内:at_most"]),
        ("不超过3件", ["3件=3 不超过:at_most"]),
        ("低于3件", ["3件=3 低于:less_than"]),
        ("约30场", ["30场=30 约:within"]),
        ("5-8家", ["5=5", "8家=8"]),
        ("5——8家", ["5=5", "8家=8"]),
        ("5 to 8 %", ["5=5", "8 %=8"]),
        ("Dover 5%", ["5%=5"]),
        ("5家至8家以上", ["5=5 以上:at_least", "8家=8 以上:at_least"]),
        ("at least 15 percent", ["15 percent=15 at least:at_least"]),
        ("No more than 15 %", ["15 %=15 No more than:at_most"]),
        ("15% or more", ["15%=15 or more:at_least"]),
    ],
)
def test_numbers_before_a_unit(text: str, found: list[str]) -> None:
    assert [told(text, figure) for figure in figures(text, UNITS)] == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2022年5月30日",
        "2022.3.18",
        "岳县科发〔2022〕5号",
        "电话：0730-7622222",
        "1.项目建设",
        "1 项目申报",
        "（一）指标",
        "一是抓项目",
        "十四五",
        "三区一中心",
        "保二争一",
        "第3次会议",
        "3点5万元",
        "第三点五家企业",
        "一百二点五万元",
        "第一位",
        "3个月内",
        "5个工作日内",
        "每家",
        "几十家",
        "上百家",
        "100余家",
        "三五家",
        "2022.5.30家",
        "3000人民币",
        "5 kg",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert list(figures(text, UNITS)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("第2位", ["第2位=2"]),
        ("进入前三名", ["前三名=3"]),
        ("排名第一", ["第一=1"]),
        ("前三，争第一", ["前三=3", "第一=1"]),
        ("3位以内", ["3位=3 以内:at_most"]),
        ("2nd place", ["2nd=2"]),
        ("in the top 3", ["top 3=3"]),
        ("位居前列", []),
        ("第一方阵", []),
        ("第一季度", []),
        ("2位数", []),
    ],
)
def test_places_in_a_ranking(text: str, found: list[str]) -> None:
    assert [told(text, figure) for figure in places(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("at least 5 enterprises", ["5=5 at least:at_least"]),
        ("more than 1,200 visits in 2022", ["1,200=1200 more than:more_than"]),
        ("5 or more firms by 31 December 2022 or so", ["5=5 or more:at_least"]),
        ("by May 30 at last", []),
        ("of 2022 in all", []),
        ("5", []),
    ],
)
def test_things_counted_in_english(text: str, found: list[str]) -> None:
    assert [told(text, figure) for figure in counted(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("努力实现保二争一。", [("二=2", "一=1")]),
        ("保2争1", [("2=2", "1=1")]),
        ("保六十争六十七家", [("六十=60", "六十七=67")]),
        ("保三五争一", []),
        ("保二争三五", []),
        ("保五家", []),
    ],
)
def test_what_is_guaranteed_and_striven_for(text: str, found: list[tuple[str, str]]) -> None:
    assert [(told(text, pair.safe), told(text, pair.best)) for pair in pairs(text)] == found


def test_figures_stand_before_what_a_plan_calls_its_units(plan: Callable[[str], Plan]) -> None:
    made = plan("""
        units: {场: {title: {en: Sessions, zh: 场次}}, 千元: {of: 元, times: 1000}, 户: {title: households}, t: {}}
        tasks: []
    """)
    text = "at least 5 sessions, 3 Households, 5千元, 3 tons, 4 t"
    assert [told(text, figure) for figure in figures(text, names(made))] == [
        "5 sessions=5 at least:at_least",
        "3 Households=3",
        "5千元=5",
        "4 t=4",
    ]


@given(
    st.text("第前保争一二两十百千万亿〇0123456789.,%％－-~至到以上不超过 to元家个月人次位名st\n", max_size=40)
    | st.text(max_size=60)
)
def test_no_text_is_too_odd(text: str) -> None:
    """Whatever the text, every figure stands where it says, in order and without overlap."""
    for found in (list(figures(text, UNITS)), list(places(text)), list(counted(text))):
        ends = [0, *(end for figure in found for end in figure.span)]
        assert ends == sorted(ends)
        assert ends[-1] <= len(text)
    assert all(pair.safe.span.end < pair.best.span.start for pair in pairs(text))


WORDED: tuple[Worded, ...] = ("all", "numerals", "none")
TEXTS = st.text("第前保争一二三十百千万亿〇点几、01234567２.,%％-~至到以上不超过 to元家个月人次位名成st\n", max_size=40)


@given(TEXTS)
def test_a_first_look_for_a_numeral_leaves_nothing_out(text: str) -> None:
    """Without the first look that spares most places of a text the rest, a search finds the same."""
    quick = numbers_before(tuple(UNITS))
    plain = re.compile(quick.pattern.replace(LOOK, "", 1), quick.flags)
    assert quick.pattern.startswith(LOOK)
    assert [found.span() for found in quick.finditer(text)] == [found.span() for found in plain.finditer(text)]


@given(TEXTS)
def test_figures_are_the_same_with_the_words_beside_them_and_without(text: str) -> None:
    by: dict[Worded, list[Figure]] = {
        worded: [*figures(text, UNITS, worded=worded), *places(text, worded=worded)] for worded in WORDED
    }
    assert by["none"] == [replace(one, words=()) for one in by["all"]]
    assert by["numerals"] == [one if one.in_words else replace(one, words=()) for one in by["all"]]


@given(
    st.text("不得能低于少小达到或者超过至最多突破高大控制在足约≥⩽>＜=＝ 了 nomrethalsvbd", max_size=24)
    | st.text(max_size=24)
)
def test_a_first_look_for_what_a_word_begins_with_leaves_nothing_out(text: str) -> None:
    plain = re.compile(WORD_BEFORE.pattern.replace(BEGINS_A_WORD, "", 1), WORD_BEFORE.flags)
    quick, slow = WORD_BEFORE.search(text), plain.search(text)
    assert (quick and (quick.span(), quick.lastgroup)) == (slow and (slow.span(), slow.lastgroup))
