"""A reported step that is not on the ordinal's scale."""

from collections.abc import Iterator

from planck.plan.entry import TroubleKind
from planck.rules.ladder import not_on
from planck.rules.page import Page
from planck.rules.rule import Problem, ProgressSubject, Rule, about_trouble
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A reported step is not on the ordinal's scale.", "所报等级不在该指标的量表中。"),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """Steps may be named in any of their languages."""
    for trouble in subject.progress.of(TroubleKind.UNKNOWN_STEP):
        steps = trouble.target.steps if trouble.target else ()
        yield about_trouble(trouble, *not_on(steps, trouble.written))


RULE = Rule(Kind("PLK305", "unknown-reported-step"), PAGE, check)
