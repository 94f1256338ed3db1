"""A YAML syntax error in words: where it stands and what most likely caused it."""

from collections.abc import Callable

import yaml
from msgspec import Struct

from planck.patterns import pattern
from planck.text import refusals
from planck.text.findings import Finding, Place
from planck.text.source import Source, Span
from planck.words.phrase import Phrase

TAG = pattern(r"!(?:<[^>\s]*>|[^\s,\[\]{}]*)")
"""A tag, or what was meant as one."""
_NO_SPACE_AFTER_COLON = pattern(r"[\w-]+(:)(?=[^\s:/])")
_NO_SPACE_AFTER_DASH = pattern(r" *(-)(?=[^\s0-9-])")
_HALF = pattern(r"\\u[dD][89a-fA-F]")
_TAB_INDENT = pattern(r"[\r\n] *(\t)")


class _Trouble(Struct, frozen=True):
    """What the parser said, and the text around it."""

    text: str
    problem: str
    context: str
    opened: int
    """Where the list, map or quoted text that the parser was in begins."""
    start: int
    """Where the construct in trouble begins."""
    at: int
    """Where the parser gave up."""
    last: Span
    """The last value read."""

    @property
    def upto(self) -> str:
        """The text from the beginning of the construct to where the parser gave up."""
        return self.text[self.start : self.at]

    @property
    def begins_line(self) -> bool:
        """Whether the construct stands where a key belongs, at the beginning of its line."""
        line = 1 + max(self.text.rfind("\n", 0, self.start), self.text.rfind("\r", 0, self.start))
        return not self.text[line : self.start].strip(" -?")


_Cause = tuple[Span, Phrase, Phrase | None]


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
    opened = min(context_mark.index if context_mark else last_scalar.start, at)
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", ""))
    context = str(getattr(error, "context", None) or "")
    in_last = "flow" in context and opened < last_scalar.start <= at <= last_scalar.end
    return _Trouble(text, problem, context, opened, last_scalar.start if in_last else opened, at, last_scalar)


def _open_quote(trouble: _Trouble) -> _Cause | None:
    if "quoted scalar" not in trouble.context:
        return None
    if "unexpected" not in trouble.problem:
        return _escape(trouble)
    return (
        Span(trouble.start, trouble.start + 1),
        Phrase("the quote that opens here is never closed", "此处的引号没有闭合"),
        Phrase(
            "close it; if it is part of the text, put the whole text in the other kind of quotes",
            "请补上结束引号；若属于文字内容，请用另一种引号括住整段文字",
        ),
    )


def _late_quote(trouble: _Trouble) -> _Cause | None:
    """A quoted text over several lines just before the trouble: its closing quote was meant to come earlier."""
    text = trouble.text[trouble.last.start : trouble.last.end]
    if text[:1] not in ("'", '"') or "\n" not in text:
        return None
    return (
        Span(trouble.last.start, trouble.last.start + 1),
        Phrase("the quote that opens here closes only lines below", "此处的引号到下面几行才闭合"),
        Phrase("close it on its own line", "请在本行补上结束引号"),
    )


def _no_space_after_dash(trouble: _Trouble) -> _Cause | None:
    for at in (trouble.at, trouble.last.start):
        start = 1 + trouble.text.rfind("\n", 0, at)
        found = _NO_SPACE_AFTER_DASH.match(trouble.text, start)
        if found:
            return (
                Span(found.start(1), found.end(1)),
                Phrase("no space follows the dash", "短横线后没有空格"),
                Phrase("put a space after it", "请在短横线后加空格"),
            )
    return None


def _indentation(trouble: _Trouble) -> _Cause | None:
    """A line that begins in another column than the entries of any list or map it could belong to."""
    if "block" not in trouble.context:
        return None
    line_start = 1 + trouble.text.rfind("\n", 0, trouble.at)
    given = trouble.at - line_start
    if not given or trouble.text[line_start : trouble.at].strip():
        return None
    return (
        Span(trouble.at, trouble.at + 1),
        Phrase(
            f"this line is indented by {given}, unlike every entry above it that it could follow",
            f"本行缩进 {given} 格，与上面可承接的各项都不一致",
        ),
        Phrase("indent entries of one list or map alike", "同一列表或映射的各项缩进须一致"),
    )


