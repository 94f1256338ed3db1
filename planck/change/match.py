"""What in one version is what in another: targets by the ids that they have or had, goals and tasks by their ids."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from planck.change.change import Pair, Side
from planck.plan import outline
from planck.plan.model import Plan
from planck.plan.outline import Holder


@dataclass(frozen=True, slots=True)
class Matched:
    """The targets of two versions of a plan."""

    pairs: tuple[Pair, ...]
    """In the new plan's order."""
    added: tuple[Side, ...]
    removed: tuple[Side, ...]

    @property
    def renamed(self) -> Mapping[str, str]:
        """The ids that targets have now by those that they had, where these differ."""
        ids = ((pair.old.target.id, pair.new.target.id) for pair in self.pairs)
        return {was: now for was, now in ids if was != now}


def match(old: Plan, new: Plan) -> Matched:
    """The targets of two versions, each matched once: by id first, then by what either says it was called before."""
    before, after = _sides(old), _sides(new)
    partner = {name: name for name in after if name in before}
    for name, side in after.items():
        known = (was for was in side.target.was if name not in partner and was in before)
        _take(partner, name, known)
    for was, side in before.items():
        if was not in partner.values():
            _take_back(partner, was, (name for name in side.target.was if name in after))
    return Matched(
        tuple(Pair(before[partner[name]], side) for name, side in after.items() if name in partner),
        tuple(side for name, side in after.items() if name not in partner and not _dropped(old, name)),
        tuple(side for name, side in before.items() if name not in partner.values() and not _dropped(new, name)),
    )


def _take(partner: dict[str, str], name: str, known: Iterator[str]) -> None:
    """Match a new target with the first of its earlier ids that nothing else has."""
    taken = set(partner.values())
    for was in known:
        if was not in taken:
            partner[name] = was
            return


def _take_back(partner: dict[str, str], was: str, known: Iterator[str]) -> None:
    """Match an old target with the first of its own earlier ids that is a new target's now."""
    for name in known:
        if name not in partner:
            partner[name] = was
            return


def _sides(plan: Plan) -> dict[str, Side]:
    """The targets of a plan by id, of those that share one the first."""
    written = {item.path: item for item in outline.targets(plan.raw)}
    return {target.id: Side(plan, target, written[target.path]) for target in reversed(plan.targets)}


def _dropped(plan: Plan, name: str) -> bool:
    """Whether a target stands in a plan but has no meaning there, which is another rule's to tell."""
    return any(item.raw.get("id") == name for item in outline.targets(plan.written))


def holders(old: Plan, new: Plan) -> Iterator[tuple[Holder | None, Holder | None]]:
    """The goals and tasks of two versions, those of the new one in its order, then those that are gone."""
    before, after = (
        {item.raw["id"]: item for item in outline.holders(plan.raw) if "id" in item.raw} for plan in (old, new)
    )
    yield from ((before.get(name), holder) for name, holder in after.items())
    yield from ((holder, None) for name, holder in before.items() if name not in after)
