"""From the plan as written, which its schema has accepted, to the frozen model.

Nothing is raised and nothing is said here about mistakes: what has no meaning is left out, and the rules say why.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypedDict

from planck.files.source_text import SourceText
from planck.plan import outline
from planck.plan.calendar import Period, Rhythm, day, parse_period
from planck.plan.model import (
    ZERO,
    Bound,
    Cancelled,
    Closed,
    Comparator,
    Measure,
    Method,
    PaceKind,
    Part,
    Plan,
    Policy,
    Target,
    Text,
    step_number,
)
from planck.plan.outline import Written
from planck.plan.owner import Owner, OwnerKind
from planck.plan.quantity import RANK, Unit, exact, units
from planck.text.tree import Document, Raw

COMPARATORS = tuple(comparator for comparator in Comparator if comparator is not Comparator.DONE)
COMPARATOR_KEYS = tuple(comparator.value for comparator in COMPARATORS)
"""The keys under which a plan writes them."""
MILESTONE = Bound(Comparator.DONE, (Fraction(1),), Fraction(1), None)
"""A milestone is 1 once it is done, 0 before."""


def build(document: Document, raw: Raw, source_text: SourceText | None = None) -> Plan | None:
    """The plan of a document; None where its period or id is in error."""
    if "period" not in raw or "id" not in raw:
        return None
    known_units = units(raw.get("units", {}))
    policy = _policy(raw.get("policy", {}))
    period = parse_period(raw["period"])
    closed = raw.get("closed")
    made = (_target(written, known_units, policy, period) for written in outline.targets(raw))
    return Plan(
        document=document,
        raw=raw,
        id=raw["id"],
        version=raw["version"],
        title=raw["title"],
        language=raw.get("language", "en"),
        period=period,
        owners=dict(_owners(raw)),
        units=known_units,
        parts=tuple(_parts(raw)),
        targets=tuple(target for target in made if target),
        policy=policy,
        closed=Closed(day(closed["on"]), closed["reason"]) if closed else None,
        source_text=source_text,
    )


def _owners(raw: Raw) -> Iterator[tuple[str, Owner]]:
    for name, owner in outline.entries(raw.get("owners", {})):
        yield name, Owner(name, owner["name"], OwnerKind(owner.get("kind", "unit")))


def _parts(raw: Raw) -> Iterator[Part]:
    for holder in outline.holders(raw):
        yield Part(holder.kind, holder.raw["id"], holder.path, holder.raw["title"])
    for name, framework in outline.entries(raw.get("frameworks", {})):
        yield Part("framework", name, ("frameworks", name), framework["title"])


def _policy(raw: Raw) -> Policy:
    default = Policy()
    points = raw.get("points", {})
    return Policy(
        method=Method(raw.get("method", default.method)),
        on_track=Fraction(raw.get("on_track", default.on_track)),
        at_risk=Fraction(raw.get("at_risk", default.at_risk)),
        points_on_track=Fraction(points.get("on_track", default.points_on_track)),
        points_at_risk=Fraction(points.get("at_risk", default.points_at_risk)),
        due_soon_days=raw.get("due_soon_days", default.due_soon_days),
        grace_days=raw.get("grace_days", default.grace_days),
        owners=raw.get("owners", default.owners),
        explain_shortfalls=raw.get("explain_shortfalls", default.explain_shortfalls),
    )


class _Asked(TypedDict):
    """What is to be reached."""

    measure: Measure
    unit: Unit | None
    steps: tuple[Text, ...]
    bound: Bound
    stretch: Fraction | None
    baseline: Fraction | None


class _Held(TypedDict):
    """Where a target belongs, and who answers for it."""

    task: str | None
    goal: str | None
    serves: tuple[str, ...]
    frameworks: tuple[str, ...]
    owner: str | None
    support: tuple[str, ...]
    clause: str | None


class _Timed(TypedDict):
    """When it is to be reached and reported."""

    span: Period
    own_pace: PaceKind | None
    checkpoints: tuple[tuple[date, Fraction], ...]
    own_reporting: Rhythm | None
    inherited_reporting: Rhythm
    grace_days: int


def _target(written: Written, known_units: Mapping[str, Unit], policy: Policy, period: Period) -> Target | None:
    """The target, or None where it lacks what gives it a meaning: an id, a target value, a unit, a scale."""
    raw, cancelled = written.raw, written.raw.get("cancelled")
    asked = _asked(written, known_units)
    if "id" not in raw or asked is None:
        return None
    return Target(
        id=raw["id"],
        path=written.path,
        title=raw["title"],
        wording=raw.get("wording"),
        part_of=raw.get("part_of"),
        grows_by=raw.get("grows_by"),
        evidence_required=written.get("evidence") == "required",
        was=_names(raw.get("was")),
        cancelled=Cancelled(day(cancelled["on"]), cancelled["reason"]) if cancelled else None,
        **asked,
        **_held(written),
        **_timed(written, asked["steps"], policy, period),
    )


def has_meaning(written: Written, known_units: Mapping[str, Unit]) -> bool:
    """Whether a target has all that it needs to be assessed: a target value, a unit, a scale."""
    return _asked(written, known_units) is not None


def _asked(written: Written, known_units: Mapping[str, Unit]) -> _Asked | None:
    raw = written.raw
    measure = Measure(raw["measure"])
    unit = RANK if measure is Measure.RANK else known_units.get(raw.get("unit", ""))
    steps = steps_of(written)
    bound = _bound(raw, measure, unit, steps)
    needs_unit = measure in (Measure.FLOW, Measure.LEVEL, Measure.RATIO)
    if bound is None or (needs_unit and unit is None):
        return None
    return {
        "measure": measure,
        "unit": unit,
        "steps": steps,
        "bound": bound,
        "stretch": value_of(raw.get("stretch"), steps),
        "baseline": _baseline(raw, measure),
    }


def _held(written: Written) -> _Held:
    holder = written.holder
    return {
        "task": holder.raw["id"] if holder.kind == "task" else None,
        "goal": holder.raw["id"] if holder.kind == "goal" else None,
        "serves": _names(written.get("serves")),
        "frameworks": _names(written.get("frameworks")),
        "owner": written.get("owner"),
        "support": _names(written.get("support")),
        "clause": written.get("clause"),
    }


def _timed(written: Written, steps: tuple[Text, ...], policy: Policy, period: Period) -> _Timed:
    raw, holder, pace = written.raw, written.holder, written.raw.get("pace")
    return {
        "span": _span(written, period),
        "own_pace": PaceKind.CHECKPOINTS if isinstance(pace, dict) else PaceKind(pace) if pace else None,
        "checkpoints": tuple(_checkpoints(pace, steps)) if isinstance(pace, dict) else (),
        "own_reporting": Rhythm(raw["reporting"]) if "reporting" in raw else None,
        "inherited_reporting": Rhythm(holder.raw.get("reporting", written.plan.get("reporting", "quarterly"))),
        "grace_days": raw.get("grace_days", policy.grace_days),
    }


def _names(listed: Iterable[str | None] | None) -> tuple[str, ...]:
    return tuple(name for name in listed if name is not None) if listed else ()


def steps_of(written: Written) -> tuple[Text, ...]:
    """The ladder of an ordinal: its own list, or the plan's scale of that name; empty where there is none."""
    scale = written.raw.get("scale", ())
    if isinstance(scale, str):
        return () if scale.startswith("x-") else tuple(written.plan.get("scales", {}).get(scale, ()))
    return tuple(scale)


