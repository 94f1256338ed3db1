"""Where everything in a valid TOML text stands: `tomllib` gives the data, but no places."""

import re
import tomllib

from planck.patterns import pattern
from planck.text.findings import Path
from planck.text.source import Span
from planck.text.spots import Spot

_SKIP = pattern(r"(?:[ \t\r\n]|#[^\n]*)*+")
_KEY = pattern(r"""[A-Za-z0-9_-]++|"(?:\\.|[^"\\])*+"|'[^']*+'""")
_SCALAR = pattern(
    r'"{3}(?:\\.|[^\\])*?"{3,5}|'
    r"'{3}.*?'{3,5}|"
    r'"(?:\\.|[^"\\])*+"|'
    r"'[^']*+'|"
    r"\d{4}-\d\d-\d\d[ ]\d\d:[^\s,\]}#]++|"  # a date and a time, apart by a space
    r"[^\s,\]}#]++",
    re.DOTALL,
)


class TooDeepError(Exception):
    """Carries where the nesting goes beyond the limit."""

    def __init__(self, span: Span) -> None:
        super().__init__(span)
        self.span = span


def spots(text: str, max_depth: int) -> dict[Path, Spot]:
    """Where keys and values stand in a text that `tomllib` accepts; tables and lists are pointed at by their key.

    Raises TooDeepError.
    """
    return _Scan(text, max_depth).spots()


class _Scan:
    """Walks through one valid text, and so needs no guards."""

    def __init__(self, text: str, max_depth: int) -> None:
        self.text = text
        self.max_depth = max_depth
        self.at = 0
        self.found: dict[Path, Spot] = {}
        self.last: dict[Path, int] = {}
        """The number of the last table in each list of tables."""

    def spots(self) -> dict[Path, Spot]:
        table: Path = ()
        while self._next():
            if self.text.startswith("[", self.at):
                table = self._head()
            else:
                self._pair(table)
        return self.found

    def _next(self) -> str:
        """The next character that counts; empty at the end."""
        skipped = _SKIP.match(self.text, self.at)
        self.at = skipped.end() if skipped else self.at
        return self.text[self.at : self.at + 1]

    def _head(self) -> Path:
        listed = self.text.startswith("[[", self.at)
        self.at += 2 if listed else 1
        path, key = self._keys((), listed=listed)
        self.at += 2 if listed else 1
        self.found[path] = Spot(key, key)
        return path

    def _pair(self, table: Path) -> None:
        path, key = self._keys(table)
        self.at += 1  # the sign
        self._next()
        self._value(path, key)

    def _keys(self, path: Path, *, listed: bool = False) -> tuple[Path, Span]:
        """The path that dotted keys lead to, and where the last of them stands."""
        while True:
            self._next()
            key = self._token(_KEY)
            self._bound(path, key)
            path = (*path, self._name(key))
            if self._next() != ".":
                break
            self.at += 1
            self.found.setdefault(path, Spot(key, key))
            path = self._latest(path)
        if listed:
            self.found.setdefault(path, Spot(key, key))
            self.last[path] = self.last.get(path, -1) + 1
        return self._latest(path), key

    def _latest(self, path: Path) -> Path:
        """A path into the last table of a list of tables, if it is one."""
        return (*path, self.last[path]) if path in self.last else path

    def _token(self, pattern: re.Pattern[str]) -> Span:
        found = pattern.match(self.text, self.at)
        start, self.at = self.at, found.end() if found else len(self.text)
        return Span(start, self.at)

    def _name(self, key: Span) -> str:
        written = self.text[key.start : key.end]
        return str(tomllib.loads(f"key = {written}")["key"]) if written[0] in "\"'" else written

    def _value(self, path: Path, key: Span | None = None) -> None:
        begin = self.text[self.at]
        if begin not in "[{":
            self.found[path] = Spot(self._token(_SCALAR), key)
            return
        mark = key or Span(self.at, self.at + 1)
        self._bound(path, mark)
        self.found[path] = Spot(mark, key)
        self.at += 1
        self._entries(path, named=begin == "{")

    def _entries(self, path: Path, *, named: bool) -> None:
        number = 0
        while (character := self._next()) not in ("]", "}"):
            if character == ",":
                self.at += 1
            elif named:
                self._pair(path)
            else:
                self._value((*path, number))
                number += 1
        self.at += 1

    def _bound(self, path: Path, span: Span) -> None:
        if len(path) >= self.max_depth:
            raise TooDeepError(span)
