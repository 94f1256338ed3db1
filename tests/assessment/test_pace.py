"""Pace and expected value, day by day."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from planck.assessment.assess import Assessment
from planck.assessment.course import Track
from planck.assessment.pace import completed, expected, linear, pace
from planck.plan.calendar import Period, Rhythm
from planck.text.tree import Raw

Trace = Callable[[Raw], Track]
FLOW = {"measure": "flow", "at_least": 320, "unit": "万元"}
LEVEL = {"measure": "level", "at_least": 67, "unit": "家", "baseline": 62}
STEPS = {"measure": "ordinal", "scale": ["low", "middle", "high"], "at_least": "high"}
SPRING = Period(date(2022, 2, 15), date(2022, 5, 10))


@pytest.fixture(scope="session")
def tracked(assessed: Callable[[Raw], Assessment]) -> Trace:
    return lambda target: assessed({"target": target, "as_of": "2022-06-30"}).track


@pytest.mark.parametrize(
    ("on", "share"),
    [
        ("2021-12-31", "0"),
        ("2022-02-14", "0"),
        ("2022-02-15", "1/85"),
        ("2022-02-28", "14/85"),
        ("2022-05-09", "84/85"),
        ("2022-05-10", "1"),
        ("2199-12-31", "1"),
    ],
)
def test_linear_counts_both_days(on: str, share: str) -> None:
    assert linear(SPRING, date.fromisoformat(on)) == Fraction(share)


def test_linear_over_a_single_day() -> None:
    day = date(2022, 6, 30)
    assert [linear(Period(day, day), on) for on in (date(2022, 6, 29), day)] == [0, 1]


@pytest.mark.parametrize(
    ("rhythm", "on", "share"),
    [
        ("monthly", "2022-02-14", "0"),
        ("monthly", "2022-02-27", "0"),
        ("monthly", "2022-02-28", "31/175"),  # 14/28 of February, over 14/28 + 1 + 1 + 10/31
        ("monthly", "2022-04-29", "93/175"),
        ("monthly", "2022-04-30", "31/35"),
        ("monthly", "2022-05-10", "1"),
        ("quarterly", "2022-03-30", "0"),
        ("quarterly", "2022-03-31", "91/171"),  # 45/90 of the first quarter, over 45/90 + 40/91
        ("half-yearly", "2022-05-09", "0"),
        ("half-yearly", "2022-05-10", "1"),
    ],
)
def test_completed_periods_count_by_their_days_inside(rhythm: str, on: str, share: str) -> None:
    assert completed(Rhythm(rhythm), SPRING, date.fromisoformat(on)) == Fraction(share)


@pytest.mark.parametrize(
    ("kind", "before", "first", "middle", "eve", "due"),
    [
        ("linear", "0", "1/365", "181/365", "364/365", "1"),
        ("monthly", "0", "0", "6/12", "11/12", "1"),
        ("quarterly", "0", "0", "2/4", "3/4", "1"),
        ("half-yearly", "0", "0", "1/2", "1/2", "1"),
        ("at-due", "0", "0", "0", "0", "1"),
        ({"2022-06-30": 80, "2022-09-30": 320}, "0", "0", "1/4", "1", "1"),
    ],
)
def test_each_pace_over_a_year(
    tracked: Trace, kind: object, before: str, first: str, middle: str, eve: str, due: str
) -> None:
    flow = tracked({**FLOW, "pace": kind})
    days = [date(2021, 12, 31), date(2022, 1, 1), date(2022, 6, 30), date(2022, 12, 30), date(2022, 12, 31)]
    shares = [Fraction(share) for share in (before, first, middle, eve, due)]
    assert [pace(flow, day) for day in days] == shares
    assert [expected(flow, day) for day in days] == [320 * share for share in shares]


@pytest.mark.parametrize(
    ("target", "figures"),
    [
        ({"measure": "rank", "at_most": 2}, (None, 2, 2)),
        ({"measure": "rank", "at_most": 2, "pace": "at-due"}, (None, None, 2)),
        ({"measure": "rank", "at_most": 2, "pace": {"2022-06-30": 4}}, (None, 4, 2)),
        ({"measure": "flow", "at_most": 10, "unit": "家"}, (None, 10, 10)),
        ({"measure": "flow", "within": [0, 10], "unit": "家"}, (None, None, None)),
        ({"measure": "flow", "within": [8, 10], "unit": "家"}, (0, 4, 8)),
        ({"measure": "flow", "exactly": 9, "unit": "家"}, (0, 4, 9)),
        ({"measure": "flow", "more_than": 8, "unit": "家"}, (0, 4, 9)),
        (LEVEL, (62, 64, 67)),
        ({**LEVEL, "baseline": 70}, (None, 67, 67)),
        ({**LEVEL, "at_most": 30, "at_least": None, "baseline": 35}, (35, 33, 30)),
        ({"measure": "level", "exactly": 67, "unit": "家"}, (None, None, None)),
        ({"measure": "level", "at_least": 67, "unit": "家"}, (None, None, 67)),
        ({"measure": "level", "at_least": 67, "unit": "家", "pace": {"2022-06-30": 65}}, (None, 65, 67)),
        (STEPS, (None, None, 2)),
        ({**STEPS, "pace": "standing"}, (None, 2, 2)),
        ({**STEPS, "pace": {"2022-06-30": "middle"}}, (None, 1, 2)),
        ({"measure": "milestone"}, (None, None, None)),
    ],
)
def test_expected_before_within_and_at_the_end(
    tracked: Trace, target: dict[str, Any], figures: tuple[object, ...]
) -> None:
    found = tracked({key: value for key, value in target.items() if value is not None})
    days = (date(2021, 12, 31), date(2022, 6, 30), date(2022, 12, 31))
    assert tuple(expected(found, day) for day in days) == figures


@pytest.mark.parametrize(
    ("on", "share", "figure"),
    [
        ("2022-03-31", "0", 62),
        ("2022-06-29", "0", 62),
        ("2022-06-30", "1/5", 63),
        ("2022-09-29", "1/5", 63),
        ("2022-09-30", "1/5", 63),
        ("2022-11-30", "3/5", 65),
        ("2022-12-30", "3/5", 65),
        ("2022-12-31", "1", 67),
    ],
)
def test_the_last_checkpoint_on_or_before_a_day(tracked: Trace, on: str, share: str, figure: int) -> None:
    level = tracked({**LEVEL, "pace": {"2022-11-30": 65, "2022-06-30": 63}})
    day = date.fromisoformat(on)
    assert (pace(level, day), expected(level, day)) == (Fraction(share), Fraction(figure))


def test_a_checkpoint_before_the_start_waits_for_it(tracked: Trace) -> None:
    level = tracked({**LEVEL, "from": "2022-07-01", "pace": {"2022-03-31": 64}})
    days = (date(2022, 4, 1), date(2022, 7, 1))
    assert [pace(level, day) for day in days] == [0, Fraction(2, 5)]
    assert [expected(level, day) for day in days] == [62, 64]


def test_checkpoints_of_a_way_of_no_length(tracked: Trace) -> None:
    target = {"measure": "level", "more_than": 300, "baseline": 300, "unit": "万元", "pace": {"2022-06-30": 300}}
    level, day = tracked(target), date(2022, 7, 1)
    assert (pace(level, day), expected(level, day)) == (Fraction(0), Fraction(300))
