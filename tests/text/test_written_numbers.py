"""Numerals read exactly, and what is not one number left alone."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.text.written_numbers import NUMERALS, half_width, number_of

DIGITS = "零一二三四五六七八九"
SCALES = ("", "十", "百", "千")


def section(number: int) -> str:
    """A number from 1 to 9999 as it is written."""
    figures = list(zip(str(number).zfill(4), SCALES[::-1], strict=True))
    text = "".join(DIGITS[int(digit)] + scale if digit != "0" else "零" for digit, scale in figures).strip("零")
    while "零零" in text:
        text = text.replace("零零", "零")
    return text


def written(number: int) -> str:
    """A number from 0 up to a million million as it is written: 100200 is 一十万零二百."""
    if number == 0:
        return "零"
    for scale, name in ((10**8, "亿"), (10**4, "万")):
        if number >= scale:
            head, tail = divmod(number, scale)
            gap = "零" if tail < scale // 10 else ""
            return written(head) + name + (gap + written(tail) if tail else "")
    return section(number)


@given(st.integers(0, 10**12 - 1) | st.integers(0, 10**5))
def test_a_number_in_chinese_numerals_is_read_as_it_was_written(number: int) -> None:
    """Reading undoes writing, also with 两 for 二, 〇 for 零, and 十五 for 一十五."""
    text = written(number)
    assert number_of(text) == number
    assert number_of(text.replace("二千", "两千").replace("零", "〇")) == number
    if text.startswith("一十"):
        assert number_of(text[1:]) == number


@given(
    st.decimals(0, 10**12, allow_nan=False, places=3),
    st.sampled_from(["", "十", "百", "千", "万", "千万", "亿", "万亿"]),
)
def test_a_number_in_digits_is_read_exactly(number: object, scale: str) -> None:
    """The digits' value times the scale's, with and without separators."""
    factor = {"": 0, "十": 1, "百": 2, "千": 3, "万": 4, "千万": 7, "亿": 8, "万亿": 12}[scale]
    assert number_of(f"{number}{scale}") == Fraction(str(number)) * 10**factor
    assert number_of(f"{number:,}{scale}") == Fraction(str(number)) * 10**factor


@given(st.text(NUMERALS + "0123456789.,", max_size=24))
def test_no_numeral_is_too_odd(text: str) -> None:
    """Whatever stands there, a number or none."""
    assert number_of(text) is None or number_of(text) >= 0  # type: ignore[operator]  # the first half says it is none


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5", "5"),
        ("1,850,000", "1850000"),
        ("1.85万", "18500"),
        ("320万", "3200000"),
        ("3千万", "30000000"),
        ("3亿2千万", "320000000"),
        ("1亿2000万", "120000000"),
        ("1万5千", "15000"),
        ("3千5百万", "35000000"),
        ("1亿零5百", "100000500"),
        ("十", "10"),
        ("十五", "15"),
        ("两万", "20000"),
        ("三百二十", "320"),
        ("三百二", "320"),
        ("三点五", "3.5"),
        ("十二点零五", "12.05"),
        ("零点八", "0.8"),
        ("两点五", "2.5"),
        ("一点五亿", "150000000"),
        ("三点五千万", "35000000"),
        ("一百二十点五", "120.5"),
        ("一万二", "12000"),
        ("一百零五", "105"),
        ("一千二百", "1200"),
        ("一千零二十", "1020"),
        ("十万零三", "100003"),
        ("一亿零二百万", "102000000"),
        ("一万亿", "1000000000000"),
    ],
)
def test_numbers_as_they_are_written(text: str, number: str) -> None:
    assert number_of(text) == Fraction(number)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "百",
        "万",
        "亿",
        "三五",
        "一二三",
        "二〇二二",
        "十十",
        "一百零",
        "百分之五",
        "一万百",
        "万一",
        "5.",
        "3万2",
        "3亿2亿",
        "5千20万亿",
        "1,85",
        "5家",
        "-5",
    ],
)
def test_what_is_not_one_number(text: str) -> None:
    assert number_of(text) is None


def test_full_width_digits_keep_their_places() -> None:
    assert half_width("达到１，８５０家，即９．５％，共５，三") == "达到1,850家，即9.5%，共5，三"
