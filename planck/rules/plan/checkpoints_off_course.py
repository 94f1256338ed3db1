"""Checkpoints that do not lead to the target value."""

from collections.abc import Iterator
from fractions import Fraction

from planck.assessment.course import ALLOWED, course_of
from planck.plan.build import value_of
from planck.plan.calendar import day
from planck.plan.model import Measure, PaceKind, Plan, Target
from planck.plan.outline import Written
from planck.plan.shown import AS_WRITTEN, promise, with_unit
from planck.rules.page import Page
from planck.rules.questions.references import by_path
from planck.rules.questions.sound import better, fits, sound
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Path
from planck.text.numerals import meant_number
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A checkpoint moves away from the target value, goes past it, or is no figure of the target.",
        "检查点偏离目标值方向、超过目标值，或不是该指标的有效数值。",
    ),
    why=Phrase(
        "A checkpoint says how much is to be done in all by its date. Where each quarter's own quota stands "
        "instead, less is asked for in June than in March, and an office that lags is shown as on track.",
        "检查点写的是截至该日应累计完成多少。若误写成各季度的任务数，6月的要求反而低于3月，进度滞后也会显示为正常。",
    ),
    bad="""\
tasks:
  - id: visits
    title: Visits
    targets:
      - id: firms
        title: Firms visited
        measure: flow
        at_least: 50
        unit: 家
        pace:
          2022-03-31: 20
          2022-06-30: 10  # <-
          2022-09-30: 10
""",
    good="""\
tasks:
  - id: visits
    title: Visits
    targets:
      - id: firms
        title: Firms visited
        measure: flow
        at_least: 50
        unit: 家
        pace:
          2022-03-31: 20
          2022-06-30: 30
          2022-09-30: 40
""",
    see=Phrase(
        "The practice of holding work against what should be done by now (序时进度).",
        "工作调度中对照“序时进度”的做法。",
    ),
)


def check(plan: Plan) -> Iterator[Problem]:
    """Each checkpoint is a figure of the target's kind, no worse than the one before, and not past the target value."""
    for target in sound(plan):
        if target.own_pace is PaceKind.CHECKPOINTS and target.own_pace in _allowed(target):
            yield from _check(plan, by_path(plan)[target.path], target)


def _allowed(target: Target) -> frozenset[PaceKind]:
    return ALLOWED[target.measure, course_of(target)]


def _check(plan: Plan, written: Written, target: Target) -> Iterator[Problem]:
    """What is off the course; checkpoints that are in error by themselves are passed over."""
    start = target.baseline
    reached = None if start is None or not fits(target, start) else start
    pace = (*written.path, "pace")
    for on, raw in sorted(written.raw["pace"].items()):
        value = value_of(raw, target.steps)
        if value is None and target.measure is not Measure.ORDINAL:
            yield _no_figure((*pace, on), on, raw)
        if value is None or day(on) not in plan.period or not fits(target, value):
            continue
        if better(target, value, target.bound.aim):
            yield _past(plan, target, on, value)
            continue
        if reached is not None and better(target, reached, value):
            yield _moving_away(plan, target, on, (reached, value))
        reached = value


def _no_figure(at: Path, on: str, raw: object) -> Problem:
    message = Phrase(f"checkpoint {on} is no figure of this target", f"检查点 {on} 的值与该指标不符")
    return Problem(at, message, meant_number(raw) or Phrase("write a number", "请写数字"), costs=(at,))


def _past(plan: Plan, target: Target, on: str, value: Fraction) -> Problem:
    shown, wanted, at = with_unit(plan, target, value, AS_WRITTEN), promise(plan, target), (*target.path, "pace", on)
    message = Phrase(
        f"checkpoint {on} is {shown.en}, past the target value {wanted.en}",
        f"检查点 {on} 为 {shown.zh}，超过了目标值 {wanted.zh}",
    )
    hint = Phrase("checkpoints end at or before the target value", "检查点不应超过目标值")
    return Problem(at, message, hint, costs=(at,))


def _moving_away(plan: Plan, target: Target, on: str, figures: tuple[Fraction, Fraction]) -> Problem:
    """One of two checkpoints is wrong, and there is no telling which: the whole pace counts as not given."""
    before, shown = (with_unit(plan, target, value, AS_WRITTEN) for value in figures)
    wanted, pace = promise(plan, target), (*target.path, "pace")
    message = Phrase(
        f"checkpoint {on} moves away from the target value {wanted.en}: {shown.en} after {before.en}",
        f"检查点 {on} 偏离目标值 {wanted.zh}的方向：此前为 {before.zh}，此处为 {shown.zh}",
    )
    hint = Phrase("each checkpoint is at least as good as what stands before it", "各检查点应不差于之前的值")
    return Problem((*pace, on), message, hint, costs=(pace,))


RULE = Rule(Kind("PLK213", "checkpoints-off-course"), PAGE, check)
