"""Increments whose period ends before it begins, or begins after the file's date."""

from collections.abc import Iterator

from planck.rules.page import Page
from planck.rules.rule import Problem, ProgressSubject, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "An increment's period holds no day up to the file's date.",
        "增量的时段在文件日期之前没有任何一天。",
    ),
    why=Phrase("", ""),
    bad="",
    good="",
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
