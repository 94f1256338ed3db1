"""The section of a report that foretells: which targets come to stand worse, and when, if nobody reports."""

from collections.abc import Iterator
from itertools import groupby

from planck.assessment.assess import Assessment, Turn
from planck.report.grid import Column
from planck.report.heads import named
from planck.report.page import Block, Grid, Heading, Level, Line
from planck.report.report import PlanReport
from planck.words.phrase import Lang, Phrase
from planck.words.visible import cell

_HEAD = Phrase("What comes next, if nobody reports", "若无人报告，接下来")
_NOTHING = Phrase("Nothing: no status changes without a new figure.", "没有：若无新数据，状态不再变化。")
_ON, _BECOMES = Phrase("on", "日期"), Phrase("becomes", "变为")
_HOW_MANY, _WHICH = Phrase("targets", "项数"), Phrase("which", "指标")
_MANY = 30
"""Of more targets than this that turn on one day, only so many are named; the list of all targets has the others."""


def coming(plan: PlanReport, lang: Lang) -> Iterator[Block]:
    """One row for each day and status, the first day first; a target stands in each row that makes it worse."""
    yield Heading(_HEAD.to(lang), Level.SECTION)
    turns = [(turn, item) for item in plan.assessments for turn in item.turns]
    if not turns:
        yield Line(_NOTHING.to(lang), apart=True)
        return
    rows = [
        (turn, [item for _, item in items]) for turn, items in groupby(sorted(turns, key=_when), key=lambda it: it[0])
    ]
    which = tuple(cell(named(plan, items, lang, _MANY)) for _, items in rows)
    columns = (
        Column(_ON.to(lang), tuple(turn.on.isoformat() for turn, _ in rows)),
        Column(_BECOMES.to(lang), tuple(turn.status.to(lang) for turn, _ in rows), 10),
        Column(_HOW_MANY.to(lang), tuple(str(len(items)) for _, items in rows), right=True),
        Column(_WHICH.to(lang), which, 20),
    )
    yield Grid(columns, lang)


def _when(turning: tuple[Turn, Assessment]) -> tuple[object, int]:
    turn, _ = turning
    return turn.on, -turn.status.badness
