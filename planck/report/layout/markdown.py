"""A page in Markdown, in the tables that GitHub and GitLab render.

Source: GitHub Flavored Markdown 0.29, tables (extension).
"""

import re
from collections.abc import Iterator

from planck.patterns import pattern
from planck.report.grid import Column
from planck.report.layout.comment import FEWER, FINDINGS, FOLDED, UNFOLDS, escaped, more
from planck.report.layout.comment import comment as commented
from planck.report.page import Block, Folded, Grid, Heading, Level, Line, Mistake, Page, Verbatim
from planck.text.findings import Finding
from planck.values import replace
from planck.words.phrase import Lang, Phrase
from planck.words.visible import visible

_LONGEST = 300
"""Characters of one text in a table; what is longer is cut with dots."""
_LEVELS = {Level.DOCUMENT: "#", Level.PLAN: "##", Level.SECTION: "##"}
_GROUP = "###"
_THEN = Phrase("; ", "；")
_COLON = Phrase(": ", "：")

_OPENING = pattern(r"^(?:[-+>=]|\d{1,9}(?=[.)]))")
"""What makes a list, a quotation or a rule of the line that it begins."""


def comment(verdict: str, page: Page, lang: Lang) -> str:
    """A page under its verdict, with fewer rows or cut where it is longer than a comment may be."""
    return commented(
        verdict, lambda number: laid_out(page if number is None else tuple(fewer(page, FEWER[number]))), lang
    )


def laid_out(page: Page) -> str:
    """The blocks with empty lines between them, but none between findings, which make a list."""
    made: list[str] = []
    for before, block in zip([None, *page], page, strict=False):
        if before:
            made.append("\n" if isinstance(before, Mistake) and isinstance(block, Mistake) else "\n\n")
        made.append("\n".join(_laid(block)))
    return "".join(made) + "\n"


def _laid(block: Block) -> list[str]:
    match block:
        case Heading():
            return [f"{_LEVELS[block.level]} {escaped(block.text)}", *_marks(block)]
        case Line():
            return [_paragraph(block.text)]
        case Verbatim():
            return ["```yaml", *(visible(line) for line in block.text.rstrip("\n").splitlines()), "```"]
        case Mistake():
            return [finding_item(block.finding, block.lang)]
        case Folded():
            summary = f"{UNFOLDS}<summary>{escaped(block.summary)}</summary>"
            return [summary, "", laid_out(block.blocks), FOLDED]
        case _:
            return list(_tables(block))


def _marks(heading: Heading) -> list[str]:
    return ["", " ".join(f"**\\[{escaped(mark)}\\]**" for mark in heading.marks)] if heading.marks else []


def finding_item(finding: Finding, lang: Lang) -> str:
    """A finding as an item of a list, its hint in the same item."""
    place = finding.place
    at = _code(f"{place.file}:{place.line}:{place.column}")
    said = f"- **{finding.severity.to(lang)}** {finding.kind.code} {finding.kind.name}, {at}{_COLON.to(lang)}"
    hint = f"{_THEN.to(lang)}*{escaped(finding.hint.to(lang))}*" if finding.hint else ""
    return said + escaped(finding.message.to(lang)) + hint


def _tables(grid: Grid) -> Iterator[str]:
    """A table for each group; a column that says the same in each row is said once above."""
    once = [column for column in grid.columns if column.once and grid.rows > 1]
    shown = [column for column in grid.columns if column not in once]
    for column in once:
        yield from (f"{escaped(column.head)}{_COLON.to(grid.lang)}{_text(column.cells[0])}", "")
    starts = sorted({0, *grid.groups})
    for start, end in zip(starts, [*starts[1:], grid.rows], strict=True):
        if start:
            yield ""
        if start in grid.groups:
            yield from (f"{_GROUP} {escaped(grid.groups[start])}", "")
        yield from _table(grid, shown, range(start, end))


def _table(grid: Grid, shown: list[Column], rows: range) -> Iterator[str]:
    yield f"| {' | '.join(escaped(column.head) for column in shown)} |"
    yield f"| {' | '.join('--:' if column.right else '---' for column in shown)} |"
    for row in rows:
        cells = [_text(column.cells[row]) for column in shown]
        if grid.tones and grid.tones[row]:
            cells[0] = f"**{cells[0]}**"
        cells[_SPOKEN] = "<br>".join([cells[_SPOKEN], *(_text(text) for text in grid.under(row))])
        yield f"| {' | '.join(cells)} |"


_SPOKEN = 1
"""The column of titles, which also takes what stands under a row."""


def _text(text: str) -> str:
    return escaped(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}...")


def _paragraph(text: str) -> str:
    """An escaped text that begins a line and makes neither list nor quotation of it."""
    said = escaped(text)
    opening = _OPENING.match(said)
    if not opening:
        return said
    sign = opening.group()
    return f"{sign}\\{said[len(sign) :]}" if sign.isdigit() else f"\\{said}"


def _code(text: str) -> str:
    """A text as code, whatever back-ticks it holds."""
    plain = visible(" ".join(text.split())).replace("|", "\\|")
    longest = max((len(run) for run in re.findall("`+", plain)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if "`" in plain else ""
    return f"{fence}{pad}{plain}{pad}{fence}"


def fewer(page: Page, rows: int) -> Iterator[Block]:
    """Blocks whose tables and findings are only so many, with a line on how many were left out."""
    mistakes = [block for block in page if isinstance(block, Mistake)]
    yield from mistakes[:rows]
    if len(mistakes) > rows:
        yield Line(more(len(mistakes) - rows, FINDINGS).to(mistakes[0].lang))
    for block in page:
        if isinstance(block, Grid) and block.rows > rows:
            yield from _shortened(block, rows)
        elif isinstance(block, Folded):
            yield replace(block, blocks=tuple(fewer(block.blocks, rows)))
        elif not isinstance(block, Mistake):
            yield block


def _shortened(grid: Grid, rows: int) -> Iterator[Block]:
    if rows:
        columns = tuple(replace(column, cells=column.cells[:rows]) for column in grid.columns)
        yield replace(grid, columns=columns, below=grid.below[:rows], tones=grid.tones[:rows])
    yield Line(more(grid.rows - rows, grid.lists).to(grid.lang))
