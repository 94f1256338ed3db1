"""What a word on the command line names."""

from pathlib import Path

import pytest

from planck.files import trouble
from planck.files.git import Git
from planck.files.snapshot import Snapshot
from planck.files.spoken import Side, side
from planck.files.store import Disk
from planck.files.trouble import Trouble
from tests.repositories import begin, commit

A = "a: 1\n"


@pytest.fixture
def top(tmp_path: Path) -> Path:
    top = begin(tmp_path / "repo")
    commit(top, {"plans/x/plan.yaml": A, "plan.yaml": A, "plans/规划.yaml": A})
    return top


def past_path(written: str, cwd: Path) -> tuple[str, Path]:
    """The revision and the path that a word names."""
    found = side(written, cwd)
    assert isinstance(found, Side)
    assert isinstance(found.store, Snapshot)
    return found.store.ref, found.path


def test_what_is_on_the_disk_is_a_path(top: Path) -> None:
    names = ["plan.yaml", "plans", "./plans/x", "..", "", "HEAD:plans", "C:\\x"]
    (top / "HEAD:plans").touch()
    (top / "C:\\x").touch()
    (top / "dangling:x").symlink_to("absent")
    for name, path in zip(names, ["plan.yaml", "plans", "plans/x", "../", "", "HEAD:plans", "C:\\x"], strict=True):
        assert side(name, top) == Side(Disk(), (top / path).resolve())
    assert side("dangling:x", top) == Side(Disk(), top / "dangling:x")
    assert side(str(top), top / "plans") == Side(Disk(), top)


@pytest.mark.parametrize(
    ("written", "ref", "path"),
    [
        ("HEAD:plans/x/plan.yaml", "HEAD", "plans/x/plan.yaml"),
        ("main:plans/", "main", "plans"),
        ("HEAD:", "HEAD", ""),
        ("HEAD:plan.yaml", "HEAD", "plan.yaml"),
        ("HEAD:./plan.yaml", "HEAD", "plans/x/plan.yaml"),
        ("HEAD:.", "HEAD", "plans/x"),
        ("HEAD:..", "HEAD", "plans"),
        ("HEAD:../规划.yaml", "HEAD", "plans/规划.yaml"),
        ("HEAD:../../plan.yaml", "HEAD", "plan.yaml"),
        ("HEAD^{/more}:plans", "HEAD^{/more}", "plans"),
        ("HEAD^{/m.*}~0:plans", "HEAD^{/m.*}~0", "plans"),
    ],
)
def test_a_path_in_a_revision_is_taken_from_the_top_or_after_a_dot_from_here(
    top: Path, written: str, ref: str, path: str
) -> None:
    assert past_path(written, top / "plans/x") == (ref, top / path)


@pytest.mark.parametrize(
    "written",
    [
        "absent.yaml",
        "plans/absent",
        "HEAD",
        "HEAD~1",
        ":plans",
        ":",
        "C:\\plans",
        "c:/plans",
        "a\0:b",
        "HEAD:\0",
        "{:a",
    ],
)
def test_what_is_neither(top: Path, written: str) -> None:
    assert side(written, top) == trouble.neither(written)


@pytest.mark.parametrize("written", ["plan:x", "--output=x:y", "HEAD~9:plans", "-:", "http://x/y", "HEAD@{9 x:y"])
def test_a_revision_that_is_not_known(top: Path, written: str) -> None:
    found = side(written, top)
    assert isinstance(found, Trouble)
    assert found in (trouble.unknown_revision(written.partition(":")[0], shallow=False), trouble.neither(written))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("HEAD:plans/y", None),
        ("HEAD:x/plan.yaml", "HEAD:plans/x/plan.yaml"),
        ("HEAD:/etc/passwd", None),
        ("HEAD:../..", None),
        ("HEAD:./y", None),
    ],
)
def test_a_path_that_the_revision_does_not_hold(top: Path, written: str, meant: str | None) -> None:
    ref, _, path = written.partition(":")
    assert side(written, top / "plans") == trouble.not_in_revision(ref, path, meant)


def test_without_git_or_a_repository(top: Path, tmp_path: Path) -> None:
    assert side("HEAD:plans", top, Git("no-such-git")) == trouble.NO_GIT
    assert side("HEAD:plans", tmp_path) == trouble.no_work_tree(tmp_path.as_posix())
    assert side("absent", tmp_path) == trouble.neither("absent")
