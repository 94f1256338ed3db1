from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]


def test_at_risk_is_no_stricter_than_on_track(check_text: Check) -> None:
    found = check_text("""
        policy:
          on_track: 0.6
          at_risk: 0.8
          points: {on_track: 30, at_risk: 10}
        goals:
          - {id: g, title: G, targets: [{id: s, title: S, measure: milestone}]}
        """)
    assert found.places == [
        ("PLK225", "plan.yaml", 3, 12, 15),
        ("PLK225", "plan.yaml", 4, 35, 37),
    ]
    assert found.words == [
        ("'at_risk' (0.8) is stricter than 'on_track' (0.6)", "'at_risk' is at most 'on_track'"),
        ("'at_risk' (10) is stricter than 'on_track' (30)", "'at_risk' is at least 'on_track'"),
    ]


def test_both_thresholds_fall_back_and_the_rest_of_the_policy_stays(check_text: Check) -> None:
    found = check_text("""
        policy: {method: points, on_track: 0.5, at_risk: 1.2, grace_days: 3, points: {on_track: 12, at_risk: 11}}
        tasks:
          - {id: w, title: W, targets: [{id: t, title: T, measure: milestone}]}
        """)
    assert found.places == [
        ("PLK225", "plan.yaml", 1, 50, 53),
        ("PLK225", "plan.yaml", 1, 102, 104),
    ]
    policy = found.plan.plan.policy
    assert (policy.on_track * 10, policy.at_risk * 10) == (10, 8)
    assert (policy.points_on_track, policy.points_at_risk) == (0, 10)
    assert (policy.method, policy.grace_days) == ("points", 3)
    assert found.target("t").target.grace_days == 3
    assert found.errors == 2


def test_one_threshold_is_held_against_the_others_default(check_text: Check) -> None:
    found = check_text("""
        policy: {on_track: 0.7, points: {on_track: 11}}
        goals:
          - {id: g, title: G, targets: [{id: s, title: S, measure: milestone}]}
        """)
    assert found.places == [
        ("PLK225", "plan.yaml", 1, 20, 23),
        ("PLK225", "plan.yaml", 1, 44, 46),
    ]
    assert found.words[0] == (
        "'at_risk' (0.8) is stricter than 'on_track' (0.7)",
        "'at_risk' is at most 'on_track'",
    )


def test_thresholds_in_order_or_equal_are_fine(check_text: Check) -> None:
    found = check_text("""
        policy: {on_track: 0.8, at_risk: 0.8, points: {on_track: 10, at_risk: 30}}
        goals:
          - {id: g, title: G, targets: [{id: s, title: S, measure: milestone}]}
        """)
    assert found.places == []
