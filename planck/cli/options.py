"""The options that commands share, each defined once: what they are called, what they mean, what they stand for."""

import os
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from planck.cli import completing
from planck.cli.command import Option
from planck.cli.speech import HELP_LANGUAGE, language
from planck.cli.streams import fail_usage
from planck.words.phrase import LANGS, Lang, Phrase, did_you_mean

if TYPE_CHECKING:
    from planck.review.settings import Settings


class ColorWhen(StrEnum):
    """When terminal colours are used."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class LangName(StrEnum):
    """The languages that planck speaks."""

    EN = "en"
    ZH = "zh"


class FormatName(StrEnum):
    """The formats of rules and explanations."""

    TABLE = "table"
    JSON = "json"


PATHS = Option(
    "paths",
    (),
    Phrase("Files or folders; default plans/, else .", "文件或文件夹；默认 plans/，否则为 ."),
    Path,
    many=True,
    metavar="[PATH]...",
)
AS_OF = Option(
    "as_of",
    ("--as-of",),
    Phrase("Judge as of this date, or of each plan's newest progress.", "评估日期；latest 为最新进展日。"),
    metavar="DATE|latest",
    shown=Phrase("today", "今天"),
)
OUTPUT = Option(
    "output",
    ("--output",),
    Phrase("Write the report there; - is stdout.", "将报告写入文件；- 为标准输出。"),
    metavar="FILE",
)
JOBS = Option(
    "jobs",
    ("--jobs",),
    Phrase("Processes that share the work; the report is the same.", "并行的进程数；报告不变。"),
    usual="auto",
    metavar="N|auto",
)
NO_CACHE = Option(
    "no_cache",
    ("--no-cache",),
    Phrase("Neither use nor keep what came out before.", "不使用也不保存以往的结果。"),
    bool,
    usual=False,
)
QUIET = Option(
    "quiet", ("--quiet", "-q"), Phrase("No notes on stderr.", "不在标准错误输出任何说明。"), bool, usual=False
)
COLOR = Option("color", ("--color",), Phrase("Use colours.", "是否使用颜色。"), ColorWhen, usual=ColorWhen.AUTO)
LANG = Option(
    "lang",
    ("--lang",),
    Phrase("Language of the report.", "报告语言。"),
    LangName,
    shown=Phrase("the plan's", "规划的语言"),
)

FORM = Option(
    "form", ("--format",), Phrase("How to write it.", "输出格式。"), FormatName, shown=Phrase("table", "table")
)


def format_of(names: Callable[[], Sequence[str]], shown: Phrase | None = None) -> Option:
    """`--format` of a command that has these formats."""

    def told() -> Phrase:
        *others, last = names()
        return Phrase(
            f"{', '.join(others)} or {last}; may be repeated with a FILE.", f"{', '.join((*others, last))}；可重复。"
        )

    return Option(
        "formats",
        ("--format",),
        told,
        many=True,
        metavar="NAME[=FILE]",
        shown=shown,
        offers=completing.among(names),
    )


def named_lang(name: LangName | None) -> Lang | None:
    """The language that an option names."""
    return None if name is None else LANGS[list(LangName).index(name)]


def usual_lang(settings: "Settings | None" = None) -> Lang | None:
    """The language that PLANCK_LANG names, else the settings."""
    return environment_lang() or (settings.language if settings else None)


def environment_lang() -> Lang | None:
    """The language that PLANCK_LANG names."""
    return language((), os.environ)


class When(Struct, frozen=True):
    """The date to judge at."""

    as_of: date
    latest: bool
    """Whether each plan is judged at its own newest progress date, where it has any."""
    today: date


def when_of(text: str | None) -> When:
    """What `--as-of` asks for; ends the process where it is no date."""
    latest, now = text == "latest", today()
    return When(now if latest or text is None else date_of(text, "--as-of", "latest"), latest, now)


def today() -> date:
    """The day it is here."""
    return date.today()  # noqa: DTZ011  because an office's day is the local one


def date_of(text: str, option: str, word: str) -> date:
    """The date that an option gives; ends the process where it is none. `word` is what else the option takes."""
    from planck.plan.calendar import day  # noqa: PLC0415  because most checks are as of today

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
    from planck.review.settings import problem_of  # noqa: PLC0415  because it loads every rule

    names = tuple(name.strip() for part in listed for name in part.split(",") if name.strip())
    if not names and not ignored:
        # to ignore nothing overrules the settings, but to look for nothing is a slip
        what = Phrase(
            "no rule is named: write codes or names, separated by commas", "未写规则：请写代码或名称，用逗号分隔"
        )
        fail_usage(what, HELP_LANGUAGE)
    for name in names:
        problem = problem_of(name, ignored=ignored)
        if problem:
            message, hint = problem
            fail_usage(Phrase(f"{message.en}: {hint.en}", f"{message.zh}：{hint.zh}"), HELP_LANGUAGE)
    return names


def paths_of(named: list[Path] | None, settings: "Settings") -> tuple[Path, ...]:
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
