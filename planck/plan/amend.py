"""The amendments of a plan, and the plan as it was before some of them.

An amendment names a target and a key with what stood there before; to undo it is to put that back into the plan as
written, as the target's own. What cannot be put back, since the plan would then have no meaning, is left as it is, and
a rule says so.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import reduce
from itertools import combinations
from typing import Any

from msgspec import Struct

from planck.files.schemas import schema_text
from planck.plan import outline
from planck.plan.build import COMPARATORS, build, has_meaning
from planck.plan.calendar import Rhythm, day, parse_period
from planck.plan.model import Measure, Plan, Policy
from planck.plan.outline import Written
from planck.plan.quantity import Unit, units
from planck.plan.rescale import UNIT, family_of, in_unit
from planck.shape.validate import check_shape
from planck.text.findings import Path
from planck.text.source import Source
from planck.text.tree import Document, Raw
from planck.values import replace

COMPARATOR = "comparator"
"""The field of a change by which one comparator took the place of another."""


class Amended(Struct, frozen=True):
    """One key that an amendment changed."""

    path: Path
    """Its address in the plan file."""
    target: str | None
    """None for a key of the plan itself."""
    field: str
    before: Any
    after: Any


class Amendment(Struct, frozen=True):
    """A change of the plan that was decided after it was published."""

    path: Path
    version: str
    on: date
    correction: bool
    """Whether it puts a wrong transcription right, and so holds from the start."""
    changes: tuple[Amended, ...]

    @property
    def place(self) -> int:
        """Its number among the amendments, from 0."""
        return int(self.path[1])


def amendments(raw: Raw) -> tuple[Amendment, ...]:
    """A plan's amendments in the order in which they stand."""
    return tuple(
        Amendment(
            ("amendments", number),
            written["version"],
            day(written["on"]),
            written.get("correction", False),
            tuple(_changes(number, written["changes"])),
        )
        for number, written in enumerate(raw.get("amendments", ()))
        if written is not None
    )


def _changes(number: int, listed: Iterable[Raw]) -> Iterator[Amended]:
    for place, written in enumerate(listed):
        path = ("amendments", number, "changes", place)
        yield Amended(path, written.get("target"), written["field"], written["from"], written["to"])


def in_force(plan: Plan, on: date) -> Plan:
    """The plan as it was on a day: without the amendments dated later, corrections aside."""
    return before(plan, [item for item in amendments(plan.raw) if item.on > on and not item.correction])


def original(plan: Plan) -> Plan:
    """The plan as it was first promised: without its amendments, corrections aside."""
    return before(plan, [item for item in amendments(plan.raw) if not item.correction])


def version_on(plan: Plan, on: date) -> str | None:
    """The version in force on a day; None where every amendment is dated later, as no file says what it was before."""
    listed = amendments(plan.raw)
    if all(item.on <= on or item.correction for item in listed):
        return plan.version
    held = [item for item in listed if item.on <= on]
    return held[-1].version if held else None


def before(plan: Plan, undone: Collection[Amendment]) -> Plan:
    """The plan without some of its amendments, the last of them undone first."""
    if not undone:
        return plan
    raw = plan.raw
    for amendment in reversed(list(undone)):
        raw = taken_back(raw, amendment, _corrected(plan.raw, amendment, undone))
    return build(plan.document, raw, plan.source_text) or plan


def _corrected(raw: Raw, amendment: Amendment, undone: Collection[Amendment]) -> set[tuple[str | None, str]]:
    """The keys that a correction after an amendment put right: it stays, and so what it made holds from the start."""
    stay = [item for item in amendments(raw) if item.correction and item not in undone and item.place > amendment.place]
    return {(_now(raw, change.target), change.field) for item in stay for change in item.changes}


def _now(raw: Raw, name: str | None) -> str | None:
    """The id that a target has now."""
    found = target_named(raw, name) if name else None
    return found.raw["id"] if found else name


