from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

PLAN = """\
units: {百家: {of: 家, times: 100}}
tasks:
  - id: w
    title: W
    targets:
      - {id: firms, title: F, measure: flow, at_least: 50, unit: 家}
      - {id: many, title: M, measure: flow, at_least: 50, unit: 百家}
      - {id: funds, title: G, measure: flow, at_least: 50, unit: 万元}
      - {id: place, title: P, measure: rank, at_most: 2}
"""


def test_whole_things_are_not_halved(check_text: Check) -> None:
    found = check_text(
        PLAN,
        """
        values:
          firms: 2.5
          many: 1.255
          place: {value: 2.5, note: n}
        """,
        "as_of: 2022-03-31\nvalues: {firms: {value: 0.125, unit: 百家}, many: {value: 125.5, unit: 家}}\n",
    )
    assert found.places == [
        ("PLK308", "1.yaml", 2, 10, 13),
        ("PLK308", "1.yaml", 3, 9, 14),
        ("PLK308", "1.yaml", 4, 18, 21),
        ("PLK308", "2.yaml", 2, 25, 30),
        ("PLK308", "2.yaml", 2, 57, 62),
    ]
    assert found.words[:3] == [
        ("2.5 is not a whole number of things", "'家' counts whole things"),
        ("1.255 is not a whole number of things", "'百家' counts whole things"),
        ("2.5 is no rank", "a rank is a whole number, 1 is best"),
    ]
    assert [found.target(name).used for name in found.assessed] == [None, None, None, None]
    assert found.errors == 5


def test_what_comes_to_whole_things_is_fine(check_text: Check) -> None:
    found = check_text(
        PLAN,
        "values: {firms: {value: 0.25, unit: 百家}, many: 1.25, funds: 0.5, place: 2}\n",
        as_of="2022-06-30",
    )
    assert [place[0] for place in found.places if not place[0].startswith("PLK5")] == []
    assert found.target("firms").used.value == 25
