"""Why a row of the status table applies to a target or does not, in words with its figures and dates."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from planck.assessment.assess import Assessment
from planck.assessment.figures import grace, last_ended
from planck.assessment.trace import Step
from planck.plan.model import Measure, Method, Policy, Target
from planck.plan.progress import Series
from planck.plan.shown import AS_WRITTEN, bare
from planck.report.report import PlanReport
from planck.values import replace
from planck.words.because import ABOVE, BECAUSE, NOT_BELOW, NOT_REACHED, OWED, WHY_NOT, WORSE_PLACE
from planck.words.numbers import number, place, rounded
from planck.words.phrase import Phrase, same

_PLACES = 6


def reasons(plan: PlanReport, item: Assessment) -> Iterator[tuple[Step, Phrase]]:
    """The steps of an assessment, each with why it applies or does not."""
    facts = dict(_facts(plan, item))
    facts["not_reached"] = _not_reached(item.target).filled(facts) if item.used else same("")
    for step in item.steps:
        yield step, (_why(item, step) if step.applies else WHY_NOT[step.because]).filled(facts)


def _why(item: Assessment, step: Step) -> Phrase:
    """Why a step applies; of a report that is owed, which."""
    if step.because != "report-owed":
        return BECAUSE[step.because]
    return OWED["final" if _final_is_owed(item) else "period"]


def _final_is_owed(item: Assessment) -> bool:
    """Whether the time is past in which the final figure may come."""
    return item.as_of > item.target.span.end + grace(item.track)


def _not_reached(target: Target) -> Phrase:
    """How a figure misses the target value."""
    return WORSE_PLACE if target.measure is Measure.RANK else NOT_REACHED[target.comparator.value]


def _facts(plan: PlanReport, item: Assessment) -> Iterator[tuple[str, Phrase]]:
    """What the reasons name, as far as the target has it."""
    target = item.target
    yield "due", same(target.span.end.isoformat())
    yield from _owed(item)
    if target.cancelled:
        yield "cancelled", same(target.cancelled.on.isoformat())
    if item.used:
        yield "on", same(item.used.on.isoformat())
        yield from _figures(plan, item, item.used.value)
    yield from _thresholds(plan.plan.policy, item.gauge)
    yield from _reported(plan, item)


def _owed(item: Assessment) -> Iterator[tuple[str, Phrase]]:
    """The report that was owed last, and the last day that it could come on."""
    days = grace(item.track)
    last = last_ended(item.track, item.as_of, days)
    if _final_is_owed(item):
        yield "owed_by", same((item.target.span.end + days).isoformat())
    elif last:
        yield "owed_from", same(last.start.isoformat())
        yield "owed_to", same(last.end.isoformat())
        yield "owed_by", same((last.end + days).isoformat())


def _figures(plan: PlanReport, item: Assessment, actual: Fraction) -> Iterator[tuple[str, Phrase]]:
    target = item.target
    others = {"expected": item.expected, "baseline": target.baseline}
    limits = [*target.bound.written, *(value for value in others.values() if value is not None)]
    yield "actual", _shown(plan, target, actual, _places(actual, *limits))
    for name, value in others.items():
        if value is not None:
            yield name, _shown(plan, target, value, _places(value, actual))
    asked = [_shown(plan, target, value, AS_WRITTEN) for value in target.bound.written]
    best = Phrase(" - ".join(each.en for each in asked), " - ".join(each.zh for each in asked))
    # of a ranking the target value is all of its first places: 前2位
    yield "asked", replace(best, zh=best.zh.replace("第", "前")) if target.measure is Measure.RANK else best


def _shown(plan: PlanReport, target: Target, value: Fraction, places: int) -> Phrase:
    return place(value) if target.measure is Measure.RANK else bare(plan.plan, target, value, places)


def _thresholds(policy: Policy, gauge: Fraction | None) -> Iterator[tuple[str, Phrase]]:
    """The policy's thresholds, and what is held against them."""
    by_points = policy.method is Method.POINTS
    on_track = policy.points_on_track if by_points else policy.on_track
    at_risk = policy.points_at_risk if by_points else policy.at_risk
    limits: Mapping[str, Phrase] = {
        "on_track": same(number(on_track, AS_WRITTEN)),
        "at_risk": same(number(at_risk, AS_WRITTEN)),
    }
    yield from limits.items()
    yield "beyond", (NOT_BELOW if on_track else ABOVE).filled(limits)
    if gauge is not None:
        yield "gauge", same(number(gauge, _places(gauge, on_track, at_risk)))


def _reported(plan: PlanReport, item: Assessment) -> Iterator[tuple[str, Phrase]]:
    """The last calendar period that a report was owed for, and the first report that is late enough to be it."""
    owed = last_ended(item.track, item.as_of, grace(item.track))
    series = plan.progress.series.get(item.target.id, Series()).until(item.as_of)
    dates = [*(observation.on for observation in series.observations), *series.withheld]
    enough = [on for on in dates if owed and on >= owed.second_half]
    if owed and enough:
        yield "first", same(owed.start.isoformat())
        yield "last", same(owed.end.isoformat())
        yield "reported", same(min(enough).isoformat())


def _places(value: Fraction, *limits: Fraction) -> int:
    """Decimals enough to tell a number from those it is compared with."""
    alike = any(value != limit and rounded(value, _PLACES) == rounded(limit, _PLACES) for limit in limits)
    return AS_WRITTEN if alike else _PLACES
