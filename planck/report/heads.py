"""What stands over and under a plan's tables: its title, what to bear in mind, counts, what is withheld."""

from collections.abc import Iterator, Mapping, Sequence

from planck.assessment.assess import Assessment
from planck.assessment.awaited import still_awaited
from planck.plan.entry import TroubleKind
from planck.plan.model import text_in
from planck.report import amendments
from planck.report.details import WITHHELD
from planck.report.page import Heading, Level
from planck.report.report import PlanReport
from planck.words.phrase import Lang, Phrase, count
from planck.words.status import Status, worst_first

_DATA = {
    "illustrative": Phrase("ILLUSTRATIVE DATA, not official", "示例数据，非官方"),
    "provisional": Phrase("PROVISIONAL DATA", "初步数据"),
}
_WAITING = Phrase("not yet reported for the last period: ", "上一期尚未报告：")
_UNUSABLE = Phrase("reported, but not all of it can be used: ", "已报告但部分数据无法采用：")
_FEW = 4


def title(plan: PlanReport, lang: Lang, level: Level) -> Heading:
    """Title, version, date, and what is to be borne in mind of the figures."""
    as_of = Phrase(f"as of {plan.as_of}", f"截至 {plan.as_of}")
    name, version = text_in(plan.plan.title, lang, plan.plan.language), plan.plan.version
    judged = _judged_by(plan)
    head = Phrase(
        f"{name} (version {version}{judged.en}), {as_of.en}", f"{name}（{version} 版{judged.zh}），{as_of.zh}"
    )
    return Heading(head.to(lang), level, tuple(mark.to(lang) for mark in marks(plan)))


def _judged_by(plan: PlanReport) -> Phrase:
    """Which version a plan is judged by, where that is not the newest."""
    version = plan.version_in_force
    if version == plan.plan.version:
        return Phrase("", "")
    if version is None:
        return Phrase(", judged as before its amendments", "，按修订前评估")
    return Phrase(f", judged by {version}", f"，按 {version} 版评估")


def marks(plan: PlanReport) -> Iterator[Phrase]:
    """What is to be borne in mind: figures that are not official, errors, a plan that never gates."""
    if plan.data in _DATA:
        yield _DATA[plan.data]
    if plan.errors:
        yield _incomplete(plan)
    if plan.plan.draft:
        yield Phrase("draft, never gates", "草案，不计入检查结果")
    elif not plan.binding:
        yield Phrase("closed, never gates", "已关闭，不计入检查结果")


def _incomplete(plan: PlanReport) -> Phrase:
    """How many errors keep a plan from being complete, and how many of them are listed nowhere as errors."""
    said = Phrase(f"incomplete: {count(plan.errors, 'error')}", f"不完整：{plan.errors} 个错误")
    if not plan.unsaid:
        return said
    if plan.unsaid == plan.errors:
        return Phrase(f"{said.en}, ignored, allowed or lowered", f"{said.zh}，已忽略、放行或降级")
    some = plan.unsaid
    return Phrase(
        f"{said.en}, {some} of them ignored, allowed or lowered", f"{said.zh}，其中 {some} 个已忽略、放行或降级"
    )


def closing(plan: PlanReport, lang: Lang) -> Iterator[str]:
    """A line on when and why a plan was closed, if it was."""
    closed = plan.plan.closed
    if closed and not plan.binding:
        reason = text_in(closed.reason, lang, plan.plan.language)
        yield Phrase(f"closed on {closed.on}: {reason}", f"{closed.on} 关闭：{reason}").to(lang)


def as_amended(plan: PlanReport, lang: Lang) -> Iterator[str]:
    """A line on each amendment of the plan itself, and one on the targets that are met as amended only."""
    yield from amendments.told(plan, None, lang)
    items = [item for item in plan.assessments if plan.short_of_original(item)]
    if items:
        yield amendments.SHORT_OF_ORIGINAL.to(lang) + Phrase(": ", "：").to(lang) + named(plan, items, lang, _FEW)


def counts(found: Mapping[Status, int], lang: Lang) -> str:
    """One line of counts by status, the worst first."""
    number = sum(found.values())
    if not number:
        return Phrase("no targets", "没有指标").to(lang)
    total = Phrase(f"{count(number, 'target')}: ", f"共 {number} 项指标：")
    return total.to(lang) + by_status(found, lang)


def by_status(found: Mapping[Status, int], lang: Lang) -> str:
    """`behind 1, met 2`: the statuses that occur, the worst first."""
    named = [f"{status.to(lang)} {found[status]}" for status in worst_first() if found[status]]
    return Phrase(", ", "，").to(lang).join(named)


def silent(plan: PlanReport, lang: Lang) -> Iterator[str]:
    """A line each on what is withheld, not yet reported for the last period, or reported and cannot be used."""
    lost = set(_lost(plan))
    withheld = [item for item in plan.assessments if item.withheld]
    waiting = [item for item in plan.assessments if still_awaited(plan.progress, item) and not item.withheld]
    unusable = [item for item in plan.assessments if item.target.id in lost]
    for head, items in ((WITHHELD, withheld), (_WAITING, waiting), (_UNUSABLE, unusable)):
        if items:
            yield head.to(lang) + named(plan, items, lang, _FEW)


def _lost(plan: PlanReport) -> Iterator[str]:
    """The ids of targets of which a value reported by now could not be used."""
    dates = {report.document.source.name: report.as_of for report in plan.progress.reports}
    for trouble in plan.progress.troubles:
        used = trouble.kind is TroubleKind.SUM_DIFFERS
        if trouble.target and not used and dates[trouble.document.source.name] <= plan.as_of:
            yield trouble.target.id


def named(plan: PlanReport, items: Sequence[Assessment], lang: Lang, few: int) -> str:
    """The titles of some targets, the first few of many."""
    titles = [text_in(item.target.title, lang, plan.plan.language) for item in items[:few]]
    more = len(items) - few
    rest = Phrase(f"; and {more} more", f"；等共 {len(items)} 项").to(lang) if more > 0 else ""
    return Phrase("; ", "；").to(lang).join(titles) + rest
