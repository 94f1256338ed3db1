"""What the shortfall rules share: which targets have a status, and how one that is short is put in words."""

from collections.abc import Iterator

from planck.assessment.assess import Assessment
from planck.plan.model import Plan
from planck.plan.shown import bare, target_value, with_unit
from planck.rules.rule import Problem, ShortfallSubject
from planck.text.findings import Severity
from planck.words.phrase import Phrase
from planck.words.status import Status


def standing(subject: ShortfallSubject, status: Status, hint: Phrase) -> Iterator[Problem]:
    """One problem a target of a status, at the target; only information for drafts and closed plans."""
    for assessment in subject.assessments:
        if assessment.status is status:
            yield Problem(
                assessment.target.path,
                message(subject.plan, assessment),
                hint,
                severity=None if subject.binding else Severity.INFO,
                target=assessment.target.id,
            )


def message(plan: Plan, assessment: Assessment) -> Phrase:
    """How a target stands, in one line."""
    target, used = assessment.target, assessment.used
    asked = target_value(plan, target)
    wanted = Phrase(f"target value {asked.en}", f"目标值 {asked.zh}")
    if used is None:
        had = Phrase("no figure", "尚无数值")
    elif assessment.shortfall is None:
        had = Phrase(f"not done as of {used.on}", f"截至 {used.on} 未完成")
    else:
        value = with_unit(plan, target, used.value)
        had = Phrase(f"{value.en} on {used.on}", f"{used.on} 为 {value.zh}")
    if assessment.expected is not None and assessment.status in (Status.BEHIND, Status.AT_RISK):
        due = bare(plan, target, assessment.expected)
        had = Phrase(f"{had.en}, expected {due.en}", f"{had.zh}，应达 {due.zh}")
    name = Phrase(assessment.status.to("en"), assessment.status.to("zh"))
    return Phrase(
        f"'{target.id}' is {name.en}: {had.en}, {wanted.en}",
        f"“{target.id}”{name.zh}：{had.zh}，{wanted.zh}",
    )
