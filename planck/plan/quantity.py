"""Exact quantities: units, families of units, and conversion within a family."""

from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache

from msgspec import Struct

from planck.text.tree import Raw

ONE = Fraction(1)
exact = lru_cache(maxsize=4096)(Fraction)
"""The fraction of a number as a file writes it; the same few numbers are written time and again."""


class Unit(Struct, frozen=True):
    """A unit of a quantity."""

    name: str
    family: str
    """Name of the unit that all units convertible to this one are made of."""
    factor: Fraction = ONE
    """How many of the family's unit make one of this."""
    grain: Fraction | None = None
    """The smallest step a value may take, in this unit; None where any fraction makes sense."""

    def fits(self, value: Fraction) -> bool:
        """Whether a value is a whole number of the unit's smallest steps."""
        grain = self.grain
        # the remainder of whole numbers tells as much as the quotient, for less
        return grain is None or value.numerator * grain.denominator % (value.denominator * grain.numerator) == 0

    def next_above(self, value: Fraction) -> Fraction:
        """The least whole step above a value; only for units with a grain."""
        grain = self.grain or ONE
        return (value // grain + 1) * grain

    def next_below(self, value: Fraction) -> Fraction:
        """The greatest whole step below a value; only for units with a grain."""
        grain = self.grain or ONE
        return (-(-value // grain) - 1) * grain

    def toward(self, value: Fraction, anchor: Fraction) -> Fraction:
        """The value, rounded to a whole step in the direction of an anchor."""
        if self.grain is None:
            return value
        steps = value // self.grain if value >= anchor else -(-value // self.grain)
        return steps * self.grain


def convert(value: Fraction, given: Unit, wanted: Unit) -> Fraction | None:
    """A value in another unit of the same family, exactly; None between families."""
    if given.family != wanted.family:
        return None
    # most figures are given in the unit that they are wanted in
    return value if given.factor is wanted.factor else value * given.factor / wanted.factor


def percentage_factor(unit: Unit) -> Fraction:
    """What a quotient is multiplied by to stand in a unit: 100 for `%` and `百分点`, converted where made of them."""
    return Fraction(100) / unit.factor if unit.family in ("%", "百分点") else ONE


WHOLE_UNITS = ("家", "个", "项", "件", "人", "次", "位", "count")
BUILT_IN: Mapping[str, Unit] = {
    **{name: Unit(name, name) for name in ("%", "百分点", "元")},
    **{name: Unit(name, name, grain=ONE) for name in WHOLE_UNITS},
    "万元": Unit("万元", "元", Fraction(10**4)),
    "亿元": Unit("亿元", "元", Fraction(10**8)),
}
RANK = BUILT_IN["位"]
_FARTHEST = 10**120
"""Bound on both parts of a factor: a chain of units could otherwise lead to numbers too long to write."""


def units(declared: Raw) -> dict[str, Unit]:
    """All units of a plan by name; those made of themselves, of an unknown unit or out of all measure are left out."""
    known = dict(BUILT_IN)
    waiting = {name: raw for name, raw in declared.items() if name not in known and not name.startswith("x-")}
    for first in list(waiting):
        for name, raw in _chain(first, waiting):
            unit = _unit(name, raw, known)
            if unit:
                known[name] = unit
    return known


def _chain(name: str | None, waiting: dict[str, Raw]) -> list[tuple[str, Raw]]:
    """A unit after the one it is made of, after the one that is made of, and so on; none of them waits any longer."""
    chain: list[tuple[str, Raw]] = []
    while name in waiting:
        raw = waiting.pop(name)
        chain.append((name, raw))
        name = raw.get("of")
    return chain[::-1]


def _unit(name: str, raw: Raw, known: Mapping[str, Unit]) -> Unit | None:
    own_grain = ONE if raw.get("whole") else None
    if "of" not in raw:
        return Unit(name, name, grain=own_grain)
    base, times = known.get(raw["of"]), Fraction(raw["times"])
    if base is None:
        return None
    factor = base.factor * times
    grain = base.grain / times if base.grain else None
    far = max(factor.numerator, factor.denominator) > _FARTHEST
    return None if far else Unit(name, base.family, factor, own_grain or grain)
