"""`planck check`: reads plans and progress, reports findings, and flags shortfalls."""

import os
import shutil
import sys
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from planck.cli.speech import HELP_LANGUAGE, language, say
from planck.cli.streams import fail_usage, guarded, ready, write_whole
from planck.plan.calendar import day
from planck.report.closing import closing_line
from planck.report.formats.table import language as plan_language
from planck.report.look import Look
from planck.report.render import render, renderers
from planck.report.report import FailOn, Report
from planck.review.check import check
from planck.review.read import read
from planck.words.phrase import LANGS, Lang, Phrase, did_you_mean

HELP = say(
    "Check plans and their progress, and flag the shortfalls.",
    "检查规划及其进展，并指出短板。",
)
EXAMPLE = say(
    "Example: planck check plans --as-of 2022-06-30 --all",
    "示例：planck check plans --as-of 2022-06-30 --all",
)
_PIPE_WIDTH = 100
_NARROWEST, _WIDEST = 60, 200
_ENDINGS = {".csv": "csv", ".json": "json", ".txt": "table"}


class ColorWhen(StrEnum):
    """When terminal colours are used."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class LangName(StrEnum):
    """The languages that planck speaks."""

    EN = "en"
    ZH = "zh"


@dataclass(frozen=True, slots=True)
class Choices:
    """The options of one call."""

    paths: tuple[Path, ...]
    as_of: str
    every_target: bool
    fail_on: FailOn
    strict: bool
    format: str | None
    output: str | None
    quiet: bool
    color: ColorWhen
    lang: Lang | None


def command(  # noqa: PLR0913  because each option of the command is an argument
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH]...",
            help=say("Files or folders; default plans/, else .", "文件或文件夹；默认 plans/，否则为 ."),
        ),
    ] = None,
    *,
    as_of: Annotated[
        str,
        typer.Option(
            metavar="DATE|latest",
            help=say(
                "Judge as of this date, or of each plan's newest progress.",
                "按该日期评估；latest 为各规划最新进展日期。",
            ),
            show_default=say("today", "今天"),
        ),
    ] = "",
    every_target: Annotated[
        bool,
        typer.Option("--all", help=say("Show every target, not only the short ones.", "列出全部指标，而不只是短板。")),
    ] = False,
    fail_on: Annotated[
        FailOn, typer.Option(help=say("Exit 1 from this status on.", "达到该状态或更差时退出码为 1。"))
    ] = FailOn.BEHIND,
    strict: Annotated[bool, typer.Option("--strict", help=say("Warnings fail too.", "警告也视为失败。"))] = False,
    output_format: Annotated[
        str | None,
        typer.Option("--format", metavar="table|json|csv", help=say("How to write the report.", "报告格式。")),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", help=say("Write the report there; - is stdout.", "将报告写入文件；- 为标准输出。")
        ),
    ] = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help=say("No notes on stderr.", "不在标准错误输出任何说明。"))
    ] = False,
    color: Annotated[ColorWhen, typer.Option(help=say("Use colours.", "是否使用颜色。"))] = ColorWhen.AUTO,
    lang: Annotated[
        LangName | None,
        typer.Option(help=say("Language of the report.", "报告语言。"), show_default=say("the plan's", "规划的语言")),
    ] = None,
) -> None:
    """Check plans and their progress."""
    named = None if lang is None else LANGS[list(LangName).index(lang)]
    chosen = Choices(
        tuple(paths or ()), as_of, every_target, fail_on, strict, output_format, output, quiet, color, named
    )
    guarded(lambda: run(chosen))


def run(chosen: Choices) -> int:
    """Check, write the report and say why it ends as it does; returns the exit code."""
    ready()
    today = date.today()  # noqa: DTZ011  because an office's day is the local one
    name = _format(chosen)
    latest = chosen.as_of == "latest"
    as_of = today if latest or not chosen.as_of else _date(chosen.as_of)
    reading = read(_paths(chosen.paths), Path.cwd())
    report = check(reading, as_of, latest=latest, fail_on=chosen.fail_on, strict=chosen.strict, today=today)
    _write(render(report, name, _look(chosen, name)), chosen.output)
    if not chosen.quiet:
        sys.stderr.write(_notes(report, _language(report, chosen.lang)))
    return report.exit_code


def _format(chosen: Choices) -> str:
    """The format named, else the one that the output file's ending stands for, else the table."""
    known = list(renderers())
    if chosen.format is None:
        return _format_of_file(chosen.output)
    if chosen.format not in known:
        hint = did_you_mean(chosen.format, known) or Phrase(
            f"known are {', '.join(known)}", f"可选：{'、'.join(known)}"
        )
        fail_usage(
            Phrase(f"there is no format '{chosen.format}': {hint.en}", f"没有“{chosen.format}”格式：{hint.zh}"),
            HELP_LANGUAGE,
        )
    return chosen.format


