"""Workflow commands: what GitHub reads of them is what was found."""

import re
from collections.abc import Callable
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

import planck
from planck.report.fail_on import FailOn
from planck.report.formats.github import in_data, in_property
from planck.report.look import Look
from planck.report.report import Report
from planck.text.findings import Finding, Kind, Place, Related, Severity
from planck.words.phrase import Lang, Phrase, same
from planck.words.visible import visible

Command = tuple[str, dict[str, str], str]


def render(report: Report, look: Look) -> str:
    return planck.render(report, "github", look)


def read_command(line: str) -> Command:
    """A command as the runner takes it apart."""
    head, text = line.removeprefix("::").split("::", 1)
    name, _, properties = head.partition(" ")
    pairs = [pair.split("=", 1) for pair in properties.split(",") if pair]
    return name, {key: decoded(value) for key, value in pairs}, decoded(text)


def decoded(text: str) -> str:
    codes = {"%25": "%", "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}
    return re.sub("%(?:25|0D|0A|3A|2C)", lambda found: codes[found.group()], text)


def report(*findings: Finding) -> Report:
    return Report(
        date(2022, 6, 30), FailOn.BEHIND, strict=False, plans=(), findings=findings, files_read=0, files_skipped=0
    )


def commands(*findings: Finding, lang: Lang | None = None) -> list[Command]:
    return [read_command(line) for line in render(report(*findings), Look(lang)).splitlines()[:-1]]


def found(severity: Severity = Severity.ERROR, said: str = "m", line: int = 1) -> Finding:
    return Finding(Place("p.yaml", line, 1, line, 2), Kind("PLK203", "unknown-owner", severity), same(said))


def test_a_finding_with_all_that_it_has() -> None:
    place, other = Place("计划 a,b:c.yaml", 3, 5, 3, 9), Related(Place("q.yaml", 7, 2), Phrase("also here", "另见"))
    finding = Finding(
        place, Kind("PLK203", "unknown-owner"), Phrase("owner 'x'", "责任方"), Phrase("100 %", "提示"), related=(other,)
    )
    where = {"file": "计划 a,b:c.yaml", "line": "3", "endLine": "3", "col": "5", "endColumn": "9"}
    title = {"title": "PLK203 unknown-owner"}
    assert commands(finding) == [("error", where | title, "owner 'x'\n100 %\nq.yaml:7:2: also here")]
    assert commands(finding, lang="zh")[0][2] == "责任方\n提示\nq.yaml:7:2: 另见"


def test_columns_only_on_one_line() -> None:
    finding = Finding(Place("p.yaml", 1, 2, 3, 4), Kind("PLK002", "syntax"), same("m"))
    assert commands(finding)[0][1] == {"file": "p.yaml", "line": "1", "endLine": "3", "title": "PLK002 syntax"}


def test_the_worst_come_first_and_the_rest_is_counted() -> None:
    many = [found(Severity.INFO), *(found(Severity.WARNING) for _ in range(12)), *(found() for _ in range(11))]
    got = commands(*many)
    assert [name for name, _, _ in got] == ["error"] * 11 + ["warning"] * 12 + ["notice"] * 2
    said = "not shown here, but in the log: 1 error, 2 warnings (GitHub shows 10 of each kind)"
    assert got[23] == ("notice", {"title": "planck"}, said)
    assert commands(*many, lang="zh")[23][2] == "此处未显示，见日志：1 个错误、2 个警告（GitHub 每类只显示 10 个）"


def test_ten_of_a_kind_are_all_shown() -> None:
    assert len(commands(*(found() for _ in range(10)))) == 10


def test_the_shipped_plan(shipped: Report, golden: Callable[[str, str], None]) -> None:
    golden("check-2022-09-30-en.github.txt", render(shipped, Look()))


def test_the_verdict_stands_last() -> None:
    assert render(report(), Look()) == "exit 3: no plan could be judged\n"


@given(st.text(), st.text())
def test_any_text_survives(data: str, value: str) -> None:
    """What the runner reads is what was written, and nothing of it ends the command or the property."""
    line = f"::error title={in_property(value)},x=1::{in_data(data)}"
    assert len(re.split("[\r\n]", line)) == 1
    assert read_command(line) == ("error", {"title": value, "x": "1"}, data)


@given(st.text())
def test_a_hostile_message_and_file_are_made_visible_and_stay_one_command(text: str) -> None:
    finding = Finding(Place(text), Kind("PLK203", "unknown-owner"), same(text))
    lines = render(report(finding), Look()).splitlines()
    assert len(lines) == 2
    _, properties, said = read_command(lines[0])
    assert (properties["file"], said) == (visible(text), visible(text))
