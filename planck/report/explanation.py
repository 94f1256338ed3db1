"""Why a target stands as it does, as data: every input with its place, every formula, the step that decided."""

from collections.abc import Iterator
from fractions import Fraction

from msgspec import Struct

from planck.assessment.assess import Assessment
from planck.assessment.course import Course
from planck.assessment.figures import grace, last_ended
from planck.assessment.reckoning import Formula, reckoning
from planck.plan import outline
from planck.plan.model import Comparator, Measure, Method, PaceKind, Target
from planck.plan.outline import Written
from planck.plan.shown import AS_WRITTEN, bare, target_value, with_unit
from planck.report import amendments
from planck.report.reasons import reasons
from planck.report.report import PlanReport
from planck.report.reported import Figure, figures
from planck.text.findings import Path, Place
from planck.words.kinds import COURSES, MEASURES, METHODS, RHYTHMS
from planck.words.numbers import number
from planck.words.phrase import Phrase, same
from planck.words.status import Status


class Input(Struct, frozen=True):
    """One thing that the assessment starts from."""

    key: str
    """What it is, by a stable name."""
    name: Phrase
    value: Phrase
    place: Place | None
    """Where it is written; None for a default."""


class Tried(Struct, frozen=True):
    """One row of the status table that was tried, in its order."""

    status: Status
    applies: bool
    because: Phrase
    """Why it applies or does not, with the figures and dates that decide."""
    token: str
    """The same by a stable token."""


class Explanation(Struct, frozen=True):
    """All that is behind a status."""

    plan: PlanReport
    item: Assessment
    inputs: tuple[Input, ...]
    figures: tuple[Figure, ...]
    formulas: tuple[Formula, ...]
    tried: tuple[Tried, ...]


def explain(plan: PlanReport, item: Assessment) -> Explanation:
    """Why a target stands as it does."""
    return Explanation(
        plan,
        item,
        tuple(_inputs(plan, item)),
        tuple(figures(plan, item)),
        tuple(reckoning(plan.plan, item)),
        tuple(Tried(step.status, step.applies, why, step.because) for step, why in reasons(plan, item)),
    )


def _inputs(plan: PlanReport, item: Assessment) -> Iterator[Input]:
    """What the plan says of the target, the policy with it."""
    written = next(one for one in outline.targets(plan.plan.raw) if one.path == item.target.path)
    yield from _asked(plan, item, written)
    yield from _timed(plan, item, written)
    yield from _policy(plan, item.track.course)
    yield from _ended(plan, item.target)
    accepted = item.accepted(item.status)
    if accepted:
        until, why = accepted.until, accepted.reason
        yield Input(
            "accepted",
            Phrase("accepted", "已接受"),
            Phrase(f"until {until}: {why}", f"至 {until}：{why}"),
            accepted.place,
        )
    for step, path in amendments.places(plan, item):
        yield Input("amendment", Phrase("amended", "修订"), step, plan.plan.document.place(path))


def _asked(plan: PlanReport, item: Assessment, written: Written) -> Iterator[Input]:
    """What is to be reached, and from where."""
    target, bound = item.target, item.target.bound
    wanted = "measure" if target.comparator is Comparator.DONE else target.comparator.value
    measure = MEASURES[target.measure.value]
    yield Input("measure", Phrase("measure", "指标类型"), measure, _place(plan, written.where("measure")))
    at = _place(plan, written.where(wanted))
    yield Input("target_value", Phrase("target value", "目标值"), target_value(plan.plan, target), at)
    to_a_range = item.track.course is Course.SPAN and len(set(bound.written)) > 1
    if bound.aim not in bound.written or to_a_range:
        aim = with_unit(plan.plan, target, bound.aim, 6)
        yield Input("aim", Phrase("target value in the sum", "计算用目标值"), aim, at)
    if target.steps:
        yield Input("scale", Phrase("steps", "等级"), _ladder(plan, target), _place(plan, _scale(written)))
    if target.baseline is not None:
        start = with_unit(plan.plan, target, target.baseline, AS_WRITTEN)
        given = None if target.measure is Measure.FLOW else written.where("baseline")
        yield Input("baseline", Phrase("baseline", "基准"), start, _place(plan, given))


