"""A milestone that counts as done late only because nobody said when it was done."""

from collections.abc import Iterator

from planck.plan.model import Measure, Target
from planck.plan.progress import Series, done_on
from planck.rules.page import Page
from planck.rules.rule import Problem, ProgressSubject, Rule
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A milestone counts as done late because its date is not given.",
        "里程碑未写完成日期，因而按逾期计。",
    ),
    why=Phrase(
        "'true' alone says that it is done, not when; the day of the first file that says so then stands in for it. "
        "Work that was done in time goes into the review as late, for want of one date.",
        "只写 true，说明已经完成，却没说何时完成，只能按首次报告完成的文件日期计。按时办成的事，因少写一个日期，"
        "在考核中成了逾期完成。",
    ),
    bad="""\
# plan.yaml
tasks:
  - id: training
    title: Staff training
    targets:
      - {id: records-course, title: Course on official documents, measure: milestone, due: 2022-05-31}
# progress/2022-06-30.yaml
values:
  records-course: true  # <-
""",
    good="""\
# plan.yaml
tasks:
  - id: training
    title: Staff training
    targets:
      - {id: records-course, title: Course on official documents, measure: milestone, due: 2022-05-31}
# progress/2022-06-30.yaml
values:
  records-course: {done: 2022-05-12}
""",
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """Milestones first reported done, without a date, after their due date."""
    for target in subject.plan.targets:
        series = subject.progress.series[target.id]
        if target.measure is Measure.MILESTONE and series.observations:
            yield from _undated(target, series)


def _undated(target: Target, series: Series) -> Iterator[Problem]:
    """At the first file that reports a milestone done, where its date is what the milestone counts as done on."""
    due, done = target.span.end, done_on(series, series.observations[-1])
    for item in series.observations:
        if item.on == done and done > due and not any(other.stated == done for other in series.observations):
            yield Problem(
                item.entry.path,
                Phrase(
                    f"'{target.id}' counts as done on {done}, after it was due, for want of a date",
                    f"“{target.id}”未写完成日期，按 {done} 计，晚于截止日",
                ),
                Phrase(
                    f"if it was done by {due}, say when: 'done: {due}'", f"若于 {due} 前完成，请写明日期：done: {due}"
                ),
                document=item.entry.document,
                target=target.id,
            )


RULE = Rule(Kind("PLK318", "late-for-want-of-a-date", Severity.WARNING), PAGE, check)
