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
        "增量的时段与另一个增量重叠，未计入合计。",
    ),
    why=Phrase(
        "Whoever adds the first half-year to the first quarter counts the first quarter twice. Rather than guess "
        "which part is new, the sum ends there, until a cumulative figure starts it anew.",
        "把上半年的数与一季度的数相加，一季度就算了两遍。哪一部分是新增的无从判断，合计到此为止，"
        "待报告累计值后重新起算。",
    ),
    bad="""\
# progress/2022-03-31.yaml
basis: period
period: 2022-Q1
values:
  firms: 12
# progress/2022-06-30.yaml
basis: period
period: 2022-H1
values:
  firms: 27  # <-
""",
    good="""\
# progress/2022-03-31.yaml
basis: period
period: 2022-Q1
values:
  firms: 12
# progress/2022-06-30.yaml
basis: period
period: 2022-Q2
values:
  firms: 15
""",
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
