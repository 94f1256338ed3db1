"""Which unit a figure was probably meant in: 1850000 in a column of 万元 is 185 of them, counted in 元."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from planck.plan.entry import Entry
from planck.plan.model import Plan
from planck.plan.quantity import Unit, convert
from planck.plan.shown import with_unit
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


def unit_hint(
    plan: Plan, units: Families, entry: Entry, near: Fraction, plausible: Callable[[Fraction], bool]
) -> Phrase | None:
    """How to write a figure in the unit that makes it plausible and brings it nearest to another; None without one."""
    written = entry.document.raw["values"][entry.path[1]]
    given = written if isinstance(written, dict) else {"value": written}
    wanted = entry.target.unit
    if wanted is None or "value" not in given:
        return None
    figure = Fraction(given["value"])
    readings = _readings(units[wanted.family], figure, wanted)
    found = [one for one in readings if one.value * _NEAR >= near and plausible(one.value)]
    if not found:
        return None
    best = min(found, key=lambda one: max(one.value / near, near / one.value))
    shown, name = with_unit(plan, entry.target, best.value, 6), best.unit.name
    unit = name if name.isalnum() else f"'{name}'"
    write = f"{{value: {number(figure, _AS_WRITTEN)}, unit: {unit}}}"
    return Phrase(
        f"{shown.en} if it was meant in {name}: write {write}", f"如以{name}计，则为 {shown.zh}，请写 {write}"
    )


class _Reading(NamedTuple):
    unit: Unit
    value: Fraction
    """The figure, if it was meant in this unit, in the target's own."""


def _readings(units: Iterable[Unit], figure: Fraction, wanted: Unit) -> Iterator[_Reading]:
    """A figure in each of some units in which it makes sense."""
    for unit in units:
        value = convert(figure, unit, wanted)
        if value is not None and unit.fits(figure) and wanted.fits(value):
            yield _Reading(unit, value)


_MANY = 50
"""As many units of a family are tried; who declares more of them does not mean to be helped."""
_NEAR = 100
"""A figure is near another where it is at least one part in so many of it."""
_AS_WRITTEN = 60
"""Decimals enough for any number that a file may hold."""
