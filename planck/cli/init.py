"""`planck init`: makes a first plan and what checks it where people work."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from planck.cli.asking import Question, at_terminal, settle
from planck.cli.options import LangName, environment_lang, named_lang, today
from planck.cli.placing import Refused, place, refusals
from planck.cli.speech import HELP_LANGUAGE, say
from planck.cli.streams import fail_usage, guarded, ready, write_out
from planck.files import disk
from planck.scaffold.answers import Answers, Ci, one_line, unprintable, usual_body, usual_title
from planck.scaffold.files import Made, files
from planck.version import __version__
from planck.words.phrase import LANGS, Lang, Phrase
from planck.words.visible import cell

HELP = say(
    "Make a first plan here, and what checks it where people work.",
    "在此生成第一份规划，以及日常工作中检查它的配置。",
)
EXAMPLE = say(
    'Example: planck init --body "City library" --year 2026 --ci gitlab',
    "示例：planck init --body 市图书馆 --year 2026 --ci gitlab",
)
_YEARS = range(1900, 2200)
_NO_YEAR = Phrase("write a year, such as 2026", "请写年份，例如 2026")
_NO_LANGUAGE = Phrase("write en or zh", "请写 en 或 zh")
_EMPTY = Phrase("write at least one character", "请至少写一个字")
_UNPRINTABLE = Phrase("there is a character in it that cannot be printed", "其中有无法打印的字符")


def _wrong_text(text: str) -> Phrase | None:
    if not one_line(text):
        return _EMPTY
    return _UNPRINTABLE if unprintable(one_line(text)) else None


def _wrong_year(text: str) -> Phrase | None:
    return None if text.isascii() and text.isdigit() and int(text[:5]) in _YEARS else _NO_YEAR


LANGUAGE = Question(
    "--language",
    Phrase("Language of the plan (en or zh)", "规划的语言（en 或 zh）"),
    lambda text: None if text in LANGS else _NO_LANGUAGE,
)
BODY = Question("--body", Phrase("Whose plan is it", "制定规划的单位"), _wrong_text)
YEAR = Question("--year", Phrase("Year", "年度"), _wrong_year)
TITLE = Question("--title", Phrase("Title of the plan", "规划的标题"), _wrong_text)


def command(
    *,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help=say("Title of the plan.", "规划的标题。"))] = None,
    body: Annotated[str | None, typer.Option(metavar="TEXT", help=say("Whose plan it is.", "制定规划的单位。"))] = None,
    year: Annotated[
        str | None,
        typer.Option(metavar="YEAR", help=say("Its year.", "年度。"), show_default=say("this year", "今年")),
    ] = None,
    language: Annotated[LangName | None, typer.Option(help=say("Its language.", "规划的语言。"))] = None,
    ci: Annotated[Ci, typer.Option(help=say("What checks each push.", "推送后由何服务检查。"))] = Ci.GITHUB,
    defaults: Annotated[bool, typer.Option("--defaults", help=say("Ask nothing.", "不提问。"))] = False,
    force: Annotated[
        bool, typer.Option("--force", help=say("Overwrite what is there already.", "覆盖已有文件。"))
    ] = False,
    lang: Annotated[
        LangName | None,
        typer.Option(
            help=say("Language of what is said here.", "提示信息的语言。"), show_default=say("the plan's", "规划的语言")
        ),
    ] = None,
) -> None:
    """Make a first plan."""

    def run() -> int:
        ready()
        top = Path.cwd()
        _stand_at_top(top)
        answers = _answers(title, body, year, named_lang(language), ci, asking=at_terminal() and not defaults)
        spoken = named_lang(lang) or environment_lang() or answers.language
        _make(top, answers, spoken, force=force)
        return 0

    guarded(run)


def _stand_at_top(here: Path) -> None:
    """Ends the process in a folder within a repository, where no program looks for its settings."""
    top = disk.repository(here / "plans")
    if top and top != here:
        fail_usage(
            Phrase(
                f"this folder is within the repository '{top}': run planck init there, or 'git init' here first",
                f"此文件夹在仓库“{top}”之内：请在该处运行 planck init，或先在此运行 git init",
            ),
            HELP_LANGUAGE,
        )


def _answers(
    title: str | None, body: str | None, year: str | None, language: Lang | None, ci: Ci, *, asking: bool
) -> Answers:
    """What options say, else whoever is asked, else what is usual; ends the process where an option is wrong."""
    now = today()
    chosen = settle(LANGUAGE, language, HELP_LANGUAGE, HELP_LANGUAGE, asking=asking)
    to = next(lang for lang in LANGS if lang == chosen)
    name = one_line(settle(BODY, body, usual_body(to), to, asking=asking))
    of = int(settle(YEAR, year, str(now.year), to, asking=asking))
    head = one_line(settle(TITLE, title, usual_title(name, of, to), to, asking=asking))
    return Answers(head, name, of, to, now, __version__, ci)


def _make(top: Path, answers: Answers, spoken: Lang, *, force: bool) -> None:
    """Make the files and tell of them; ends the process, nothing having been made, where one of them cannot be."""
    made = files(answers)
    wanted = {name: text for name, text in made.own.items() if _text_at(top / name) != text}
    wanted |= {name: one.text for name, one in made.shared.items() if not os.path.lexists(top / name)}
    refused = list(refusals(top, wanted, force=force))
    if refused:
        fail_usage(_why(refused), spoken)
    try:
        place(top, wanted)
    except OSError as error:
        reason = disk.reason(error)
        fail_usage(Phrase(f"nothing was made: {reason.en}", f"未生成任何文件：{reason.zh}"), spoken)
    write_out("".join(f"{line}\n" for line in _told(top, answers, made, wanted, spoken)), spoken)


def _text_at(path: Path) -> str | None:
    """The text of a file; None where there is none, or it is no text."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _why(refused: list[tuple[str, Refused]]) -> Phrase:
    """Why nothing is made: each file with its reason, and the way out where there is one."""
    en = "".join(f"\n  {name}: {reason.value.en}" for name, reason in refused)
    zh = "".join(f"\n  {name}：{reason.value.zh}" for name, reason in refused)
    said = Phrase(f"nothing was made, for these files stand in the way:{en}", f"未生成任何文件，以下文件有冲突：{zh}")
    if any(reason is not Refused.EXISTS for _, reason in refused):
        return said
    return Phrase(
        f"{said.en}\n--force overwrites them; another --body or --year makes another plan, --ci none no workflow",
        f"{said.zh}\n--force 可覆盖；另写 --body 或 --year 可另建规划，--ci none 不生成流水线配置",
    )


