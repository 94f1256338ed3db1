"""Tables that fit a width: columns wrap, then the least needed are left out; a number is never broken."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tabulate import tabulate
from wcwidth import wcswidth

_GAP = 2
_DOTS = "..."
_TOKEN = re.compile(r"\s+|(?:[\x21-\x7e]+|[^\s\x21-\x7e])[、，。；：！？）】》」』％]*")


@dataclass(frozen=True, slots=True)
class Column:
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
        longest = max(width_of(token) for text in self.texts for token in _tokens(text))
        return min(self.natural, max(self.narrowest, longest))


def width_of(text: str) -> int:
    """Cells that a text takes in a terminal."""
    return max(0, wcswidth(text))


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text) or [""]


def wrap(text: str, width: int) -> list[str]:
    """A text in lines of so many cells; Chinese breaks between characters, words and numbers stay whole."""
    lines, line = [], ""
    for token in _tokens(text):
        if line and width_of(line + token.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += token if line else token.lstrip()
    return [*lines, line.rstrip()]


def fit(columns: Sequence[Column], width: int) -> list[Column]:
    """The columns with widths that fit: those with most room to spare are wrapped, then the least needed left out."""
    shown = [replace(column, width=column.natural) for column in columns]
    while (excess := _total(shown) - width) > 0:
        roomiest = max(shown, key=lambda column: column.width - column.least)
        room = roomiest.width - roomiest.least
        if room > 0:
            at = shown.index(roomiest)
            shown[at] = replace(roomiest, width=roomiest.width - min(excess, max(1, room // 4)))
            continue
        spare = [column for column in shown if column.keep]
        if not spare:
            break
        shown.remove(min(spare, key=lambda column: column.keep))
        shown = [replace(column, width=column.natural) for column in shown]
    return shown


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


def lines(columns: Sequence[Column], below: Sequence[Sequence[str]]) -> list[str]:
    """The lines of a table of fitted columns, with further lines under each row."""
    rows = [[column.head for column in columns]]
    rows += [[column.cells[number] for column in columns] for number in range(len(below))]
    cells = [
        [clip(text, column.width, column.height) for text, column in zip(row, columns, strict=True)] for row in rows
    ]
    table = tabulate(
        [["\n".join(cell) for cell in row] for row in cells],
        tablefmt="plain",
        colalign=["right" if column.right else "left" for column in columns],
        disable_numparse=True,
    ).splitlines()
    widths = [max(width_of(line) for row in cells for line in row[place]) for place in range(len(columns))]
    rule = (" " * _GAP).join("-" * width for width in widths)
    made, at = [], 0
    for number, row in enumerate(cells):
        height = max(len(cell) for cell in row)
        made += [line.rstrip() for line in table[at : at + height]]
        made += [rule] if number == 0 else below[number - 1]
        at += height
    return made
