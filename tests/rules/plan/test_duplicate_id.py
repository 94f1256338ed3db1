from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

WRONG = """\
goals:
  - {id: same, title: G, targets: [{id: s, title: S, measure: milestone}]}
tasks:
  - id: same
    title: W
    targets:
      - {id: t, title: T, measure: milestone}
      - {id: t, title: U, measure: milestone, due: 2022-06-30}
      - {id: same, title: V, measure: milestone}
"""


def test_an_id_stands_once_among_goals_tasks_and_targets(check_text: Check) -> None:
    found = check_text(WRONG)
    assert found.places == [
        ("PLK201", "plan.yaml", 4, 9, 13),
        ("PLK201", "plan.yaml", 8, 14, 15),
        ("PLK201", "plan.yaml", 9, 14, 18),
    ]
    assert found.words == [
        ("id 'same' is taken already", "the first is on line 2; give each its own"),
        ("id 't' is taken already", "the first is on line 7; give each its own"),
        ("id 'same' is taken already", "the first is on line 2; give each its own"),
    ]
    assert found.related == [
        ("plan.yaml", 2, 10),
        ("plan.yaml", 7, 14),
        ("plan.yaml", 2, 10),
    ]


def test_the_first_target_of_an_id_is_assessed_and_keeps_its_value(check_text: Check) -> None:
    found = check_text(
        """
        tasks:
          - id: w
            title: W
            targets:
              - {id: t, title: T, measure: flow, at_least: 50, unit: 家}
              - {id: t, title: U, measure: milestone}
              - {id: u, title: U, measure: milestone}
        """,
        "values: {t: 20, u: true}",
    )
    assert found.places == [("PLK201", "plan.yaml", 6, 14, 15)]
    assert found.assessed == ["t", "u"]
    assert found.target("t").target.title == "T"
    assert found.errors == 1


def test_a_copied_target_left_with_the_id_of_its_whole_is_one_mistake(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            targets:
              - {id: new, title: T, measure: flow, at_least: 50, unit: 家}
              - {id: new, title: U, measure: level, at_least: 67, unit: 家, pace: at-due, grows_by: new, part_of: new}
        """)
    assert found.places == [("PLK201", "plan.yaml", 6, 14, 17)]


def test_ids_of_their_own_and_names_shared_with_owners_and_units_are_fine(check_text: Check) -> None:
    found = check_text("""
        units: {w: {whole: true}}
        goals:
          - {id: office, title: G, targets: [{id: s, title: S, measure: milestone}]}
        tasks:
          - {id: w, title: W, targets: [{id: t, title: T, measure: milestone, was: [u]}]}
          - {id: v, title: W, targets: [{id: u, title: T, measure: flow, at_least: 50, unit: w}]}
        """)
    assert found.places == []
