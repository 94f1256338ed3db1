"""The figures that a target's wording gives for it, and which of them are its target value."""

import re
from collections.abc import Sequence
from fractions import Fraction

from planck.plan.model import Comparator, Measure, Plan, Target
from planck.plan.quantity import RANK, Unit, convert
from planck.plan.wording import Figure, counted, figures, names, places

_STRIVEN_FOR = re.compile("争[^，。；、]*$")


def worded(plan: Plan, target: Target) -> list[Figure]:
    """The figures in a target's wording that stand in its unit or one convertible to it, the stretch left out."""
    wording, unit = target.wording, target.unit
    if wording is None or unit is None:
        return []
    if target.measure is Measure.RANK:
        found = list(places(wording))
    else:
        found = list(figures(wording, names(plan, unit)))
        if not found and unit.grain is not None:
            found = list(counted(wording))
    return [
        figure
        for figure in found
        if in_unit(figure, unit) != target.stretch or not _STRIVEN_FOR.search(wording[: figure.span.start])
    ]


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
