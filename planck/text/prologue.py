"""The directives (`%NAME …`) with which a YAML text may begin: of all only `%YAML 1.1` and `%YAML 1.2`, and once."""

import re
from collections.abc import Iterator
from itertools import pairwise

from planck.text.source import Span

_BREAK = "\r\n\x85\u2028\u2029"
_COMMENT = rf"(?:#[^{_BREAK}]*+)?"
_LINE = re.compile(
    rf" *+{_COMMENT}(?:\r\n|[{_BREAK}])|(?P<directive>%[^#{_BREAK}]*+){_COMMENT}(?:\r\n|[{_BREAK}]|\Z)",
)
_KNOWN = re.compile(r"%YAML[ \t]+1\.[12][ \t]*")


def refused(text: str) -> Iterator[Span]:
    """Where the directives stand that mean nothing here."""
    at, known = 0, False
    while line := _LINE.match(text, at):
        at = line.end()
        directive = line["directive"]
        if directive and _KNOWN.fullmatch(directive) and not known:
            known = True
        elif directive:
            yield Span(line.start(), line.start() + len(directive.rstrip()))


def without(text: str, directives: list[Span]) -> str:
    """The text with some directives turned into comments, so that the rest can be read as it stands."""
    cuts = [-1, *(span.start for span in directives), len(text)]
    return "#".join(text[cut + 1 : following] for cut, following in pairwise(cuts))
