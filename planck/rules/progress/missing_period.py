"""An increment that does not follow on from what is known."""

from collections.abc import Iterator

from planck.plan.entry import TroubleKind
from planck.rules.page import Page
from planck.rules.rule import Problem, ProgressSubject, Rule, about_trouble
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "An increment does not follow on from the last known figure.",
        "增量与此前的数值不衔接，中间缺报。",
    ),
    why=Phrase(
        "A quarter that nobody reported is not a quarter in which nothing was done. A sum that skipped it would be "
        "too low without saying so, and the meeting would blame the work for a missing form; so it ends at the gap.",
        "没有报数的季度，不等于没有成绩的季度。跳过缺报时段求和，合计偏低却看不出来，会上就会把漏报当成工作不力，"
        "因此合计到空缺处为止。",
    ),
    bad="""\
# progress/2022-03-31.yaml
basis: period
period: 2022-Q1
values:
  firms: 12
# progress/2022-09-30.yaml
basis: period
period: 2022-Q3
values:
  firms: 11  # <-
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
# progress/2022-09-30.yaml
basis: period
period: 2022-Q3
values:
  firms: 11
""",
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
