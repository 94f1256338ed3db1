"""What in one version is what in another: targets by the ids that they have or had, goals and tasks by their ids."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from planck.change.change import Pair, Side
from planck.plan import outline
from planck.plan.model import Plan
from planck.plan.outline import Holder


class Matched(Struct, frozen=True, dict=True):
    """The targets of two versions of a plan."""

    pairs: tuple[Pair, ...]
    """In the new plan's order."""
    added: tuple[Side, ...]
    removed: tuple[Side, ...]

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """The ids that targets have now by those that they had, where these differ."""
        ids = ((pair.old.target.id, pair.new.target.id) for pair in self.pairs)
        return {was: now for was, now in ids if was != now}


def match(old: Plan, new: Plan) -> Matched:
    """The targets of two versions, each matched once: by id first, then by what either says it was called before."""
    before, after = _sides(old), _sides(new)
    now = {name: name for name in after if name in before}
    taken = set(now)
    for name, side in after.items():
        if name not in taken:
            _take(now, taken, ((was, name) for was in side.target.was if was in before))
    for was, side in before.items():
        if was not in now:
            _take(now, taken, ((was, name) for name in side.target.was if name in after))
    partner = {name: was for was, name in now.items()}
    return Matched(
        tuple(Pair(before[partner[name]], side) for name, side in after.items() if name in partner),
        _unless_in([side for name, side in after.items() if name not in partner], old),
        _unless_in([side for name, side in before.items() if name not in now], new),
    )


def _take(now: dict[str, str], taken: set[str], possible: Iterator[tuple[str, str]]) -> None:
    """Match the first two ids, an old one and a new one, neither of which is matched yet."""
    for was, name in possible:
        if was not in now and name not in taken:
            now[was] = name
            taken.add(name)
            return


def _sides(plan: Plan) -> dict[str, Side]:
    """The targets of a plan by id in its order, of those that share one the first."""
    written = {item.path: item for item in plan.written_targets}
    found: dict[str, Side] = {}
    for target in plan.targets:
        found.setdefault(target.id, Side(plan, target, written[target.path]))
    return found


def _unless_in(alone: list[Side], other: Plan) -> tuple[Side, ...]:
    """Targets without those that stand in the other plan but have no meaning there, which is another rule's to tell."""
    written = {item.raw.get("id") for item in outline.targets(other.written)} if alone else set()
    return tuple(side for side in alone if side.target.id not in written)


def holders(old: Plan, new: Plan) -> Iterator[tuple[Holder | None, Holder]]:
    """The goals and tasks of a version in its order, each with what it was in an older one."""
    before = _by_id(old)
    return ((before.get(name), holder) for name, holder in _by_id(new).items())


def left_out(old: Plan, new: Plan) -> Iterator[Holder]:
    """The goals and tasks of an older version that a newer one has no longer."""
    now = _by_id(new)
    return (holder for name, holder in _by_id(old).items() if name not in now)


def _by_id(plan: Plan) -> Mapping[str, Holder]:
    return {holder.raw["id"]: holder for holder in plan.holders if "id" in holder.raw}
