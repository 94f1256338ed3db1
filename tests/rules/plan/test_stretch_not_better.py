from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

WRONG = """\
scales: {s: [a, b, c]}
tasks:
  - id: w
    title: W
    targets:
      - {id: a, title: A, measure: flow, at_least: 50, unit: 家, stretch: 50}
      - {id: b, title: B, measure: rank, at_most: 2, stretch: 3}
      - {id: c, title: C, measure: level, at_most: 20, unit: 件, baseline: 90, stretch: 30}
      - {id: d, title: D, measure: flow, more_than: 50, unit: 家, stretch: 40}
      - {id: e, title: E, measure: ratio, less_than: 3, unit: '%', baseline: 5, stretch: 3}
      - {id: f, title: F, measure: ordinal, at_least: b, scale: s, stretch: a}
"""


def test_a_stretch_is_strictly_better(check_text: Check) -> None:
    found = check_text(WRONG)
    assert found.places == [
        ("PLK214", "plan.yaml", 6, 74, 76),
        ("PLK214", "plan.yaml", 7, 63, 64),
        ("PLK214", "plan.yaml", 8, 88, 90),
        ("PLK214", "plan.yaml", 9, 75, 77),
        ("PLK214", "plan.yaml", 10, 90, 91),
        ("PLK214", "plan.yaml", 11, 77, 78),
    ]
    is_not, swapped = "is not better than the target value", "are the two swapped?"
    assert found.words == [
        (f"the stretch of 50 家 {is_not} >= 50 家", "for 'at_least' it must be more"),
        (f"the stretch of 3 {is_not} <= 2", f"for 'at_most' it must be less: {swapped}"),
        (f"the stretch of 30 件 {is_not} <= 20 件", f"for 'at_most' it must be less: {swapped}"),
        (f"the stretch of 40 家 {is_not} > 50 家", f"for 'more_than' it must be more: {swapped}"),
        (f"the stretch of 3 % {is_not} < 3 %", "for 'less_than' it must be less"),
        (f"the stretch of a {is_not} b", f"for 'at_least' it must be more: {swapped}"),
    ]
    assert found.report.findings[3].message.zh == "争取值 40 家并不优于目标值 > 50 家"
    assert found.report.findings[3].hint.zh == "对 more_than 而言应更高：二者是否写反了？"
    assert found.belongs == ["a", "b", "c", "d", "e", "f"]


def test_the_target_value_stands_without_it(check_text: Check) -> None:
    found = check_text(
        """
        tasks:
          - {id: w, title: W, targets: [{id: t, title: T, measure: rank, at_most: 2, stretch: 2}]}
        """,
        "as_of: 2022-12-31\nvalues: {t: 2}\n",
        as_of="2022-12-31",
    )
    assert found.places == [("PLK214", "plan.yaml", 2, 87, 88)]
    assert found.target("t").status == "met"
    assert found.target("t").target.stretch is None
    assert not found.target("t").stretch_met
    assert found.errors == 1


def test_better_ones_are_fine(check_text: Check) -> None:
    found = check_text("""
        scales: {s: [a, b, c]}
        tasks:
          - id: w
            title: W
            targets:
              - {id: a, title: A, measure: flow, at_least: 50, unit: 家, stretch: 51}
              - {id: b, title: B, measure: rank, at_most: 2, stretch: 1}
              - {id: c, title: C, measure: level, less_than: 20, unit: 件, baseline: 90, stretch: 19}
              - {id: d, title: D, measure: flow, more_than: 50, unit: 家, stretch: 51}
              - {id: e, title: E, measure: ordinal, at_least: b, scale: s, stretch: c}
        """)
    assert found.places == []


def test_nothing_is_held_against_a_value_that_is_in_error_itself(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            targets:
              - {id: a, title: A, measure: rank, at_least: 2, stretch: 1}
              - {id: b, title: B, measure: rank, at_most: 0, stretch: 1}
              - {id: c, title: C, measure: rank, at_most: 2, stretch: 2.5}
              - {id: d, title: D, measure: flow, at_least: 50, unit: 家, stretch: 49.5}
              - {id: e, title: E, measure: flow, at_least: 50.5, unit: 家, stretch: 49}
        """)
    assert [(place[0], place[2]) for place in found.places] == [
        ("PLK216", 5),
        ("PLK215", 6),
        ("PLK215", 7),
        ("PLK219", 8),
        ("PLK219", 9),
    ]
