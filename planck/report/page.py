"""What a report says to people, as blocks in order: made once, and laid out by each format in its own way."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from msgspec import Struct, field

from planck.report.grid import Column
from planck.text.findings import Finding, Severity
from planck.text.source import Source
from planck.words.phrase import Lang, Phrase

TARGETS = Phrase("targets", "项指标")


class Level(StrEnum):
    """What a heading stands over."""

    PLAN = "plan"
    """The tables of a plan."""
    DOCUMENT = "document"
    """A document of several sections."""
    SECTION = "section"
    """A section of a document."""


class Heading(Struct, frozen=True):
    """A heading, with marks that are to be borne in mind beside it."""

    text: str
    level: Level
    marks: tuple[str, ...] = ()


class Line(Struct, frozen=True):
    """A sentence of its own."""

    text: str
    apart: bool = False
    """Whether it stands apart from the lines around it."""


class Mistake(Struct, frozen=True):
    """A finding, with the text it was found in and the language to tell it in."""

    finding: Finding
    source: Source | None
    lang: Lang


class Grid(Struct, frozen=True):
    """A table: columns of cells, more to say under each row, and heads of groups of rows."""

    columns: tuple[Column, ...]
    lang: Lang
    below: tuple[tuple[str, ...], ...] = ()
    """For each row what stands under it; empty where nothing does under any."""
    groups: Mapping[int, str] = field(default_factory=dict)
    """Heads by the number of the row that they stand over."""
    tones: tuple[Severity | None, ...] = ()
    """For each row how bad it is, for a colour beside the words; empty for a table without."""
    lists: Phrase = TARGETS
    """What its rows are, for counting those that are left out."""

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return len(self.columns[0].cells)

    def under(self, row: int) -> tuple[str, ...]:
        """What stands under a row."""
        return self.below[row] if self.below else ()


class Verbatim(Struct, frozen=True):
    """A text that stands as it is, line by line."""

    text: str


class Folded(Struct, frozen=True):
    """Blocks that a reader opens where the format can fold them away."""

    summary: str
    blocks: tuple["Block", ...]


Block = Heading | Line | Mistake | Grid | Verbatim | Folded
Page = Sequence[Block]
