"""The section of a report that says what has moved since an earlier date."""

from collections.abc import Iterator

from planck.assessment.assess import Assessment
from planck.assessment.since import Movement, Since
from planck.plan.model import text_in
from planck.plan.shown import bare
from planck.report.amendments import amended_since
from planck.report.columns import actual
from planck.report.details import cancelled
from planck.report.grid import Column
from planck.report.page import Block, Grid, Heading, Level, Line
from planck.report.report import PlanReport
from planck.text.findings import Severity
from planck.words.phrase import Lang, Phrase
from planck.words.status import Status
from planck.words.visible import cell

_NAMES = {
    Movement.NEWLY_SHORT: Phrase("newly short", "新增短板"),
    Movement.RECOVERED: Phrase("recovered", "已恢复"),
    Movement.CALLED_OFF: Phrase("called off", "已取消"),
    Movement.WORSE: Phrase("worse", "转差"),
    Movement.BETTER: Phrase("better", "好转"),
    Movement.NEWLY_REPORTED: Phrase("newly reported", "新报告"),
    Movement.GONE_SILENT: Phrase("gone silent", "不再报告"),
}
_BAD = frozenset((Movement.NEWLY_SHORT, Movement.WORSE, Movement.GONE_SILENT))
_FIRST = Phrase("Nothing to compare with: there is no earlier progress.", "没有更早的进展可比较。")
_NOTHING = Phrase("Nothing has moved.", "没有变化。")
_AS_AMENDED = Phrase(", as amended since", "（其间有修订）")
_CHANGE, _TARGET = Phrase("change", "变化"), Phrase("target", "指标")


def moved(plan: PlanReport, since: Since, lang: Lang) -> Iterator[Block]:
    """One row for each movement, with how the target stood then and how it stands now."""
    if since.on is None:
        yield Heading(Phrase("What has moved", "变化情况").to(lang), Level.SECTION)
        yield Line(_FIRST.to(lang), apart=True)
        return
    yield Heading(Phrase(f"What has moved since {since.on}", f"{since.on} 以来的变化").to(lang), Level.SECTION)
    if since.on >= plan.as_of:
        yield Line(
            Phrase(f"The plan stands as of {plan.as_of}.", f"规划的评估日期为 {plan.as_of}。").to(lang), apart=True
        )
    else:
        yield _table(plan, since, lang) if since.moved else Line(_NOTHING.to(lang), apart=True)


def _table(plan: PlanReport, since: Since, lang: Lang) -> Grid:
    default = plan.plan.language
    titles = (text_in(item.after.target.title, lang, default) for item in since.moved)
    columns = (
        Column(_CHANGE.to(lang), tuple(_NAMES[item.movement].to(lang) for item in since.moved), 8),
        Column(_TARGET.to(lang), tuple(map(cell, titles)), 16, height=8),
        Column(f"{since.on}", tuple(cell(_standing(plan, item.before, lang)) for item in since.moved), 14),
        Column(f"{plan.as_of}", tuple(cell(_now(plan, item.after, since, lang)) for item in since.moved), 14),
    )
    bad = tuple(Severity.ERROR if item.movement in _BAD else None for item in since.moved)
    return Grid(columns, lang, tones=bad)


def _now(plan: PlanReport, item: Assessment, since: Since, lang: Lang) -> str:
    """How a target stands now, and whether by another measure than then."""
    amended = since.on is not None and amended_since(plan, item, since.on)
    return _standing(plan, item, lang) + (_AS_AMENDED.to(lang) if amended else "")


def _standing(plan: PlanReport, item: Assessment, lang: Lang) -> str:
    """Status, the figure with its date, and what was expected: `behind: 118 (06-30), expected 160`."""
    status = item.status.to(lang)
    if item.target.cancelled and item.status is Status.CANCELLED:
        return cancelled(plan, item.target.cancelled, lang)
    if item.used is None:
        return status
    said = f"{status}{Phrase(': ', '：').to(lang)}{actual(plan, item, lang)}"
    if item.expected is None:
        return said
    due = bare(plan.plan, item.target, item.expected)
    return said + Phrase(f", expected {due.en}", f"，应达 {due.zh}").to(lang)
