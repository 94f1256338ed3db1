"""Which findings are told, and how bad they are: what `select`, `ignore` and `severity` do."""

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from planck.report.totals import is_shortfall
from planck.review.settings import NEVER_IGNORED, Settings, covers
from planck.text.findings import Finding, Severity
from planck.values import replace

_ALWAYS_SELECTED = ("PLK0", "PLK1", *NEVER_IGNORED)
"""Without what cannot be read, a selection of rules would pass a plan that nobody has looked at."""


class Choice(Struct, frozen=True):
    """The rules chosen for one run; None leaves it to the settings."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None


EVERYTHING = Choice()


def settle(
    findings: Iterable[Finding], settings_of: Callable[[Finding], Settings], choice: Choice
) -> Iterator[Finding]:
    """The findings that are told, with the severities that the settings give them.

    A shortfall that does not count, as it is accepted or its plan is a draft or closed, stays a piece of information.
    """
    for finding in findings:
        settings = settings_of(finding)
        select = settings.select if choice.select is None else choice.select
        ignore = settings.ignore if choice.ignore is None else choice.ignore
        code = finding.kind.code
        selected = select is None or code.startswith(_ALWAYS_SELECTED) or _any(select, finding)
        ignored = _any(ignore, finding) and not code.startswith(NEVER_IGNORED)
        if selected and not ignored:
            kept = is_shortfall(finding) and finding.severity is Severity.INFO
            severity = finding.severity if kept else settings.severity.get(code, finding.severity)
            yield replace(finding, kind=replace(finding.kind, severity=severity))


def _any(names: Iterable[str], finding: Finding) -> bool:
    return any(covers(name, finding) for name in names)
