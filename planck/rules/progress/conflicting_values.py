"""Two different values for one target and date."""

from collections.abc import Iterator

from planck.plan.entry import TroubleKind
from planck.rules.page import Page
from planck.rules.rule import Problem, ProgressSubject, Rule, about_trouble
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "Two different values are reported for one target and date.",
        "同一指标同一日期报了两个不同的值。",
    ),
    why=Phrase(
        "Which of the two is true cannot be told from the files, and a report built on the wrong one would mislead the "
        "meeting. Until one goes, the target counts as not reported for that date.",
        "从文件中无法判断哪个为真，据错误的数值出报告会误导会议。在删去其一之前，该指标该日期按未报告处理。",
    ),
    bad="""\
# progress/2022-06-30-a.yaml
values:
  firms: 30
# progress/2022-06-30-b.yaml
values:
  firms: 31  # <-
""",
    good="""\
# progress/2022-06-30-a.yaml
values:
  firms: 30
# progress/2022-06-30-b.yaml
values:
  firms: 30
""",
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """Both places are named and neither value is used."""
    for trouble in subject.progress.of(TroubleKind.CONFLICT):
        other = trouble.other[0].source.name if trouble.other else ""
        name = trouble.target.id if trouble.target else ""
        yield about_trouble(
            trouble,
            Phrase(
                f"another value of '{name}' for {trouble.written} stands in {other}; neither is used",
                f"“{name}”在 {other} 中对 {trouble.written} 另有一个值，两者均不采用",
            ),
            Phrase("keep the right one", "请保留正确的一个"),
            other=Phrase("the other value is here", "另一个值在此处"),
        )


RULE = Rule(Kind("PLK309", "conflicting-values"), PAGE, check)
