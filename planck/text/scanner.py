"""PyYAML's scanner, brought to find the tokens that libyaml's finds.

Each method stands for one difference and bears the name of the one that it replaces.
Source: PyYAML 6.0, yaml/scanner.py; libyaml 0.2.5 and 0.2.6, src/scanner.c.
"""

import re
from collections.abc import Callable
from typing import NoReturn

import yaml
from yaml.error import Mark
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import DirectiveToken, ScalarToken, TagToken

from planck.patterns import pattern

_BREAK = "\r\n\x85\u2028\u2029"
_BLANK = f"\0 \t{_BREAK}"

_SPACES = pattern(" *")
_SPACES_AND_TABS = pattern("[ \t]*")
_COMMENT = pattern(rf"(?:#[^\0{_BREAK}]*)?")
_LINE_END = pattern(rf"[\0{_BREAK}]")

_WORD_END = pattern(rf"[{_BLANK}]|:(?=[{_BLANK}])")
_FLOW_WORD_END = pattern(rf"[,\[\]{{}}{_BLANK}]|:(?=[,?\[\]{{}}{_BLANK}])")
_CLINGING_COLON = pattern(r":[,?\[\]{}]")
_BETWEEN_DOCUMENTS = pattern(rf"(?:---|\.\.\.)[{_BLANK}]")

_DOUBLE_QUOTED = pattern(rf'[^"\\{_BLANK}]*')
_BROKEN_LINE = pattern(rf"\\[{_BREAK}]")
_ESCAPE = pattern(r'\\(?:([0abt\tnvfre "/\\N_LP])|x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))')
_HEADER = pattern("[+-][0-9]?|[0-9][+-]?|")

_CODE = (
    "%[0-7][0-9A-Fa-f]"
    "|%[CDcd][0-9A-Fa-f]%[89ABab][0-9A-Fa-f]"
    "|%[Ee][0-9A-Fa-f](?:%[89ABab][0-9A-Fa-f]){2}"
    "|%[Ff][0-7](?:%[89ABab][0-9A-Fa-f]){3}"
)
_HANDLE = pattern("!(?:[0-9A-Za-z_-]*!)?")
_SUFFIX = pattern(rf"[0-9A-Za-z_;/?:@&=+$.!~*'()-]+|{_CODE}|")
_VERBATIM = pattern("(?:!<)?")
_CLOSING = pattern(">?")
_URI = pattern(rf"[0-9A-Za-z_;/?:@&=+$.!~*'()\[\],-]+|{_CODE}|")
_VERSION = pattern(r"%YAML[ \t]+([0-9]{1,9})\.([0-9]{1,9})")
_TAG_DIRECTIVE = pattern(r"%TAG[ \t]+(!(?:[0-9A-Za-z_-]*!)?)[ \t]+")


