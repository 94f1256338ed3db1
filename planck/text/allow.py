"""Comments that speak to planck: `# planck: allow behind until 2022-10-31 -- reason`."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct

from planck.patterns import pattern
from planck.text.findings import Place
from planck.text.source import Source, Span
from planck.text.spots import stretches
from planck.text.tree import Document
from planck.words.phrase import Phrase

_MARK = pattern("#")
"""Looked for first, which takes a tenth of the time."""
_HEAD = pattern(
    r"(?<![^ \t\r\n])#[ \t]*(?:planck(?:[:：][ \t]*|[ \t]+(?=allow\b))"
    r"|(?P<odd>(?i:planck)(?=[:： \t])|[A-Za-z]{5,8}(?=[ \t]*[:：]))[ \t]*[:：]?[ \t]*(?=(?i:allow)\b))"
)
_LIKE_PLANCK = 0.82
"""How like 'planck' a word is that is taken for a misspelt one: 'plank' and 'palnck' are, 'plans' is not."""
_NAME = r"\w+(?:-\w+)*"
_ALLOW = pattern(rf"allow[ \t]+(?P<names>{_NAME}(?:[ \t]*[,，、][ \t]*{_NAME})*)(?P<rest>.*)")
_UNTIL = pattern(r"[ \t]+until[ \t]+(?!--|[—:：])(?P<day>\S+?)(?=[ \t]|[:：]|--|—|$)")
_REASON = pattern(r"[ \t]*(?:--++|—++|[:：])[ \t]*(?P<reason>\S.*)")
_ODD = pattern(r"[ \t]*(?P<odd>[^\s:：—-].*?)(?:--|[—:：])[ \t]*\S")
"""What stands between the names, or the day, and a reason."""
_COMMAS = pattern(r"[ \t]*[,，、][ \t]*")
_ALONE = pattern(r"[ \t]*#")
_BREAK = pattern(r"[\r\n]")


class Allow(Struct, frozen=True):
    """A comment that allows something on a line."""

    place: Place
    line: int
    """The line that it speaks of: its own, or where it stands alone the one below."""
    names: tuple[str, ...]
    """Rules by name or code, as written."""
    until: str | None
    """The last day that it holds, as written; None for ever."""
    reason: str


class Unclear(Struct, frozen=True):
    """A comment to planck that says nothing it understands."""

    place: Place
    why: Phrase
    hint: Phrase


_FORM = Phrase("write '# planck: allow NAME -- reason'", "请写作 # planck: allow 规则名 -- 理由")
_FULL_FORM = Phrase(
    "write '# planck: allow NAME, NAME until 2022-10-31 -- reason'",
    "请写作 # planck: allow 规则名, 规则名 until 2022-10-31 -- 理由",
)


def comments(document: Document) -> Iterator[Allow | Unclear]:
    """The comments of a file that speak to planck; what stands in quotes or in a text block is none."""
    below = 0
    for place, odd, said, alone in _spoken(document):
        if alone and place.line >= below:
            below = _below(document.source, place.line)
        yield _misspelt(odd, place) if odd else _read(said, place, below if alone else place.line)


def _like_planck(word: str) -> bool:
    from difflib import SequenceMatcher  # noqa: PLC0415  because few comments are misspelt

    return SequenceMatcher(None, word.lower(), "planck").ratio() > _LIKE_PLANCK


def _misspelt(word: str, place: Place) -> Unclear:
    return Unclear(place, Phrase(f"'{word}' is not 'planck'", f"“{word}”不是“planck”"), _FORM)


def _spoken(document: Document) -> Iterator[tuple[Place, str | None, str, bool]]:
    """Of each comment to planck its place, how 'planck' is misspelt, what it says, whether it is alone on its line."""
    text = document.source.text
    found = [head for mark in _MARK.finditer(text) if (head := _HEAD.match(text, mark.start()))]
    heads = [head for head in found if not head["odd"] or _like_planck(head["odd"])]
    texts = sorted(set(_texts(document))) if heads else []
    read_to = 0
    for head in heads:
        start = head.start()
        if start < read_to or _inside(start, texts):
            continue
        read_to = _line_end(text, start)
        whole = text[start:read_to].rstrip(" \t")
        place = document.source.place(Span(start, start + len(whole)))
        before = text[start - place.column + 1 : start]
        out_of_use = _ALONE.match(before)
        if not out_of_use or _inside(start - len(before) + out_of_use.end() - 1, texts):
            yield place, head["odd"], whole[head.end() - start :], not before.strip()


def _texts(document: Document) -> Iterator[Span]:
    """Where keys and values with a `#` stand, text blocks without their first line, which may end in a comment."""
    text = document.source.text
    for start, end in stretches(document.spots):
        if text.find("#", start, end) >= 0:
            is_block = text.startswith(("|", ">"), start)
            yield Span(_line_end(text, start) if is_block else start, end)


def _line_end(text: str, at: int) -> int:
    """Where the line ends that an offset lies on, its break not counted."""
    found = _BREAK.search(text, at)
    return found.start() if found else len(text)


def _inside(at: int, texts: list[Span]) -> bool:
    """Whether an offset lies within one of some stretches, which are in order and never overlap."""
    number = bisect_right(texts, (at, at))
    return number > 0 and texts[number - 1].end > at


def _read(body: str, place: Place, line: int) -> Allow | Unclear:
    allow = _ALLOW.fullmatch(body)
    if not allow:
        return Unclear(place, Phrase("this comment allows nothing", "此注释没有放行任何规则"), _FORM)
    until = _UNTIL.match(allow["rest"])
    rest = allow["rest"][until.end() if until else 0 :]
    reason = _REASON.fullmatch(rest)
    if not reason:
        return _without_reason(place, allow["names"], _ODD.match(rest))
    names = tuple(_COMMAS.split(allow["names"]))
    return Allow(place, line, names, until["day"] if until else None, reason["reason"])


def _without_reason(place: Place, names: str, odd: re.Match[str] | None) -> Unclear:
    if odd:
        words = odd["odd"].rstrip()
        return Unclear(place, Phrase(f"'{words}' is not understood", f"“{words}”无法识别"), _FULL_FORM)
    why = Phrase(f"no reason is given for allowing '{names}'", f"放行“{names}”未写理由")
    return Unclear(place, why, Phrase("add ' -- ' and the reason", "请在其后写 -- 和理由"))


def _below(source: Source, line: int) -> int:
    """The line that a comment alone on a line speaks of: the next one that is more than a comment."""
    line += 1
    while line <= source.count and _ALONE.match(source.line(line)):
        line += 1
    return line
