from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

WRONG = """\
tasks:
  - id: w
    title: W
    targets:
      - {id: a, title: A, measure: rank, at_most: 2.5}
      - {id: b, title: B, measure: rank, at_most: 0}
      - {id: c, title: C, measure: rank, at_most: 3, stretch: 1.5}
      - {id: d, title: D, measure: rank, at_most: 3, stretch: -1}
      - {id: e, title: E, measure: rank, at_most: 3, pace: {2022-06-30: 4.5, 2022-09-30: 3}}
"""


def test_a_rank_is_a_whole_number_from_1(check_text: Check) -> None:
    found = check_text(WRONG)
    assert found.places == [
        ("PLK215", "plan.yaml", 5, 51, 54),
        ("PLK215", "plan.yaml", 6, 51, 52),
        ("PLK215", "plan.yaml", 7, 63, 66),
        ("PLK215", "plan.yaml", 8, 63, 65),
        ("PLK215", "plan.yaml", 9, 73, 76),
    ]
    assert found.words[:2] == [
        ("2.5 is no rank", "a rank is a whole number, 1 is best"),
        ("0 is no rank", "a rank is a whole number, 1 is best"),
    ]
    assert found.assessed == ["c", "d", "e"]
    assert [found.target(name).target.stretch for name in ("c", "d")] == [None, None]
    assert [value for _, value in found.target("e").target.checkpoints] == [3]
    assert found.errors == 5


def test_places_one_can_take_are_fine(check_text: Check) -> None:
    found = check_text("""
        tasks:
          - id: w
            title: W
            targets:
              - {id: a, title: A, measure: rank, at_most: 2.0, stretch: 1, pace: {2022-06-30: 10, 2022-09-30: 3}}
        """)
    assert found.places == []