def taken_back(raw: Raw, amendment: Amendment, corrected: Collection[tuple[str | None, str]] = ()) -> Raw:
    """A plan as written without an amendment; what of it cannot be undone, or was corrected, is left as it is."""
    for listed in by_target(amendment):
        changes = [change for change in listed if (_now(raw, change.target), change.field) not in corrected]
        if changes:
            raw = put(raw, changes, [change.before for change in changes]) or raw
    return raw


def by_target(amendment: Amendment) -> list[list[Amended]]:
    """The changes of an amendment, those of a target together, as they have a meaning only together.

    Those of the plan itself come first: what its units are made of says what the figures of its targets mean.
    """
    found: dict[str | None, list[Amended]] = {}
    for change in amendment.changes:
        found.setdefault(change.target, []).append(change)
    return sorted(found.values(), key=lambda changes: changes[0].target is not None)


def put(raw: Raw, changes: Sequence[Amended], values: Sequence[Any]) -> Raw | None:
    """A plan as written with other values at the changed keys of one target, or of the plan itself.

    None where it has no such target, or where it would have no meaning then.
    """
    name = changes[0].target
    if name is None:
        made = reduce(lambda at, one: _with(at, keys_of(one[0].field), one[1]), _pairs(changes, values), raw)
        return made if _is_plan(raw, made, {keys_of(change.field)[0] for change in changes}) else None
    written = target_named(raw, name)
    if written is None:
        return None
    known = units(raw.get("units", {}))
    target = reduce(lambda at, one: _with_field(at, one[0].field, one[1], known), _pairs(changes, values), written.raw)
    changed = {change.field for change in changes}
    target = _following(raw, written, target, changed)
    since = [key for key in _SINCE if key in target and key not in changed]
    sound = (made for made in _without_some(target, since) if _is_target(raw, written, made))
    return next((_replaced(raw, written.path, made) for made in sound), None)


def _without_some(raw: Raw, keys: Sequence[str]) -> Iterator[Raw]:
    """A map, then without some of its keys, the fewest first: what need not go was there before."""
    for number in range(len(keys) + 1):
        for gone in combinations(keys, number):
            yield {key: item for key, item in raw.items() if key not in gone}


def _following(raw: Raw, written: Written, target: Raw, changed: Collection[str]) -> Raw:
    """A target without those of its changed keys that say what follows from the plan, so that they follow it again."""
    period = parse_period(raw["period"])
    follows = {
        "from": period.start.isoformat(),
        "due": period.end.isoformat(),
        "grace_days": raw.get("policy", {}).get("grace_days", Policy().grace_days),
    }
    if target.get("pace") != Rhythm.AT_DUE and target.get("measure") != Measure.MILESTONE:
        follows["reporting"] = raw.get("reporting", Rhythm.QUARTERLY)
    same = {key for key, value in follows.items() if key not in written.holder.raw and target.get(key) == value}
    return {key: value for key, value in target.items() if key not in same or key not in changed}


def _pairs(changes: Sequence[Amended], values: Sequence[Any]) -> list[tuple[Amended, Any]]:
    """Changes with values, the last change first, but before all a unit, which says what the figures are in."""
    pairs = list(zip(changes, values, strict=True))[::-1]
    return sorted(pairs, key=lambda pair: pair[0].field != UNIT)


def keys_of(field: str) -> tuple[str, ...]:
    """The keys, outermost first, that a field of the plan names: `policy.at_risk`; a unit's name may hold dots."""
    head, _, rest = field.partition(".")
    if head == "units" and "." in rest:
        return (head, *rest.rsplit(".", 1))
    return tuple(field.split("."))


def target_named(raw: Raw, name: str) -> Written | None:
    """The target as written that has an id, or had it before."""
    earlier = None
    for holder in outline.holders(raw):
        for number, target in enumerate(holder.raw.get("targets", ())):
            if target is None:
                continue
            path = (*holder.path, "targets", number)
            if target.get("id") == name:
                return Written(path, target, holder, raw)
            if earlier is None and name in target.get("was", ()):
                earlier = Written(path, target, holder, raw)
    return earlier


