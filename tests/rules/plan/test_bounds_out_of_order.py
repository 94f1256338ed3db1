from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]


def test_the_lower_end_comes_first(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            targets:
              - {id: t, title: T, measure: ratio, within: [5.5, 5.4], unit: '%', baseline: 3}
              - {id: u, title: U, measure: flow, within: [60, 50], unit: 家}
              - {id: v, title: V, measure: flow, within: [50, 60], unit: 家}
        """)
    assert found.places == [
        ("PLK224", "plan.yaml", 5, 43, 49),
        ("PLK224", "plan.yaml", 6, 42, 48),
    ]
    assert found.words[0] == ("the lower end, 5.5 %, is above the upper end, 5.4 %", "write the smaller number first")
    assert found.report.findings[1].message.zh == "下限 60 家高于上限 50 家"
    assert found.belongs == ["t", "u"]
    assert found.assessed == ["v"]
    assert found.errors == 2


def test_ends_that_are_equal_are_fine(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - {id: w, title: W, targets: [{id: t, title: T, measure: flow, within: [50, 50], unit: 家}]}
        """)
    assert found.places == []
