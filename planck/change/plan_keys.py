"""The changes of the plan itself: period, policy, units, closing, owners, texts; and of its goals and tasks."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from planck.change.belonging import reworded, without_extensions
from planck.change.change import Delta, Value
from planck.change.figures import NOTHING, became, easier_or_harder
from planck.change.timing import reporting_delta
from planck.plan import outline
from planck.plan.calendar import Rhythm
from planck.plan.model import Plan, Policy
from planck.text.tree import Raw
from planck.words.change_class import ChangeClass
from planck.words.kinds import METHODS
from planck.words.numbers import number
from planck.words.phrase import Phrase, same

_DEFAULT = Policy()


def plan_keys(old: Plan, new: Plan) -> Iterator[Delta]:
    """The changes of what the plan says of itself."""
    if old.period != new.period:
        shown = (
            Phrase(f"{plan.period.start} - {plan.period.end}", f"{plan.period.start} - {plan.period.end}")
            for plan in (old, new)
        )
        said = became(Phrase("period", "规划期"), *shown)
        yield Delta("period", ChangeClass.REDEFINED, old.raw["period"], new.raw["period"], said)
    was, now = (Rhythm(plan.raw.get("reporting", "quarterly")) for plan in (old, new))
    if was is not now:
        yield reporting_delta(was, now)
    yield from _policy(old, new)
    yield from _closed(old, new)
    yield from _units(old, new)
    yield from _texts(old.raw, new.raw)


def _policy(old: Plan, new: Plan) -> Iterator[Delta]:
    """The thresholds: a shortfall that shows later, or less, is a weaker promise."""
    for key, what, weaker in _THRESHOLDS:
        was, now = _threshold(old, key), _threshold(new, key)
        if was != now:
            kind = ChangeClass.REDEFINED if weaker is None else easier_or_harder(weaker(was, now))
            yield Delta(f"policy.{key}", kind, was, now, became(what, _shown(was), _shown(now)))


def _threshold(plan: Plan, key: str) -> Value:
    """A threshold as the plan writes it, or its default."""
    found: Any = plan.raw.get("policy", {})
    for step in key.split("."):
        found = found.get(step) if isinstance(found, dict) else None
    default = getattr(_DEFAULT, key.replace(".", "_"))
    wanted = str(default) if isinstance(default, str) else default
    return wanted if found is None else found


def _shown(value: Value) -> Phrase:
    """A value of the plan's own keys in words."""
    if value is None:
        return NOTHING
    if isinstance(value, bool):
        return Phrase("yes", "是") if value else Phrase("no", "否")
    if isinstance(value, (int, Decimal, Fraction)):
        return same(number(Fraction(value), 6))
    return METHODS.get(str(value), same(str(value)))


def _closed(old: Plan, new: Plan) -> Iterator[Delta]:
    """A plan closed before its period ends, as it was or as it is, is let off; afterwards it has run its course."""
    was, now = (plan.closed.on if plan.closed else None for plan in (old, new))
    end = max(old.period.end, new.period.end)
    early = [on is not None and on < end for on in (was, now)]
    before, after = (without_extensions(plan.raw.get("closed")) for plan in (old, new))
    if was == now:
        if was and _reason(before) != _reason(after):
            yield reworded("closed.reason", Phrase("reason for closing", "结束原因"), _reason(before), _reason(after))
        return
    kind = ChangeClass.REWORDED
    if any(early):
        kind = easier_or_harder(not early[0] or (all(early) and now is not None and was is not None and now < was))
    yield Delta("closed", kind, before, after, _ended(was, now))


def _ended(was: date | None, now: date | None) -> Phrase:
    if now is None:
        return Phrase(f"no longer closed, it was on {was}", f"不再结束，原于 {was} 结束")
    if was is None:
        return Phrase(f"closed on {now}", f"于 {now} 结束")
    return Phrase(f"closed on {now}, it was on {was}", f"于 {now} 结束，原于 {was}")


def _reason(closed: Value) -> Value:
    return without_extensions(closed["reason"]) if isinstance(closed, dict) else None


def _units(old: Plan, new: Plan) -> Iterator[Delta]:
    """Units that both versions declare, made of other things or counted otherwise."""
    for name, before, after in _in_both(old.raw, new.raw, "units"):
        for key, what in _MADE:
            was, now = (raw.get(key, _DEFAULTS.get(key)) for raw in (before, after))
            if was != now:
                said = became(_of(what, name), _shown(was), _shown(now))
                yield Delta(f"units.{name}.{key}", ChangeClass.REDEFINED, was, now, said)


def _of(what: Phrase, name: str) -> Phrase:
    """What is meant by a key of something that has a name."""
    return Phrase(what.en.format(name), what.zh.format(name))


def _in_both(old: Raw, new: Raw, key: str) -> Iterator[tuple[str, Raw, Raw]]:
    """What both versions declare under a key; what only one does means nothing by itself."""
    before, after = dict(outline.entries(old.get(key, {}))), dict(outline.entries(new.get(key, {})))
    return ((name, raw, after[name]) for name, raw in before.items() if name in after)


