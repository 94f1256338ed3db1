from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

PLAN = """\
tasks:
  - {id: w, title: W, targets: [{id: t, title: T, measure: flow, at_least: 50, unit: 家, pace: at-due}]}
"""
FIRST_QUARTER = "as_of: 2022-03-31\nbasis: period\nperiod: 2022-Q1\nvalues: {t: 10}\n"


def test_days_are_not_counted_twice(check_text: Check) -> None:
    found = check_text(
        PLAN,
        FIRST_QUARTER,
        """
        basis: period
        period: 2022-H1
        values:
          t: 20
        """,
        as_of="2022-06-30",
    )
    assert found.places == [("PLK312", "2.yaml", 4, 6, 8)]
    assert found.words == [
        (
            "its period overlaps the one in 1.yaml; it is not added",
            "give periods that follow on, or a cumulative figure",
        )
    ]
    assert found.related == [("1.yaml", 4, 13)]
    assert found.severities == ["warning"]
    assert found.belongs == ["t"]
    assert found.target("t").used.value == 10
    assert found.errors == 0


def test_periods_that_follow_on_are_fine_and_so_is_the_same_one_twice(check_text: Check) -> None:
    second = "basis: period\nperiod: 2022-Q2\nvalues: {t: 20}\n"
    found = check_text(PLAN, FIRST_QUARTER, second, second, as_of="2022-06-30")
    assert found.places == []
    assert found.target("t").used.value == 30
