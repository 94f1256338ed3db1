from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

PLAN = """\
tasks:
  - id: w
    title: W
    targets:
      - {id: flow, title: A, measure: flow, at_least: 50, unit: 家}
      - {id: rank, title: B, measure: rank, at_most: 2}
      - {id: fine, title: C, measure: flow, at_least: 50, unit: 家}
      - {id: range, title: D, measure: level, within: [60, 70], unit: 家, pace: standing}
"""


def test_what_lags_behind_its_pace_stands_at_the_targets_own_line(check_text: Check) -> None:
    found = check_text(PLAN, "values: {flow: 10, rank: 4, fine: 25, range: 55.0}\n", as_of="2022-06-30")
    assert found.places == [
        ("PLK503", "plan.yaml", 5, 14, 18),
        ("PLK503", "plan.yaml", 6, 14, 18),
        ("PLK503", "plan.yaml", 8, 14, 19),
    ]
    hint = "catch up, and give reason and remedy beside the figure"
    assert found.words == [
        ("'flow' is behind: 10 家 on 2022-06-30, expected 25, target value >= 50 家", hint),
        ("'rank' is behind: 4 on 2022-06-30, expected 2, target value <= 2", hint),
        ("'range' is behind: 55 家 on 2022-06-30, target value 60 - 70 家", hint),
    ]
    assert found.severities == ["error", "error", "error"]
    assert found.belongs == ["flow", "rank", "range"]
    assert found.report.findings[0].message.zh == "“flow”滞后：2022-06-30 为 10 家，应达 25，目标值 >= 50 家"


def test_a_closed_plan_only_informs(check_text: Check) -> None:
    found = check_text(
        PLAN + "closed: {on: 2022-06-30, reason: over}\n",
        "values: {flow: 10, fine: 25, rank: 2, range: 65}\n",
        as_of="2022-07-01",
    )
    assert found.severities == ["info"]
    assert found.report.exit_code == 0
