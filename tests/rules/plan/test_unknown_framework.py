from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

WRONG = """\
frameworks: {city-assessment: {title: City}, x-old: {title: Old}}
goals:
  - {id: g, title: G, frameworks: [city-assesment], targets: [{id: s, title: S, measure: milestone}]}
tasks:
  - id: w
    title: W
    frameworks: [city-assessment, x-old]
    targets:
      - {id: t, title: T, measure: milestone}
      - {id: u, title: U, measure: milestone, frameworks: [province, city-assessment]}
"""


def test_frameworks_are_declared(check_text: Check) -> None:
    found = check_text(WRONG)
    assert found.places == [
        ("PLK209", "plan.yaml", 3, 36, 50),
        ("PLK209", "plan.yaml", 7, 35, 40),
        ("PLK209", "plan.yaml", 10, 60, 68),
    ]
    assert found.words == [
        ("framework 'city-assesment' is not declared", "did you mean 'city-assessment'?"),
        ("framework 'x-old' is not declared", "declare it under 'frameworks'"),
        ("framework 'province' is not declared", "declare it under 'frameworks'"),
    ]
    assert found.target("t").target.frameworks == ("city-assessment",)
    assert found.target("u").target.frameworks == ("city-assessment",)
    assert found.errors == 3


def test_declared_ones_are_fine(check_text: Check) -> None:
    found = check_text("""
        frameworks: {city: {title: City}}
        goals:
          - {id: g, title: G, frameworks: [city], targets: [{id: t, title: T, measure: milestone, frameworks: [city]}]}
        """)
    assert found.places == []