def _escape(trouble: _Trouble) -> _Cause:
    # the parser points at the backslash of an unknown code, else behind it
    at = trouble.text.rfind("\\", 0, trouble.at + ("unknown" in trouble.problem))
    if _HALF.match(trouble.text, at):
        return (
            Span(at, at + 1),
            Phrase("this code stands for half a character", "此转义只表示半个字符"),
            Phrase("write the character itself", "请直接写出该字符"),
        )
    return (
        Span(at, at + 1),
        Phrase(
            "a backslash in double quotes begins a code, and this is none",
            "双引号内的反斜杠表示转义，此处不是有效的转义",
        ),
        Phrase("double the backslash, or use single quotes", "请双写反斜杠，或改用单引号"),
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


def _percent_sign(trouble: _Trouble) -> _Cause | None:
    """What begins a line with `%` is a directive to the parser, but to people hardly so after a file's first lines."""
    if "directive" in trouble.context:
        return _unquoted(trouble, trouble.opened)
    problems = ("YAML directive", "TAG directive", "incompatible YAML document", "duplicate tag handle")
    return _unquoted(trouble, trouble.at) if any(words in trouble.problem for words in problems) else None


def _bare_character(trouble: _Trouble) -> _Cause | None:
    return _unquoted(trouble, trouble.at) if "cannot start any token" in trouble.problem else None


def _unquoted(trouble: _Trouble, at: int) -> _Cause:
    character = trouble.text[at]
    return (
        Span(at, at + 1),
        Phrase(f"text cannot start with '{character}' here", f"此处的文字不能以“{character}”开头"),
        Phrase(f"put it in quotes: '{character}…'", f"请加引号：'{character}…'"),
    )


def _tag(trouble: _Trouble) -> _Cause | None:
    at = trouble.at if "undefined tag handle" in trouble.problem else trouble.opened
    found = TAG.match(trouble.text, at)
    if not found or not trouble.context.endswith(("a tag", "a node")):
        return None
    refused = refusals.tag(Place(""), found.group())
    return Span(*found.span()), refused.message, refused.hint


def _full_width_quote(trouble: _Trouble) -> _Cause | None:
    if not trouble.upto.startswith("“"):
        return None
    message = Phrase("full-width '“' does not quote anything", "全角“不起引号作用")
    return Span(trouble.start, trouble.start + 1), message, refusals.HALF_WIDTH_QUOTES


def _full_width(trouble: _Trouble) -> _Cause | None:
    """A full-width colon or comma where YAML's own is needed."""
    colon, comma = trouble.upto.find("："), trouble.upto.find("，")
    if trouble.begins_line and colon >= 0 and "\n" in trouble.upto[colon:]:
        return _wide(trouble.start + colon, "：", ": ")
    if "flow" in trouble.context and comma >= 0:
        return _wide(trouble.start + comma, "，", ", ")
    return None


def _wide(at: int, wide: str, narrow: str) -> _Cause:
    return (
        Span(at, at + 1),
        Phrase(f"full-width '{wide}' does not separate anything", f"全角“{wide}”不起分隔作用"),
        Phrase(f"use half-width '{narrow}', or quote the text", f"请用半角“{narrow}”，或给文字加引号"),
    )


def _no_space(trouble: _Trouble) -> _Cause | None:
    found = _NO_SPACE_AFTER_COLON.match(trouble.upto) if trouble.begins_line else None
    if not found and "unexpected ':'" not in trouble.problem:
        return None
    at = trouble.start + found.start(1) if found else trouble.at
    return (
        Span(at, at + 1),
        Phrase("no space follows the colon", "冒号后没有空格"),
        Phrase("put a space after it", "请在冒号后加空格"),
    )


def _open_bracket(trouble: _Trouble) -> _Cause | None:
    bracket = trouble.text[trouble.opened : trouble.opened + 1]
    to_the_end = not trouble.text[trouble.at :].strip()
    if bracket not in ("{", "[") or not (to_the_end or "\n" in trouble.text[trouble.opened : trouble.at]):
        return None
    return (
        Span(trouble.opened, trouble.opened + 1),
        Phrase(f"the '{bracket}' that opens here is never closed", f"此处的“{bracket}”没有闭合"),
        Phrase("close it, and separate entries by commas", "请补上结束括号，各项之间用逗号分隔"),
    )


def _colon(trouble: _Trouble) -> _Cause | None:
    if trouble.text[trouble.at : trouble.at + 1] != ":":
        return None
    message = Phrase("an unquoted text holds a colon", "未加引号的文字中含有冒号")
    hint = Phrase("put the whole text in quotes", "请给整段文字加引号")
    if trouble.problem.endswith(("expected key", "node content")):
        message = Phrase("no key stands before this colon", "此冒号之前没有键")
        hint = Phrase("write a key before it, or put the text in quotes", "请在其前写上键，或给文字加引号")
    elif "\n" in trouble.upto:
        message = Phrase("a key stands here inside the text of the lines above", "此处的键落在了上一行的文字之内")
        hint = Phrase("check the indentation", "请检查缩进")
    return Span(trouble.at, trouble.at + 1), message, hint


def _no_colon(trouble: _Trouble) -> _Cause | None:
    if "could not find expected ':'" not in trouble.problem:
        return None
    return (
        Span(trouble.start, trouble.start + len(trouble.upto.partition("\n")[0].rstrip())),
        Phrase(
            "here stands neither a key with its colon nor more of the text above",
            "此处既不是带冒号的键，也不属于上一行的文字",
        ),
        Phrase(
            "write 'key: value', or indent it more than the line above",
            "请写作“键: 值”；若属于上一行的文字，请增加缩进",
        ),
    )


_CAUSES: tuple[Callable[[_Trouble], _Cause | None], ...] = (
    _open_quote,
    _percent_sign,
    _tag,
    _late_quote,
    _no_space_after_dash,
    _tab,
    _bare_character,
    _full_width_quote,
    _full_width,
    _no_space,
    _open_bracket,
    _colon,
    _no_colon,
    _indentation,
)
