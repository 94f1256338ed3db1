from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

PLAN = """\
goals:
  - {id: g, title: G, targets: [{id: s, title: S, measure: milestone}]}
tasks:
  - id: w
    title: W
    targets:
      - {id: new-firms, title: N, measure: flow, at_least: 50, unit: 家, was: [firms]}
      - {id: broken, title: B, measure: flow, at_least: 50.5, unit: 家, was: [broke]}
"""


def test_values_are_for_targets_of_the_plan(check_text: Check) -> None:
    found = check_text(
        PLAN,
        """
        values:
          new-frms: 3
          g: {value: 4, note: n}
          x-note: 5
        """,
    )
    assert found.places == [
        ("PLK302", "1.yaml", 2, 3, 11),
        ("PLK302", "1.yaml", 3, 3, 4),
        ("PLK219", "plan.yaml", 8, 57, 61),
    ]
    assert found.words[:2] == [
        ("target 'new-frms' is not in the plan", "did you mean 'new-firms'?"),
        ("target 'g' is not in the plan", "write a target's id, or list this one under its 'was'"),
    ]
    assert found.severities == ["error", "error", "error"]
    assert found.errors == 3


def test_earlier_ids_and_targets_in_error_are_known(check_text: Check) -> None:
    found = check_text(PLAN, "values: {firms: 30, broken: 4, broke: 5}", as_of="2022-06-30")
    assert [place[:3] for place in found.places] == [("PLK219", "plan.yaml", 8)]
    assert found.assessed == ["s", "new-firms"]
    assert found.target("new-firms").used.value == 30
