from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

PLAN = """\
tasks:
  - {id: w, title: W, targets: [{id: t, title: T, measure: flow, at_least: 50, unit: 家, pace: at-due}]}
"""
SECOND = """\
basis: period
period: 2022-Q2
values:
  t: 20
"""
THIRD = "as_of: 2022-09-30\nbasis: period\nperiod: 2022-Q3\nvalues: {t: 5}\n"


def test_an_increment_follows_on_and_the_gap_is_said_once(check_text: Check) -> None:
    found = check_text(PLAN, SECOND, THIRD, as_of="2022-09-30")
    assert found.places == [("PLK313", "1.yaml", 4, 6, 8)]
    assert found.words == [
        (
            "no figure reaches to the day before 2022-04-01; the sum ends there",
            "report the period between, or a cumulative figure",
        )
    ]
    assert found.severities == ["warning"]
    assert found.belongs == ["t"]
    assert found.target("t").used is None
    assert found.errors == 0


def test_a_cumulative_figure_on_the_day_before_fills_the_gap(check_text: Check) -> None:
    found = check_text(PLAN, SECOND, THIRD, "as_of: 2022-03-31\nvalues: {t: 10}\n", as_of="2022-09-30")
    assert found.places == []
    assert found.target("t").used.value == 35


def test_a_period_reported_as_missing_leaves_a_gap(check_text: Check) -> None:
    first = "as_of: 2022-03-31\nbasis: period\nperiod: 2022-Q1\nvalues: {t: {missing: not counted yet}}\n"
    found = check_text(PLAN, SECOND, first)
    assert found.places == [("PLK313", "1.yaml", 4, 6, 8)]
