"""Plans, targets and findings for programs, written out field by field as the schema of `report/v1` says."""

from fractions import Fraction

from planck.assessment.assess import Assessment
from planck.assessment.rollup import Rollup
from planck.plan.entry import Entry
from planck.plan.model import Comparator, Measure, Plan, Target, Text, text_in
from planck.plan.quantity import convert
from planck.report.report import PlanReport
from planck.text.findings import Finding, Place, Related
from planck.words.numbers import rounded
from planck.words.phrase import Lang
from planck.words.status import Status

Json = dict[str, object]


def _counts(by_status: tuple[tuple[Status, int], ...]) -> dict[str, int]:
    return {status.value: number for status, number in by_status}


def plan_json(report: PlanReport) -> Json:
    """A plan, field by field."""
    plan = report.plan
    return {
        "id": plan.id,
        "version": plan.version,
        "version_in_force": report.version_in_force,
        "file": plan.file,
        "title": _text(plan.title),
        "language": plan.language,
        "period": {"start": plan.period.start.isoformat(), "end": plan.period.end.isoformat()},
        "as_of": report.as_of.isoformat(),
        "data": report.data,
        "owners": {owner.id: {"name": _text(owner.name), "kind": owner.kind.value} for owner in plan.owners.values()},
        "complete": report.errors == 0,
        "targets": targets_of(report),
        "rollup": [_rollup(rollup) for rollup in report.rollups],
    }


def _text(text: Text | None) -> object:
    """A text as written: one string, or one for each language."""
    return dict(text) if isinstance(text, dict) else text


def number(value: Fraction | None) -> int | float | None:
    """A JSON number rounded half to even to 6 decimals; whole numbers stay integers."""
    if value is None:
        return None
    exact = rounded(value, 6)
    return int(exact) if exact == int(exact) else float(exact)


def targets_of(report: PlanReport) -> list[Json]:
    """The targets of a plan, each field by field."""
    return [_target(report, assessment) for assessment in report.assessments]


def _target(report: PlanReport, assessment: Assessment) -> Json:
    plan = report.plan
    return {
        **_promised(plan, assessment),
        **_found(plan, assessment),
        **_reported(assessment.newest),
        **_placed(report, assessment),
    }


def _promised(plan: Plan, assessment: Assessment) -> Json:
    """What the plan says of a target."""
    target = assessment.target
    return {
        "id": target.id,
        "title": _text(target.title),
        "task": target.task,
        "goal": target.goal,
        "serves": list(target.serves),
        "frameworks": list(target.frameworks),
        "owner": target.owner,
        "support": list(target.support),
        "clause": target.clause,
        "wording": target.wording,
        "part_of": target.part_of,
        "measure": target.measure.value,
        "unit": target.unit.name if target.unit else None,
        "comparator": target.comparator.value,
        "target_value": _target_value(plan, target),
        "stretch": _figure(plan, target, target.stretch),
        "baseline": _figure(plan, target, target.baseline),
        "from": target.span.start.isoformat(),
        "due": target.span.end.isoformat(),
        "pace_kind": assessment.track.pace.value,
    }


def _target_value(plan: Plan, target: Target) -> object:
    """As written: a number or a step, two of them for `within`, true for a milestone."""
    if target.comparator is Comparator.DONE:
        return True
    values = [_figure(plan, target, value) for value in target.bound.written]
    return values if target.comparator is Comparator.WITHIN else values[0]


def _original_value(report: PlanReport, assessment: Assessment) -> object:
    """The target value that was first promised, in the unit of today where it converts to that."""
    first, plan = report.original(assessment).target, report.plan
    here, there = assessment.target.unit, first.unit
    if here is None or there is None or here.family != there.family or first.comparator is Comparator.DONE:
        return _target_value(plan, first)
    values = [number(convert(value, there, here)) for value in first.bound.written]
    return values if first.comparator is Comparator.WITHIN else values[0]


def _figure(plan: Plan, target: Target, value: Fraction | None) -> object:
    """A figure of a target: a number, or the name of an ordinal's step in the plan's language."""
    if value is None or target.measure is not Measure.ORDINAL:
        return number(value)
    return text_in(target.steps[int(value)], plan.language, plan.language)


def _found(plan: Plan, assessment: Assessment) -> Json:
    """What the assessment found."""
    target, used, turn = assessment.target, assessment.used, assessment.next
    return {
        "actual": _actual(plan, assessment),
        "observed_on": used.on.isoformat() if used else None,
        "data": used.entry.data if used else None,
        "expected": _figure(plan, target, assessment.expected),
        "pace": number(assessment.pace),
        "completion": number(assessment.completion),
        "shortfall": number(assessment.shortfall),
        "behind_by": number(assessment.behind_by),
        "required_rate": number(assessment.required_rate),
        "forecast": number(assessment.forecast),
        "status": assessment.status.value,
        "because": assessment.because,
        "stretch_met": assessment.stretch_met,
        "late": assessment.late,
        "next": {"on": turn.on.isoformat(), "status": turn.status.value} if turn else None,
        "accepted_until": assessment.accepted_until.isoformat() if assessment.accepted_until else None,
    }


def _actual(plan: Plan, assessment: Assessment) -> object:
    """The figure; for a milestone the date it was done, false where it was reported not done."""
    if assessment.used is None:
        return None
    if assessment.target.measure is Measure.MILESTONE:
        return assessment.done.isoformat() if assessment.done else False
    return _figure(plan, assessment.target, assessment.used.value)


def _reported(newest: Entry | None) -> Json:
    """What the newest report says beside the figure."""
    return {
        "missing": _text(newest.missing) if newest else None,
        "reason": _text(newest.reason) if newest else None,
        "remedy": _text(newest.remedy) if newest else None,
        "note": _text(newest.note) if newest else None,
        "evidence": list(newest.evidence) if newest else [],
    }


def _placed(report: PlanReport, assessment: Assessment) -> Json:
    """What was first promised, and where the target and its figure stand."""
    plan = report.plan
    at = plan.document.place(assessment.target.path)
    entry = assessment.used.entry if assessment.used else None
    seen = entry.document.place(entry.path, "key") if entry else None
    return {
        "original_value": _original_value(report, assessment),
        "file": at.file,
        "line": at.line,
        "column": at.column,
        "observed_at": {"file": seen.file, "line": seen.line, "column": seen.column} if seen else None,
    }


def _rollup(rollup: Rollup) -> Json:
    return {
        "kind": rollup.kind,
        "id": rollup.id,
        "status": rollup.status.value if rollup.status else None,
        "by_status": _counts(rollup.by_status),
    }


def finding_json(finding: Finding, lang: Lang) -> Json:
    """A finding, field by field."""
    return {
        "code": finding.kind.code,
        "name": finding.kind.name,
        "severity": finding.severity.value,
        **_place(finding.place),
        "path": finding.path,
        "plan": finding.plan,
        "target": finding.target,
        "message": finding.message.to(lang),
        "hint": finding.hint.to(lang) if finding.hint else None,
        "related": [_related(related, lang) for related in finding.related],
    }


def _place(place: Place) -> Json:
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }


def _related(related: Related, lang: Lang) -> Json:
    return {**_place(related.place), "message": related.message.to(lang)}
