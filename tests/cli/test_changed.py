"""`planck check --changed`: what a git hook names is enough to know which plans to check."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def second(demo: Path) -> None:
    """Another plan, broken."""
    home = demo / "plans" / "other"
    home.mkdir()
    (home / "plan.yaml").write_text("planck: plan/v1\nid: other\n", encoding="utf-8")


@pytest.mark.parametrize("name", ["plan.yaml", "progress/2022-06-30.yaml", "source.md", "progress/2022-03-31.yaml"])
def test_the_plan_of_a_file_that_changed_is_checked(planck: Run, demo: Path, name: str) -> None:
    second(demo)
    outcome = planck(demo, "check", "--changed", f"plans/demo/{name}", "--as-of", "2022-06-30")
    assert (outcome.code, "2 targets: behind 1, met 1" in outcome.out) == (1, True)
    assert "plans/other" not in outcome.out


def test_the_hook_refuses_mistakes_only(planck: Run, demo: Path) -> None:
    arguments = (
        "check",
        "--changed",
        "--fail-on",
        "never",
        "--as-of",
        "2022-06-30",
        "plans/demo/progress/2022-06-30.yaml",
    )
    assert planck(demo, *arguments).code == 0
    progress = demo / arguments[-1]
    progress.write_text(progress.read_text(encoding="utf-8").replace("new-firms: 3", "new-frims: 3"), encoding="utf-8")
    outcome = planck(demo, *arguments)
    assert (outcome.code, "PLK302" in outcome.out) == (3, True)


def test_settings_that_changed_concern_all(planck: Run, demo: Path) -> None:
    second(demo)
    assert "plans/other/plan.yaml" in planck(demo, "check", "--changed", "planck.toml").out


@pytest.mark.parametrize("named", ["plans/gone/plan.yaml", "README.md", '"plans/\\350\\247\\204/plan.yaml"'])
def test_what_is_gone_may_have_been_a_plan(planck: Run, demo: Path, named: str) -> None:
    """Also what is a name only in the quotes that git puts around it: nothing is passed over in silence."""
    second(demo)
    found = planck(demo, "check", "--changed", named, "--as-of", "2022-01-01")
    assert "plans/other/plan.yaml" in found.out


@pytest.mark.parametrize("named", [(), ("README.md", "code.yaml")])
def test_what_belongs_to_no_plan_is_passed_over(planck: Run, demo: Path, named: tuple[str, ...]) -> None:
    (demo / "README.md").write_text("# Demo\n", encoding="utf-8")
    (demo / "code.yaml").write_text("a: 1\n", encoding="utf-8")
    said = "exit 0: none of these files belongs to a plan\n"
    assert planck(demo, "check", "--changed", *named) == (0, "", said)
    assert planck(demo, "check", "--changed", "--quiet", *named) == (0, "", "")
