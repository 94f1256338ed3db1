import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from wcwidth import wcswidth

from planck.cli.main import main
from planck.version import __version__

Run = Callable[..., Any]


def test_the_version(planck: Run, tmp_path: Path) -> None:
    assert planck(tmp_path, "--version") == (0, f"planck {__version__}\n", "")


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


@pytest.mark.parametrize("module", ["planck", "planck.cli.main"])
def test_it_runs_as_a_module_and_by_its_entry_point(
    module: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["planck", "--version"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module(module, run_name="__main__") if module == "planck" else main()
    assert not ended.value.code
    assert capsys.readouterr().out == f"planck {__version__}\n"
