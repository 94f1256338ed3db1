"""A target as written in another unit, with its figures converted."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from planck.plan.build import COMPARATORS
from planck.plan.quantity import Unit
from planck.text.tree import Raw

UNIT = "unit"
FIGURES = (*COMPARATORS, "stretch", "baseline", "pace")
"""The keys of a target whose numbers are in its unit."""


def family_of(name: object, known: Mapping[str, Unit]) -> str | None:
    """The family of a unit by its name; None where there is no such unit."""
    unit = known.get(str(name))
    return unit.family if unit else None


def in_unit(raw: Raw, wanted: Any, known: Mapping[str, Unit]) -> Raw:  # noqa: ANN401  because any value may stand here
    """A target in another unit: its figures are converted if they can be, else they stay as they are."""
    here, there = known.get(str(raw.get(UNIT))), known.get(str(wanted))
    figures = {}
    if here and there and here.family == there.family:
        figures = {key: _converted(raw[key], here, there) for key in FIGURES if key in raw}
    kept = {key: value for key, value in raw.items() if key != UNIT}
    return {**kept, **figures, **({} if wanted is None else {UNIT: wanted})}


def _converted(value: Any, here: Unit, there: Unit) -> Any:  # noqa: ANN401  because any value may stand here
    """A figure, or the figures in a list or map, in another unit of the same family."""
    if isinstance(value, dict):
        return {key: _converted(item, here, there) for key, item in value.items()}
    if isinstance(value, list):
        return [_converted(item, here, there) for item in value]
    if isinstance(value, (str, bool)) or value is None:
        return value
    made = Fraction(value) * here.factor / there.factor
    return int(made) if made.denominator == 1 else made
