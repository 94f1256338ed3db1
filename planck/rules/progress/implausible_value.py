"""A figure that is likely to stand in another unit than it was meant in, or to have slipped by some digits.

Flows, levels and ratios only: a place or a step has no size. What is held against ten times the target value may also
be near the stretch or the baseline, whichever is the greatest. A level or ratio that is only to stay below something
may begin anywhere, so without a baseline it is held against the figure before it alone.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import partial
from typing import NamedTuple

from planck.plan.entry import Entry
from planck.plan.model import Measure, Plan, Target
from planck.plan.progress import Series
from planck.plan.shown import with_unit
from planck.rules.page import Page
from planck.rules.questions.meant import Families, families, unit_hint
from planck.rules.rule import Problem, ProgressSubject, Rule
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A value is over 10 times the target value or over 1,000 times the figure before, or below 0 where things are "
        "counted.",
        "数值超过目标值的 10 倍，或超过上一数值的 1000 倍，或计数为负。",
    ),
    why=Phrase(
        "Yuan typed where ten thousand yuan are meant make a target ten thousand times overfulfilled, and nobody looks "
        "at what is green. The value is used as it stands until somebody corrects it.",
        "以万元计的指标误按元填报，完成率就虚高一万倍，而绿灯的指标没人细看。更正之前仍按所报数值计算。",
    ),
    bad="""\
# plan.yaml
tasks:
  - id: projects
    title: Win projects
    targets:
      - {id: funds, title: Funds won, measure: flow, at_least: 320, unit: 万元}
# progress/2022-06-30.yaml
values:
  funds: 1850000  # <-
""",
    good="""\
# plan.yaml
tasks:
  - id: projects
    title: Win projects
    targets:
      - {id: funds, title: Funds won, measure: flow, at_least: 320, unit: 万元}
# progress/2022-06-30.yaml
values:
  funds: {value: 1850000, unit: 元}
""",
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """Every figure that was given, an increment as it stands; each is used all the same."""
    units = families(subject.plan)
    for target in subject.plan.targets:
        if target.measure in _AMOUNTS:
            series = subject.progress.series[target.id]
            for entry in series.entries:
                if entry.value is not None:
                    yield from _judged(subject.plan, units, series, entry, entry.value)


def _judged(plan: Plan, units: Families, series: Series, entry: Entry, value: Fraction) -> Iterator[Problem]:
    if _is_negative(entry, value):
        shown = with_unit(plan, entry.target, value, _PLACES)
        message = Phrase(f"'{entry.target.id}' is below 0: {shown.en}", f"“{entry.target.id}”的数值小于 0：{shown.zh}")
        hint = Phrase("check the figure, it counts from 0", "请核对数值，计数应从 0 起")
        yield _problem(entry, message, hint)
        return
    limits = tuple(_limits(series, entry))
    passed = next((limit for limit in limits if limit.passed_by(value)), None)
    if passed:
        shown, most = (with_unit(plan, entry.target, amount, _PLACES) for amount in (value, passed.than))
        message = Phrase(
            f"'{entry.target.id}' is {shown.en}, over {passed.times:,} times its {passed.name.en} of {most.en}",
            f"“{entry.target.id}”为 {shown.zh}，超过{passed.name.zh} {most.zh}的 {passed.times} 倍",
        )
        fits = partial(_is_plausible, limits)
        meant = unit_hint(plan, units, entry, passed.than, fits)
        yield _problem(entry, message, meant or Phrase("check the figure and its unit", "请核对数值及其单位"))


def _is_negative(entry: Entry, value: Fraction) -> bool:
    """Whether a count is below 0 though its target value is not; an increment has a rule of its own."""
    target = entry.target
    counts = target.measure is Measure.FLOW or (target.measure is Measure.LEVEL and target.unit and target.unit.grain)
    return value < 0 <= target.bound.written[0] and bool(counts) and entry.covers is None


class _Limit(NamedTuple):
    """So many times a figure, above which a value is not to be believed."""

    times: int
    than: Fraction
    name: Phrase

    def passed_by(self, value: Fraction) -> bool:
        """Whether a value is above it."""
        return value > self.times * self.than


def _is_plausible(limits: Sequence[_Limit], value: Fraction) -> bool:
    return not any(limit.passed_by(value) for limit in limits)


def _limits(series: Series, entry: Entry) -> Iterator[_Limit]:
    yardstick = _yardstick(entry.target)
    if yardstick:
        yield yardstick
    earlier = bisect_left(series.observations, entry.on, key=lambda item: item.on)
    if earlier and series.observations[earlier - 1].value > 0:
        before = series.observations[earlier - 1]
        yield _Limit(1000, before.value, Phrase(f"figure on {before.on}", f" {before.on} 的数值"))


def _yardstick(target: Target) -> _Limit | None:
    """The greatest of target value, stretch and baseline; None where it says nothing of how great a figure may be."""
    asked = target.bound.written[-1]
    starts_anywhere = not target.bound.rising and target.baseline is None
    if asked <= 0 or starts_anywhere:
        return None
    named = (
        (asked, Phrase("target value", "目标值")),
        (target.stretch, Phrase("stretch", "争取值")),
        (target.baseline, Phrase("baseline", "基数")),
    )
    limits = [_Limit(10, value, name) for value, name in named if value is not None]
    return max(limits, key=lambda limit: limit.than)


def _problem(entry: Entry, message: Phrase, hint: Phrase) -> Problem:
    return Problem(entry.path, message, hint, document=entry.document, target=entry.target.id)


_AMOUNTS = frozenset((Measure.FLOW, Measure.LEVEL, Measure.RATIO))
_PLACES = 6
"""Decimals enough to tell the figures apart."""

RULE = Rule(Kind("PLK324", "implausible-value", Severity.WARNING), PAGE, check)
