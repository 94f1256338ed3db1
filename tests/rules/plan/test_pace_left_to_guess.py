from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., Any]


def test_a_guess_is_said_with_the_pace_that_it_comes_to(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            targets:
              - {id: a, title: A, measure: level, at_least: 67, unit: 家}
              - {id: b, title: B, measure: ratio, at_most: 3, unit: '%'}
              - {id: c, title: C, measure: flow, at_least: 5, unit: 家}
        """)
    assert found.places == [
        ("PLK218", "plan.yaml", 5, 14, 15),
        ("PLK218", "plan.yaml", 6, 14, 15),
        ("PLK218", "plan.yaml", 7, 14, 15),
    ]
    assert found.words == [
        ("target 'a' leaves its pace to a guess", "write 'pace: at-due' if that is meant"),
        ("target 'b' leaves its pace to a guess", "write 'pace: standing' if that is meant"),
        ("target 'c' leaves its pace to a guess", "write 'pace: quarterly' if that is meant"),
    ]
    assert found.severities == ["warning", "warning", "warning"]
    assert found.errors == 0
    assert found.assessed == ["a", "b", "c"]


@pytest.mark.parametrize(
    "target",
    [
        "measure: level, at_least: 67, unit: 家",
        "measure: level, at_most: 67, unit: 家",
        "measure: level, exactly: 67, unit: 家",
        "measure: ratio, within: [60, 70], unit: '%'",
        "measure: flow, at_least: 12, unit: 家",
        "measure: flow, more_than: 12, unit: 家",
        "measure: flow, exactly: 12, unit: count",
        "measure: flow, within: [12, 20], unit: 家",
        "measure: flow, at_least: 12, unit: 场",
        "measure: flow, at_least: 1, unit: 家, reporting: yearly",
    ],
)
def test_levels_and_ratios_without_a_baseline_and_small_whole_flows(check_text: Check, target: str) -> None:
    found = check_text(
        "units: {场: {whole: true}}\n"
        f"tasks:\n- {{id: w, title: W, targets: [{{id: t, title: T, {target}}}, "
        "{id: u, title: U, measure: flow, at_least: 50, unit: 场}]}\n"
    )
    assert found.places == [("PLK218", "plan.yaml", 3, 36, 37)]


@pytest.mark.parametrize(
    "target",
    [
        "measure: level, at_least: 67, unit: 家, baseline: 60",
        "measure: ratio, at_least: 67, unit: '%', baseline: {value: 70}",
        "measure: ratio, within: [60, 70], unit: '%', baseline: 50",
        "measure: level, at_least: 67, unit: 家, pace: at-due",
        "measure: flow, at_least: 13, unit: 家",
        "measure: flow, at_least: 12, unit: 万元",
        "measure: flow, at_least: 12, unit: 百家",
        "measure: flow, at_least: 5, unit: 家, pace: quarterly",
        "measure: flow, at_least: 5, unit: 家, pace: {2022-06-30: 2}",
        "measure: flow, at_most: 5, unit: 家",
        "measure: flow, exactly: 0, unit: 家",
        "measure: rank, at_most: 2",
        "measure: ordinal, at_least: b, scale: [a, b]",
        "measure: milestone",
    ],
)
def test_nothing_else_is_a_guess(check_text: Check, target: str) -> None:
    found = check_text(
        f"units: {{百家: {{of: 家, times: 100}}}}\n"
        f"tasks:\n- {{id: w, title: W, targets: [{{id: t, title: T, {target}}}, "
        "{id: u, title: U, measure: flow, at_least: 50, unit: 百家}]}\n"
    )
    assert found.places == []


def test_a_target_value_in_error_is_not_guessed_about(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            targets:
              - {id: a, title: A, measure: flow, at_least: 1.5, unit: 家}
              - {id: b, title: B, measure: level, within: [9, 8], unit: 家}
              - {id: c, title: C, measure: flow, at_least: 5, unit: 佳}
        """)
    assert [(place[0], place[2]) for place in found.places] == [("PLK219", 5), ("PLK224", 6), ("PLK205", 7)]
