"""A target's figures and those of its wording, shown so that they can be held against each other."""

from collections.abc import Sequence
from fractions import Fraction

from planck.plan.model import Measure, Plan, Target
from planck.plan.quantity import convert
from planck.plan.shown import AS_WRITTEN, with_unit
from planck.plan.wording import Figure
from planck.words.numbers import number, place
from planck.words.phrase import Phrase


def said(target: Target, found: Sequence[Figure]) -> Phrase:
    """The figures of a wording as it names them; in Chinese with the space that goes before a digit."""
    if target.measure is Measure.RANK:
        places = [place(figure.value) for figure in found]
        return Phrase(" and ".join(one.en for one in places), "和".join(one.zh for one in places))
    shown = [f"{number(figure.value, AS_WRITTEN)} {figure.unit_name}".rstrip() for figure in found]
    return Phrase(" and ".join(shown), " " + " 和 ".join(shown))


def asked(plan: Plan, target: Target, found: Sequence[Figure]) -> Phrase:
    """The target value, also in the unit that a wording names where that is another one."""
    values = target.bound.written
    return _beside(plan, target, values, found)


def stretch_asked(plan: Plan, target: Target, stretch: Fraction, found: Figure) -> Phrase:
    """The stretch, also in the unit that a wording names where that is another one."""
    return _beside(plan, target, (stretch,), [found])


def _beside(plan: Plan, target: Target, values: Sequence[Fraction], found: Sequence[Figure]) -> Phrase:
    if target.measure is Measure.RANK:
        return place(values[0])
    own = [with_unit(plan, target, value, AS_WRITTEN) for value in values]
    shown = Phrase(" - ".join(one.en for one in own), " " + " - ".join(one.zh for one in own))
    other = _converted(target, values, found)
    return Phrase(f"{shown.en} ({other})", f"{shown.zh}（即 {other}）") if other else shown


def _converted(target: Target, values: Sequence[Fraction], found: Sequence[Figure]) -> str:
    """Some values of a target in the one unit that a wording's figures stand in; empty where that is its own."""
    units = {(figure.unit, figure.unit_name) for figure in found}
    unit, name = next(iter(units))
    if len(units) > 1 or unit is None or target.unit is None or unit == target.unit:
        return ""
    others = [convert(value, target.unit, unit) for value in values]
    return f"{' - '.join(number(value, _PLACES) for value in others if value is not None)} {name}"


_PLACES = 6
"""Decimals enough to tell converted figures apart."""
