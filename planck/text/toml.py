"""TOML text to a located tree, in the same form as YAML's, for the few settings that planck has."""

import tomllib
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from planck.patterns import pattern
from planck.text import refusals
from planck.text.findings import Finding, Path
from planck.text.limits import LIMITS
from planck.text.refusals import SYNTAX
from planck.text.source import Source, Span
from planck.text.spots import Spot
from planck.text.toml_spots import TooDeepError, spots
from planck.text.tree import Document
from planck.words.phrase import Phrase

_AT = pattern(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_LONG_NUMBER = pattern(r"(?<![0-9a-zA-Z_])[0-9][0-9a-zA-Z_]{3000}")
_LONG_KEY = pattern(
    rf"""(?<![\w-])(?:(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){{{LIMITS.max_depth}}}"""
)
"""A key of so many parts that `tomllib` would take its time over it."""
_MOST = 10**LIMITS.max_exponent
_NOT_FINITE = Phrase("this is not a number to reckon with", "此处不是可计算的数")
_TOO_FAR = Phrase("the number is too large", "数字过大")


def parse_toml(source: Source, below: tuple[str, ...] = ()) -> tuple[Document, list[Finding]]:
    """The settings in a TOML text, or in its table `below`; the data is None where there is no such table.

    With findings it is None, too, where the text cannot be read; a number that is refused becomes None.
    """
    try:
        data = _loaded(source)
        placed = spots(source.text, LIMITS.max_depth)
    except TooDeepError as error:
        return _unread(source, refusals.too_deep(source.place(error.span), LIMITS.max_depth))
    except RecursionError:
        return _unread(source, refusals.too_deep(source.place(Span(0, 0)), LIMITS.max_depth))
    except tomllib.TOMLDecodeError as error:
        return _unread(source, _broken(source, str(error)))
    except ValueError:  # from `int`, which takes no more than some thousand digits
        found = _LONG_NUMBER.search(source.text)
        span = Span(*found.span()) if found else Span(0, 0)
        return _unread(source, refusals.number_out_of_range(source.place(span), _TOO_FAR))
    for key in below:
        data = data.get(key) if isinstance(data, dict) else None
    within = {path[len(below) :]: spot for path, spot in placed.items() if path[: len(below)] == below}
    within.setdefault((), Spot(Span(0, 0)))
    plain = _Plain(source, within)
    return Document(source, plain.of(data), within), plain.findings


def _loaded(source: Source) -> Any:  # noqa: ANN401  because it is plain data
    deep = _LONG_KEY.search(source.text)
    if deep:
        raise TooDeepError(Span(*deep.span()))
    return tomllib.loads(source.text, parse_float=_exact)


def _exact(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("Infinity")


def _unread(source: Source, finding: Finding) -> tuple[Document, list[Finding]]:
    return Document(source, None, {}), [finding]


def _broken(source: Source, error: str) -> Finding:
    cause = next((cause for said, cause in _CAUSES.items() if error.startswith(said)), None)
    message = Phrase("this is not valid TOML", "此处不是有效的 TOML")
    if cause:
        message = Phrase(f"{message.en}: {cause.en}", f"{message.zh}：{cause.zh}")
    return Finding(source.place(_span(source.text, error)), SYNTAX, message, _HINT)


def _span(text: str, error: str) -> Span:
    """Where `tomllib` gave up; it counts lines by their line feeds."""
    at = _AT.search(error)
    if not at or not at[1]:
        return Span(len(text), len(text))
    start = 0
    for _ in range(int(at[1]) - 1):
        start = text.index("\n", start) + 1
    start += int(at[2]) - 1
    return Span(start, start + 1 if text[start : start + 1].strip() else start)


_HINT = Phrase("check quotes, brackets and the sign '=': key = \"text\"", '请检查引号、括号和等号：key = "文本"')
_CAUSES: Mapping[str, Phrase] = {
    "Cannot overwrite": Phrase("a key stands here twice", "键重复"),
    "Cannot declare": Phrase("a table is declared twice", "表重复声明"),
    "Duplicate inline": Phrase("a key stands here twice", "键重复"),
    "Invalid value": Phrase("a value is missing, or text is not in quotes", "缺少值，或文本未加引号"),
    "Expected '=' after": Phrase("the sign '=' is missing after a key", "键之后缺少等号"),
    "Expected newline": Phrase("something stands after the value", "值之后有多余的内容"),
    "Expected ']'": Phrase("a bracket is not closed", "方括号未闭合"),
    "Unclosed": Phrase("a bracket is not closed, or a comma is missing", "括号未闭合，或缺少逗号"),
    "Unterminated": Phrase("quotes are not closed", "引号未闭合"),
    "Expected \"'": Phrase("quotes are not closed", "引号未闭合"),
}


class _Plain:
    """Makes of data what JSON has: dates and times become text, numbers beyond the limits None with a finding."""

    def __init__(self, source: Source, placed: Mapping[Path, Spot]) -> None:
        self.source = source
        self.placed = placed
        self.findings: list[Finding] = []

    def of(self, data: object, path: Path = ()) -> object:
        if isinstance(data, dict):
            return {key: self.of(value, (*path, key)) for key, value in data.items()}
        if isinstance(data, list):
            return [self.of(value, (*path, number)) for number, value in enumerate(data)]
        if isinstance(data, bool) or data is None:
            return data
        if isinstance(data, (int, Decimal)):
            return self._number(data, path)
        return str(data)

    def _number(self, value: int | Decimal, path: Path) -> int | Decimal | None:
        if isinstance(value, int):
            refused = _TOO_FAR if abs(value) >= _MOST else None
        elif value.is_finite():
            refused = _TOO_FAR if value.copy_abs() >= _MOST else None
        else:
            refused = _NOT_FINITE
        if refused is None:
            return value
        self.findings.append(refusals.number_out_of_range(self.source.place(self.placed[path].value), refused))
        return None
