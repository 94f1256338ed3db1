"""What was reported of a target: every figure as the assessment takes it, and as it stands in its file."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from msgspec import Struct

from planck.assessment.assess import Assessment
from planck.plan.entry import Entry
from planck.plan.model import Measure, Plan, Target, text_in
from planck.plan.progress import Observation, Series
from planck.plan.shown import AS_WRITTEN, bare, named
from planck.report.report import PlanReport
from planck.text.findings import Place
from planck.words.numbers import number
from planck.words.phrase import LANGS, Phrase, same


class Figure(Struct, frozen=True):
    """One observation, or one report that gives a reason instead of a figure."""

    on: date
    value: Phrase
    """In the target's unit, as the sum takes it."""
    place: Place
    used: bool
    reported: Phrase | None = None
    """As it stands in its file; None where that is the same."""


def figures(plan: PlanReport, item: Assessment) -> Iterator[Figure]:
    """The observations up to the day, the one used among them."""
    series = plan.progress.series.get(item.target.id, Series()).until(item.as_of)
    found = []
    for observation in series.observations:
        value = _value(plan.plan, item.target, observation)
        used = item.used is not None and observation.on == item.used.on
        reported = _reported(plan.plan, item.target, observation.entry)
        apart = reported if reported != value else None
        found.append(Figure(observation.on, value, _place(observation.entry), used, apart))
    for entry in series.entries:
        if entry.missing is not None:
            en, zh = (text_in(entry.missing, lang, plan.plan.language) for lang in LANGS)
            reason = Phrase(f"withheld: {en}", f"暂缺：{zh}")
            found.append(Figure(entry.on, reason, _place(entry), used=False))
    yield from sorted(found, key=lambda figure: figure.on)


def _place(entry: Entry) -> Place:
    return entry.document.place(entry.path, "key")


def _value(plan: Plan, target: Target, observation: Observation) -> Phrase:
    if target.measure is Measure.MILESTONE:
        stated = observation.stated.isoformat() if observation.stated else ""
        done = Phrase(f"done {stated}".rstrip(), f"完成 {stated}".rstrip())
        return done if observation.value else Phrase("not done", "未完成")
    return bare(plan, target, observation.value, 6)


def _reported(plan: Plan, target: Target, entry: Entry) -> Phrase | None:
    """A number as it stands in its file, with its unit where that is another; None of a step and a milestone."""
    if target.measure in (Measure.MILESTONE, Measure.ORDINAL):
        return None
    given = entry.given
    if "numerator" in given:
        return same(f"{_written(given['numerator'])} / {_written(given['denominator'])}")
    plain = _written(given["value"])
    if target.unit is None or given.get("unit", target.unit.name) == target.unit.name:
        shown = same(plain)
    else:
        unit = named(plan, given["unit"])
        shown = Phrase(f"{plain} {unit.en}", f"{plain} {unit.zh}")
    if entry.covers is None:
        return shown
    first, last = entry.covers.start, entry.covers.end
    return Phrase(f"{shown.en} added for {first} to {last}", f"{first} 至 {last} 新增 {shown.zh}")


def _written(value: object) -> str:
    """A number of a file in plain digits, all of them."""
    return number(Fraction(str(value)), AS_WRITTEN)
