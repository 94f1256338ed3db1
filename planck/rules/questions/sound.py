"""What a rule may hold other values against: a value that one rule calls an error is not judged by a second."""

from fractions import Fraction

from planck.assessment.course import COMPARATORS
from planck.plan.model import Measure, Plan, Target
from planck.plan.once import once


@once
def sound(plan: Plan) -> tuple[Target, ...]:
    """The targets whose comparator fits their measure and whose target value makes sense by itself."""
    return tuple(target for target in plan.targets if _is_sound(target))


def _is_sound(target: Target) -> bool:
    written = target.bound.written
    in_order = written[0] <= written[-1] and all(fits(target, value) for value in written)
    return in_order and target.comparator in COMPARATORS[target.measure]


def fits(target: Target, value: Fraction) -> bool:
    """Whether a figure is one that a target can have: whole where its unit is, and from 1 for a rank."""
    whole = target.unit is None or target.unit.fits(value)
    return whole and (target.measure is not Measure.RANK or value >= 1)


def better(target: Target, one: Fraction, other: Fraction) -> bool:
    """Whether one figure is strictly better than another by a target's comparator."""
    return one > other if target.bound.rising else one < other
