from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., Any]

LEVEL = "id: firms, title: Firms, measure: level, pace: at-due"
BY = "version: 1.1.0, on: 2022-07-01, reason: R, approved_by: A"


def test_another_comparator(held: Check) -> None:
    found = held(f"{LEVEL}, at_least: 67, unit: 家", f"{LEVEL}, exactly: 67, unit: 家")
    assert found.places == [("PLK402", "plan.yaml", 6, 65, 72)]
    said = "target value changed from >= 67 家 to = 67 家"
    hint = "{target: firms, field: comparator, from: {at_least: 67}, to: {exactly: 67}}"
    assert found.words == [
        (
            f"'firms' is redefined, and no amendment says so: {said} (Firms)",
            f"undo it, or write {hint} among the changes of an amendment and raise the version",
        )
    ]
    assert (found.severities, found.belongs, found.related) == (["error"], ["firms"], [("plan.yaml", 6, 75)])


@pytest.mark.parametrize(
    ("before", "now", "fields"),
    [
        ("at_least: 67, unit: 家, baseline: 60", "at_least: 67, unit: 家, baseline: 50", ["baseline"]),
        ("at_least: 67, unit: 家", "at_least: 67, unit: 个", ["unit"]),
        ("within: [1, 5], unit: 家", "within: [3, 9], unit: 家", ["within"]),
    ],
)
def test_what_is_measured(held: Check, before: str, now: str, fields: list[str]) -> None:
    found = held(f"{LEVEL}, {before}", f"{LEVEL}, {now}")
    assert [place[0] for place in found.places] == ["PLK402" for _ in fields]
    assert [hint.partition("field: ")[2].partition(",")[0] for _, hint in found.words] == fields


def test_the_plan_s_period_and_a_unit_s_factor(held: Check) -> None:
    target = f"{LEVEL}, at_least: 5, unit: 车款"
    old = "period: 2022\nunits: {车款: {of: 元, times: 1000}}\npolicy: {method: ratio}"
    new = "period: 2022-H1\nunits: {车款: {of: 元, times: 100}}\npolicy: {method: points}"
    found = held(target, target, old=old, new=new)
    assert found.places == [
        ("PLK402", "plan.yaml", 7, 1, 7),
        ("PLK402", "plan.yaml", 8, 21, 26),
        ("PLK402", "plan.yaml", 9, 10, 16),
    ]


def test_amendments_of_it(held: Check) -> None:
    change = f"{BY}, changes: [{{target: firms, field: comparator, from: {{at_least: 67}}, to: {{exactly: 67}}}}]"
    assert held(f"{LEVEL}, at_least: 67, unit: 家", f"{LEVEL}, exactly: 67, unit: 家", change).places == []
    change = f"{BY}, changes: [{{target: firms, field: unit, from: 家, to: 个}}]"
    assert held(f"{LEVEL}, at_least: 67, unit: 家", f"{LEVEL}, at_least: 67, unit: 个", change).places == []
    change = f"{BY}, changes: [{{field: policy.method, from: null, to: points}}]"
    target = f"{LEVEL}, at_least: 67, unit: 家"
    assert held(target, target, change, new="policy: {method: points}").places == []


def test_what_was_a_draft(held: Check) -> None:
    sides = f"{LEVEL}, at_least: 67, unit: 家", f"{LEVEL}, exactly: 67, unit: 家"
    assert held(*sides, was="0.9.0", version="0.9.0").places == []
