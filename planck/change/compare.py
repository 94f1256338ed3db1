"""Two versions of a plan to the changes between them, in the order of the new one, what is gone last."""

from collections.abc import Iterator

from planck.change.belonging import belonging, wording
from planck.change.change import Change, Delta, Pair, Side
from planck.change.figures import figures
from planck.change.match import Matched, holders, match
from planck.change.plan_keys import holder_keys, plan_keys
from planck.change.timing import timing
from planck.plan.model import Plan, Text
from planck.plan.outline import Holder
from planck.plan.shown import target_value
from planck.text.findings import Path, Place
from planck.words.change_class import ChangeClass
from planck.words.phrase import Phrase

_ADDED, _REMOVED = ChangeClass.ADDED, ChangeClass.REMOVED


def compare(old: Plan, new: Plan) -> tuple[Change, ...]:
    """The changes between two versions of a plan: its own, then those of its goals, tasks and targets."""
    matched = match(old, new)
    return (
        *(_of_plan(old, new, delta) for delta in plan_keys(old, new)),
        *_of_holders(old, new),
        *_of_targets(new, matched),
    )


def target_deltas(pair: Pair, matched: Matched) -> Iterator[Delta]:
    """All that became of one target."""
    yield from figures(pair)
    yield from timing(pair)
    yield from belonging(pair, matched.renamed)
    yield from wording(pair)


def added_plan(plan: Plan) -> Change:
    """A plan that was not there before."""
    said = Phrase(f"plan added, version {plan.version}", f"新增规划，版本 {plan.version}")
    return Change(
        _ADDED, plan.id, None, "plan", None, plan.version, plan.title, said, None, _at(plan, ("id",)), ("id",)
    )


def removed_plan(plan: Plan) -> Change:
    """A plan that is no longer there."""
    said = Phrase(f"plan removed, it was version {plan.version}", f"规划已删除，原版本 {plan.version}")
    return Change(_REMOVED, plan.id, None, "plan", plan.version, None, plan.title, said, _at(plan, ("id",)))


def _at(plan: Plan, path: Path) -> Place:
    return plan.document.place(path, "key")


def _of_plan(old: Plan, new: Plan, delta: Delta) -> Change:
    keys = tuple(delta.field.split("."))
    return _change(delta, new, None, new.title, (_at(old, keys), _at(new, keys)), keys)


def _change(
    delta: Delta, plan: Plan, target: str | None, subject: Text, places: tuple[Place, Place], address: Path
) -> Change:
    kind, field, said = delta.change_class, delta.field, delta.said
    return Change(kind, plan.id, target, field, delta.before, delta.after, subject, said, *places, address)


def _of_holders(old: Plan, new: Plan) -> Iterator[Change]:
    for before, after in holders(old, new):
        if before and after:
            for delta in holder_keys(before, after):
                key = delta.field.rpartition(".")[2]
                places = _at(old, (*before.path, key)), _at(new, (*after.path, key))
                yield _change(delta, new, None, after.raw["title"], places, (*after.path, key))
        elif after:
            yield _came(new, after)
        elif before:
            yield _went(new, old, before)


def _came(new: Plan, holder: Holder) -> Change:
    kind, name, at = _KINDS[holder.kind], holder.raw["id"], _at(new, holder.path)
    said = Phrase(f"{kind.en} added", f"新增{kind.zh}")
    field = f"{holder.path[0]}.{name}"
    return Change(_ADDED, new.id, None, field, None, name, holder.raw["title"], said, None, at, holder.path)


def _went(new: Plan, old: Plan, holder: Holder) -> Change:
    kind, name, at = _KINDS[holder.kind], holder.raw["id"], _at(old, holder.path)
    said = Phrase(f"{kind.en} removed", f"{kind.zh}已删除")
    return Change(_REMOVED, new.id, None, f"{holder.path[0]}.{name}", name, None, holder.raw["title"], said, at)


_KINDS = {"goal": Phrase("goal", "目标"), "task": Phrase("task", "任务")}


def _of_targets(new: Plan, matched: Matched) -> Iterator[Change]:
    pairs = {pair.new.target.id: pair for pair in matched.pairs}
    added = {side.target.id: side for side in matched.added}
    for target in new.targets:
        if target.id in pairs:
            yield from _of_pair(pairs.pop(target.id), matched)
        elif target.id in added:
            yield _added(added.pop(target.id))
    yield from (_removed(new, side) for side in matched.removed)


def _of_pair(pair: Pair, matched: Matched) -> Iterator[Change]:
    old, new = pair.old, pair.new
    for delta in target_deltas(pair, matched):
        places = old.place(delta.field), new.place(delta.field)
        address = new.address(delta.field)
        yield _change(delta, new.plan, new.target.id, new.target.title, places, address)


def _added(side: Side) -> Change:
    target, asked = side.target, _asked(side)
    said = Phrase(f"target added: {asked.en}", f"新增指标：{asked.zh}")
    at = side.plan.document.place(target.path)
    return Change(_ADDED, side.plan.id, target.id, "target", None, target.id, target.title, said, None, at, target.path)


def _removed(new: Plan, side: Side) -> Change:
    target, asked = side.target, _asked(side)
    said = Phrase(f"target removed, it was {asked.en}", f"指标已删除，原为 {asked.zh}")
    at = side.plan.document.place(target.path)
    return Change(_REMOVED, new.id, target.id, "target", target.id, None, target.title, said, at)


def _asked(side: Side) -> Phrase:
    return target_value(side.plan, side.target)
