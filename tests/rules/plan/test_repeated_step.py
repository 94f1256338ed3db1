from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]
PLAN = """\
planck: plan/v1
id: demo
version: 1.0.0
title: Demo
period: 2022
owner: me
owners: {me: {name: Me}}
scales:
  duty:
    - {zh: 未开展, en: none}
    - {zh: 开展, en: none}
tasks:
  - id: t
    title: T
    targets:
      - {id: a, title: A, measure: ordinal, scale: [low, high, low], at_least: high}
      - {id: b, title: B, measure: ordinal, scale: [low, high], at_least: high}
      - {id: c, title: C, measure: ordinal, scale: duty, at_least: 开展}
"""


def test_each_step_stands_once_on_its_scale(check_text: Check) -> None:
    found = check_text(PLAN, as_of="2022-01-10")
    assert found.places == [("PLK228", "plan.yaml", 11, 8, 10), ("PLK228", "plan.yaml", 16, 64, 67)]
    assert found.words == [
        ("step 'none' stands on the scale already", "give each step its own name"),
        ("step 'low' stands on the scale already", "give each step its own name"),
    ]
    assert found.assessed == ["a", "b", "c"]
