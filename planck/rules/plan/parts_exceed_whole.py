"""Parts that ask for more than the whole that they are included in (其中包括).

Each part counts with the least that meets it, its lower bound; one with an upper bound only asks for nothing. The whole
counts with its upper bound, or where it has none with its lower one: it may then be exceeded, but says too little.
Flows are added to flows and levels to levels; a part in another family of units is one by structure only.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from planck.plan.model import Comparator, Measure, Plan, Target
from planck.plan.shown import promise, with_unit
from planck.rules.page import Page
from planck.rules.questions.pairs import factor_between
from planck.rules.questions.references import on_a_cycle
from planck.rules.questions.sound import sound
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Path, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "The parts of a whole ask, taken together, for more than the whole does.",
        "各组成部分的目标值之和超过总体的目标值。",
    ),
    why=Phrase(
        "Where the whole has an upper bound, not all of them can be met. Where it has none, it promises less than its "
        "parts do already, and is met while one of them is missed.",
        "总体有上限的，各项不可能同时完成；没有上限的，总体承诺反而低于各部分之和，部分未完成时总体也会显示已完成。",
    ),
    bad="""\
tasks:
  - id: projects
    title: Win projects
    targets:
      - {id: province, title: From the province, measure: flow, at_least: 200, unit: 万元, part_of: funds}
      - {id: city, title: From the city, measure: flow, at_least: 1500000, unit: 元, part_of: funds}
      - id: funds
        title: Funds won
        measure: flow
        at_least: 320  # <-
        unit: 万元
""",
    good="""\
tasks:
  - id: projects
    title: Win projects
    targets:
      - {id: province, title: From the province, measure: flow, at_least: 200, unit: 万元, part_of: funds}
      - {id: city, title: From the city, measure: flow, at_least: 1200000, unit: 元, part_of: funds}
      - id: funds
        title: Funds won
        measure: flow
        at_least: 320
        unit: 万元
""",
    see=Phrase(
        "The 2022 work plan of the Yueyang County Science and Technology Bureau, 三（三）: 其中包括.",
        "岳阳县科学技术局2022年工作规划三（三）：其中包括。",
    ),
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every whole with the parts that name it, of what is pursued; circles have their own rule."""
    pursued = [target for target in sound(plan) if not target.cancelled and target.measure in _ADDED]
    built = {target.id: target for target in reversed(pursued)}
    part_of = {name: target.part_of for name, target in built.items() if target.part_of in built}
    circular = set(on_a_cycle(part_of))
    found: dict[str, list[_Part]] = {}
    for name, whole in part_of.items():
        part = None if name in circular else _part(built[name], built[whole])
        if part:
            found.setdefault(whole, []).append(part)
    for whole, parts in found.items():
        if _exceed(built[whole], parts):
            yield _problem(plan, built[whole], parts)


class _Part(NamedTuple):
    target: Target
    least: Fraction
    """The least that meets it, in the whole's unit."""


def _part(target: Target, whole: Target) -> _Part | None:
    """A target as a part of its whole; None where nothing of it adds up to that."""
    factor = factor_between(target, whole)
    if factor is None or target.bound.low is None or target.measure is not whole.measure:
        return None
    return _Part(target, target.bound.low * factor)


def _exceed(whole: Target, parts: Sequence[_Part]) -> bool:
    total, bound = _total(parts), whole.bound
    if bound.high is None:
        return total > bound.aim
    return bound.past_upper(total) or (total == bound.high and any(part.target.bound.strict for part in parts))


def _total(parts: Sequence[_Part]) -> Fraction:
    return sum((part.least for part in parts), Fraction(0))


def _problem(plan: Plan, whole: Target, parts: Sequence[_Part]) -> Problem:
    total, asked = with_unit(plan, whole, _total(parts), 6), promise(plan, whole)
    open_ended = whole.bound.high is None
    ordered = sorted(parts, key=lambda part: part.target.path)
    return Problem(
        _value_of(whole),
        Phrase(
            f"the parts of '{whole.id}' ask for {total.en} in all, its target value is {asked.en}",
            f"“{whole.id}”各组成部分的目标值合计 {total.zh}，而其目标值为 {asked.zh}",
        ),
        Phrase(
            "ask at least as much of the whole, or less of its parts", "请提高总体的目标值，或降低各组成部分的目标值"
        )
        if open_ended
        else Phrase("ask less of the parts, or allow the whole more", "请降低各组成部分的目标值，或放宽总体的上限"),
        related=tuple(
            (plan.document, _value_of(part.target), Phrase("a part is here", "组成部分在此处")) for part in ordered
        ),
    )


def _value_of(target: Target) -> Path:
    """Where the target value stands; of `within`, what is asked for at most."""
    at = (*target.path, target.comparator.value)
    return (*at, 1) if target.comparator is Comparator.WITHIN else at


_ADDED = frozenset((Measure.FLOW, Measure.LEVEL))

RULE = Rule(Kind("PLK230", "parts-exceed-whole", Severity.WARNING), PAGE, check)
