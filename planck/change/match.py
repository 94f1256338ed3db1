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
    now = {name: name for name in after if name in before}
    taken = set(now)
    for name, side in after.items():
        if name not in taken:
            _take(now, taken, ((was, name) for was in side.target.was if was in before))
    for was, side in before.items():
        if was not in now:
            _take(now, taken, ((was, name) for name in side.target.was if name in after))
    partner = {name: was for was, name in now.items()}
    dropped, lacking = _without_meaning(old), _without_meaning(new)
    return Matched(
        tuple(Pair(before[partner[name]], side) for name, side in after.items() if name in partner),
        tuple(side for name, side in after.items() if name not in partner and name not in dropped),
        tuple(side for name, side in before.items() if name not in now and name not in lacking),
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
    written = {item.path: item for item in outline.targets(plan.raw)}
    found: dict[str, Side] = {}
    for target in plan.targets:
        found.setdefault(target.id, Side(plan, target, written[target.path]))
    return found


def _without_meaning(plan: Plan) -> set[str]:
    """The targets that stand in a plan but have no meaning there, which is another rule's to tell."""
    known = {target.id for target in plan.targets}
    return {item.raw["id"] for item in outline.targets(plan.written) if "id" in item.raw} - known


def holders(old: Plan, new: Plan) -> Iterator[tuple[Holder | None, Holder | None]]:
    """The goals and tasks of two versions, those of the new one in its order, then those that are gone."""
    before, after = (
        {item.raw["id"]: item for item in outline.holders(plan.raw) if "id" in item.raw} for plan in (old, new)
    )
    yield from ((before.get(name), holder) for name, holder in after.items())
    yield from ((holder, None) for name, holder in before.items() if name not in after)
