"""Markdown for merge requests and minutes: a page in the tables that GitHub and GitLab render.

Source: GitHub Flavored Markdown 0.29, tables (extension) and backslash escapes; a comment on GitHub holds 65,536
characters, on GitLab 1,000,000.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from planck.report.closing import closing_line
from planck.report.grid import Column
from planck.report.look import Look, Sheet
from planck.report.page import Block, Folded, Grid, Heading, Level, Line, Mistake, Page, Verbatim
from planck.report.pages.sheets import page_of
from planck.report.report import Report
from planck.report.tongue import common_language
from planck.text.findings import Finding
from planck.words.phrase import Lang, Phrase
from planck.words.visible import visible

NAME = "markdown"
FOR = frozenset(Sheet)
_COMMENT = 65_000
"""Characters that fit a comment."""
_FEWER = (200, 100, 50, 20, 10, 5, 2, 1, 0)
"""Rows of a table and findings that are tried, one number after another, until a comment fits."""
_LONGEST = 300
"""Characters of one text in a table; what is longer is cut with dots."""
_LEVELS = {Level.DOCUMENT: "#", Level.PLAN: "##", Level.SECTION: "##"}
_GROUP = "###"
_LINE_END = "\n"
_UNFOLDS, _FOLDED = "<details>", "</details>"
_CUT = Phrase("The rest is left out so that this fits a comment.", "其余内容为适应评论长度而未列出。")
_THEN = Phrase("; ", "；")
_COLON = Phrase(": ", "：")

_MARKED = re.compile(r"[\\`*_\[\]|~#]|<(?=[A-Za-z/!?])|&(?=#?\w+;)")
_OPENING = re.compile(r"^(?:[-+>=]|\d{1,9}(?=[.)]))")
"""What makes a list, a quotation or a rule of the line that it begins."""
_MENTION = re.compile(r"@(?=\w)|[#!](?=\d)")


def render(report: Report, look: Look) -> str:
    """The report as Markdown; that of a check begins with its verdict, and is cut to what a comment holds."""
    page = page_of(report, look)
    if look.sheet is Sheet.REVIEW:
        return laid_out(page)
    lang = common_language(report, look)
    return comment(closing_line(report).to(lang), page, lang)


def comment(verdict: str, page: Page, lang: Lang) -> str:
    """A page under its verdict, with fewer rows or cut where it is longer than a comment may be."""
    first = f"**{escaped(verdict)}**" + ("\n\n" if page else "")
    text = first + laid_out(page)
    for rows in _FEWER:
        if len(text) <= _COMMENT:
            return text
        text = first + laid_out(tuple(_fewer(page, rows)))
    return f"{_cut(text)}\n\n{_CUT.to(lang)}\n"


def _cut(text: str) -> str:
    """The lines that fit a comment, less a folded part whose end would be cut off."""
    kept = text[: text.rindex(_LINE_END, 0, _COMMENT)]
    opened = kept.rfind(_LINE_END + _UNFOLDS)
    return kept if opened <= kept.rfind(_LINE_END + _FOLDED) else kept[:opened].rstrip()


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
            return [_finding(block.finding, block.lang)]
        case Folded():
            summary = f"{_UNFOLDS}<summary>{escaped(block.summary)}</summary>"
            return [summary, "", laid_out(block.blocks), _FOLDED]
        case _:
            return list(_tables(block))


def _marks(heading: Heading) -> list[str]:
    return ["", " ".join(f"**\\[{escaped(mark)}\\]**" for mark in heading.marks)] if heading.marks else []


def _finding(finding: Finding, lang: Lang) -> str:
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


def escaped(text: str) -> str:
    """A text on one line that stays what it is: nothing in it is markup, HTML, a table's edge, or calls a person."""
    plain = visible(" ".join(text.split()))
    return _MENTION.sub(r"\g<0><!-- -->", _MARKED.sub(r"\\\g<0>", plain))


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


def _fewer(page: Page, rows: int) -> Iterator[Block]:
    """Blocks whose tables and findings are only so many, with a line on how many were left out."""
    mistakes = [block for block in page if isinstance(block, Mistake)]
    yield from mistakes[:rows]
    if len(mistakes) > rows:
        yield Line(_more(len(mistakes) - rows, Phrase("findings", "个问题")).to(mistakes[0].lang))
    for block in page:
        if isinstance(block, Grid) and block.rows > rows:
            yield from _shortened(block, rows)
        elif isinstance(block, Folded):
            yield replace(block, blocks=tuple(_fewer(block.blocks, rows)))
        elif not isinstance(block, Mistake):
            yield block


def _shortened(grid: Grid, rows: int) -> Iterator[Block]:
    if rows:
        columns = tuple(replace(column, cells=column.cells[:rows]) for column in grid.columns)
        yield replace(grid, columns=columns, below=grid.below[:rows], tones=grid.tones[:rows])
    yield Line(_more(grid.rows - rows, grid.lists).to(grid.lang))


def _more(number: int, of: Phrase) -> Phrase:
    return Phrase(
        f"And {number} more {of.en}, left out so that this fits a comment.",
        f"另有 {number} {of.zh}，为适应评论长度而未列出。",
    )
