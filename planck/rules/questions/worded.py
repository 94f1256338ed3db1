"""The figures that a target's wording gives for it, and which of them are its target value."""

import re
from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from planck.plan.model import Comparator, Measure, Plan, Target
from planck.plan.quantity import RANK, Unit, convert
from planck.plan.unit_names import names
from planck.plan.wording import Figure, Pair, Word, Worded, counted, figures, places
from planck.rules.questions.sound import better

_RATE_BEFORE = re.compile(r"每(?!年)[^，。；、]*$|\b(?:each|every|per) (?!year)[^,.;]*$", re.IGNORECASE)
_RATE_AFTER = re.compile(
    r"[^，。；、,.;0-9]*(?:[/／每](?:个?月|季|周|天|日|旬)|\b(?:an?|each|every|per) (?:month|quarter|week|day)\b)",
    re.IGNORECASE,
)
_FALLS = r"下降|降低|减少|压减|减排|缩减|\b(?:reduc|cut|lower|decreas|fall|drop)[a-z]*\b"
_DECREASE = re.compile(f"(?:{_FALLS})[^，。；、,.;]*$", re.IGNORECASE)
_NEIGHBOURS = 2
_FLIPPED = {
    Comparator.AT_LEAST: Comparator.AT_MOST,
    Comparator.MORE_THAN: Comparator.LESS_THAN,
    Comparator.AT_MOST: Comparator.AT_LEAST,
    Comparator.LESS_THAN: Comparator.MORE_THAN,
}
_STRIVEN_FOR = re.compile("(?:争|冲刺)[^，。；、]*$")
_GUARANTEED = re.compile("(?:确保|保证|保底)[^，。；、0-9]*$")
_REACHING = "(?:实现|完成|达到?|突破|超过|进入|到)?了?\\s?$"
_GUARANTEED_DIRECTLY = re.compile(f"(?:确保|保证|保底){_REACHING}")
_STRIVEN_DIRECTLY = re.compile(f"(?:力争|争取|冲刺|争){_REACHING}")
"""争取 before anything but the figure itself means to win something: 争取资金320万元."""


def amended(plan: Plan, fields: Collection[str]) -> set[str]:
    """The targets of which one of some fields was changed by an amendment, unless that put a wrong transcription right.

    From these the wording differs by right.
    """
    if not plan.raw.get("amendments"):
        return set()
    amendments = (amendment for amendment in plan.raw.get("amendments", ()) if not amendment.get("correction"))
    changes = (change for amendment in amendments for change in amendment["changes"])
    return {change["target"] for change in changes if "target" in change and change["field"] in fields}


def worded(target: Target, found: Sequence[Figure]) -> list[Figure]:
    """Those of the figures in a target's wording that can be its target value: not its stretch, no rates."""
    wording, unit = target.wording or "", target.unit
    return [
        figure
        for figure in found
        if unit
        and not _is_rate(wording, figure)
        and (in_unit(figure, unit) != target.stretch or not _STRIVEN_FOR.search(wording[: figure.span.start]))
    ]


def striven(target: Target, found: Sequence[Figure]) -> Pair | None:
    """What of the figures in a wording is guaranteed and striven for, in either order, if one is the target value.

    As in `确保10家、力争12家`. Without such a word as 确保 the first figure is held to be guaranteed only where the
    target has a stretch.
    """
    if len(found) < _NEIGHBOURS:
        return None
    unit = target.unit or RANK
    written = {abs(value) for value in target.bound.written}
    for pair, sure in _pairs(target, found):
        asked = in_unit(pair.safe, unit) in written and (sure or target.stretch is not None)
        if asked or (sure and in_unit(pair.best, unit) in written):
            return pair
    return None


def _pairs(target: Target, found: Sequence[Figure]) -> Iterator[tuple[Pair, bool]]:
    """Neighbours of which one is striven for, and whether the other is said to be guaranteed.

    What is striven for mostly comes second; where it comes first, both words and the sizes have to say so, because
    two targets of one wording may also have a word each: `新认定力争7家、总量确保67家`.
    """
    wording, unit = target.wording or "", target.unit or RANK
    for first, second in pairwise(found):
        before = wording[: first.span.start], wording[: second.span.start]
        if _STRIVEN_DIRECTLY.search(before[1]):
            yield Pair(first, second), bool(_GUARANTEED.search(before[0]))
        elif _STRIVEN_DIRECTLY.search(before[0]) and _GUARANTEED_DIRECTLY.search(before[1]):
            best, safe = in_unit(first, unit), in_unit(second, unit)
            if best is not None and safe is not None and better(target, best, safe):
                yield Pair(second, first), True


def words_for(target: Target) -> Worded:
    """Of which figures the words beside them are of interest: of a rank's none, as 以上 means the better ones there."""
    return "none" if target.measure is Measure.RANK else "all"


def in_family(plan: Plan, target: Target) -> list[Figure]:
    """The figures in a target's wording that stand in its unit or one convertible to it."""
    wording, unit = target.wording, target.unit
    if wording is None or unit is None:
        return []
    if target.measure is Measure.RANK:
        found = list(places(wording, worded=words_for(target)))
    else:
        found = list(figures(wording, names(plan, unit)))
        if not found and unit.grain is not None:
            found = list(counted(wording))
    return found


def _is_rate(wording: str, figure: Figure) -> bool:
    """Whether a figure is what is done each month or by each of several: 每季度5家."""
    return bool(_RATE_BEFORE.search(wording[: figure.span.start]) or _RATE_AFTER.match(wording, figure.span.end))


def meant(target: Target, figure: Figure, word: Word) -> Comparator:
    """The comparator that a word stands for, turned about where it is of a decrease and the value is negative."""
    falls = all(value < 0 for value in target.bound.written)
    if falls and _DECREASE.search((target.wording or "")[: figure.span.start]):
        return _FLIPPED.get(word.comparator, word.comparator)
    return word.comparator


def in_unit(figure: Figure, unit: Unit) -> Fraction | None:
    """A figure's value in a unit, which is its own where it names none."""
    return convert(figure.value, figure.unit or unit, unit)


def is_range(target: Target, found: Sequence[Figure]) -> bool:
    """Whether figures are meant as the two ends of the range that a target is to be within."""
    return target.comparator is Comparator.WITHIN and len(found) > 1


def agreeing(target: Target, found: Sequence[Figure]) -> list[Figure]:
    """Those of a wording's figures that are the target value, by size alone: 下降5% may be -5; of a range both ends."""
    unit, written = target.unit or RANK, {abs(value) for value in target.bound.written}
    right = [figure for figure in found if in_unit(figure, unit) in written or _is_about(target, figure, unit)]
    if is_range(target, found) and not written.issubset(in_unit(figure, unit) for figure in right):
        return []
    return right


def _is_about(target: Target, figure: Figure, unit: Unit) -> bool:
    """Whether a figure with a word such as 左右 lies in the range that its target is to be within."""
    about = any(word.comparator is Comparator.WITHIN for word in figure.words)
    value = in_unit(figure, unit)
    return about and target.comparator is Comparator.WITHIN and value is not None and target.bound.holds(value)
