"""A target that lags behind what is expected by now."""

from collections.abc import Iterator

from planck.rules.rule import Problem, Rule, ShortfallSubject
from planck.rules.standing import standing
from planck.text.findings import Kind
from planck.words.phrase import Phrase
from planck.words.status import Status


def check(subject: ShortfallSubject) -> Iterator[Problem]:
    """Every target with the status `behind`."""
    return standing(subject, Status.BEHIND)


RULE = Rule(
    Kind("PLK503", "behind"),
    Phrase("The figure is well behind what is expected by its date.", "数值明显落后于应有进度。"),
    check,
)
