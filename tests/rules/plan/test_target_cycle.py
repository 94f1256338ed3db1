from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

WRONG = """\
tasks:
  - id: w
    title: W
    targets:
      - {id: one, title: T, measure: flow, at_least: 50, unit: 家, part_of: one}
      - {id: two, title: T, measure: flow, at_least: 50, unit: 家, part_of: deux}
      - {id: deux, title: T, measure: flow, at_least: 50, unit: 家, part_of: two}
      - {id: a, title: T, measure: flow, at_least: 50, unit: 家, part_of: b}
      - {id: b, title: T, measure: flow, at_least: 50, unit: 家, part_of: c}
      - {id: c, title: T, measure: flow, at_least: 50, unit: 家, part_of: a}
      - {id: into, title: T, measure: flow, at_least: 50, unit: 家, part_of: a}
"""


def test_no_target_is_part_of_itself(check_text: Check) -> None:
    found = check_text(WRONG)
    assert found.places == [
        ("PLK221", "plan.yaml", 5, 76, 79),
        ("PLK221", "plan.yaml", 6, 76, 80),
        ("PLK221", "plan.yaml", 7, 77, 80),
        ("PLK221", "plan.yaml", 8, 74, 75),
        ("PLK221", "plan.yaml", 9, 74, 75),
        ("PLK221", "plan.yaml", 10, 74, 75),
    ]
    assert found.words[0] == ("'part_of' leads target 'one' back to itself", "break the circle")
    assert len(found.assessed) == 7
    assert {name: found.target(name).target.part_of for name in ("one", "two", "into")} == {
        "one": None,
        "two": None,
        "into": "a",
    }
    assert found.errors == 6


def test_no_level_grows_by_itself_and_nothing_more_is_said_of_it(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            targets:
              - {id: one, title: T, measure: level, at_least: 57, baseline: 6, unit: 家, grows_by: one}
              - {id: two, title: T, measure: level, at_least: 57, baseline: 6, unit: 家, grows_by: deux}
              - {id: deux, title: T, measure: level, at_least: 57, baseline: 6, unit: 家, grows_by: two}
        """)
    assert found.places == [
        ("PLK221", "plan.yaml", 5, 91, 94),
        ("PLK221", "plan.yaml", 6, 91, 95),
        ("PLK221", "plan.yaml", 7, 92, 95),
    ]
    assert found.words[0] == ("'grows_by' leads target 'one' back to itself", "break the circle")
    assert [found.target(name).target.grows_by for name in found.assessed] == [None, None, None]


def test_chains_that_end_and_circles_over_different_keys_are_fine(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            targets:
              - {id: new, title: T, measure: flow, at_least: 50, unit: 家, part_of: total}
              - {id: total, title: T, measure: level, at_least: 67, baseline: 17, unit: 家, grows_by: new}
              - {id: some, title: T, measure: flow, at_least: 50, unit: 家, part_of: new}
        """)
    assert found.places == []
