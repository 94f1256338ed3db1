"""One value of a progress file: what it says of its target, or what is the trouble with it."""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from msgspec import Struct, field

from planck.plan.calendar import Period, day
from planck.plan.model import Measure, Plan, Target, Text
from planck.plan.quantity import ONE, Unit, convert, exact, percentage_factor
from planck.text.findings import Path
from planck.text.tree import Document, Raw
from planck.values import AllButLast
from planck.words.members import at_hand


@at_hand
class TroubleKind(StrEnum):
    """What can be wrong with a value or between two of them; each is worded by one rule."""

    UNKNOWN_TARGET = "unknown-target"
    WRONG_KIND = "wrong-kind"
    UNKNOWN_UNIT = "unknown-unit"
    NOT_CONVERTIBLE = "not-convertible"
    UNKNOWN_STEP = "unknown-step"
    FRACTION = "fraction"
    DONE_AFTER_FILE = "done-after-file"
    BEFORE_START = "before-start"
    CONFLICT = "conflict"
    OVERLAP = "overlap"
    GAP = "gap"
    SUM_DIFFERS = "sum-differs"


class Trouble(Struct, frozen=True):
    """A value that cannot be used as it stands, or two that disagree."""

    kind: TroubleKind
    document: Document
    path: Path
    target: Target | None = None
    written: object = None
    """What stands there."""
    other: tuple[Document, Path] | None = None
    """The value it disagrees with."""
    wanted: str = ""
    """For sums: the figure that the increments add up to."""


class Entry(AllButLast, frozen=True):
    """One value as it was reported."""

    document: Document
    path: Path
    target: Target
    on: date
    """The date it describes: its file's `as_of`, or the end of its period."""
    data: str
    """official, provisional or illustrative."""
    covers: Period | None = None
    """The days of an increment; None for a cumulative figure."""
    value: Fraction | None = None
    """In the target's unit; an ordinal's step number; 1 or 0 for a milestone; None where withheld."""
    done_on: date | None = None
    """The date stated for a milestone."""
    missing: Text | None = None
    reason: Text | None = None
    remedy: Text | None = None
    note: Text | None = None
    evidence: tuple[str, ...] = ()
    given: Raw = field(default_factory=dict)
    """The value as it stands in the file; a bare one by the key `value`."""

    @property
    def figure_path(self) -> Path:
        """Where the figure itself stands: below the target's id where more is said of it."""
        below = ((*self.path, key) for key in ("value", "numerator"))
        return next((path for path in below if path in self.document.spots), self.path)


def least_official(data: Iterable[str]) -> str:
    """The least official of some sorts of data; official without any."""
    return min(data, key=("illustrative", "provisional", "official").index, default="official")


_Figure = tuple[Fraction, date | None]


class _Wrong(Exception):  # noqa: N818  because it never leaves this module
    """Ends the reading of one value."""

    def __init__(self, kind: TroubleKind, key: str = "", written: object = None) -> None:
        super().__init__(kind)
        self.kind, self.key, self.written = kind, key, written


class Report(Struct, frozen=True):
    """A progress file that its schema has accepted."""

    document: Document
    raw: Raw
    as_of: date
    period: Period | None
    """What its increments cover; None for cumulative figures."""

    @property
    def dates_make_sense(self) -> bool:
        """Whether its period, if it has one, holds a day up to its date."""
        return self.period is None or self.period.start <= min(self.period.end, self.as_of)


def read_entry(plan: Plan, report: Report, name: str) -> Entry | Trouble:
    """What a progress file says of a target."""
    path: Path = ("values", name)
    target = plan.target(name)
    if target is None:
        return Trouble(TroubleKind.UNKNOWN_TARGET, report.document, path, written=name)
    written = report.raw["values"][name]
    given: Raw = written if isinstance(written, dict) else {"value": written}
    try:
        return _read(plan, target, given, report, path)
    except _Wrong as wrong:
        at = (*path, wrong.key) if isinstance(written, dict) and wrong.key in written else path
        return Trouble(wrong.kind, report.document, at, target, wrong.written)


def _read(plan: Plan, target: Target, given: Raw, report: Report, path: Path) -> Entry:
    """The entry of a target, once its figure, if it has one, is found to make sense."""
    covers = _covers(report, target)
    on = covers.end if covers else report.as_of
    value, done_on = (None, None) if "missing" in given else _figure(plan, target, given, on)
    return Entry(
        report.document,
        path,
        target,
        on,
        report.raw.get("data", "official"),
        covers,
        value,
        done_on,
        given.get("missing"),
        given.get("reason"),
        given.get("remedy"),
        given.get("note"),
        tuple(given.get("evidence", ())),
        given,
    )


