import errno
import io
import os
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from wcwidth import wcswidth

from planck.cli import app, quick, streams
from planck.cli.main import main
from planck.version import __version__

Run = Callable[..., Any]


def test_the_version(planck: Run, tmp_path: Path) -> None:
    told = (0, f"planck {__version__}\n", "")
    assert planck(tmp_path, "--version") == told
    assert planck(tmp_path, "--version", "check") == told


def test_no_command_shows_help(planck: Run, tmp_path: Path) -> None:
    outcome = planck(tmp_path)
    assert "check" in outcome.out + outcome.err
    assert "schema" in outcome.out + outcome.err


@pytest.mark.parametrize("arguments", [("--help",), ("check", "--help"), ("schema", "--help")])
def test_help_fits_80_columns_and_has_an_example(planck: Run, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    outcome = planck(tmp_path, *arguments)
    assert outcome.code == 0
    assert max(wcswidth(line) for line in outcome.out.splitlines()) <= 80
    if len(arguments) > 1:
        assert "Example: planck" in outcome.out


def test_help_speaks_chinese(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "planck", "check", "--help", "--lang", "zh"],
        cwd=tmp_path,
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={"PATH": "", "PYTHONUTF8": "1"},
    )
    assert "检查规划及其进展" in run.stdout
    assert "示例：planck check" in run.stdout


def test_a_misspelt_command_names_the_near_one(planck: Run, tmp_path: Path) -> None:
    outcome = planck(tmp_path, "chek")
    assert outcome.code == 2
    assert "'check'" in outcome.err


@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("check", "plans", "-q", "--all", "--as-of=2022-06-30", "--format", "json"),
        ("check", "--as-of", "2022-13-01"),
        ("check", "nowhere"),
        ("check", "--format", "jsn"),
        ("check", "--show-config", "--lang", "zh"),
        ("report", "--as-of", "2022-06-30", "--only", "shortfall", "--since", "last"),
        ("diff", "plans", "plans"),
        ("explain", "new-firms", "--as-of", "2022-06-30"),
        ("explain", "PLK101"),
        ("rules", "--format", "json"),
        ("schema",),
        ("schema", "plan"),
    ],
)
def test_the_quick_way_in_leads_to_the_same(
    planck: Run, demo: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    quickly = planck(demo, *words)
    monkeypatch.setattr(quick, "values_of", lambda *_: None)
    assert planck(demo, *words) == quickly


def test_the_quick_way_in_resolves_no_patterns(planck: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(quick, "values_of", lambda _, words: asked.append(words))
    planck(tmp_path, "schema", "*")
    monkeypatch.setattr(os, "name", "nt")
    monkeypatch.setattr(app, "app", lambda **_: sys.exit(0))
    assert planck(tmp_path, "schema", "*") == (0, "", "")
    assert asked == [["*"]]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_a_version_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "planck", "--version"],
            cwd=tmp_path,
            env={**os.environ, "PLANCK_LANG": "en"},
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            encoding="utf-8",
        )
    assert (done.returncode, done.stderr) == (2, "planck: cannot write to stdout: No space left on device\n")


class Full(io.StringIO):
    """A stream that takes nothing, so many times."""

    def __init__(self, times: int) -> None:
        super().__init__()
        self.times = times

    def flush(self) -> None:
        self.times -= 1
        if self.times >= 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize(("times", "code"), [(1, 0), (2, 2)])
def test_a_version_that_cannot_be_written_is_wrong_usage(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], times: int, code: int
) -> None:
    monkeypatch.setattr(streams, "_forget_stdout", lambda: None)
    monkeypatch.setattr(sys, "argv", ["planck", "--version"])
    monkeypatch.setattr(sys, "stdout", Full(times))
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == code
    assert (os.strerror(errno.ENOSPC) in capsys.readouterr().err) == bool(code)


@pytest.mark.parametrize("module", ["planck", "planck.cli.main"])
def test_it_runs_as_a_module_and_by_its_entry_point(
    module: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["planck", "--version"])
    runpy.run_module(module, run_name="__main__") if module == "planck" else main()
    assert capsys.readouterr().out == f"planck {__version__}\n"


def test_an_interruption_at_the_very_start_is_one_like_any_other(
    planck: Run, demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("planck.cli.main._run_quickly", interrupted)
    assert planck(demo, "check") == (130, "", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no such device")
@pytest.mark.parametrize("words", [["--help"], ["check", "--help"], ["--version"], ["rules"]])
def test_a_stdout_that_takes_nothing_is_wrong_usage(demo: Path, words: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "planck", *words],
            cwd=demo,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert (done.returncode, done.stderr) == (2, "planck: cannot write to stdout: No space left on device\n")


def test_what_the_library_cannot_write_is_told_as_ours_is(
    planck: Run, demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(**_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    told: list[bool] = []
    monkeypatch.setattr(app, "app", full)
    monkeypatch.setattr("planck.cli.main._say_that_stdout_failed", lambda: told.append(True))
    planck(demo, "--help")
    assert told == [True]
