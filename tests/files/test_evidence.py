"""How evidence stands, and that nothing outside the repository is looked at to tell."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from planck.files.evidence import Standing, bounds, is_absolute, standing

LONG = "x" * 300


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """A repository with a file, folders and links of all sorts, and a file outside."""
    repo = tmp_path / "repo"
    for name in ("repo/.git/HEAD", "repo/plans/a/progress/e.md", "repo/plans/proof/规划 1.pdf", "outside/e.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    links = {
        "in.md": "e.md",
        "up.md": "../../proof/规划 1.pdf",
        "out.md": "../../../../outside/e.md",
        "gone.md": "absent.md",
        "gone-out.md": "../../../../outside/absent.md",
        "round.md": "round.md",
        "root": "../../..",
        "proof": "../../proof",
        "outside": "../../../../outside",
        "absolute.md": str(repo / "plans/a/../a/progress/e.md"),
        "absolute-out.md": str(tmp_path / "outside/e.md"),
        "absolute-climbing.md": str(repo / "plans/../../outside/e.md"),
    }
    for name, target in links.items():
        (repo / "plans/a/progress" / name).symlink_to(target)
    return repo


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Path]]:
    """Every path that the operating system is asked about."""
    asked: list[Path] = []
    with monkeypatch.context() as patch:
        for name in ("stat", "lstat", "readlink", "open", "scandir", "access"):
            patch.setattr(os, name, _watched(getattr(os, name), asked))
        yield asked


def _watched(function: Any, asked: list[Path]) -> Any:  # noqa: ANN401  because it stands in for any function
    def watched(path: Any, *more: Any, **options: Any) -> Any:  # noqa: ANN401  because it stands in for any function
        asked.append(Path(path))
        return function(path, *more, **options)

    return watched


@pytest.mark.parametrize(
    ("written", "stands"),
    [
        ("e.md", Standing.THERE),
        ("./e.md", Standing.THERE),
        (".", Standing.THERE),
        ("..", Standing.THERE),
        ("../../proof/", Standing.THERE),
        ("../../proof/规划 1.pdf", Standing.THERE),
        ("../../../.git/HEAD", Standing.THERE),
        ("../../..", Standing.THERE),
        ("in.md", Standing.THERE),
        ("up.md", Standing.THERE),
        ("proof/规划 1.pdf", Standing.THERE),
        ("proof/../a/progress/e.md", Standing.THERE),
        ("root/plans/a", Standing.THERE),
        ("absolute.md", Standing.THERE),
        ("absent.md", Standing.ABSENT),
        ("absent/../e.md", Standing.ABSENT),
        ("gone.md", Standing.ABSENT),
        ("round.md", Standing.ABSENT),
        ("e.md/inside", Standing.ABSENT),
        ("https://example.org/e.md", Standing.ABSENT),
        ("nul\0.md", Standing.ABSENT),
        ("\ud800.md", Standing.ABSENT),
        (LONG, Standing.ABSENT),
        ("../../../..", Standing.OUTSIDE),
        ("../../../../outside/e.md", Standing.OUTSIDE),
        ("../../../../repo/plans", Standing.OUTSIDE),
        ("absent/../../../../../outside/e.md", Standing.OUTSIDE),
        ("proof/../../../outside/e.md", Standing.OUTSIDE),
        ("root/../outside/e.md", Standing.OUTSIDE),
        ("out.md", Standing.OUTSIDE),
        ("gone-out.md", Standing.OUTSIDE),
        ("outside/e.md", Standing.OUTSIDE),
        ("outside", Standing.OUTSIDE),
        ("absolute-out.md", Standing.OUTSIDE),
        ("absolute-climbing.md", Standing.OUTSIDE),
        ("/etc/passwd", Standing.OUTSIDE),
        ("C:\\e.md", Standing.OUTSIDE),
        ("\\\\server\\share\\e.md", Standing.OUTSIDE),
    ],
)
def test_how_evidence_stands(repo: Path, looked_at: list[Path], written: str, stands: Standing) -> None:
    within = bounds(repo / "plans/a/progress/q2.yaml", repo / "plans/a")
    looked_at.clear()
    assert standing(written, within) is stands
    assert [path for path in looked_at if not path.is_relative_to(repo)] == []


def test_an_absolute_path_is_outside_wherever_it_leads(repo: Path) -> None:
    within = bounds(repo / "plans/a/progress/q2.yaml", repo / "plans/a")
    assert standing(str(repo / "plans/a/progress/e.md"), within) is Standing.OUTSIDE


def test_a_path_through_a_folder_that_may_not_be_searched(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    within = bounds(repo / "plans/a/progress/q2.yaml", repo / "plans/a")

    def denied(path: Path) -> object:
        raise PermissionError(path)

    monkeypatch.setattr(os, "lstat", denied)
    assert standing("e.md", within) is Standing.ABSENT


def test_many_links_one_after_the_other_are_followed_and_too_many_are_not(repo: Path) -> None:
    (repo / "0").symlink_to("plans")
    for number in range(1, 42):
        (repo / str(number)).symlink_to(str(number - 1))
    within = bounds(repo / "q2.yaml", repo)
    assert standing("39/a/progress/e.md", within) is Standing.THERE
    assert standing("39", within) is Standing.THERE
    assert standing("40", within) is Standing.ABSENT
    assert standing("40/a/progress/e.md", within) is Standing.ABSENT


def test_the_bounds_of_a_file_in_a_work_tree(repo: Path) -> None:
    file = repo / "plans/a/progress/q2.yaml"
    assert bounds(file, repo / "plans/a").root == repo
    assert bounds(file, repo / "plans/a").folder == repo / "plans/a/progress"
    (repo / "plans/.git").mkdir()
    assert bounds(file, repo / "plans/a").root == repo / "plans"


def test_the_bounds_without_git_are_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a/progress").mkdir(parents=True)
    (tmp_path / "a/e.md").touch()
    (tmp_path / "b").mkdir()
    within = bounds(tmp_path / "a/progress/q2.yaml", tmp_path / "a")
    assert within.root == tmp_path / "a"
    assert standing("../e.md", within) is Standing.THERE
    assert standing("../../a/e.md", within) is Standing.OUTSIDE
    beside = bounds(tmp_path / "b/q2.yaml", tmp_path / "a")
    assert [standing(path, beside) for path in ("e.md", ".", "../a/e.md")] == [Standing.OUTSIDE] * 3


def test_a_folder_reached_through_a_link_is_in_the_work_tree_it_lies_in(repo: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("repo/plans/a/progress", target_is_directory=True)
    within = bounds(tmp_path / "link/q2.yaml", tmp_path / "link")
    assert (within.folder, within.root) == (repo / "plans/a/progress", repo)
    (tmp_path / "home").symlink_to("outside", target_is_directory=True)
    assert bounds(tmp_path / "home/q2.yaml", tmp_path / "home").root == tmp_path / "outside"


@pytest.mark.parametrize(
    ("written", "absolute"),
    [("/a", True), ("C:/a", True), ("C:a", True), ("\\a", True), ("//s/a", True), ("a/b", False), ("2022:a", False)],
)
def test_an_absolute_path_is_one_on_every_system(written: str, absolute: bool) -> None:
    assert is_absolute(written) is absolute
