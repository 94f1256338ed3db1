"""Plans as code: validate a yearly work plan in YAML, hold progress against it, flag the shortfalls.

    >>> from datetime import date
    >>> from pathlib import Path
    >>> import planck
    >>> reading = planck.read([Path("plans")], Path.cwd())
    >>> report = planck.check(reading, date(2022, 6, 30))
    >>> print(planck.render(report, "json"))  # doctest: +SKIP

Nothing here reads the clock, prints, or exits: dates come in as arguments, reports and texts go out as values. What is
wrong with a user's file is a finding in the report, never an exception.
"""

from planck.version import __version__

__all__ = [
    "Assessment",
    "By",
    "Change",
    "ChangeClass",
    "ChangedBy",
    "Choice",
    "Compared",
    "Configuration",
    "Difference",
    "Explanation",
    "FailOn",
    "File",
    "Finding",
    "Kind",
    "Lang",
    "Limits",
    "Look",
    "Moved",
    "Movement",
    "Observation",
    "Only",
    "Phrase",
    "Place",
    "Plan",
    "PlanReport",
    "Progress",
    "Reading",
    "Related",
    "Report",
    "Rollup",
    "Series",
    "Severity",
    "Sheet",
    "Since",
    "Status",
    "Target",
    "Turn",
    "__version__",
    "assess",
    "check",
    "diff",
    "diff_progress",
    "explain",
    "read",
    "render",
    "render_difference",
]

# the name that type checkers look for; `typing` itself is not loaded for its sake
TYPE_CHECKING = False

_HOMES = {
    "planck.assessment.assess": ("Assessment", "Turn", "assess"),
    "planck.assessment.rollup": ("Rollup",),
    "planck.assessment.since": ("Moved", "Movement", "Since"),
    "planck.change.change": ("Change",),
    "planck.plan.model": ("Plan", "Target"),
    "planck.plan.progress": ("Observation", "Progress", "Series"),
    "planck.report.difference": ("Compared", "Difference"),
    "planck.report.explanation": ("Explanation", "explain"),
    "planck.report.look": ("By", "Look", "Only", "Sheet"),
    "planck.report.render": ("render", "render_difference"),
    "planck.report.fail_on": ("ChangedBy", "FailOn"),
    "planck.report.report": ("PlanReport", "Report"),
    "planck.review.check": ("check",),
    "planck.review.differ": ("diff", "diff_progress"),
    "planck.review.read": ("File", "Reading", "read"),
    "planck.review.settings": ("Configuration",),
    "planck.review.settle": ("Choice",),
    "planck.text.findings": ("Finding", "Kind", "Place", "Related", "Severity"),
    "planck.text.limits": ("Limits",),
    "planck.words.change_class": ("ChangeClass",),
    "planck.words.phrase": ("Lang", "Phrase"),
    "planck.words.status": ("Status",),
}
"""Where each name is at home: its module is loaded when the name is first asked for."""

if TYPE_CHECKING:
    from planck.assessment.assess import Assessment, Turn, assess
    from planck.assessment.rollup import Rollup
    from planck.assessment.since import Moved, Movement, Since
    from planck.change.change import Change
    from planck.plan.model import Plan, Target
    from planck.plan.progress import Observation, Progress, Series
    from planck.report.difference import Compared, Difference
    from planck.report.explanation import Explanation, explain
    from planck.report.fail_on import ChangedBy, FailOn
    from planck.report.look import By, Look, Only, Sheet
    from planck.report.render import render, render_difference
    from planck.report.report import PlanReport, Report
    from planck.review.check import check
    from planck.review.differ import diff, diff_progress
    from planck.review.read import File, Reading, read
    from planck.review.settings import Configuration
    from planck.review.settle import Choice
    from planck.text.findings import Finding, Kind, Place, Related, Severity
    from planck.text.limits import Limits
    from planck.words.change_class import ChangeClass
    from planck.words.phrase import Lang, Phrase
    from planck.words.status import Status
else:

    def __getattr__(name: str) -> object:
        from importlib import import_module  # noqa: PLC0415  because the command line seldom comes here

        home = next((home for home, names in _HOMES.items() if name in names), None)
        if home is None:
            raise AttributeError(f"module 'planck' has no attribute '{name}'", name=name)
        found = globals()[name] = getattr(import_module(home), name)
        return found


def __dir__() -> list[str]:
    return sorted({*__all__, *globals()})
