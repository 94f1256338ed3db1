"""How a report is to look: what a format may be told beside the report itself."""

from dataclasses import dataclass

from planck.words.phrase import Lang


@dataclass(frozen=True, slots=True)
class Look:
    """Choices of the reader, not of the plan."""

    lang: Lang | None = None
    """The language asked for; None leaves it to each plan, and to English for machine formats."""
    width: int = 100
    """Columns of the terminal or page."""
    color: bool = False
    """Whether terminal colours may be used."""
    every_target: bool = False
    """Whether tables show all targets or only the short ones."""