class LikeLibyaml(Reader, Scanner):
    """The tokens of a text that holds no forbidden character."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        self._line_break: Callable[[], str] = self.scan_line_break
        self.block_scalar = self.get_mark()
        """Where the block scalar begins that is being read."""

    def _sees(self, pattern: re.Pattern[str]) -> bool:
        return pattern.match(self.buffer, self.pointer) is not None

    def _eat(self, pattern: re.Pattern[str]) -> str:
        """What a pattern, which also matches nothing, finds here."""
        found = pattern.match(self.buffer, self.pointer)
        text = found.group() if found else ""
        self.forward(len(text))
        return text

    def _eat_all(self, pattern: re.Pattern[str]) -> str:
        """What a pattern finds here again and again."""
        pieces = [self._eat(pattern)]
        while pieces[-1]:
            pieces.append(self._eat(pattern))
        return "".join(pieces)

    def _eat_until(self, end: re.Pattern[str]) -> str:
        """What stands before the next place that a pattern finds."""
        found = end.search(self.buffer, self.pointer)
        text: str = self.buffer[self.pointer : found.start()] if found else ""
        self.forward(len(text))
        return text

    def _fail(self, context: str, start: Mark, problem: str) -> NoReturn:
        raise ScannerError(context, start, problem, self.get_mark())

    def fetch_stream_end(self) -> None:
        """The end of the text, at which a bracket that stands for a key is still open."""
        outer = self.possible_simple_keys.get(0)
        if self.flow_level and outer and outer.required:
            self._fail("while scanning a simple key", outer.mark, "could not find expected ':'")
        super().fetch_stream_end()

    def fetch_flow_collection_end(self, token_class: type[yaml.Token]) -> None:
        """A bracket that closes none leaves no level below that of the text."""
        super().fetch_flow_collection_end(token_class)
        self.flow_level = max(self.flow_level, 0)

    def scan_to_next_token(self) -> None:
        """Tabs separate where no key may begin."""
        while True:
            self._eat(_SPACES_AND_TABS if self.flow_level or not self.allow_simple_key else _SPACES)
            self._eat(_COMMENT)
            if not self._line_break():
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_directive(self) -> DirectiveToken:
        """A known directive; every other is a mistake."""
        start = self.get_mark()
        version = _VERSION.match(self.buffer, self.pointer)
        tag = _TAG_DIRECTIVE.match(self.buffer, self.pointer)
        self.forward(len((version or tag or [""])[0]))
        prefix = self._eat_all(_URI) if tag else ""
        end = self.get_mark()
        known = version or (prefix and self.peek() in _BLANK)
        self._eat(_SPACES_AND_TABS)
        self._eat(_COMMENT)
        if not known or not self._sees(_LINE_END):
            self._fail("while scanning a directive", start, "did not find expected directive")
        self._line_break()
        if tag:
            return DirectiveToken("TAG", (tag[1], prefix), start, end)
        given = tuple(int(number) for number in version.groups()) if version else ()
        # the parser refuses by the major number alone
        return DirectiveToken("YAML", given if given in ((1, 1), (1, 2)) else (0, 0), start, end)

    def scan_tag(self) -> TagToken:
        """A tag, its codes left as they are; in brackets a comma ends it."""
        start = self.get_mark()
        verbatim = self._eat(_VERBATIM)
        handle = None if verbatim else self._eat(_HANDLE)
        suffix = self._eat_all(_URI if verbatim else _SUFFIX)
        if not suffix and handle != "!":
            self._fail("while scanning a tag", start, "did not find expected tag URI")
        if verbatim and self._eat(_CLOSING) != ">":
            self._fail("while scanning a tag", start, "did not find the expected '>'")
        if self.peek() not in _BLANK and not (self.flow_level and self.peek() == ","):
            self._fail("while scanning a tag", start, "did not find expected whitespace or line break")
        return TagToken((handle, suffix) if suffix else (None, "!"), start, self.get_mark())

    def scan_block_scalar(self, style: str) -> ScalarToken:
        """Remembers where it begins."""
        self.block_scalar = self.get_mark()
        return super().scan_block_scalar(style)

    def scan_block_scalar_indicators(self, start_mark: Mark) -> tuple[bool | None, int | None]:
        """Whatever may follow them is told by the rest of the line."""
        found = _HEADER.match(self.buffer, self.pointer)
        header = found.group() if found else ""
        if "0" in header:
            self.forward(header.index("0"))
            self._fail("while scanning a block scalar", start_mark, "found an indentation indicator equal to 0")
        self.forward(len(header))
        digit = header.strip("+-")
        return None if digit == header else "+" in header, int(digit) if digit else None

    def scan_block_scalar_ignored_line(self, start_mark: Mark) -> None:
        """Tabs may precede the comment, and nothing need to."""
        self._eat(_SPACES_AND_TABS)
        self._eat(_COMMENT)
        if not self._sees(_LINE_END):
            self._fail("while scanning a block scalar", start_mark, "did not find expected comment or line break")
        self._line_break()

    def scan_block_scalar_indentation(self) -> tuple[list[str], int, Mark]:
        """A tab does not indent."""
        found = super().scan_block_scalar_indentation()
        self._refuse_tab()
        return found

    def scan_block_scalar_breaks(self, indent: int) -> tuple[list[str], Mark]:
        """A tab does not indent."""
        found = super().scan_block_scalar_breaks(indent)
        if self.column < indent:
            self._refuse_tab()
        return found

    def _refuse_tab(self) -> None:
        if self.peek() == "\t":
            problem = "found a tab character where an indentation space is expected"
            self._fail("while scanning a block scalar", self.block_scalar, problem)

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: Mark) -> list[str]:
        """A code for no character is a mistake."""
        if not double:
            return super().scan_flow_scalar_non_spaces(double, start_mark)
        chunks = [self._eat(_DOUBLE_QUOTED)]
        while self.peek() == "\\":
            if self._sees(_BROKEN_LINE):
                self.forward()
                self._line_break()
                return [*chunks, *self.scan_flow_scalar_breaks(double, start_mark)]
            chunks += [self._escape(start_mark), self._eat(_DOUBLE_QUOTED)]
        return chunks

    def _escape(self, start: Mark) -> str:
        found = _ESCAPE.match(self.buffer, self.pointer)
        code = int(found[2] or found[3] or found[4] or "0", 16) if found else -1
        if not found or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
            self._fail("while parsing a quoted scalar", start, "found unknown escape character")
        self.forward(len(found.group()))
        return self.ESCAPE_REPLACEMENTS[found[1]] if found[1] else chr(code)

    def scan_plain(self) -> ScalarToken:
        """Tabs and, in brackets, question marks are part of it; there a colon may not cling to what follows it."""
        start = end = self.get_mark()
        chunks: list[str] = []
        spaces: list[str] = []
        while self.peek() != "#" and not (self.column == 0 and self._sees(_BETWEEN_DOCUMENTS)):
            word = self._eat_until(_FLOW_WORD_END if self.flow_level else _WORD_END)
            if self.flow_level and self._sees(_CLINGING_COLON):
                self._fail("while scanning a plain scalar", start, "found unexpected ':'")
            if not word:
                break
            self.allow_simple_key = False
            chunks += [*spaces, word]
            end = self.get_mark()
            spaces = self.scan_plain_spaces(self.indent + 1, start)
            if not any(spaces) or (not self.flow_level and self.column <= self.indent):
                break
        return ScalarToken("".join(chunks), True, start, end)

    def scan_plain_spaces(self, indent: int, start_mark: Mark) -> list[str]:
        """The spaces, or what becomes of the line breaks, between two words."""
        blanks = self._eat(_SPACES_AND_TABS)
        first = self._line_break()
        if not first:
            return [blanks]
        self.allow_simple_key = True
        breaks = []
        while True:
            self._eat(_SPACES)
            if self.peek() == "\t" and self.column < indent:
                problem = "found a tab character that violates indentation"
                self._fail("while scanning a plain scalar", start_mark, problem)
            self._eat(_SPACES_AND_TABS)
            line_break = self._line_break()
            if not line_break:
                break
            breaks.append(line_break)
        return breaks or [" "] if first == "\n" else [first, *breaks]
