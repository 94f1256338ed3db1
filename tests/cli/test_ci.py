"""In GitHub Actions and GitLab CI a check writes their formats, and GitHub's adds a summary of the job."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

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


def test_nor_is_a_note_one(planck: Run, demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    outcome = planck(demo, "explain", "x\n::error::y")
    assert outcome.code == 2
    assert "\n\\u003a:error::y" in outcome.err
