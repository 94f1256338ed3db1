from pathlib import Path

import pytest

from planck.files.touched import EVERYTHING, touched
from tests.repositories import begin, write

FILES: dict[str, str | bytes] = {
    "plans/a/plan.yaml": "planck: plan/v1\nid: a\n",
    "plans/a/more.yaml": "other: 1\n",
    "plans/a/source.md": "text",
    "plans/a/progress/2022-06-30.yaml": "planck: progress/v1\nplan: a\n",
    "plans/a/progress/evidence/scan.pdf": b"\xff\x00",
    "plans/a/broken.yaml": b"\xff\xff",
    "plans/b/near.yml": "plank: plan/v1\n",
    "README.md": "hello",
    "code/settings.yaml": "a: 1\n",
    "code/pyproject.toml": "[project]\nname = 'planck'\n",
}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    write(begin(tmp_path), FILES)
    return tmp_path


def found(repository: Path, *names: str) -> list[str] | None:
    given = touched([Path(name) for name in names], repository)
    return None if given is None else [path.as_posix() for path in given]


PLAN = "plans/a/plan.yaml"


@pytest.mark.parametrize(
    ("name", "checked"),
    [
        (PLAN, [PLAN]),
        ("plans/a/progress/2022-06-30.yaml", ["plans/a/progress/2022-06-30.yaml"]),
        ("plans/a/source.md", [PLAN]),
        ("plans/a/more.yaml", [PLAN]),
        ("plans/a/broken.yaml", [PLAN]),
        ("plans/a/progress/evidence/scan.pdf", [PLAN]),
        ("plans/a/progress/2022-03-31.yaml", [PLAN]),
        ("plans/b/near.yml", ["plans/b/near.yml"]),
        ("plans/b/source.md", ["plans/b/near.yml"]),
        ("plans/a", ["plans/a"]),
        ("README.md", []),
        ("code/settings.yaml", []),
        ("code/pyproject.toml", []),
    ],
)
def test_what_is_checked_for_a_file(repository: Path, name: str, checked: list[str]) -> None:
    assert found(repository, name) == checked


@pytest.mark.parametrize("name", ["plans/c/plan.yaml", "plans/a/second.yaml", "gone.md", '"plans/\\350.yaml"'])
def test_what_is_gone_may_have_been_a_plan(repository: Path, name: str) -> None:
    assert found(repository, PLAN, name) is EVERYTHING


def test_a_plan_is_checked_once(repository: Path) -> None:
    assert found(repository, "plans/a/source.md", "plans/b/near.yml", "plans/a/more.yaml", PLAN) == [
        PLAN,
        "plans/b/near.yml",
    ]


def test_settings_concern_every_plan(repository: Path) -> None:
    assert found(repository, PLAN, "planck.toml") is EVERYTHING
    write(repository, {"code/pyproject.toml": "[tool.planck]\nstrict = true\n"})
    assert found(repository, "code/pyproject.toml") is EVERYTHING


def test_a_repository_within_is_none_of_ours(repository: Path) -> None:
    begin(repository / "plans" / "a" / "module")
    assert found(repository, "plans/a/module") == [PLAN]


def test_a_link_that_leads_out_is_no_plan(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "plan.yaml"
    outside.write_text("planck: plan/v1\n", encoding="utf-8")
    (repository / "code" / "plan.yaml").symlink_to(outside)
    assert found(repository, "code/settings.yaml") == []


def test_without_git_it_looks_three_folders_up(tmp_path: Path) -> None:
    write(tmp_path, {"plan.yaml": "planck: plan/v1\n", "a/b/c/file.txt": "", "a/b/c/d/file.txt": ""})
    assert found(tmp_path, "a/b/c/file.txt", "a/b/c/d/file.txt") == ["plan.yaml"]
    assert found(tmp_path, "a/b/c/d/file.txt") == []
