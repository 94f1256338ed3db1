"""A target that was missed for good."""

from collections.abc import Iterator

from planck.rules.rule import Problem, Rule, ShortfallSubject
from planck.rules.standing import standing
from planck.text.findings import Kind
from planck.words.phrase import Phrase
from planck.words.status import Status


def check(subject: ShortfallSubject) -> Iterator[Problem]:
    """Every target with the status `missed`."""
    return standing(subject, Status.MISSED)


RULE = Rule(
    Kind("PLK501", "missed"),
    Phrase(
        "The final figure is short, or an upper bound has been passed.",
        "最终数值未达目标，或已突破上限。",
    ),
    check,
)
