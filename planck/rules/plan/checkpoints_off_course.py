"""Checkpoints that do not lead to the target value."""

from collections.abc import Iterator
from fractions import Fraction

from planck.plan import outline
from planck.plan.build import steps_of, value_of
from planck.plan.model import Measure, Plan, Target
from planck.plan.outline import Written
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase


def check(plan: Plan) -> Iterator[Problem]:
    """Each checkpoint is a figure of the target's kind, no worse than the one before, and not past the target value."""
    built = {target.path: target for target in plan.targets}
    for written in outline.targets(plan.raw):
        target = built.get(written.path)
        if target and isinstance(written.raw.get("pace"), dict):
            yield from _check(written, target)


def _check(written: Written, target: Target) -> Iterator[Problem]:
    rising = target.bound.rising
    reached = target.baseline
    steps = steps_of(written)
    for on, raw in sorted(written.raw["pace"].items()):
        at = (*written.path, "pace", on)
        value = value_of(raw, steps)
        if value is None:
            if target.measure is not Measure.ORDINAL or not isinstance(raw, str):
                message = Phrase(f"checkpoint {on} is no figure of this target", f"检查点 {on} 的值与该指标不符")
                yield Problem(at, message, _KIND_HINT, costs=at)
            continue
        if reached is not None and _better(reached, value, rising=rising):
            yield Problem(
                at,
                Phrase(
                    f"checkpoint {on} moves away from the target value",
                    f"检查点 {on} 偏离目标值方向",
                ),
                Phrase(
                    "each checkpoint is at least as good as the one before",
                    "各检查点应不差于前一个",
                ),
                costs=at,
            )
        if _better(value, target.bound.aim, rising=rising):
            yield Problem(
                at,
                Phrase(f"checkpoint {on} is past the target value", f"检查点 {on} 超过了目标值"),
                Phrase("checkpoints end at or before the target value", "检查点不应超过目标值"),
                costs=at,
            )
        reached = value


def _better(one: Fraction, other: Fraction, *, rising: bool) -> bool:
    return one > other if rising else one < other


_KIND_HINT = Phrase("write a number, or for an ordinal a step", "请写数字；ordinal 请写等级")

RULE = Rule(
    Kind("PLK213", "checkpoints-off-course"),
    Phrase(
        "A checkpoint moves away from the target value, goes past it, or is no figure at all.",
        "检查点偏离目标值方向、超过目标值，或不是有效数值。",
    ),
    check,
)
