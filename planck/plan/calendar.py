"""Calendar periods: what `2022-Q3` means, and which months, quarters, half-years and years a span of days touches."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from planck.patterns import pattern
from planck.words.members import at_hand

DAY = timedelta(days=1)
_DATE = pattern("(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}")


@at_hand
class Rhythm(StrEnum):
    """How often a target is reported."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half-yearly"
    YEARLY = "yearly"
    AT_DUE = "at-due"


MONTHS_IN = {Rhythm.MONTHLY: 1, Rhythm.QUARTERLY: 3, Rhythm.HALF_YEARLY: 6, Rhythm.YEARLY: 12}


class Period(NamedTuple):
    """A span of days, both ends in."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.end - self.start).days + 1

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.start <= day <= self.end

    def shared_days(self, other: "Period") -> int:
        """How many days lie in both."""
        return max(0, (min(self.end, other.end) - max(self.start, other.start)).days + 1)

    @property
    def second_half(self) -> date:
        """First day of its second half: the first day plus half the days, rounded down."""
        return self.start + timedelta(days=self.days // 2)


def day(text: str) -> date:
    """The date that `2022-06-30` stands for; ValueError where there is none, and for any other form."""
    if not _DATE.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)


def months(year: int, first: int, number: int) -> Period:
    """The calendar months of a year from the first on."""
    last = first + number - 1
    after = date(year + last // 12, last % 12 + 1, 1)
    return Period(date(year, first, 1), after - DAY)


def parse_period(written: int | str | Any) -> Period:  # noqa: ANN401  because a map from YAML comes as it is
    """The days of a period as a plan writes it: 2022, 2022-H1, 2022-Q3, 2022-04, or a map with start and end."""
    if isinstance(written, dict):
        return Period(day(written["start"]), day(written["end"]))
    year, _, part = str(written).partition("-")
    if part.startswith("H"):
        return months(int(year), 6 * int(part[1:]) - 5, 6)
    if part.startswith("Q"):
        return months(int(year), 3 * int(part[1:]) - 2, 3)
    if part:
        return months(int(year), int(part), 1)
    return months(int(year), 1, 12)


def touched(rhythm: Rhythm, span: Period) -> Iterator[Period]:
    """The calendar periods of a rhythm that share a day with a span, in order; none for `at-due`."""
    length = MONTHS_IN.get(rhythm)
    if length is None:
        return
    year, first = span.start.year, (span.start.month - 1) // length * length + 1
    period = months(year, first, length)
    while period.start <= span.end:
        yield period
        following = period.end + DAY
        period = months(following.year, following.month, length)
