"""What stands under a target's row: why it is short and what is done, what is needed, where it leads, who answers."""

from collections.abc import Iterator
from fractions import Fraction

from planck.assessment.assess import Assessment
from planck.plan.model import Cancelled, text_in
from planck.plan.shown import target_value, with_unit
from planck.report import amendments
from planck.report.report import PlanReport
from planck.words.numbers import number
from planck.words.phrase import Lang, Phrase
from planck.words.status import Status

WITHHELD = Phrase("withheld: ", "暂缺：")
_REASON = Phrase("reason: ", "偏差原因：")
_REMEDY = Phrase("remedy: ", "改进措施：")
_NOTE = Phrase("note: ", "备注：")
_EVIDENCE = Phrase("evidence: ", "佐证：")
_STRETCH_MET = Phrase("stretch met", "已达争取值")
_LATE = Phrase("late", "逾期达成")


def notes(plan: PlanReport, item: Assessment, lang: Lang) -> tuple[str, ...]:
    """What is said of a target wherever it is listed."""
    return (*_said(plan, item, lang), *_needed(plan, item, lang), *_beside(plan, item, lang))


def account(plan: PlanReport, item: Assessment, lang: Lang) -> tuple[str, ...]:
    """All that a review wants to know of a target that falls short."""
    return (*_said(plan, item, lang), *_needed(plan, item, lang), *_ahead(plan, item, lang), *_beside(plan, item, lang))


def _said(plan: PlanReport, item: Assessment, lang: Lang) -> Iterator[str]:
    """By when and why a shortfall is accepted, what was reported beside the figure, why a target was cancelled."""
    accepted = item.accepted(item.status)
    if accepted:
        until, why = accepted.until, accepted.reason
        yield Phrase(f"accepted until {until}: {why}", f"已接受，至 {until}：{why}").to(lang)
    newest, default = item.newest, plan.plan.language
    if newest:
        told = (WITHHELD, newest.missing), (_REASON, newest.reason), (_REMEDY, newest.remedy), (_NOTE, newest.note)
        for head, text in told:
            if text is not None:
                yield head.to(lang) + text_in(text, lang, default)
        if newest.evidence:
            yield _EVIDENCE.to(lang) + Phrase(", ", "、").to(lang).join(newest.evidence)
    if item.target.cancelled and item.status is Status.CANCELLED:
        yield cancelled(plan, item.target.cancelled, lang)


def cancelled(plan: PlanReport, found: Cancelled, lang: Lang) -> str:
    """When and why a target was cancelled."""
    reason = text_in(found.reason, lang, plan.plan.language)
    return Phrase(f"cancelled on {found.on}: {reason}", f"取消于 {found.on}：{reason}").to(lang)


def _needed(plan: PlanReport, item: Assessment, lang: Lang) -> Iterator[str]:
    if item.required_rate and not _over(plan):
        needed = _a_month(plan, item, item.required_rate)
        yield Phrase(f"needed: {needed.en} a month", f"每月需 {needed.zh}").to(lang)


def _a_month(plan: PlanReport, item: Assessment, rate: Fraction) -> Phrase:
    """A rate with its unit; that of a percentage is in percentage points."""
    if item.target.unit and item.target.unit.name == "%":
        return Phrase(f"{number(rate)} percentage points", f"{number(rate)} 个百分点")
    return with_unit(plan.plan, item.target, rate)


def _over(plan: PlanReport) -> bool:
    """Whether a plan has been closed, so that nothing more is needed or led to."""
    return plan.plan.closed is not None and not plan.binding


def _ahead(plan: PlanReport, item: Assessment, lang: Lang) -> Iterator[str]:
    """Where the speed so far leads, and who helps."""
    if item.forecast is not None and plan.as_of < item.target.span.end and not _over(plan):
        led = with_unit(plan.plan, item.target, item.forecast)
        due = item.target.span.end
        yield Phrase(f"forecast at this speed: {led.en} by {due}", f"按目前速度预计：{due} 达 {led.zh}").to(lang)
    if item.target.support:
        helps = Phrase(", ", "、").to(lang).join(owner_name(plan, name, lang) for name in item.target.support)
        yield Phrase(f"supported by: {helps}", f"配合：{helps}").to(lang)


def owner_name(plan: PlanReport, name: str, lang: Lang) -> str:
    """The name of an owner; its id where the plan does not declare it."""
    owner = plan.plan.owners.get(name)
    return text_in(owner.name, lang, plan.plan.language) if owner else name


def _beside(plan: PlanReport, item: Assessment, lang: Lang) -> Iterator[str]:
    """The flow that feeds a level, with how far it has come; what was amended; the stretch; what was late."""
    other = plan.by_target.get(item.target.grows_by or "")
    if other:
        title = text_in(other.target.title, lang, plan.plan.language)
        had = number(other.used.value) if other.used else "-"
        wanted = target_value(plan.plan, other.target)
        yield Phrase(f"grows by: {title}, {had} ({wanted.en})", f"增量来自：{title}，{had}（{wanted.zh}）").to(lang)
    yield from amendments.told(plan, item, lang)
    shown = marks(plan, item, lang)
    if shown:
        yield Phrase(", ", "，").to(lang).join(shown)


def marks(plan: PlanReport, item: Assessment, lang: Lang) -> list[str]:
    """What is to be said beside the status: the stretch met, met late, met only as amended."""
    found = (
        (_STRETCH_MET, item.stretch_met),
        (_LATE, item.late),
        (amendments.SHORT_OF_ORIGINAL, plan.short_of_original(item)),
    )
    return [mark.to(lang) for mark, on in found if on]
