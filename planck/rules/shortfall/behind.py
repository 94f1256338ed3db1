"""A target that lags behind what is expected by now."""

from collections.abc import Iterator

from planck.rules.rule import Problem, Rule, ShortfallSubject
from planck.rules.standing import standing
from planck.text.findings import Kind
from planck.words.phrase import Phrase
from planck.words.status import Status


def check(subject: ShortfallSubject) -> Iterator[Problem]:
    """Every target with the status `behind`."""
    return standing(subject, Status.BEHIND, _HINT)


_HINT = Phrase("catch up, and give reason and remedy beside the figure", "请赶上进度，并在数值旁写明偏差原因及改进措施")

RULE = Rule(
    Kind("PLK503", "behind"),
    Phrase("The figure is well behind what is expected by its date.", "数值明显落后于应有进度。"),
    check,
)
