from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

PLAN = """\
tasks:
  - {id: w, title: W, targets: [{id: t, title: T, measure: flow, at_least: 50, unit: 家}]}
"""


def test_a_file_dated_after_the_plan_is_doubted_and_used(check_text: Check) -> None:
    found = check_text(PLAN, "as_of: 2023-01-01\nvalues: {t: 50}", as_of="2023-01-01")
    assert found.places == [("PLK307", "1.yaml", 1, 8, 18)]
    assert found.words == [
        (
            "2023-01-01 is after the plan's period",
            "'as_of' is the day that the figures describe; the period ends on 2022-12-31",
        )
    ]
    assert found.severities == ["warning"]
    assert found.target("t").status == "met"
    assert found.errors == 0


def test_the_last_day_is_not_after(check_text: Check) -> None:
    assert check_text(PLAN, "as_of: 2022-12-31\nvalues: {t: 50}").places == []
