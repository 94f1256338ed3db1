"""A target that nobody reported in time."""

from collections.abc import Iterator

from planck.rules.page import Page
from planck.rules.questions.standing import standing
from planck.rules.rule import Problem, Rule, ShortfallSubject
from planck.text.findings import Kind
from planck.words.phrase import Phrase
from planck.words.status import Status

PAGE = Page(
    finds=Phrase("A report is owed and has not been made.", "应报未报。"),
    why=Phrase(
        "A target that nobody reports may be in order or in trouble, and until December nobody would know which. What "
        "cannot be reported yet is reported as 'missing' with its reason; only the final figure cannot be replaced "
        "so.",
        "无人报告的指标，可能进展顺利，也可能已出问题，拖到年底才见分晓。暂时报不出的，用 missing 写明原因即可；"
        "只有最终数值不能以此代替。",
    ),
    bad="""\
# as of 2022-07-20
# plan.yaml
tasks:
  - id: help
    title: Help firms
    targets:
      - {id: firms, title: Firms helped, measure: flow, at_least: 50, unit: 家}  # <-
# progress/2022-03-31.yaml
values:
  firms: 13
""",
    good="""\
# as of 2022-07-20
# plan.yaml
tasks:
  - id: help
    title: Help firms
    targets:
      - {id: firms, title: Firms helped, measure: flow, at_least: 50, unit: 家}
# progress/2022-03-31.yaml
values:
  firms: 13
# progress/2022-06-30.yaml
values:
  firms: {missing: the statistics bureau publishes in August}
""",
)


def check(subject: ShortfallSubject) -> Iterator[Problem]:
    """Every target with the status `unreported`."""
    return standing(subject, Status.UNREPORTED, _HINT)


_HINT = Phrase(
    "report its figure; until it is due, 'missing' with a reason will do",
    "请报告数值；截止日之前可用 missing 说明原因",
)

RULE = Rule(Kind("PLK502", "unreported"), PAGE, check)
