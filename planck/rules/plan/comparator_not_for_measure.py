"""A comparator that its measure does not take."""

from collections.abc import Iterator

from planck.assessment.course import COMPARATORS
from planck.plan import outline
from planck.plan.model import Comparator, Measure, Plan
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A comparator does not fit the measure.", "比较方式与 measure 不符。"),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(plan: Plan) -> Iterator[Problem]:
    """`rank` takes `at_most`, `ordinal` takes `at_least`, `milestone` takes none."""
    for written in outline.targets(plan.raw):
        measure = Measure(written.raw["measure"])
        allowed = COMPARATORS[measure]
        for comparator in Comparator:
            if comparator in written.raw and comparator not in allowed:
                at = (*written.path, comparator.value)
                message = Phrase(f"measure '{measure}' takes no '{comparator}'", f"{measure} 不使用“{comparator}”")
                yield Problem(at, message, _hint(measure), on="key", costs=(at,))


def _hint(measure: Measure) -> Phrase:
    if measure is Measure.MILESTONE:
        return Phrase("a milestone is done or not: delete it", "milestone 只分完成与否：请删除")
    wanted = next(iter(COMPARATORS[measure]))
    return Phrase(f"write '{wanted}'", f"请写 {wanted}")


RULE = Rule(Kind("PLK216", "comparator-not-for-measure"), PAGE, check)
