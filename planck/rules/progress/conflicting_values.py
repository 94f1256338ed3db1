"""Two different values for one target and date."""

from collections.abc import Iterator

from planck.plan.entry import TroubleKind
from planck.rules.rule import Problem, ProgressSubject, Rule, about_trouble
from planck.text.findings import Kind
from planck.words.phrase import Phrase


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


RULE = Rule(
    Kind("PLK309", "conflicting-values"),
    Phrase(
        "Two different values are reported for one target and date.",
        "同一指标同一日期报了两个不同的值。",
    ),
    check,
)
