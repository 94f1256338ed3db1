"""Takes a plan and its progress, written in the test, through files to a report, and shows what was found and where.

What every plan needs and a text leaves out is added after it, so that lines count from the text's first one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

from planck.assessment.assess import Assessment
from planck.report.report import PlanReport, Report
from planck.review.check import check
from planck.review.read import Reading, read
from planck.text.findings import Finding

PLAN = {
    "planck": "plan/v1",
    "id": "p",
    "version": "1.0.0",
    "title": "P",
    "period": "2022",
    "owners": "{office: {name: Office, kind: post}}",
    "owner": "office",
}
PROGRESS = {"planck": "progress/v1", "plan": "p", "as_of": "2022-06-30"}


@dataclass(frozen=True)
class Checked:
    """A report with short ways to what tests ask of it."""

    report: Report

    @property
    def places(self) -> list[tuple[str, str, int, int, int]]:
        """Code, file, line, column and end column of every finding."""
        return [
            (finding.kind.code, place.file, place.line, place.column, place.end_column)
            for finding in self.report.findings
            for place in [finding.place]
        ]

    @property
    def words(self) -> list[tuple[str, str]]:
        """Message and hint of every finding."""
        return [(one.message.en, one.hint.en if one.hint else "") for one in self.report.findings]

    @property
    def severities(self) -> list[str]:
        return [finding.severity.value for finding in self.report.findings]

    @property
    def belongs(self) -> list[str | None]:
        """The target of every finding."""
        return [finding.target for finding in self.report.findings]

    @property
    def related(self) -> list[tuple[str, int, int]]:
        """The second places of the findings: file, line, column."""
        places = [other.place for finding in self.report.findings for other in finding.related]
        return [(place.file, place.line, place.column) for place in places]

    @property
    def plan(self) -> PlanReport:
        return self.report.plans[0]

    @property
    def errors(self) -> int:
        """How many errors the plan's head speaks of."""
        return self.plan.errors

    @property
    def assessed(self) -> list[str]:
        """The ids of the targets that are assessed."""
        return [item.target.id for item in self.plan.assessments]

    def target(self, name: str) -> Assessment:
        return next(item for item in self.plan.assessments if item.target.id == name)


@pytest.fixture
def check_text(tmp_path: Path) -> Callable[..., Checked]:
    """`check_text(plan, *progress, as_of=…)`: the report on `plan.yaml` and on its progress, `1.yaml`, `2.yaml` …

    With `before`, an earlier plan and its progress, they are held against these, which stood in the same files.
    """

    def run(plan: str, *progress: str, as_of: str = "2022-01-01", before: tuple[str, ...] = ()) -> Checked:
        against = _read(tmp_path, *before) if before else None
        for path in tmp_path.glob("[0-9]*.yaml"):
            path.unlink()
        report = check(_read(tmp_path, plan, *progress), date.fromisoformat(as_of), against=against)
        for finding in report.findings:
            _is_well_said(finding)
        return Checked(report)

    return run


def _read(folder: Path, plan: str, *progress: str) -> Reading:
    """What stands in a folder once a plan and its progress are written into it."""
    owned = any(line.startswith("owners:") for line in dedent(plan).splitlines())
    needed = {name: value for name, value in PLAN.items() if name != "owner" or not owned}
    (folder / "plan.yaml").write_text(_whole(plan, needed), encoding="utf-8")
    for number, text in enumerate(progress, start=1):
        (folder / f"{number}.yaml").write_text(_whole(text, PROGRESS), encoding="utf-8")
    return read([folder], folder)


def _whole(text: str, needed: dict[str, str]) -> str:
    """A text, its indentation taken off, with the keys that it leaves out."""
    text = dedent(text).strip("\n") + "\n"
    present = {line.partition(":")[0] for line in text.splitlines()}
    return text + "".join(f"{key}: {value}\n" for key, value in needed.items() if key not in present)


def _is_well_said(finding: Finding) -> None:
    """Both languages are there, for message and hint, and the place is a stretch of one line."""
    for phrase in (finding.message, finding.hint):
        assert phrase is not None
        assert phrase.en
        assert phrase.zh
        assert phrase.zh != phrase.en
        assert not phrase.en.endswith(".")
        assert phrase.en[0].islower() or phrase.en[0] in "'-0123456789"
    assert finding.place.line == finding.place.end_line
    assert finding.place.column < finding.place.end_column
