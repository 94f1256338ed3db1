from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

PLAN = """\
units:
  千元: {of: 元, times: 1000}
  broken: {of: nothing, times: 2}
tasks:
  - id: w
    title: W
    targets:
      - {id: funds, title: F, measure: flow, at_least: 320, unit: 万元}
      - {id: firms, title: G, measure: flow, at_least: 50, unit: 家}
      - {id: share, title: H, measure: ratio, at_least: 50, baseline: 3, unit: '%'}
      - {id: place, title: P, measure: rank, at_most: 2}
"""


WRONG = """\
values:
  funds: {value: 3, unit: 家}
  firms: {value: 3, unit: jia}
  share: {value: 3, unit: 百分点}
  place: {value: 3, unit: 家}
"""


def test_units_are_of_the_targets_family(check_text: Check) -> None:
    found = check_text(
        PLAN,
        WRONG,
        "as_of: 2022-06-29\nvalues: {funds: {value: 3, unit: 千}, share: {value: 4, unit: broken}}\n",
    )
    assert found.places == [
        ("PLK304", "1.yaml", 2, 27, 28),
        ("PLK304", "1.yaml", 3, 27, 30),
        ("PLK304", "1.yaml", 4, 27, 30),
        ("PLK304", "1.yaml", 5, 27, 28),
        ("PLK304", "2.yaml", 2, 34, 35),
        ("PLK205", "plan.yaml", 3, 16, 23),
    ]
    assert found.words[:5] == [
        ("'家' does not convert to '万元'", "give the value in '万元' or in a unit made of it"),
        ("unit 'jia' is not known to the plan", "the target is in '家'"),
        ("'百分点' does not convert to '%'", "give the value in '%' or in a unit made of it"),
        ("'家' does not convert to '位'", "give the value in '位' or in a unit made of it"),
        ("unit '千' is not known to the plan", "did you mean '千元'?"),
    ]
    assert found.belongs[:5] == ["funds", "firms", "share", "place", "funds"]
    assert [found.target(name).used for name in found.assessed] == [None, None, None, None]
    assert found.errors == 6


def test_units_of_one_family_convert_exactly(check_text: Check) -> None:
    found = check_text(
        PLAN,
        "values: {funds: {value: 1850000, unit: 元}, firms: 30, share: 4, place: {value: 2, unit: 位}}",
        "as_of: 2022-03-31\nvalues: {funds: {value: 1850, unit: 千元}}\n",
        as_of="2022-06-30",
    )
    assert [place[0] for place in found.places if place[1] != "plan.yaml"] == []
    assert [found.target(name).used.value for name in ("funds", "firms", "share", "place")] == [185, 30, 4, 2]
