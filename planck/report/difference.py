"""What a comparison of two versions found, and the exit code that follows from it."""

from collections.abc import Mapping

from msgspec import Struct, field

from planck.change.change import Change
from planck.plan.model import Text
from planck.report.fail_on import ChangedBy
from planck.text.findings import Finding, Severity
from planck.text.source import Source
from planck.values import AllButLast


class Compared(Struct, frozen=True):
    """One plan, or the progress of one, in two versions."""

    plan: str
    title: Text
    language: str
    versions: tuple[str | None, str | None]
    """The old and the new version of the plan; None where it is not there."""
    changes: tuple[Change, ...]


class Difference(AllButLast, frozen=True):
    """Everything that is different between two sides."""

    compared: tuple[Compared, ...]
    findings: tuple[Finding, ...] = ()
    """What keeps a side from being read as it should."""
    fail_on: ChangedBy = ChangedBy.NEVER
    sources: Mapping[str, Source] = field(default_factory=dict)
    """Texts of the files read, by name."""

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes of all plans."""
        return tuple(change for one in self.compared for change in one.changes)

    @property
    def gating(self) -> tuple[Change, ...]:
        """The changes at or above the threshold."""
        if self.fail_on is ChangedBy.NEVER:
            return ()
        return tuple(change for change in self.changes if self.fail_on is ChangedBy.ANY or change.change_class.eases)

    @property
    def errors(self) -> int:
        """How many errors there are."""
        return sum(finding.severity is Severity.ERROR for finding in self.findings)

    @property
    def exit_code(self) -> int:
        """0, 1 for changes at or above the threshold, 3 for input in error."""
        if self.errors:
            return 3
        return 1 if self.gating else 0
