"""A range whose lower end is above its upper end."""

from collections.abc import Iterator

from planck.assessment.course import COMPARATORS
from planck.plan.model import Plan
from planck.plan.shown import AS_WRITTEN, with_unit
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("The lower end of 'within' is above its upper end.", "within 的下限高于上限。"),
    why=Phrase(
        "No figure lies above 100 and below 95 at once. Such a target cannot be met whatever the office does, so "
        "it is not assessed until its two ends are put right.",
        "没有哪个数既不低于100又不高于95。这样的指标无论怎样努力都完不成，因此在改正之前不予评估。",
    ),
    bad="""\
tasks:
  - id: budget
    title: Budget
    targets:
      - id: spending
        title: Budget spent
        measure: ratio
        within: [100, 95]  # <-
        unit: "%"
        pace: at-due
""",
    good="""\
tasks:
  - id: budget
    title: Budget
    targets:
      - id: spending
        title: Budget spent
        measure: ratio
        within: [95, 100]
        unit: "%"
        pace: at-due
""",
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every `within`, where the measure takes one; a range that holds nothing makes its target void."""
    for target in plan.targets:
        low, high = target.bound.written[0], target.bound.written[-1]
        if low > high and target.comparator in COMPARATORS[target.measure]:
            at = (*target.path, "within")
            ends = [with_unit(plan, target, value, AS_WRITTEN) for value in (low, high)]
            yield Problem(
                at,
                Phrase(
                    f"the lower end, {ends[0].en}, is above the upper end, {ends[1].en}",
                    f"下限 {ends[0].zh}高于上限 {ends[1].zh}",
                ),
                Phrase("write the smaller number first", "请先写较小的数"),
                costs=(at,),
            )


RULE = Rule(Kind("PLK224", "bounds-out-of-order"), PAGE, check)
