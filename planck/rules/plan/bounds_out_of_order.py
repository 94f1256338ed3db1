"""A range whose lower end is above its upper end."""

from collections.abc import Iterator

from planck.assessment.course import COMPARATORS
from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("The lower end of 'within' is above its upper end.", "within 的下限高于上限。"),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every `within`, where the measure takes one; a range that holds nothing makes its target void."""
    for target in plan.targets:
        low, high = target.bound.written[0], target.bound.written[-1]
        if low > high and target.comparator in COMPARATORS[target.measure]:
            at = (*target.path, "within")
            yield Problem(
                at,
                Phrase("the lower end is above the upper end", "下限高于上限"),
                Phrase("write the smaller number first", "请先写较小的数"),
                costs=(at,),
            )


RULE = Rule(Kind("PLK224", "bounds-out-of-order"), PAGE, check)