def _timed(plan: PlanReport, item: Assessment, written: Written) -> Iterator[Input]:
    """From when until when, at which pace, and how often it is reported."""
    target, track = item.target, item.track
    for key, name, on in (
        ("from", Phrase("from", "起始"), target.span.start),
        ("due", Phrase("due", "截止"), target.span.end),
    ):
        yield Input(key, name, same(on.isoformat()), _place(plan, written.where(key) or ("period",)))
    yield Input("course", Phrase("judged", "评估方式"), COURSES[track.course.value], None)
    own = written.where("pace") if target.own_pace is track.pace else None
    yield Input("pace", Phrase("pace", "进度方式"), RHYTHMS[track.pace.value], _place(plan, own))
    rhythm = RHYTHMS[track.reporting.value]
    yield Input("reporting", Phrase("reporting", "报告频率"), rhythm, _place(plan, _reporting(item, written)))
    owed = _owed(item)
    if owed:
        yield Input("owed", Phrase("last report owed", "最近应报"), owed, None)
    days = written.where("grace_days") or _of_policy(plan, "grace_days")
    yield Input("grace_days", Phrase("grace days", "宽限天数"), same(str(target.grace_days)), _place(plan, days))


def _owed(item: Assessment) -> Phrase | None:
    """Which report was owed last, how it had to be dated, and by when; None where none was."""
    days, due = grace(item.track), item.target.span.end
    if item.as_of > due + days:
        return Phrase(
            f"the final figure, dated {due} or later, by {due + days}", f"期末数值，日期不早于 {due}，{due + days} 前报"
        )
    last = last_ended(item.track, item.as_of, days)
    if last is None:
        return None
    first, end = last.second_half, last.end + days
    return Phrase(
        f"for {last.start} to {last.end}, dated {first} or later, by {end}",
        f"{last.start} 至 {last.end}，日期不早于 {first}，{end} 前报",
    )


def _place(plan: PlanReport, path: Path | None) -> Place | None:
    """The place of a key in the plan's file; None for what is written nowhere."""
    return None if path is None else plan.plan.document.place(amendments.was_at(plan, path), "key")


def _scale(written: Written) -> Path | None:
    """Where the steps of an ordinal are written: at the target, or among the plan's scales."""
    scale = written.get("scale")
    return ("scales", scale) if isinstance(scale, str) else written.where("scale")


def _ladder(plan: PlanReport, target: Target) -> Phrase:
    """The steps of an ordinal by their numbers, which the sum uses."""
    steps = [bare(plan.plan, target, Fraction(number)) for number in range(len(target.steps))]
    return Phrase(
        ", ".join(f"{number} = {step.en}" for number, step in enumerate(steps)),
        "、".join(f"{number} = {step.zh}" for number, step in enumerate(steps)),
    )


def _reporting(item: Assessment, written: Written) -> Path | None:
    """Where it is written how often a target is reported; None where its measure or a default says it."""
    target = item.target
    if target.own_reporting is None and target.measure is Measure.MILESTONE:
        return None
    if target.own_reporting is None and target.own_pace is PaceKind.AT_DUE:
        return written.where("pace")
    return written.where("reporting") or (("reporting",) if "reporting" in written.plan else None)


def _policy(plan: PlanReport, course: Course) -> Iterator[Input]:
    """The thresholds that a target of a course is held against."""
    policy, days = plan.plan.policy, "due_soon_days"
    if course is Course.SPAN:
        points = policy.method is Method.POINTS
        on_track = policy.points_on_track if points else policy.on_track
        at_risk = policy.points_at_risk if points else policy.at_risk
        yield _of(plan, Phrase("policy: method", "评判办法"), METHODS[policy.method.value], "method")
        within = ("points",) if points else ()
        yield _of(
            plan, Phrase("policy: on track", "“正常”界限"), same(number(on_track, AS_WRITTEN)), *within, "on_track"
        )
        yield _of(
            plan, Phrase("policy: at risk", "“有风险”界限"), same(number(at_risk, AS_WRITTEN)), *within, "at_risk"
        )
    yield _of(plan, Phrase("policy: due soon, days", "临近截止天数"), same(str(policy.due_soon_days)), days)


def _of(plan: PlanReport, name: Phrase, value: Phrase, *keys: str) -> Input:
    return Input(".".join(("policy", *keys)), name, value, _place(plan, _of_policy(plan, *keys)))


def _of_policy(plan: PlanReport, *keys: str) -> Path | None:
    """The address of a key of the policy; None where the plan leaves it to the default."""
    found = plan.plan.raw.get("policy", {})
    for key in keys:
        if key not in found:
            return None
        found = found[key]
    return ("policy", *keys)


def _ended(plan: PlanReport, target: Target) -> Iterator[Input]:
    """When the target was cancelled, or its plan closed."""
    if target.cancelled:
        at = _place(plan, (*target.path, "cancelled"))
        yield Input("cancelled", Phrase("cancelled", "取消"), same(target.cancelled.on.isoformat()), at)
    if plan.plan.closed:
        closed = same(plan.plan.closed.on.isoformat())
        yield Input("closed", Phrase("plan closed", "规划结束"), closed, _place(plan, ("closed",)))
