"""A target as written in another unit."""

from decimal import Decimal
from fractions import Fraction

import pytest

from planck.plan.quantity import units
from planck.plan.rescale import family_of, in_unit

KNOWN = units({"打": {"of": "个", "times": 12}})
MONEY = {
    "id": "t",
    "unit": "元",
    "at_least": 30000,
    "stretch": Decimal("45000.5"),
    "baseline": {"value": 10000, "on": "2021-12-31", "note": None},
    "pace": {"2022-06-30": 20000},
    "grace_days": 10,
}


def test_all_its_figures_are_converted() -> None:
    assert in_unit(MONEY, "万元", KNOWN) == {
        "id": "t",
        "unit": "万元",
        "at_least": 3,
        "stretch": Fraction(90001, 20000),
        "baseline": {"value": 1, "on": "2021-12-31", "note": None},
        "pace": {"2022-06-30": 2},
        "grace_days": 10,
    }
    assert in_unit({"unit": "打", "within": [1, 2], "pace": "linear"}, "个", KNOWN) == {
        "unit": "个",
        "within": [12, 24],
        "pace": "linear",
    }


def test_there_and_back_it_is_the_same() -> None:
    assert in_unit(in_unit(MONEY, "亿元", KNOWN), "元", KNOWN) == MONEY


@pytest.mark.parametrize("wanted", ["家", "no", 5])
def test_what_does_not_convert_stays_as_it_is(wanted: object) -> None:
    assert in_unit(MONEY, wanted, KNOWN) == {**MONEY, "unit": wanted}


def test_no_unit() -> None:
    assert in_unit({"at_least": 3, "unit": "家"}, None, KNOWN) == {"at_least": 3}
    assert in_unit({"at_least": 3}, "家", KNOWN) == {"at_least": 3, "unit": "家"}


def test_families() -> None:
    assert [family_of(name, KNOWN) for name in ("打", "个", "万元", "no", None)] == ["个", "个", "元", None, None]
