from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., Any]

PLAN = """\
tasks:
  - id: w
    title: W
    targets:
      - {id: flow, title: A, measure: flow, at_least: 50, unit: 家}
      - {id: soon, title: B, measure: milestone, due: 2022-07-15}
      - {id: fine, title: C, measure: milestone}
"""


def test_what_is_slightly_behind_or_nearly_due_is_a_warning(check_text: Check) -> None:
    found = check_text(PLAN, "values: {flow: 24}\n", as_of="2022-06-30")
    assert found.places == [
        ("PLK504", "plan.yaml", 5, 14, 18),
        ("PLK504", "plan.yaml", 6, 14, 18),
    ]
    hint = "see to it, or report a newer figure if there is one"
    assert found.words == [
        ("'flow' is at risk: 24 家 on 2022-06-30, expected 25, target value >= 50 家", hint),
        ("'soon' is at risk: no figure, target value done", hint),
    ]
    assert found.severities == ["warning", "warning"]
    assert found.belongs == ["flow", "soon"]
    assert (found.report.warnings, found.report.exit_code) == (0, 0)


@pytest.mark.parametrize("plan", ["version: 0.9.0", "closed: {on: 2022-06-30, reason: over}"])
def test_drafts_and_closed_plans_only_inform(check_text: Check, plan: str) -> None:
    found = check_text(PLAN + f"{plan}\n", "values: {flow: 24}\n", as_of="2022-07-01")
    assert found.severities == ["info", "info"]
