"""The eight statuses, the order of badness, and their names."""

from enum import StrEnum

from planck.words.members import at_hand
from planck.words.phrase import Lang, Phrase


@at_hand
class Status(StrEnum):
    """How a target stands (contract section 2)."""

    MET = "met"
    ON_TRACK = "on-track"
    AT_RISK = "at-risk"
    BEHIND = "behind"
    UNREPORTED = "unreported"
    MISSED = "missed"
    NOT_DUE = "not-due"
    CANCELLED = "cancelled"

    @property
    def badness(self) -> int:
        """Rank by which statuses are ordered: the greater, the worse; cancelled is beneath all."""
        return _BADNESS[self]

    @property
    def short(self) -> bool:
        """Whether it is a shortfall: missed, unreported or behind."""
        return self.badness >= Status.BEHIND.badness

    def to(self, lang: Lang) -> str:
        """Its name in a language."""
        return _NAMES[self].to(lang)


_WORST_FIRST = (
    Status.MISSED,
    Status.UNREPORTED,
    Status.BEHIND,
    Status.AT_RISK,
    Status.NOT_DUE,
    Status.ON_TRACK,
    Status.MET,
    Status.CANCELLED,
)

_BADNESS = {status: rank for rank, status in enumerate(reversed(_WORST_FIRST))}

_NAMES = {
    Status.MET: Phrase("met", "已达成"),
    Status.ON_TRACK: Phrase("on track", "正常"),
    Status.AT_RISK: Phrase("at risk", "有风险"),
    Status.BEHIND: Phrase("behind", "滞后"),
    Status.UNREPORTED: Phrase("unreported", "未报告"),
    Status.MISSED: Phrase("missed", "未达成"),
    Status.NOT_DUE: Phrase("not due", "未到期"),
    Status.CANCELLED: Phrase("cancelled", "已取消"),
}


def worst_first() -> tuple[Status, ...]:
    """All statuses, the worst first, cancelled last."""
    return _WORST_FIRST
