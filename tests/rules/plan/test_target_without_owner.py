from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

WRONG = """\
owners: {office: {name: Office}}
goals:
  - id: g
    title: G
    targets:
      - {id: t, title: T, measure: milestone}
tasks:
  - id: w
    title: W
    support: [office]
    targets:
      - id: u
        title: U
        measure: milestone
"""


def test_somebody_answers_for_every_target(check_text: Check) -> None:
    found = check_text(WRONG)
    assert found.places == [
        ("PLK204", "plan.yaml", 6, 14, 15),
        ("PLK204", "plan.yaml", 12, 13, 14),
    ]
    assert found.words == [
        ("nobody owns target 't'", "give it an 'owner', or give one to its task or to the plan"),
        ("nobody owns target 'u'", "give it an 'owner', or give one to its task or to the plan"),
    ]
    assert found.severities == ["warning", "warning"]
    assert found.assessed == ["t", "u"]
    assert found.errors == 0


def test_an_owner_of_its_own_or_of_its_task_goal_or_plan_will_do(check_text: Check) -> None:
    found = check_text("""
        owners: {office: {name: Office}}
        goals:
          - {id: g, title: G, owner: office, targets: [{id: t, title: T, measure: milestone}]}
        tasks:
          - {id: v, title: V, owner: office, targets: [{id: u, title: U, measure: milestone}]}
          - {id: w, title: W, targets: [{id: x, title: X, measure: milestone, owner: office}]}
        """)
    assert found.places == []


def test_the_plans_own_will_do(check_text: Check) -> None:
    found = check_text("""
        owner: office
        tasks:
          - {id: w, title: W, targets: [{id: t, title: T, measure: milestone}]}
        """)
    assert found.places == []
    assert found.target("t").target.owner == "office"
