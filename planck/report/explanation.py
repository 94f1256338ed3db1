"""Why a target stands as it does, as data: every input with its place, every formula, the step that decided."""

from collections.abc import Iterator
from dataclasses import dataclass

from planck.assessment.assess import Assessment
from planck.assessment.reckoning import Formula, reckoning
from planck.assessment.trace import ORDER
from planck.plan import outline
from planck.plan.model import Comparator, Method
from planck.plan.outline import Written
from planck.plan.progress import Observation, Series
from planck.plan.shown import bare, target_value, with_unit
from planck.report.report import PlanReport
from planck.text.findings import Place
from planck.words.because import BECAUSE
from planck.words.numbers import number
from planck.words.phrase import Phrase
from planck.words.status import Status


@dataclass(frozen=True, slots=True)
class Input:
    """One thing that the assessment starts from."""

    name: Phrase
    value: Phrase
    place: Place | None
    """Where it is written; None for a default."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One observation."""

    observation: Observation
    value: Phrase
    place: Place
    used: bool


@dataclass(frozen=True, slots=True)
class Tried:
    """One row of the status table that was tried, in its order."""

    status: Status
    because: Phrase | None
    """Why it applies; None where it does not."""


@dataclass(frozen=True, slots=True)
class Explanation:
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
        tuple(_figures(plan, item)),
        tuple(reckoning(plan.plan, item)),
        tuple(_tried(item)),
    )


def _inputs(plan: PlanReport, item: Assessment) -> Iterator[Input]:
    """What the plan says of the target, the policy with it."""
    written = next(one for one in outline.targets(plan.plan.raw) if one.path == item.target.path)
    target, track = item.target, item.track
    comparator = "measure" if target.comparator is Comparator.DONE else target.comparator.value
    yield _input(plan, written, "measure", Phrase("measure", "指标类型"), target.measure.value)
    yield Input(Phrase("target value", "目标值"), target_value(plan.plan, target), _place(plan, written, comparator))
    if target.baseline is not None and "baseline" in written.raw:
        shown = with_unit(plan.plan, target, target.baseline)
        yield Input(Phrase("baseline", "基准"), shown, _place(plan, written, "baseline"))
    yield _input(plan, written, "from", Phrase("from", "起始"), target.span.start.isoformat())
    yield _input(plan, written, "due", Phrase("due", "截止"), target.span.end.isoformat())
    yield Input(Phrase("course", "评估方式"), _same(track.course.value), None)
    yield _input(plan, written, "pace", Phrase("pace", "进度方式"), track.pace.value)
    yield _input(plan, written, "reporting", Phrase("reporting", "报告频率"), track.reporting.value)
    grace = _place(plan, written, "grace_days") or _policy_place(plan, "grace_days")
    yield Input(Phrase("grace days", "宽限天数"), _same(str(target.grace_days)), grace)
    yield from _policy(plan)


def _input(plan: PlanReport, written: Written, key: str, name: Phrase, value: str) -> Input:
    return Input(name, _same(value), _place(plan, written, key))


def _same(text: str) -> Phrase:
    return Phrase(text, text)


def _place(plan: PlanReport, written: Written, key: str) -> Place | None:
    """Where a target's value is written: at the target, its task or goal, or the plan."""
    document = plan.plan.document
    for path, raw in ((written.path, written.raw), (written.holder.path, written.holder.raw), ((), plan.plan.raw)):
        if key in raw:
            return document.place((*path, key), "key")
    return None


def _policy(plan: PlanReport) -> Iterator[Input]:
    policy = plan.plan.policy
    points = policy.method is Method.POINTS
    on_track = policy.points_on_track if points else policy.on_track
    at_risk = policy.points_at_risk if points else policy.at_risk
    yield Input(Phrase("policy: method", "评判办法"), _same(policy.method.value), _policy_place(plan, "method"))
    for key, name, value in (
        ("on_track", Phrase("policy: on track", "“正常”界限"), number(on_track, 6)),
        ("at_risk", Phrase("policy: at risk", "“有风险”界限"), number(at_risk, 6)),
        ("due_soon_days", Phrase("policy: due soon, days", "临近截止天数"), str(policy.due_soon_days)),
    ):
        within = ("points", key) if points and key != "due_soon_days" else (key,)
        yield Input(name, _same(value), _policy_place(plan, *within))


def _policy_place(plan: PlanReport, *keys: str) -> Place | None:
    path = ("policy", *keys)
    return plan.plan.document.place(path, "key") if path in plan.plan.document.spots else None


def _figures(plan: PlanReport, item: Assessment) -> Iterator[Figure]:
    """The observations up to the day, the one used among them."""
    series = plan.progress.series.get(item.target.id, Series()).until(item.as_of)
    for observation in series.observations:
        entry = observation.entry
        used = item.used is not None and observation.on == item.used.on
        yield Figure(observation, _figure(plan, item, observation), entry.document.place(entry.path, "key"), used)


def _figure(plan: PlanReport, item: Assessment, observation: Observation) -> Phrase:
    if item.target.unit is None and not item.target.steps:
        stated = observation.stated.isoformat() if observation.stated else ""
        done = Phrase(f"done {stated}".rstrip(), f"完成 {stated}".rstrip())
        return done if observation.value else Phrase("not done", "未完成")
    return bare(plan.plan, item.target, observation.value, 6)


def _tried(item: Assessment) -> Iterator[Tried]:
    found = item.steps[0]
    for status in ORDER[: ORDER.index(found.status)]:
        yield Tried(status, None)
    for step in item.steps:
        yield Tried(step.status, BECAUSE[step.because])
