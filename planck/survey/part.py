"""What a run is divided into, what is asked of each part, and what comes out of it: plain values, fit to be sent."""

from datetime import date
from pathlib import Path
from typing import Literal

from msgspec import Struct, field

from planck.report.share import Share, Terms, Wanted
from planck.review.elsewhere import NOWHERE, Elsewhere
from planck.text.findings import Finding
from planck.text.limits import Limits

Choices = tuple[str, ...] | None
"""Names or codes of rules; None leaves it to the settings."""


class Part(Struct, frozen=True):
    """Files that are examined together: those below the folder of a plan, or of several that belong together."""

    files: tuple[tuple[Path, Path], ...]
    """Each with the folder in which it was looked for."""
    findings: tuple[Finding, ...] = ()
    """What is wrong with folders that it has."""
    elsewhere: Elsewhere = NOWHERE
    """What has to be known of the other parts, where its progress files speak of plans that are not in it."""


class Order(Struct, frozen=True):
    """What is asked of every part."""

    cwd: Path
    terms: Terms
    wanted: tuple[Wanted, ...]
    latest: bool = False
    since: date | Literal["last"] | None = None
    select: Choices = None
    ignore: Choices = None
    limits: Limits | None = None


class Relied(Struct, frozen=True):
    """A file beside those of a part that what comes out of it hangs on, and how it stood."""

    kind: Literal["evidence", "text"]
    file: str
    """The file of the part that names it, by its path."""
    home: str
    """The folder of that one's plan."""
    written: str
    """Its path, as it is named."""
    state: str


class Outcome(Struct, frozen=True):
    """What comes out of a part."""

    share: Share
    plans: tuple[str, ...] = ()
    """The ids of the plans in it."""
    strangers: tuple[str, ...] = ()
    """The ids of plans that its progress files speak of, and that are not in it."""
    unread: tuple[str, ...] = ()
    """The folders of files that could not be read, and may be a plan."""
    has_plan: bool = False
    """Whether a plan is in it, or what may be one."""
    relied: tuple[Relied, ...] = ()
    read: dict[str, bytes] = field(default_factory=dict)
    """The digests of its files as they were read, by their names."""
