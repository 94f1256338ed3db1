"""A level and the flow that feeds it, whose target values do not fit together.

The flow is taken at the figure that just meets it: its lower bound, or for `at_most` and `less_than` the most that is
allowed. The level must thereby reach its own lower bound. One that only has an upper bound is not judged, and nothing
is said of going beyond one: certificates lapse, so what goes out of a level stands nowhere in the plan.
"""

from collections.abc import Iterator
from fractions import Fraction

from planck.plan.model import Plan
from planck.plan.shown import promise, with_unit
from planck.rules.page import Page
from planck.rules.questions.pairs import Fed, fed
from planck.rules.questions.sound import fits, sound
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "Meeting the flow that 'grows_by' names does not bring the level to its target value; without a baseline, "
        "which baseline the two imply.",
        "完成 grows_by 所指的增量，存量仍达不到目标值；未写基数的，提示所隐含的基数。",
    ),
    why=Phrase(
        "Sixty firms and five more make sixty-five: those who certify their five to the letter still miss the "
        "sixty-seven, and hear of it in December. In January it could have been mended.",
        "原有60家，新增5家只到65家：增量任务如数完成，总量仍差2家。年初就能看出，不必等到年底。",
    ),
    bad="""\
tasks:
  - id: certify
    title: Certify enterprises
    targets:
      - id: new-firms
        title: Newly certified
        measure: flow
        at_least: 5
        unit: 家
        pace: quarterly
      - id: firms
        title: Certified in all
        measure: level
        at_least: 67
        baseline: 60
        unit: 家
        grows_by: new-firms  # <-
""",
    good="""\
tasks:
  - id: certify
    title: Certify enterprises
    targets:
      - id: new-firms
        title: Newly certified
        measure: flow
        at_least: 5
        unit: 家
        pace: quarterly
      - id: firms
        title: Certified in all
        measure: level
        at_least: 67
        baseline: 62
        unit: 家
        grows_by: new-firms
""",
    see=Phrase(
        "The 2022 work plan of the Yueyang County Science and Technology Bureau, 三（二）: "
        "新认定5家以上，总量达到67家.",
        "岳阳县科学技术局2022年工作规划三（二）：新认定5家以上，总量达到67家。",
    ),
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every level with a lower bound that grows by a flow in the same family of units, both of them pursued."""
    for pair in fed(sound(plan)):
        low, baseline = pair.level.bound.low, pair.level.baseline
        if low is None or pair.level.cancelled or pair.flow.cancelled:
            continue
        added = pair.flow.bound.aim * pair.factor
        if baseline is None:
            yield from _implied(plan, pair, low - added)
        elif fits(pair.level, baseline):
            yield from _disagreement(plan, pair, baseline + added, low)


def _implied(plan: Plan, pair: Fed, needed: Fraction) -> Iterator[Problem]:
    if needed <= 0:
        return
    level, flow = promise(plan, pair.level), promise(plan, pair.flow)
    least = with_unit(plan, pair.level, needed, _PLACES)
    than = Phrase("at least", "不少于") if _enough(pair) else Phrase("more than", "多于")
    message = Phrase(
        f"there must have been {than.en} {least.en} before",
        f"此前基数须{than.zh} {least.zh}",
    )
    hint = Phrase(
        f"to reach {level.en} by adding {flow.en}; write it down as 'baseline' if so",
        f"新增 {flow.zh}方能达到 {level.zh}；如属实，请写明 baseline",
    )
    yield _problem(plan, pair, message, hint, Severity.INFO)


def _disagreement(plan: Plan, pair: Fed, reached: Fraction, low: Fraction) -> Iterator[Problem]:
    if reached > low or (reached == low and _enough(pair)):
        return
    asked = promise(plan, pair.level)
    total, gap = (with_unit(plan, pair.level, value, _PLACES) for value in (reached, low - reached))
    short = Phrase(f"{gap.en} short of its target value {asked.en}", f"距目标值 {asked.zh}尚差 {gap.zh}")
    if reached == low:
        short = Phrase(f"which is not yet its target value {asked.en}", f"仍未达到目标值 {asked.zh}")
    message = Phrase(
        f"meeting '{pair.flow.id}' brings '{pair.level.id}' to {total.en}, {short.en}",
        f"完成“{pair.flow.id}”后“{pair.level.id}”为 {total.zh}，{short.zh}",
    )
    hint = Phrase("correct the baseline, or one of the two target values", "请更正基数，或更正其中一个目标值")
    yield _problem(plan, pair, message, hint, None)


def _enough(pair: Fed) -> bool:
    """Whether the level is reached where baseline and flow just make its lower bound."""
    flow = pair.flow.bound
    if pair.level.bound.strict:
        return flow.strict and flow.rising
    return flow.rising or not flow.strict


def _problem(plan: Plan, pair: Fed, message: Phrase, hint: Phrase, severity: Severity | None) -> Problem:
    related = ((plan.document, pair.flow.path, Phrase("the flow is here", "增量在此处")),)
    return Problem((*pair.level.path, "grows_by"), message, hint, severity=severity, related=related)


_PLACES = 6
"""Decimals enough to tell the figures apart."""

RULE = Rule(Kind("PLK229", "level-and-flow-disagree", Severity.WARNING), PAGE, check)