def _texts(old: Raw, new: Raw) -> Iterator[Delta]:
    """The texts, and who is meant by the names of owners."""
    for key, what in _PLAIN:
        yield from _text(key, what, *(raw.get(key, _DEFAULTS.get(key)) for raw in (old, new)))
    for key, what in _SOURCE:
        yield from _text(f"source.{key}", what, old.get("source", {}).get(key), new.get("source", {}).get(key))
    for section, keys in _NAMED.items():
        for name, before, after in _in_both(old, new, section):
            for key, what in keys:
                values = (raw.get(key, _KIND[section] if key == "kind" else None) for raw in (before, after))
                for delta in _text(f"{section}.{name}.{key}", _of(what, name), *values):
                    yield delta._replace(change_class=_OF_SECTION.get(section, ChangeClass.REWORDED))


def _text(field: str, what: Phrase, was: Value, now: Value) -> Iterator[Delta]:
    was, now = without_extensions(was), without_extensions(now)
    if was != now:
        yield reworded(field, what, was, now)


def holder_keys(old: outline.Holder, new: outline.Holder) -> Iterator[Delta]:
    """The changes of a goal or a task; what one of its targets inherits is told of that, and not of itself."""
    targets = [target for holder in (old, new) for target in holder.raw.get("targets", ()) if target is not None]
    for key, what, kind, always in _HOLDER:
        was, now = (
            _listed(holder.raw.get(key, _KIND.get(holder.path[0]) if key == "kind" else None)) for holder in (old, new)
        )
        if was != now and (always or all(key in target for target in targets)):
            yield Delta(f"{new.path[0]}.{new.raw['id']}.{key}", kind, was, now, reworded(key, what, was, now).said)


def _listed(value: Value) -> Value:
    """Names in a fixed order, as theirs means nothing; texts without keys that are somebody's own."""
    return sorted(value) or None if isinstance(value, list) else without_extensions(value)


def _lower(was: object, now: object) -> bool:
    return Fraction(str(now)) < Fraction(str(was))


def _higher(was: object, now: object) -> bool:
    return _lower(now, was)


def _is(value: str) -> Callable[[object, object], bool]:
    return lambda _, now: now == value


_THRESHOLDS: tuple[tuple[str, Phrase, Callable[[object, object], bool] | None], ...] = (
    ("method", Phrase("policy: method", "评判办法"), None),
    ("on_track", Phrase("policy: on-track threshold", "“正常”界限"), _lower),
    ("at_risk", Phrase("policy: at-risk threshold", "“有风险”界限"), _lower),
    ("points.on_track", Phrase("policy: on-track threshold in points", "“正常”界限（百分点）"), _higher),
    ("points.at_risk", Phrase("policy: at-risk threshold in points", "“有风险”界限（百分点）"), _higher),
    ("due_soon_days", Phrase("policy: due-soon days", "临近截止天数"), _lower),
    ("grace_days", Phrase("policy: grace days", "宽限天数"), _higher),
    ("owners", Phrase("policy: owners", "责任落实要求"), _is("any")),
    ("explain_shortfalls", Phrase("policy: explanation of shortfalls", "偏差说明要求"), _is("optional")),
)
_DEFAULTS: Mapping[str, object] = {"language": "en", "whole": False}
_KIND: Mapping[str | int, str] = {"owners": "unit", "tasks": "delivery"}
"""What `kind` is where it is left out."""
_MADE = (
    ("of", Phrase("base of unit '{}'", "单位“{}”的基本单位")),
    ("times", Phrase("factor of unit '{}'", "单位“{}”的换算倍数")),
    ("whole", Phrase("whole numbers of unit '{}'", "单位“{}”的整数限定")),
)
_PLAIN = (("title", Phrase("title", "名称")), ("language", Phrase("language", "语言")))
_SOURCE = (
    ("title", Phrase("title of the source", "来源文件名称")),
    ("issuer", Phrase("issuer of the source", "来源文件发布单位")),
    ("issued", Phrase("date of the source", "来源文件日期")),
    ("url", Phrase("address of the source", "来源文件网址")),
    ("text", Phrase("text of the source", "来源文件原文")),
)
_TITLE, _DESCRIPTION = ("title", Phrase("title", "名称")), ("description", Phrase("description", "说明"))
_NAMED: Mapping[str, tuple[tuple[str, Phrase], ...]] = {
    "owners": (
        ("name", Phrase("name of owner '{}'", "责任方“{}”的名称")),
        ("kind", Phrase("kind of owner '{}'", "责任方“{}”的类别")),
    ),
    "units": (("title", Phrase("title of unit '{}'", "单位“{}”的名称")),),
    "frameworks": (
        ("title", Phrase("title of framework '{}'", "考核体系“{}”的名称")),
        ("level", Phrase("level of framework '{}'", "考核体系“{}”的层级")),
        ("description", Phrase("description of framework '{}'", "考核体系“{}”的说明")),
    ),
}
_OF_SECTION = {"owners": ChangeClass.REASSIGNED}
_HOLDER = (
    (*_TITLE, ChangeClass.REWORDED, True),
    (*_DESCRIPTION, ChangeClass.REWORDED, True),
    ("kind", Phrase("kind", "类别"), ChangeClass.MOVED, True),
    ("clause", Phrase("clause", "条款"), ChangeClass.REWORDED, False),
    ("owner", Phrase("owner", "责任方"), ChangeClass.REASSIGNED, False),
    ("support", Phrase("support", "配合方"), ChangeClass.REASSIGNED, False),
    ("serves", Phrase("goals served", "服务的目标"), ChangeClass.MOVED, False),
    ("frameworks", Phrase("frameworks", "考核体系"), ChangeClass.MOVED, False),
)
