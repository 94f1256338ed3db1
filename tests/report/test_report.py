"""Counts, the threshold and the exit code of a report."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from planck.report.fail_on import FailOn
from planck.report.report import Report
from planck.report.totals import is_shortfall
from planck.review.check import check
from planck.review.read import read
from planck.text.findings import Finding, Kind, Place, Severity
from planck.values import replace
from planck.words.phrase import Phrase
from planck.words.status import worst_first

Judge = Callable[..., Report]

PLAN = """\
planck: plan/v1
id: p
version: 1.0.0
title: P
period: 2022
owners: {office: {name: Office}}
owner: office
tasks:
  - id: w
    title: W
    targets:
      - {id: missed, title: A, measure: milestone, due: 2022-06-30}
      - {id: unreported, title: B, measure: flow, at_least: 50, unit: 家, reporting: monthly}
      - {id: behind, title: C, measure: flow, at_least: 50, unit: 家}
      - {id: at-risk, title: D, measure: flow, at_least: 50, unit: 家}
      - {id: on-track, title: E, measure: flow, at_least: 50, unit: 家}
      - {id: met, title: F, measure: milestone}
      - {id: not-due, title: G, measure: milestone}
      - {id: cancelled, title: H, measure: milestone, cancelled: {on: 2022-01-01, reason: R}}
"""
PROGRESS = """\
planck: progress/v1
plan: p
as_of: 2022-06-30
values:
  missed: false
  behind: 10
  at-risk: 24
  on-track: 25
  met: true
  not-due: {missing: not yet}
"""


@pytest.fixture
def judge(tmp_path: Path) -> Judge:
    def run(plan: str = PLAN, *progress: str, fail_on: FailOn = FailOn.BEHIND, strict: bool = False) -> Report:
        (tmp_path / "plan.yaml").write_text(plan, encoding="utf-8")
        for number, text in enumerate(progress or (PROGRESS,)):
            (tmp_path / f"{number}.yaml").write_text(text, encoding="utf-8")
        return check(read([tmp_path], tmp_path), date(2022, 6, 30), fail_on=fail_on, strict=strict)

    return run


def found(code: str, severity: Severity) -> Finding:
    return Finding(Place("plan.yaml"), Kind(code, "some", severity), Phrase("something", "某事"))


def test_the_plan_of_these_tests_has_every_status(judge: Judge) -> None:
    assert [item.status for item in judge().assessments] == [item.target.id for item in judge().assessments]


@pytest.mark.parametrize(
    ("fail_on", "gating"),
    [
        (FailOn.MISSED, ["missed"]),
        (FailOn.UNREPORTED, ["missed", "unreported"]),
        (FailOn.BEHIND, ["missed", "unreported", "behind"]),
        (FailOn.AT_RISK, ["missed", "unreported", "behind", "at-risk"]),
        (FailOn.NEVER, []),
    ],
)
def test_that_status_or_worse_gates(judge: Judge, fail_on: FailOn, gating: list[str]) -> None:
    report = judge(fail_on=fail_on)
    assert [item.target.id for item in report.gating] == gating
    assert [status for status in worst_first() if fail_on.gates(status)] == gating
    assert report.exit_code == (1 if gating else 0)


@pytest.mark.parametrize("plan", [PLAN.replace("1.0.0", "0.1.0"), PLAN + "closed: {on: 2022-06-29, reason: R}\n"])
@pytest.mark.parametrize("fail_on", FailOn)
def test_drafts_and_closed_plans_do_not_gate(judge: Judge, plan: str, fail_on: FailOn) -> None:
    report = judge(plan, fail_on=fail_on)
    assert (report.gating, report.exit_code) == ((), 0)
    assert len(report.assessments) == 8


@pytest.mark.parametrize(
    ("code", "severity", "strict", "counts", "exit_code"),
    [
        ("PLK203", Severity.ERROR, False, (1, 0), 3),
        ("PLK001", Severity.ERROR, True, (1, 0), 3),
        ("PLK204", Severity.WARNING, False, (0, 1), 0),
        ("PLK204", Severity.WARNING, True, (0, 1), 3),
        ("PLK204", Severity.INFO, True, (0, 0), 0),
        ("PLK501", Severity.ERROR, True, (0, 0), 0),
        ("PLK504", Severity.WARNING, True, (0, 0), 0),
        ("PLK317", Severity.WARNING, True, (0, 1), 3),
    ],
)
def test_errors_and_in_strict_warnings_are_invalid_input(
    judge: Judge, code: str, severity: Severity, strict: bool, counts: tuple[int, int], exit_code: int
) -> None:
    report = replace(judge(fail_on=FailOn.NEVER, strict=strict), findings=(found(code, severity),))
    assert (report.errors, report.warnings) == counts
    assert report.exit_code == exit_code
    assert is_shortfall(report.findings[0]) == code.startswith("PLK5")


def test_invalid_input_wins_over_shortfalls(judge: Judge) -> None:
    report = judge()
    assert report.exit_code == 1
    assert replace(report, findings=(found("PLK204", Severity.WARNING),)).exit_code == 1
    assert replace(report, findings=(found("PLK204", Severity.WARNING),), strict=True).exit_code == 3
    assert replace(report, findings=(found("PLK203", Severity.ERROR),)).exit_code == 3


def test_without_plans_nothing_gates_and_nothing_passes(judge: Judge) -> None:
    report = replace(judge(), plans=(), findings=())
    assert (report.assessments, report.gating, report.exit_code) == ((), (), 3)


def test_reports_without_a_figure_are_counted_as_withheld(judge: Judge) -> None:
    assert judge().plans[0].withheld == 1
    later = PROGRESS.replace("{missing: not yet}", "false").replace("06-30", "06-29")
    assert judge(PLAN, PROGRESS, later).plans[0].withheld == 1
    assert judge(PLAN, later.replace("06-29", "06-30"), PROGRESS.replace("06-30", "06-29")).plans[0].withheld == 0


@pytest.mark.parametrize(
    ("first", "second", "data"),
    [
        ("official", "official", "official"),
        ("official", "provisional", "provisional"),
        ("illustrative", "provisional", "illustrative"),
    ],
)
def test_a_plan_is_as_official_as_the_least_official_figure_used(
    judge: Judge, first: str, second: str, data: str
) -> None:
    one = f"data: {first}\nplanck: progress/v1\nplan: p\nas_of: 2022-06-30\nvalues: {{behind: 10}}\n"
    other = f"data: {second}\nplanck: progress/v1\nplan: p\nas_of: 2022-06-29\nvalues: {{behind: 9, met: true}}\n"
    assert judge(PLAN, one, other).plans[0].data == data


def test_figures_not_used_do_not_count_and_without_any_there_is_no_word(judge: Judge) -> None:
    one = "planck: progress/v1\nplan: p\nas_of: 2022-06-30\nvalues: {behind: 10}\n"
    older = "data: illustrative\nplanck: progress/v1\nplan: p\nas_of: 2022-06-29\nvalues: {behind: 9}\n"
    assert judge(PLAN, one, older).plans[0].data == "official"
    silent = "planck: progress/v1\nplan: p\nas_of: 2022-06-30\nvalues: {behind: {missing: not yet}}\n"
    assert judge(PLAN, silent, silent).plans[0].data is None


def test_reports_are_compared_without_the_texts_they_show(judge: Judge) -> None:
    assert replace(judge(), sources={}) == judge()
