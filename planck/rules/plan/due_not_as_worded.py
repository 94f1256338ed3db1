"""A wording that says by when its target is to be reached, and a due date that says otherwise.

Only days and months are looked for, in front of 前 and the like; a wording that also names another time, such as 年底,
is left alone, and so is one whose dates are the target's checkpoints. On or before, and the last days of a month, are
not told apart.
"""

from collections.abc import Iterator, Sequence

from planck.plan.deadlines import Deadline, deadlines
from planck.plan.model import Plan, Target
from planck.plan.outline import Written
from planck.rules.page import Page
from planck.rules.questions.references import by_path
from planck.rules.questions.worded import amended
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A target's `wording` gives another date to be done by than its due date.",
        "指标 `wording` 中的完成期限与截止日期不一致。",
    ),
    why=Phrase(
        "What was promised for June and is due in December by the file is not short before the year is over, and no "
        "report ever asks for it. Where `due` is left out it is the end of the plan's period.",
        "承诺6月底前完成的，文件里却到12月才到期，年终之前就不会显示为滞后，也没有报告会问起。"
        "不写 `due` 的，按规划期末到期。",
    ),
    bad="""\
tasks:
  - id: training
    title: Training
    targets:
      - {id: statistics, title: Training in statistics, measure: milestone, wording: 6月底前完成培训}  # <-
      - {id: law, title: Training in law, measure: milestone, due: 2022-05-31, wording: 于6月30日前完成}  # <-
""",
    good="""\
tasks:
  - id: training
    title: Training
    targets:
      - {id: statistics, title: Training in statistics, measure: milestone, due: 2022-06-30, wording: 6月底前完成培训}
      - {id: law, title: Training in law, measure: milestone, due: 2022-06-30, wording: 于6月30日前完成}
""",
    see=Phrase(
        "`figure-not-as-worded`, which holds the figures of a wording against the target value.",
        "`figure-not-as-worded`：核对原文表述中的数与目标值。",
    ),
)


def check(plan: Plan) -> Iterator[Problem]:
    """The wording of every target whose due date makes sense, unless its due date was amended in the open."""
    moved = amended(plan, {"due"})
    for target in plan.targets:
        found = list(deadlines(target.wording, plan.period)) if target.wording else []
        if not found or _agree(target, found) or not moved.isdisjoint((target.id, *target.was)):
            continue
        written = by_path(plan)[target.path]
        # a due date outside the period has a rule of its own
        if written.get("due") in (None, target.span.end.isoformat()):
            yield _problem(plan, target, written, max(found, key=lambda each: each.last))


def _agree(target: Target, found: Sequence[Deadline]) -> bool:
    """Whether one of some dates is the due date, or all are checkpoints on the way there."""
    steps = [on for on, _ in target.checkpoints]
    by_then = any(target.span.end in one.days for one in found)
    return by_then or all(any(on in one.days for on in steps) for one in found)


def _problem(plan: Plan, target: Target, written: Written, one: Deadline) -> Problem:
    said = (target.wording or "")[one.span.start : one.span.end]
    due, at = target.span.end, written.where("due")
    return Problem(
        (*target.path, "wording"),
        Phrase(
            f"the wording says '{said}', the target is due on {due}",
            f"原文表述为“{said}”，截止日期却为 {due}",
        ),
        Phrase(
            f"write 'due: {one.last}', or correct the wording by the source",
            f"请写 due: {one.last}，或对照来源文件更正 wording",
        ),
        target=target.id,
        related=((plan.document, at, Phrase("the due date is here", "截止日期在此处")),) if at else (),
        part=one.span,
    )


RULE = Rule(Kind("PLK243", "due-not-as-worded", Severity.WARNING), PAGE, check)
