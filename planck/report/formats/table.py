"""The table for people: findings with their source lines, then for each plan what falls short, the worst first."""

from collections.abc import Iterator

from planck.assessment.assess import Assessment
from planck.assessment.awaited import awaited
from planck.assessment.rollup import count_by_status
from planck.plan.model import text_in
from planck.plan.progress import Series
from planck.plan.shown import with_unit
from planck.report import excerpt
from planck.report.columns import OWNER, columns_of
from planck.report.grid import fit, lines, wrap
from planck.report.look import Look
from planck.report.report import PlanReport, Report, is_shortfall
from planck.words.numbers import number
from planck.words.phrase import Lang, Phrase, count
from planck.words.status import Status, worst_first
from planck.words.visible import cell

NAME = "table"
_INDENT = "    "


def render(report: Report, look: Look) -> str:
    """The report as lines of text that fit the look's width."""
    blocks = [*_findings(report, look), *(_plan(report, plan, look) for plan in report.plans)]
    return "".join(f"{block}\n" for block in "\n\n".join(blocks).splitlines())


def language(plan: PlanReport, look: Look) -> Lang:
    """The language a plan is shown in: the one asked for, else the plan's own, else English."""
    return look.lang or ("zh" if plan.plan.language == "zh" else "en")


def _findings(report: Report, look: Look) -> Iterator[str]:
    """Findings but shortfalls, which the tables show; in the plan's language, else in English."""
    languages = {plan.plan.id: language(plan, look) for plan in report.plans}
    only = next(iter(set(languages.values()))) if len(set(languages.values())) == 1 else "en"
    for finding in report.findings:
        if not is_shortfall(finding):
            lang = look.lang or languages.get(finding.plan or "", only)
            yield excerpt.render(finding, report.sources.get(finding.place.file), lang, look)


def _plan(report: Report, plan: PlanReport, look: Look) -> str:
    lang = language(plan, look)
    listed = [item for item in plan.assessments if _is_listed(report, item, look)]
    listed.sort(key=lambda item: -item.status.badness)
    body = _table(plan, listed, lang, look) if listed else ["", _NO_SHORTFALL.to(lang)]
    foot = [_counts(plan, lang), *_silent(plan, lang)]
    head = wrap(cell(_title(plan, lang)), look.width)
    return "\n".join([*head, *body, "", *(line for text in foot for line in wrap(cell(text), look.width))])


def _table(plan: PlanReport, listed: list[Assessment], lang: Lang, look: Look) -> list[str]:
    """The table's lines; what a left-out owner column would repeat in each row stands above it once."""
    columns = columns_of(plan, listed, lang)
    shown = fit(columns, look.width)
    below = [[line for text in _details(plan, item, lang) for line in _indented(text, look)] for item in listed]
    owner = columns[OWNER]
    left_out = owner.head not in [column.head for column in shown] and len(set(owner.cells)) == 1
    once = wrap(f"{owner.head}{Phrase(': ', '：').to(lang)}{owner.cells[0]}", look.width) if left_out else []
    return [*once, "", *lines(shown, below)]


_NO_SHORTFALL = Phrase(
    "No shortfall: no target is missed, unreported or behind.", "没有短板：无未达成、未报告或滞后的指标。"
)


def _is_listed(report: Report, item: Assessment, look: Look) -> bool:
    return look.every_target or item.status.short or report.fail_on.gates(item.status)


def _title(plan: PlanReport, lang: Lang) -> str:
    """Title, version, date, and what is to be borne in mind of the figures."""
    as_of = Phrase(f"as of {plan.as_of}", f"截至 {plan.as_of}")
    marks = [_DATA[plan.data]] if plan.data in _DATA else []
    if plan.errors:
        marks.append(Phrase(f"incomplete: {count(plan.errors, 'error')}", f"不完整：{plan.errors} 个错误"))
    if plan.plan.draft:
        marks.append(Phrase("draft, never gates", "草案，不作门槛"))
    elif not plan.binding:
        marks.append(Phrase("closed, never gates", "已关闭，不作门槛"))
    shown = "".join(f" [{mark.to(lang)}]" for mark in marks)
    title = text_in(plan.plan.title, lang, plan.plan.language)
    version = plan.plan.version
    head = Phrase(f"{title} (version {version}), {as_of.en}", f"{title}（{version} 版），{as_of.zh}")
    return head.to(lang) + shown


