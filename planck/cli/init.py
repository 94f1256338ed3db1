"""`planck init`: makes a plan and what checks it where people work."""

import os
from pathlib import Path
from typing import Annotated

import typer
from msgspec import Struct

from planck.cli.asking import Question, at_terminal, settle
from planck.cli.options import LangName, environment_lang, named_lang, today
from planck.cli.placing import Refused, place, refusals, text_at
from planck.cli.room import USUAL, Room, room_at
from planck.cli.speech import HELP_LANGUAGE, say
from planck.cli.streams import fail_usage, guarded, ready, write_out
from planck.cli.telling import Done, told
from planck.files import disk
from planck.files.git import GIT
from planck.scaffold.answers import (
    Answers,
    Ci,
    is_id,
    one_line,
    spelt_whole,
    unprintable,
    usual_body,
    usual_id,
    usual_title,
)
from planck.scaffold.files import Made, files
from planck.values import replace
from planck.version import __version__
from planck.words.phrase import LANGS, Lang, Phrase

HELP = say(
    "Make a plan here, and what checks it where people work.",
    "在此生成一份规划，以及日常工作中检查它的配置。",
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
_NO_ID = Phrase(
    "write words of a to z and digits joined by hyphens, such as city-library-2026; it begins with a letter, not x-",
    "请写由连字符连接的小写字母和数字，例如 tushuguan-2026，以字母开头，且不以 x- 开头",
)
_NO_ROOM = Phrase(
    "nothing was made, for the settings name no folder in which a new plan would be checked: add one to 'paths'",
    "未生成任何文件：设置中的 paths 未指明可放置新规划的文件夹，新规划不会被检查，请在其中加入一个",
)
_PASSED_OVER = Phrase("no check looks into a folder of this name", "检查时不读取此名称的文件夹")


def _wrong_text(text: str) -> Phrase | None:
    if not one_line(text):
        return _EMPTY
    return _UNPRINTABLE if unprintable(one_line(text)) else None


def _wrong_year(text: str) -> Phrase | None:
    return None if text.isascii() and text.isdigit() and int(text[:5]) in _YEARS else _NO_YEAR


def _wrong_id(text: str) -> Phrase | None:
    if not is_id(text):
        return _NO_ID
    return _PASSED_OVER if disk.passed_over(text) else None


LANGUAGE = Question(
    "--language",
    Phrase("Language of the plan (en or zh)", "规划的语言（en 或 zh）"),
    lambda text: None if text in LANGS else _NO_LANGUAGE,
)
BODY = Question("--body", Phrase("Whose plan is it", "制定规划的单位"), _wrong_text)
YEAR = Question("--year", Phrase("Year", "年度"), _wrong_year)
TITLE = Question("--title", Phrase("Title of the plan", "规划的标题"), _wrong_text)

ID = Question("--id", Phrase("Id of the plan, for machines", "规划的标识（供程序使用）"), _wrong_id)


class Given(Struct, frozen=True):
    """What options say; None for what they do not."""

    title: str | None
    body: str | None
    year: str | None
    id: str | None
    language: Lang | None
    plan: bool
    """Whether a plan is wanted, and not only what checks plans."""


def command(  # noqa: PLR0913  because each option of the command is an argument
    *,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help=say("Title of the plan.", "规划的标题。"))] = None,
    body: Annotated[str | None, typer.Option(metavar="TEXT", help=say("Whose plan it is.", "制定规划的单位。"))] = None,
    year: Annotated[
        str | None,
        typer.Option(metavar="YEAR", help=say("Its year.", "年度。"), show_default=say("this year", "今年")),
    ] = None,
    plan_id: Annotated[
        str | None,
        typer.Option(
            "--id",
            metavar="ID",
            help=say("Its id and folder.", "其标识与文件夹名。"),
            show_default=say("body and year", "由单位和年度得出"),
        ),
    ] = None,
    language: Annotated[LangName | None, typer.Option(help=say("Its language.", "规划的语言。"))] = None,
    ci: Annotated[Ci, typer.Option(help=say("What checks each push.", "推送后由何服务检查。"))] = Ci.GITHUB,
    no_plan: Annotated[
        bool, typer.Option("--no-plan", help=say("Make only what checks plans.", "只生成检查规划的配置。"))
    ] = False,
    defaults: Annotated[bool, typer.Option("--defaults", help=say("Ask nothing.", "不提问。"))] = False,
    force: Annotated[
        bool, typer.Option("--force", help=say("Overwrite a plan that is there.", "覆盖已有的规划。"))
    ] = False,
    lang: Annotated[
        LangName | None,
        typer.Option(
            help=say("Language of what is said here.", "提示信息的语言。"), show_default=say("the plan's", "规划的语言")
        ),
    ] = None,
) -> None:
    """Make a plan."""

    def run() -> int:
        ready()
        top = Path.cwd()
        _stand_at_top(top)
        given = Given(title, body, year, plan_id, named_lang(language), plan=not no_plan)
        answers = replace(_answers(given, asking=at_terminal() and not defaults), ci=ci)
        spoken = named_lang(lang) or environment_lang() or answers.language
        room = room_at(top) or (Room(USUAL, ()) if no_plan else fail_usage(_NO_ROOM, spoken))
        _make(top, replace(answers, folder=room.folder), room, spoken, force=force)
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


