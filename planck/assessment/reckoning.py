"""Every formula behind an assessment, with the numbers put in, as data that `planck explain` prints."""

from collections.abc import Iterator
from fractions import Fraction

from msgspec import Struct

from planck.assessment.assess import Assessment
from planck.assessment.course import Course
from planck.assessment.figures import DAYS_A_MONTH
from planck.assessment.pace import linear, shares
from planck.plan.model import Method, PaceKind, Plan
from planck.values import replace
from planck.words.numbers import number
from planck.words.phrase import Phrase

_WRITTEN = 60
"""Decimals enough for any number that a file may hold."""
_ROUNDED = Phrase(", rounded toward the baseline", "，向基准取整")


class Formula(Struct, frozen=True):
    """One formula of the contract's section 2 or 3, and what it gives."""

    key: str
    """What it gives, by a stable name; that of the report's JSON where it stands there."""
    name: Phrase
    terms: Phrase
    """The formula in words."""
    put_in: str
    """The formula with the numbers of this target."""
    value: Fraction
    """What it gives, exactly."""
    result: Fraction | None = None
    """What becomes of it by rounding to whole units; None where it stays."""

    @property
    def shown(self) -> Fraction:
        """What it comes to in the end."""
        return self.value if self.result is None else self.result


def reckoning(plan: Plan, item: Assessment) -> Iterator[Formula]:
    """The formulas that apply to a target on its date, in the order in which they build upon each other."""
    by_checkpoints = item.track.pace is PaceKind.CHECKPOINTS
    if by_checkpoints:
        yield from _expected(item)
    if item.pace is not None:
        yield _pace(item, item.pace)
    if not by_checkpoints:
        yield from _expected(item)
    if item.used is not None:
        yield from _standing(plan, item, item.used.value)
        yield from _ahead(item)


def _pace(item: Assessment, pace: Fraction) -> Formula:
    terms, put_in = _pace_in_words(item, pace)
    return Formula("pace", Phrase("pace", "进度"), terms, put_in, pace)


def _pace_in_words(item: Assessment, pace: Fraction) -> tuple[Phrase, str]:
    """How a pace comes about, and with its numbers."""
    track, span = item.track, item.target.span
    on = item.used.on if item.used else item.as_of
    if on < span.start:
        return Phrase("0 before 'from'", "起始日之前为 0"), "0"
    if on >= span.end:
        return Phrase("1 from the due date on", "自截止日起为 1"), "1"
    if track.pace is PaceKind.LINEAR:
        day = Phrase("the figure's date", "数据日") if item.used else Phrase("the day looked at", "评估日")
        terms = Phrase(
            f"days from 'from' to {day.en} / days from 'from' to 'due'", f"起始日至{day.zh}天数 / 起止总天数"
        )
        return terms, f"{(on - span.start).days + 1} / {span.days}"
    if track.pace in (PaceKind.MONTHLY, PaceKind.QUARTERLY, PaceKind.HALF_YEARLY):
        done, all_ = shares(track, on)
        terms = Phrase("periods completed / periods from 'from' to 'due'", "已完成的周期数 / 起止周期总数")
        return terms, f"{_of(done)} / {_of(all_)}"
    if track.pace is PaceKind.CHECKPOINTS:
        return _pace_by_checkpoints(item, pace)
    standing = track.pace is PaceKind.STANDING
    return Phrase("1 all the time", "全程为 1") if standing else Phrase("0 before it is due", "到期之前为 0"), _of(pace)


def _pace_by_checkpoints(item: Assessment, pace: Fraction) -> tuple[Phrase, str]:
    baseline, aim = item.target.baseline or Fraction(0), item.target.bound.aim
    if item.track.course is not Course.SPAN:
        return Phrase("0 before the first checkpoint, then 1", "首个检查点之前为 0，之后为 1"), _of(pace)
    if aim == baseline:
        return Phrase("0, as the baseline is the target value", "基准即目标值，故为 0"), "0"
    terms = Phrase("(expected - baseline) / (target value - baseline)", "(应达 - 基准) / (目标值 - 基准)")
    return terms, _quotient(item.expected or Fraction(0), aim, baseline)


def _expected(item: Assessment) -> Iterator[Formula]:
    """What should be there; nothing where nothing is expected."""
    expected, target = item.expected, item.target
    if expected is None:
        return
    name = Phrase("expected", "应达")
    if item.track.course is not Course.SPAN or item.track.pace is PaceKind.CHECKPOINTS:
        yield Formula("expected", name, _stated(item), _of(expected), expected)
        return
    baseline, aim, pace = target.baseline or Fraction(0), target.bound.aim, item.pace or Fraction(0)
    value = baseline + (aim - baseline) * pace
    terms = Phrase("baseline + (target value - baseline) * pace", "基准 + (目标值 - 基准) * 进度")
    put_in = f"{_of(baseline)} + ({_of(aim)} - {_of(baseline)}) * {_exact(pace)}"
    yield _rounded(Formula("expected", name, terms, put_in, value), expected)


