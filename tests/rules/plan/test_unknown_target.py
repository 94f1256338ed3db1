from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]


def test_a_whole_and_a_feeding_flow_are_targets(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            targets:
              - {id: funds, title: T, measure: flow, at_least: 320, unit: 万元}
              - {id: u, title: U, measure: flow, at_least: 20, unit: 万元, part_of: fund}
              - {id: v, title: V, measure: level, at_least: 67, unit: 家, baseline: 60, grows_by: w, part_of: w}
        """)
    assert found.places == [
        ("PLK210", "plan.yaml", 6, 75, 79),
        ("PLK210", "plan.yaml", 7, 90, 91),
        ("PLK210", "plan.yaml", 7, 102, 103),
    ]
    assert found.words == [
        ("target 'fund' is not in the plan", "did you mean 'funds'?"),
        ("target 'w' is not in the plan", "name a target's id"),
        ("target 'w' is not in the plan", "name a target's id"),
    ]
    assert found.assessed == ["funds", "u", "v"]
    assert found.target("u").target.part_of is None
    assert found.target("v").target.grows_by is None
    assert found.errors == 3


def test_targets_of_other_tasks_and_goals_are_fine(check_text: Check) -> None:
    found = check_text("""
        goals:
          - {id: g, title: G, targets: [{id: all, title: A, measure: flow, at_least: 320, unit: 万元}]}
        tasks:
          - {id: v, title: V, targets: [{id: new, title: N, measure: flow, at_least: 50, unit: 家}]}
          - id: w
            title: W
            targets:
              - {id: part, title: P, measure: flow, at_least: 20, unit: 万元, part_of: all}
              - {id: total, title: T, measure: level, at_least: 67, unit: 家, baseline: 17, grows_by: new}
        """)
    assert found.places == []
