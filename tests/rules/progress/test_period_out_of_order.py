from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

PLAN = """\
tasks:
  - {id: w, title: W, targets: [{id: t, title: T, measure: flow, at_least: 50, unit: 家}]}
"""


def test_a_period_holds_a_day_up_to_the_files_date(check_text: Check) -> None:
    found = check_text(
        PLAN,
        """
        basis: period
        period: {start: 2022-03-31, end: 2022-01-01}
        values: {t: 3, other: 4}
        """,
        "basis: period\nperiod: 2022-Q3\nvalues: {t: 3}\n",
    )
    assert found.places == [
        ("PLK316", "1.yaml", 2, 1, 7),
        ("PLK316", "2.yaml", 2, 9, 16),
    ]
    hint = "the period begins on or before 'as_of' and ends after it begins"
    assert found.words == [
        ("a period from 2022-03-31 to 2022-01-01 holds no day up to 'as_of'", hint),
        ("a period from 2022-07-01 to 2022-09-30 holds no day up to 'as_of'", hint),
    ]
    assert found.severities == ["error", "error"]
    assert found.target("t").used is None
    assert found.errors == 2


def test_a_period_that_begins_on_the_files_date_is_fine(check_text: Check) -> None:
    found = check_text(PLAN, "as_of: 2022-01-01\nbasis: period\nperiod: 2022\nvalues: {t: 3}\n")
    assert found.places == []
    assert found.target("t").used.value == 3


def test_on_the_plans_first_day_it_is_the_period_that_is_wrong(check_text: Check) -> None:
    found = check_text(PLAN, "as_of: 2022-01-01\nbasis: period\nperiod: 2022-Q2\nvalues: {t: 3}\n")
    assert found.places == [("PLK316", "1.yaml", 3, 9, 16)]
