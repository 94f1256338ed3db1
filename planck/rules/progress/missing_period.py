"""An increment that does not follow on from what is known."""

from collections.abc import Iterator

from planck.plan.entry import TroubleKind
from planck.rules.page import Page
from planck.rules.rule import Problem, ProgressSubject, Rule, about_trouble
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("An increment does not follow on from what is known.", "增量与已知数值之间有空缺。"),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """The first increment after a gap; those behind it cannot be added either."""
    for trouble in subject.progress.of(TroubleKind.GAP):
        yield about_trouble(
            trouble,
            Phrase(
                f"no figure reaches to the day before {trouble.written}; the sum ends there",
                f"{trouble.written} 之前没有可衔接的数值，合计到此为止",
            ),
            Phrase("report the period between, or a cumulative figure", "请补报中间时段，或报告累计值"),
        )


RULE = Rule(Kind("PLK313", "missing-period", Severity.WARNING), PAGE, check)
