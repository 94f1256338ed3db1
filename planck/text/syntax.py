"""A YAML syntax error in words: where it stands and what most likely caused it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from planck.text import refusals
from planck.text.findings import Finding
from planck.text.source import Source, Span
from planck.words.phrase import Phrase

_NO_SPACE_AFTER_COLON = re.compile(r"[\w-]+(:)(?=[^\s:/])")
_TAB_INDENT = re.compile(r"[\r\n] *(\t)")

_QUOTE_IT = Phrase("put the whole text in quotes", "请给整段文字加引号")


@dataclass(frozen=True, slots=True)
class _Trouble:
    """What the parser said, and the text around it."""

    text: str
    problem: str
    context: str
    start: int
    """Where the construct in trouble begins."""
    at: int
    """Where the parser gave up."""

    @property
    def upto(self) -> str:
        """The text from the beginning of the construct to where the parser gave up."""
        return self.text[self.start : self.at]


_Cause = tuple[Span, Phrase, Phrase]


def finding(source: Source, error: yaml.YAMLError, last_scalar: Span) -> Finding:
    """The finding for a parser's error; `last_scalar` is the last value read before it."""
    trouble = _trouble(source.text, error, last_scalar)
    for cause in _CAUSES:
        found = cause(trouble)
        if found:
            span, message, hint = found
            return Finding(source.place(span), refusals.SYNTAX, message, hint)
    return Finding(
        source.place(Span(trouble.at, trouble.at + 1)),
        refusals.SYNTAX,
        Phrase(f"this is not valid YAML: {trouble.problem}", "此处不是有效的 YAML"),
        Phrase(
            "check indentation, brackets and quotes here and just before",
            "请检查此处及之前的缩进、括号和引号",
        ),
    )


def _trouble(text: str, error: yaml.YAMLError, last_scalar: Span) -> _Trouble:
    problem_mark = getattr(error, "problem_mark", None)
    context_mark = getattr(error, "context_mark", None)
    at = problem_mark.index if problem_mark else 0
    start = context_mark.index if context_mark else last_scalar.start
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", ""))
    context = str(getattr(error, "context", None) or "")
    if "flow" in context and last_scalar.start > start:
        start = last_scalar.start if last_scalar.end >= at else start
    return _Trouble(text, problem, context, min(start, at), at)


def _open_quote(trouble: _Trouble) -> _Cause | None:
    if "quoted scalar" not in trouble.context:
        return None
    return (
        Span(trouble.start, trouble.start + 1),
        Phrase("the quote that opens here is never closed", "此处的引号没有闭合"),
        Phrase(
            "close it, or double it if it is part of the text",
            "请补上结束引号；若属于文字内容，请双写",
        ),
    )


def _tab(trouble: _Trouble) -> _Cause | None:
    found = _TAB_INDENT.search(trouble.upto)
    at = trouble.start + found.start(1) if found else trouble.at
    if trouble.text[at : at + 1] != "\t":
        return None
    return (
        Span(at, at + 1),
        Phrase("a tab is used for indentation", "缩进使用了制表符"),
        Phrase("indent with spaces", "请用空格缩进"),
    )


def _bare_character(trouble: _Trouble) -> _Cause | None:
    if "cannot start any token" not in trouble.problem:
        return None
    character = trouble.text[trouble.at]
    return (
        Span(trouble.at, trouble.at + 1),
        Phrase(f"text cannot start with '{character}' here", f"此处的文字不能以“{character}”开头"),
        Phrase(f"put it in quotes: '{character}…'", f"请加引号：'{character}…'"),
    )


def _full_width(trouble: _Trouble) -> _Cause | None:
    """A full-width colon or comma where YAML's own is needed."""
    for wide, narrow in (("：", ": "), ("，", ", ")):
        found = trouble.upto.find(wide)
        if found >= 0 and (wide == "，" or "\n" in trouble.upto[found:]):
            at = trouble.start + found
            return (
                Span(at, at + 1),
                Phrase(f"full-width '{wide}' does not separate anything", f"全角“{wide}”不起分隔作用"),
                Phrase(
                    f"use half-width '{narrow}', or quote the text",
                    f"请用半角“{narrow}”，或给文字加引号",
                ),
            )
    return None


def _no_space(trouble: _Trouble) -> _Cause | None:
    found = _NO_SPACE_AFTER_COLON.match(trouble.upto)
    if not found:
        return None
    at = trouble.start + found.start(1)
    return (
        Span(at, at + 1),
        Phrase("no space follows the colon", "冒号后没有空格"),
        Phrase("put a space after it", "请在冒号后加空格"),
    )


def _open_bracket(trouble: _Trouble) -> _Cause | None:
    if "flow" not in trouble.context:
        return None
    at = max(trouble.text.rfind(bracket, 0, trouble.start + 1) for bracket in "{[")
    if "\n" not in trouble.text[at : trouble.at]:
        return None
    return (
        Span(at, at + 1),
        Phrase(
            f"the '{trouble.text[at]}' that opens here is never closed",
            f"此处的“{trouble.text[at]}”没有闭合",
        ),
        Phrase("close it, and separate entries by commas", "请补上结束括号，各项之间用逗号分隔"),
    )


def _colon(trouble: _Trouble) -> _Cause | None:
    if trouble.text[trouble.at : trouble.at + 1] != ":":
        return None
    if "\n" in trouble.upto:
        message = Phrase("a key stands here inside the text of the lines above", "此处的键落在了上一行的文字之内")
        return (
            Span(trouble.at, trouble.at + 1),
            message,
            Phrase("check the indentation", "请检查缩进"),
        )
    message = Phrase("an unquoted text holds a colon", "未加引号的文字中含有冒号")
    return Span(trouble.at, trouble.at + 1), message, _QUOTE_IT


_CAUSES: tuple[Callable[[_Trouble], _Cause | None], ...] = (
    _open_quote,
    _tab,
    _bare_character,
    _full_width,
    _no_space,
    _open_bracket,
    _colon,
)
