"""A figure that is likely to stand in another unit than it was meant in, or to have gained or lost some digits.

Flows, levels and ratios only: a place or a step has no size. What is held against ten times the target value may also
be near the stretch or the baseline, whichever is the greatest. A level or ratio that is only to stay below something
may begin anywhere, so without a baseline it is held against the figure before it alone. Only a level with a lower
bound can be too small: a flow's increments and a ratio come small, and what is to fall may fall.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction

from planck.plan.entry import Entry
from planck.plan.model import Measure, Plan, Target
from planck.plan.progress import Series
from planck.plan.shown import with_unit
from planck.rules.page import Page
from planck.rules.questions.baselines import leaves_nothing_to_do
from planck.rules.questions.meant import Families, Slip, as_value, families, unit_hint
from planck.rules.questions.pairs import sums
from planck.rules.questions.sizes import Limit, asked, begins_at, keeps_up
from planck.rules.rule import Problem, ProgressSubject, Rule
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A value is over 10 times the target value or over 1,000 times the figure before, a level that is not to fall "
        "is under a tenth of it, or a count is below 0.",
        "数值超过目标值的 10 倍，或超过上一数值的 1000 倍，或不应下降的存量不足上一数值的十分之一，或计数为负。",
    ),
    why=Phrase(
        "Yuan typed where ten thousand yuan are meant make a target ten thousand times overfulfilled, and nobody looks "
        "at what is green; a total of 63 that becomes 5 has lost a digit, not 58 firms. The value is used as it stands "
        "until somebody corrects it.",
        "以万元计的指标误按元填报，完成率就虚高一万倍，而绿灯的指标没人细看；总量由63变成5，多半是漏了一位数。"
        "更正之前仍按所报数值计算。",
    ),
    bad="""\
# plan.yaml
tasks:
  - id: projects
    title: Win projects
    targets:
      - {id: funds, title: Funds won, measure: flow, at_least: 320, unit: 万元}
      - {id: firms, title: Firms, measure: level, at_least: 67, unit: 家, baseline: 60}
# progress/2022-06-30.yaml
values:
  funds: 1850000  # <-
  firms: 5  # <-
""",
    good="""\
# plan.yaml
tasks:
  - id: projects
    title: Win projects
    targets:
      - {id: funds, title: Funds won, measure: flow, at_least: 320, unit: 万元}
      - {id: firms, title: Firms, measure: level, at_least: 67, unit: 家, baseline: 60}
# progress/2022-06-30.yaml
values:
  funds: {value: 1850000, unit: 元}
  firms: 65
""",
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """Every figure that was given, an increment as it stands; each is used all the same."""
    plan, units = subject.plan, families(subject.plan)
    told = {(found.pair.level.id, found.level.on) for found in sums(plan, subject.progress) if not found.agrees}
    for target in plan.targets:
        if target.measure in _AMOUNTS:
            series = subject.progress.series[target.id]
            for entry in series.entries:
                if entry.value is not None:
                    limits = tuple(_limits(series, entry, may_fall=(target.id, entry.on) in told))
                    yield from _judged(plan, units, limits, entry, entry.value)


def _judged(plan: Plan, units: Families, limits: Sequence[Limit], entry: Entry, value: Fraction) -> Iterator[Problem]:
    name, broken = entry.target.id, next((limit for limit in limits if limit.broken_by(value)), None)
    if _is_negative(entry, value):
        shown = with_unit(plan, entry.target, value, _PLACES)
        message = Phrase(f"'{name}' is below 0: {shown.en}", f"“{name}”的数值小于 0：{shown.zh}")
        yield _problem(entry, message, Phrase("check the figure, it counts from 0", "请核对数值，计数应从 0 起"))
    elif broken:
        shown, than = (with_unit(plan, entry.target, amount, _PLACES) for amount in (value, broken.than))
        said = broken.said(than)
        message = Phrase(f"'{name}' is {shown.en}, {said.en}", f"“{name}”为 {shown.zh}，{said.zh}")
        meant = _meant(plan, units, limits, entry, broken.than)
        yield _problem(entry, message, meant or Phrase("check the figure and its unit", "请核对数值及其单位"))


def _is_negative(entry: Entry, value: Fraction) -> bool:
    """Whether a count is below 0 though its target value is not; an increment has a rule of its own."""
    target = entry.target
    counts = target.measure is Measure.FLOW or (target.measure is Measure.LEVEL and target.unit and target.unit.grain)
    return value < 0 <= target.bound.written[0] and bool(counts) and entry.covers is None


def _limits(series: Series, entry: Entry, *, may_fall: bool) -> Iterator[Limit]:
    """What a figure may not go beyond: the greatest that the plan names, and the figure before it."""
    target = entry.target
    most = _yardstick(target)
    if most:
        yield most
    earlier = bisect_left(series.observations, entry.on, key=lambda item: item.on)
    before = series.observations[earlier - 1] if earlier else None
    limit = Limit(before.value, Phrase(f"figure on {before.on}", f" {before.on} 的数值")) if before else None
    if limit and limit.than > 0:
        yield limit._replace(times=1000)
    start = limit or _credible_baseline(target)
    if start and keeps_up(target) and not may_fall and _has_digits(target, start.than):
        yield start._replace(least=True)


def _yardstick(target: Target) -> Limit | None:
    """The greatest of target value, stretch and baseline; None where it says nothing of how great a figure may be."""
    start = begins_at(target)
    starts_anywhere = not target.bound.rising and start is None
    if target.bound.written[-1] <= 0 or starts_anywhere:
        return None
    return max([asked(target), *([start] if start else [])], key=lambda limit: limit.than)


def _credible_baseline(target: Target) -> Limit | None:
    """The baseline, unless it is itself what the plan's own rule does not believe."""
    start = begins_at(target)
    told = start is not None and (asked(target).broken_by(start.than) or leaves_nothing_to_do(target))
    return None if told else start


def _has_digits(target: Target, value: Fraction) -> bool:
    """Whether a figure can lose a digit: of things that are counted there must be ten."""
    grain = target.unit.grain if target.unit else None
    return grain is None or value >= 10 * grain


def _meant(plan: Plan, units: Families, limits: Sequence[Limit], entry: Entry, near: Fraction) -> Phrase | None:
    """In which unit a figure, if it is written as one number, was probably meant."""
    written = entry.document.raw["values"][entry.path[1]]
    given = written if isinstance(written, dict) else {"value": written}
    if "value" not in given:
        return None
    figure = Fraction(given["value"])
    slip = Slip(entry.target, figure, near, lambda value: not any(limit.broken_by(value) for limit in limits))
    return unit_hint(plan, units, slip, as_value(figure))


def _problem(entry: Entry, message: Phrase, hint: Phrase) -> Problem:
    return Problem(entry.figure_path, message, hint, document=entry.document, target=entry.target.id)


_AMOUNTS = frozenset((Measure.FLOW, Measure.LEVEL, Measure.RATIO))
_PLACES = 6
"""Decimals enough to tell the figures apart."""

RULE = Rule(Kind("PLK324", "implausible-value", Severity.WARNING), PAGE, check)
