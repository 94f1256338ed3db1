"""A progress file dated before its plan begins."""

from collections.abc import Iterator

from planck.rules.page import Page
from planck.rules.rule import Problem, ProgressSubject, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A progress file is dated before its plan's period.", "进展文件的日期早于规划期。"),
    why=Phrase(
        "Either the year is mistyped or the figures are last year's, and last year's work must not pass for this "
        "year's: the whole file counts as not given. Where a level stood at the start belongs in its 'baseline'.",
        "要么年份写错，要么报的是上年的数，而上年的成绩不能算作本年的，因此整个文件按未报处理。"
        "期初的存量请写入指标的 baseline。",
    ),
    bad="""\
# progress/2022-03-31.yaml
as_of: 2021-03-31  # <-
values:
  firms: 12
""",
    good="""\
# progress/2022-03-31.yaml
as_of: 2022-03-31
values:
  firms: 12
""",
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """Such a file counts as not given."""
    start = subject.plan.period.start
    for report in subject.progress.refused:
        if report.as_of < start:
            yield Problem(
                ("as_of",),
                Phrase(f"{report.as_of} is before the plan's period", f"{report.as_of} 早于规划期"),
                Phrase(f"the period begins on {start}", f"规划期自 {start} 开始"),
                document=report.document,
            )


RULE = Rule(Kind("PLK306", "as-of-before-period"), PAGE, check)
