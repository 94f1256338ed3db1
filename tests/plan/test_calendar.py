"""Periods, dates, and the calendar periods that a span touches."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planck.plan.calendar import MONTHS_IN, Period, Rhythm, day, months, parse_period, touched

YEARS = st.integers(1900, 2199)
DATES = st.dates(date(1900, 1, 1), date(2199, 12, 31))
SPANS = st.tuples(DATES, st.integers(0, 2000)).map(
    lambda made: Period(made[0], min(date(2199, 12, 31), made[0] + timedelta(days=made[1])))
)
FAST = settings(max_examples=40, deadline=None)


def period(start: str, end: str) -> Period:
    return Period(date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        (2022, "2022-01-01", "2022-12-31"),
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-H1", "2022-01-01", "2022-06-30"),
        ("2022-H2", "2022-07-01", "2022-12-31"),
        ("2022-Q1", "2022-01-01", "2022-03-31"),
        ("2022-Q2", "2022-04-01", "2022-06-30"),
        ("2022-Q3", "2022-07-01", "2022-09-30"),
        ("2022-Q4", "2022-10-01", "2022-12-31"),
        ("2022-04", "2022-04-01", "2022-04-30"),
        ("2022-12", "2022-12-01", "2022-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2100-02", "2100-02-01", "2100-02-28"),
        ({"start": "2022-02-15", "end": "2023-02-14", "x-why": "school year"}, "2022-02-15", "2023-02-14"),
    ],
)
def test_a_period_in_each_of_its_forms(written: object, start: str, end: str) -> None:
    assert parse_period(written) == period(start, end)


@given(YEARS, st.integers(1, 12))
@FAST
def test_every_month_quarter_and_half_is_parsed(year: int, number: int) -> None:
    """The twelve months, four quarters and two halves of a year are those parts of it, in order."""
    assert parse_period(f"{year}-{number:02}") == months(year, number, 1)
    quarter, half = (number + 2) // 3, (number + 5) // 6
    assert parse_period(f"{year}-{number:02}").start in parse_period(f"{year}-Q{quarter}")
    assert parse_period(f"{year}-Q{quarter}").end in parse_period(f"{year}-H{half}")
    assert parse_period(f"{year}-H{half}").start in parse_period(year)


def test_a_date() -> None:
    assert day("2024-02-29") == date(2024, 2, 29)


@pytest.mark.parametrize(
    "text",
    [
        "2022-02-30",
        "2022-13-01",
        "20220630",
        "2022-W26-4",
        "2022-6-30",
        " 2022-06-30",
        "1899-12-31",
        "",
        "２０２２-06-30",
    ],
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        day(text)


def test_a_period_has_both_its_ends() -> None:
    april = period("2022-04-01", "2022-04-30")
    assert april.days == 30
    assert [date(2022, 4, 1) in april, date(2022, 4, 30) in april] == [True, True]
    assert [date(2022, 3, 31) in april, date(2022, 5, 1) in april] == [False, False]


@pytest.mark.parametrize(
    ("other", "shared"),
    [
        (("2022-04-30", "2022-05-01"), 1),
        (("2022-05-01", "2022-05-31"), 0),
        (("2022-01-01", "2022-12-31"), 30),
        (("2022-04-10", "2022-04-12"), 3),
        (("2021-01-01", "2021-12-31"), 0),
    ],
)
def test_days_in_both_of_two_periods(other: tuple[str, str], shared: int) -> None:
    april = period("2022-04-01", "2022-04-30")
    assert april.shared_days(period(*other)) == period(*other).shared_days(april) == shared


@pytest.mark.parametrize(
    ("written", "first"),
    [("2022-Q2", "2022-05-16"), ("2022-Q3", "2022-08-16"), (2022, "2022-07-02"), ("2022-04", "2022-04-16")],
)
def test_second_half_begins_after_half_the_days_rounded_down(written: object, first: str) -> None:
    assert parse_period(written).second_half == date.fromisoformat(first)


def test_touched_quarters_are_whole_ones() -> None:
    assert list(touched(Rhythm.QUARTERLY, period("2022-03-31", "2022-07-01"))) == [
        period("2022-01-01", "2022-03-31"),
        period("2022-04-01", "2022-06-30"),
        period("2022-07-01", "2022-09-30"),
    ]


def test_nothing_is_touched_at_due() -> None:
    assert list(touched(Rhythm.AT_DUE, period("2022-01-01", "2022-12-31"))) == []


@given(SPANS, st.sampled_from(list(MONTHS_IN)))
@FAST
def test_touched_periods_tile_the_span(span: Period, rhythm: Rhythm) -> None:
    """The calendar periods that a span touches follow on without gap, all share days with it, and cover it."""
    parts = list(touched(rhythm, span))
    assert parts[0].start <= span.start <= span.end <= parts[-1].end
    assert all(one.end + timedelta(days=1) == next_.start for one, next_ in pairwise(parts))
    assert sum(part.shared_days(span) for part in parts) == span.days
    assert all(part.shared_days(span) for part in parts)
