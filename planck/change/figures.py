"""What is to be reached: comparator, target value, stretch, baseline, unit, measure and scale of a target.

Figures are compared as quantities: 320 万元 and 3200000 元 are one. Where they cannot be, since the measure, the
unit's family or the scale is another, no figure is easier or harder: what is measured is no longer the same.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from planck.change.change import Delta, Pair, Side, Value
from planck.plan.model import Comparator, Measure, Target, Text, names_of
from planck.plan.quantity import Unit
from planck.plan.shown import AS_WRITTEN, bare, target_value, unit_name, with_unit
from planck.text.tree import Raw
from planck.values import replace
from planck.words.change_class import ChangeClass
from planck.words.kinds import MEASURES
from planck.words.numbers import number
from planck.words.phrase import Phrase, same

WEAKENED, TIGHTENED, REDEFINED = ChangeClass.WEAKENED, ChangeClass.TIGHTENED, ChangeClass.REDEFINED
_UP = frozenset((Comparator.AT_LEAST, Comparator.MORE_THAN))
_DOWN = frozenset((Comparator.AT_MOST, Comparator.LESS_THAN))


def figures(pair: Pair) -> Iterator[Delta]:
    """The changes of what is to be reached."""
    yield from _measured(pair)
    yield from _target_value(pair)
    yield from _stretch(pair)
    yield from _baseline(pair)


def comparable(pair: Pair) -> bool:
    """Whether figures of both versions are of one kind."""
    old, new = pair.old.target, pair.new.target
    return old.measure is new.measure and _convertible(old.unit, new.unit) and same_steps(old.steps, new.steps)


def _convertible(old: Unit | None, new: Unit | None) -> bool:
    """Whether two units are of one family; one that is made of something else now is the plan's own change."""
    if old is None or new is None:
        return old is new
    return old.name == new.name or old.family == new.family


def same_steps(old: Sequence[Text], new: Sequence[Text]) -> bool:
    """Whether two ladders have the same steps, though perhaps in other words.

    Each shares a name with the one in its place, and none with another: who swaps two names makes another ladder.
    """
    places = {name: place for place, step in enumerate(old) for name in names_of(step)}
    known = [{places[name] for name in names_of(step) if name in places} for step in new]
    return len(old) == len(new) and known == [{place} for place in range(len(new))]


def sizes(pair: Pair, old: Fraction, new: Fraction) -> tuple[Fraction, Fraction]:
    """Two figures in one unit, as written where there is none; a name that both have is one, whatever it is made of."""
    here, there = pair.old.target.unit, pair.new.target.unit
    if here is None or there is None or here.name == there.name or not _convertible(here, there):
        return old, new
    return old * here.factor, new * there.factor


def _measured(pair: Pair) -> Iterator[Delta]:
    """Another measure, another family of units, another ladder of steps."""
    old, new = pair.old.target, pair.new.target
    if old.measure is not new.measure:
        before, after = MEASURES[old.measure.value], MEASURES[new.measure.value]
        yield Delta("measure", REDEFINED, old.measure.value, new.measure.value, became(_MEASURE, before, after))
    named = [side.target.unit if _needs_unit(side.target) else None for side in _sides(pair)]
    was, now = named
    if not _convertible(was, now):
        before, after = (
            unit_name(side.plan, side.target) if unit else NOTHING
            for side, unit in zip(_sides(pair), named, strict=True)
        )
        if before == after and was and now:
            before, after = same(was.name), same(now.name)
        said = became(Phrase("unit", "单位"), before, after)
        yield Delta("unit", REDEFINED, was.name if was else None, now.name if now else None, said)
    if old.steps != new.steps:
        kind = ChangeClass.REWORDED if same_steps(old.steps, new.steps) else REDEFINED
        said = became(Phrase("scale", "等级"), *(_ladder(side) for side in _sides(pair)))
        yield Delta("scale", kind, _listed(old), _listed(new), said)


def _listed(target: Target) -> Value:
    return list(target.steps) or None


def _sides(pair: Pair) -> tuple[Side, Side]:
    return pair.old, pair.new


def _needs_unit(target: Target) -> bool:
    return target.measure in (Measure.FLOW, Measure.LEVEL, Measure.RATIO)


def _ladder(side: Side) -> Phrase:
    steps = [bare(side.plan, side.target, Fraction(place)) for place in range(len(side.target.steps))]
    return Phrase(", ".join(step.en for step in steps), "、".join(step.zh for step in steps)) if steps else NOTHING


