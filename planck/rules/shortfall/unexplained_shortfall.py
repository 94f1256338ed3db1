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
    why=Phrase(
        "A bare number tells the meeting that something is wrong and leaves it to guess what. With reason and remedy "
        "beside it, the meeting can decide at once whether to help, to wait or to amend the target.",
        "只有一个数，会上只知道出了问题，不知道问题在哪。旁边写明偏差原因及改进措施，"
        "当场就能决定是协调支持、继续观察，还是调整指标。",
    ),
    bad="""\
# as of 2022-07-01
# plan.yaml
policy: {explain_shortfalls: required}
# progress/2022-06-30.yaml
values:
  firms: 10  # <-
  training: {done: 2022-05-12}
""",
    good="""\
# as of 2022-07-01
# plan.yaml
policy: {explain_shortfalls: required}
# progress/2022-06-30.yaml
values:
  firms:
    value: 10
    reason: visits were put off in the spring
    remedy: two visits a week from July, shared among three sections
  training: {done: 2022-05-12}
""",
    see=Phrase(
        "The self-evaluation form for project spending (项目支出绩效自评表) of China's budget performance management, "
        "with its column 偏差原因分析及改进措施.",
        "预算绩效管理的项目支出绩效自评表，设有“偏差原因分析及改进措施”一栏。",
    ),
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
