"""A figure dated before its target begins."""

from collections.abc import Iterator

from planck.plan.entry import TroubleKind
from planck.rules.page import Page
from planck.rules.rule import Problem, ProgressSubject, Rule, about_trouble
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A figure is dated before its target begins and is not used.",
        "数值的日期早于指标起始日，不予采用。",
    ),
    why=Phrase(
        "A target that runs from July counts what is done from July on; what came before would lift the figure "
        "without belonging to it. Where it should count, it is the target's 'from' that is wrong.",
        "自7月起算的指标，只计7月以后的成绩，此前的数不能拿来充抵。如果确应计入，则是指标的 from 写错了。",
    ),
    bad="""\
# plan.yaml
tasks:
  - id: help
    title: Help firms
    targets:
      - {id: firms, title: Firms helped, measure: flow, at_least: 50, unit: 家, from: 2022-07-01}
# progress/2022-06-30.yaml
values:
  firms: 8  # <-
# progress/2022-09-30.yaml
values:
  firms: 25
""",
    good="""\
# plan.yaml
tasks:
  - id: help
    title: Help firms
    targets:
      - {id: firms, title: Firms helped, measure: flow, at_least: 50, unit: 家, from: 2022-07-01}
# progress/2022-09-30.yaml
values:
  firms: 25
""",
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """Such a figure is not used; milestones may be done early."""
    for trouble in subject.progress.of(TroubleKind.BEFORE_START):
        start = trouble.target.span.start if trouble.target else ""
        yield about_trouble(
            trouble,
            Phrase(
                f"the target begins on {start}; this figure is not used",
                f"指标自 {start} 起算，此值不采用",
            ),
            Phrase("leave it out, or correct the target's 'from'", "请删去，或更正指标的 from"),
        )


RULE = Rule(Kind("PLK311", "value-before-start", Severity.WARNING), PAGE, check)
