"""What an unquoted scalar means: the YAML 1.2 core schema without octal, numbers exact and bounded."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planck.text.limits import LIMITS, Limits
from planck.text.scalars import NumberRefused, Scalar, resolve
from planck.values import replace
from planck.words.phrase import Phrase


def exact(value: object) -> tuple[type, str]:
    """Type and text of a value: 1.50 is not 1.5 here, and True is not 1."""
    return type(value), str(value)


@pytest.mark.parametrize(
    "text",
    [
        *("no", "No", "yes", "on", "off", "y", "n", "nUll", "tRue", "none"),
        *("0o17", "0b1", "1:30", "1:30:00", "1_000", "1,850", "5家", "２０", "１"),
        *("2022-06-30", "2022-06-30T12:00:00Z", "2022-H1", "1.0.0"),
        *("1e", "e5", "1e5.5", "+e1", "+", "-", ".", "..", "-."),
        *("0x", "0xG", "-0x1F", "+0x1F", "0X1F", ".Nan", ".iNF", "+.nan", "nan", "inf", "<<", "=", "局"),
    ],
)  # fmt: skip
def test_stays_text(text: str) -> None:
    assert exact(resolve(text, LIMITS)) == (str, text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *((text, None) for text in ("", "~", "null", "Null", "NULL")),
        *((text, True) for text in ("true", "True", "TRUE")),
        *((text, False) for text in ("false", "False", "FALSE")),
    ],
)
def test_words_with_a_meaning(text: str, value: Scalar) -> None:
    assert resolve(text, LIMITS) is value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("0", 0), ("-0", 0), ("5", 5), ("+5", 5), ("-5", -5), ("017", 17), ("007", 7), ("0x1F", 31), ("0x0", 0)),
        ("1" + "0" * 30, 10**30),
        ("9" * 30, 10**30 - 1),
        ("0" * 40 + "7", 7),
        ("0x" + "f" * 24, 16**24 - 1),
    ],
)
def test_whole_numbers(text: str, value: int) -> None:
    assert exact(resolve(text, LIMITS)) == exact(value)


@pytest.mark.parametrize(
    "text",
    [
        *("1.50", "1.5", "0.1", ".5", "1.", "-0.0", "+.5", "12.345678901234567890", "3.14159265358979323846264338327"),
        *("1e3", "1E3", "1e+3", "1.5e-3", "1e30", "1e-30", "0e0", "1e0000", "0e30", "0." + "0" * 29 + "1"),
    ],
)
def test_decimal_numbers_are_kept_as_written(text: str) -> None:
    assert exact(resolve(text, LIMITS)) == exact(Decimal(text))


def why_refused(text: str, limits: Limits = LIMITS) -> Phrase:
    with pytest.raises(NumberRefused) as refused:
        resolve(text, limits)
    assert str(refused.value) == refused.value.why.en
    return refused.value.why


@pytest.mark.parametrize("text", [".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "-.inf", "+.inf"])
def test_what_is_not_finite(text: str) -> None:
    assert why_refused(text) == Phrase(f"'{text}' is not a number to reckon with", f"“{text}”不是可计算的数")


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("1" * 31, 31),
        ("-" + "1" * 31, 31),
        ("9" * 100_000, 100_000),
        ("1." + "0" * 30, 31),
        ("0." + "1" * 31, 31),
        ("." + "1" * 31 + "e5", 31),
        ("0x" + "f" * 25, 31),
        ("0x" + "f" * 100_000, 100_000),
        ("1" * 31 + "e999999999", 31),
    ],
)
def test_too_many_digits(text: str, digits: int) -> None:
    assert why_refused(text) == Phrase(
        f"a number of {digits} digits is longer than 30", f"数字有 {digits} 位，超过 30 位"
    )


@pytest.mark.parametrize(
    "text",
    [
        *("1e31", "1e-31", "10e30", "0.1e-30", "1e999999999", "-1e999999999", "1e-999999999", "1e" + "9" * 1000),
        *("1" + "0" * 31, "0." + "0" * 30 + "1", "0e31", "0" * 121, "1" + "0" * 100_000),
    ],
)
def test_too_large_or_too_small(text: str) -> None:
    assert why_refused(text) == Phrase(
        "the number is beyond 10 to the power of plus or minus 30", "数字超出 10 的正负 30 次方"
    )


def test_the_limits_can_be_raised() -> None:
    wide = replace(LIMITS, max_digits=50, max_exponent=99)
    assert exact(resolve("1" * 50, wide)) == exact(int("1" * 50))
    assert exact(resolve("1e99", wide)) == exact(Decimal("1e99"))
    assert why_refused("1e100", wide).en == "the number is beyond 10 to the power of plus or minus 99"
    assert why_refused("1" * 51, wide).en == "a number of 51 digits is longer than 50"


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet=st.sampled_from("+-.0123456789eExXfFnNaAiI~_"), max_size=40) | st.text(max_size=10))
def test_a_number_is_bounded_or_refused(text: str) -> None:
    """Whatever the text, its value is exact and within the limits, or it is refused, or it stays the text."""
    try:
        value = resolve(text, LIMITS)
    except NumberRefused:
        return
    if isinstance(value, str):
        assert value == text
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        assert value == 0 or -30 <= Decimal(value).adjusted() <= 30


@settings(deadline=None, max_examples=100)
@given(st.integers(min_value=-(10**30) + 1, max_value=10**30 - 1))
def test_whole_numbers_read_back(value: int) -> None:
    """A whole number of up to 30 digits reads as itself."""
    assert exact(resolve(str(value), LIMITS)) == exact(value)


@settings(deadline=None, max_examples=100)
@given(st.decimals(min_value=-(10**9), max_value=10**9, places=6))
def test_decimal_numbers_read_back(value: Decimal) -> None:
    """A decimal number reads as itself, with the decimals it was written with."""
    assert exact(resolve(f"{value:f}", LIMITS)) == exact(value)


def told(text: str, limits: Limits) -> object:
    try:
        return exact(resolve(text, limits))
    except NumberRefused as refused:
        return refused.why


@settings(deadline=None, max_examples=300)
@given(st.from_regex("[0-9]{1,9}", fullmatch=True), st.integers(1, 8), st.integers(0, 8))
def test_digits_alone_are_read_as_with_a_sign(text: str, max_digits: int, max_exponent: int) -> None:
    """The short way of digits alone gives what the long way of all other numbers gives, whatever the limits."""
    limits = replace(LIMITS, max_digits=max_digits, max_exponent=max_exponent)
    assert told(text, limits) == told(f"+{text}", limits)
