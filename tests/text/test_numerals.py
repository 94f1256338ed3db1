"""What somebody meant who wrote text where a number belongs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planck.text.numerals import meant_number
from planck.words.phrase import Phrase


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("5家", "5", "家"),
        ("5 家", "5", "家"),
        ("320万元", "320", "万元"),
        ("2.5%", "2.5", "%"),
        ("-3 points", "-3", "points"),
        ("２０家", "20", "家"),
        ("1,850,000元", "1850000", "元"),
        ("六十七家", "67", "家"),
        ("三百二十万元", "320", "万元"),
        ("五元", "5", "元"),
        ("百分之三点五", "3.5", "%"),
    ],
)
def test_a_number_with_its_unit(text: str, number: str, unit: str) -> None:
    assert meant_number(text) == Phrase(
        f"write the number alone, {number}, and '{unit}' under 'unit'",
        f"此处只写数字 {number}，单位“{unit}”写在 unit 中",
    )


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,850", "1850"),
        ("1，850", "1850"),
        ("２０", "20"),
        (" 5 ", "5"),
        ("+2.5", "+2.5"),
        ("７．５", "7.5"),
        ("六十七", "67"),
        ("三点五", "3.5"),
        ("一万", "10000"),
    ],
)
def test_a_number_in_other_digits_or_with_separators(text: str, number: str) -> None:
    assert meant_number(text) == Phrase(
        f"write it as {number}: plain digits, no separators, no quotes",
        f"请写作 {number}：半角数字，不加分隔符和引号",
    )


def test_a_unit_where_none_can_stand() -> None:
    assert meant_number("30天", with_unit=False) == Phrase("write the number alone: 30", "此处只写数字 30")
    assert meant_number("三十天", with_unit=False) == Phrase("write the number alone: 30", "此处只写数字 30")
    assert meant_number("80%", with_unit=False) is None
    assert meant_number("百分之八十", with_unit=False) is None
    assert meant_number("３０", with_unit=False) == meant_number("30")


@pytest.mark.parametrize(
    "text", ["", "many", "第1", "家5", "1.2.3", "2022-05-12", "5-8", "1,85", "1.850,5", "9" * 101, "三五", "第一"]
)
def test_no_number_can_be_made_out(text: str) -> None:
    assert meant_number(text) is None


@pytest.mark.parametrize("value", [None, 5, True, ["5家"], {"value": 5}])
def test_what_is_no_text_gives_no_number(value: object) -> None:
    assert meant_number(value) is None


@settings(deadline=None, max_examples=100)
@given(
    st.text(alphabet=st.sampled_from("0123456789０５.,，+-eE%家元十百万点分之 \n"), max_size=20) | st.text(max_size=120)
)
def test_no_text_is_too_odd(text: str) -> None:
    """Whatever the text, a hint in both languages or none."""
    hint = meant_number(text)
    assert hint is None or (hint.en and hint.zh)
