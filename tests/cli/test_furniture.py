"""The command line speaks Chinese throughout where that is asked for, and English otherwise."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.core import TyperGroup
from wcwidth import wcswidth

from planck.cli import furniture
from planck.cli.app import app
from planck.cli.furniture import Group, chinese
from planck.words.phrase import Lang

USAGE = "用法：planck check [选项] [PATH]...\n可用 planck check -h 查看说明。\n\n"


def run(*arguments: str, lang: str = "zh") -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "planck", *arguments],
        env={"PLANCK_LANG": lang, "PYTHONIOENCODING": "utf-8", "PATH": "", "PYTHONPATH": str(Path.cwd())},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("chek", "plans"), "错误：没有“chek”命令。"),
        (("check", "--fromat", "json"), f"{USAGE}错误：没有 --fromat 选项。 是否应为 --format？\n"),
        (("check", "--fail-on", "behnd"), f"{USAGE}错误：--fail-on 的值无效：“behnd”不在 'missed', "),
        (("check", "--as-of"), "错误：--as-of 之后应有值。\n"),
        (("check", "--all=3"), "错误：--all 之后不应有值。\n"),
        (("schema", "a", "b"), "错误：多余的参数：b\n"),
        ((), "用法：planck [选项] 命令 [参数]...\n"),
    ],
)
def test_wrong_usage_is_told_in_chinese(arguments: tuple[str, ...], said: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert re.findall("Error|Usage|Try|No such|Invalid|Missing", err) == []


@pytest.mark.parametrize("command", ["", "init", "check", "report", "schema"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_help_fits_80_columns_and_is_in_one_language(command: str, lang: str) -> None:
    code, out, err = run(*([command] if command else []), "--help", lang=lang)
    assert (code, err) == (0, "")
    assert max(map(wcswidth, out.splitlines())) <= 80
    assert ("Usage: planck" in out, "用法：planck" in out) == (lang == "en", lang == "zh")
    assert bool(re.search("[\u4e00-\u9fff]", out)) == (lang == "zh")
    assert bool(re.search("Options:|Show this|default:", out)) == (lang == "en")
    if command:
        assert ("Example: planck" in out, "示例：planck" in out) == (lang == "en", lang == "zh")


def test_what_is_not_the_librarys_stays() -> None:
    assert chinese("  Options:\n--by goal  Try this") == "  Options:\n--by goal  Try this"


def test_a_bug_is_not_taken_for_wrong_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object, **extra: object) -> None:  # noqa: ARG001  because it is called like the library's own
        raise ValueError("broken")

    monkeypatch.setattr(furniture, "HELP_LANGUAGE", "zh")
    monkeypatch.setattr(TyperGroup, "main", fail)
    with pytest.raises(ValueError, match="broken"):
        Group(name="planck").main([])


def test_in_this_process_too(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(furniture, "HELP_LANGUAGE", "zh")
    for arguments, code in ((["chek"], 2), ([], 2), (["schema", "--help"], 0), (["--version"], 0)):
        with pytest.raises(SystemExit) as ended:
            app(arguments, prog_name="planck")
        assert ended.value.code == code
    out, err = capsys.readouterr()
    assert "用法：planck schema [选项] [NAME]" in out
    assert "错误：没有“chek”命令。" in err


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("che\x1b[31m\u202eck",),
        ("--\x1b[31m\u202e",),
        ("check", "--\x1b[31m\u202e"),
        ("check", "--fail-on", "\x1b[31m\u202e"),
        ("schema", "plan-v1", "\x1b[31m\u202e"),
        ("check", "plans/\x1b[31m\u202e"),
        ("check", "--as-of", "\x1b]0;x\x07\u202e"),
        ("check", "--format", "\x1b[31m\u202e"),
        ("check", "--against", "\x1b[31m\u202e"),
        ("explain", "\x1b[31m\u202e"),
    ],
)
def test_nothing_on_the_command_line_steers_a_terminal(
    arguments: tuple[str, ...], lang: Lang, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither in what planck says of it, nor in what the library does, whatever that makes visible itself."""
    monkeypatch.setattr(furniture, "HELP_LANGUAGE", lang)
    with pytest.raises(SystemExit) as ended:
        app(list(arguments), prog_name="planck")
    out, err = capsys.readouterr()
    assert (ended.value.code, out) == (2, "")
    assert re.findall("[^\n -~\u2018-\u201d\u3000-\uffee]", err) == []
    assert "\\u202e" in err


def test_what_the_library_does_not_make_visible_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*args: object, **extra: object) -> None:  # noqa: ARG001  because it is called like the library's own
        raise typer.BadParameter("a\x1b[31m\nb")

    monkeypatch.setattr(TyperGroup, "main", fail)
    with pytest.raises(SystemExit):
        Group(name="planck").main([])
    assert capsys.readouterr().err == "Error: Invalid value: a\\u001b[31m\\u000ab\n"
