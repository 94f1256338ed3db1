"""The options that commands share, each defined once: what they are called, what they mean, what they stand for."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from typer.models import OptionInfo

from planck.cli import completing
from planck.cli.speech import HELP_LANGUAGE, language, say
from planck.cli.streams import fail_usage
from planck.plan.calendar import day
from planck.report.look import Sheet
from planck.report.render import DIFFERENCE_FORMATS, formats_for
from planck.review.settings import Settings, problem_of
from planck.words.phrase import LANGS, Lang, Phrase, did_you_mean


class ColorWhen(StrEnum):
    """When terminal colours are used."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class LangName(StrEnum):
    """The languages that planck speaks."""

    EN = "en"
    ZH = "zh"


Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[PATH]...",
        help=say("Files or folders; default plans/, else .", "文件或文件夹；默认 plans/，否则为 ."),
    ),
]
AsOf = Annotated[
    str,
    typer.Option(
        "--as-of",
        metavar="DATE|latest",
        help=say(
            "Judge as of this date, or of each plan's newest progress.",
            "评估日期；latest 为最新进展日。",
        ),
        show_default=say("today", "今天"),
    ),
]


def _format_option(names: Sequence[str], *, ci: bool = False) -> OptionInfo:
    """`--format` of a command that has these formats; in CI theirs may be the default."""
    en, zh = f"{', '.join(names[:-1])} or {names[-1]}", ", ".join(names)
    found: OptionInfo = typer.Option(
        "--format",
        metavar="NAME[=FILE]",
        autocompletion=completing.among(*names),
        help=say(f"{en}; may be repeated with a FILE.", f"{zh}；可重复。"),
        show_default=say("table; in CI its own", "table，CI 除外") if ci else False,
    )
    return found


Formats = Annotated[list[str] | None, _format_option(formats_for(Sheet.REVIEW))]
CheckFormats = Annotated[list[str] | None, _format_option(formats_for(Sheet.SHORTFALLS), ci=True)]
DiffFormats = Annotated[list[str] | None, _format_option(DIFFERENCE_FORMATS)]
OutputFile = Annotated[
    str | None,
    typer.Option(
        "--output", metavar="FILE", help=say("Write the report there; - is stdout.", "将报告写入文件；- 为标准输出。")
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help=say("No notes on stderr.", "不在标准错误输出任何说明。"))]
Color = Annotated[ColorWhen, typer.Option("--color", help=say("Use colours.", "是否使用颜色。"))]
Language = Annotated[
    LangName | None,
    typer.Option(
        "--lang", help=say("Language of the report.", "报告语言。"), show_default=say("the plan's", "规划的语言")
    ),
]


def named_lang(name: LangName | None) -> Lang | None:
    """The language that an option names."""
    return None if name is None else LANGS[list(LangName).index(name)]


def usual_lang(settings: Settings | None = None) -> Lang | None:
    """The language that PLANCK_LANG names, else the settings."""
    return environment_lang() or (settings.language if settings else None)


def environment_lang() -> Lang | None:
    """The language that PLANCK_LANG names."""
    return language((), os.environ)


@dataclass(frozen=True, slots=True)
class When:
    """The date to judge at."""

    as_of: date
    latest: bool
    """Whether each plan is judged at its own newest progress date, where it has any."""
    today: date


def when_of(text: str) -> When:
    """What `--as-of` asks for; ends the process where it is no date."""
    latest, now = text == "latest", today()
    return When(now if latest or not text else date_of(text, "--as-of", "latest"), latest, now)


def today() -> date:
    """The day it is here."""
    return date.today()  # noqa: DTZ011  because an office's day is the local one


def date_of(text: str, option: str, word: str) -> date:
    """The date that an option gives; ends the process where it is none. `word` is what else the option takes."""
    try:
        return day(text)
    except ValueError:
        fail_usage(
            Phrase(
                f"'{text}' is no date: write {option} 2022-06-30, or {option} {word}",
                f"“{text}”不是日期：请写 {option} 2022-06-30 或 {option} {word}",
            ),
            HELP_LANGUAGE,
        )


def codes_of(listed: list[str] | None, *, ignored: bool = False) -> tuple[str, ...] | None:
    """The rules that an option names, separated by commas; ends the process where one does not exist."""
    if listed is None:
        return None
    names = tuple(name.strip() for part in listed for name in part.split(",") if name.strip())
    for name in names:
        problem = problem_of(name, ignored=ignored)
        if problem:
            message, hint = problem
            fail_usage(Phrase(f"{message.en}: {hint.en}", f"{message.zh}：{hint.zh}"), HELP_LANGUAGE)
    return names


def paths_of(named: list[Path] | None, settings: Settings) -> tuple[Path, ...]:
    """The paths named, else those of the settings, else `plans/`, else `.`; ends the process where one is not there."""
    if not named and settings.paths:
        return settings.paths
    for path in named or ():
        if not os.path.lexists(path):
            near = did_you_mean(path.name, _names_beside(path))
            hint = Phrase(f": {near.en}", f"：{near.zh}") if near else Phrase("", "")
            fail_usage(Phrase(f"path '{path}' does not exist{hint.en}", f"路径“{path}”不存在{hint.zh}"), HELP_LANGUAGE)
    return tuple(named or ()) or (usual_path(),)


def usual_path() -> Path:
    """What is read where neither the command line nor the settings name anything."""
    return Path("plans") if Path("plans").is_dir() else Path()


def _names_beside(path: Path) -> list[str]:
    """What stands in the folder where a path should be; nothing where that cannot be read."""
    try:
        return [other.name for other in path.parent.iterdir()]
    except OSError:
        return []
