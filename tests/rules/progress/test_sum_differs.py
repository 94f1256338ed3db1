from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

PLAN = """\
tasks:
  - {id: w, title: W, targets: [{id: t, title: T, measure: flow, at_least: 50, unit: 万元, pace: at-due}]}
"""
HALF = "basis: period\nperiod: 2022-H1\nvalues: {t: 10.5}\n"


def test_the_cumulative_figure_is_used_where_the_sum_differs(check_text: Check) -> None:
    found = check_text(PLAN, "values:\n  t: {value: 110000, unit: 元}\n", HALF, as_of="2022-06-30")
    assert found.places == [("PLK314", "1.yaml", 2, 3, 4)]
    assert found.words == [
        (
            "the increments up to 2022-06-30 add up to 10.5",
            "this cumulative figure is used; correct what is wrong",
        )
    ]
    assert found.related == [("2.yaml", 3, 13)]
    assert found.severities == ["warning"]
    assert found.belongs == ["t"]
    assert found.target("t").used.value == 11
    assert found.errors == 0


def test_a_sum_that_agrees_is_fine(check_text: Check) -> None:
    assert check_text(PLAN, "values: {t: 10.5}\n", HALF).places == []
