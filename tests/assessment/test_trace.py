"""The steps that lead to a status, and why."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from planck.assessment.assess import Assessment
from planck.text.tree import Raw

FLOW = {"measure": "flow", "at_least": 320, "unit": "万元"}
LEVEL = {"measure": "level", "at_least": 82, "unit": "家", "baseline": 62}
RANK = {"measure": "rank", "at_most": 2}
STONE = {"measure": "milestone", "due": "2022-05-30"}
CAP = {"measure": "flow", "at_most": 10, "unit": "件"}
EQUAL = {"measure": "level", "more_than": 300, "baseline": 300, "unit": "万元"}
POINTS = {"policy": {"method": "points", "points": {"on_track": 10, "at_risk": 30}}}
Case = tuple[dict[str, Any], dict[str, object], str, list[str]]
MARCH, JUNE, END = "2022-03-30", "2022-06-30", "2022-12-31"

CASES: list[Case] = [
    ({**FLOW, "cancelled": {"on": JUNE, "reason": "R"}}, {JUNE: 1}, JUNE, ["cancelled cancelled"]),
    (FLOW, {JUNE: 320}, JUNE, ["met target-value-holds"]),
    (LEVEL, {END: 82}, END, ["met target-value-holds"]),
    (CAP, {JUNE: 11}, JUNE, ["missed upper-bound-passed"]),
    (CAP, {END: 11}, END, ["missed upper-bound-passed"]),
    (FLOW, {END: 319}, END, ["missed final-figure-short"]),
    (FLOW, {}, "2022-04-16", ["unreported report-owed"]),
    (FLOW, {JUNE: 160}, "2022-10-16", ["unreported report-owed"]),
    (FLOW, {}, "2022-06-01", ["unreported report-owed"]),
    (FLOW, {}, "2022-04-15", ["not-due no-figure"]),
    (STONE, {"2022-04-01": False}, "2022-04-01", ["not-due not-done-yet"]),
    (STONE, {"2022-04-01": False}, "2022-04-30", ["not-due not-done-yet", "at-risk due-soon"]),
    (STONE, {}, "2022-06-14", ["not-due no-figure", "at-risk awaiting-final-figure"]),
    (LEVEL, {MARCH: 62}, MARCH, ["not-due nothing-expected-yet"]),
    ({**RANK, "pace": "at-due"}, {MARCH: 3}, MARCH, ["not-due nothing-due-yet"]),
    (RANK, {MARCH: 2}, MARCH, ["on-track target-value-holds-so-far"]),
    ({**RANK, "pace": {MARCH: 4}}, {MARCH: 4}, MARCH, ["on-track checkpoint-reached"]),
    ({**RANK, "pace": {MARCH: 4}}, {MARCH: 5}, MARCH, ["behind below-checkpoint"]),
    ({**RANK, "pace": {JUNE: 4}}, {MARCH: 5}, MARCH, ["not-due nothing-due-yet"]),
    (RANK, {MARCH: 3}, MARCH, ["behind below-target-value"]),
    (LEVEL, {MARCH: 63}, MARCH, ["on-track better-than-baseline"]),
    (LEVEL, {MARCH: 61}, MARCH, ["behind below-baseline"]),
    (FLOW, {JUNE: 160}, JUNE, ["on-track at-or-above-pace"]),
    (FLOW, {JUNE: 159}, JUNE, ["at-risk slightly-below-pace"]),
    (FLOW, {JUNE: 127}, JUNE, ["behind below-pace"]),
    ({**FLOW, "pace": "at-due"}, {JUNE: 1}, "2022-12-01", ["on-track better-than-baseline", "at-risk due-soon"]),
    (FLOW, {"2022-09-30": 240}, "2022-12-31", ["on-track at-or-above-pace"]),
    (FLOW, {"2022-09-30": 240}, "2023-01-15", ["on-track at-or-above-pace", "at-risk awaiting-final-figure"]),
    (FLOW, {"2022-09-30": 1}, "2023-01-15", ["behind below-pace"]),
    (EQUAL, {JUNE: 299}, JUNE, ["behind below-baseline"]),
]


def trace_of(assessment: Assessment) -> list[str]:
    return [f"{step.status.value} {step.because}" for step in assessment.steps]


@pytest.mark.parametrize(("target", "values", "as_of", "steps"), CASES)
def test_steps(
    assessed: Callable[[Raw], Assessment], target: dict[str, Any], values: Raw, as_of: str, steps: list[str]
) -> None:
    found = assessed({"target": target, "values": values, "as_of": as_of})
    assert trace_of(found) == steps
    assert f"{found.status.value} {found.because}" == steps[-1]


@pytest.mark.parametrize(
    ("target", "actual", "on", "step"),
    [
        (FLOW, 160, JUNE, "on-track at-or-above-pace"),
        (FLOW, Decimal("128.1"), JUNE, "on-track at-or-above-pace"),
        (FLOW, 128, JUNE, "at-risk slightly-below-pace"),
        (FLOW, 64, JUNE, "at-risk slightly-below-pace"),
        (FLOW, 63, JUNE, "behind below-pace"),
        (LEVEL, 61, MARCH, "at-risk slightly-below-pace"),
        (LEVEL, 56, MARCH, "at-risk slightly-below-pace"),
        (LEVEL, 55, MARCH, "behind below-baseline"),
        (EQUAL, 299, MARCH, "behind below-baseline"),
        (EQUAL, 300, MARCH, "not-due nothing-expected-yet"),
        (RANK, 3, MARCH, "behind below-target-value"),
    ],
)
def test_by_points(
    assessed: Callable[[Raw], Assessment], target: dict[str, Any], actual: object, on: str, step: str
) -> None:
    assert trace_of(assessed({"target": target, "plan": POINTS, "values": {on: actual}, "as_of": on})) == [step]
