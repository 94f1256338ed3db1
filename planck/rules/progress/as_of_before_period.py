"""A progress file dated before its plan begins."""

from collections.abc import Iterator

from planck.rules.page import Page
from planck.rules.rule import Problem, ProgressSubject, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A progress file is dated before its plan begins.", "进展文件的日期早于规划期。"),
    why=Phrase("", ""),
    bad="",
    good="",
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
