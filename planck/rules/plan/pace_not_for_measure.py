"""A pace that a target of its kind cannot have."""

from collections.abc import Iterator
from fractions import Fraction

from planck.assessment.course import ALLOWED, Course, course_of
from planck.plan.model import PaceKind, Plan, Target
from planck.plan.shown import AS_WRITTEN, promise, with_unit
from planck.rules.page import Page
from planck.rules.questions.baselines import has_impossible_pace, meets_already
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A pace does not fit the target's measure, comparator and baseline.",
        "进度方式与指标的 measure、比较方式或基期值不符。",
    ),
    why=Phrase(
        "A path needs a beginning as well as an end. Without a baseline nobody can say how many enterprises "
        "there should be in June, and any light shown for them would be made up.",
        "按期推进既要有终点，也要有起点。没有基期值，谁也说不出6月底应有多少家，亮什么灯都没有依据。",
    ),
    bad="""\
tasks:
  - id: certify
    title: Certify enterprises
    targets:
      - id: total
        title: High-tech enterprises in the county
        measure: level
        at_least: 67
        unit: 家
        pace: quarterly  # <-
""",
    good="""\
tasks:
  - id: certify
    title: Certify enterprises
    targets:
      - id: total
        title: High-tech enterprises in the county
        measure: level
        at_least: 67
        unit: 家
        pace: at-due
""",
    see=Phrase(
        "The 2022 work plan of the Yueyang County Science and Technology Bureau, 三（二）: 总量达到67家, with no "
        "figure for the year before.",
        "岳阳县科学技术局2022年工作规划三（二）：“总量达到67家”，未写上年末的数。",
    ),
)


def check(plan: Plan) -> Iterator[Problem]:
    """The paces that the course table allows for the measure, comparator and baseline at hand."""
    for target in plan.targets:
        if has_impossible_pace(target):
            at = (*target.path, "pace")
            yield Problem(at, _message(plan, target), _hint(target), costs=(at,))


def _message(plan: Plan, target: Target) -> Phrase:
    if meets_already(target):
        start = with_unit(plan, target, target.baseline or Fraction(0), AS_WRITTEN)
        wanted = promise(plan, target)
        return Phrase(
            f"pace '{target.own_pace}' leads nowhere: the baseline of {start.en} already meets the target value "
            f"{wanted.en}",
            f"进度“{target.own_pace}”无从推进：基数 {start.zh}已达到目标值 {wanted.zh}",
        )
    return Phrase(
        f"pace '{target.own_pace}' does not fit measure '{target.measure}' as it stands here",
        f"进度“{target.own_pace}”与此处的 measure“{target.measure}”不符",
    )


def _hint(target: Target) -> Phrase:
    course = course_of(target)
    kinds = [kind.value for kind in PaceKind if kind in ALLOWED[target.measure, course]]
    named = " or ".join(part for part in (", ".join(kinds[:-1]), kinds[-1]) if part)
    listed = "、".join(kinds)
    if meets_already(target):
        return Phrase(f"check the baseline; as it is, it may be {named}", f"请核对基数；如属实，可用：{listed}")
    if course is Course.OPEN and (target.measure, Course.SPAN) in ALLOWED:
        return Phrase(f"it may be {named}; a path needs a 'baseline'", f"可用：{listed}；按期推进须有 baseline")
    return Phrase(f"it may be {named}", f"可用：{listed}")


RULE = Rule(Kind("PLK217", "pace-not-for-measure"), PAGE, check)
