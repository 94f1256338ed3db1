"""Numbers as people read them: exact, rounded half to even, in plain digits."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planck.words.numbers import number, place, rounded

PLACES = st.integers(min_value=0, max_value=8)
FRACTIONS = st.fractions(min_value=-(10**30), max_value=10**30)


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (Fraction(5), 2, "5"),
        (Fraction(0), 2, "0"),
        (Fraction(-5), 2, "-5"),
        (Fraction(1, 2), 2, "0.5"),
        (Fraction(1, 3), 2, "0.33"),
        (Fraction(2, 3), 2, "0.67"),
        (Fraction(15868, 100), 2, "158.68"),
        (Fraction(5, 2), 0, "2"),
        (Fraction(7, 2), 0, "4"),
        (Fraction(-5, 2), 0, "-2"),
        (Fraction(1, 200), 2, "0"),
        (Fraction(-1, 1000), 2, "0"),
        (Fraction(3, 200), 2, "0.02"),
        (Fraction(3200000), 2, "3200000"),
        (Fraction(10**30), 2, "1" + "0" * 30),
        (Fraction(1, 10**6), 6, "0.000001"),
    ],
)
def test_a_number_in_plain_digits(value: Fraction, places: int, text: str) -> None:
    assert number(value, places) == text


def test_two_decimals_unless_asked_for_others() -> None:
    assert number(Fraction(1, 8)) == "0.12"


@pytest.mark.parametrize(
    ("value", "places", "result"),
    [
        (Fraction(1, 8), 2, Decimal("0.12")),
        (Fraction(3, 8), 2, Decimal("0.38")),
        (Fraction(330842, 10**6), 6, Decimal("0.330842")),
        (Fraction(100), 6, Decimal(100)),
    ],
)
def test_rounding(value: Fraction, places: int, result: Decimal) -> None:
    assert rounded(value, places) == result


@settings(deadline=None, max_examples=100)
@given(value=FRACTIONS, places=PLACES)
def test_rounding_is_half_to_even(value: Fraction, places: int) -> None:
    """The result is a multiple of the last place, the nearest one, and of two as near the even one."""
    scaled = Fraction(rounded(value, places)) * 10**places
    assert scaled.denominator == 1
    distance = abs(scaled - value * 10**places)
    assert distance < Fraction(1, 2) or (distance == Fraction(1, 2) and scaled.numerator % 2 == 0)


@settings(deadline=None, max_examples=100)
@given(halves=st.integers(min_value=-(10**12), max_value=10**12), places=PLACES)
def test_a_tie_goes_to_the_even_neighbour(halves: int, places: int) -> None:
    """Halfway between two multiples of the last place the even multiple is taken."""
    tie = Fraction(2 * halves + 1, 2 * 10**places)
    assert Fraction(rounded(tie, places)) * 10**places == halves + halves % 2


@settings(deadline=None, max_examples=100)
@given(value=FRACTIONS, places=PLACES)
def test_a_text_reads_back_as_the_rounded_number(value: Fraction, places: int) -> None:
    """Digits with at most one point and one sign, no trailing zero after the point, worth what was rounded."""
    text = number(value, places)
    assert Decimal(text) == rounded(value, places)
    assert text.lstrip("-").replace(".", "", 1).isdecimal()
    assert "." not in text or text[-1] not in ".0"
    assert text != "-0"


@settings(deadline=None, max_examples=100)
@given(whole=st.integers(min_value=-(10**40), max_value=10**40), places=PLACES)
def test_a_number_of_few_decimals_is_not_changed(whole: int, places: int) -> None:
    """What needs no more than the decimals asked for reads back exactly."""
    value = Fraction(whole, 10**places)
    assert Fraction(number(value, places)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (22, "22nd"), (113, "113th")],
)
def test_a_place_in_a_ranking(value: int, text: str) -> None:
    found = place(Fraction(value))
    assert (found.en, found.zh) == (f"{text} place", f"第{value}位")


@given(st.integers(-(10**160), 10**160), st.sampled_from([0, 2, 6, 60]))
@settings(max_examples=60, deadline=None)
def test_a_whole_number_is_written_as_if_it_had_been_rounded(whole: int, places: int) -> None:
    plain = f"{rounded(Fraction(whole), places):f}"
    assert number(Fraction(whole), places) == ("0" if plain == "-0" else plain)
