"""Workflow commands for GitHub Actions: a line for each finding, which GitHub shows beside the line it points at.

Source: "Workflow commands for GitHub Actions" and the escaping of `@actions/core`; GitHub shows 10 errors, 10 warnings
and 10 notices of a step, the first of each, and columns only where a finding begins and ends on one line.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from planck.report.closing import closing_line
from planck.report.look import Look, Sheet
from planck.report.share import Section, Told
from planck.report.totals import Totals
from planck.text.findings import Finding, Severity
from planck.words.phrase import Lang, Phrase, count, same
from planck.words.visible import visible

if TYPE_CHECKING:
    from planck.report.report import PlanReport, Report

NAME = "github"
FOR = frozenset({Sheet.SHORTFALLS})
SHOWN = 10
"""How many commands of one kind GitHub shows of a step."""
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_ORDER = tuple(Severity)
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ":": "%3A", ",": "%2C"}


def section(_report: "Report", _plan: "PlanReport", _look: Look) -> Section:
    """Nothing is said of a plan beside its findings."""
    return Section("")


def told(report: "Report", look: Look) -> Iterator[Phrase]:
    """A command for each finding."""
    return (same(_command(finding, look.lang or "en")) for finding in report.findings)


def assemble(totals: Totals, _sections: object, findings: Sequence[tuple[Told, Phrase]], look: Look) -> str:
    """The commands, the worst first, then how many GitHub does not show, then the verdict."""
    lang = look.lang or "en"
    ordered = sorted(findings, key=lambda pair: _rank(pair[0]))
    commands = [text.to(lang) for _, text in ordered]
    counted = Counter(one.severity for one, _ in ordered)
    notices = len(commands) - counted[Severity.INFO]
    commands[notices:notices] = _left_out(counted, lang)
    return "".join(f"{line}\n" for line in (*commands, closing_line(totals).to(lang)))


def _rank(one: Told) -> tuple[int, bool, int]:
    """Errors before warnings; in these what is wrong before what falls short, and of that the worst status first."""
    return _ORDER.index(one.severity), one.short, -one.badness


def _command(finding: Finding, lang: Lang) -> str:
    place = finding.place
    where = {"file": place.file, "line": str(place.line), "endLine": str(place.end_line)}
    if place.line == place.end_line:
        where |= {"col": str(place.column), "endColumn": str(place.end_column)}
    where["title"] = f"{finding.kind.code} {finding.kind.name}"
    properties = ",".join(f"{name}={in_property(visible(value))}" for name, value in where.items())
    text = "\n".join(visible(line) for line in _lines(finding, lang))
    return f"::{_COMMANDS[finding.severity]} {properties}::{in_data(text)}"


def _lines(finding: Finding, lang: Lang) -> Iterator[str]:
    """What is found, what to do about it, and the other places that it speaks of."""
    yield finding.message.to(lang)
    if finding.hint:
        yield finding.hint.to(lang)
    for other in finding.related:
        yield f"{other.place.file}:{other.place.line}:{other.place.column}: {other.message.to(lang)}"


def _left_out(found: Counter[Severity], lang: Lang) -> Iterator[str]:
    """A notice on how many findings GitHub does not show, if there are any; it takes the place of the first notice."""
    counted = found + Counter((Severity.INFO,))
    more = {severity: counted[severity] - SHOWN for severity in Severity if counted[severity] > SHOWN}
    if more:
        en = ", ".join(count(number, _COMMANDS[severity]) for severity, number in more.items())
        zh = "、".join(f"{number} 个{severity.to('zh')}" for severity, number in more.items())
        said = Phrase(
            f"not shown here, but in the log: {en} (GitHub shows {SHOWN} of each kind)",
            f"此处未显示，见日志：{zh}（GitHub 每类只显示 {SHOWN} 个）",
        )
        yield f"::notice title=planck::{in_data(said.to(lang))}"


def in_data(text: str) -> str:
    """A text as the message of a command."""
    return _escaped(text, _DATA)


def in_property(text: str) -> str:
    """A text as the value of a command's property."""
    return _escaped(text, _PROPERTY)


def _escaped(text: str, codes: dict[str, str]) -> str:
    return "".join(codes.get(character, character) for character in text)
