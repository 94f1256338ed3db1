"""Units, their steps, and exact conversion."""

from fractions import Fraction
from math import ceil, floor
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planck.plan.quantity import BUILT_IN, Unit, convert, percentage_factor, units

DOZEN = Unit("打", "个", Fraction(12), Fraction(1, 12))
HOME = BUILT_IN["家"]
FAST = settings(max_examples=50, deadline=None)
NUMBERS = st.fractions(-(10**12), 10**12)
FACTORS = st.fractions(Fraction(1, 10**6), 10**6).filter(bool)


@pytest.mark.parametrize("name", ["家", "个", "项", "件", "人", "次", "位", "count"])
def test_built_in_whole_units(name: str) -> None:
    assert BUILT_IN[name] == Unit(name, name, Fraction(1), Fraction(1))


@pytest.mark.parametrize(
    ("name", "family", "factor"),
    [("%", "%", 1), ("百分点", "百分点", 1), ("元", "元", 1), ("万元", "元", 10**4), ("亿元", "元", 10**8)],
)
def test_built_in_units_of_any_fraction(name: str, family: str, factor: int) -> None:
    assert BUILT_IN[name] == Unit(name, family, Fraction(factor), None)


@pytest.mark.parametrize(
    ("unit", "value", "fits"),
    [
        (HOME, Fraction(3), True),
        (HOME, Fraction(-3), True),
        (HOME, Fraction(5, 2), False),
        (DOZEN, Fraction(5, 12), True),
        (DOZEN, Fraction(5, 2), True),
        (DOZEN, Fraction(1, 24), False),
        (BUILT_IN["万元"], Fraction(1, 7), True),
    ],
)
def test_whole_units_take_whole_steps(unit: Unit, value: Fraction, fits: bool) -> None:
    assert unit.fits(value) is fits


@pytest.mark.parametrize(
    ("unit", "value", "above", "below"),
    [
        (HOME, Fraction(5), Fraction(6), Fraction(4)),
        (HOME, Fraction(11, 2), Fraction(6), Fraction(5)),
        (HOME, Fraction(-1, 2), Fraction(0), Fraction(-1)),
        (DOZEN, Fraction(2), Fraction(25, 12), Fraction(23, 12)),
        (DOZEN, Fraction(1, 24), Fraction(1, 12), Fraction(0)),
    ],
)
def test_next_whole_step(unit: Unit, value: Fraction, above: Fraction, below: Fraction) -> None:
    assert (unit.next_above(value), unit.next_below(value)) == (above, below)


@pytest.mark.parametrize(
    ("unit", "value", "anchor", "rounded"),
    [
        (HOME, Fraction(19, 2), Fraction(0), Fraction(9)),
        (HOME, Fraction(19, 2), Fraction(20), Fraction(10)),
        (HOME, Fraction(9), Fraction(20), Fraction(9)),
        (HOME, Fraction(-5, 2), Fraction(0), Fraction(-2)),
        (HOME, Fraction(5), Fraction(5), Fraction(5)),
        (DOZEN, Fraction(30, 24) + Fraction(1, 24), Fraction(0), Fraction(15, 12)),
        (DOZEN, Fraction(31, 24), Fraction(2), Fraction(16, 12)),
        (BUILT_IN["%"], Fraction(1, 3), Fraction(0), Fraction(1, 3)),
    ],
)
def test_rounding_goes_toward_the_anchor(unit: Unit, value: Fraction, anchor: Fraction, rounded: Fraction) -> None:
    assert unit.toward(value, anchor) == rounded


@given(NUMBERS, NUMBERS, FACTORS)
@FAST
def test_rounding_never_passes_a_whole_anchor(value: Fraction, anchor: Fraction, grain: Fraction) -> None:
    """A value rounded toward a whole step lies between the two, less than a step from where it was, on a whole step."""
    unit, anchor = Unit("u", "u", Fraction(1), grain), anchor // grain * grain
    rounded = unit.toward(value, anchor)
    assert min(value, anchor) <= rounded <= max(value, anchor)
    assert abs(rounded - value) < grain
    assert unit.fits(rounded)


@given(NUMBERS, FACTORS)
@FAST
def test_next_steps_are_the_nearest(value: Fraction, grain: Fraction) -> None:
    """The next whole step above is the least above, the next below the greatest below."""
    unit = Unit("u", "u", Fraction(1), grain)
    above, below = unit.next_above(value), unit.next_below(value)
    assert below < value < above
    assert unit.fits(above)
    assert unit.fits(below)
    assert above - value <= grain
    assert value - below <= grain


