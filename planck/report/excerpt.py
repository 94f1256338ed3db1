"""A finding for people: where it is, what it is, the line it points at, and carets under what is meant."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planck.report.grid import width_of
from planck.report.look import Look
from planck.report.paint import bold, graded
from planck.report.tongue import worded
from planck.text.findings import Finding
from planck.text.source import Source
from planck.words.phrase import Lang, Phrase
from planck.words.visible import visible

if TYPE_CHECKING:
    from planck.report.report import Report

_WINDOW = 60
"""Characters of a long line that are shown before the place."""
_DOTS = "..."
"""In the place of what a long line holds beside."""


def render(finding: Finding, source: Source | None, lang: Lang, look: Look) -> str:
    """The finding in one line, and below it the source line with carets and the hint, where the text is at hand."""
    place = finding.place
    at = bold(f"{visible(place.file)}:{place.line}:{place.column}:", color=look.color)
    grade = graded(finding.severity.to(lang), finding.severity, color=look.color)
    first = f"{at} {grade} {finding.kind.code} {finding.kind.name}: {visible(finding.message.to(lang))}"
    hint = visible(finding.hint.to(lang)) if finding.hint else ""
    if source is None or not source.text:
        return f"{first}\n       {hint}" if hint else first
    return "\n".join([first, *_excerpt(finding, source, hint, look)])


def excerpts(report: "Report", look: Look) -> Iterator[Phrase | None]:
    """Each finding of a report but shortfalls, which tables show; in its plan's language, else it is in both."""
    return worded(
        report, look, lambda finding, lang: render(finding, report.sources.get(finding.place.file), lang, look)
    )


def _excerpt(finding: Finding, source: Source, hint: str, look: Look) -> list[str]:
    place = finding.place
    line = source.line(place.line)
    start = place.column - 1
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    cut = max(0, start - _WINDOW)
    before = _flat((_DOTS if cut else "") + line[cut:start])
    marked = _flat(line[start:end][: look.width])
    after = _DOTS if end - start > look.width else _flat(_short(line[max(start, end) :], look.width))
    carets = graded("^" * max(1, width_of(marked)), finding.severity, color=look.color)
    return [
        f"{place.line:>5} │ {before}{marked}{after}".rstrip(),
        f"      │ {' ' * width_of(before)}{carets} {hint}".rstrip(),
    ]


def _short(text: str, most: int) -> str:
    """A text of so many characters at most, with dots in the place of more."""
    return text if len(text) <= most else text[:most] + _DOTS


def _flat(text: str) -> str:
    return visible(text.replace("\t", " "))
