"""How bad a row is, for a colour beside the words."""

from collections.abc import Sequence

from planck.assessment.assess import Assessment
from planck.text.findings import Severity
from planck.words.status import Status


def tones(listed: Sequence[Assessment]) -> tuple[Severity | None, ...]:
    """An error for a shortfall, a warning for a target at risk, nothing for the rest."""
    return tuple(tone(item.status) for item in listed)


def tone(status: Status) -> Severity | None:
    """The tone of one status."""
    if status.short:
        return Severity.ERROR
    return Severity.WARNING if status is Status.AT_RISK else None
