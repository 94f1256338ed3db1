"""A progress file dated after its plan's period has ended."""

from collections.abc import Iterator

from planck.rules.page import Page
from planck.rules.rule import Problem, ProgressSubject, Rule
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A progress file is dated after its plan's period.", "进展文件的日期晚于规划期。"),
    why=Phrase(
        "Figures for the end of the year are often known only in January. Dated the day on which they became known, "
        "they may let work of the new year count for the old, or make a target look late that was met in time.",
        "年末数据往往次年1月才能出来。若按得知数据的日期填写，新年度的工作可能计入上年，"
        "按时达成的指标也可能显示为逾期。",
    ),
    bad="""\
# progress/2022-12-31.yaml
as_of: 2023-01-10  # <-
values:
  firms: 52
""",
    good="""\
# progress/2022-12-31.yaml
as_of: 2022-12-31
values:
  firms: 52
""",
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """`as_of` is the day that the figures describe, not the day they became known."""
    end = subject.plan.period.end
    for report in subject.progress.reports:
        if report.as_of > end:
            yield Problem(
                ("as_of",),
                Phrase(f"{report.as_of} is after the plan's period", f"{report.as_of} 晚于规划期"),
                Phrase(
                    f"'as_of' is the day that the figures describe; the period ends on {end}",
                    f"as_of 是数据所反映的日期；规划期至 {end} 结束",
                ),
                document=report.document,
            )


RULE = Rule(Kind("PLK307", "as-of-after-period", Severity.WARNING), PAGE, check)
