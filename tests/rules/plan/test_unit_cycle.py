from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]


def test_no_unit_is_made_of_itself(check_text: Check) -> None:
    found = check_text("""
        units:
          one: {of: one, times: 2}
          two: {of: deux, times: 2}
          deux: {of: two, times: 2}
          a: {of: b, times: 2}
          b: {of: c, times: 2}
          c: {of: a, times: 2}
          into: {of: a, times: 2}
          fine: {of: 家, times: 2}
        goals:
          - {id: g, title: G, targets: [{id: t, title: T, measure: flow, at_least: 50, unit: fine}]}
        """)
    assert found.places == [
        ("PLK220", "plan.yaml", 2, 13, 16),
        ("PLK220", "plan.yaml", 3, 13, 17),
        ("PLK220", "plan.yaml", 4, 14, 17),
        ("PLK220", "plan.yaml", 5, 11, 12),
        ("PLK220", "plan.yaml", 6, 11, 12),
        ("PLK220", "plan.yaml", 7, 11, 12),
    ]
    assert found.words[0] == ("unit 'one' is made of itself", "one unit of the chain must stand by itself")


def test_targets_in_such_a_unit_are_left_out_without_another_word(check_text: Check) -> None:
    found = check_text(
        """
        units:
          one: {of: one, times: 2}
        tasks:
          - id: w
            title: W
            targets:
              - {id: t, title: T, measure: flow, at_least: 5.5, unit: one}
              - {id: u, title: U, measure: flow, at_least: 50, unit: 家}
        """,
        "values: {t: 3, u: {value: 4, unit: one}}",
    )
    assert found.places == [("PLK220", "plan.yaml", 2, 13, 16)]
    assert found.assessed == ["u"]
    assert found.errors == 1


def test_a_chain_that_ends_is_fine(check_text: Check) -> None:
    found = check_text("""
        units:
          c: {of: b, times: 2}
          b: {of: a, times: 2}
          a: {whole: true}
        tasks:
          - {id: w, title: W, targets: [{id: t, title: T, measure: flow, at_least: 50, unit: c}]}
        """)
    assert found.places == []
