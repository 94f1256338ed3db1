"""The text of a file, and where a stretch of it stands."""

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from msgspec import Struct

from planck.patterns import pattern
from planck.text import refusals
from planck.text.findings import Finding, Place

_LINE_BREAK = pattern(r"\r\n|\n|\r")
_FORBIDDEN = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_BYTE_ORDER_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


class Span(NamedTuple):
    """A stretch of text, as offsets in code points; the end is exclusive."""

    start: int
    end: int


class Source(Struct, frozen=True, dict=True):
    """A file's name, as shown to people, and its text."""

    name: str
    text: str

    @cached_property
    def _starts(self) -> list[int]:
        """Offset of the first character of each line."""
        if "\r" in self.text:
            return [0, *(found.end() for found in _LINE_BREAK.finditer(self.text))]
        return [0, *accumulate(len(line) + 1 for line in self.text.split("\n")[:-1])]

    def _position(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def place(self, span: Span) -> Place:
        """Where a stretch of the text stands; offsets beyond the text are drawn back to its end."""
        start = min(span.start, len(self.text))
        end = max(start, min(span.end, len(self.text)))
        return Place(self.name, *self._position(start), *self._position(end))

    @cached_property
    def unfit(self) -> Span | None:
        """The first character, if any, that no YAML text may hold."""
        found = _FORBIDDEN.search(self.text)
        return Span(*found.span()) if found else None

    @property
    def count(self) -> int:
        """How many lines it has."""
        return len(self._starts)

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line break."""
        start = self._starts[number - 1]
        ends = self._starts[number : number + 1]
        return self.text[start : ends[0] if ends else None].rstrip("\r\n")


def decode(name: str, content: bytes) -> tuple[Source, list[Finding]]:
    """The text of a file's bytes; with findings the text is not fit to be parsed."""
    mark = _BYTE_ORDER_MARKS.get(content[:2])
    if mark:
        return Source(name, content.decode("utf-16", "replace")), [refusals.not_utf8(Place(name), mark)]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        source = Source(name, content.decode("utf-8-sig", "replace"))
        # without the byte order mark, which the error does not count
        before, byte = error.object[: error.start].decode(), error.object[error.start]
        place = source.place(Span(len(before), len(before) + 1))
        return source, [refusals.not_utf8(place, f"0x{byte:02X}")]
    source = Source(name, text)
    return source, forbidden(source)


def forbidden(source: Source) -> list[Finding]:
    """The finding for the first character, if any, that no YAML text may hold."""
    at = source.unfit
    return [refusals.control_character(source.place(at), source.text[at.start : at.end])] if at else []
