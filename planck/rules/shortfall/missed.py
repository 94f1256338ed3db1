"""A target that was missed for good."""

from collections.abc import Iterator

from planck.rules.page import Page
from planck.rules.questions.standing import standing
from planck.rules.rule import Problem, Rule, ShortfallSubject
from planck.text.findings import Kind
from planck.words.phrase import Phrase
from planck.words.status import Status

PAGE = Page(
    finds=Phrase(
        "The final figure is short, or an upper bound has been passed.",
        "最终数值未达目标，或已突破上限。",
    ),
    why=Phrase(
        "The commitment was not kept, and whoever reviews the plan will ask why. The reason and the remedy beside the "
        "figure go into the report with it, and help to set the figures of the next plan.",
        "承诺没有兑现，考核时必然要问原因。在数值旁写明偏差原因及改进措施，会随数据一并列入报告，"
        "也是编制下一年规划的依据。",
    ),
    bad="""\
# as of 2023-01-20
# plan.yaml
tasks:
  - id: help
    title: Help firms
    targets:
      - {id: firms, title: Firms helped, measure: flow, at_least: 50, unit: 家}  # <-
# progress/2022-12-31.yaml
values:
  firms: 44
""",
    good="""\
# as of 2023-01-20
# plan.yaml
tasks:
  - id: help
    title: Help firms
    targets:
      - {id: firms, title: Firms helped, measure: flow, at_least: 50, unit: 家}
# progress/2022-12-31.yaml
values:
  firms: 52
""",
)


def check(subject: ShortfallSubject) -> Iterator[Problem]:
    """Every target with the status `missed`."""
    return standing(subject, Status.MISSED, _HINT)


_HINT = Phrase("give its reason and remedy beside the figure", "请在数值旁写明偏差原因及改进措施")

RULE = Rule(Kind("PLK501", "missed"), PAGE, check)