def _answers(given: Given, *, asking: bool) -> Answers:
    """What options say, else whoever is asked, else what is usual; ends the process where an option is wrong."""
    now = today()
    chosen = settle(LANGUAGE, given.language, HELP_LANGUAGE, HELP_LANGUAGE, asking=asking)
    to = next(lang for lang in LANGS if lang == chosen)
    asking = asking and given.plan
    name = one_line(settle(BODY, given.body, usual_body(to), to, asking=asking))
    of = int(settle(YEAR, given.year, str(now.year), to, asking=asking))
    head = one_line(settle(TITLE, given.title, usual_title(name, of, to), to, asking=asking))
    named = settle(ID, given.id, usual_id(name, of), to, asking=asking and not spelt_whole(name))
    return Answers(head, name, of, to, now, __version__, named=named, plan=given.plan)


def _make(top: Path, answers: Answers, room: Room, spoken: Lang, *, force: bool) -> None:
    """Make the files and tell of them; ends the process, nothing having been made, where one of them cannot be."""
    made = files(answers)
    if made.own:
        _stand_alone(top, answers, room, spoken)
    wanted = _wanted(top, made, force=force)
    ignored = GIT.refusing(top, wanted)
    unread = [(name, Refused.IGNORED) for name in wanted if name in made.own and name in ignored]
    refused = [*refusals(top, wanted, force=force), *unread]
    if refused:
        fail_usage(_why(refused), spoken)
    replaced = frozenset(name for name in wanted if os.path.lexists(top / name))
    try:
        place(top, wanted)
    except OSError as error:
        reason = disk.reason(error)
        fail_usage(Phrase(f"nothing was made: {reason.en}", f"未生成任何文件：{reason.zh}"), spoken)
    done = Done(top, answers, made, room, frozenset(wanted), replaced, ignored)
    write_out("".join(f"{line}\n" for line in told(done, spoken)), spoken)


def _stand_alone(top: Path, answers: Answers, room: Room, spoken: Lang) -> None:
    """Ends the process where another plan has the id already."""
    own = top / answers.home / "plan.yaml"
    for file in (path for plan_id, path in room.plans if plan_id == answers.plan_id and path != own):
        shown = disk.shown(file, top)
        fail_usage(
            Phrase(
                f"nothing was made, for '{answers.plan_id}' is the id of {shown}: write another --id",
                f"未生成任何文件：“{answers.plan_id}”已是 {shown} 的标识，请另写 --id",
            ),
            spoken,
        )


def _wanted(top: Path, made: Made, *, force: bool) -> dict[str, str]:
    """The files to write, with their texts: what is not there, and in its place what is overwritten or stops all."""
    wanted = {name: text for name, text in made.own.items() if text_at(top / name) != text}
    for name, copy in made.copies.items():
        if not (top / name).is_file() or (force and text_at(top / name) != copy.text):
            wanted[name] = copy.text
    return wanted | {name: one.text for name, one in made.shared.items() if not os.path.lexists(top / name)}


def _why(refused: list[tuple[str, Refused]]) -> Phrase:
    """Why nothing is made: each file with its reason, and the way out where there is one."""
    en = "".join(f"\n  {name}: {reason.value.en}" for name, reason in refused)
    zh = "".join(f"\n  {name}：{reason.value.zh}" for name, reason in refused)
    said = Phrase(f"nothing was made, for these files stand in the way:{en}", f"未生成任何文件，以下文件有冲突：{zh}")
    if any(reason is not Refused.EXISTS for _, reason in refused):
        return said
    return Phrase(
        f"{said.en}\n--force overwrites them; another --id makes another plan, --no-plan none",
        f"{said.zh}\n--force 可覆盖；另写 --id 可另建规划，--no-plan 不生成规划",
    )
