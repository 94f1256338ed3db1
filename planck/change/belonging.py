"""Who answers for a target, where it belongs, and the words about it."""

from collections.abc import Callable, Iterator, Mapping

from planck.change.change import Delta, Pair, Side, Value
from planck.change.figures import NOTHING, became
from planck.plan.model import text_in
from planck.words.change_class import ChangeClass
from planck.words.phrase import LANGS, Lang, Phrase

REASSIGNED, MOVED, REWORDED = ChangeClass.REASSIGNED, ChangeClass.MOVED, ChangeClass.REWORDED
Renamed = Mapping[str, str]
"""The ids that targets have now by those that they had."""


def belonging(pair: Pair, renamed: Renamed) -> Iterator[Delta]:
    """The changes of owner and supporters, of task, goal and framework, of part and whole."""
    for field, what, kind in _NAMED:
        was, now = (_name(side, field) for side in (pair.old, pair.new))
        if renamed.get(str(was), was) != now:
            yield Delta(field, kind, was, now, became(what, _shown(was), _shown(now)))
    for field, what, kind in _LISTED:
        had, has = (sorted(getattr(side.target, field)) for side in (pair.old, pair.new))
        if had != has:
            yield Delta(field, kind, had or None, has or None, became(what, joined(had), joined(has)))


def wording(pair: Pair) -> Iterator[Delta]:
    """The changes of its id and its texts."""
    old, new = pair.old.target, pair.new.target
    if old.id != new.id:
        yield Delta("id", REWORDED, old.id, new.id, became(Phrase("id", "标识"), _shown(old.id), _shown(new.id)))
    for field, what, read in _TEXTS:
        was, now = read(pair.old), read(pair.new)
        if was != now and not _came_or_went(pair, field):
            yield reworded(field, what, was, now)


def _came_or_went(pair: Pair, field: str) -> bool:
    """Whether a text inside a map came with the map, or went with it."""
    key, inside, _ = field.partition(".")
    return bool(inside) and any(not isinstance(side.written.raw.get(key), dict) for side in (pair.old, pair.new))


def reworded(field: str, what: Phrase, was: Value, now: Value) -> Delta:
    """A text that reads otherwise, in any of its languages."""
    en, zh = (_said(was, now, lang) for lang in LANGS)
    return Delta(field, REWORDED, was, now, Phrase(became(what, *en).en, became(what, *zh).zh))


def _said(was: Value, now: Value, lang: Lang) -> tuple[Phrase, Phrase]:
    """Two texts as a reader sees them, in a language in which they differ; quoted, as they may be anything."""
    spoken = (lang, *LANGS, *(key for text in (was, now) if isinstance(text, dict) for key in text))
    before, after = next(
        (both for both in ([_in(text, each) for text in (was, now)] for each in spoken) if both[0] != both[1]),
        (_in(was, lang), _in(now, lang)),
    )
    return before, after


def _in(text: Value, lang: str) -> Phrase:
    if text is None:
        return NOTHING
    if isinstance(text, list):
        return joined(text)
    said = text_in(text, lang, lang) if isinstance(text, dict) else str(text)
    return Phrase(f"'{said}'", f"“{said}”")


def _shown(value: Value) -> Phrase:
    return NOTHING if value is None else Phrase(str(value), str(value))


def joined(names: list[str]) -> Phrase:
    """Names in a row."""
    return Phrase(", ".join(names), "、".join(names)) if names else NOTHING


def _name(side: Side, field: str) -> str | None:
    value = getattr(side.target, field)
    return value if value is None else str(value)


def _inner(key: str, inner: str) -> Callable[[Side], Value]:
    """A text inside a map that stands at a key."""

    def read(side: Side) -> Value:
        written = side.written.raw.get(key)
        return written.get(inner) if isinstance(written, dict) else None

    return read


def _text(key: str) -> Callable[[Side], Value]:
    return lambda side: without_extensions(side.written.get(key))


def without_extensions(text: Value) -> Value:
    """A text by language without keys that are somebody's own."""
    if not isinstance(text, dict):
        return text
    return {key: value for key, value in text.items() if not key.startswith("x-")}


_NAMED = (
    ("owner", Phrase("owner", "责任方"), REASSIGNED),
    ("task", Phrase("task", "任务"), MOVED),
    ("goal", Phrase("goal", "目标"), MOVED),
    ("part_of", Phrase("whole", "所属总体"), MOVED),
    ("grows_by", Phrase("feeding flow", "对应增量"), MOVED),
)
_LISTED = (
    ("support", Phrase("support", "配合方"), REASSIGNED),
    ("serves", Phrase("goals served", "服务的目标"), MOVED),
    ("frameworks", Phrase("frameworks", "考核体系"), MOVED),
)
_TEXTS: tuple[tuple[str, Phrase, Callable[[Side], Value]], ...] = (
    ("title", Phrase("title", "名称"), _text("title")),
    ("description", Phrase("description", "说明"), _text("description")),
    ("clause", Phrase("clause", "条款"), _text("clause")),
    ("wording", Phrase("wording", "原文表述"), _text("wording")),
    ("baseline.on", Phrase("date of the baseline", "基数日期"), _inner("baseline", "on")),
    ("baseline.note", Phrase("note on the baseline", "基数说明"), _inner("baseline", "note")),
    ("cancelled.reason", Phrase("reason for cancelling", "取消原因"), _inner("cancelled", "reason")),
)
