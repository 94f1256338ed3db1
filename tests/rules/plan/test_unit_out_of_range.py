from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

WRONG = """\
units:
  a: {of: 元, times: 1e30}
  b: {of: a, times: 1e30}
  c: {of: b, times: 1e30}
  d: {of: c, times: 1e30}
  e: {of: d, times: 10}
  f: {of: e, times: 10}
tasks:
  - id: w
    title: W
    targets:
      - {id: t, title: T, measure: flow, at_least: 50, unit: d}
      - {id: u, title: U, measure: flow, at_least: 50, unit: e}
      - {id: v, title: V, measure: flow, at_least: 50, unit: f}
"""


def test_a_chain_of_units_keeps_within_measure(check_text: Check) -> None:
    found = check_text(
        WRONG,
        "values: {t: {value: 3, unit: f}, u: 3}",
    )
    assert found.places == [("PLK227", "plan.yaml", 6, 21, 23)]
    assert found.words == [
        ("unit 'e' is out of all measure", "check 'times' of it and of what it is made of"),
    ]
    assert found.assessed == ["t"]
    assert found.errors == 1


def test_large_and_small_units_are_fine(check_text: Check) -> None:
    found = check_text("""
        units:
          a: {of: 元, times: 1e30}
          b: {of: 元, times: 1e-30}
        tasks:
          - {id: w, title: W, targets: [{id: t, title: T, measure: flow, at_least: 50, unit: a}]}
        """)
    assert found.places == []
