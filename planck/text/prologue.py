"""The directives (`%NAME …`) with which a YAML text may begin: of all only `%YAML 1.1` and `%YAML 1.2`, and once."""

from collections.abc import Iterator
from itertools import pairwise

from planck.patterns import pattern
from planck.text.source import Span

_BREAK = "\r\n\x85\u2028\u2029"
_CONTENT = pattern(rf"(?:\A|(?<=[{_BREAK}])) *[^ #{_BREAK}]")
"""The first characters of a line that is neither empty nor a comment."""
_DIRECTIVE = pattern(rf"%[^#{_BREAK}]*")
_KNOWN = pattern(r"%YAML[ \t]+1\.[12][ \t]*")


def refused(text: str) -> Iterator[Span]:
    """Where the directives stand that mean nothing here."""
    at, known = 0, False
    while (line := _CONTENT.search(text, at)) and (found := _DIRECTIVE.match(text, line.start())):
        at = found.end()
        if known or not _KNOWN.fullmatch(found.group()):
            yield Span(found.start(), found.start() + len(found.group().rstrip()))
        else:
            known = True


def without(text: str, directives: list[Span]) -> str:
    """The text with some directives turned into comments, so that the rest can be read as it stands."""
    cuts = [-1, *(span.start for span in directives), len(text)]
    return "#".join(text[cut + 1 : following] for cut, following in pairwise(cuts))
