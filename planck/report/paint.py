"""Terminal colours, always beside words that say the same."""

from planck.text.findings import Severity

_COLORS = {Severity.ERROR: "\x1b[31m", Severity.WARNING: "\x1b[33m", Severity.INFO: "\x1b[36m"}
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def bold(text: str, *, color: bool) -> str:
    """A text in bold where colours may be used."""
    return f"{_BOLD}{text}{_PLAIN}" if color else text


def graded(text: str, severity: Severity | None, *, color: bool) -> str:
    """A text in the colour of a severity where colours may be used."""
    return f"{_COLORS[severity]}{text}{_PLAIN}" if color and severity else text
