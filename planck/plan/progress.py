"""All progress files of a plan as one time series a target: cumulative figures, sums, what is withheld."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction

from msgspec import Struct, field

from planck.plan import outline
from planck.plan.calendar import DAY, Period, day, parse_period
from planck.plan.entry import Entry, Report, Trouble, TroubleKind, least_official, read_entry
from planck.plan.model import Plan, Target
from planck.text.tree import Document
from planck.values import replace


class Observation(Struct, frozen=True):
    """A figure and the date it describes."""

    on: date
    value: Fraction
    """In the target's unit; an ordinal's step number; 1 or 0 for a milestone."""
    entry: Entry

    @property
    def stated(self) -> date | None:
        """The date that a milestone is said to have been done on, where one is given."""
        return self.entry.done_on


class Series(Struct, frozen=True):
    """What is known of one target, in the order of dates."""

    observations: tuple[Observation, ...] = ()
    withheld: tuple[date, ...] = ()
    """Dates of reports without a usable figure."""
    entries: tuple[Entry, ...] = ()
    """Everything reported, the newest last."""

    def until(self, as_of: date) -> "Series":
        """What it was on a date."""
        if self._ends_by(as_of):
            return self
        return Series(
            tuple(item for item in self.observations if item.on <= as_of),
            tuple(on for on in self.withheld if on <= as_of),
            tuple(item for item in self.entries if item.on <= as_of),
        )

    def _ends_by(self, as_of: date) -> bool:
        """Whether all of it was known on a date."""
        figures, entries = self.observations, self.entries
        return (
            not (figures and figures[-1].on > as_of)
            and not (entries and entries[-1].on > as_of)
            and not (self.withheld and self.withheld[-1] > as_of)
        )


class Progress(Struct, frozen=True):
    """The time series of a plan's targets, and what could not be used."""

    reports: tuple[Report, ...] = ()
    refused: tuple[Report, ...] = ()
    """Files whose dates make no sense, which count as not given."""
    series: Mapping[str, Series] = field(default_factory=dict)
    troubles: tuple[Trouble, ...] = ()

    def of(self, kind: TroubleKind) -> Iterator[Trouble]:
        """The troubles of one kind."""
        return (trouble for trouble in self.troubles if trouble.kind is kind)


def read_report(document: Document) -> Report:
    """A progress file that its schema has accepted, with its dates."""
    raw = document.raw
    period = parse_period(raw["period"]) if "period" in raw else None
    return Report(document, raw, day(raw["as_of"]), period)


def gather(
    plan: Plan, documents: Iterable[Document], admits: Callable[[str, str], bool] = lambda _file, _path: True
) -> Progress:
    """The series of every target of a plan from its progress files; their order makes no difference.

    `admits` says of a file, by its name, and a path cited in it whether it counts as evidence.
    """
    entries: dict[str, list[Entry]] = {target.id: [] for target in plan.targets}
    troubles: list[Trouble] = []
    read = [read_report(document) for document in documents]
    read.sort(key=lambda item: (item.as_of, item.document.source.name))
    usable: list[Report] = []
    refused: list[Report] = []
    for report in read:
        sound = report.dates_make_sense and report.as_of >= plan.period.start
        (usable if sound else refused).append(report)
    for report in usable:
        for name, _ in sorted(outline.entries(report.raw["values"])):
            entry = read_entry(plan, report, name)
            if isinstance(entry, Trouble):
                troubles.append(entry)
            else:
                cited = tuple(path for path in entry.evidence if admits(entry.document.source.name, path))
                found = entry if cited == entry.evidence else replace(entry, evidence=cited)
                entries[entry.target.id].append(found)
    series = {}
    for target in plan.targets:
        series[target.id], troubled = _series(target, entries[target.id])
        troubles += troubled
    return Progress(tuple(usable), tuple(refused), series, tuple(troubles))


def _series(target: Target, entries: list[Entry]) -> tuple[Series, list[Trouble]]:
    if not entries:
        return Series(), []
    figures, conflicts = _without_conflicts([entry for entry in entries if entry.value is not None])
    given = [entry for entry in entries if entry.value is None or _slot(entry) not in conflicts]
    increments = [entry for entry in figures if entry.covers]
    cumulative = {entry.on: Observation(entry.on, _value(entry), entry) for entry in figures if not entry.covers}
    summed, unusable, troubles = _add_up(target, increments, cumulative) if increments else ({}, [], [])
    withheld = [entry.on for entry in given if entry.missing is not None] + [entry.on for entry in unusable]
    ordered = sorted(given, key=lambda entry: (entry.on, entry.missing is None, entry.document.source.name))
    observations = sorted({**summed, **cumulative}.values(), key=lambda item: item.on)
    series = Series(tuple(observations), tuple(sorted(withheld)), tuple(ordered))
    return series, [*(conflict for found in conflicts.values() for conflict in found), *troubles]


