"""An increment that covers days which another covers already."""

from collections.abc import Iterator

from planck.plan.entry import TroubleKind
from planck.rules.page import Page
from planck.rules.rule import Problem, ProgressSubject, Rule, about_trouble
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "An increment's period overlaps another's; it is not added.",
        "增量的时段与另一个重叠，未计入合计。",
    ),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """It is not added and ends the sum."""
    for trouble in subject.progress.of(TroubleKind.OVERLAP):
        other = trouble.other[0].source.name if trouble.other else ""
        yield about_trouble(
            trouble,
            Phrase(
                f"its period overlaps the one in {other}; it is not added",
                f"时段与 {other} 重叠，未计入合计",
            ),
            Phrase(
                "give periods that follow on, or a cumulative figure",
                "时段须前后衔接，或改报累计值",
            ),
            other=Phrase("the other increment is here", "另一个增量在此处"),
        )


RULE = Rule(Kind("PLK312", "overlapping-periods", Severity.WARNING), PAGE, check)
