"""YAML text to a located tree: plain data, and for every key and value where it stands."""

from collections.abc import Mapping
from functools import reduce
from operator import getitem
from typing import TYPE_CHECKING, Any, cast

from msgspec import Struct

from planck.text.findings import Finding, Path, Place
from planck.text.limits import LIMITS, Limits
from planck.text.source import Source, Span
from planck.text.spots import Spot

if TYPE_CHECKING:
    from planck.text.parsers import Parser

Raw = Mapping[str, Any]
"""A map as read: text keys; values are text, int, Decimal, bool, None, lists and maps of these."""


class Document(Struct, frozen=True):
    """A file's data with the place of everything in it."""

    source: Source
    data: object
    spots: Mapping[Path, Spot]

    @property
    def raw(self) -> Raw:
        """The data of a document that its schema has accepted, and which is therefore a map."""
        return cast(Raw, self.data)

    def place(self, path: Path, on: str = "value") -> Place:
        """Where the value (or, with `on="key"`, the key) at a path stands; for what is absent, its nearest parent."""
        spot = self._nearest(path)
        return self.source.place(spot.key if on == "key" and spot.key else spot.value)

    def _nearest(self, path: Path) -> Spot:
        for length in range(len(path), -1, -1):
            spot = self.spots.get(path[:length])
            if spot:
                return spot
        return Spot(Span(0, 0))

    def place_in(self, path: Path, part: Span) -> Place:
        """Where a stretch of the text at a path stands; all of the text where the file writes it otherwise."""
        span = self.spots[path].value
        text = str(reduce(getitem, path, cast(Any, self.data)))
        start = self.source.text.find(text, span.start, span.end)
        return self.source.place(span if start < 0 else Span(start + part.start, start + part.end))


def parse(source: Source, limits: Limits = LIMITS, parser: "Parser | None" = None) -> tuple[Document, list[Finding]]:
    """The located tree of a text; with findings the data is what could be read before or beside them."""
    sound = None if parser else _sound(source, limits)
    if sound:
        return sound, []
    from planck.text.building import build  # noqa: PLC0415  because most texts are sound and need not wait for it

    return build(source, limits, parser)


def _sound(source: Source, limits: Limits) -> Document | None:
    """What one pass over a text gives; None where there is, or may be, something to refuse."""
    from planck.text import onepass  # noqa: PLC0415  because completing a word in a shell must not wait for it

    if source.unfit:
        return None
    try:
        return Document(source, *onepass.read(source.text, limits))
    except onepass.OddError:
        return None