_DATA = {
    "illustrative": Phrase("ILLUSTRATIVE DATA, not official", "示例数据，非官方"),
    "provisional": Phrase("PROVISIONAL DATA", "初步数据"),
}


def _indented(text: str, look: Look) -> list[str]:
    return [_INDENT + line for line in wrap(cell(text), look.width - len(_INDENT))]


def _details(plan: PlanReport, item: Assessment, lang: Lang) -> Iterator[str]:
    """What stands under a row: why and what is done, what is needed a month, what feeds a level."""
    newest, default = item.newest, plan.plan.language
    if newest and newest.missing is not None:
        yield f"{_WITHHELD.to(lang)}{text_in(newest.missing, lang, default)}"
    if newest and newest.reason is not None:
        yield f"{_REASON.to(lang)}{text_in(newest.reason, lang, default)}"
    if newest and newest.remedy is not None:
        yield f"{_REMEDY.to(lang)}{text_in(newest.remedy, lang, default)}"
    if item.required_rate:
        needed = with_unit(plan.plan, item.target, item.required_rate)
        yield Phrase(f"needed: {needed.en} a month", f"每月需 {needed.zh}").to(lang)
    if item.target.grows_by:
        yield from _feeding(plan, item.target.grows_by, lang)
    if item.stretch_met or item.late:
        marks = [mark for mark, on in ((_STRETCH_MET, item.stretch_met), (_LATE, item.late)) if on]
        yield ", ".join(mark.to(lang) for mark in marks)


_WITHHELD = Phrase("withheld: ", "暂缺：")
_WAITING = Phrase("not yet reported for the last period: ", "上一期尚未报告：")
_REASON = Phrase("reason: ", "偏差原因：")
_REMEDY = Phrase("remedy: ", "改进措施：")
_STRETCH_MET = Phrase("stretch met", "已达争取值")
_LATE = Phrase("late", "逾期达成")


def _feeding(plan: PlanReport, name: str, lang: Lang) -> Iterator[str]:
    """The flow that feeds a level, with how far it has come."""
    for item in plan.assessments:
        if item.target.id == name:
            title = text_in(item.target.title, lang, plan.plan.language)
            had = number(item.used.value) if item.used else "-"
            wanted = number(item.target.bound.aim)
            yield Phrase(f"grows by: {title}, {had} of {wanted}", f"增量来自：{title}，{had} / {wanted}").to(lang)


def _counts(plan: PlanReport, lang: Lang) -> str:
    """One line of counts by status, the worst first."""
    found = dict(count_by_status(plan.assessments))
    named = [f"{status.to(lang)} {found[status]}" for status in worst_first() if found[status]]
    if not named:
        return Phrase("no targets", "没有指标").to(lang)
    total = Phrase(f"{count(len(plan.assessments), 'target')}: ", f"共 {len(plan.assessments)} 项指标：")
    return total.to(lang) + Phrase(", ", "，").to(lang).join(named)


def _silent(plan: PlanReport, lang: Lang) -> Iterator[str]:
    """One line of what is withheld or not yet reported for the last period."""
    withheld = [item for item in plan.assessments if item.withheld]
    waiting = [item for item in plan.assessments if _awaited(plan, item) and not item.withheld]
    said = [
        f"{head.to(lang)}{_named(plan, items, lang)}"
        for head, items in ((_WITHHELD, withheld), (_WAITING, waiting))
        if items
    ]
    if said:
        yield Phrase("; ", "；").to(lang).join(said)


def _named(plan: PlanReport, items: list[Assessment], lang: Lang) -> str:
    """The titles of some targets, the first few of many."""
    titles = [text_in(item.target.title, lang, plan.plan.language) for item in items[:_FEW]]
    more = len(items) - _FEW
    rest = Phrase(f", and {more} more", f"等共 {len(items)} 项").to(lang) if more > 0 else ""
    return Phrase(", ", "、").to(lang).join(titles) + rest


_FEW = 4


def _awaited(plan: PlanReport, item: Assessment) -> bool:
    if item.status in (Status.CANCELLED, Status.MET, Status.MISSED):
        return False
    series = plan.progress.series.get(item.target.id, Series()).until(plan.as_of)
    return awaited(item.track, series, plan.as_of)
