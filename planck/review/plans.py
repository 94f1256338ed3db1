"""Plan files to plans: built, without their values in error, each with its progress and what the rules said of both."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

from msgspec import Struct

from planck.files import evidence
from planck.files.evidence import Standing
from planck.files.source_text import SourceText, read_source_text
from planck.plan.amend import amendments
from planck.plan.build import build
from planck.plan.model import Plan, Target
from planck.plan.outline import without
from planck.plan.progress import Progress, gather, read_report
from planck.review.read import File, Reading
from planck.rules.book import Outcome, check_plan, check_progress
from planck.rules.rule import ProgressSubject
from planck.text.findings import Finding, Severity
from planck.text.tree import Document
from planck.values import replace

Admits = Callable[[str, str], bool]
"""Whether a path that a file, by its name, cites counts as evidence."""


class Checked(Struct, frozen=True):
    """A plan with its progress and what the rules said of both."""

    plan: Plan
    progress: Progress
    findings: tuple[Finding, ...]
    documents: tuple[Document, ...] = ()
    """The progress files that can be used."""
    admits: Admits = lambda _file, _path: True
    lost: bool = False
    """Whether an error costs all of it, so that it has no target."""

    def in_terms_of(self, plan: Plan) -> Progress:
        """The same progress for another version of the plan."""
        return self.progress if plan is self.plan else self.gathered(plan)

    def gathered(self, plan: Plan) -> Progress:
        """The progress of a plan from the files that can be used, each in the units that were in force on its day."""
        return gather(plan, [as_meant(document, self.plan, plan) for document in self.documents], self.admits)


def first_of_each(reading: Reading) -> Iterator[File]:
    """The sound plan files, of each id the first only."""
    seen: set[str | None] = set()
    for file in reading.plans:
        if file.sound and file.plan_id not in seen:
            seen.add(file.plan_id)
            yield file


def checked_plans(reading: Reading) -> list[Checked]:
    """The plans of what was read, all rules about plans and progress run on each."""
    written = (build(file.document, file.document.raw, _source_text(file, reading)) for file in first_of_each(reading))
    return [_checked(plan, reading) for plan in written if plan]


def past_plans(reading: Reading) -> list[Checked]:
    """The plans of what was read in an earlier state, without their values in error, which are all that is told."""
    written = (build(file.document, file.document.raw) for file in first_of_each(reading))
    return [_past(plan, reading) for plan in written if plan]


def _past(written: Plan, reading: Reading) -> Checked:
    outcome = check_plan(written)
    plan = _sound(written, outcome)
    errors = tuple(finding for finding in outcome.findings if finding.severity is Severity.ERROR)
    return replace(_with_progress(plan, reading), findings=errors) if plan else _lost(written, errors)


def _sound(written: Plan, outcome: Outcome) -> Plan | None:
    """A plan built anew without its values in error; None where nothing is left that could be."""
    if not outcome.costs:
        return written
    return build(written.document, without(written.raw, outcome.costs), written.source_text)


def _checked(written: Plan, reading: Reading) -> Checked:
    outcome = check_plan(written)
    plan = _sound(written, outcome)
    if plan is None:
        return _lost(written, outcome.findings)
    standing = _evidence(plan, reading)
    checked = _with_progress(plan, reading, lambda file, path: standing(file, path) is not Standing.OUTSIDE)
    found = check_progress(ProgressSubject(plan, checked.progress, standing))
    return replace(checked, findings=outcome.findings + found.findings)


def _lost(written: Plan, findings: tuple[Finding, ...]) -> Checked:
    """A plan of which nothing can be assessed."""
    raw = {key: value for key, value in written.raw.items() if key not in ("goals", "tasks")}
    return Checked(replace(written, raw=raw, targets=(), parts=()), Progress(), findings, lost=True)


def _with_progress(plan: Plan, reading: Reading, admits: Admits = lambda _file, _path: True) -> Checked:
    documents = tuple(other.document for other in reading.progress if other.sound and other.plan_id == plan.id)
    alone = Checked(plan, Progress(), (), documents, admits)
    return replace(alone, progress=alone.gathered(plan))


def as_meant(document: Document, written: Plan, plan: Plan) -> Document:
    """A progress file for a version of its plan: a bare number is in the unit that its target had on the file's day.

    Where that does not convert to the unit of this version, it is no figure of what is measured in it.
    """
    if plan is written and not written.raw.get("amendments"):
        return document
    on, values = read_report(document).as_of, dict(document.raw["values"])
    for name, value in document.raw["values"].items():
        target, given = plan.target(name), value if isinstance(value, dict) else {"value": value}
        unit = plan.units.get(_unit_on(written, target, on) or "") if target else None
        if not (target and target.unit and unit) or unit.name == target.unit.name or "unit" in given:
            continue
        if unit.family != target.unit.family:
            del values[name]
        elif "value" in given:
            values[name] = {**given, "unit": unit.name}
    return document if values == document.raw["values"] else replace(document, data={**document.raw, "values": values})


def _unit_on(written: Plan, target: Target, on: date) -> str | None:
    """The unit of a target on a day: the one that the first amendment after it took away, else the one it has now."""
    for amendment in amendments(written.raw):
        for change in amendment.changes if amendment.on > on and not amendment.correction else ():
            had = change.before.get("unit") if isinstance(change.before, dict) else None
            unit = change.before if change.field == "unit" else had
            if change.target in (target.id, *target.was) and isinstance(unit, str):
                return unit
    now = written.target(target.id)
    return now.unit.name if now and now.unit else None


def _source_text(file: File, reading: Reading) -> SourceText | None:
    """The document that a plan file says it writes down."""
    written = file.document.raw.get("source", {}).get("text")
    if written is None:
        return None
    return read_source_text(
        written,
        evidence.bounds(file.path, file.path.parent),
        file.name,
        reading.configuration.limits_of(file.path.parent),
    )


def _evidence(plan: Plan, reading: Reading) -> Callable[[str, str], Standing]:
    """How a path stands that one of a plan's files, by its name, cites as evidence; each is looked at once."""
    paths = {file.name: file.path for file in reading.plans + reading.progress}
    citing = cache(lambda file: reading.store.citing(paths[file], paths[plan.file].parent))
    return cache(lambda file, path: citing(file)(path))
