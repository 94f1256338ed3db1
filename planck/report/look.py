"""How a report is to look: what a format may be told beside the report itself."""

from enum import StrEnum

from msgspec import Struct

from planck.words.phrase import Lang


class Sheet(StrEnum):
    """What is put before people."""

    SHORTFALLS = "shortfalls"
    """Findings and what falls short: what `planck check` shows."""
    REVIEW = "review"
    """The document for a review meeting: what `planck report` shows."""


class By(StrEnum):
    """How a review's targets are grouped."""

    TASK = "task"
    OWNER = "owner"
    GOAL = "goal"
    FRAMEWORK = "framework"
    STATUS = "status"


class Only(StrEnum):
    """What a review is limited to."""

    SHORTFALL = "shortfall"


class Look(Struct, frozen=True):
    """Choices of the reader, not of the plan."""

    lang: Lang | None = None
    """The language asked for; None leaves it to each plan, and to English for machine formats."""
    width: int = 100
    """Columns of the terminal or page."""
    color: bool = False
    """Whether terminal colours may be used."""
    every_target: bool = False
    """Whether the shortfall tables show all targets or only the short ones."""
    sheet: Sheet = Sheet.SHORTFALLS
    """What tables and documents show; machine formats always hold everything."""
    by: By | None = None
    """How a review's targets are grouped; None is by task."""
    only: Only | None = None
    """What a review is limited to; None is nothing."""
    usual: Lang | None = None
    """The language of what is for people where none is asked for; None leaves it to each plan."""
