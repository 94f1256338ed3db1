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

from planck.assessment.assess import Assessment, Turn, assess
from planck.assessment.rollup import Rollup
from planck.assessment.since import Moved, Movement, Since
from planck.change.change import Change
from planck.plan.model import Plan, Target
from planck.plan.progress import Observation, Progress, Series
from planck.report.difference import ChangedBy, Compared, Difference
from planck.report.explanation import Explanation, explain
from planck.report.look import By, Look, Only, Sheet
from planck.report.render import render, render_difference
from planck.report.report import FailOn, PlanReport, Report
from planck.review.check import check
from planck.review.differ import diff, diff_progress
from planck.review.read import File, Reading, read
from planck.review.settings import Configuration
from planck.review.settle import Choice
from planck.text.findings import Finding, Kind, Place, Related, Severity
from planck.text.limits import Limits
from planck.version import __version__
from planck.words.change_class import ChangeClass
from planck.words.phrase import Lang, Phrase
from planck.words.status import Status

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
