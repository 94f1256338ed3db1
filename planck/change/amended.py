"""Which changes are said by amendments, and what is wrong with amendments that say something else.

An amendment is held against the plan by undoing it: what it says of before and after must be what the plan has then
and now. A plan may promise more by now than an amendment made of it, as nobody has to ask leave for that.
"""

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from msgspec import Struct

from planck.change.change import Change
from planck.change.compare import compare
from planck.plan.amend import Amended, Amendment, amendments, before, by_target, put, taken_back, target_named
from planck.plan.build import COMPARATORS, build
from planck.plan.model import Plan
from planck.plan.rescale import UNIT
from planck.text.tree import Raw
from planck.values import replace
from planck.words.change_class import ChangeClass


class FaultKind(Enum):
    """What can be wrong with a change that an amendment names."""

    NO_TARGET = auto()
    """The plan has no such target."""
    NO_MEANING = auto()
    """There is no such key, or what stands before or after is none of its values."""
    OTHER_AFTER = auto()
    """The plan has something else than the amendment made of it."""
    NO_STEP = auto()
    """Before and after are the same."""
    OTHER_BEFORE = auto()
    """The plan had something else before."""


class Fault(Struct, frozen=True):
    """A change in an amendment that matches no change of the plan."""

    kind: FaultKind
    amended: Amended
    actual: object = None
    """What the plan has, or had."""


def key_of(field: str) -> str:
    """What a field is about: every comparator is the same key of a target, under which its target value stands."""
    return "comparator" if field in COMPARATORS else field


def faults(plan: Plan) -> Iterator[Fault]:
    """What is wrong with a plan's amendments by themselves, the last one first."""
    raw = plan.raw
    for amendment in reversed(amendments(raw)):
        for changes in by_target(amendment):
            yield from _faults_of(plan, raw, changes)
        raw = taken_back(raw, amendment)


def _faults_of(plan: Plan, raw: Raw, changes: Sequence[Amended]) -> Iterator[Fault]:
    """What is wrong with an amendment's changes of one target, in the plan as that amendment left it."""
    name = changes[0].target
    if name is not None and plan.target(name) is None:
        if target_named(plan.written, name) is None:
            yield from (Fault(FaultKind.NO_TARGET, change) for change in changes)
        return
    made, after = (put(raw, changes, [getattr(each, side) for each in changes]) for side in ("before", "after"))
    if after is None or made is None:
        yield from (Fault(FaultKind.NO_MEANING, change) for change in _meaningless(raw, changes))
        return
    now = {key_of(item.field): item for item in _between(plan, after, raw, name)}
    step = {key_of(item.field) for item in _between(plan, made, after, name)}
    for change in changes:
        key = key_of(change.field)
        other = now.get(key)
        if other and other.change_class not in _UNASKED:
            yield Fault(FaultKind.OTHER_AFTER, change, other.after)
        elif key not in step and not _another_unit(change):
            yield Fault(FaultKind.NO_STEP, change)


_UNASKED = (ChangeClass.TIGHTENED, ChangeClass.REWORDED)
"""What may have become of a change since, with no word in an amendment."""


def _another_unit(change: Amended) -> bool:
    """Whether something is in another unit, which is a step though it were as much: other figures are in that, too."""
    sides = change.before, change.after
    named = [side.get(UNIT) if isinstance(side, dict) else None for side in sides]
    return sides[0] != sides[1] and (change.field == UNIT or named[0] != named[1])


def _meaningless(raw: Raw, changes: Sequence[Amended]) -> Sequence[Amended]:
    """Those of some changes that have no meaning by themselves, or all where they have none only together."""
    alone = [
        change for change in changes if None in (put(raw, [change], [value]) for value in (change.before, change.after))
    ]
    return alone or changes


def _between(plan: Plan, old: Raw, new: Raw, name: str | None) -> tuple[Change, ...]:
    """The changes of one target, or of the plan itself, between two versions as written."""
    built = [build(plan.document, _only(raw, name)) for raw in (old, new)]
    return compare(built[0], built[1]) if built[0] and built[1] else ()


