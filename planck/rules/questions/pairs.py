"""Targets that are held against each other: a level and the flow that feeds it, a part and its whole."""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from planck.plan.calendar import day
from planck.plan.model import Measure, Plan, Target
from planck.plan.progress import Observation, Progress
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


class Sum(NamedTuple):
    """A level's figure, and what its baseline and the flow's figure of the same date make of it."""

    pair: Fed
    level: Observation
    flow: Observation
    start: Fraction
    """The baseline."""
    added: Fraction
    """The flow's figure in the level's unit."""

    @property
    def total(self) -> Fraction:
        """What the level should be."""
        return self.start + self.added

    @property
    def agrees(self) -> bool:
        """Whether the level is that."""
        return self.level.value == self.total


def sums(plan: Plan, progress: Progress) -> Iterator[Sum]:
    """Every figure of a level with a baseline for whose date the flow has a figure too, be it a sum of increments.

    A baseline dated after the flow has begun to count holds some of the flow already, so that nothing can be told.
    """
    for pair in fed(plan.targets):
        baseline = pair.level.baseline
        if baseline is None or _begins_late(plan, pair):
            continue
        flows = {item.on: item for item in progress.series[pair.flow.id].observations}
        for level in progress.series[pair.level.id].observations:
            flow = flows.get(level.on)
            if flow:
                yield Sum(pair, level, flow, baseline, flow.value * pair.factor)


def _begins_late(plan: Plan, pair: Fed) -> bool:
    """Whether the baseline is dated after the flow's first day."""
    on = _baseline_date(plan, pair.level)
    return on is not None and on > pair.flow.span.start


def _baseline_date(plan: Plan, level: Target) -> date | None:
    written: Any = plan.raw
    for step in (*level.path, "baseline"):
        written = written[step]
    return day(written["on"]) if isinstance(written, dict) and "on" in written else None
