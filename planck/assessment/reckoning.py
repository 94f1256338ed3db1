"""Every formula behind an assessment, with the numbers put in, as data that `planck explain` prints."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from planck.assessment.assess import Assessment
from planck.assessment.course import Course
from planck.assessment.figures import DAYS_A_MONTH
from planck.assessment.pace import linear, shares
from planck.plan.model import Measure, Method, PaceKind, Plan
from planck.words.numbers import number
from planck.words.phrase import Phrase

_WRITTEN = 60
"""Decimals enough for any number that a file may hold."""


@dataclass(frozen=True, slots=True)
class Formula:
    """One formula of the contract's section 2 or 3, and what it gives."""

    name: Phrase
    terms: Phrase
    """The formula in words."""
    put_in: str
    """The formula with the numbers of this target."""
    value: Fraction
    """What it gives, exactly."""
    result: Fraction | None = None
    """What becomes of it by rounding to whole units; None where it stays."""


def reckoning(plan: Plan, item: Assessment) -> Iterator[Formula]:
    """The formulas that apply to a target on its date, in the order in which they build upon each other."""
    if item.pace is not None:
        yield from _pace(item)
    if item.expected is not None:
        yield from _expected(item)
    if item.used is not None and item.target.measure is not Measure.MILESTONE:
        yield from _standing(plan, item)
        yield from _ahead(item)


def _pace(item: Assessment) -> Iterator[Formula]:
    track, span = item.track, item.target.span
    on = item.used.on if item.used else item.as_of
    pace = item.pace if item.pace is not None else Fraction(0)
    name = Phrase("pace", "进度")
    if track.pace is PaceKind.LINEAR or not span.start <= on < span.end:
        days = max(0, min((on - span.start).days + 1, span.days))
        terms = Phrase(
            "days from 'from' to the figure's date / days from 'from' to 'due'", "起始日至数据日天数 / 起止总天数"
        )
        yield Formula(name, terms, f"{days} / {span.days}", pace)
    elif track.pace in (PaceKind.MONTHLY, PaceKind.QUARTERLY, PaceKind.HALF_YEARLY):
        done, all_ = shares(track, on)
        terms = Phrase("periods completed / periods from 'from' to 'due'", "已完成的周期数 / 起止周期总数")
        yield Formula(name, terms, f"{_of(done)} / {_of(all_)}", pace)
    elif track.pace is PaceKind.CHECKPOINTS:
        terms = Phrase("by the last checkpoint", "按最近的检查点")
        yield Formula(name, terms, "; ".join(f"{at}: {_of(value)}" for at, value in item.target.checkpoints), pace)
    else:
        terms = Phrase("0 before it is due", "到期之前为 0") if pace == 0 else Phrase("1 all the time", "全程为 1")
        yield Formula(name, terms, _of(pace), pace)


def _expected(item: Assessment) -> Iterator[Formula]:
    target, expected = item.target, item.expected or Fraction(0)
    name = Phrase("expected", "应达")
    if item.track.course is not Course.SPAN or item.track.pace is PaceKind.CHECKPOINTS:
        terms = Phrase("the target value, or the last checkpoint", "目标值或最近的检查点")
        yield Formula(name, terms, _of(expected), expected)
        return
    baseline, aim, pace = target.baseline or Fraction(0), target.bound.aim, item.pace or Fraction(0)
    value = baseline + (aim - baseline) * pace
    terms = Phrase("baseline + (target value - baseline) * pace", "基准 + (目标值 - 基准) * 进度")
    put_in = f"{_of(baseline)} + ({_of(aim)} - {_of(baseline)}) * {_exact(pace)}"
    yield Formula(name, terms, put_in, value, expected if expected != value else None)


