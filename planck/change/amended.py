"""Which changes are said by amendments, and what is wrong with amendments that say something else.

An amendment is held against the plan by undoing it: what it says of before and after must be what the plan has then
and now. A plan may promise more by now than an amendment made of it, as nobody has to ask leave for that.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from planck.change.change import Change
from planck.change.compare import compare
from planck.plan.amend import Amended, Amendment, amendments, before, by_target, put, target_named
from planck.plan.build import COMPARATORS, build
from planck.plan.model import Plan
from planck.text.tree import Raw
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


@dataclass(frozen=True, slots=True)
class Fault:
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
            made = put(raw, changes, [change.before for change in changes])
            yield from _faults_of(plan, raw, changes, made)
            raw = made or raw


def _faults_of(plan: Plan, raw: Raw, changes: Sequence[Amended], made: Raw | None) -> Iterator[Fault]:
    name = changes[0].target
    if name is not None and plan.target(name) is None:
        if target_named(plan.written, name) is None:
            yield from (Fault(FaultKind.NO_TARGET, change) for change in changes)
        return
    after = put(raw, changes, [change.after for change in changes])
    if after is None or made is None:
        yield from (Fault(FaultKind.NO_MEANING, change) for change in _meaningless(raw, changes))
        return
    now = {key_of(item.field): item for item in _between(plan, after, raw, name)}
    step = {key_of(item.field) for item in _between(plan, made, raw, name)}
    for change in changes:
        other = now.get(key_of(change.field))
        stays = key_of(change.field) not in step
        if other and (stays or other.change_class is not ChangeClass.TIGHTENED):
            yield Fault(FaultKind.OTHER_AFTER, change, other.after)
        elif stays:
            yield Fault(FaultKind.NO_STEP, change)


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
    return amendments(new.raw)[len(amendments(old.raw)) :]


def accounted(old: Plan, new: Plan) -> tuple[Change, ...]:
    """The changes between two versions, each with whether an amendment between them says so.

    None stands where none does and none is needed: where less is promised than before, an old version that was no
    draft asks for one.
    """
    changes, listed = compare(old, new), fresh(old, new)
    left = {(change.target, key_of(change.field)) for change in compare(old, before(new, listed))} if listed else None
    return tuple(replace(change, amended=_is_amended(change, left, old)) for change in changes)


def _is_amended(change: Change, left: set[tuple[str | None, str]] | None, old: Plan) -> bool | None:
    if left is not None and (change.target, key_of(change.field)) not in left:
        return True
    needed = change.change_class in (ChangeClass.WEAKENED, ChangeClass.REDEFINED) and not old.draft
    return False if needed else None


def other_befores(old: Plan, new: Plan) -> Iterator[Fault]:
    """The changes in new amendments that say of before what the old version had not."""
    listed = fresh(old, new)
    left = _by_key(compare(old, before(new, listed))) if listed else {}
    for change in (change for amendment in listed for change in amendment.changes):
        other = left.pop(_key(new, change), None)
        if other:
            yield Fault(FaultKind.OTHER_BEFORE, change, other.before)


def other_afters(old: Plan, new: Plan) -> Iterator[Fault]:
    """The changes in new amendments that say of after what the plan has not, though it may promise more.

    Between two versions an amendment names what became of the plan, with the same before and after.
    """
    listed, made = fresh(old, new), new.raw
    for amendment in listed:
        for changes in by_target(amendment):
            made = put(made, changes, [change.after for change in changes]) or made
    said = build(new.document, made) if listed else None
    left = _by_key(compare(said, new)) if said else {}
    for change in (change for amendment in reversed(listed) for change in reversed(amendment.changes)):
        other = left.pop(_key(new, change), None)
        if other:
            yield Fault(FaultKind.OTHER_AFTER, change, other.after)


def _by_key(changes: Iterable[Change]) -> dict[tuple[str | None, str] | None, Change]:
    return {(change.target, key_of(change.field)): change for change in changes}


def _key(plan: Plan, change: Amended) -> tuple[str | None, str] | None:
    """What an amended key is about; None where the plan has no such target."""
    found = plan.target(change.target) if change.target else None
    return None if change.target and found is None else (found.id if found else None, key_of(change.field))
