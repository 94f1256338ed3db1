"""A progress file reported by somebody the plan does not declare."""

from collections.abc import Iterator

from planck.rules.page import Page
from planck.rules.rule import Problem, ProgressSubject, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase, did_you_mean

PAGE = Page(
    finds=Phrase("'reported_by' names nobody the plan declares.", "reported_by 不是规划中声明的责任方。"),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """`reported_by` is the id of an owner; the figures are used all the same."""
    for report in subject.progress.reports:
        name = report.raw.get("reported_by")
        if name is not None and name not in subject.plan.owners:
            yield Problem(
                ("reported_by",),
                Phrase(f"owner '{name}' is not declared in the plan", f"规划中未声明责任方“{name}”"),
                did_you_mean(name, list(subject.plan.owners))
                or Phrase("declare it under the plan's 'owners'", "请在规划的 owners 中声明"),
                document=report.document,
            )


RULE = Rule(Kind("PLK315", "unknown-reporter"), PAGE, check)
