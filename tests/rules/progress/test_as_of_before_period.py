from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

PLAN = """\
tasks:
  - {id: w, title: W, targets: [{id: t, title: T, measure: flow, at_least: 50, unit: 家}]}
"""


def test_a_file_dated_before_the_plan_counts_as_not_given(check_text: Check) -> None:
    found = check_text(
        PLAN,
        """
        as_of: 2021-12-31
        basis: period
        period: 2022-Q2
        reported_by: nobody
        values: {t: 50, other: 3}
        """,
        "as_of: 2022-01-01\nvalues: {t: 1}",
        as_of="2022-01-01",
    )
    assert found.places == [("PLK306", "1.yaml", 1, 8, 18)]
    assert found.words == [("2021-12-31 is before the plan's period", "the period begins on 2022-01-01")]
    assert found.severities == ["error"]
    assert found.target("t").used.value == 1
    assert found.errors == 1


def test_the_first_day_is_not_before(check_text: Check) -> None:
    assert check_text(PLAN, "as_of: 2022-01-01\nvalues: {t: 1}").places == []