def _stated(item: Assessment) -> Phrase:
    """Which figure of the plan is expected as it stands."""
    on = item.used.on if item.used else item.as_of
    passed = [at for at, _ in item.target.checkpoints if item.target.span.start <= on and at <= on]
    if item.track.pace is not PaceKind.CHECKPOINTS or on >= item.target.span.end:
        return Phrase("the target value", "即目标值")
    if not passed:
        return Phrase("the baseline, before the first checkpoint", "首个检查点之前，即基准")
    return Phrase(f"the checkpoint of {passed[-1]}", f"{passed[-1]} 检查点的数值")


def _standing(plan: Plan, item: Assessment, actual: Fraction) -> Iterator[Formula]:
    """Shortfall, lag and completion, and what the policy compares."""
    bound, baseline = item.target.bound, item.target.baseline or Fraction(0)
    if item.shortfall is not None:
        terms = Phrase("how far the figure is from the target value, at least 0", "距目标值的差，不小于 0")
        ends = [*_below(bound.low, actual), *_above(bound.high, actual)]
        yield Formula("shortfall", Phrase("shortfall", "缺口"), terms, ", ".join(ends), item.shortfall)
    if item.behind_by is not None:
        terms = Phrase("how far the figure falls short of what is expected, at least 0", "距应达值的差，不小于 0")
        put_in = "".join(_below(item.expected, actual) if bound.rising else _above(item.expected, actual))
        yield Formula("behind_by", Phrase("behind by", "落后"), terms, put_in, item.behind_by)
    if item.completion is not None:
        terms = Phrase("(actual - baseline) / (target value - baseline)", "(实际 - 基准) / (目标值 - 基准)")
        put_in = _quotient(actual, bound.aim, baseline)
        yield Formula("completion", Phrase("completion", "完成率"), terms, put_in, item.completion)
    yield from _light(plan, item, actual, baseline)


def _light(plan: Plan, item: Assessment, actual: Fraction, baseline: Fraction) -> Iterator[Formula]:
    """The quotient or the lag that the policy's thresholds are held against."""
    expected, aim, gauge = item.expected or Fraction(0), item.target.bound.aim, item.gauge
    if gauge is None:
        return
    if plan.policy.method is Method.POINTS:
        terms = Phrase("(expected - actual) / (target value - baseline) * 100", "(应达 - 实际) / (目标值 - 基准) * 100")
        put_in = f"({_of(expected)} - {_of(actual)}) / ({_of(aim)} - {_of(baseline)}) * 100"
        yield Formula("lag", Phrase("lag, in points", "滞后百分点"), terms, put_in, gauge)
    else:
        terms = Phrase("(actual - baseline) / (expected - baseline)", "(实际 - 基准) / (应达 - 基准)")
        put_in = _quotient(actual, expected, baseline)
        yield Formula("done_of_expected", Phrase("done of expected", "应达完成比"), terms, put_in, gauge)


def _ahead(item: Assessment) -> Iterator[Formula]:
    """What is needed a month, and where the speed so far leads."""
    target = item.target
    baseline = target.baseline or Fraction(0)
    if item.required_rate is not None and item.shortfall is not None:
        days = (target.span.end - item.as_of).days
        terms = Phrase("shortfall / (days left / 30.4375)", "缺口 / (剩余天数 / 30.4375)")
        put_in = f"{_of(item.shortfall)} / ({days} / {_of(DAYS_A_MONTH)})"
        yield Formula("required_rate", Phrase("needed a month", "每月需"), terms, put_in, item.required_rate)
    if item.forecast is not None and item.used is not None:
        share = linear(target.span, item.used.on)
        value = baseline + (item.used.value - baseline) / share
        terms = Phrase("baseline + (actual - baseline) / share of days gone by", "基准 + (实际 - 基准) / 已过天数占比")
        put_in = f"{_of(baseline)} + ({_of(item.used.value)} - {_of(baseline)}) / {_exact(share)}"
        yield _rounded(Formula("forecast", Phrase("forecast", "预计"), terms, put_in, value), item.forecast)


def _rounded(formula: Formula, result: Fraction) -> Formula:
    """A formula with what becomes of it in whole units, said in its words too."""
    if result == formula.value:
        return formula
    terms = Phrase(formula.terms.en + _ROUNDED.en, formula.terms.zh + _ROUNDED.zh)
    return replace(formula, terms=terms, result=result)


def _below(wanted: Fraction | None, actual: Fraction) -> list[str]:
    """How far a figure is below another, above 0 where it is."""
    return [] if wanted is None else [f"{_of(wanted)} - {_of(actual)}"]


def _above(wanted: Fraction | None, actual: Fraction) -> list[str]:
    """How far a figure is above another, above 0 where it is."""
    return [] if wanted is None else [f"{_of(actual)} - {_of(wanted)}"]


def _quotient(reached: Fraction, wanted: Fraction, baseline: Fraction) -> str:
    """The share of the way from a baseline."""
    return f"({_of(reached)} - {_of(baseline)}) / ({_of(wanted)} - {_of(baseline)})"


def _of(value: Fraction) -> str:
    """A number as people write it, in brackets below 0; as a fraction where that would not be all of it."""
    plain = number(value, _WRITTEN)
    if Fraction(plain) != value:
        return _exact(value)
    return f"({plain})" if value < 0 else plain


def _exact(value: Fraction) -> str:
    """A number as a fraction, in brackets so that it stays one."""
    return str(value) if value.denominator == 1 else f"({value})"
