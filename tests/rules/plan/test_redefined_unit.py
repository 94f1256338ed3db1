from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]


def test_built_in_units_stay_what_they_are(check_text: Check) -> None:
    found = check_text("""
        units:
          家: {title: {en: firms}}
          万元: {of: 万元, times: 1000}
          亿元: {of: 圆, times: 1000}
          场: {whole: true}
        tasks:
          - id: w
            title: W
            targets:
              - {id: t, title: T, measure: flow, at_least: 50.5, unit: 家}
              - {id: u, title: U, measure: flow, at_least: 50.5, unit: 万元}
              - {id: v, title: V, measure: flow, at_least: 50, unit: 场}
        """)
    assert found.places == [
        ("PLK222", "plan.yaml", 2, 3, 4),
        ("PLK222", "plan.yaml", 3, 3, 5),
        ("PLK222", "plan.yaml", 4, 3, 5),
        ("PLK219", "plan.yaml", 10, 52, 56),
    ]
    assert found.words[0] == ("unit '家' is built in", "delete it, or give yours another name")
    assert found.target("u").target.unit.factor == 10_000
    assert found.errors == 4


def test_units_of_the_plans_own_are_fine(check_text: Check) -> None:
    found = check_text("""
        units:
          千元: {of: 元, times: 1000}
          x-家: note
        goals:
          - {id: g, title: G, targets: [{id: t, title: T, measure: flow, at_least: 50, unit: 千元}]}
        """)
    assert found.places == []
