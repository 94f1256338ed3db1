"""In GitHub Actions and GitLab CI a check writes their formats, and GitHub's adds a summary of the job."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from planck.cli.streams import no_commands
from planck.words.visible import code

Run = Callable[..., Any]
DAY = ("--as-of", "2022-06-30")
VERDICT = "exit 1: 1 target behind or worse as of 2022-06-30\n"


@pytest.fixture
def summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """GitHub Actions, with an empty file for the summary."""
    path = tmp_path / "summary.md"
    path.touch()
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(path))
    return path


@pytest.mark.parametrize(
    ("variable", "value", "begins"),
    [
        ("GITHUB_ACTIONS", "true", "::error file=plans/demo/plan.yaml,line=12,"),
        ("GITLAB_CI", "true", '[\n  {\n    "description": "\'new-firms\' is behind'),
        ("GITHUB_ACTIONS", "false", "Demo bureau"),
        ("GITLAB_CI", "", "Demo bureau"),
    ],
)
def test_the_format_where_none_is_named(
    planck: Run, demo: Path, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, begins: str
) -> None:
    monkeypatch.setenv(variable, value)
    for arguments in ((), ("--output", "-")):
        out = planck(demo, "check", *DAY, *arguments, "--lang", "en").out
        assert out.startswith(begins)
    assert planck(demo, "check", *DAY, "--format", "table", "--lang", "en").out.startswith("Demo bureau")
    assert planck(demo, "report", *DAY, "--lang", "en").out.startswith("Demo bureau")


def test_a_file_alone_leaves_stdout_empty(planck: Run, demo: Path, summary: Path) -> None:
    outcome = planck(demo, "check", *DAY, "--format", "sarif=planck.sarif")
    assert (outcome.code, outcome.out, outcome.err) == (1, "", VERDICT)
    assert summary.read_text(encoding="utf-8") == ""


def test_all_ci_formats_in_one_run(planck: Run, demo: Path) -> None:
    wanted = ("--format", "github", "--format", "gitlab=g.json", "--output", "c.txt", "--format", "sarif=s.sarif")
    outcome = planck(demo, "check", *DAY, *wanted, "--format", "junit=j.xml")
    assert (outcome.code, outcome.out) == (1, "")
    assert (demo / "c.txt").read_text(encoding="utf-8").endswith(VERDICT)
    [issue] = json.loads((demo / "g.json").read_text(encoding="utf-8"))
    [run] = json.loads((demo / "s.sarif").read_text(encoding="utf-8"))["runs"]
    assert issue["fingerprint"] == run["results"][0]["partialFingerprints"]["planck/v1"]
    assert '<failure type="behind"' in (demo / "j.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize(("file", "begins"), [("r.sarif", "{"), ("r.XML", "<?xml")])
def test_an_ending_names_a_format(planck: Run, demo: Path, file: str, begins: str) -> None:
    assert planck(demo, "check", *DAY, "--output", file).code == 1
    assert (demo / file).read_text(encoding="utf-8").startswith(begins)


@pytest.mark.parametrize("command", [("report", "plans"), ("diff", "plans", "plans")])
@pytest.mark.parametrize("name", ["github", "gitlab", "sarif", "junit"])
def test_only_a_check_has_them(planck: Run, demo: Path, command: tuple[str, ...], name: str) -> None:
    outcome = planck(demo, *command, "--format", name)
    assert (outcome.code, outcome.out) == (2, "")
    assert f"there is no format '{name}'" in outcome.err


def test_messages_are_english_unless_another_language_is_asked_for(
    planck: Run, demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANCK_LANG", "zh")
    assert "'new-firms' is behind" in planck(demo, "check", *DAY, "--format", "github").out
    assert "“new-firms”滞后" in planck(demo, "check", *DAY, "--format", "github", "--lang", "zh").out


def test_the_summary_is_added_to_what_is_there(planck: Run, demo: Path, summary: Path) -> None:
    summary.write_text("before\n", encoding="utf-8")
    assert planck(demo, "check", *DAY, "--lang", "en").code == 1
    assert planck(demo, "check", *DAY, "--lang", "zh").code == 1
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("before\n**exit 1: 1 target behind or worse as of 2022-06-30**\n\n## Demo bureau, 2022")
    assert "\n\n**退出码 1：截至 2022-06-30，1 项指标滞后或更差**\n\n## 示范单位" in text


def test_no_summary_with_another_format(planck: Run, demo: Path, summary: Path) -> None:
    planck(demo, "check", *DAY, "--format", "table")
    assert summary.read_text(encoding="utf-8") == ""


def test_a_summary_that_would_be_too_large_is_left_out(planck: Run, demo: Path, summary: Path) -> None:
    summary.write_bytes(b"x" * (1024 * 1024 - 10))
    outcome = planck(demo, "check", *DAY)
    assert (outcome.code, outcome.err) == (1, VERDICT + "planck: the job summary is full: nothing was added\n")
    assert summary.stat().st_size == 1024 * 1024 - 10


def test_a_summary_that_cannot_be_written_fails_nothing(
    planck: Run, demo: Path, summary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary / "no" / "folder"))
    outcome = planck(demo, "check", *DAY)
    assert (outcome.code, outcome.err) == (1, VERDICT + "planck: cannot write the job summary: Not a directory\n")
    assert planck(demo, "check", *DAY, "--quiet").err == ""


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_no_text_of_a_plan_is_a_command_to_github(
    planck: Run, demo: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    plan = demo / "plans" / "demo" / "plan.yaml"
    text = plan.read_text(encoding="utf-8").replace('"Demo bureau, 2022"', '"::error::x ##[error]y"')
    plan.write_text(text, encoding="utf-8")
    shown = "::error::x" if form == "table" else "## ::error::x"
    plain = planck(demo, "check", "--as-of", "2022-06-30", "--format", form, "--lang", "en")
    assert shown in plain.out
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    guarded = planck(demo, "check", "--as-of", "2022-06-30", "--format", form, "--lang", "en")
    assert not any(line.lstrip().startswith("::") for line in guarded.out.splitlines())
    assert "##[" not in guarded.out
    if form == "table":
        assert "\\u003a:error::x \\u0023#[error]y" in guarded.out


HOSTILE = "x ##[error]y ##[add-mask]z"


@pytest.mark.parametrize("form", ["json", "sarif", "gitlab", "junit"])
def test_nor_is_it_in_what_programs_read_which_stays_equal(
    planck: Run, demo: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    """GitHub obeys `##[` anywhere in a line, also where a report goes to the log of a job."""
    progress = demo / "plans" / "demo" / "progress" / "2022-06-30.yaml"
    said = progress.read_text(encoding="utf-8").replace("3\n", f"{{value: 3, reason: '{HOSTILE}'}}\n", 1)
    progress.write_text(said.replace("training:", f"'{HOSTILE}':"), encoding="utf-8")
    read: Callable[[str], object] = ET.canonicalize if form == "junit" else json.loads
    plain = planck(demo, "check", *DAY, "--format", form)
    assert (plain.code, "##[" in plain.out) == (3, True)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    guarded = planck(demo, "check", *DAY, "--format", form)
    assert (guarded.code, "##[" in guarded.out, read(guarded.out)) == (3, False, read(plain.out))
    # what goes to a file is in no log
    assert planck(demo, "check", *DAY, "--format", f"{form}=report").code == 3
    assert (demo / "report").read_text(encoding="utf-8") == plain.out


def test_nor_in_a_spreadsheet(planck: Run, demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = demo / "plans" / "demo" / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("New firms", f"'{HOSTILE}'"), encoding="utf-8")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    out = planck(demo, "check", *DAY, "--format", "csv", "--lang", "en").out
    assert "x \\u0023#[error]y \\u0023#[add-mask]z" in out


@pytest.mark.parametrize("written", [None, "&#{};"])
@pytest.mark.parametrize("blank", ["", " ", "\t", "\u00a0", "\u3000", "\u2028", "\x85", "\x0b"])
@pytest.mark.parametrize("end", ["", "a\n", "a\r", "a\r\n", "\n\n"])
def test_a_command_begins_a_line_blanks_aside(
    monkeypatch: pytest.MonkeyPatch, end: str, blank: str, written: str | None
) -> None:
    shown = (lambda character: written.format(ord(character))) if written else code
    text = f"{end}{blank}::error::b ::c"
    assert no_commands(text, shown) == text
    monkeypatch.setenv("GITHUB_ACTIONS", "True")
    assert no_commands(text, shown) == f"{end}{blank}{shown(':')}:error::b ::c"
    assert no_commands("a::b\n###[c", shown) == f"a::b\n#{shown('#')}#[c"


@pytest.mark.parametrize("name", ["x\n::error::y", "x\r::error::y"])
def test_nor_is_a_note_one(planck: Run, demo: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    outcome = planck(demo, "explain", name)
    assert outcome.code == 2
    assert len(outcome.err.splitlines()) == 1


@pytest.mark.parametrize("form", ["github", "markdown", "json"])
def test_nor_is_the_name_of_a_file_that_dropped_out(
    planck: Run, demo: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    (demo / "plans" / "a\n::error::##[error]b.yaml").write_text("planck: plan/v1\nid: [\n", encoding="utf-8")
    outcome = planck(demo, "check", *DAY, "--ignore", "syntax", "--format", form)
    assert outcome.code == 3
    assert "plans/a\\u000a::error::\\u0023#[error]b.yaml cannot be used" in outcome.err
    lines = (outcome.out + outcome.err).splitlines()
    assert [line for line in lines if line.startswith("::error::") or "##[" in line] == []
