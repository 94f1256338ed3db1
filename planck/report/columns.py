"""The columns of the table for people, each with its heading, its figures and how much it is needed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from planck.assessment.assess import Assessment
from planck.plan.model import Measure, text_in
from planck.plan.shown import bare, target_value
from planck.report.grid import Column, width_of
from planck.report.report import PlanReport
from planck.words.numbers import number
from planck.words.phrase import Lang, Phrase
from planck.words.visible import cell

NOTHING = "-"


@dataclass(frozen=True, slots=True)
class _Field:
    """What a column shows of an assessment."""

    head: Phrase
    show: Callable[[PlanReport, Assessment, Lang], str]
    narrowest: int = 8
    right: bool = False
    keep: int = 0
    height: int = 99


def columns_of(plan: PlanReport, listed: Sequence[Assessment], lang: Lang) -> list[Column]:
    """The columns for some targets of a plan."""
    made = []
    for field in _FIELDS:
        cells = tuple(cell(field.show(plan, item, lang)) for item in listed)
        alike = field.show is _owner and len(set(cells)) == 1
        keep = _ALL_ALIKE if alike else field.keep
        narrowest = max(map(width_of, cells)) if alike else field.narrowest
        made.append(Column(field.head.to(lang), cells, narrowest, field.right, keep, field.height))
    return made


_ALL_ALIKE = 1
"""A column that says the same in each row is the first to go and never wrapped; the table's head says it once."""


def _status(plan: PlanReport, item: Assessment, lang: Lang) -> str:  # noqa: ARG001  because all are called alike
    return item.status.to(lang)


def _title(plan: PlanReport, item: Assessment, lang: Lang) -> str:
    return text_in(item.target.title, lang, plan.plan.language)


def _owner(plan: PlanReport, item: Assessment, lang: Lang) -> str:
    owner = plan.plan.owners.get(item.target.owner or "")
    return text_in(owner.name, lang, plan.plan.language) if owner else NOTHING


def _due(plan: PlanReport, item: Assessment, lang: Lang) -> str:  # noqa: ARG001  because all are called alike
    return item.target.span.end.isoformat()


def _target_value(plan: PlanReport, item: Assessment, lang: Lang) -> str:
    return target_value(plan.plan, item.target).to(lang)


def _actual(plan: PlanReport, item: Assessment, lang: Lang) -> str:
    """The figure, with its date where that is not the report's."""
    if item.used is None:
        return NOTHING
    if item.target.measure is Measure.MILESTONE:
        return item.done.isoformat() if item.done else _NOT_DONE.to(lang) + _dated(item.used.on, plan.as_of)
    return bare(plan.plan, item.target, item.used.value).to(lang) + _dated(item.used.on, plan.as_of)


_NOT_DONE = Phrase("not done", "未完成")


def _dated(on: date, as_of: date) -> str:
    if on == as_of:
        return ""
    return f" ({on:%m-%d})" if on.year == as_of.year else f" ({on})"


def _expected(plan: PlanReport, item: Assessment, lang: Lang) -> str:
    return NOTHING if item.expected is None else bare(plan.plan, item.target, item.expected).to(lang)


def _shortfall(plan: PlanReport, item: Assessment, lang: Lang) -> str:  # noqa: ARG001  because all are called alike
    if item.shortfall is None:
        return NOTHING
    if item.target.measure is Measure.ORDINAL and item.shortfall:
        steps = number(item.shortfall)
        return Phrase(f"{steps} step{'' if item.shortfall == 1 else 's'}", f"{steps} 级").to(lang)
    return number(item.shortfall)


def _done(plan: PlanReport, item: Assessment, lang: Lang) -> str:  # noqa: ARG001  because all are called alike
    return NOTHING if item.completion is None else percent(item.completion)


def percent(share: Fraction) -> str:
    """A share in whole percent, rounded half to even: `37 %`."""
    return f"{number(share * 100, 0)} %"


_FIELDS = (
    _Field(Phrase("status", "状态"), _status, 10),
    _Field(Phrase("target", "指标"), _title, 20),
    _Field(Phrase("owner", "责任方"), _owner, 10, keep=3, height=2),
    _Field(Phrase("due", "截止"), _due, 10, keep=4),
    _Field(Phrase("target value", "目标值"), _target_value, 12),
    _Field(Phrase("actual", "实际"), _actual, 8, right=True),
    _Field(Phrase("expected", "应达"), _expected, 8, right=True, keep=5),
    _Field(Phrase("shortfall", "缺口"), _shortfall, 6, right=True),
    _Field(Phrase("done %", "完成率"), _done, 6, right=True, keep=2),
)

OWNER = next(number for number, field in enumerate(_FIELDS) if field.show is _owner)
"""Where the owner's column stands."""
