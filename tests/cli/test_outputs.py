"""Formats and files: `--format NAME`, `--format NAME=FILE`, `--output FILE`."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planck.cli.outputs import Output, outputs_of

Run = Callable[..., Any]
DAY = ("--as-of", "2022-06-30")


@pytest.mark.parametrize(
    ("formats", "output", "wanted"),
    [
        ((), None, [Output("table")]),
        (("json",), None, [Output("json")]),
        (("json",), "-", [Output("json")]),
        ((), "-", [Output("table")]),
        ((), "r.MD", [Output("markdown", "r.MD")]),
        ((), "r.markdown", [Output("markdown", "r.markdown")]),
        ((), "r.csv", [Output("csv", "r.csv")]),
        ((), "r.txt", [Output("table", "r.txt")]),
        (("json",), "r.txt", [Output("json", "r.txt")]),
        (("json=r.json",), None, [Output("json", "r.json")]),
        (("json=-",), None, [Output("json")]),
        (
            ("table", "json=r.json", "csv=r.csv"),
            None,
            [Output("table"), Output("json", "r.json"), Output("csv", "r.csv")],
        ),
        (("json=r.json", "table"), "t.txt", [Output("json", "r.json"), Output("table", "t.txt")]),
        (("json=r.json",), "t.md", [Output("json", "r.json"), Output("markdown", "t.md")]),
        (("markdown=a=b.md",), None, [Output("markdown", "a=b.md")]),
    ],
)
def test_what_is_written_where(formats: tuple[str, ...], output: str | None, wanted: list[Output]) -> None:
    assert list(outputs_of(formats, output)) == wanted


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("--format", "json", "--format", "csv"),
            "'json' and 'csv' cannot both go to one place: write --format csv=FILE",
        ),
        (("--format", "json=a", "--format", "csv=./a"), "two formats are to be written to './a'"),
        (("--format", "json=a.txt", "--output", "a.txt"), "two formats are to be written to 'a.txt'"),
        (("--format", "json", "--format", "csv=-"), "two formats are to be written to '-'"),
        (("--format", "jsn=a"), "there is no format 'jsn': did you mean 'json'?"),
        (("--format", "json="), "no file is named after 'json='"),
    ],
)
def test_wrong_usage_writes_nothing(planck: Run, demo: Path, arguments: tuple[str, ...], message: str) -> None:
    before = sorted(demo.iterdir())
    outcome = planck(demo, "check", *DAY, *arguments)
    assert (outcome.code, outcome.out, outcome.err) == (2, "", f"planck: {message}\n")
    assert sorted(demo.iterdir()) == before


def test_several_formats_in_one_run(planck: Run, demo: Path) -> None:
    outcome = planck(demo, "check", *DAY, "--format", "markdown", "--format", "json=r.json", "--format", "csv=r.csv")
    assert outcome.code == 1
    assert outcome.out.startswith("**exit 1: 1 target behind or worse as of 2022-06-30**\n\n## Demo bureau, 2022")
    assert json.loads((demo / "r.json").read_text(encoding="utf-8"))["exit_code"] == 1
    assert (demo / "r.csv").read_bytes().startswith(b"\xef\xbb\xbfplan,id,")


def test_with_files_only_stdout_stays_empty(planck: Run, demo: Path) -> None:
    outcome = planck(demo, "check", *DAY, "--format", "json=r.json")
    assert (outcome.out, outcome.err) == ("", "exit 1: 1 target behind or worse as of 2022-06-30\n")


def test_no_file_is_written_where_another_cannot_be(planck: Run, demo: Path) -> None:
    outcome = planck(demo, "check", *DAY, "--format", "json=no/such/folder.json", "--format", "csv=r.csv")
    assert outcome.code == 2
    assert "cannot write 'no/such/folder.json'" in outcome.err


def test_a_language_of_the_environment_is_for_people_not_for_machines(
    planck: Run, demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def first(name: str) -> str:
        monkeypatch.setenv("PLANCK_LANG", "zh")
        return str(planck(demo, "check", *DAY, "--format", name).out)

    monkeypatch.undo()
    assert "示范单位2022年工作规划" in first("markdown")
    assert '"message": "\'new-firms\' is behind' in first("json")


@pytest.mark.parametrize("name", ["plans/demo/plan.yaml", "./plans/demo/../demo/progress/2022-06-30.yaml"])
def test_what_has_just_been_read_is_not_overwritten(planck: Run, demo: Path, name: str) -> None:
    before = (demo / name).read_bytes()
    outcome = planck(demo, "check", *DAY, "--format", f"table={name}")
    assert (outcome.code, outcome.err) == (2, f"planck: '{name}' has just been read, and would be lost\n")
    assert (demo / name).read_bytes() == before


def test_two_formats_to_one_file_by_a_link(planck: Run, demo: Path) -> None:
    (demo / "b.csv").symlink_to("a.csv")
    outcome = planck(demo, "check", *DAY, "--format", "json=a.csv", "--format", "csv=b.csv")
    assert (outcome.code, outcome.err) == (2, "planck: two formats are to be written to 'b.csv'\n")


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="there is no such device")
def test_what_stands_for_stdout_is_written_to(demo: Path) -> None:
    words = ["check", "--format", "csv", "--output", "/dev/stdout", "--quiet"]
    done = subprocess.run([sys.executable, "-m", "planck", *words], cwd=demo, capture_output=True, check=False)
    assert done.stdout.startswith("\ufeffplan,id,".encode())
