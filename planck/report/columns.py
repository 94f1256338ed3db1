"""The columns of the table for people, each with its heading, its figures and how much it is needed."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum, auto
from fractions import Fraction

from msgspec import Struct

from planck.assessment.assess import Assessment
from planck.plan.model import Measure, text_in
from planck.plan.shown import bare, target_value
from planck.report.details import owner_name
from planck.report.grid import Column, width_of
from planck.report.report import PlanReport
from planck.words.numbers import number
from planck.words.phrase import Lang, Phrase
from planck.words.visible import cell

NOTHING = "-"


class _Field(Struct, frozen=True):
    """What a column shows of an assessment."""

    head: Phrase
    show: Callable[[PlanReport, Assessment, Lang], str]
    narrowest: int = 8
    right: bool = False
    keep: int = 0
    height: int = 99


class Extent(Enum):
    """Which columns a table has beside those that every table has."""

    SHORTFALLS = auto()
    """The owner where there is room."""
    ACCOUNT = auto()
    """The owner at any width."""
    EVERYTHING = auto()
    """The owner at any width, and the forecast where there is room."""
    OF_AN_OWNER = auto()
    """No owner, and the forecast where there is room."""


def columns_of(plan: PlanReport, listed: Sequence[Assessment], lang: Lang, extent: Extent) -> tuple[Column, ...]:
    """The columns for some targets of a plan."""
    left_out = {
        Extent.SHORTFALLS: (_forecast,),
        Extent.ACCOUNT: (_forecast,),
        Extent.EVERYTHING: (),
        Extent.OF_AN_OWNER: (_owner,),
    }
    made = []
    for field in _FIELDS:
        if field.show not in left_out[extent]:
            cells = tuple(cell(field.show(plan, item, lang)) for item in listed)
            made.append(_column(field, cells, lang, extent))
    return tuple(made)


def _column(field: _Field, cells: tuple[str, ...], lang: Lang, extent: Extent) -> Column:
    once = field.show is _owner and len(set(cells)) == 1
    narrowest = max(map(width_of, (field.head.to(lang), *cells))) if once else field.narrowest
    keep = _FIRST_TO_GO if once else field.keep
    if field.show is _owner and not once and extent is not Extent.SHORTFALLS:
        keep = 0
    return Column(field.head.to(lang), cells, narrowest, field.right, keep, field.height, once=once)


_FIRST_TO_GO = 1
"""A column that says the same in each row is the first to go and never wrapped; above the table it is said once."""


def _status(plan: PlanReport, item: Assessment, lang: Lang) -> str:  # noqa: ARG001  because all are called alike
    return item.status.to(lang)


def _title(plan: PlanReport, item: Assessment, lang: Lang) -> str:
    return text_in(item.target.title, lang, plan.plan.language)


def _owner(plan: PlanReport, item: Assessment, lang: Lang) -> str:
    return owner_name(plan, item.target.owner, lang) if item.target.owner else NOTHING


def _due(plan: PlanReport, item: Assessment, lang: Lang) -> str:  # noqa: ARG001  because all are called alike
    return item.target.span.end.isoformat()


def _target_value(plan: PlanReport, item: Assessment, lang: Lang) -> str:
    return target_value(plan.plan, item.target).to(lang)


def _actual(plan: PlanReport, item: Assessment, lang: Lang) -> str:
    """The figure, with its date where that is not the report's."""
    return actual(plan, item, lang, on=plan.as_of)


def actual(plan: PlanReport, item: Assessment, lang: Lang, *, on: date | None = None) -> str:
    """The figure that a target has, with its date unless that is another that the reader knows of."""
    if item.used is None:
        return NOTHING
    if item.done:
        return item.done.isoformat()
    milestone = item.target.measure is Measure.MILESTONE
    figure = _NOT_DONE if milestone else bare(plan.plan, item.target, item.used.value)
    return figure.to(lang) + _dated(item.used.on, on, plan.as_of.year)


_NOT_DONE = Phrase("not done", "未完成")


def _dated(on: date, known: date | None, year: int) -> str:
    if on == known:
        return ""
    return f" ({on:%m-%d})" if on.year == year else f" ({on})"


def _expected(plan: PlanReport, item: Assessment, lang: Lang) -> str:
    return NOTHING if item.expected is None else bare(plan.plan, item.target, item.expected).to(lang)


def _shortfall(plan: PlanReport, item: Assessment, lang: Lang) -> str:  # noqa: ARG001  because all are called alike
    if item.shortfall is None:
        return NOTHING
    if item.target.measure is Measure.ORDINAL and item.shortfall:
        steps = number(item.shortfall)
        return Phrase(f"{steps} step{'' if item.shortfall == 1 else 's'}", f"{steps} 级").to(lang)
    shown = number(item.shortfall)
    return _LESS if item.shortfall and shown == "0" else shown


_LESS = "< 0.01"
"""A shortfall that would be rounded to nothing."""


def _done(plan: PlanReport, item: Assessment, lang: Lang) -> str:  # noqa: ARG001  because all are called alike
    return NOTHING if item.completion is None else percent(item.completion)


def _forecast(plan: PlanReport, item: Assessment, lang: Lang) -> str:
    return NOTHING if item.forecast is None else bare(plan.plan, item.target, item.forecast).to(lang)


def percent(share: Fraction) -> str:
    """A share in whole percent, rounded half to even: `37 %`."""
    return f"{number(share * 100, 0)} %"


_FIELDS = (
    _Field(Phrase("status", "状态"), _status, 10),
    _Field(Phrase("target", "指标"), _title, 20, height=8),
    _Field(Phrase("owner", "责任方"), _owner, 10, keep=4, height=2),
    _Field(Phrase("due", "截止"), _due, 10, keep=5),
    _Field(Phrase("target value", "目标值"), _target_value, 12),
    _Field(Phrase("actual", "实际"), _actual, 8, right=True),
    _Field(Phrase("expected", "应达"), _expected, 8, right=True, keep=6),
    _Field(Phrase("shortfall", "缺口"), _shortfall, 6, right=True),
    _Field(Phrase("done %", "完成率"), _done, 6, right=True, keep=3),
    _Field(Phrase("forecast", "预计"), _forecast, 8, right=True, keep=2),
)
