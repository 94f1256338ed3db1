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
    why=Phrase("", ""),
    bad="",
    good="",
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