def _target_value(pair: Pair) -> Iterator[Delta]:
    old, new = pair.old.target, pair.new.target
    kind = _class_of_bounds(pair)
    if kind is None:
        return
    before, after = (_written_value(side, pair) for side in _sides(pair))
    field: str = new.comparator.value
    if old.comparator is not new.comparator:
        field, before, after = "comparator", _keyed(old, before), _keyed(new, after)
    yield Delta(field, kind, before, after, _moved_value(pair))


def _class_of_bounds(pair: Pair) -> ChangeClass | None:
    """What the step from one target value to the other means; None where both are satisfied by the same figures."""
    old, new = pair.old.target, pair.new.target
    if not one_kind(pair):
        alike = old.comparator is new.comparator and _alike(pair, old.comparator, old.bound.written, new.bound.written)
        return None if alike else REDEFINED
    if old.comparator is new.comparator and _reads_alike(pair, old.comparator):
        return None
    if old.comparator in _UP | _DOWN:
        return _class_of_limits(pair)
    (old_low, new_low), (old_high, new_high) = (
        sizes(pair, old.bound.written[end], new.bound.written[end]) for end in (0, -1)
    )
    if (old_low, old_high) == (new_low, new_high):
        return None
    if new_low <= old_low and new_high >= old_high:
        return WEAKENED
    return TIGHTENED if new_low >= old_low and new_high <= old_high else REDEFINED


def one_kind(pair: Pair) -> bool:
    """Whether one target value can be easier than the other: of one kind of figure and one kind of comparator."""
    return comparable(pair) and _direction(pair.old.target) == _direction(pair.new.target)


def _reads_alike(pair: Pair, key: str) -> bool:
    """Whether a figure is written as it was, and in a unit of the same name."""
    was, now = _unit_names(pair)
    return was == now and pair.old.written.raw.get(key) == pair.new.written.raw.get(key)


def _alike(pair: Pair, key: str, old: Sequence[Fraction], new: Sequence[Fraction]) -> bool:
    """Whether figures are the same, of whatever they are; without units that convert, whether they are written so."""
    here, there = pair.old.target.unit, pair.new.target.unit
    if here is None or not _convertible(here, there):
        return bool(pair.old.written.raw.get(key) == pair.new.written.raw.get(key))
    scaled = [sizes(pair, was, now) for was, now in zip(old, new, strict=True)]
    return all(was == now for was, now in scaled)


def _class_of_limits(pair: Pair) -> ChangeClass | None:
    """The same of two limits on one side: the further it leaves the way open, the weaker."""
    old, new = pair.old.target.bound, pair.new.target.bound
    was, now = sizes(pair, old.aim, new.aim)
    if was == now and old.strict == new.strict:
        return None
    if was == now:
        return WEAKENED if old.strict else TIGHTENED
    return easier_or_harder(now < was if new.rising else now > was)


def easier_or_harder(easier: bool) -> ChangeClass:
    """Weakened or tightened."""
    return WEAKENED if easier else TIGHTENED


def _direction(target: Target) -> str:
    """Which comparators are of one kind: `more_than` is a sort of `at_least`, `less_than` of `at_most`."""
    return "up" if target.comparator in _UP else "down" if target.comparator in _DOWN else target.comparator.value


def _written_value(side: Side, pair: Pair) -> Value:
    """A target value as the plan writes it."""
    return in_unit_of(side, pair, side.written.raw.get(side.target.comparator.value))


def _unit_names(pair: Pair) -> tuple[str | None, str | None]:
    was, now = (side.target.unit.name if side.target.unit else None for side in _sides(pair))
    return was, now


def in_unit_of(side: Side, pair: Pair, value: Value) -> Value:
    """A figure as an amendment writes it: with its unit where the two versions have different ones."""
    was, now = _unit_names(pair)
    if value is None or was == now or not _needs_unit(side.target):
        return value
    return {"value": value, "unit": was if side is pair.old else now}


def _keyed(target: Target, value: Value) -> Value:
    return None if value is None else {target.comparator.value: value}


def _stretch(pair: Pair) -> Iterator[Delta]:
    kind = _class_of_stretch(pair)
    if kind:
        before, after = (in_unit_of(side, pair, side.written.raw.get("stretch")) for side in _sides(pair))
        shown = (_figure(side, side.target.stretch) for side in _sides(pair))
        yield Delta("stretch", kind, before, after, became(Phrase("stretch", "争取值"), *shown))


