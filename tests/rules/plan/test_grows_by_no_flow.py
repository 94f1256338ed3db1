from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]


def test_a_level_grows_by_a_flow_in_its_unit(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            targets:
              - {id: a, title: A, measure: level, at_least: 57, baseline: 6, unit: 家, grows_by: b}
              - {id: b, title: B, measure: level, at_least: 57, baseline: 6, unit: 家}
              - {id: c, title: C, measure: level, at_least: 57, baseline: 6, unit: 家, grows_by: d}
              - {id: d, title: D, measure: flow, at_least: 50, unit: 项}
              - {id: e, title: E, measure: level, at_least: 57, baseline: 6, unit: 家, grows_by: f}
              - {id: f, title: F, measure: milestone}
        """)
    assert found.places == [
        ("PLK226", "plan.yaml", 5, 89, 90),
        ("PLK226", "plan.yaml", 7, 89, 90),
        ("PLK226", "plan.yaml", 9, 89, 90),
    ]
    assert found.words[0] == ("'b' is no flow in the same unit", "name the flow that feeds this level")
    assert found.severities == ["warning", "warning", "warning"]
    assert found.target("a").target.grows_by == "b"
    assert found.errors == 0


def test_a_flow_in_a_unit_of_the_same_family_is_fine(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            targets:
              - {id: a, title: A, measure: level, at_least: 67, baseline: 66.995, unit: 亿元, grows_by: b}
              - {id: b, title: B, measure: flow, at_least: 50, unit: 万元}
              - {id: c, title: C, measure: level, at_least: 57, baseline: 6, unit: 家, grows_by: d}
              - {id: d, title: D, measure: flow, at_least: 50, unit: 家家}
        """)
    assert [place[:3] for place in found.places] == [("PLK205", "plan.yaml", 8)]
