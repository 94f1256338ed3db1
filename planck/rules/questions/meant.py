"""Which unit a figure was probably meant in: 1850000 in a column of 万元 is 185 of them, counted in 元."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from planck.plan.model import Plan, Target
from planck.plan.quantity import Unit, convert
from planck.plan.shown import AS_WRITTEN, with_unit
from planck.words.numbers import number
from planck.words.phrase import Phrase

Families = Mapping[str, Sequence[Unit]]
"""The units that convert to each other, by the name that they have in common."""


def families(plan: Plan) -> Families:
    """A plan's units by family, of each the first few: planck's own and those declared first."""
    found: dict[str, list[Unit]] = {}
    for unit in plan.units.values():
        listed = found.setdefault(unit.family, [])
        if len(listed) < _MANY:
            listed.append(unit)
    return found


class Reading(NamedTuple):
    """A figure, read in one of the units that it may have been meant in."""

    unit: Unit
    value: Fraction
    """The figure, if it was meant in this unit, in the target's own."""


class Slip(NamedTuple):
    """A figure as it stands in a file, that is not to be believed."""

    target: Target
    figure: Fraction
    near: Fraction
    """What it should be near to, in the target's unit."""
    plausible: Callable[[Fraction], bool]
    """Whether a figure in the target's unit could be meant."""


def unit_hint(plan: Plan, units: Families, slip: Slip, write: Callable[[Reading], str]) -> Phrase | None:
    """How to write a figure in the unit that makes it plausible and brings it nearest to another; None without one.

    `write` is how a reading of it is written where it stands.
    """
    target, near = slip.target, slip.near
    readings = _readings(units, slip.figure, target.unit) if target.unit else ()
    found = [one for one in readings if one.value * _NEAR >= near and slip.plausible(one.value)]
    if not found:
        return None
    best = min(found, key=lambda one: max(one.value / near, near / one.value))
    shown, name, written = with_unit(plan, target, best.value, 6), best.unit.name, write(best)
    return Phrase(
        f"{shown.en} if it was meant in {name}: write {written}", f"如以{name}计，则为 {shown.zh}，请写 {written}"
    )


def as_value(figure: Fraction) -> Callable[[Reading], str]:
    """How a reading of a figure is written in a progress file: the figure as it is, with its unit."""

    def write(reading: Reading) -> str:
        name = reading.unit.name
        unit = name if name.isalnum() else f"'{name}'"
        return f"{{value: {number(figure, AS_WRITTEN)}, unit: {unit}}}"

    return write


def _readings(units: Families, figure: Fraction, wanted: Unit) -> Iterator[Reading]:
    """A figure in each unit of a family in which it makes sense."""
    for unit in units[wanted.family]:
        value = convert(figure, unit, wanted)
        if value is not None and unit.fits(figure) and wanted.fits(value):
            yield Reading(unit, value)


_MANY = 50
"""As many units of a family are tried; who declares more of them does not mean to be helped."""
_NEAR = 100
"""A figure is near another where it is at least one part in so many of it."""