def _value(entry: Entry) -> Fraction:
    return entry.value if entry.value is not None else Fraction(0)


_Slot = tuple[date, Period | None]


def _slot(entry: Entry) -> _Slot:
    """What there is one figure for: a date, or for increments a period."""
    return entry.on, entry.covers


def _without_conflicts(figures: list[Entry]) -> tuple[list[Entry], dict[_Slot, list[Trouble]]]:
    """One entry a date (increments: a period); where some differ, none, and a trouble for each after the first."""
    kept: dict[_Slot, Entry] = {}
    conflicts: dict[_Slot, list[Trouble]] = {}
    for entry in figures:
        slot = _slot(entry)
        first = kept.setdefault(slot, entry)
        if not _agree(first, entry):
            other = (first.document, first.path)
            trouble = Trouble(TroubleKind.CONFLICT, entry.document, entry.path, entry.target, entry.on, other)
            conflicts.setdefault(slot, []).append(trouble)
        elif first.done_on is None:
            kept[slot] = entry
    return [entry for slot, entry in kept.items() if slot not in conflicts], conflicts


def _agree(one: Entry, other: Entry) -> bool:
    """Whether two figures for one date say the same; a milestone done, without a date, agrees with any date."""
    dates = {one.done_on, other.done_on} - {None}
    return one.value == other.value and len(dates) <= 1


def _add_up(
    target: Target, increments: Iterable[Entry], cumulative: Mapping[date, Observation]
) -> tuple[dict[date, Observation], list[Entry], list[Trouble]]:
    """Sums of increments by date, the increments that could not be added, and why."""
    known = _starts(target, cumulative)
    sums: dict[date, Observation] = {}
    unusable: list[Entry] = []
    troubles: list[Trouble] = []
    ordered = sorted(increments, key=lambda entry: entry.on)
    for entry in ordered:
        clash = next((other for other in ordered if _overlaps(other, entry)), None)
        day_before = _first_day(entry) - DAY
        if clash or day_before not in known:
            if clash or day_before not in {item.on for item in unusable}:
                troubles.append(_not_added(entry, clash))
            unusable.append(entry)
            continue
        before, data = known[day_before]
        total, data = before + _value(entry), least_official((data, entry.data))
        sums[entry.on] = Observation(entry.on, total, replace(entry, data=data))
        if known.setdefault(entry.on, (total, data))[0] != total:
            troubles.append(_differs(cumulative[entry.on].entry, entry, total))
    return sums, unusable, troubles


def _starts(target: Target, cumulative: Mapping[date, Observation]) -> dict[date, tuple[Fraction, str]]:
    """What is known without increments, and how official it is: nothing before the start, and what was given."""
    given = {on: (item.value, item.entry.data) for on, item in cumulative.items()}
    return {target.span.start - DAY: (Fraction(0), "official"), **given}


def _first_day(entry: Entry) -> date:
    return entry.covers.start if entry.covers else entry.on


def _not_added(entry: Entry, clash: Entry | None) -> Trouble:
    """An increment that shares days with another, or that nothing known reaches up to."""
    kind = TroubleKind.OVERLAP if clash else TroubleKind.GAP
    other = (clash.document, clash.path) if clash else None
    return Trouble(kind, entry.document, entry.path, entry.target, _first_day(entry), other)


def _overlaps(other: Entry, entry: Entry) -> bool:
    """Whether another increment, dated no later, shares a day with this one."""
    if other is entry or other.on > entry.on or not (other.covers and entry.covers):
        return False
    return other.covers.shared_days(entry.covers) > 0


def _differs(reported: Entry, summed: Entry, total: Fraction) -> Trouble:
    return Trouble(
        TroubleKind.SUM_DIFFERS,
        reported.document,
        reported.path,
        reported.target,
        reported.on,
        (summed.document, summed.path),
        str(total),
    )


def done_on(series: Series, used: Observation) -> date | None:
    """When a milestone was done, by an observation and the unbroken run of files around it; None where it was not.

    Of several dates stated in the run the last; without any, the date of the run's first file.
    """
    run: list[Observation] = []
    for item in series.observations:
        if item.value:
            run.append(item)
        elif item.on > used.on:
            break
        else:
            run = []
    if not used.value:
        return None
    stated = [item.stated for item in run if item.stated]
    return stated[-1] if stated else run[0].on


def newest(progress: Progress, before: date = date.max) -> date | None:
    """The newest date, earlier than another, that any file describes; None without one."""
    return max((report.as_of for report in progress.reports if report.as_of < before), default=None)
