from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import planck
from planck.assessment.awaited import awaited
from planck.plan.progress import Series

PLAN = """\
planck: plan/v1
id: demo
version: 1.0.0
title: Demo
period: 2022
tasks:
  - {id: t, title: T, targets: [{id: a, title: A, measure: flow, at_least: 50, unit: 家}]}
"""


@pytest.fixture
def waiting(tmp_path: Path) -> Callable[[str, dict[str, str]], bool]:
    def ask(as_of: str, values: dict[str, str]) -> bool:
        (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
        for on, value in values.items():
            text = f"planck: progress/v1\nplan: demo\nas_of: {on}\nvalues: {{a: {value}}}\n"
            (tmp_path / f"{on}.yaml").write_text(text, encoding="utf-8")
        day = date.fromisoformat(as_of)
        plan = planck.check(planck.read([Path()], tmp_path), day).plans[0]
        series = plan.progress.series.get("a", Series()).until(day)
        return awaited(plan.assessments[0].track, series, day)

    return ask


@pytest.mark.parametrize(
    ("as_of", "values", "wanted"),
    [
        ("2022-03-30", {}, False),
        ("2022-03-31", {}, True),
        ("2022-03-31", {"2022-03-31": "3"}, False),
        ("2022-06-30", {"2022-05-15": "3"}, True),
        ("2022-06-30", {"2022-05-16": "3"}, False),
        ("2022-06-30", {"2022-06-30": "{missing: later}"}, False),
        ("2022-12-31", {"2022-12-30": "3"}, True),
        ("2022-12-31", {"2022-12-31": "{missing: later}"}, True),
        ("2022-12-31", {"2022-12-31": "3"}, False),
    ],
)
def test_a_report_is_awaited_from_the_last_day_of_its_period(
    waiting: Callable[[str, dict[str, str]], bool], as_of: str, values: dict[str, str], wanted: bool
) -> None:
    assert waiting(as_of, values) is wanted
