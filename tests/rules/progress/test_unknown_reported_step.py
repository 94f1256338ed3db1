from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

PLAN = """\
tasks:
  - id: w
    title: W
    targets:
      - id: t
        title: T
        measure: ordinal
        at_least: results
        scale: [{zh: 未开展, en: not begun}, {zh: 推进中, en: under way}, results]
"""


def test_reported_steps_are_on_the_scale(check_text: Check) -> None:
    found = check_text(PLAN, "values:\n  t: underway\n", "as_of: 2022-03-31\nvalues:\n  t: {value: 完成, note: n}\n")
    assert found.places == [
        ("PLK305", "1.yaml", 2, 6, 14),
        ("PLK305", "2.yaml", 3, 14, 16),
    ]
    assert found.words == [
        ("step 'underway' is not on the scale", "did you mean 'under way'?"),
        ("step '完成' is not on the scale", "its steps are 未开展, not begun, 推进中, under way, results"),
    ]
    assert found.belongs == ["t", "t"]
    assert found.target("t").used is None
    assert found.errors == 2


def test_a_step_in_any_of_its_languages_is_fine(check_text: Check) -> None:
    found = check_text(PLAN, "values: {t: 推进中}\n", "as_of: 2022-03-31\nvalues: {t: not begun}\n", as_of="2022-06-30")
    assert found.places == []
    assert found.target("t").used.value == 1
