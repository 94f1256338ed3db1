"""A target that lags behind what is expected by now."""

from collections.abc import Iterator

from planck.rules.page import Page
from planck.rules.questions.standing import standing
from planck.rules.rule import Problem, Rule, ShortfallSubject
from planck.text.findings import Kind
from planck.words.phrase import Phrase
from planck.words.status import Status

PAGE = Page(
    finds=Phrase("The figure is well behind what is expected by its date.", "数值明显落后于应有进度。"),
    why=Phrase(
        "A lag that is seen in July can be mended by December; one that is found in December cannot.",
        "7月发现滞后，年底前尚可补救；12月才发现，就来不及了。",
    ),
    bad="""\
# as of 2022-07-01
# plan.yaml
tasks:
  - id: help
    title: Help firms
    targets:
      - {id: firms, title: Firms, measure: flow, at_least: 50, unit: 家}  # <-
# progress/2022-06-30.yaml
values:
  firms: 10
""",
    good="""\
# as of 2022-07-01
# plan.yaml
tasks:
  - id: help
    title: Help firms
    targets:
      - {id: firms, title: Firms, measure: flow, at_least: 50, unit: 家}
# progress/2022-06-30.yaml
values:
  firms: 25
""",
)


def check(subject: ShortfallSubject) -> Iterator[Problem]:
    """Every target with the status `behind`."""
    return standing(subject, Status.BEHIND, _HINT)


_HINT = Phrase("catch up, and give reason and remedy beside the figure", "请赶上进度，并在数值旁写明偏差原因及改进措施")

RULE = Rule(Kind("PLK503", "behind"), PAGE, check)
