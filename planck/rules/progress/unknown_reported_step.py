"""A reported step that is not on the ordinal's scale."""

from collections.abc import Iterator

from planck.plan.entry import TroubleKind
from planck.rules.page import Page
from planck.rules.questions.ladder import not_on
from planck.rules.rule import Problem, ProgressSubject, Rule, about_trouble
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A reported step is not on the ordinal's scale.", "所报等级不在该指标的量表中。"),
    why=Phrase(
        "Progress in words can only be compared on a ladder agreed beforehand. Whether 'nearly there' is better or "
        "worse than 'under way' is anybody's guess, so it counts as not given.",
        "用文字表述的进展，只有对照事先商定的等级才能比较。“基本完成”比“推进中”进了几级，谁也说不准，因此按未填处理。",
    ),
    bad="""\
# plan.yaml
tasks:
  - id: outreach
    title: Science outreach
    targets:
      - id: school-visits
        title: Science goes into schools
        measure: ordinal
        scale: [not begun, under way, results]
        at_least: results
# progress/2022-06-30.yaml
values:
  school-visits: nearly there  # <-
""",
    good="""\
# plan.yaml
tasks:
  - id: outreach
    title: Science outreach
    targets:
      - id: school-visits
        title: Science goes into schools
        measure: ordinal
        scale: [not begun, under way, results]
        at_least: results
# progress/2022-06-30.yaml
values:
  school-visits: under way
""",
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """Steps may be named in any of their languages."""
    for trouble in subject.progress.of(TroubleKind.UNKNOWN_STEP):
        steps = trouble.target.steps if trouble.target else ()
        yield about_trouble(trouble, *not_on(steps, trouble.written))


RULE = Rule(Kind("PLK305", "unknown-reported-step"), PAGE, check)
