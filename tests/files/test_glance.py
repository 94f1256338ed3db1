from datetime import date
from pathlib import Path

import pytest

import planck
from planck.files import glance
from planck.files.glance import plans_in, targets_in
from tests.repositories import begin, write


@pytest.mark.parametrize("where", ["plans", "tests/scenes/plans"])
def test_the_targets_are_those_of_the_plans(checkout: Path, where: str) -> None:
    report = planck.check(planck.read([checkout / where], checkout), date(2022, 1, 1))
    targets = [(plan.plan.id, item.target.id) for plan in report.plans for item in plan.assessments]
    assert sorted(targets_in(checkout / where)) == sorted(targets)


def test_other_files_are_passed_over(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "empty.yaml": "planck: plan/v1\n",
        "other.yaml": "id: x\nmeasure: flow\n",
        "plan.yaml": "planck: plan/v1\nid: a\ntasks: [{id: b, targets: [{id: 'c', measure: flow}, {id: d}]}]\n",
        "progress.yaml": "planck: progress/v1\nid: x\nmeasure: flow\n",
    }
    write(tmp_path, files)
    (tmp_path / "gone.yaml").symlink_to(tmp_path / "nowhere")
    assert list(targets_in(tmp_path)) == [("a", "c")]


def test_it_looks_into_so_many_files_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glance, "_MOST_FILES", 2)
    write(tmp_path, {f"{name}.yaml": f"planck: plan/v1\nid: {name}\nmeasure: flow\n" for name in "abc"})
    assert list(targets_in(tmp_path)) == [("a", "a"), ("b", "b")]


def test_the_plans_are_those_that_git_does_not_ignore(tmp_path: Path) -> None:
    write(begin(tmp_path), {f"{name}.yaml": f"planck: plan/v1\nid: {name}\n" for name in "ab"})
    write(tmp_path, {"c.yaml": "planck: plan/v1\n", ".gitignore": "b.yaml\n"})
    assert list(plans_in(tmp_path)) == [("a", tmp_path / "a.yaml")]
