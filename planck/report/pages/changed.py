"""The page of a comparison: for each plan what promises less now, then, to be unfolded, everything else."""

from collections import Counter
from collections.abc import Iterator, Sequence

from planck.change.change import Change
from planck.plan.model import text_in
from planck.report.difference import Compared, Difference
from planck.report.grid import Column
from planck.report.look import Look
from planck.report.page import Block, Folded, Grid, Heading, Level, Line, Mistake
from planck.report.tongue import shared, spoken
from planck.text.findings import Severity
from planck.words.change_class import ChangeClass
from planck.words.phrase import Lang, Phrase, count
from planck.words.visible import cell

_NOTHING = Phrase("No change.", "没有变更。")
_HEADS = {
    "class": Phrase("class", "类别"),
    "target": Phrase("target", "指标"),
    "change": Phrase("change", "变更"),
    "amended": Phrase("amended", "已写明修订"),
}
_AMENDED = {True: Phrase("yes", "是"), False: Phrase("no", "否"), None: Phrase("-", "-")}
_CHANGES = Phrase("changes", "处变更")
_ORDER = tuple(ChangeClass)


def page(difference: Difference, look: Look) -> Iterator[Block]:
    """The findings, then each plan that differs."""
    common = common_language(difference, look)
    for finding in difference.findings:
        yield Mistake(finding, difference.sources.get(finding.place.file), common)
    told = [one for one in difference.compared if one.changes]
    for one in told:
        yield from _plan(one, spoken(one.language, look))
    if not told:
        yield Line(_NOTHING.to(common))


def common_language(difference: Difference, look: Look) -> Lang:
    """The language of what is said of all plans that are compared."""
    return shared((one.language for one in difference.compared), look)


def closing_line(difference: Difference, lang: Lang) -> str:
    """Why the comparison ends as it does: `exit 1: 3 changes: weakened 1, reworded 2`."""
    code, number = difference.exit_code, len(difference.changes)
    errors = Phrase(f"{count(difference.errors, 'error')}; ", f"{difference.errors} 个错误；")
    bad = errors.to(lang) if difference.errors else ""
    said = Phrase(count(number, "change") if number else "no change", f"{number} 处变更" if number else "没有变更")
    named = Phrase(": ", "：").to(lang) + by_class(difference.changes, lang) if number else ""
    return Phrase(f"exit {code}: ", f"退出码 {code}：").to(lang) + bad + said.to(lang) + named


def by_class(changes: Sequence[Change], lang: Lang) -> str:
    """`weakened 1, reworded 2`: the classes that occur, in their order."""
    found = Counter(change.change_class for change in changes)
    return Phrase(", ", "，").to(lang).join(f"{kind.to(lang)} {found[kind]}" for kind in _ORDER if found[kind])


def _plan(one: Compared, lang: Lang) -> Iterator[Block]:
    yield Heading(_title(one, lang), Level.PLAN)
    yield Line(by_class(one.changes, lang))
    first = [change for change in one.changes if change.change_class.eases]
    rest = [change for change in one.changes if not change.change_class.eases]
    if first:
        yield _grid(first, one, lang)
    if rest:
        yield Folded(_beside(len(rest), others=bool(first)).to(lang), (_grid(rest, one, lang),))


def _title(one: Compared, lang: Lang) -> str:
    name, (old, new) = text_in(one.title, lang, one.language), one.versions
    if old is None and new is None:
        return name
    if old == new:
        return Phrase(f"{name} (version {new})", f"{name}（{new} 版）").to(lang)
    return Phrase(f"{name} (version {old or '-'} -> {new or '-'})", f"{name}（{old or '-'} -> {new or '-'} 版）").to(
        lang
    )


def _beside(number: int, *, others: bool) -> Phrase:
    """How many changes there are beside those that may promise less."""
    if others:
        return Phrase(count(number, "other change"), f"其他变更 {number} 处")
    return Phrase(count(number, "change"), f"变更 {number} 处")


def _grid(changes: Sequence[Change], one: Compared, lang: Lang) -> Grid:
    """One row a change, the classes in their order, of one class in the plan's order."""
    listed = sorted(changes, key=lambda change: _ORDER.index(change.change_class))
    asked = any(change.amended is not None for change in listed)
    cells = {
        "class": [change.change_class.to(lang) for change in listed],
        "target": [text_in(change.subject, lang, one.language) for change in listed],
        "change": [change.said.to(lang) for change in listed],
        **({"amended": [_AMENDED[change.amended].to(lang) for change in listed]} if asked else {}),
    }
    columns = (_column(key, texts, lang) for key, texts in cells.items())
    below = tuple((_where(change).to(lang),) for change in listed)
    return Grid(tuple(columns), lang, below, tones=tuple(map(_tone, listed)), lists=_CHANGES)


def _column(key: str, texts: list[str], lang: Lang) -> Column:
    narrowest = {"class": 10, "target": 16, "change": 24, "amended": 7}[key]
    return Column(_HEADS[key].to(lang), tuple(map(cell, texts)), narrowest)


def _where(change: Change) -> Phrase:
    """Where it stands now, or where it stood."""
    place = change.new_at or change.old_at
    at = f"{place.file}:{place.line}" if place else "-"
    return Phrase(f"at {at}" if change.new_at else f"was at {at}", f"见 {at}" if change.new_at else f"原见 {at}")


def _tone(change: Change) -> Severity | None:
    if not change.change_class.eases:
        return None
    return Severity.WARNING if change.amended else Severity.ERROR
