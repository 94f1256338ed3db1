from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

PLAN = """\
tasks:
  - id: w
    title: W
    targets:
      - {id: new, title: T, measure: flow, at_least: 50, unit: 家, was: [old]}
      - {id: done, title: D, measure: milestone}
"""


def test_both_places_are_named_and_neither_value_is_used(check_text: Check) -> None:
    found = check_text(
        PLAN,
        "as_of: 2022-03-31\nvalues: {new: 10}\n",
        "values:\n  new: 20\n  done: 2022-05-01\n",
        "values:\n  done: 2022-05-02\n  new: {value: 21, note: n}\n",
        as_of="2022-06-30",
    )
    assert [place for place in found.places if not place[0].startswith("PLK5")] == [
        ("PLK309", "3.yaml", 2, 9, 19),
        ("PLK309", "3.yaml", 3, 3, 6),
    ]
    assert found.related == [("2.yaml", 3, 9), ("2.yaml", 2, 8)]
    assert found.words[:2] == [
        ("another value of 'done' for 2022-06-30 stands in 2.yaml; neither is used", "keep the right one"),
        ("another value of 'new' for 2022-06-30 stands in 2.yaml; neither is used", "keep the right one"),
    ]
    assert found.belongs[:2] == ["done", "new"]
    assert found.target("new").used.value == 10
    assert found.target("done").used is None
    assert found.errors == 2


def test_an_id_and_an_earlier_one_in_the_same_file_are_one_target(check_text: Check) -> None:
    found = check_text(PLAN, "values: {old: 20, new: 21}\n")
    assert found.places == [("PLK309", "1.yaml", 1, 15, 17)]
    assert found.related == [("1.yaml", 1, 24)]


def test_increments_of_one_period_conflict_too(check_text: Check) -> None:
    head = "basis: period\nperiod: 2022-H1\n"
    found = check_text(PLAN, head + "values: {new: 20}\n", head + "values: {new: 21}\n")
    assert found.places == [("PLK309", "2.yaml", 3, 15, 17)]
    assert found.related == [("1.yaml", 3, 15)]


def test_the_same_value_twice_and_other_dates_are_fine(check_text: Check) -> None:
    found = check_text(
        PLAN,
        "values: {new: 20, done: 2022-05-01}\n",
        "values: {new: {value: 20, unit: 家}, done: true}\n",
        "as_of: 2022-06-29\nvalues: {new: 19}\n",
    )
    assert found.places == []


def test_of_three_values_each_that_differs_from_the_first_is_named(check_text: Check) -> None:
    found = check_text(PLAN, "values: {new: 20}\n", "values: {new: 21}\n", "values: {new: 22}\n")
    assert [place[:3] for place in found.places] == [("PLK309", "2.yaml", 1), ("PLK309", "3.yaml", 1)]
    assert found.target("new").used is None
