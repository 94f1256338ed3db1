"""Targets that are held against each other: a level and the flow that feeds it, a part and its whole."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from planck.plan.model import Measure, Target
from planck.plan.quantity import ONE, convert


class Fed(NamedTuple):
    """A level and the flow that it grows by, in units of one family."""

    level: Target
    flow: Target
    factor: Fraction
    """What a figure of the flow is multiplied by to stand in the level's unit."""


def fed(targets: Iterable[Target]) -> Iterator[Fed]:
    """Every level whose `grows_by` names a flow among the targets, of those that share an id the first."""
    built = {target.id: target for target in reversed(list(targets))}
    for level in built.values():
        flow = built.get(level.grows_by or "")
        if flow is None or level.measure is not Measure.LEVEL or flow.measure is not Measure.FLOW:
            continue
        factor = factor_between(flow, level)
        if factor is not None:
            yield Fed(level, flow, factor)


def factor_between(given: Target, wanted: Target) -> Fraction | None:
    """How many of one target's unit are one of another's; None between families and where one has no unit."""
    return convert(ONE, given.unit, wanted.unit) if given.unit and wanted.unit else None
