"""The formats a report can take, found by name; a format's module is loaded when a report is to take it."""

import importlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol, cast

from msgspec import Struct

from planck.modules import names_in
from planck.report import formats
from planck.report.look import Look, Sheet
from planck.report.share import Section, Told
from planck.report.totals import Totals
from planck.words.phrase import Phrase

if TYPE_CHECKING:
    from planck.report.report import PlanReport, Report


class Maker(Protocol):
    """A format: it makes its parts, each from one plan or finding, and later a whole of the parts of many runs."""

    NAME: str
    FOR: frozenset[Sheet]
    """The sheets that it is offered for."""

    def section(self, report: "Report", plan: "PlanReport", look: Look) -> Section:
        """What it says of a plan."""

    def told(self, report: "Report", look: Look) -> Iterable[Phrase | None]:
        """What it says of each finding of a report in turn; None where it says nothing."""

    def assemble(
        self, totals: Totals, sections: Sequence[Section], findings: Sequence[tuple[Told, Phrase]], look: Look
    ) -> str:
        """The whole: sections in the order of plans, and the findings of which something is said in their order."""


@lru_cache
def _homes() -> dict[str, str]:
    """The modules of the room by the formats' names, which they bear; a module may add a version: `json_v1`."""
    return {name.partition("_v")[0]: f"{formats.__name__}.{name}" for name in names_in(formats)}


ERRORS = "errors"
"""What stderr tells beside a document: made like a format, and offered to nobody."""


def maker_of(name: str) -> Maker:
    """The format of a name; KeyError for one that does not exist. No other is loaded."""
    home = f"planck.report.{ERRORS}" if name == ERRORS else _homes()[name]
    return cast(Maker, importlib.import_module(home))


def format_names() -> tuple[str, ...]:
    """The names of all formats."""
    return tuple(_homes())


class Fit(Struct, frozen=True):
    """The formats for a check or for a review; to ask for one loads no other."""

    sheet: Sheet

    def __contains__(self, name: object) -> bool:
        return name in _homes() and self.sheet in maker_of(str(name)).FOR


def formats_for(sheet: Sheet) -> tuple[str, ...]:
    """The names of the formats for a check or for a review, those for people first."""
    first, fit = ("table", "markdown"), Fit(sheet)
    return (*first, *(name for name in format_names() if name not in first and name in fit))
