"""Tables that fit a width: columns wrap, then the least needed are left out; a number is never broken."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from planck.patterns import pattern
from planck.values import replace

_GAP = 2
_TIGHT = 6
"""Cells of a column whose words may be broken because nothing else helps."""
_NUMBER = pattern(r"[(<>= +-]*[0-9][0-9.,:%()/-]*[、，。；：！？）】》」』％]*|\((?:[a-z]+|争取) [0-9.]+\)")
_DOTS = "..."
_USUAL = pattern("[ -~\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]*")
"""What most texts are made of: ASCII, each character of which takes one cell, and Chinese, each of which takes two."""
_TOKEN = pattern(
    r"\s+|\((?:[a-z]+|争取) [0-9.]+\)|[<>=]{1,2} [0-9.]+"
    r"|[\[(（【《「『]*(?:[\x21-\x7e]+|[^\s\x21-\x7e])[、，。；：！？）】》」』％]*"
)


class Column(Struct, frozen=True):
    """One column of a table."""

    head: str
    cells: tuple[str, ...]
    narrowest: int = 4
    """Cells to which it may be wrapped; what cannot be broken takes what it needs."""
    right: bool = False
    """Whether it is set flush right."""
    keep: int = 0
    """The least goes first where not all columns fit; 0 is never left out."""
    height: int = 99
    """Lines that a cell may take."""
    once: bool = False
    """Whether it says the same in each row, so that it may be said once above the table instead."""
    width: int = 0

    @property
    def texts(self) -> tuple[str, ...]:
        """Head and cells."""
        return (self.head, *self.cells)

    @property
    def natural(self) -> int:
        """Cells it takes without wrapping."""
        return max(width_of(text) for text in self.texts)

    @property
    def least(self) -> int:
        """Cells below which a word or a number would be broken, or its `narrowest`."""
        return min(self.natural, max(self.narrowest, self._longest(numbers_only=False)))

    @property
    def tightest(self) -> int:
        """Cells below which a number would be broken."""
        return max(_TIGHT, self._longest(numbers_only=True))

    def _longest(self, *, numbers_only: bool) -> int:
        tokens = [token for text in self.texts for token in _tokens(text)]
        return max((width_of(token) for token in tokens if not numbers_only or _NUMBER.fullmatch(token)), default=0)


@lru_cache(maxsize=4096)
def width_of(text: str) -> int:
    """Cells that a text takes in a terminal."""
    if _USUAL.fullmatch(text):
        return len(text) if text.isascii() else sum(1 if character <= "~" else 2 for character in text)
    from wcwidth import wcswidth  # noqa: PLC0415  because loading it takes longer than a whole table of usual texts

    return max(0, int(wcswidth(text)))


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(text)) or ("",)


def wrap(text: str, width: int) -> list[str]:
    """A text in lines of so many cells; Chinese breaks between characters, numbers stay whole, words if they fit."""
    if _USUAL.fullmatch(text) and width_of(text) <= width:
        return [text.strip()]
    lines, line = [], ""
    for token in (piece for whole in _tokens(text) for piece in _pieces(whole, width)):
        if line and width_of(line + token.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += token if line else token.lstrip()
    return [*lines, line.rstrip()]


def _pieces(token: str, width: int) -> list[str]:
    """A word in pieces of so many cells; a number in one."""
    if width_of(token) <= width or _NUMBER.fullmatch(token):
        return [token]
    pieces = [""]
    for character in token:
        if pieces[-1] and width_of(pieces[-1] + character) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces


def fit(columns: Sequence[Column], width: int) -> list[Column]:
    """The columns with widths that fit: wrapped at words, else without the least needed, else with words broken."""
    left = list(columns)
    while True:
        shown = _squeezed(left, width, [column.least for column in left])
        spare = [column for column in left if column.keep]
        if _total(shown) <= width or not spare:
            break
        left.remove(min(spare, key=lambda column: column.keep))
    return shown if _total(shown) <= width else _squeezed(left, width, [column.tightest for column in left])


def _squeezed(columns: Sequence[Column], width: int, least: Sequence[int]) -> list[Column]:
    """The columns, those with most room to spare narrowed first, none below its least."""
    widths = [column.natural for column in columns]
    while (excess := sum(widths) + _GAP * (len(widths) - 1) - width) > 0:
        room = [now - floor for now, floor in zip(widths, least, strict=True)]
        roomiest = room.index(max(room))
        if room[roomiest] <= 0:
            break
        widths[roomiest] -= min(excess, max(1, room[roomiest] // 4))
    return [replace(column, width=now) for column, now in zip(columns, widths, strict=True)]


def _total(columns: Sequence[Column]) -> int:
    return sum(column.width for column in columns) + _GAP * (len(columns) - 1)


def clip(text: str, width: int, height: int) -> list[str]:
    """A text wrapped to so many cells and lines; dots stand for what does not fit."""
    wrapped = wrap(text, width)
    if len(wrapped) <= height:
        return wrapped
    last = wrapped[height - 1]
    while width_of(last) > max(0, width - len(_DOTS)):
        last = last[:-1]
    return [*wrapped[: height - 1], last.rstrip() + _DOTS]


def lines(columns: Sequence[Column]) -> Iterator[list[str]]:
    """The lines of a table of fitted columns: those of its head with a rule under it, then those of each row."""
    rows = [[column.head for column in columns]]
    rows += [list(row) for row in zip(*(column.cells for column in columns), strict=True)]
    cells = [
        [clip(text, column.width, column.height) for text, column in zip(row, columns, strict=True)] for row in rows
    ]
    from tabulate import tabulate  # noqa: PLC0415  because formats for programs have no tables, and loading it takes long

    table = tabulate(
        [["\n".join(cell) for cell in row] for row in cells],
        tablefmt="plain",
        colalign=["right" if column.right else "left" for column in columns],
        disable_numparse=True,
    ).splitlines()
    widths = [max(width_of(line) for row in cells for line in row[place]) for place in range(len(columns))]
    rule = (" " * _GAP).join("-" * width for width in widths)
    at = 0
    for row in cells:
        height = max(len(cell) for cell in row)
        shown = [line.rstrip() for line in table[at : at + height]]
        yield shown if at else [*shown, rule]
        at += height
