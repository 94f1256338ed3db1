"""A target that may yet fall short."""

from collections.abc import Iterator

from planck.rules.page import Page
from planck.rules.rule import Problem, Rule, ShortfallSubject
from planck.rules.standing import standing
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase
from planck.words.status import Status

PAGE = Page(
    finds=Phrase("The figure is slightly behind, or the due date is near.", "数值略有落后，或临近截止日期。"),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(subject: ShortfallSubject) -> Iterator[Problem]:
    """Every target with the status `at-risk`."""
    return standing(subject, Status.AT_RISK, _HINT)


_HINT = Phrase("see to it, or report a newer figure if there is one", "请抓紧推进；已有更新数值的请及时报告")

RULE = Rule(Kind("PLK504", "at-risk", Severity.WARNING), PAGE, check)
