"""A pace left out where the default is a guess."""

from collections.abc import Iterator

from planck.assessment.course import Course, course_of, track
from planck.plan.model import Measure, Plan, Target
from planck.rules.page import Page
from planck.rules.questions.sound import sound
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A pace is left out where the default is a guess.",
        "进度方式未写明，而默认的方式只是猜测。",
    ),
    why=Phrase(
        "Five certificates do not come evenly over the quarters; they may all arrive in one batch in autumn. An "
        "even path would then show an office as behind that is in good time, so the plan says itself what is "
        "expected when.",
        "5家企业的认定不会逐季均匀，也可能秋季一批下达。按均匀进度推算，正常推进的科室会被判为滞后；"
        "何时应完成多少，应由规划写明。",
    ),
    bad="""\
tasks:
  - id: certify
    title: Certify enterprises
    targets:
      - id: high-tech-firms  # <-
        title: Newly certified high-tech enterprises
        measure: flow
        at_least: 5
        unit: 家
""",
    good="""\
tasks:
  - id: certify
    title: Certify enterprises
    targets:
      - id: high-tech-firms
        title: Newly certified high-tech enterprises
        measure: flow
        at_least: 5
        unit: 家
        pace: {2022-06-30: 1, 2022-09-30: 4}
""",
    see=Phrase(
        "The 2022 work plan of the Yueyang County Science and Technology Bureau, 三（二）: "
        "新认定高新技术企业5家以上, with no word on when in the year.",
        "岳阳县科学技术局2022年工作规划三（二）：“新认定高新技术企业5家以上”，未写年内如何推进。",
    ),
)

FEW = 12
"""A whole-unit target value up to this comes in steps too coarse for an even path."""


def check(plan: Plan) -> Iterator[Problem]:
    """Levels and ratios without a baseline, and whole-unit flows with a small target value."""
    for target in sound(plan):
        if target.own_pace is None and _is_a_guess(target):
            pace = track(target).pace
            yield Problem(
                target.path,
                Phrase(
                    f"target '{target.id}' leaves its pace to a guess",
                    f"指标“{target.id}”的进度方式未写明",
                ),
                Phrase(f"write 'pace: {pace}' if that is meant", f"若确为如此，请写 pace: {pace}"),
            )


def _is_a_guess(target: Target) -> bool:
    if target.measure in (Measure.LEVEL, Measure.RATIO):
        return target.baseline is None
    on_a_path = target.measure is Measure.FLOW and course_of(target) is Course.SPAN
    whole = target.unit is not None and target.unit.grain == 1
    return on_a_path and whole and target.bound.written[0] <= FEW


RULE = Rule(Kind("PLK218", "pace-left-to-guess", Severity.WARNING), PAGE, check)