def _class_of_stretch(pair: Pair) -> ChangeClass | None:
    """What became of the better value that is striven for; None where it is the same."""
    was, now = pair.old.target.stretch, pair.new.target.stretch
    if was is None or now is None:
        return None if was is now else easier_or_harder(now is None) if one_kind(pair) else REDEFINED
    if _alike(pair, "stretch", [was], [now]):
        return None
    was, now = sizes(pair, was, now)
    return easier_or_harder(now < was if pair.new.target.bound.rising else now > was) if one_kind(pair) else REDEFINED


def _baseline(pair: Pair) -> Iterator[Delta]:
    """Where the way begins; with another baseline the same target value is another way."""
    if not same_baseline(pair):
        was, now = (_given_baseline(side) for side in _sides(pair))
        before, after = (in_unit_of(side, pair, _baseline_value(side.written.raw)) for side in _sides(pair))
        shown = (_figure(side, value) for side, value in ((pair.old, was), (pair.new, now)))
        yield Delta("baseline", REDEFINED, before, after, became(Phrase("baseline", "基数"), *shown))


def same_baseline(pair: Pair) -> bool:
    """Whether the way begins where it did."""
    was, now = (_given_baseline(side) for side in _sides(pair))
    if was is not None and now is not None:
        was, now = sizes(pair, was, now)
    return was == now


def _given_baseline(side: Side) -> Fraction | None:
    """The baseline that a plan gives; that of a flow is 0 and given nowhere."""
    return side.target.baseline if "baseline" in side.written.raw else None


def _baseline_value(raw: Raw) -> Value:
    written = raw.get("baseline")
    return written.get("value") if isinstance(written, dict) else written


def _figure(side: Side, value: Fraction | None) -> Phrase:
    return NOTHING if value is None else with_unit(side.plan, side.target, value, AS_WRITTEN)


def became(what: Phrase, before: Phrase, after: Phrase) -> Phrase:
    """`due moved from … to …`: a key, and both of its values in words."""
    if before is NOTHING:
        return Phrase(f"{what.en} added: {after.en}", f"新增{what.zh}：{after.zh}")
    if after is NOTHING:
        return Phrase(f"{what.en} taken away, it was {before.en}", f"取消{what.zh}，原为 {before.zh}")
    if before.en == after.en or before.zh == after.zh:
        # what differs in one language only is shown in that to all
        differ = [(was, now) for was, now in ((before.en, after.en), (before.zh, after.zh)) if was != now]
        before, after = (same(text) for text in differ[0]) if differ else (before, after)
    return Phrase(f"{what.en} changed from {before.en} to {after.en}", f"{what.zh}由 {before.zh} 改为 {after.zh}")


def _moved_value(pair: Pair) -> Phrase:
    """`target value lowered from 320 万元 to 300 万元, 6.25 % less`."""
    old, new = pair.old.target, pair.new.target
    what = Phrase("target value", "目标值")
    if not comparable(pair) or old.comparator is not new.comparator or old.comparator is Comparator.WITHIN:
        return became(what, *(_asked(side) for side in _sides(pair)))
    before, after = (_figure(side, side.target.bound.written[0]) for side in _sides(pair))
    was, now = sizes(pair, old.bound.written[0], new.bound.written[0])
    if was == now or not _needs_unit(new):
        return became(what, before, after)
    up = now > was
    part = _part(was, now)
    return Phrase(
        f"target value {'raised' if up else 'lowered'} from {before.en} to {after.en}{part.en}",
        f"目标值由 {before.zh} {'提高' if up else '降低'}到 {after.zh}{part.zh}",
    )


def _part(was: Fraction, now: Fraction) -> Phrase:
    """By which part of itself a figure changed; nothing where it was 0, or where too little to be shown."""
    share = number(abs(now - was) / abs(was) * 100) if was else "0"
    if share == "0":
        return Phrase("", "")
    up = now > was
    return Phrase(f", {share} % {'more' if up else 'less'}", f"，{'增加' if up else '减少'} {share} %")


def _asked(side: Side) -> Phrase:
    """Comparator and target value, the stretch left out."""
    return target_value(side.plan, replace(side.target, stretch=None))


_MEASURE = Phrase("measure", "指标类型")
NOTHING = Phrase("nothing", "无")
