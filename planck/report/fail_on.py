"""The thresholds of a check and of a comparison."""

from enum import StrEnum

from planck.words.status import Status


class FailOn(StrEnum):
    """From which status on a check fails."""

    MISSED = "missed"
    UNREPORTED = "unreported"
    BEHIND = "behind"
    AT_RISK = "at-risk"
    NEVER = "never"

    def gates(self, status: Status) -> bool:
        """Whether a status is at the threshold or worse."""
        return self is not FailOn.NEVER and status.badness >= Status(self.value).badness


class ChangedBy(StrEnum):
    """From which changes on a comparison fails."""

    WEAKENED = "weakened"
    """What is weakened, redefined or removed."""
    ANY = "any"
    NEVER = "never"
