"""Explanations of targets, by way of a plan file and a progress file for each date."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from planck.report.explanation import Explanation, explain
from planck.review.check import check
from planck.review.read import read


@pytest.fixture
def told(tmp_path: Path) -> Callable[..., Explanation]:
    """`told(plan, target, as_of, progress by date)`: the explanation of a target of a plan in files."""

    def run(plan: str, target: str, as_of: str = "2022-07-10", **files: str) -> Explanation:
        (tmp_path / "plan.yaml").write_text(plan, encoding="utf-8")
        for name, values in files.items():
            on = name.replace("_", "-")[1:]
            text = f"planck: progress/v1\nplan: demo\nas_of: {on[:10]}\nvalues:\n  {values}\n"
            (tmp_path / f"{on}.yaml").write_text(text, encoding="utf-8")
        report = check(read([tmp_path], tmp_path), date.fromisoformat(as_of))
        [found] = report.plans
        return explain(found, next(item for item in found.assessments if item.target.id == target))

    return run
