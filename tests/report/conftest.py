"""Reports on files, on the plan that ships with planck, and explanations of targets."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest

from planck.report.explanation import Explanation, explain
from planck.report.report import Report
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


@pytest.fixture(scope="session")
def shipped() -> Report:
    """The shipped plan as of 2022-09-30."""
    root = Path(__file__).parents[2]
    return check(read([Path("plans")], root), date(2022, 9, 30))


@pytest.fixture
def checked(tmp_path: Path) -> Callable[..., Report]:
    """`checked({name: text, …}, as_of, **options of check)`: the report on some files."""

    def run(files: dict[str, str], as_of: str = "2022-07-10", **options: object) -> Report:
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return check(read([Path()], tmp_path), date.fromisoformat(as_of), **cast(Any, options))

    return run
