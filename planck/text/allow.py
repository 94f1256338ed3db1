"""Comments that speak to planck: `# planck: allow behind until 2022-10-31 -- reason`."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from planck.text.findings import Place
from planck.text.source import Span
from planck.text.tree import Document
from planck.words.phrase import Phrase

_COMMENT = re.compile(
    r"(?:^|(?<=[ \t]))#[ \t]*planck(?::[ \t]*|[ \t]+(?=allow\b))(?P<body>[^\r\n]*?)[ \t]*$", re.MULTILINE
)
_ALLOW = re.compile(r"allow[ \t]+(?P<names>[\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)(?P<rest>.*)")
_UNTIL = re.compile(r"[ \t]+until[ \t]+(?P<day>\S+?)(?=[ \t]|[:：]|--|—|$)")
_REASON = re.compile(r"[ \t]*(?:--|——?|[:：])[ \t]*(?P<reason>\S.*)")
_ALONE = re.compile(r"[ \t]*#")


@dataclass(frozen=True, slots=True)
class Allow:
    """A comment that allows something on a line."""

    place: Place
    line: int
    """The line that it speaks of: its own, or where it stands alone the one below."""
    names: tuple[str, ...]
    """Rules by name or code, as written."""
    until: str | None
    """The last day that it holds, as written; None for ever."""
    reason: str


@dataclass(frozen=True, slots=True)
class Unclear:
    """A comment to planck that says nothing it understands."""

    place: Place
    why: Phrase
    hint: Phrase


_FORM = Phrase("write '# planck: allow NAME -- reason'", "请写作 # planck: allow 规则名 -- 理由")


def comments(document: Document) -> Iterator[Allow | Unclear]:
    """The comments of a file that speak to planck; what stands in quotes or in a text block is none."""
    found = list(_COMMENT.finditer(document.source.text))
    if not found:
        return
    texts = sorted({span for spot in document.spots.values() for span in (spot.value, spot.key) if span})
    for comment in found:
        if not _inside(comment.start(), texts):
            yield _read(document, comment)


def _inside(at: int, texts: list[Span]) -> bool:
    """Whether an offset lies within one of some stretches, which are in order and never overlap."""
    number = bisect_right(texts, (at, at))
    return number > 0 and texts[number - 1].end > at


def _read(document: Document, comment: re.Match[str]) -> Allow | Unclear:
    place = document.source.place(Span(*comment.span()))
    allow = _ALLOW.fullmatch(comment["body"])
    if not allow:
        return Unclear(place, Phrase("this comment allows nothing", "此注释没有放行任何规则"), _FORM)
    until = _UNTIL.match(allow["rest"])
    reason = _REASON.fullmatch(allow["rest"][until.end() if until else 0 :])
    if not reason:
        why = Phrase(f"no reason is given for allowing '{allow['names']}'", f"放行“{allow['names']}”未写理由")
        return Unclear(place, why, Phrase("add ' -- ' and the reason", "请在其后写 -- 和理由"))
    names = tuple(name.strip() for name in allow["names"].split(","))
    line = _meant(document, place)
    return Allow(place, line, names, until["day"] if until else None, reason["reason"])


def _meant(document: Document, place: Place) -> int:
    """The line that a comment speaks of: its own, or where it stands alone the next one that is more than a comment."""
    lines = document.source
    if not _ALONE.match(lines.line(place.line)):
        return place.line
    line = place.line + 1
    while line <= lines.count and _ALONE.match(lines.line(line)):
        line += 1
    return line
