"""A wording whose figure, or the word beside it, is not what the target encodes.

Of several figures in one wording one has to be the target value: the others may belong to other targets. A wording
without a figure is left alone, and so is one from which the target has been amended in the open.
"""

from collections.abc import Iterator

from planck.plan.model import Comparator, Plan, Target
from planck.plan.quantity import Unit
from planck.plan.wording import Figure, Pair, pairs
from planck.rules.page import Page
from planck.rules.questions.said import asked, said, stretch_asked
from planck.rules.questions.sound import sound
from planck.rules.questions.worded import (
    agreeing,
    amended,
    in_family,
    in_unit,
    is_range,
    meant,
    striven,
    worded,
    words_for,
)
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Severity
from planck.text.source import Span
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A target's `wording` gives another figure than the target value, or words it by another comparator.",
        "指标 `wording` 中的数与目标值不一致，或用词与比较方式不符。",
    ),
    why=Phrase(
        "The wording is what was promised in public, the target value is what progress is held against. Where they "
        "differ, every report measures another promise, and nobody can see it from the report alone.",
        "原文表述是公开的承诺，目标值是衡量进展的依据。二者不一致，报告衡量的就不是原来的承诺，仅凭报告也无从发现。",
    ),
    bad="""\
tasks:
  - id: certify
    title: Certification
    targets:
      - {id: total, title: Total, measure: level, baseline: 62, at_least: 67, unit: 家, wording: 总量达到76家}  # <-
      - {id: new, title: New ones, measure: flow, at_least: 20, unit: 家, wording: 超过20家}  # <-
      - {id: position, title: Rank in the city, measure: rank, at_most: 3, stretch: 1, wording: 保二争一}  # <-
""",
    good="""\
tasks:
  - id: certify
    title: Certification
    targets:
      - {id: total, title: Total, measure: level, baseline: 62, at_least: 67, unit: 家, wording: 总量达到67家}
      - {id: new, title: New ones, measure: flow, more_than: 20, unit: 家, wording: 超过20家}
      - {id: position, title: Rank in the city, measure: rank, at_most: 2, stretch: 1, wording: 保二争一}
""",
    see=Phrase(
        "Civil Code of the People's Republic of China, article 1259: 以上, 以下 and 以内 include the number itself, "
        "超过 and 不满 do not.",
        "《中华人民共和国民法典》第一千二百五十九条：“以上”“以下”“以内”包括本数，“不满”“超过”不包括本数。",
    ),
)

_FIGURES = frozenset((*Comparator, "comparator", "stretch", "unit"))
_SAYS = Phrase("says", "表述为")


def check(plan: Plan) -> Iterator[Problem]:
    """The wording of every target that has a number for its target value."""
    changed = amended(plan, _FIGURES)
    for target in sound(plan):
        if not target.wording or not changed.isdisjoint((target.id, *target.was)):
            continue
        promised = next(pairs(target.wording, worded=words_for(target)), None)
        figures = [] if promised else in_family(plan, target)
        promised = promised or striven(target, figures)
        if promised and target.unit:
            yield from _pair(plan, target, promised, target.unit)
        elif found := worded(target, figures):
            right = agreeing(target, found)
            yield from _other_word(plan, target, right) if right else [_other_value(plan, target, found)]


def _pair(plan: Plan, target: Target, pair: Pair, unit: Unit) -> Iterator[Problem]:
    """保二争一 or 确保10家、力争12家: target value and stretch."""
    written = {abs(value) for value in target.bound.written}
    if in_unit(pair.safe, unit) not in written:
        yield _other_value(plan, target, [pair.safe], Phrase("guarantees", "所保为"))
    else:
        yield from _other_word(plan, target, [pair.safe])
    striven_for = in_unit(pair.best, unit)
    if striven_for == abs(target.stretch) if target.stretch is not None else striven_for in written:
        return
    best = said(target, [pair.best])
    if target.stretch is None:
        message = Phrase(
            f"the wording strives for {best.en}, the target has no stretch",
            f"原文所争为{best.zh}，指标却无争取值",
        )
        yield _problem(plan, target, pair.best.span, message, Phrase("add it as 'stretch'", "请写入 stretch"))
    else:
        given = stretch_asked(plan, target, target.stretch, pair.best)
        message = Phrase(
            f"the wording strives for {best.en}, the stretch is {given.en}",
            f"原文所争为{best.zh}，争取值却为{given.zh}",
        )
        yield _problem(plan, target, pair.best.span, message, _HINT, "stretch")


def _other_value(plan: Plan, target: Target, found: list[Figure], says: Phrase = _SAYS) -> Problem:
    given, wanted = said(target, found), asked(plan, target, found)
    message = Phrase(
        f"the wording {says.en} {given.en}, the target value is {wanted.en}",
        f"原文{says.zh}{given.zh}，目标值却为{wanted.zh}",
    )
    return _problem(plan, target, Span(found[0].span.start, found[-1].span.end), message, _HINT)


def _other_word(plan: Plan, target: Target, right: list[Figure]) -> Iterator[Problem]:
    words = [(word, meant(target, figure, word)) for figure in right for word in figure.words]
    # a range is one whatever the word beside it
    if is_range(target, right) or not words or target.comparator in (comparator for _, comparator in words):
        return
    word, comparator = words[0]
    word_said = (target.wording or "")[word.span.start : word.span.end]
    yield _problem(
        plan,
        target,
        word.span,
        Phrase(
            f"the wording says '{word_said}', which is {comparator}, the target has {target.comparator}",
            f"原文用词为“{word_said}”，应为 {comparator}，指标却为 {target.comparator}",
        ),
        Phrase(
            f"write the target value as '{comparator}', or correct the wording by the source",
            f"请将目标值写作 {comparator}，或对照来源文件更正 wording",
        ),
    )


def _problem(plan: Plan, target: Target, part: Span, message: Phrase, hint: Phrase, other: str = "") -> Problem:
    here = (
        Phrase("the stretch is here", "争取值在此处") if other else Phrase("the target value is here", "目标值在此处")
    )
    place = (plan.document, (*target.path, other or target.comparator.value), here)
    return Problem((*target.path, "wording"), message, hint, target=target.id, related=(place,), part=part)


_HINT = Phrase("correct the one that differs from the source", "请对照来源文件，更正有误的一处")

RULE = Rule(Kind("PLK231", "figure-not-as-worded", Severity.WARNING), PAGE, check)
