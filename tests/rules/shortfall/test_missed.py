from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., Any]

PLAN = """\
scales: {s: [a, {zh: 乙, en: b}, c]}
tasks:
  - id: w
    title: W
    targets:
      - {id: flow, title: A, measure: flow, at_least: 50, unit: 家}
      - {id: rank, title: B, measure: rank, at_most: 2, stretch: 1}
      - {id: step, title: C, measure: ordinal, at_least: c, scale: s}
      - {id: done, title: D, measure: milestone}
      - {id: fine, title: E, measure: milestone}
"""
FINAL = "as_of: 2022-12-31\nvalues: {flow: 49, rank: 3, step: b, done: false, fine: true}\n"


def test_what_is_short_at_the_end_stands_at_the_targets_own_line(check_text: Check) -> None:
    found = check_text(PLAN, FINAL, as_of="2022-12-31")
    assert found.places == [
        ("PLK501", "plan.yaml", 6, 14, 18),
        ("PLK501", "plan.yaml", 7, 14, 18),
        ("PLK501", "plan.yaml", 8, 14, 18),
        ("PLK501", "plan.yaml", 9, 14, 18),
    ]
    hint = "give its reason and remedy beside the figure"
    assert found.words == [
        ("'flow' is missed: 49 家 on 2022-12-31, target value >= 50 家", hint),
        ("'rank' is missed: 3 on 2022-12-31, target value <= 2 (stretch 1)", hint),
        ("'step' is missed: b on 2022-12-31, target value c", hint),
        ("'done' is missed: not done as of 2022-12-31, target value done", hint),
    ]
    assert found.severities == ["error", "error", "error", "error"]
    assert found.belongs == ["flow", "rank", "step", "done"]
    assert found.report.findings[2].message.zh == "“step”未达成：2022-12-31 为 乙，目标值 c"


def test_it_is_no_error_of_the_input(check_text: Check) -> None:
    found = check_text(PLAN, FINAL, as_of="2022-12-31")
    assert (found.report.errors, found.report.warnings, found.errors) == (0, 0, 0)
    assert found.report.exit_code == 1


def test_an_upper_bound_that_has_been_passed_is_missed_at_once(check_text: Check) -> None:
    found = check_text(
        "tasks: [{id: w, title: W, targets: [{id: t, title: T, measure: flow, at_most: 5, unit: 件}]}]\n",
        "as_of: 2022-02-28\nvalues: {t: 6}\n",
        as_of="2022-02-28",
    )
    assert found.places == [("PLK501", "plan.yaml", 1, 42, 43)]
    assert found.words[0][0] == "'t' is missed: 6 件 on 2022-02-28, target value <= 5 件"


@pytest.mark.parametrize(
    ("plan", "as_of"),
    [("version: 0.9.0", "2023-01-31"), ("closed: {on: 2022-12-31, reason: over}", "2023-01-01")],
)
def test_drafts_and_closed_plans_only_inform(check_text: Check, plan: str, as_of: str) -> None:
    found = check_text(PLAN + f"{plan}\n", FINAL, as_of=as_of)
    assert found.severities == ["info", "info", "info", "info"]
    assert [place[0] for place in found.places] == ["PLK501"] * 4
    assert found.report.exit_code == 0


def test_the_day_of_closing_still_counts(check_text: Check) -> None:
    found = check_text(PLAN + "closed: {on: 2022-12-31, reason: over}\n", FINAL, as_of="2022-12-31")
    assert found.severities == ["error", "error", "error", "error"]
    assert found.report.exit_code == 1
