"""A target's figures as people read them, in both languages."""

from fractions import Fraction

from planck.plan.model import Comparator, Measure, Plan, Target, text_in
from planck.words.numbers import number
from planck.words.phrase import Phrase

_SIGNS = {
    Comparator.AT_LEAST: ">= ",
    Comparator.MORE_THAN: "> ",
    Comparator.AT_MOST: "<= ",
    Comparator.LESS_THAN: "< ",
    Comparator.EXACTLY: "= ",
}
_DONE = Phrase("done", "完成")
AS_WRITTEN = 60
"""Decimals enough for any number that a file may hold."""


def bare(plan: Plan, target: Target, value: Fraction, places: int = 2) -> Phrase:
    """A figure without its unit, rounded; an ordinal's is the name of its step."""
    if target.measure is Measure.ORDINAL:
        step = target.steps[int(value)]
        return Phrase(text_in(step, "en", plan.language), text_in(step, "zh", plan.language))
    plain = number(value, places)
    return Phrase(plain, plain)


def with_unit(plan: Plan, target: Target, value: Fraction, places: int = 2) -> Phrase:
    """A figure with its unit: `118 万元`; English and Chinese names of the unit where the plan gives them."""
    shown, unit = bare(plan, target, value, places), unit_name(plan, target)
    return Phrase(f"{shown.en} {unit.en}".rstrip(), f"{shown.zh} {unit.zh}".rstrip())


def unit_name(plan: Plan, target: Target) -> Phrase:
    """The name of a target's unit in both languages; empty for ranks, ordinals and milestones."""
    if target.unit is None or target.measure is Measure.RANK:
        return Phrase("", "")
    return named(plan, target.unit.name)


def named(plan: Plan, name: str) -> Phrase:
    """The name of a unit in both languages."""
    declared = plan.raw.get("units", {}).get(name)
    title = declared.get("title") if declared else None
    if title is None:
        return Phrase(name, name)
    if isinstance(title, str):
        return Phrase(title, title)
    return Phrase(title.get("en", name), title.get("zh", name))


def promise(plan: Plan, target: Target) -> Phrase:
    """The comparator and target value as written, without the stretch."""
    if target.comparator is Comparator.DONE:
        return _DONE
    unit = unit_name(plan, target)
    values = [bare(plan, target, value, AS_WRITTEN) for value in target.bound.written]
    sign = "" if target.measure is Measure.ORDINAL else _SIGNS.get(target.comparator, "")
    return Phrase(
        f"{sign}{' - '.join(value.en for value in values)} {unit.en}".rstrip(),
        f"{sign}{' - '.join(value.zh for value in values)} {unit.zh}".rstrip(),
    )


def target_value(plan: Plan, target: Target) -> Phrase:
    """The comparator and target value as written, with the stretch: `>= 5 家`, `<= 2 (stretch 1)`."""
    asked = promise(plan, target)
    if target.stretch is None or target.comparator is Comparator.DONE:
        return asked
    better = bare(plan, target, target.stretch, AS_WRITTEN)
    return Phrase(f"{asked.en} (stretch {better.en})", f"{asked.zh} (争取 {better.zh})")