def value_of(raw: Any, steps: tuple[Text, ...]) -> Fraction | None:  # noqa: ANN401  because any value may stand here
    """A figure as written: a number, or the number of a step; None where it is neither."""
    if isinstance(raw, (int, Decimal, Fraction)) and not isinstance(raw, bool):
        return None if steps else exact(raw)
    number = step_number(raw, steps)
    return None if number is None else exact(number)


def _bound(raw: Raw, measure: Measure, unit: Unit | None, steps: tuple[Text, ...]) -> Bound | None:
    if measure is Measure.MILESTONE:
        return MILESTONE
    key = next((key for key in COMPARATOR_KEYS if key in raw), None)
    if key is None:
        return None
    comparator = Comparator(key)
    listed = raw[comparator] if comparator is Comparator.WITHIN else [raw[comparator]]
    found = [value_of(value, steps) for value in listed]
    values = tuple(value for value in found if value is not None)
    if len(values) < len(found):
        return None
    return bound_of(comparator, values, unit)


def bound_of(comparator: Comparator, values: tuple[Fraction, ...], unit: Unit | None) -> Bound:
    """What a comparator and its target value ask for; strict ones move to the next step where the unit has steps."""
    first, last = values[0], values[-1]
    stepped = unit if unit and unit.grain else None
    match comparator:
        case Comparator.AT_LEAST:
            return Bound(comparator, values, first, None)
        case Comparator.MORE_THAN:
            return Bound(comparator, values, stepped.next_above(first) if stepped else first, None, not stepped)
        case Comparator.AT_MOST:
            return Bound(comparator, values, None, first)
        case Comparator.LESS_THAN:
            return Bound(comparator, values, None, stepped.next_below(first) if stepped else first, not stepped)
        case _:
            return Bound(comparator, values, first, last)


def _baseline(raw: Raw, measure: Measure) -> Fraction | None:
    if measure is Measure.FLOW:
        return ZERO
    written = raw.get("baseline")
    if isinstance(written, dict):
        written = written.get("value")
    return None if written is None else exact(written)


def _span(written: Written, period: Period) -> Period:
    start, due = written.get("from"), written.get("due")
    span = Period(day(start) if start else period.start, day(due) if due else period.end)
    return span if span.start <= span.end else period


def _checkpoints(pace: Mapping[str, object], steps: tuple[Text, ...]) -> Iterator[tuple[date, Fraction]]:
    for on, raw in sorted(pace.items()):
        value = value_of(raw, steps)
        if value is not None:
            yield day(on), value
