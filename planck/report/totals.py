"""What is told of a whole run: how each plan stands in numbers, what is wrong, and the exit code that follows."""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from planck.report.fail_on import FailOn
from planck.text.findings import Finding, Kind
from planck.words.phrase import Phrase
from planck.words.status import Status

SHORTFALLS = "PLK5"
"""How the codes of findings begin that are about how a target stands."""


def is_shortfall(finding: Finding) -> bool:
    """Whether a finding is about how a target stands, and so counts as neither error nor warning."""
    return finding.kind.code.startswith(SHORTFALLS)


class Dropped(Struct, frozen=True):
    """A file that cannot be used, though no error is told of it."""

    file: str
    kinds: tuple[Kind, ...]
    """The rules that found why, each of them ignored, allowed or lowered."""


class Tally(Struct, frozen=True):
    """How one plan stands, in numbers."""

    plan: str
    """Its id."""
    file: str
    language: str
    """Its own."""
    title: str | Mapping[str, str]
    marks: tuple[Phrase, ...]
    """What is to be borne in mind of its figures."""
    as_of: date
    counts: Mapping[Status, int]
    """How many of its targets have each of the statuses that occur."""
    withheld: int
    """How many targets' newest report gives a reason instead of a figure."""
    gating: int
    """How many targets fail the check."""
    accepted: int
    """How many targets would fail it, were they not accepted."""
    failing: tuple[Status, ...] = ()
    """The statuses by which more of them come to fail it, on the first day on which any does, if nobody reports."""
    failing_on: date | None = None
    """That day."""

    @property
    def targets(self) -> int:
        """How many targets it has."""
        return sum(self.counts.values())


class Totals(Struct, frozen=True):
    """A run in numbers."""

    as_of: date
    fail_on: FailOn
    strict: bool
    plans: Sequence[Tally]
    errors: int
    """Shortfalls not counted."""
    warnings: int
    """Shortfalls not counted."""
    files_read: int
    files_skipped: int
    unread: int
    """Files that are plans, or may be, and could not be assessed, whether or not anything is still told of them."""
    dropped: Sequence[Dropped]
    """The files that cannot be used, though no error is told of them."""
    today: date | None = None
    """The day it was made, if the caller says so."""
    untouched: bool = False
    """Whether nothing was to be looked at, as no plan was touched."""
    crashes: int = 0
    """How many parts of the run planck itself failed at."""

    @property
    def gating(self) -> int:
        """How many targets fail the check."""
        return sum(plan.gating for plan in self.plans)

    @property
    def accepted(self) -> int:
        """How many targets would fail the check, were they not accepted."""
        return sum(plan.accepted for plan in self.plans)

    @property
    def targets(self) -> int:
        """How many targets there are."""
        return sum(plan.targets for plan in self.plans)

    @property
    def counts(self) -> Mapping[Status, int]:
        """How many targets have each status, all eight among them."""
        return {status: sum(plan.counts.get(status, 0) for plan in self.plans) for status in Status}

    @property
    def invalid(self) -> bool:
        """Whether what is told makes the input invalid."""
        return bool(self.errors or (self.strict and self.warnings))

    @property
    def exit_code(self) -> int:
        """0, 1 for shortfalls, 3 for invalid input or no plan at all, 4 for a bug of planck's (contract section 6)."""
        if self.crashes:
            return 4
        if self.untouched:
            return 0
        if self.invalid or self.unread or not self.plans:
            return 3
        return 1 if self.gating else 0
