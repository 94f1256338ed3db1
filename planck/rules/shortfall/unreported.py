"""A target that nobody reported in time."""

from collections.abc import Iterator

from planck.rules.page import Page
from planck.rules.rule import Problem, Rule, ShortfallSubject
from planck.rules.standing import standing
from planck.text.findings import Kind
from planck.words.phrase import Phrase
from planck.words.status import Status

PAGE = Page(
    finds=Phrase("A report is owed and is not there.", "应报未报。"),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(subject: ShortfallSubject) -> Iterator[Problem]:
    """Every target with the status `unreported`."""
    return standing(subject, Status.UNREPORTED, _HINT)


_HINT = Phrase(
    "report its figure; until it is due, 'missing' with a reason will do",
    "请报告数值；截止日之前可用 missing 说明原因",
)

RULE = Rule(Kind("PLK502", "unreported"), PAGE, check)
