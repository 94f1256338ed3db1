"""TOML text to a located tree, in the same form as YAML's, for the few settings that planck has."""

import json
import re
import tomllib
from decimal import Decimal
from typing import Any

from planck.text.findings import Finding, Path
from planck.text.refusals import SYNTAX
from planck.text.source import Source, Span
from planck.text.tree import Document, Spot
from planck.words.phrase import Phrase

_KEY = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_TABLE = re.compile(rf"[ \t]*\[[ \t]*(?P<keys>{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*)[ \t]*\]")
_PAIR = re.compile(rf"[ \t]*(?P<keys>{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*)[ \t]*=[ \t]*(?P<value>[^\r\n#]*)")
_AT = re.compile(r"line (\d+), column (\d+)")


def parse_toml(source: Source, below: tuple[str, ...] = ()) -> tuple[Document, list[Finding]]:
    """The settings in a TOML text, or in its table `below`; the data is None where there is no such table."""
    try:
        data: Any = tomllib.loads(source.text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        return Document(source, None, {}), [_broken(source, str(error))]
    for key in below:
        data = data.get(key) if isinstance(data, dict) else None
    spots = {path[len(below) :]: spot for path, spot in _spots(source.text).items() if path[: len(below)] == below}
    spots.setdefault((), Spot(Span(0, 0)))
    return Document(source, _plain(data), {**spots, **_items(source.text, data, spots)}), []


def _broken(source: Source, error: str) -> Finding:
    at = _AT.search(error)
    line, column = (int(at[1]), int(at[2])) if at else (source.count, 1)
    start = sum(len(part) for part in source.text.splitlines(keepends=True)[: line - 1]) + column - 1
    message = Phrase(f"this is not valid TOML: {error.partition(' (at')[0].lower()}", "此处不是有效的 TOML")
    hint = Phrase("check quotes, brackets and the sign '='", "请检查引号、括号和等号")
    return Finding(source.place(Span(start, start + 1)), SYNTAX, message, hint)


def _spots(text: str) -> dict[Path, Spot]:
    """Where keys and values stand; what spans several lines by its first."""
    found: dict[Path, Spot] = {}
    table: Path = ()
    at = 0
    for line in text.splitlines(keepends=True):
        head, pair = _TABLE.match(line), _PAIR.match(line)
        if head:
            table = _path(head["keys"])
            span = Span(at + head.start("keys"), at + head.end("keys"))
            found[table] = Spot(span, span)
        elif pair:
            key = Span(at + pair.start("keys"), at + pair.end("keys"))
            value = Span(at + pair.start("value"), at + pair.start("value") + len(pair["value"].rstrip()))
            found[(*table, *_path(pair["keys"]))] = Spot(value, key)
        at += len(line)
    return found


def _path(keys: str) -> Path:
    return tuple(key.strip("\"'") for key in re.findall(_KEY, keys))


def _items(text: str, data: object, spots: dict[Path, Spot]) -> dict[Path, Spot]:
    """Where the texts in lists stand: looked for, in order, after the list's key."""
    found: dict[Path, Spot] = {}
    for path, spot in spots.items():
        at: Any = data
        for key in path:
            at = at.get(key) if isinstance(at, dict) else None
        after = spot.value.start
        for number, item in enumerate(at if isinstance(at, list) else ()):
            written = next(
                (form for form in (json.dumps(item, default=str), f"'{item}'", str(item)) if form in text), ""
            )
            after = max(after, text.find(written, after))
            found[*path, number] = Spot(Span(after, after + len(written)))
            after += len(written)
    return found


def _plain(data: object) -> object:
    """Data as JSON has it: dates and times become text."""
    if isinstance(data, dict):
        return {key: _plain(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_plain(value) for value in data]
    return data if isinstance(data, (str, int, Decimal, bool)) or data is None else str(data)
