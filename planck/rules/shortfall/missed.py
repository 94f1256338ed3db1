"""A target that was missed for good."""

from collections.abc import Iterator

from planck.rules.page import Page
from planck.rules.rule import Problem, Rule, ShortfallSubject
from planck.rules.standing import standing
from planck.text.findings import Kind
from planck.words.phrase import Phrase
from planck.words.status import Status

PAGE = Page(
    finds=Phrase(
        "The final figure is short, or an upper bound has been passed.",
        "最终数值未达目标，或已突破上限。",
    ),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(subject: ShortfallSubject) -> Iterator[Problem]:
    """Every target with the status `missed`."""
    return standing(subject, Status.MISSED, _HINT)


_HINT = Phrase("give its reason and remedy beside the figure", "请在数值旁写明偏差原因及改进措施")

RULE = Rule(Kind("PLK501", "missed"), PAGE, check)
