"""A target that may yet fall short."""

from collections.abc import Iterator

from planck.rules.page import Page
from planck.rules.questions.standing import standing
from planck.rules.rule import Problem, Rule, ShortfallSubject
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase
from planck.words.status import Status

PAGE = Page(
    finds=Phrase(
        "The figure is slightly behind, or the target is not reached and the due date is near.",
        "数值略有落后，或临近截止日期仍未达到目标值。",
    ),
    why=Phrase(
        "This is the moment at which a word to the owner is still enough. It gates nothing unless it is asked to, so "
        "an early warning costs nothing.",
        "这时提醒责任方一句，往往就来得及。除非另行设定，“有风险”不影响检查通过，及早预警对谁都没有坏处。",
    ),
    bad="""\
# as of 2022-07-01
# plan.yaml
tasks:
  - id: help
    title: Help firms
    targets:
      - {id: firms, title: Firms helped, measure: flow, at_least: 50, unit: 家}  # <-
# progress/2022-06-30.yaml
values:
  firms: 22
""",
    good="""\
# as of 2022-07-01
# plan.yaml
tasks:
  - id: help
    title: Help firms
    targets:
      - {id: firms, title: Firms helped, measure: flow, at_least: 50, unit: 家}
# progress/2022-06-30.yaml
values:
  firms: 25
""",
    see=Phrase(
        "The practice of 序时进度: what is done is held against the part of the year that has passed.",
        "“序时进度”的做法：将完成进度与时间进度相对照。",
    ),
)


def check(subject: ShortfallSubject) -> Iterator[Problem]:
    """Every target with the status `at-risk`."""
    return standing(subject, Status.AT_RISK, _HINT)


_HINT = Phrase("see to it, or report a newer figure if there is one", "请抓紧推进；已有更新数值的请及时报告")

RULE = Rule(Kind("PLK504", "at-risk", Severity.WARNING), PAGE, check)
