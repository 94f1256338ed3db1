from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

PLAN = """\
tasks:
  - id: w
    title: W
    targets:
      - {id: t, title: T, measure: flow, at_least: 50, unit: 万元}
      - {id: u, title: U, measure: flow, at_least: 50, unit: 万元}
      - {id: v, title: V, measure: flow, at_least: 50, unit: 万元}
"""


def test_a_report_that_is_owed_and_not_there(check_text: Check) -> None:
    found = check_text(
        PLAN,
        "as_of: 2022-03-31\nvalues: {t: 20.5}\n",
        "values: {v: 30}\n",
        as_of="2022-07-16",
    )
    assert found.places == [
        ("PLK502", "plan.yaml", 5, 14, 15),
        ("PLK502", "plan.yaml", 6, 14, 15),
    ]
    hint = "report its figure; until it is due, 'missing' with a reason will do"
    assert found.words == [
        ("'t' is unreported: 20.5 万元 on 2022-03-31, target value >= 50 万元", hint),
        ("'u' is unreported: no figure, target value >= 50 万元", hint),
    ]
    assert found.severities == ["error", "error"]
    assert found.belongs == ["t", "u"]


def test_on_the_last_day_of_grace_nothing_is_owed(check_text: Check) -> None:
    found = check_text(PLAN, "as_of: 2022-03-31\nvalues: {t: 20, u: 20, v: 20}\n", as_of="2022-07-15")
    assert found.places == []


def test_a_draft_only_informs(check_text: Check) -> None:
    found = check_text(PLAN + "version: 0.1.0\n", as_of="2022-07-16")
    assert found.severities == ["info", "info", "info"]
    assert found.report.exit_code == 0
