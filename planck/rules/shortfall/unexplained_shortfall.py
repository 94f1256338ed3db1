"""A shortfall without reason and remedy where the policy wants both (偏差原因及改进措施)."""

from collections.abc import Iterator

from planck.assessment.assess import Assessment
from planck.plan.entry import Entry
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule, ShortfallSubject
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase
from planck.words.status import Status

PAGE = Page(
    finds=Phrase(
        "A target missed or behind gives no reason or no remedy.",
        "未达成或滞后的指标没有说明偏差原因或改进措施。",
    ),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(subject: ShortfallSubject) -> Iterator[Problem]:
    """With `policy.explain_shortfalls: required`, each target missed or behind, at its newest value."""
    if subject.plan.policy.explain_shortfalls != "required":
        return
    for assessment in subject.assessments:
        if assessment.newest and assessment.status in (Status.MISSED, Status.BEHIND):
            yield from _unexplained(assessment, assessment.newest)


def _unexplained(assessment: Assessment, newest: Entry) -> Iterator[Problem]:
    lacking = [key for key, text in (("reason", newest.reason), ("remedy", newest.remedy)) if text is None]
    if lacking:
        keys = Phrase(" and ".join(lacking), "和".join(lacking))
        yield Problem(
            newest.path,
            Phrase(
                f"'{assessment.target.id}' is {assessment.status.to('en')} and gives no {keys.en}",
                f"“{assessment.target.id}”{assessment.status.to('zh')}，但未写 {keys.zh}",
            ),
            Phrase("say why it is short and what is being done", "请说明偏差原因及改进措施"),
            on="key",
            document=newest.document,
            target=assessment.target.id,
        )


RULE = Rule(Kind("PLK317", "unexplained-shortfall", Severity.WARNING), PAGE, check)
