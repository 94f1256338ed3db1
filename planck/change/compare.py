"""Two versions of a plan to the changes between them, in the order of the new one, what is gone last."""

from collections.abc import Iterator

from planck.change.belonging import belonging, wording
from planck.change.change import Change, Delta, Pair, Side
from planck.change.figures import figures
from planck.change.match import Matched, holders, left_out, match
from planck.change.plan_keys import holder_keys, plan_keys
from planck.change.timing import timing
from planck.plan.amend import keys_of
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
    return _new(plan, None, ("plan", plan.version, plan.title), said, ("id",))


def removed_plan(plan: Plan) -> Change:
    """A plan that is no longer there."""
    said = Phrase(f"plan removed, it was version {plan.version}", f"规划已删除，原版本 {plan.version}")
    return _gone(plan, None, ("plan", plan.version, plan.title), said, ("id",))


def _at(plan: Plan, path: Path) -> Place:
    return plan.document.place(path, "key")


def _changed(
    delta: Delta, plans: tuple[Plan, Plan], target: str | None, subject: Text, paths: tuple[Path, Path]
) -> Change:
    """What became of a key that both versions have."""
    old, new = (_at(plan, path) for plan, path in zip(plans, paths, strict=True))
    field, kind, before, after, said = delta
    return Change(kind, plans[1].id, target, field, before, after, subject, said, old, new, *paths)


_What = tuple[str, str, Text]
"""A field, an id and a title."""


def _new(plan: Plan, target: str | None, what: _What, said: Phrase, path: Path) -> Change:
    """What only the new version has."""
    field, name, title = what
    return Change(_ADDED, plan.id, target, field, None, name, title, said, None, _at(plan, path), (), path)


def _gone(plan: Plan, target: str | None, what: _What, said: Phrase, path: Path) -> Change:
    """What only the old version has."""
    field, name, title = what
    return Change(_REMOVED, plan.id, target, field, name, None, title, said, _at(plan, path), None, path)


def _of_plan(old: Plan, new: Plan, delta: Delta) -> Change:
    keys = keys_of(delta.field)
    return _changed(delta, (old, new), None, new.title, (keys, keys))


def _of_holders(old: Plan, new: Plan) -> Iterator[Change]:
    for before, after in holders(old, new):
        if before is None:
            kind = _KINDS[after.kind]
            yield _new(new, None, _what(after), Phrase(f"{kind.en} added", f"新增{kind.zh}"), after.path)
            continue
        for delta in holder_keys(before, after):
            key = delta.field.rpartition(".")[2]
            yield _changed(delta, (old, new), None, after.raw["title"], ((*before.path, key), (*after.path, key)))
    for gone in left_out(old, new):
        kind = _KINDS[gone.kind]
        yield _gone(old, None, _what(gone), Phrase(f"{kind.en} removed", f"{kind.zh}已删除"), gone.path)


def _what(holder: Holder) -> _What:
    return f"{holder.path[0]}.{holder.raw['id']}", holder.raw["id"], holder.raw["title"]


_KINDS = {"goal": Phrase("goal", "目标"), "task": Phrase("task", "任务")}


def _of_targets(new: Plan, matched: Matched) -> Iterator[Change]:
    pairs = {pair.new.target.id: pair for pair in matched.pairs}
    added = {side.target.id: side for side in matched.added}
    for target in new.targets:
        if target.id in pairs:
            yield from _of_pair(pairs.pop(target.id), matched)
        elif target.id in added:
            yield _added(added.pop(target.id))
    yield from map(_removed, matched.removed)


def _of_pair(pair: Pair, matched: Matched) -> Iterator[Change]:
    old, new = pair.old, pair.new
    for delta in target_deltas(pair, matched):
        paths = old.address(delta.field), new.address(delta.field)
        yield _changed(delta, (old.plan, new.plan), new.target.id, new.target.title, paths)


def _added(side: Side) -> Change:
    target, asked = side.target, target_value(side.plan, side.target)
    said = Phrase(f"target added: {asked.en}", f"新增指标：{asked.zh}")
    return _new(side.plan, target.id, ("target", target.id, target.title), said, target.path)


def _removed(side: Side) -> Change:
    target, asked = side.target, target_value(side.plan, side.target)
    said = Phrase(f"target removed, it was {asked.en}", f"指标已删除，原为 {asked.zh}")
    return _gone(side.plan, target.id, ("target", target.id, target.title), said, target.path)
