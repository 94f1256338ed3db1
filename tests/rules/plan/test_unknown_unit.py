from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]


def test_units_are_built_in_or_declared(check_text: Check) -> None:
    found = check_text("""
        units:
          千元: {of: 圆, times: 1000}
          x-note: {of: whatever}
        tasks:
          - id: w
            title: W
            targets:
              - {id: t, title: T, measure: flow, at_least: 5.5, unit: counts, stretch: 3, pace: standing}
              - {id: u, title: U, measure: level, at_least: 5.5, unit: x-note}
              - {id: v, title: V, measure: flow, at_least: 50, unit: 万元}
        """)
    assert found.places == [
        ("PLK205", "plan.yaml", 2, 12, 13),
        ("PLK205", "plan.yaml", 8, 63, 69),
        ("PLK205", "plan.yaml", 9, 64, 70),
    ]
    assert found.words == [
        ("unit '圆' is not known", "declare it under 'units'"),
        ("unit 'counts' is not known", "did you mean 'count'?"),
        ("unit 'x-note' is not known", "declare it under 'units'"),
    ]
    assert found.belongs == [None, "t", "u"]


def test_the_target_is_left_out_and_its_value_is_not_called_unknown(check_text: Check) -> None:
    found = check_text(
        """
        units:
          箱: {of: 包, times: 12}
        tasks:
          - id: w
            title: W
            targets:
              - {id: t, title: T, measure: flow, at_least: 50, unit: 家家}
              - {id: u, title: U, measure: flow, at_least: 50, unit: 箱}
              - {id: v, title: V, measure: flow, at_least: 50, unit: 家}
              - {id: total, title: W, measure: level, at_least: 99, unit: 家, baseline: 0, grows_by: t, part_of: u}
        """,
        "values: {t: 3, u: {value: 2.5, unit: 箱}, v: 20}",
    )
    assert found.places == [
        ("PLK205", "plan.yaml", 2, 11, 12),
        ("PLK205", "plan.yaml", 7, 62, 64),
    ]
    assert found.assessed == ["v", "total"]
    assert found.errors == 2


def test_built_in_and_declared_units_are_fine(check_text: Check) -> None:
    found = check_text("""
        units:
          场: {title: {en: sessions}, whole: true}
          千元: {of: 元, times: 1000}
          百千元: {of: 千元, times: 100}
        tasks:
          - id: w
            title: W
            targets:
              - {id: a, title: A, measure: flow, at_least: 50, unit: 场}
              - {id: b, title: B, measure: flow, at_least: 50, unit: 百千元}
              - {id: c, title: C, measure: ratio, at_least: 50, unit: 百分点, baseline: 40}
        """)
    assert found.places == []
    assert found.assessed == ["a", "b", "c"]