def _format_of_file(output: str | None) -> str:
    """The format that a file's ending stands for; the table where there is no file."""
    if output in (None, "-"):
        return "table"
    ending = Path(output or "").suffix
    if ending not in _ENDINGS:
        known = ", ".join(_ENDINGS)
        fail_usage(
            Phrase(
                f"no format is known for '{output}': name it with --format, or end the name in {known}",
                f"无法从“{output}”得知格式：请用 --format 指定，或使用扩展名 {known}",
            ),
            HELP_LANGUAGE,
        )
    return _ENDINGS[ending]


def _date(text: str) -> date:
    try:
        return day(text)
    except ValueError:
        fail_usage(
            Phrase(
                f"'{text}' is no date: write --as-of 2022-06-30, or --as-of latest",
                f"“{text}”不是日期：请写 --as-of 2022-06-30 或 --as-of latest",
            ),
            HELP_LANGUAGE,
        )


def _paths(named: tuple[Path, ...]) -> tuple[Path, ...]:
    """The paths named, else `plans/`, else the working directory."""
    for path in named:
        if not os.path.lexists(path):
            near = did_you_mean(path.name, _names_beside(path))
            hint = Phrase(f": {near.en}", f"：{near.zh}") if near else Phrase("", "")
            fail_usage(Phrase(f"path '{path}' does not exist{hint.en}", f"路径“{path}”不存在{hint.zh}"), HELP_LANGUAGE)
    return named or ((Path("plans"),) if Path("plans").is_dir() else (Path(),))


def _names_beside(path: Path) -> list[str]:
    """What stands in the folder where a path should be; nothing where that cannot be read."""
    try:
        return [other.name for other in path.parent.iterdir()]
    except OSError:
        return []


def _look(chosen: Choices, name: str) -> Look:
    in_terminal = sys.stdout.isatty() and chosen.output in (None, "-")
    columns = shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns if in_terminal else _PIPE_WIDTH
    color = chosen.color is ColorWhen.ALWAYS or (
        chosen.color is ColorWhen.AUTO and in_terminal and not os.environ.get("NO_COLOR")
    )
    lang = chosen.lang or (language((), os.environ) if name == "table" else None)
    return Look(lang, max(_NARROWEST, min(columns, _WIDEST)), color, chosen.every_target)


def _write(text: str, output: str | None) -> None:
    if output in (None, "-"):
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    path = Path(output or "")
    try:
        write_whole(path, text)
    except OSError as error:
        reason = error.strerror or ""
        fail_usage(Phrase(f"cannot write '{path}': {reason}", f"无法写入“{path}”：{reason}"), HELP_LANGUAGE)


def _language(report: Report, asked: Lang | None) -> Lang:
    """The language of the notes: the one asked for, else that of all plans if they have one, else English."""
    wanted = asked or language((), os.environ)
    spoken = {plan_language(plan, Look(wanted)) for plan in report.plans}
    return wanted or (spoken.pop() if len(spoken) == 1 else "en")


def _notes(report: Report, lang: Lang) -> str:
    """What stands on stderr: how many files were passed over, and why the check ends as it does."""
    skipped = report.files_skipped
    note = Phrase(
        f"passed over {skipped} other YAML file{'' if skipped == 1 else 's'}\n", f"略过 {skipped} 个其他 YAML 文件\n"
    )
    return (note.to(lang) if skipped else "") + closing_line(report).to(lang) + "\n"
