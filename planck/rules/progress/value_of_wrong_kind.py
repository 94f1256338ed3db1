"""A value that is not of its target's kind: text for a number, a number for a step, and the like."""

from collections.abc import Iterator

from planck.plan.entry import TroubleKind
from planck.plan.model import Measure
from planck.rules.page import Page
from planck.rules.rule import Problem, ProgressSubject, Rule, about_trouble
from planck.text.findings import Kind
from planck.text.numerals import meant_number
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A reported value is not of its target's kind.", "所报的值与指标的类型不符。"),
    why=Phrase(
        "No figure is guessed from words, so such a value counts as not given. An explanation in a number's place "
        "would be lost; under 'missing' it reaches the meeting, and nobody takes it for 0.",
        "planck 不从文字中猜测数值，这样的值按未填处理。该填数字处写了说明，说明也会丢失；写入 missing，"
        "会上就能看到原因，也不会被误当作 0。",
    ),
    bad="""\
# plan.yaml
tasks:
  - id: help
    title: Help firms
    targets:
      - {id: firms, title: Firms helped, measure: flow, at_least: 50, unit: 家}
      - {id: training, title: Staff training, measure: milestone, due: 2022-05-31}
# progress/2022-06-30.yaml
values:
  firms: not yet published  # <-
  training: 1  # <-
""",
    good="""\
# plan.yaml
tasks:
  - id: help
    title: Help firms
    targets:
      - {id: firms, title: Firms helped, measure: flow, at_least: 50, unit: 家}
      - {id: training, title: Staff training, measure: milestone, due: 2022-05-31}
# progress/2022-06-30.yaml
values:
  firms: {missing: not yet published by the statistics bureau}
  training: {done: 2022-05-12}
""",
)


_WANTED = {
    Measure.FLOW: Phrase("a number, or a map with value and unit", "数字，或含 value 与 unit 的映射"),
    Measure.LEVEL: Phrase("a number, or a map with value and unit", "数字，或含 value 与 unit 的映射"),
    Measure.RATIO: Phrase(
        "a number, or a map with numerator and a denominator other than 0",
        "数字，或含 numerator 与非零 denominator 的映射",
    ),
    Measure.RANK: Phrase("a whole number from 1", "从 1 起的整数"),
    Measure.ORDINAL: Phrase("a step of its scale", "其量表中的一级"),
    Measure.MILESTONE: Phrase("true, false, or the date it was done", "true、false 或完成日期"),
}


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """Values that their measure cannot take; they count as not given."""
    for trouble in subject.progress.of(TroubleKind.WRONG_KIND):
        measure = trouble.target.measure if trouble.target else Measure.FLOW
        wanted = _WANTED[measure]
        numeric = measure in (Measure.FLOW, Measure.LEVEL, Measure.RATIO, Measure.RANK)
        yield about_trouble(
            trouble,
            Phrase(
                f"'{trouble.path[1]}' is of measure '{measure}' and takes no such value",
                f"“{trouble.path[1]}”的 measure 为“{measure}”，不接受此值",
            ),
            (meant_number(trouble.written) if numeric else None)
            or _hint(wanted, words=numeric and isinstance(trouble.written, str) and trouble.path[-1] != "done"),
        )


def _hint(wanted: Phrase, *, words: bool) -> Phrase:
    """What to write instead; words in a number's place may be the reason why there is none."""
    if not words:
        return Phrase(f"it takes {wanted.en}", f"应为{wanted.zh}")
    return Phrase(
        f"it takes {wanted.en}; where there is no figure, {{missing: why}}",
        f"应为{wanted.zh}；暂无数据请写 {{missing: 原因}}",
    )


RULE = Rule(Kind("PLK303", "value-of-wrong-kind"), PAGE, check)
