"""The report: plans with their assessments, findings, and the exit code that follows from them."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from msgspec import Struct, field

from planck.assessment.assess import Assessment
from planck.assessment.rollup import Rollup
from planck.assessment.since import Since
from planck.plan.entry import least_official
from planck.plan.model import Plan
from planck.plan.progress import Progress
from planck.report.fail_on import FailOn
from planck.report.totals import Dropped, is_shortfall
from planck.text.findings import Finding, Severity
from planck.text.source import Source
from planck.values import AllButLast
from planck.words.status import Status


class PlanReport(Struct, frozen=True, dict=True):
    """How one plan stands."""

    plan: Plan
    progress: Progress
    as_of: date
    """The date it is judged at: the report's own, or the day the plan was closed."""
    assessments: tuple[Assessment, ...]
    rollups: tuple[Rollup, ...]
    errors: int
    """How many errors keep it from being complete."""
    binding: bool
    """Whether its shortfalls count: neither a draft nor closed."""
    version_in_force: str | None = None
    """The version that it is judged by; None where every amendment is dated later, as no file says what it was."""
    since: Since | None = None
    """What has moved since an earlier date, where that was asked for."""
    amended: Mapping[str, Assessment] = field(default_factory=dict)
    """How the targets of a plan that was amended would stand as they were first promised, by their ids."""
    ruled: date | None = None
    """The day up to which its amendments hold, where that is later than the date it is judged at."""
    unsaid: int = 0
    """How many of its errors nobody is told of as such, as they are ignored, allowed or lowered."""

    @property
    def ruled_on(self) -> date:
        """The day up to which its amendments hold."""
        return self.ruled or self.as_of

    @cached_property
    def by_target(self) -> Mapping[str, Assessment]:
        """The assessments by the ids of their targets."""
        return {item.target.id: item for item in self.assessments}

    def original(self, item: Assessment) -> Assessment:
        """How a target would stand as it was first promised, which is how it stands where nothing was amended."""
        return self.amended.get(item.target.id, item)

    def short_of_original(self, item: Assessment) -> bool:
        """Whether a target is met as amended, and would not be, or not in time, as it was first promised."""
        first = self.original(item)
        as_good = first.status in (Status.MET, Status.CANCELLED) and (item.late or not first.late)
        return item.status is Status.MET and not as_good

    @property
    def data(self) -> str | None:
        """The least official sort of data among the figures used; None without any."""
        used = {assessment.used.entry.data for assessment in self.assessments if assessment.used}
        return least_official(used) if used else None

    @property
    def withheld(self) -> int:
        """How many targets' newest report gives a reason instead of a figure."""
        return sum(assessment.withheld for assessment in self.assessments)


class Report(AllButLast, frozen=True):
    """Everything a run found out, on a date."""

    as_of: date
    fail_on: FailOn
    strict: bool
    plans: tuple[PlanReport, ...]
    findings: tuple[Finding, ...]
    files_read: int
    files_skipped: int
    unread: int = 0
    """Files that are plans, or may be, and could not be assessed, whether or not anything is still told of them."""
    dropped: tuple[Dropped, ...] = ()
    """The files that cannot be used, though no error is told of them."""
    today: date | None = None
    """The day it was made, if the caller says so; only used to call `as_of` today."""
    sources: Mapping[str, Source] = field(default_factory=dict)
    """Texts of the files read, by name, for showing the lines that findings point at."""

    def _count(self, severity: Severity) -> int:
        return sum(finding.severity is severity and not is_shortfall(finding) for finding in self.findings)

    @property
    def errors(self) -> int:
        """How many errors there are, shortfalls not counted."""
        return self._count(Severity.ERROR)

    @property
    def warnings(self) -> int:
        """How many warnings there are, shortfalls not counted."""
        return self._count(Severity.WARNING)

    @property
    def assessments(self) -> tuple[Assessment, ...]:
        """The assessments of all plans."""
        return tuple(assessment for plan in self.plans for assessment in plan.assessments)

    def fails(self, plan: PlanReport, item: Assessment) -> bool:
        """Whether a target is at or above the threshold, in a plan whose shortfalls count, and it is not accepted."""
        return self.at_threshold(plan, item) and item.accepted_until is None

    def at_threshold(self, plan: PlanReport, item: Assessment) -> bool:
        """Whether a target is at or above the threshold, in a plan whose shortfalls count."""
        return plan.binding and self.fail_on.gates(item.status)

    @property
    def gating(self) -> tuple[Assessment, ...]:
        """The targets that fail the check."""
        return tuple(item for plan in self.plans for item in plan.assessments if self.fails(plan, item))

    @property
    def exit_code(self) -> int:
        """0, 1 for shortfalls at or above the threshold, 3 for invalid input or no plan at all (contract section 6)."""
        if self.errors or (self.strict and self.warnings) or self.unread or not self.plans:
            return 3
        return 1 if self.gating else 0