def _told(top: Path, answers: Answers, made: Made, written: dict[str, str], lang: Lang) -> Iterator[str]:
    """What was made, what is left to add by hand, and what to do next."""
    title = cell(answers.title)
    if written:
        yield Phrase(f"Made for {title}:", f"已为“{title}”生成：").to(lang)
    else:
        yield Phrase(f"All there already for {title}.", f"“{title}”所需文件均已存在。").to(lang)
    yield from (f"  {name}" for name in written)
    for name, shared in made.shared.items():
        if name not in written and shared.sign not in (_text_at(top / name) or ""):
            yield Phrase(f"\n{name} is left as it is. Add to it:", f"\n{name} 已存在，未改动。请自行加入：").to(lang)
            yield from (f"  {line}" for line in shared.text.splitlines())
    yield Phrase("\nNext:\n  planck check", "\n接下来：\n  planck check").to(lang)
    yield from _commit(top, written, lang)
    yield "  planck report"


def _commit(top: Path, written: dict[str, str], lang: Lang) -> Iterator[str]:
    """The command that commits what was made, in a repository that it begins where there is none."""
    if written:
        begin = "" if disk.repository(top / "plans") else "git init --initial-branch=main && "
        parts = " ".join(sorted({name.partition("/")[0] for name in written}))
        message = Phrase("The first plan", "第一份规划").to(lang)
        yield f'  {begin}git add {parts} && git commit -m "{message}"'
