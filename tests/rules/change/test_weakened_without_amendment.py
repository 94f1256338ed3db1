from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., Any]

FLOW = "id: firms, title: Firms, measure: flow, pace: quarterly, unit: 家"
BY = "version: 1.1.0, on: 2022-07-01, reason: R, approved_by: A"
UNDO = "undo it, or write {{target: firms, field: {}, from: {}, to: {}}} among the changes of an amendment"


def test_a_lower_target_value(held: Check) -> None:
    found = held(f"{FLOW}, at_least: 20", f"{FLOW}, at_least: 18")
    assert found.places == [("PLK401", "plan.yaml", 6, 76, 84)]
    said = "'firms' is weakened, and no amendment says so: target value lowered from 20 家 to 18 家, 10 % less (Firms)"
    assert found.words == [(said, f"{UNDO.format('at_least', 20, 18)} and raise the version")]
    assert (found.severities, found.belongs, found.related) == (["error"], ["firms"], [("plan.yaml", 6, 86)])


@pytest.mark.parametrize(
    ("more", "less", "field", "before", "after"),
    [
        ("due: 2022-10-31", "title: Firms", "due", "'2022-10-31'", "'2022-12-31'"),
        ("stretch: 30", "title: Firms", "stretch", "30", "null"),
        ("reporting: monthly", "reporting: quarterly", "reporting", "monthly", "quarterly"),
        ("grace_days: 5", "grace_days: 9", "grace_days", "5", "9"),
        ("evidence: required", "title: Firms", "evidence", "required", "optional"),
        (
            "title: Firms",
            "cancelled: {on: 2022-05-01, reason: R}",
            "cancelled",
            "null",
            "{'on': '2022-05-01', reason: R}",
        ),
    ],
)
def test_every_key_that_can_be_weakened(held: Check, more: str, less: str, field: str, before: str, after: str) -> None:
    base = f"{FLOW}, at_least: 20".replace("title: Firms, ", "")
    sides = (side if side == "title: Firms" else f"title: Firms, {side}" for side in (more, less))
    found = held(*(f"{base}, {side}" for side in sides))
    assert [(place[0], place[2]) for place in found.places] == [("PLK401", 6)]
    assert found.words[0][1] == f"{UNDO.format(field, before, after)} and raise the version"


def test_a_value_that_is_gone_is_told_at_its_target(held: Check) -> None:
    found = held(f"{FLOW}, at_least: 20, due: 2022-10-31", f"{FLOW}, at_least: 20")
    assert found.places == [("PLK401", "plan.yaml", 6, 14, 19)]
    assert found.related == [("plan.yaml", 6, 95)]


def test_what_the_task_and_the_plan_say_is_told_where_it_is_written(check_text: Check) -> None:
    text = (
        "tasks: [{id: w, title: W, due: D, targets: [{id: t, title: T, measure: milestone}]}]\npolicy: {at_risk: S}\n"
    )
    found = check_text(
        text.replace("D", "2022-12-31").replace("S", "0.5"),
        before=(text.replace("D", "2022-10-31").replace("S", "0.8"),),
    )
    assert found.places == [
        ("PLK401", "plan.yaml", 1, 27, 30),
        ("PLK401", "plan.yaml", 2, 10, 17),
        ("PLK408", "plan.yaml", 5, 10, 15),
    ]
    assert found.belongs == ["t", None, None]
    assert found.words[1][0] == (
        "'p' is weakened, and no amendment says so: policy: at-risk threshold changed from 0.8 to 0.5 (P)"
    )


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("", "closed: {on: 2022-06-30, reason: R}", "closed"),
        ("reporting: monthly", "", "reporting"),
        ("policy: {due_soon_days: 60}", "", "policy.due_soon_days"),
        ("policy: {grace_days: 3}", "policy: {grace_days: 4}", "policy.grace_days"),
        ("policy: {points: {on_track: 1}}", "policy: {points: {on_track: 2}}", "policy.points.on_track"),
        ("policy: {explain_shortfalls: required}", "", "policy.explain_shortfalls"),
    ],
)
def test_the_plan_itself(held: Check, old: str, new: str, field: str) -> None:
    found = held(f"{FLOW}, at_least: 20", f"{FLOW}, at_least: 20", old=old, new=new)
    assert [place[0] for place in found.places] == ["PLK401"]
    assert f"{{field: {field}, from: " in found.words[0][1]
    assert found.belongs == [None]


@pytest.mark.parametrize(
    ("before", "now", "was", "version"),
    [
        ("at_least: 18", "at_least: 20", "1.0.0", "1.0.0"),
        ("at_least: 20", "at_least: 20, owner: office", "1.0.0", "1.0.0"),
        ("at_least: 20", "at_least: 18", "0.9.0", "1.0.0"),
        ("at_least: 20", "at_least: 18", "0.9.0", "0.9.0"),
    ],
)
def test_what_promises_no_less_or_was_a_draft(held: Check, before: str, now: str, was: str, version: str) -> None:
    assert held(f"{FLOW}, {before}", f"{FLOW}, {now}", was=was, version=version).places == []


def test_another_unit_of_the_same_quantity_is_no_change(held: Check) -> None:
    money = "id: funds, title: Funds, measure: flow"
    assert held(f"{money}, at_least: 320, unit: 万元", f"{money}, at_least: 3200000, unit: 元").places == []


def test_an_amendment_of_it(held: Check) -> None:
    change = f"{BY}, changes: [{{target: firms, field: at_least, from: 20, to: 18}}]"
    assert held(f"{FLOW}, at_least: 20", f"{FLOW}, at_least: 18", change).places == []


def test_an_amendment_of_something_else(held: Check) -> None:
    change = f"{BY}, changes: [{{target: firms, field: due, from: 2022-10-31, to: null}}]"
    sides = f"{FLOW}, at_least: 20, due: 2022-10-31", f"{FLOW}, at_least: 18"
    found = held(*sides, change)
    assert found.places == [("PLK401", "plan.yaml", 6, 76, 84)]


def test_an_amendment_that_stood_there_before_says_nothing_of_a_later_change(held: Check) -> None:
    change = f"{BY}, changes: [{{target: firms, field: at_least, from: 20, to: 18}}]"
    sides = f"{FLOW}, at_least: 18", f"{FLOW}, at_least: 15"
    found = held(*sides, change, had=(change,), was="1.1.0", version="1.2.0")
    assert [place[0] for place in found.places] == ["PLK401", "PLK405"]
