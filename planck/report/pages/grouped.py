"""The section of a report that lists targets in groups: by task, owner, goal, framework or status."""

from collections.abc import Iterator, Sequence

from planck.assessment.assess import Assessment
from planck.assessment.rollup import belongs, count_by_status
from planck.plan.model import text_in
from planck.report.columns import Extent, columns_of
from planck.report.details import account, notes, owner_name
from planck.report.heads import by_status
from planck.report.look import By, Look, Only
from planck.report.page import Block, Grid, Heading, Level, Line
from planck.report.report import PlanReport
from planck.report.tones import tones
from planck.words.phrase import Lang, Phrase
from planck.words.status import worst_first

_ALL = {
    By.TASK: Phrase("All targets by task", "全部指标（按任务）"),
    By.OWNER: Phrase("All targets by owner", "全部指标（按责任方）"),
    By.GOAL: Phrase("All targets by goal", "全部指标（按目标）"),
    By.FRAMEWORK: Phrase("All targets by framework", "全部指标（按考核）"),
    By.STATUS: Phrase("All targets by status", "全部指标（按状态）"),
}
_SHORT = {
    By.TASK: Phrase("Shortfalls by task", "短板（按任务）"),
    By.OWNER: Phrase("Shortfalls by owner", "短板（按责任方）"),
    By.GOAL: Phrase("Shortfalls by goal", "短板（按目标）"),
    By.FRAMEWORK: Phrase("Shortfalls by framework", "短板（按考核）"),
    By.STATUS: Phrase("Shortfalls by status", "短板（按状态）"),
}
_WITHOUT = {
    By.OWNER: Phrase("no owner", "无责任方"),
    By.GOAL: Phrase("serves no goal", "不服务于任何目标"),
    By.FRAMEWORK: Phrase("counts toward no framework", "不计入任何考核"),
}
_NONE = Phrase("None.", "没有。")

_Group = tuple[str, list[Assessment]]


def grouped(plan: PlanReport, look: Look, lang: Lang) -> Iterator[Block]:
    """All targets, or only the short ones, in groups, each headed by its counts; one may stand in several groups."""
    by, only_short = look.by or By.TASK, look.only is Only.SHORTFALL
    yield Heading((_SHORT if only_short else _ALL)[by].to(lang), Level.SECTION)
    found = [item for item in plan.assessments if item.status.short or not only_short]
    groups = [(name, items) for name, items in _groups(plan, found, by, lang) if items]
    if not groups:
        yield Line(_NONE.to(lang), apart=True)
        return
    listed: list[Assessment] = []
    heads: dict[int, str] = {}
    for name, members in groups:
        items = sorted(members, key=lambda item: -item.status.badness) if only_short else members
        colon = Phrase(": ", "：").to(lang)
        heads[len(listed)] = (
            name if by is By.STATUS else f"{name}{colon}{by_status(dict(count_by_status(items)), lang)}"
        )
        listed += items
    below = tuple(_told(plan, item, lang, only_short=only_short) for item in listed)
    extent = Extent.OF_AN_OWNER if by is By.OWNER else Extent.EVERYTHING
    yield Grid(columns_of(plan, listed, lang, extent), lang, below, heads, tones(listed))


def _told(plan: PlanReport, item: Assessment, lang: Lang, *, only_short: bool) -> tuple[str, ...]:
    """What stands under a row; of shortfalls nothing where a section of their own has said it all."""
    if only_short:
        return account(plan, item, lang)
    return () if item.status.short else notes(plan, item, lang)


def _groups(plan: PlanReport, found: Sequence[Assessment], by: By, lang: Lang) -> Iterator[_Group]:
    match by:
        case By.STATUS:
            for status in worst_first():
                items = [item for item in found if item.status is status]
                yield f"{status.to(lang)} {len(items)}", items
        case By.TASK:
            yield from _holders(plan, found, lang)
        case _:
            for name, shown in _names(plan, by, lang):
                yield shown, [item for item in found if name in belongs(item.target, by.value)]
            yield _WITHOUT[by].to(lang), [item for item in found if not any(belongs(item.target, by.value))]


def _holders(plan: PlanReport, found: Sequence[Assessment], lang: Lang) -> Iterator[_Group]:
    """The goals that carry targets of their own and the tasks, in the plan's order."""
    for part in plan.plan.parts:
        if part.kind != "framework":
            items = [item for item in found if part.id == getattr(item.target, part.kind)]
            yield text_in(part.title, lang, plan.plan.language), items


def _names(plan: PlanReport, by: By, lang: Lang) -> Iterator[tuple[str, str]]:
    """The ids of owners, goals or frameworks with their names."""
    if by is By.OWNER:
        yield from ((name, owner_name(plan, name, lang)) for name in plan.plan.owners)
        return
    for part in plan.plan.parts:
        if part.kind == by.value:
            yield part.id, text_in(part.title, lang, plan.plan.language)
