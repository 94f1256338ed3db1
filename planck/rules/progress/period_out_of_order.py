"""Increments whose period ends before it begins, or begins after the file's date."""

from collections.abc import Iterator

from planck.rules.page import Page
from planck.rules.rule import Problem, ProgressSubject, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "An increment's period ends before it begins, or begins after the file's date.",
        "增量的时段起止颠倒，或在文件日期之后才开始。",
    ),
    why=Phrase(
        "Nobody can have counted in March what is added from April on: the period or the date is mistyped. Added to "
        "the wrong quarter, the figure would upset every sum after it, so the whole file counts as not given.",
        "3月底不可能报出4月以后的新增数，不是时段写错，就是日期写错。若计入错误的季度，其后的合计都会出错，"
        "因此整个文件按未报处理。",
    ),
    bad="""\
# progress/2022-03-31.yaml
basis: period
period: 2022-Q2  # <-
values:
  firms: 12
""",
    good="""\
# progress/2022-03-31.yaml
basis: period
period: 2022-Q1
values:
  firms: 12
""",
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """Such a file counts as not given; where it is dated before the plan, that is what is wrong with it."""
    for report in subject.progress.refused:
        if report.period and not report.dates_make_sense and report.as_of >= subject.plan.period.start:
            yield Problem(
                ("period",),
                Phrase(
                    f"a period from {report.period.start} to {report.period.end} holds no day up to 'as_of'",
                    f"时段 {report.period.start} 至 {report.period.end} 在 as_of 之前没有任何一天",
                ),
                Phrase(
                    "the period begins on or before 'as_of' and ends after it begins",
                    "时段应不晚于 as_of 开始，且先开始后结束",
                ),
                document=report.document,
            )


RULE = Rule(Kind("PLK316", "period-out-of-order"), PAGE, check)
