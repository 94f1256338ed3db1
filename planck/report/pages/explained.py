"""The page that shows why a target stands as it does."""

from collections.abc import Iterator, Sequence

from planck.plan.model import text_in
from planck.report.details import marks
from planck.report.explanation import Explanation
from planck.report.grid import Column
from planck.report.page import Block, Grid, Heading, Level, Line
from planck.report.reported import Figure
from planck.text.findings import Place
from planck.values import replace
from planck.words.numbers import number
from planck.words.phrase import Lang, Phrase
from planck.words.visible import cell

_SECTIONS = {
    "inputs": Phrase("What it starts from", "依据"),
    "figures": Phrase("What was reported", "已报数值"),
    "formulas": Phrase("The sum", "计算过程"),
    "tried": Phrase("The status, tried in this order", "状态判定（依次）"),
    "next": Phrase("What comes next, if nobody reports", "若无人报告，接下来"),
}
_EXACTLY = Phrase("exactly", "精确值")
"""The head of the column that is left out where not all fit."""
_DEFAULT = Phrase("default", "默认")
_YES, _NO = Phrase("yes: ", "是："), Phrase("no: ", "否：")


def page(told: Explanation, lang: Lang) -> Iterator[Block]:
    """Status and reason first, then all that is behind them."""
    plan, item = told.plan.plan, told.item
    title = text_in(item.target.title, lang, plan.language)
    name = text_in(plan.title, lang, plan.language)
    status = item.status.to(lang)
    because = told.tried[-1].because.to(lang)
    yield Heading(f"{title} ({plan.id}:{item.target.id})", Level.DOCUMENT)
    yield Line(Phrase(f"{name}, as of {item.as_of}", f"{name}，截至 {item.as_of}").to(lang))
    beside = "".join(f" [{mark}]" for mark in marks(told.plan, item, lang))
    yield Line(f"{status}{Phrase(': ', '：').to(lang)}{because}{beside}", apart=True)
    yield from _inputs(told, lang)
    yield from _figures(told, lang)
    yield from _formulas(told, lang)
    yield from _tried(told, lang)
    yield from _next(told, lang)


def _section(key: str, lang: Lang, heads: Sequence[Phrase], rows: Sequence[Sequence[str]]) -> Iterator[Block]:
    """A heading and a table of texts; nothing without rows."""
    if rows:
        yield Heading(_SECTIONS[key].to(lang), Level.SECTION)
        cells = list(zip(*rows, strict=True))
        made = (Column(head.to(lang), tuple(map(cell, texts)), 8) for head, texts in zip(heads, cells, strict=True))
        yield Grid(tuple(replace(column, keep=column.head == _EXACTLY.to(lang)) for column in made), lang)


def _inputs(told: Explanation, lang: Lang) -> Iterator[Block]:
    heads = (Phrase("what", "项目"), Phrase("value", "值"), Phrase("where", "出处"))
    rows = [(one.name.to(lang), one.value.to(lang), _at(one.place, lang)) for one in told.inputs]
    yield from _section("inputs", lang, heads, rows)


def _figures(told: Explanation, lang: Lang) -> Iterator[Block]:
    heads = (Phrase("date", "日期"), Phrase("figure", "数值"), Phrase("used", "采用"), Phrase("where", "出处"))
    rows = [
        (one.on.isoformat(), _figure(one, lang), "*" if one.used else "", _at(one.place, lang)) for one in told.figures
    ]
    yield from _section("figures", lang, heads, rows)


def _figure(one: Figure, lang: Lang) -> str:
    """A figure in the target's unit, and as it was reported where that differs."""
    if one.reported is None:
        return one.value.to(lang)
    return f"{one.value.to(lang)} ({Phrase('reported: ', '填报：').to(lang)}{one.reported.to(lang)})"


def _formulas(told: Explanation, lang: Lang) -> Iterator[Block]:
    heads = (
        Phrase("what", "项目"),
        Phrase("formula", "公式"),
        Phrase("with its numbers", "代入"),
        _EXACTLY,
        Phrase("shown", "显示"),
    )
    rows = [
        (
            one.name.to(lang),
            one.terms.to(lang),
            one.put_in,
            str(one.value),
            number(one.shown, 6),
        )
        for one in told.formulas
    ]
    yield from _section("formulas", lang, heads, rows)


def _tried(told: Explanation, lang: Lang) -> Iterator[Block]:
    heads = (Phrase("status", "状态"), Phrase("does it apply", "是否适用"))
    rows = [(one.status.to(lang), (_YES if one.applies else _NO).to(lang) + one.because.to(lang)) for one in told.tried]
    yield from _section("tried", lang, heads, rows)


def _next(told: Explanation, lang: Lang) -> Iterator[Block]:
    heads = (Phrase("on", "日期"), Phrase("becomes", "变为"))
    rows = [(turn.on.isoformat(), turn.status.to(lang)) for turn in told.item.turns]
    yield from _section("next", lang, heads, rows)


def _at(place: Place | None, lang: Lang) -> str:
    return f"{place.file}:{place.line}" if place else _DEFAULT.to(lang)
