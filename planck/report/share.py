"""What a part of a run adds to the report: texts that are ready, and numbers; whole plans are needed no more."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from planck.report.fail_on import FailOn
from planck.report.look import Look
from planck.report.totals import Dropped, Tally, Totals
from planck.text.findings import Severity
from planck.words.phrase import Phrase


class Wanted(Struct, frozen=True):
    """A format that is to be made, and how it is to look."""

    format: str
    look: Look


class Section(Struct, frozen=True):
    """What a format says of one plan."""

    text: str
    counts: tuple[int, ...] = ()
    """Numbers that are added up over the plans, of a format that tells such."""
    fewer: tuple[str, ...] = ()
    """The text with ever fewer rows, of a format that may have to be cut."""


class Told(Struct, frozen=True):
    """A finding as the formats tell it."""

    file: str
    """The file that it is in, by which findings are ordered; those of one file are in order."""
    code: str
    name: str
    severity: Severity
    short: bool
    """Whether it is about how a target stands."""
    badness: int
    """How badly that target stands."""
    texts: tuple[Phrase | None, ...]
    """What each wanted format says; None where it does not."""


class Share(Struct, frozen=True):
    """What some plans add to the report."""

    tallies: tuple[Tally, ...] = ()
    as_of: date | None = None
    """The latest date that one of its plans is judged at, be the plan closed by then; None without plans."""
    sections: tuple[tuple[Section, ...], ...] = ()
    """For each plan what each wanted format says of it."""
    told: tuple[Told, ...] = ()
    errors: int = 0
    warnings: int = 0
    read: tuple[str, ...] = ()
    """The names of the files that were read, those with settings among them."""
    files_read: int = 0
    """How many plan and progress files are among them."""
    files_skipped: int = 0
    unread: int = 0
    dropped: tuple[Dropped, ...] = ()
    crash: str = ""
    """Where planck itself failed at this part: the trace of it."""


class Terms(Struct, frozen=True):
    """What a run is held to."""

    as_of: date
    """The date where no plan is judged at its own."""
    fail_on: FailOn
    strict: bool
    today: date | None = None
    untouched: bool = False
    """Whether nothing is to be looked at, as no plan was touched."""


def totals(shares: Sequence[Share], terms: Terms) -> Totals:
    """The numbers of all parts of a run."""
    plans = sorted((tally for share in shares for tally in share.tallies), key=lambda tally: tally.file)
    return Totals(
        max((share.as_of for share in shares if share.as_of), default=terms.as_of),
        terms.fail_on,
        terms.strict,
        tuple(plans),
        sum(share.errors for share in shares),
        sum(share.warnings for share in shares),
        sum(share.files_read for share in shares),
        sum(share.files_skipped for share in shares),
        sum(share.unread for share in shares),
        tuple(sorted((one for share in shares for one in share.dropped), key=lambda one: one.file)),
        terms.today,
        terms.untouched,
        sum(bool(share.crash) for share in shares),
    )