def test_conversion_within_a_family() -> None:
    assert convert(Fraction(1507562), BUILT_IN["元"], BUILT_IN["万元"]) == Fraction(1507562, 10000)
    assert convert(Fraction(3), BUILT_IN["亿元"], BUILT_IN["万元"]) == 30000


@given(NUMBERS, NUMBERS, FACTORS)
@FAST
def test_whole_steps_are_told_as_by_division(value: Fraction, anchor: Fraction, grain: Fraction) -> None:
    """Remainders and floors come to what the quotient by the grain says."""
    unit = Unit("u", "u", Fraction(1), grain)
    for each in (value, value // grain * grain):
        steps = each / grain
        assert unit.fits(each) == (steps.denominator == 1)
        assert unit.toward(each, anchor) == (floor(steps) if each >= anchor else ceil(steps)) * grain


@given(NUMBERS)
@FAST
def test_a_figure_in_its_own_unit_stays(value: Fraction) -> None:
    for unit in BUILT_IN.values():
        assert convert(value, unit, unit) == value * unit.factor / unit.factor


@pytest.mark.parametrize(("given_", "wanted"), [("%", "百分点"), ("家", "个"), ("元", "家")])
def test_no_conversion_between_families(given_: str, wanted: str) -> None:
    assert convert(Fraction(1), BUILT_IN[given_], BUILT_IN[wanted]) is None


@given(NUMBERS, FACTORS, FACTORS)
@FAST
def test_conversion_there_and_back_is_exact(value: Fraction, one: Fraction, other: Fraction) -> None:
    """A value converted to another unit of its family and back is the value."""
    here, there = Unit("a", "f", one), Unit("b", "f", other)
    converted = convert(value, here, there)
    assert converted is not None
    assert convert(converted, there, here) == value


@pytest.mark.parametrize(
    ("unit", "factor"),
    [
        (BUILT_IN["%"], Fraction(100)),
        (BUILT_IN["百分点"], Fraction(100)),
        (Unit("成", "%", Fraction(10)), Fraction(10)),
        (BUILT_IN["元"], Fraction(1)),
    ],
)
def test_what_a_quotient_is_multiplied_by(unit: Unit, factor: Fraction) -> None:
    assert percentage_factor(unit) == factor


def declared(raw: dict[str, Any]) -> dict[str, Unit]:
    return {name: unit for name, unit in units(raw).items() if name not in BUILT_IN}


def test_declared_units() -> None:
    assert declared({"场": {"title": "sessions", "whole": True}, "点": {}, "次数": {"whole": False}}) == {
        "场": Unit("场", "场", Fraction(1), Fraction(1)),
        "点": Unit("点", "点"),
        "次数": Unit("次数", "次数"),
    }


def test_scaled_units_in_any_order() -> None:
    assert declared(
        {"罗": {"of": "打", "times": 12}, "打": {"of": "个", "times": 12}, "千元": {"of": "元", "times": 1000}}
    ) == {
        "打": DOZEN,
        "罗": Unit("罗", "个", Fraction(144), Fraction(1, 144)),
        "千元": Unit("千元", "元", Fraction(1000)),
    }


def test_a_scaled_unit_may_be_whole_by_itself() -> None:
    assert declared({"打": {"of": "个", "times": 12, "whole": True}})["打"].grain == 1


def test_what_is_no_unit_is_left_out() -> None:
    circle = {"a": {"of": "b", "times": 2}, "b": {"of": "a", "times": 2}, "c": {"of": "b", "times": 2}}
    unknown = {"d": {"of": "nowhere", "times": 2}, "e": {"of": "d", "times": 2}}
    assert declared({**circle, **unknown, "x-note": 3, "f": {"of": "f", "times": 1}}) == {}


def test_built_in_units_cannot_be_redefined() -> None:
    assert units({"家": {"of": "个", "times": 3}, "万元": {}}) == dict(BUILT_IN)


def test_a_chain_of_units_ends_where_numbers_would_be_too_long() -> None:
    chain: dict[str, Any] = {f"u{n}": {"of": f"u{n - 1}" if n else "元", "times": 10**30} for n in range(20_000)}
    assert list(declared(chain)) == ["u0", "u1", "u2", "u3"]
    backward = dict(reversed(chain.items()))
    assert sorted(declared(backward)) == ["u0", "u1", "u2", "u3"]
