"""Plan, progress and a date to assessments."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from planck.assessment.assess import Assessment, Turn, assess
from planck.plan.build import build
from planck.plan.progress import Progress
from planck.text.source import Source
from planck.text.tree import Raw, parse
from planck.words.status import Status

Assess = Callable[[Raw], Assessment]
FLOW = {"measure": "flow", "at_least": 5, "unit": "家"}
LEVEL = {"measure": "level", "at_least": 67, "unit": "家", "baseline": 62}
STONE = {"measure": "milestone", "due": "2022-05-30"}
RANK = {"measure": "rank", "at_most": 2}


def closed(on: str) -> dict[str, Any]:
    return {"closed": {"on": on, "reason": "R"}}


def turn(on: str, status: Status) -> Turn:
    return Turn(date.fromisoformat(on), status)


def test_an_assessment_in_full(assessed: Assess) -> None:
    found = assessed({"target": FLOW, "values": {"2022-06-30": 3}, "as_of": "2022-07-10"})
    assert (found.status, found.because, found.as_of) == (Status.ON_TRACK, "at-or-above-pace", date(2022, 7, 10))
    assert found.used is not None
    assert (found.used.on, found.used.value, found.done) == (date(2022, 6, 30), Fraction(3), None)
    assert (found.expected, found.pace) == (Fraction(2), Fraction(1, 2))
    assert (found.completion, found.shortfall, found.behind_by) == (Fraction(3, 5), Fraction(2), Fraction(0))
    assert (found.required_rate, found.forecast) == (2 / (174 / Fraction("30.4375")), Fraction(6))
    assert (found.stretch_met, found.late, found.withheld) == (False, False, False)
    assert found.next == turn("2022-10-16", Status.UNREPORTED)
    assert found.newest is found.used.entry
    assert found.target.id == "t"


def test_no_figures_without_an_observation(assessed: Assess) -> None:
    found = assessed({"target": FLOW, "as_of": "2022-04-15"})
    assert (found.expected, found.pace, found.newest) == (Fraction(1), Fraction(1, 4), None)
    figures = (found.completion, found.shortfall, found.behind_by, found.required_rate, found.forecast, found.used)
    assert set(figures) == {None}


def test_no_figures_of_what_is_cancelled(assessed: Assess) -> None:
    gone = {**FLOW, "cancelled": {"on": "2022-05-01", "reason": "merged"}}
    found = assessed({"target": gone, "values": {"2022-03-31": 0}, "as_of": "2022-05-01"})
    assert found == Assessment(found.track, date(2022, 5, 1), found.steps)
    assert found.status is Status.CANCELLED


def test_the_day_before_it_is_cancelled(assessed: Assess) -> None:
    gone = {**FLOW, "cancelled": {"on": "2022-05-01", "reason": "merged"}}
    found = assessed({"target": gone, "values": {"2022-03-31": 0}, "as_of": "2022-04-30"})
    assert (found.status, found.next) == (Status.BEHIND, None)


@pytest.mark.parametrize(
    ("target", "plan", "values", "as_of", "wanted"),
    [
        (STONE, {}, {}, "2022-01-01", turn("2022-04-30", Status.AT_RISK)),
        (STONE, {}, {}, "2022-04-30", turn("2022-06-15", Status.UNREPORTED)),
        (STONE, {}, {}, "2022-06-15", None),
        (STONE, {}, {"2022-06-01": False}, "2022-06-01", None),
        (FLOW, {}, {"2022-03-31": 5}, "2022-03-31", None),
        (RANK, {}, {"2022-09-30": 1}, "2022-11-01", turn("2023-01-01", Status.AT_RISK)),
        (RANK, {}, {"2022-09-30": 1}, "2023-01-01", turn("2023-01-16", Status.UNREPORTED)),
        (RANK, closed("2022-12-31"), {"2022-09-30": 1}, "2022-11-01", None),
        (RANK, closed("2023-01-01"), {"2022-09-30": 1}, "2022-11-01", turn("2023-01-01", Status.AT_RISK)),
        (RANK, closed("2023-01-01"), {"2022-09-30": 1}, "2023-01-02", None),
        ({**RANK, "cancelled": {"on": "2023-01-01", "reason": "R"}}, {}, {"2022-09-30": 1}, "2022-11-01", None),
        (FLOW, {"policy": {"grace_days": 3660}}, {}, "2022-01-01", turn("2022-12-01", Status.AT_RISK)),
        (FLOW, {"policy": {"grace_days": 0}}, {"2022-09-30": 3}, "2022-12-31", turn("2023-01-01", Status.UNREPORTED)),
    ],
)
def test_the_next_worse_status(
    assessed: Assess, target: dict[str, Any], plan: dict[str, Any], values: Raw, as_of: str, wanted: Turn | None
) -> None:
    assert assessed({"target": target, "plan": plan, "values": values, "as_of": as_of}).next == wanted


@pytest.mark.parametrize(
    ("target", "actual", "met"),
    [
        (FLOW, 9, False),
        ({**FLOW, "stretch": 8}, 7, False),
        ({**FLOW, "stretch": 8}, 8, True),
        ({"measure": "flow", "more_than": 5, "stretch": 8, "unit": "家"}, 8, True),
        ({"measure": "level", "at_most": 30, "stretch": 25, "unit": "家"}, 25, True),
        ({"measure": "level", "at_most": 30, "stretch": 25, "unit": "家"}, 26, False),
        ({**RANK, "stretch": 1}, 1, True),
        ({**RANK, "stretch": 1}, 2, False),
    ],
)
def test_stretch_met(assessed: Assess, target: dict[str, Any], actual: int, met: bool) -> None:
    assert assessed({"target": target, "values": {"2022-06-30": actual}, "as_of": "2022-06-30"}).stretch_met is met


@pytest.mark.parametrize(
    ("target", "values", "late"),
    [
        (FLOW, {"2022-12-31": 5}, False),
        (FLOW, {"2023-01-15": 5}, False),
        (FLOW, {"2023-01-16": 5}, True),
        (FLOW, {"2022-09-30": 5, "2023-01-16": 5}, False),
        (FLOW, {"2022-12-31": 4, "2023-01-01": 5}, True),
        (FLOW, {"2022-12-31": 4}, False),
        (LEVEL, {"2022-09-30": 67, "2023-01-16": 67}, True),
        (LEVEL, {"2022-09-30": 60, "2023-01-15": 67}, False),
        (STONE, {"2022-05-30": True}, False),
        (STONE, {"2022-05-31": True}, True),
        (STONE, {"2022-12-31": "2022-05-30"}, False),
        (STONE, {"2022-12-31": "2022-05-31"}, True),
    ],
)
def test_late(assessed: Assess, target: dict[str, Any], values: Raw, late: bool) -> None:
    assert assessed({"target": target, "values": values, "as_of": "2023-02-01"}).late is late


def test_when_a_milestone_was_done(assessed: Assess) -> None:
    found = assessed({"target": STONE, "values": {"2022-06-30": "2022-05-28"}, "as_of": "2022-06-30"})
    assert (found.done, found.shortfall, found.completion) == (date(2022, 5, 28), None, None)


def test_only_milestones_are_done_on_a_day(assessed: Assess) -> None:
    assert assessed({"target": FLOW, "values": {"2022-06-30": 5}, "as_of": "2022-06-30"}).done is None


def test_withheld(assessed: Assess) -> None:
    values = {"2022-03-31": 1, "2022-06-30": {"missing": "not yet"}}
    eve = assessed({"target": FLOW, "values": values, "as_of": "2022-06-29"})
    day = assessed({"target": FLOW, "values": values, "as_of": "2022-06-30"})
    assert (eve.withheld, day.withheld) == (False, True)
    assert day.newest is not None
    assert day.newest.missing == "not yet"
    assert day.used == eve.used


def test_a_target_without_a_series_has_no_observation() -> None:
    text = (
        "{id: p, version: 1.0.0, title: P, period: 2022, goals: [{id: g, title: G, targets: [{id: t, title: T, %s}]}]}"
    )
    document, _ = parse(Source("plan.yaml", text % "measure: rank, at_most: 2"))
    assert isinstance(document.data, dict)
    plan = build(document, document.data)
    assert plan is not None
    (found,) = assess(plan, Progress(), date(2022, 4, 15))
    assert (found.status, found.used, found.newest) == (Status.NOT_DUE, None, None)
