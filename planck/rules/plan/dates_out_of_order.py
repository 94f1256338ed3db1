"""An end before its beginning: of the plan's period, or of a target's time."""

from collections.abc import Iterator

from planck.plan import outline
from planck.plan.calendar import day
from planck.plan.model import Plan
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase


def check(plan: Plan) -> Iterator[Problem]:
    """The period's own dates, and `from` against `due` of every target, inherited or not."""
    if plan.period.start > plan.period.end:
        yield Problem(
            ("period", "end"),
            Phrase(
                f"the period ends before it begins ({plan.period.start})",
                f"规划期的结束早于开始（{plan.period.start}）",
            ),
            Phrase("swap the two dates", "请对调两个日期"),
            costs=("period",),
        )
        return
    for written in outline.targets(plan.raw):
        start, due = written.get("from"), written.get("due")
        at = written.where("due") or written.where("from")
        if at and day(start or str(plan.period.start)) > day(due or str(plan.period.end)):
            yield Problem(
                at,
                Phrase(
                    f"target '{written.raw['id']}' is due before it begins",
                    f"指标“{written.raw['id']}”的截止早于开始",
                ),
                Phrase("'from' is on or before 'due'", "from 不得晚于 due"),
                costs=at,
            )


RULE = Rule(
    Kind("PLK212", "dates-out-of-order"),
    Phrase(
        "A period ends, or a target is due, before it begins.",
        "规划期或指标的结束日期早于开始日期。",
    ),
    check,
)
