from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]


def test_a_named_scale_is_declared(check_text: Check) -> None:
    found = check_text(
        """
        scales: {delivery: [begun, done], x-old: [a, b]}
        tasks:
          - id: w
            title: W
            targets:
              - {id: t, title: T, measure: ordinal, at_least: done, scale: delivry, stretch: best}
              - {id: u, title: U, measure: ordinal, at_least: b, scale: x-old}
              - {id: v, title: V, measure: ordinal, at_least: done, scale: delivery}
        """,
        "values: {t: done, u: b, v: begun}",
    )
    assert found.places == [
        ("PLK206", "plan.yaml", 6, 68, 75),
        ("PLK206", "plan.yaml", 7, 65, 70),
    ]
    assert found.words == [
        ("scale 'delivry' is not declared", "did you mean 'delivery'?"),
        ("scale 'x-old' is not declared", "declare it under 'scales'"),
    ]
    assert found.belongs == ["t", "u"]
    assert found.assessed == ["v"]
    assert found.errors == 2


def test_a_list_is_a_scale_of_its_own(check_text: Check) -> None:
    found = check_text("""
        scales: {delivery: [begun, done]}
        tasks:
          - id: w
            title: W
            targets:
              - {id: t, title: T, measure: ordinal, at_least: done, scale: delivery}
              - {id: u, title: U, measure: ordinal, at_least: b, scale: [a, {en: b, zh: 乙}]}
        """)
    assert found.places == []
