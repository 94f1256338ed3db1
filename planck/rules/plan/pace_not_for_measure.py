"""A pace that a target of its kind cannot have."""

from collections.abc import Iterator

from planck.assessment.course import ALLOWED, course_of
from planck.plan.model import PaceKind, Plan
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase


def check(plan: Plan) -> Iterator[Problem]:
    """The paces that the course table allows for the measure, comparator and baseline at hand."""
    for target in plan.targets:
        allowed = ALLOWED.get((target.measure, course_of(target)), frozenset())
        if target.own_pace and target.own_pace not in allowed:
            at = (*target.path, "pace")
            named = ", ".join(kind for kind in PaceKind if kind in allowed)
            pace = "with checkpoints" if target.own_pace is PaceKind.CHECKPOINTS else f"'{target.own_pace}'"
            yield Problem(
                at,
                Phrase(
                    f"a {target.measure} like this has no pace {pace}",
                    f"此类 {target.measure} 不能用“{target.own_pace}”进度",
                ),
                Phrase(f"it may be {named}", f"可用：{named}"),
                costs=at,
            )


RULE = Rule(
    Kind("PLK217", "pace-not-for-measure"),
    Phrase(
        "A pace does not fit the target's measure, comparator and baseline.",
        "进度方式与指标的 measure、比较方式、基期值不符。",
    ),
    check,
)