def _covers(report: Report, target: Target) -> Period | None:
    """The days of a flow's increment: its period, from the target's start at the earliest to `as_of` at the latest."""
    if report.period is None or target.measure is not Measure.FLOW:
        return None
    return Period(max(report.period.start, target.span.start), min(report.period.end, report.as_of))


def _figure(plan: Plan, target: Target, given: Raw, on: date) -> _Figure:
    """The figure that is given for a date, once that is found to make sense."""
    value, done_on = _READERS[target.measure](plan, target, given)
    if target.measure is not Measure.MILESTONE and on < target.span.start:
        raise _Wrong(TroubleKind.BEFORE_START)
    if done_on and done_on > on:
        raise _Wrong(TroubleKind.DONE_AFTER_FILE, "done", done_on.isoformat())
    return value, done_on


def _quantity(plan: Plan, target: Target, given: Raw) -> _Figure:
    """A flow, a level, a ratio: a number in the target's unit or in one convertible to it."""
    unit = target.unit
    if unit is None or "done" in given:
        raise _Wrong(TroubleKind.WRONG_KIND, "done", given.get("done"))
    key = "numerator" if "numerator" in given else "value"
    value = _quotient(target, given) if key == "numerator" else _converted(plan, unit, given)
    if not unit.fits(value):
        raise _Wrong(TroubleKind.FRACTION, key, given[key])
    return value, None


def _converted(plan: Plan, unit: Unit, given: Raw) -> Fraction:
    """A number in the target's unit, from the unit that it is given in."""
    value = _number(given)
    if "unit" not in given:
        return value
    used = plan.units.get(given["unit"])
    if used is None:
        raise _Wrong(TroubleKind.UNKNOWN_UNIT, "unit", given["unit"])
    converted = convert(value, used, unit)
    if converted is None:
        raise _Wrong(TroubleKind.NOT_CONVERTIBLE, "unit", given["unit"])
    if not used.fits(value):
        raise _Wrong(TroubleKind.FRACTION, "value", given["value"])
    return converted


def _quotient(target: Target, given: Raw) -> Fraction:
    if target.measure is not Measure.RATIO or target.unit is None or "unit" in given:
        raise _Wrong(TroubleKind.WRONG_KIND, "unit" if "unit" in given else "numerator", given["numerator"])
    if given["denominator"] == 0:
        raise _Wrong(TroubleKind.WRONG_KIND, "denominator", given["denominator"])
    return Fraction(given["numerator"]) / Fraction(given["denominator"]) * percentage_factor(target.unit)


def _number(given: Raw) -> Fraction:
    value = given.get("value")
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        raise _Wrong(TroubleKind.WRONG_KIND, "value", value)
    return exact(value)


def _rank(plan: Plan, target: Target, given: Raw) -> _Figure:
    """A place: a whole number from 1."""
    value, _ = _quantity(plan, target, given)
    if value < 1:
        raise _Wrong(TroubleKind.WRONG_KIND, "value", given["value"])
    return value, None


def _step(plan: Plan, target: Target, given: Raw) -> _Figure:  # noqa: ARG001  because all readers are called alike
    name = given.get("value")
    if not isinstance(name, str) or "unit" in given:
        raise _Wrong(TroubleKind.WRONG_KIND, "unit" if "unit" in given else "value", name)
    number = target.step(name)
    if number is None:
        raise _Wrong(TroubleKind.UNKNOWN_STEP, "value", name)
    return exact(number), None


def _milestone(plan: Plan, target: Target, given: Raw) -> _Figure:  # noqa: ARG001  because all readers are called alike
    key = "done" if "done" in given else "value"
    done = given.get(key)
    if "unit" in given or not isinstance(done, (bool, str)):
        raise _Wrong(TroubleKind.WRONG_KIND, "unit" if "unit" in given else key, done)
    if isinstance(done, bool):
        return exact(done), None
    try:
        return ONE, day(done)
    except ValueError:
        raise _Wrong(TroubleKind.WRONG_KIND, key, done) from None


_READERS: dict[Measure, Callable[[Plan, Target, Raw], _Figure]] = {
    Measure.FLOW: _quantity,
    Measure.LEVEL: _quantity,
    Measure.RATIO: _quantity,
    Measure.RANK: _rank,
    Measure.ORDINAL: _step,
    Measure.MILESTONE: _milestone,
}