def _only(raw: Raw, name: str | None) -> Raw:
    """A plan as written with no target but one."""
    found = target_named(raw, name) if name else None
    alone: dict[str, list[Raw]] = {"goals": [], "tasks": []}
    if found is None:
        return {**raw, **alone}
    return {**raw, **alone, str(found.path[0]): [{**found.holder.raw, "targets": [found.raw]}]}


def fresh(old: Plan, new: Plan) -> tuple[Amendment, ...]:
    """The amendments that a version has beyond those of an older one."""
    known = len(old.raw.get("amendments", ()))
    return tuple(amendment for amendment in amendments(new.raw) if amendment.place >= known)


def accounted(old: Plan, new: Plan) -> tuple[Change, ...]:
    """The changes between two versions, each with whether an amendment between them says so.

    None stands where none does and none is needed: where less is promised than before, an old version that was no
    draft asks for one.
    """
    told = set(_told(new, fresh(old, new)))
    # a rhythm of reports may follow from a pace
    told |= {(name, "reporting") for name, key in told if key == "pace"}
    said = told - set(_left(old, new)) if told else told
    return tuple(replace(change, amended=_is_amended(change, said, old)) for change in compare(old, new))


_Key = tuple[str | None, str]
"""What a change is about: a target, by the id that it has now, or the plan itself; and a key."""


def _told(new: Plan, listed: Sequence[Amendment]) -> dict[_Key, Amended]:
    """What amendments name, with the first change that names it."""
    told: dict[_Key, Amended] = {}
    for amendment in listed:
        for change in amendment.changes:
            found = target_named(new.raw, change.target) if change.target else None
            if found or not change.target:
                name = found.raw["id"] if found else None
                told.setdefault((name, key_of(change.field)), change)
    return told


def _left(old: Plan, new: Plan) -> dict[_Key, Change]:
    """What is another than in an old version even without the amendments since."""
    changes = compare(old, before(new, fresh(old, new)))
    return {(change.target, key_of(change.field)): change for change in changes}


def _is_amended(change: Change, said: set[_Key], old: Plan) -> bool | None:
    if (change.target, key_of(change.field)) in said:
        return True
    needed = change.change_class in (ChangeClass.WEAKENED, ChangeClass.REDEFINED) and not old.draft
    return False if needed else None


def other_befores(old: Plan, new: Plan) -> Iterator[Fault]:
    """The changes in amendments that say of before what the old version had not.

    Those since are held against what it had. Figures of those that it had itself are held against what they meant
    then: one without its unit means something else once the target is in another.
    """
    left = _left(old, new) if fresh(old, new) else {}
    for key, change in _told(new, fresh(old, new)).items():
        if key in left:
            yield Fault(FaultKind.OTHER_BEFORE, change, left[key].before)
    known = amendments(old.raw)
    meant = _told(new, known) if known == amendments(new.raw)[: len(known)] else {}
    first = [before(plan, amendments(plan.raw)) for plan in (old, new)] if meant else []
    for item in compare(*first) if first else ():
        key = item.target, key_of(item.field)
        if key in meant and key[1] in _FIGURES:
            yield Fault(FaultKind.OTHER_BEFORE, meant[key], item.before)


_FIGURES = ("comparator", "stretch", "baseline", "pace")
"""What is in a target's unit."""


def other_afters(old: Plan, new: Plan) -> Iterator[Fault]:
    """The changes in new amendments that say of after what the plan has not, though it may promise more.

    Between two versions an amendment names what became of the plan, with the same before and after.
    """
    listed, made = fresh(old, new), new.raw
    for amendment in listed:
        for changes in by_target(amendment):
            made = put(made, changes, [change.after for change in changes]) or made
    said = build(new.document, made) if listed else None
    left = {(item.target, key_of(item.field)): item for item in compare(said, new)} if said else {}
    for key, change in _told(new, listed[::-1]).items():
        if key in left:
            yield Fault(FaultKind.OTHER_AFTER, change, left[key].after)
