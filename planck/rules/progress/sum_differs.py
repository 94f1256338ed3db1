"""A cumulative figure that differs from the sum of the increments."""

from collections.abc import Iterator
from fractions import Fraction

from planck.plan.entry import TroubleKind
from planck.rules.page import Page
from planck.rules.rule import Problem, ProgressSubject, Rule, about_trouble
from planck.text.findings import Kind, Severity
from planck.words.numbers import number
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A cumulative figure differs from the sum of the increments.", "累计值与各增量之和不符。"),
    why=Phrase(
        "One of them is wrong, and whoever adds up the quarterly reports will find out in the meeting. The cumulative "
        "figure is used until the wrong one is put right.",
        "两者必有一错，会上只要有人把各季度数加一遍，就会发现对不上。更正之前，以累计值为准。",
    ),
    bad="""\
# progress/2022-03-31.yaml
basis: period
period: 2022-Q1
values:
  firms: 12
# progress/2022-06-30-second-quarter.yaml
basis: period
period: 2022-Q2
values:
  firms: 15
# progress/2022-06-30-total.yaml
values:
  firms: 30  # <-
""",
    good="""\
# progress/2022-03-31.yaml
basis: period
period: 2022-Q1
values:
  firms: 12
# progress/2022-06-30-second-quarter.yaml
basis: period
period: 2022-Q2
values:
  firms: 15
# progress/2022-06-30-total.yaml
values:
  firms: 27
""",
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """The cumulative figure is used."""
    for trouble in subject.progress.of(TroubleKind.SUM_DIFFERS):
        total = number(Fraction(trouble.wanted))
        yield about_trouble(
            trouble,
            Phrase(
                f"the increments up to {trouble.written} add up to {total}",
                f"截至 {trouble.written} 各增量合计为 {total}",
            ),
            Phrase(
                "this cumulative figure is used; correct what is wrong",
                "采用此累计值；请更正有误的一方",
            ),
            other=Phrase("the last increment is here", "最后一个增量在此处"),
        )


RULE = Rule(Kind("PLK314", "sum-differs", Severity.WARNING), PAGE, check)
