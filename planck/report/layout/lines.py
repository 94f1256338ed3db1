"""A page in lines of text that fit a width, for a terminal or a text file."""

from collections.abc import Iterator

from msgspec import Struct

from planck.report import excerpt
from planck.report.grid import Column, fit, lines, width_of, wrap
from planck.report.look import Look
from planck.report.page import Folded, Grid, Heading, Level, Line, Mistake, Page, Verbatim
from planck.report.paint import bold, graded
from planck.words.phrase import Phrase
from planck.words.visible import cell, visible

_INDENT = "    "
_COLON = Phrase(": ", "：")
_UNDERLINES = {Level.DOCUMENT: "=", Level.SECTION: "-"}


class _Fitted(Struct, frozen=True):
    """A grid with those of its columns that fit."""

    grid: Grid
    shown: list[Column]


_Item = Heading | Line | Mistake | Verbatim | _Fitted


def laid_out(page: Page, look: Look) -> str:
    """A page as lines of text that fit the look's width; only what stands verbatim may be wider."""
    made: list[str] = []
    before: _Item | None = None
    for block in _fitted(page, look):
        if before and not _follows(block, before):
            made.append("")
        made += _laid(block, look)
        before = block
    return "".join(f"{line}\n" for line in made)


def _fitted(page: Page, look: Look) -> Iterator[_Item]:
    """The blocks, each grid fitted, with what a left-out column would repeat in each row said once before it."""
    for block in page:
        if isinstance(block, Folded):
            yield Line(block.summary, apart=True)
            yield from _fitted(block.blocks, look)
            continue
        if not isinstance(block, Grid):
            yield block
            continue
        shown = fit(block.columns, look.width)
        heads = [column.head for column in shown]
        for column in block.columns:
            if column.once and column.head not in heads:
                yield Line(f"{column.head}{_COLON.to(block.lang)}{column.cells[0]}")
        yield _Fitted(block, shown)


def _follows(block: _Item, before: _Item) -> bool:
    """Whether a block stands right under the one before, without an empty line between."""
    if not isinstance(block, Line) or block.apart:
        return False
    if isinstance(before, Heading):
        return before.level is not Level.SECTION
    return isinstance(before, Line) and not before.apart


def _laid(block: _Item, look: Look) -> list[str]:
    match block:
        case Heading():
            return _heading(block, look)
        case Line():
            return wrap(cell(block.text), look.width)
        case Verbatim():
            return [visible(line) for line in block.text.rstrip("\n").splitlines()]
        case Mistake():
            return [excerpt.render(block.finding, block.source, block.lang, look)]
        case _:
            return list(_table(block, look))


def _heading(heading: Heading, look: Look) -> list[str]:
    text = cell(heading.text + "".join(f" [{mark}]" for mark in heading.marks))
    wrapped = wrap(text, look.width)
    shown = [bold(line, color=look.color) for line in wrapped]
    mark = _UNDERLINES.get(heading.level)
    return [*shown, mark * max(map(width_of, wrapped))] if mark else shown


def _table(fitted: _Fitted, look: Look) -> Iterator[str]:
    """The lines of a grid: its head, and each row with the head of its group above it and more to say below."""
    grid = fitted.grid
    rows = lines(fitted.shown)
    yield from next(rows)
    for number, row in enumerate(rows):
        if number in grid.groups:
            yield from ["", *(bold(line, color=look.color) for line in wrap(cell(grid.groups[number]), look.width))]
        yield from _toned(row, grid, number, look)
        for text in grid.under(number):
            yield from (_INDENT + line for line in wrap(cell(text), look.width - len(_INDENT)))


def _toned(row: list[str], grid: Grid, number: int, look: Look) -> list[str]:
    """A row whose first cell takes the colour of its tone."""
    first = grid.columns[0].cells[number]
    tone = grid.tones[number] if grid.tones else None
    if not row[0].startswith(first):
        return row
    return [graded(first, tone, color=look.color) + row[0].removeprefix(first), *row[1:]]
