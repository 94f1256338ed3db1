"""Counts by status and the worst one."""

from collections.abc import Callable
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planck.assessment.assess import Assessment
from planck.assessment.rollup import belongs, count_by_status, roll_up, worst
from planck.report.report import PlanReport
from planck.review.check import check
from planck.review.read import read
from planck.text.tree import Raw
from planck.words.status import Status

PLAN = """
planck: plan/v1
id: p
version: 1.0.0
title: P
period: 2022
owner: bureau
owners: {idle: {name: Idle}, bureau: {name: Bureau}, li: {name: Li}}
frameworks: {inspection: {title: I}, empty: {title: E}}
goals:
  - {id: g, title: G, targets: [{id: on-goal, title: A, measure: milestone}]}
  - {id: h, title: H}
tasks:
  - id: k
    title: K
    serves: [g]
    frameworks: [inspection]
    targets:
      - {id: met, title: B, measure: flow, at_least: 5, unit: 家, owner: li}
      - {id: behind, title: C, measure: flow, at_least: 5, unit: 家, serves: [h, g]}
  - id: j
    title: J
    targets:
      - {id: gone, title: D, measure: milestone, frameworks: [inspection], cancelled: {on: 2022-01-02, reason: R}}
  - {id: bare, title: L}
"""
FIGURES = "planck: progress/v1\nplan: p\nas_of: 2022-06-30\nvalues: {met: 5, behind: 0}\n"


@pytest.fixture
def reported(tmp_path: Path) -> PlanReport:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "progress.yaml").write_text(FIGURES, encoding="utf-8")
    (plan,) = check(read([tmp_path], tmp_path), date(2022, 6, 30)).plans
    return plan


def test_roll_ups_in_the_plans_order(reported: PlanReport) -> None:
    found = [(item.kind, item.id, item.status and item.status.value) for item in reported.rollups]
    assert found == [
        ("task", "k", "behind"),
        ("task", "j", None),
        ("task", "bare", None),
        ("goal", "g", "behind"),
        ("goal", "h", "behind"),
        ("owner", "idle", None),
        ("owner", "bureau", "behind"),
        ("owner", "li", "met"),
        ("framework", "inspection", "behind"),
        ("framework", "empty", None),
    ]
    assert list(roll_up(reported.plan, reported.assessments)) == list(reported.rollups)


@pytest.mark.parametrize(
    ("kind", "name", "counts"),
    [
        ("task", "k", {Status.MET: 1, Status.BEHIND: 1}),
        ("task", "j", {Status.CANCELLED: 1}),
        ("task", "bare", {}),
        ("goal", "g", {Status.NOT_DUE: 1, Status.MET: 1, Status.BEHIND: 1}),
        ("goal", "h", {Status.BEHIND: 1}),
        ("owner", "bureau", {Status.NOT_DUE: 1, Status.BEHIND: 1, Status.CANCELLED: 1}),
        ("framework", "inspection", {Status.MET: 1, Status.BEHIND: 1, Status.CANCELLED: 1}),
    ],
)
def test_counts_of_a_roll_up(reported: PlanReport, kind: str, name: str, counts: dict[Status, int]) -> None:
    (found,) = [item for item in reported.rollups if (item.kind, item.id) == (kind, name)]
    assert dict(found.by_status) == {status: counts.get(status, 0) for status in Status}


def test_every_status_is_counted(assessed: Callable[[Raw], Assessment]) -> None:
    stone = assessed({"target": {"measure": "milestone"}, "as_of": "2022-01-01"})
    assert dict(count_by_status([stone, stone])) == {status: 2 if status is Status.NOT_DUE else 0 for status in Status}


@pytest.mark.parametrize(
    ("statuses", "found"),
    [
        ([], None),
        (["cancelled"], None),
        (["not-due"], "not-due"),
        (["not-due", "cancelled"], "not-due"),
        (["not-due", "met"], "met"),
        (["not-due", "on-track", "met"], "on-track"),
        (["at-risk", "not-due", "on-track"], "at-risk"),
        (["behind", "at-risk", "cancelled"], "behind"),
        (["unreported", "behind"], "unreported"),
        (["missed", "unreported", "met"], "missed"),
    ],
)
def test_the_worst_status(statuses: list[str], found: str | None) -> None:
    for ordered in permutations(statuses):
        assert worst(Status(status) for status in ordered) == found


@given(st.lists(st.sampled_from(Status), max_size=8))
@settings(max_examples=60, deadline=None)
def test_none_is_worse_than_the_worst(statuses: list[Status]) -> None:
    """The worst status is among them, none but not-due is worse, and it is not-due only where nothing else is there."""
    live = [status for status in statuses if status is not Status.CANCELLED]
    found = worst(statuses)
    assert (found is None) is (not live)
    if found is None:
        return
    assert found in live
    assert all(status.badness <= found.badness or status is Status.NOT_DUE for status in live)
    assert found is not Status.NOT_DUE or set(live) == {Status.NOT_DUE}


def test_each_roll_up_is_that_of_the_targets_that_belong_there(reported: PlanReport) -> None:
    """Gathering them in one pass finds what a look at every target for every name finds."""
    plain = [
        (name, [item for item in reported.assessments if name in belongs(item.target, kind)])
        for kind, name in ((rollup.kind, rollup.id) for rollup in reported.rollups)
    ]
    wanted = [(name, worst(item.status for item in held), count_by_status(held)) for name, held in plain]
    assert [(rollup.id, rollup.status, rollup.by_status) for rollup in reported.rollups] == wanted