def _standing(plan: Plan, item: Assessment) -> Iterator[Formula]:
    """Shortfall, lag and completion, and what the policy compares."""
    actual, aim = item.used.value if item.used else Fraction(0), item.target.bound.aim
    baseline = item.target.baseline or Fraction(0)
    if item.shortfall is not None:
        terms = Phrase("how far the figure is from the target value, at least 0", "距目标值的差，不小于 0")
        yield Formula(Phrase("shortfall", "缺口"), terms, _gap(item, aim, actual), item.shortfall)
    if item.behind_by is not None and item.expected is not None:
        terms = Phrase("how far the figure falls short of what is expected, at least 0", "距应达值的差，不小于 0")
        yield Formula(Phrase("behind by", "落后"), terms, _gap(item, item.expected, actual), item.behind_by)
    if item.completion is not None:
        terms = Phrase("(actual - baseline) / (target value - baseline)", "(实际 - 基准) / (目标值 - 基准)")
        put_in = f"({_of(actual)} - {_of(baseline)}) / ({_of(aim)} - {_of(baseline)})"
        yield Formula(Phrase("completion", "完成率"), terms, put_in, item.completion)
    if item.track.course is Course.SPAN and item.expected is not None:
        yield from _light(plan, item, actual, baseline)


def _light(plan: Plan, item: Assessment, actual: Fraction, baseline: Fraction) -> Iterator[Formula]:
    """The quotient or the lag that the policy's thresholds are held against."""
    expected, way = item.expected or Fraction(0), item.target.bound.aim - baseline
    if plan.policy.method is Method.POINTS and way:
        terms = Phrase("(expected - actual) / (target value - baseline) * 100", "(应达 - 实际) / (目标值 - 基准) * 100")
        put_in = f"({_of(expected)} - {_of(actual)}) / ({_of(item.target.bound.aim)} - {_of(baseline)}) * 100"
        yield Formula(Phrase("lag, in points", "滞后百分点"), terms, put_in, (expected - actual) / way * 100)
    elif plan.policy.method is Method.RATIO and expected != baseline:
        terms = Phrase("(actual - baseline) / (expected - baseline)", "(实际 - 基准) / (应达 - 基准)")
        put_in = f"({_of(actual)} - {_of(baseline)}) / ({_of(expected)} - {_of(baseline)})"
        yield Formula(
            Phrase("done of expected", "应达完成比"), terms, put_in, (actual - baseline) / (expected - baseline)
        )


def _ahead(item: Assessment) -> Iterator[Formula]:
    """What is needed a month, and where the speed so far leads."""
    target = item.target
    baseline = target.baseline or Fraction(0)
    if item.required_rate is not None and item.shortfall is not None:
        days = (target.span.end - item.as_of).days
        terms = Phrase("shortfall / (days left / 30.4375)", "缺口 / (剩余天数 / 30.4375)")
        put_in = f"{_of(item.shortfall)} / ({days} / {_of(DAYS_A_MONTH)})"
        yield Formula(Phrase("needed a month", "每月需"), terms, put_in, item.required_rate)
    if item.forecast is not None and item.used is not None:
        share = linear(target.span, item.used.on)
        value = baseline + (item.used.value - baseline) / share
        terms = Phrase("baseline + (actual - baseline) / linear pace", "基准 + (实际 - 基准) / 线性进度")
        put_in = f"{_of(baseline)} + ({_of(item.used.value)} - {_of(baseline)}) / {_exact(share)}"
        rounded = item.forecast if item.forecast != value else None
        yield Formula(Phrase("forecast", "预计"), terms, put_in, value, rounded)


def _gap(item: Assessment, wanted: Fraction, actual: Fraction) -> str:
    """The difference between two figures, so that what falls short is above 0; for a range its ends."""
    bound = item.target.bound
    if bound.low is not None and bound.high is not None and wanted in (bound.low, bound.high):
        return f"{_of(bound.low)} - {_of(actual)}, {_of(actual)} - {_of(bound.high)}"
    return f"{_of(wanted)} - {_of(actual)}" if bound.rising else f"{_of(actual)} - {_of(wanted)}"


def _of(value: Fraction) -> str:
    """A number as people write it, or exactly where it has no end."""
    return number(value, _WRITTEN) if _ends(value) else _exact(value)


def _ends(value: Fraction) -> bool:
    rest = value.denominator
    for factor in (2, 5):
        while rest % factor == 0:
            rest //= factor
    return rest == 1


def _exact(value: Fraction) -> str:
    """A number as a fraction, in brackets so that it stays one."""
    return str(value) if value.denominator == 1 else f"({value})"