def _with_field(raw: Raw, field: str, value: Any, known: Mapping[str, Unit]) -> Raw:  # noqa: ANN401  as above
    """A target with a value at one of its keys; a value in another unit is converted, or brings its unit along."""
    if field == UNIT:
        return in_unit(raw, value, known)
    if isinstance(value, dict) and set(value) == {"value", UNIT}:
        unit, own = raw.get(UNIT), value[UNIT]
        made = _with_field(in_unit(raw, own, known), field, value["value"], known)
        return in_unit(made, unit, known) if family_of(unit, known) == family_of(own, known) else made
    if field == COMPARATOR or field in COMPARATORS:
        raw = {key: item for key, item in raw.items() if key not in COMPARATORS}
    if field == COMPARATOR and isinstance(value, dict) and len(value) == 1 and _COMPARATORS.issuperset(value):
        field, value = next(iter(value.items()))
        return _with_field(raw, field, value, known)
    return _with(raw, tuple(field.split(".")), value)


def _with(raw: Raw, keys: tuple[str, ...], value: Any) -> Raw:  # noqa: ANN401  as above
    """A map with a value at a key, or at a key of the maps in it; None takes the key away."""
    first, *rest = keys
    if rest:
        inner = raw.get(first)
        value = _with(inner if isinstance(inner, dict) else {}, tuple(rest), value) or None
    kept = {key: item for key, item in raw.items() if key != first}
    if value is None:
        return kept
    # where it stands among the other keys makes no difference to what it means
    return {**kept, first: value}


def _replaced(data: Any, path: Path, value: Any) -> Any:  # noqa: ANN401  as above
    """A copy of a tree with another value at an address."""
    if not path:
        return value
    first, rest = path[0], path[1:]
    if isinstance(data, list):
        return [_replaced(item, rest, value) if place == first else item for place, item in enumerate(data)]
    return {key: _replaced(item, rest, value) if key == first else item for key, item in data.items()}


_HEAD = {"planck": "plan/v1", "id": "p", "version": "1.0.0", "title": "p", "period": 2022}
_OF_ITSELF = frozenset(("planck", "id", "version", "goals", "tasks", "amendments"))
"""The keys of a plan that no amendment changes: what it is called, and what has its own changes."""
_WHO = frozenset(("id", "was"))
_SINCE = ("stretch", "grows_by", "pace")
"""The keys that a target may have been given since, with no amendment, and that had no meaning for what it was."""
_GIVES_MEANING = frozenset(("units", "scales"))
"""The keys of a plan that its targets need to have a meaning."""
_COMPARATORS = frozenset(COMPARATORS)


def _is_plan(raw: Raw, made: Raw, keys: Collection[str]) -> bool:
    """Whether a plan has a meaning with some of its keys changed, and each of its targets still has one."""
    changed = {key: made[key] for key in keys if key in made}
    if not _OF_ITSELF.isdisjoint(keys) or not _accepted({**_HEAD, "tasks": [{"id": "t", "title": "t"}], **changed}):
        return False
    return _GIVES_MEANING.isdisjoint(keys) or _with_meaning(raw) == _with_meaning(made)


def _with_meaning(raw: Raw) -> list[Path]:
    known = units(raw.get("units", {}))
    return [written.path for written in outline.targets(raw) if has_meaning(written, known)]


def _is_target(raw: Raw, written: Written, target: Raw) -> bool:
    """Whether a target has a meaning with one of its keys changed, and is the same still."""
    same = all(target.get(key) == written.raw.get(key) for key in _WHO)
    if not same or not _accepted({**_HEAD, "tasks": [{"id": "t", "title": "t", "targets": [target]}]}):
        return False
    return has_meaning(replace(written, raw=target), units(raw.get("units", {})))


def _accepted(raw: Raw) -> bool:
    """Whether the schema of plans accepts a plan."""
    return not check_shape(Document(Source("", ""), raw, {}), "plan-v1", schema_text)
