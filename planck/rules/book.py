"""Finds the rules, runs them, and turns their problems into located findings."""

from __future__ import annotations

import importlib
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from planck.modules import names_in
from planck.rules.rule import ChangeSubject, Problem, ProgressSubject, Rule, ShortfallSubject
from planck.text.findings import Finding, Kind, Path, Related, pointer
from planck.values import replace

if TYPE_CHECKING:
    from planck.plan.model import Plan


class Outcome(Struct, frozen=True):
    """What running some rules gave."""

    findings: tuple[Finding, ...]
    costs: tuple[Path, ...]
    """Addresses in the plan of values that count as not given."""


ROOMS = ("reading", "shape", "plan", "progress", "change", "shortfall", "settings")
"""The rooms of the rules, in the order in which they look at a plan."""


def every_rule() -> tuple[Rule[Any], ...]:
    """All rules, by code."""
    return tuple(sorted((rule for room in ROOMS for rule in rules(room)), key=lambda rule: rule.kind))


@lru_cache
def kinds_by_name() -> dict[str, Kind]:
    """The kinds of findings by name and by code."""
    found = [rule.kind for rule in every_rule()]
    return {**{kind.name: kind for kind in found}, **{kind.code: kind for kind in found}}


@lru_cache
def rules(room: str) -> tuple[Rule[Any], ...]:
    """The rules of a room (one of ROOMS), by code."""
    package = importlib.import_module(f"planck.rules.{room}")
    found: list[Rule[Any]] = [importlib.import_module(f"{package.__name__}.{name}").RULE for name in names_in(package)]
    return tuple(sorted(found, key=lambda rule: rule.kind))


def check_plan(plan: Plan) -> Outcome:
    """Runs the plan rules."""
    return _run(plan, "plan", plan)


def check_progress(subject: ProgressSubject) -> Outcome:
    """Runs the progress rules."""
    return _run(subject.plan, "progress", subject)


def check_changes(subject: ChangeSubject) -> Outcome:
    """Runs the rules about changes."""
    return _run(subject.plan, "change", subject)


def check_shortfalls(subject: ShortfallSubject) -> Outcome:
    """Runs the shortfall rules."""
    return _run(subject.plan, "shortfall", subject)


def _run(plan: Plan, room: str, subject: Plan | ProgressSubject | ChangeSubject | ShortfallSubject) -> Outcome:
    found = [(rule.kind, problem) for rule in rules(room) for problem in rule.check(subject)]
    return Outcome(
        tuple(locate(plan, kind, problem) for kind, problem in found),
        tuple(path for _, problem in found for path in problem.costs),
    )


def locate(plan: Plan, kind: Kind, problem: Problem) -> Finding:
    """The finding of a problem, with lines and columns."""
    document = problem.document or plan.document
    part = problem.part
    return Finding(
        document.place(problem.path, problem.on) if part is None else document.place_in(problem.path, part),
        replace(kind, severity=problem.severity) if problem.severity else kind,
        problem.message,
        problem.hint,
        pointer(problem.path),
        plan.id,
        problem.target or _target_at(plan, problem),
        tuple(Related(other.place(path), words) for other, path, words in problem.related),
    )


def _target_at(plan: Plan, problem: Problem) -> str | None:
    """The id of the plan's target that a problem's address lies in."""
    if problem.document is not None or problem.path[2:3] != ("targets",):
        return None
    written: Any = plan.written
    for step in problem.path[:4]:
        written = written[step]
    return str(written["id"])
