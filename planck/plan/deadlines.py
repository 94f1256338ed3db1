"""Dates in running text by which something is to be done: 6月底前, by 30 June."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from planck.patterns import pattern
from planck.plan.calendar import DAY, Period
from planck.text.source import Span
from planck.text.written_numbers import half_width, number_of

_IN_ENGLISH = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_NAMES = "|".join(_IN_ENGLISH)
_NUMERAL = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_DONE = "(?=全[部面]|基本|完成|达到|实现|建成|办结|出台|印发|开工|竣工|验收|上线|结束)"
_CHINESE = pattern(
    rf"(?:(?:(?P<year>20[0-9]{{2}})|今|本)年|(?<![0-9一二三四五六七八九十每年次第])(?<![0-9一二三四五六七八九十][至到—~、-]))(?P<month>{_NUMERAL})月份?"
    rf"(?:(?P<end>底|末)|(?P<day>{_NUMERAL})[日号])?(?:[之以]?前(?![0-9一二两三四五六七八九十几后夕])|(?<=[底末]){_DONE})"
)
_ENGLISH = pattern(
    r"\b(?P<by>by|before|(?:no|not) later than) (?P<end>(?:the )?end of )?(?:(?P<day>[0-9]{1,2})(?:st|nd|rd|th)? )?"
    rf"(?P<month>{_NAMES})\b(?: (?P<day_after>[0-9]{{1,2}})\b(?:st|nd|rd|th)?)?(?:,? (?P<year>20[0-9]{{2}}))?"
)
_ALSO = pattern(r"年[底末内中初]|全年|季度?|半年|旬|逐月|每月|year|quarter|half|month(?:ly)?\b|annual", re.IGNORECASE)
_LATE = 20
"""The day from which on a date is at the end of its month."""


class Deadline(Struct, frozen=True):
    """A date in a text, in one of the years that it may be meant in."""

    span: Span
    days: Period
    """The due dates that agree with it."""
    last: date
    """The due date that says it exactly."""


def deadlines(text: str, period: Period) -> Iterator[Deadline]:
    """The days within a period by which a text says that something is to be done, in each year that can be meant.

    None are told of a text that also names other times, such as 年底: which of them is the end cannot be told.
    """
    plain = half_width(text)
    if _ALSO.search(plain):
        return
    for worded in (_CHINESE, _ENGLISH):
        for found in worded.finditer(plain):
            years = (int(found["year"]),) if found["year"] else range(period.start.year, period.end.year + 1)
            for year in years:
                yield from _in_year(found, year, period)


def _in_year(found: re.Match[str], year: int, period: Period) -> Iterator[Deadline]:
    given = found.groupdict()
    month, day = _month(given["month"]), _number(given["day"] or given.get("day_after"))
    if not 1 <= month <= len(_IN_ENGLISH) or (day is not None and not 1 <= day <= monthrange(year, month)[1]):
        return
    end = date(year, month, monthrange(year, month)[1])
    before = end.replace(day=1) - DAY
    if day is not None:
        last = date(year, month, day)
        days = Period(last - DAY, last)
    elif given["end"] or given.get("by") in ("by", "no later than", "not later than"):
        days, last = Period(end.replace(day=_LATE), end), end
    else:
        # before June may mean before it begins or before it is over
        days, last = Period(before.replace(day=1), end), before
    if last in period:
        yield Deadline(Span(*found.span()), days, last)


def _month(name: str) -> int:
    return _IN_ENGLISH.index(name) + 1 if name in _IN_ENGLISH else _number(name) or 0


def _number(text: str | None) -> int | None:
    value = number_of(text) if text else None
    return None if value is None else int(value)
