"""The directives (`%NAME …`) with which a YAML text may begin: of all only `%YAML 1.1` and `%YAML 1.2`, and once."""

import re
from collections.abc import Iterator
from itertools import pairwise

from planck.text.source import Span

_BREAK = "\r\n\x85\u2028\u2029"
_COMMENT = rf"(?:#[^{_BREAK}]*+)?"
_LINE_END = rf"{_COMMENT}(?:\r\n|[{_BREAK}])"
_DIRECTIVE = re.compile(rf"(?: *+{_LINE_END})*+(?P<directive>%[^#{_BREAK}]*+)(?:{_LINE_END}|{_COMMENT}\Z)")
_KNOWN = re.compile(r"%YAML[ \t]+1\.[12][ \t]*")


def refused(text: str) -> Iterator[Span]:
    """Where the directives stand that mean nothing here."""
    at, known = 0, False
    while found := _DIRECTIVE.match(text, at):
        at = found.end()
        directive = found["directive"]
        if known or not _KNOWN.fullmatch(directive):
            start = found.start("directive")
            yield Span(start, start + len(directive.rstrip()))
        else:
            known = True


def without(text: str, directives: list[Span]) -> str:
    """The text with some directives turned into comments, so that the rest can be read as it stands."""
    cuts = [-1, *(span.start for span in directives), len(text)]
    return "#".join(text[cut + 1 : following] for cut, following in pairwise(cuts))
