"""What `planck init` says at its end: what it made, what it left as it was, and what comes next."""

import shlex
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from planck.cli.placing import text_at
from planck.cli.room import Room
from planck.files import disk
from planck.scaffold.answers import Answers
from planck.scaffold.files import SCHEMAS, Made
from planck.words.phrase import Lang, Phrase
from planck.words.visible import cell

_OVERWRITTEN = Phrase("\nOverwritten:", "\n已覆盖：")
_LEFT = Phrase("\nThere already, and left as they are:", "\n已存在，未改动：")
_IGNORED = Phrase(" (git ignores it)", "（被 git 忽略）")
_FIRST = Phrase(
    "\nNext, as planck check wants a plan:\n  planck init", "\n接下来（planck check 需要有规划）：\n  planck init"
)
_NEXT = Phrase("\nNext:\n  planck check", "\n接下来：\n  planck check")


class Done(Struct, frozen=True):
    """What was done."""

    top: Path
    answers: Answers
    made: Made
    """All that belongs to the plan."""
    room: Room
    """Where it went, as that stood before."""
    written: frozenset[str]
    """The files that were written."""
    replaced: frozenset[str]
    """Those of them that had stood there."""
    ignored: frozenset[str]
    """Those of them that git ignores."""


def told(done: Done, lang: Lang) -> Iterator[str]:
    """What was made, what is left to add by hand, and what to do next."""
    new = [name for name in done.made.texts if name in done.written - done.replaced]
    yield (_made(done.answers) if new else _nothing(done.answers)).to(lang)
    yield from (f"  {name}{_IGNORED.to(lang) if name in done.ignored else ''}" for name in new)
    yield from _section(_OVERWRITTEN, [name for name in done.made.texts if name in done.replaced], lang)
    yield from _section(_LEFT, list(_left(done, lang)), lang)
    yield from _to_add(done, lang)
    if done.answers.plan:
        yield from _lost(done.room, done.top, lang)
    yield (_NEXT if done.answers.plan or done.room.plans else _FIRST).to(lang)
    yield from _commit(done, lang)
    if done.answers.plan or done.room.plans:
        yield "  planck report"


def _made(answers: Answers) -> Phrase:
    title = cell(answers.title)
    return Phrase(f"Made for {title}:", f"已为“{title}”生成：") if answers.plan else Phrase("Made:", "已生成：")


def _nothing(answers: Answers) -> Phrase:
    en, zh = (f" for {cell(answers.title)}", f"为“{cell(answers.title)}”") if answers.plan else ("", "")
    return Phrase(f"Nothing new was made{en}.", f"无需{zh}新生成文件。")


def _section(head: Phrase, lines: list[str], lang: Lang) -> Iterator[str]:
    if lines:
        yield head.to(lang)
        yield from (f"  {line}" for line in lines)


def _left(done: Done, lang: Lang) -> Iterator[str]:
    """The files that stay as they were and need nothing, or can be renewed by a command."""
    for name in done.made.texts:
        copy, shared = done.made.copies.get(name), done.made.shared.get(name)
        if name in done.written or (shared and not _signed(done, name)):
            continue
        old = copy and text_at(done.top / name) != copy.text
        way = f"{copy.command} > {name}" if copy else ""
        said = Phrase(f" (not of this version; renewed by: {way})", f"（与当前版本不同；更新方法：{way}）").to(lang)
        yield f"{name}{said if old else ''}"


def _signed(done: Done, name: str) -> bool:
    """Whether planck has its place already in a file that others share."""
    return done.made.shared[name].sign in (text_at(done.top / name) or "")


def _to_add(done: Done, lang: Lang) -> Iterator[str]:
    """What is missing in the files that others share."""
    for name, shared in done.made.shared.items():
        if name not in done.written and not _signed(done, name):
            head = Phrase(f"\n{name} is left as it is. Add to it:", f"\n{name} 已存在，未改动。请自行加入：")
            yield from _section(head, shared.text.splitlines(), lang)


def _lost(room: Room, top: Path, lang: Lang) -> Iterator[str]:
    """The plans that were checked until there was a folder for plans."""
    head = Phrase(
        f"\nplanck check looks into {room.folder} alone from now on. Move these there, too, "
        'or write paths = ["."] in planck.toml:',
        f'\nplanck check 此后只读取 {room.folder}。以下规划请一并移入，或在 planck.toml 中写明 paths = ["."]：',
    )
    yield from _section(head, [disk.shown(path, top) for path in room.lost], lang)


def _commit(done: Done, lang: Lang) -> Iterator[str]:
    """The command that commits what was made, in a repository that it begins where there is none."""
    names = sorted(done.written - done.ignored)
    if names:
        message = shlex.quote(_message(done).to(lang))
        if disk.repository(done.top / SCHEMAS):
            begin, added = "", _added(done, names)
        else:
            begin = "git init --initial-branch=main && "
            # git has no say yet on what it ignores, and stumbles over it only where it is named
            added = (
                "."
                if {path.name for path in done.top.iterdir()} <= {_first(name) for name in names}
                else _added(done, names)
            )
        yield f"  {begin}git add {added} && git commit -m {message}"


def _first(name: str) -> str:
    return name.partition("/")[0]


def _added(done: Done, names: list[str]) -> str:
    """What to name to git: no folder that holds more than what was made."""
    homes = dict.fromkeys(done.made.own, done.answers.home) | dict.fromkeys(done.made.copies, SCHEMAS)
    return shlex.join(dict.fromkeys(homes.get(name, name) for name in names))


def _message(done: Done) -> Phrase:
    """What the commit is."""
    if done.written.isdisjoint(done.made.own):
        return Phrase("What checks the plans", "检查规划的配置")
    if not (done.room.plans or done.room.lost):
        return Phrase("The first plan", "第一份规划")
    body, year = done.answers.body, done.answers.year
    return Phrase(f"The {year} plan of {body}", f"{body}{year}年规划")
