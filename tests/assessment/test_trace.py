"""The steps that lead to a status, and why."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings

from planck.assessment.assess import Assessment
from planck.assessment.course import Course
from planck.assessment.figures import grace, last_ended
from planck.plan.build import build
from planck.plan.model import Method, Policy
from planck.text.tree import Raw
from planck.words.because import BECAUSE, WHY_NOT
from planck.words.status import Status
from tests.assessment.conftest import document, plan_of
from tests.assessment.test_laws import ANY, cases

FLOW = {"measure": "flow", "at_least": 320, "unit": "万元"}
LEVEL = {"measure": "level", "at_least": 82, "unit": "家", "baseline": 62}
RANK = {"measure": "rank", "at_most": 2}
STONE = {"measure": "milestone", "due": "2022-05-30"}
CAP = {"measure": "flow", "at_most": 10, "unit": "件"}
EQUAL = {"measure": "level", "more_than": 300, "baseline": 300, "unit": "万元"}
POINTS = {"policy": {"method": "points", "points": {"on_track": 10, "at_risk": 30}}}
Case = tuple[dict[str, Any], dict[str, object], str, list[str]]
ORDER = [
    *(Status.CANCELLED, Status.MET, Status.MISSED, Status.UNREPORTED),
    *(Status.NOT_DUE, Status.ON_TRACK, Status.AT_RISK, Status.BEHIND),
]
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


NOT_CANCELLED, NO_FIGURE = "cancelled not-cancelled", ["met without-figure", "missed without-figure"]
SHORT = [NOT_CANCELLED, "met target-value-not-reached", "missed final-figure-not-due"]
OWED = "unreported report-there"
REFUSED: list[Case] = [
    ({**FLOW, "cancelled": {"on": JUNE, "reason": "R"}}, {MARCH: 320}, MARCH, ["cancelled cancelled-later"]),
    (FLOW, {}, "2022-04-15", [NOT_CANCELLED, *NO_FIGURE, "unreported no-report-owed"]),
    (FLOW, {"2022-12-30": 1}, "2023-01-16", [*SHORT[:2], "missed final-figure-not-there"]),
    (RANK, {JUNE: 2}, JUNE, [NOT_CANCELLED, "met may-still-slip", SHORT[2], OWED, "not-due holds-already"]),
    (RANK, {JUNE: 3}, JUNE, [*SHORT, OWED, "not-due something-expected", "on-track target-value-not-reached",
        "at-risk no-path"]),
    ({**LEVEL, "exactly": 82, "at_least": None, "pace": "standing"}, {JUNE: 81}, JUNE, [*SHORT, OWED,
        "not-due has-to-hold", "on-track target-value-not-reached", "at-risk no-path"]),
    ({**RANK, "pace": {MARCH: 4}}, {JUNE: 5}, JUNE, [*SHORT, OWED, "not-due something-expected",
        "on-track checkpoint-not-reached", "at-risk no-path"]),
    (LEVEL, {MARCH: 61}, MARCH, [*SHORT, "unreported no-report-owed", "not-due off-the-baseline",
        "on-track not-better-than-baseline", "at-risk nothing-to-share"]),
    (FLOW, {JUNE: 127}, JUNE, [*SHORT, OWED, "not-due something-expected", "on-track share-below-on-track",
        "at-risk share-below-at-risk"]),
]  # fmt: skip
REFUSED_BY_POINTS: list[Case] = [
    (FLOW, {JUNE: 63}, JUNE, [*SHORT, OWED, "not-due something-expected", "on-track lag-beyond-on-track",
        "at-risk lag-beyond-at-risk"]),
    (EQUAL, {MARCH: 299}, MARCH, [*SHORT, "unreported no-report-owed", "not-due off-the-baseline",
        "on-track not-better-than-baseline", "at-risk no-way-to-lag-on"]),
]  # fmt: skip


def trace_of(assessment: Assessment, applies: bool = True) -> list[str]:
    return [f"{step.status.value} {step.because}" for step in assessment.steps if step.applies is applies]


@pytest.mark.parametrize(("target", "values", "as_of", "steps"), CASES)
def test_steps(
    assessed: Callable[[Raw], Assessment], target: dict[str, Any], values: Raw, as_of: str, steps: list[str]
) -> None:
    found = assessed({"target": target, "values": values, "as_of": as_of})
    assert trace_of(found) == steps
    assert f"{found.status.value} {found.because}" == steps[-1]


@pytest.mark.parametrize(("target", "values", "as_of", "steps"), REFUSED)
def test_why_not(
    assessed: Callable[[Raw], Assessment], target: dict[str, Any], values: Raw, as_of: str, steps: list[str]
) -> None:
    given = {key: value for key, value in target.items() if value is not None}
    assert trace_of(assessed({"target": given, "values": values, "as_of": as_of}), applies=False) == steps


@pytest.mark.parametrize(("target", "values", "as_of", "steps"), REFUSED_BY_POINTS)
def test_why_not_by_points(
    assessed: Callable[[Raw], Assessment], target: dict[str, Any], values: Raw, as_of: str, steps: list[str]
) -> None:
    case = {"target": target, "plan": POINTS, "values": values, "as_of": as_of}
    assert trace_of(assessed(case), applies=False) == steps


def test_every_token_has_its_case() -> None:
    def tokens(cases: list[Case]) -> set[str]:
        return {step.split()[1] for case in cases for step in case[3]}

    assert tokens(CASES) == set(BECAUSE)
    assert tokens(REFUSED + REFUSED_BY_POINTS) == set(WHY_NOT)


def lags(item: Assessment, policy: Policy) -> bool:
    return policy.method is Method.POINTS and item.gauge is not None and item.gauge > 0


def owed(item: Assessment) -> bool:
    return last_ended(item.track, item.as_of, grace(item.track)) is not None


def due(item: Assessment) -> date:
    return item.target.span.end


def holds(item: Assessment) -> bool:
    return item.used is not None and item.target.bound.holds(item.used.value)


def actual(item: Assessment) -> Fraction:
    assert item.used is not None
    return item.used.value


def share(item: Assessment) -> Fraction:
    assert item.gauge is not None
    return item.gauge


TRUE: dict[str, Callable[[Assessment, Policy], bool]] = {
    "not-cancelled": lambda item, _: item.target.cancelled is None,
    "cancelled-later": lambda item, _: bool(item.target.cancelled and item.target.cancelled.on > item.as_of),
    "without-figure": lambda item, _: item.used is None,
    "target-value-not-reached": lambda item, _: item.used is not None and not holds(item),
    "may-still-slip": lambda item, _: holds(item) and bool(item.used and item.used.on < due(item)),
    "final-figure-not-due": lambda item, _: item.as_of < due(item),
    "final-figure-not-there": lambda item, _: bool(item.used and item.used.on < due(item) <= item.as_of),
    "no-report-owed": lambda item, _: not owed(item),
    "report-there": lambda item, _: owed(item) and item.newest is not None,
    "something-expected": lambda item, _: item.expected not in (None, item.target.baseline),
    "off-the-baseline": lambda item, _: item.expected == item.target.baseline != actual(item),
    "holds-already": lambda item, _: holds(item),
    "has-to-hold": lambda item, _: item.expected is None and item.pace == 1,
    "checkpoint-not-reached": lambda item, _: bool(item.behind_by) and not holds(item),
    "not-better-than-baseline": lambda item, _: item.expected == item.target.baseline and bool(item.behind_by),
    "share-below-on-track": lambda item, policy: share(item) < policy.on_track,
    "share-below-at-risk": lambda item, policy: share(item) < policy.at_risk,
    "lag-beyond-on-track": lambda item, policy: lags(item, policy) and share(item) >= policy.points_on_track,
    "lag-beyond-at-risk": lambda item, policy: lags(item, policy) and share(item) > policy.points_at_risk,
    "no-path": lambda item, _: item.track.course is not Course.SPAN,
    "nothing-to-share": lambda item, _: item.expected == item.target.baseline,
    "no-way-to-lag-on": lambda item, _: item.target.bound.aim == item.target.baseline,
}
"""What must be so where a row does not apply for a reason."""


@given(case=cases(ANY))
@settings(max_examples=300, deadline=None)
def test_a_reason_why_not_is_true(assessed: Callable[[Raw], Assessment], case: Raw) -> None:
    """Of every row before the one that applies, the reason why it does not is so."""
    item, built = assessed(case), build(document("plan.yaml", plan_of(case)), plan_of(case))
    assert built is not None
    false = [step for step in item.steps if not step.applies and not TRUE[step.because](item, built.policy)]
    assert false == []


@given(case=cases(ANY))
@settings(max_examples=300, deadline=None)
def test_the_rows_are_tried_in_order_up_to_the_first_that_applies(
    assessed: Callable[[Raw], Assessment], case: Raw
) -> None:
    """Those that do not apply come first, in the table's order; one applies, or two where the due date closes in."""
    item = assessed(case)
    refused = [step for step in item.steps if not step.applies]
    applied = item.steps[len(refused) :]
    assert [step.status for step in (*refused, applied[0])] == ORDER[: len(refused) + 1]
    assert all(step.because in WHY_NOT for step in refused)
    assert all(step.applies and step.because in BECAUSE for step in applied)
    assert [step.because for step in applied[1:]] in ([], ["due-soon"], ["awaiting-final-figure"])
    assert item.steps[-1].status is item.status


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
