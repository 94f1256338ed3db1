"""Dates by which a text says that something is to be done."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.plan.calendar import Period
from planck.plan.deadlines import deadlines

YEAR = Period(date(2022, 1, 1), date(2022, 12, 31))
TWO = Period(date(2022, 1, 1), date(2023, 12, 31))


def told(text: str, period: Period = YEAR) -> list[str]:
    """Each as `text: last day, first day that agrees`."""
    return [f"{text[one.span.start : one.span.end]}: {one.last}, {one.days.start}" for one in deadlines(text, period)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("6月底前完成", ["6月底前: 2022-06-30, 2022-06-20"]),
        ("6月末之前完成", ["6月末之前: 2022-06-30, 2022-06-20"]),
        ("6月底完成培训", ["6月底: 2022-06-30, 2022-06-20"]),
        ("6月30日前完成", ["6月30日前: 2022-06-30, 2022-06-29"]),
        ("于６月３０日以前", ["６月３０日以前: 2022-06-30, 2022-06-29"]),
        ("六月三十日前", ["六月三十日前: 2022-06-30, 2022-06-29"]),
        ("十二月底前", ["十二月底前: 2022-12-31, 2022-12-20"]),
        ("2022年2月底前", ["2022年2月底前: 2022-02-28, 2022-02-20"]),
        ("今年6月底前", ["今年6月底前: 2022-06-30, 2022-06-20"]),
        ("6月前完成", ["6月前: 2022-05-31, 2022-05-01"]),
        ("6月份前", ["6月份前: 2022-05-31, 2022-05-01"]),
        ("3月底前方案，9月底前建成", ["3月底前: 2022-03-31, 2022-03-20", "9月底前: 2022-09-30, 2022-09-20"]),
        ("by 30 June", ["by 30 June: 2022-06-30, 2022-06-29"]),
        ("by June 30, 2022", ["by June 30, 2022: 2022-06-30, 2022-06-29"]),
        ("no later than the end of June", ["no later than the end of June: 2022-06-30, 2022-06-20"]),
        ("done by June 2022", ["by June 2022: 2022-06-30, 2022-06-20"]),
        ("before June", ["before June: 2022-05-31, 2022-05-01"]),
    ],
)
def test_a_date_to_be_done_by(text: str, found: list[str]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "6月30日举办",
        "比上年6月底增长",
        "6月底前完成方案，年底前建成",
        "每月10日前报送",
        "每年6月底前",
        "去年6月底前",
        "2021年6月底前",
        "3个月前",
        "前6月",
        "6月前三周",
        "6月30日前后",
        "13月底前",
        "2月30日前",
        "二三月底前",
        "1月前",
        "5、6月底前",
        "一季度3月底前",
        "by the end of the year",
        "by June each year",
        "by 40 June",
        "by Mayor and council",
    ],
)
def test_what_is_none(text: str) -> None:
    assert told(text) == []


def test_each_year_that_can_be_meant() -> None:
    assert told("6月底前", TWO) == ["6月底前: 2022-06-30, 2022-06-20", "6月底前: 2023-06-30, 2023-06-20"]


@given(st.text("0123456789年月日底末前之以一二三十 byJunemd,20", max_size=40))
def test_no_text_is_too_odd(text: str) -> None:
    """Whatever stands there, days of the period or none."""
    assert all(one.last in YEAR for one in deadlines(text, YEAR))
