from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]


def test_what_a_task_or_target_serves_is_a_goal(check_text: Check) -> None:
    found = check_text("""
        goals:
          - {id: front-rank, title: G}
        tasks:
          - id: w
            title: W
            serves: [front-rank, fron-rank]
            targets:
              - {id: t, title: T, measure: milestone}
              - {id: u, title: U, measure: milestone, serves: [w, front-rank, nothing]}
        """)
    assert found.places == [
        ("PLK208", "plan.yaml", 6, 26, 35),
        ("PLK208", "plan.yaml", 9, 56, 57),
        ("PLK208", "plan.yaml", 9, 71, 78),
    ]
    assert found.words == [
        ("goal 'fron-rank' is not in the plan", "did you mean 'front-rank'?"),
        ("goal 'w' is not in the plan", "add it to 'goals'"),
        ("goal 'nothing' is not in the plan", "add it to 'goals'"),
    ]
    assert found.target("t").target.serves == ("front-rank",)
    assert found.target("u").target.serves == ("front-rank",)
    assert found.errors == 3


def test_goals_of_the_plan_are_fine(check_text: Check) -> None:
    found = check_text("""
        goals:
          - {id: g, title: G}
          - {id: h, title: H}
        tasks:
          - {id: w, title: W, serves: [g, h], targets: [{id: t, title: T, measure: milestone, serves: [h]}]}
        """)
    assert found.places == []
