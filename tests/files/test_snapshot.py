"""The files of a repository as they stood at a revision."""

import os
from pathlib import Path

import pytest

from planck.files import disk, trouble
from planck.files.evidence import Standing
from planck.files.git import Git
from planck.files.snapshot import Snapshot, snapshot
from planck.files.store import Disk, Store
from planck.files.trouble import Trouble
from planck.text import refusals
from planck.text.findings import Place
from planck.text.limits import LIMITS, Limits
from planck.words.phrase import Phrase
from tests.repositories import begin, blob, commit, forged, git, program

A = "a: 1\n"
NOT_THERE = refusals.unreadable(Place("shown"), Phrase("there is no such file", "没有这个文件"))
NO_FILE = refusals.unreadable(
    Place("shown"),
    Phrase("it is not a regular file", "不是普通文件"),
    Phrase("put a regular file in its place", "请换成普通文件"),
)


def taken(cwd: Path, ref: str = "HEAD", asked: Git | None = None) -> Snapshot:
    found = snapshot(ref, cwd, asked or Git())
    assert isinstance(found, Snapshot)
    return found


@pytest.fixture
def top(tmp_path: Path) -> Path:
    return begin(tmp_path / "repo")


def below(store: Store, folder: Path) -> list[str]:
    found = store.yaml_files(folder, lambda error: pytest.fail(str(error)), store.ignored)
    return [path.relative_to(folder).as_posix() for path in found]


# --- what stands there ---------------------------------------------------------------------------


def test_what_has_come_since_is_not_there_and_what_has_gone_is(top: Path) -> None:
    name = commit(top, {"old/a.yaml": A, "b.yaml": A})
    git(top, "mv", "old", "new")
    commit(top, {"b.yaml": "b: 2\n"})
    (top / "c.yaml").touch()
    past = taken(top, "HEAD~1")
    assert (past.ref, past.commit, past.top, past.past, past.trouble) == ("HEAD~1", name, top, True, None)
    paths = [
        top,
        top / "old",
        top / "old/a.yaml",
        top / "b.yaml",
        top / "new",
        top / "c.yaml",
        top.parent,
        top / "b.yaml/x",
    ]
    assert [past.exists(path) for path in paths] == [True] * 4 + [False] * 4
    assert [past.is_folder(path) for path in paths] == [True, True] + [False] * 6
    assert below(past, top) == ["b.yaml", "old/a.yaml"]
    assert past.read(top / "b.yaml", "shown", LIMITS) == b"a: 1\n"
    assert past.read(top / "c.yaml", "shown", LIMITS) == NOT_THERE
    assert past.read(top.parent / "x.yaml", "shown", LIMITS) == NOT_THERE
    assert git(top, "status", "--porcelain") == "?? c.yaml"


def test_the_files_of_a_folder_as_the_disk_has_them(top: Path) -> None:
    names = [
        "b.yaml",
        "a.yml",
        "B.YAML",
        "a.txt",
        ".h.yaml",
        "c/b/a.yaml",
        "c/d.yaml",
        ".x/a.yaml",
        "c/.x/a.yaml",
        ".yaml",
    ]
    names += ["node_modules/a.yaml", "c/venv/a.yaml", "env/pyvenv.cfg", "env/lib/a.yaml", "规划/一.yaml", "b/x.yaml"]
    commit(top, dict.fromkeys(names, A))
    past, now = taken(top), Disk()
    for folder in (top, top / "c", top / ".x", top / "env", top / "node_modules", top / "规划"):
        assert below(past, folder) == below(now, folder)
        assert past.yaml_files_in(folder) == now.yaml_files_in(folder)
    assert below(past, top) == ["B.YAML", "a.yml", "b.yaml", "b/x.yaml", "c/d.yaml", "c/b/a.yaml", "规划/一.yaml"]
    for gone in (top / "absent", top / "b.yaml", top.parent):
        assert (below(past, gone), past.yaml_files_in(gone)) == ([], [])


def test_every_file_even_where_the_disk_is_not_looked_through(top: Path) -> None:
    commit(top, dict.fromkeys(["a.yaml", ".x/.b.yaml", "node_modules/c.yaml", "d.txt"], A))
    assert list(taken(top).every_yaml_file()) == [top / "a.yaml", top / ".x/.b.yaml", top / "node_modules/c.yaml"]


def test_no_link_is_followed(top: Path) -> None:
    commit(top, {"real/a.yaml": A})
    (top / "link").symlink_to("real", target_is_directory=True)
    (top / "a.yaml").symlink_to("real/a.yaml")
    (top / "out.yaml").symlink_to("/etc/passwd")
    commit(top)
    (top / "link").unlink()
    past = taken(top)
    assert below(past, top) == ["real/a.yaml"]
    assert past.yaml_files_in(top) == []
    assert [past.exists(top / name) for name in ("link", "a.yaml", "out.yaml", "link/a.yaml")] == [
        True,
        True,
        True,
        False,
    ]
    assert not past.is_folder(top / "link")
    assert [past.read(top / name, "shown", LIMITS) for name in ("a.yaml", "out.yaml", "real")] == [NO_FILE] * 3
    assert not past.leads_out(top / "out.yaml", top)


def test_a_repository_inside_is_not_entered(top: Path) -> None:
    head = commit(top, {"a.yaml": A})
    past = taken(top, forged(top, ("160000", b"inner", head), ("100644", b"b.yaml", blob(top))))
    assert below(past, top) == ["b.yaml"]
    assert (past.exists(top / "inner"), past.is_folder(top / "inner")) == (True, False)
    assert past.read(top / "inner", "shown", LIMITS) == NO_FILE


def test_names_that_are_no_text(top: Path) -> None:
    odd = os.fsdecode(b"\xff.yaml")
    commit(top, {odd: A, 'n\n"l.yaml': A})
    past = taken(top)
    assert below(past, top) == ['n\n"l.yaml', odd]
    assert past.read(top / odd, "shown", LIMITS) == b"a: 1\n"
    assert past.shown(top / odd, top) == f"HEAD:{odd}"


def test_a_file_that_is_too_large_is_not_read(top: Path) -> None:
    commit(top, {"a.yaml": "12345", "b.yaml": b"x" * 20_000_000})
    past = taken(top)
    assert below(past, top) == ["a.yaml", "b.yaml"]
    assert past.read(top / "a.yaml", "shown", Limits(max_bytes=4)) == refusals.too_large(Place("shown"), 4)
    assert past.read(top / "a.yaml", "shown", Limits(max_bytes=5)) == b"12345"
    assert past.read(top / "b.yaml", "shown", LIMITS) == refusals.too_large(Place("shown"), LIMITS.max_bytes)


def test_git_is_started_five_times_however_many_files_there_are(top: Path, tmp_path: Path) -> None:
    files = {f"{name}/{number}.yaml": f"a: {name} {number}\n" for name in "abc" for number in range(40)}
    commit(top, {**files, "a/pyproject.toml": "x = 1\n", "planck.toml": "strict = true\n"})
    counting = program(tmp_path, f'echo "$@" >> {tmp_path}/calls; exec git "$@"')
    past = taken(top, asked=Git(counting))
    for path in past.yaml_files(top):
        past.read(path.parent / "pyproject.toml", "shown", LIMITS)
        past.read(top / "planck.toml", "shown", LIMITS)
        assert past.read(path, "shown", LIMITS) == path.read_bytes()
    assert len((tmp_path / "calls").read_text(encoding="utf-8").splitlines()) == 5


def test_a_hundred_thousand_files(top: Path) -> None:
    one = blob(top, b"planck: plan/v1\nid: x\n")
    many = b"".join(f"100644 {number:05}.yaml\0".encode() + bytes.fromhex(one) for number in range(1000))
    folder = git(top, "hash-object", "-w", "-t", "tree", "--stdin", given=many)
    past = taken(top, forged(top, *(("40000", f"{number:03}".encode(), folder) for number in range(100))))
    paths = list(past.yaml_files(top))
    assert len(paths) == 100_000
    assert paths[-1] == top / "099/00999.yaml"
    assert past.read(paths[-1], "shown", LIMITS) == past.read(paths[0], "shown", LIMITS) == b"planck: plan/v1\nid: x\n"


# --- ways to it ----------------------------------------------------------------------------------


def test_paths_are_shown_as_git_writes_them(top: Path) -> None:
    commit(top, {"plans/x/plan.yaml": A})
    for cwd in (top, top / "plans", top / "plans/x"):
        past = taken(cwd, "main")
        paths = [top, top / "plans", cwd / "../a/./b.yaml", top.parent / "out.yaml"]
        shown = [past.shown(path, cwd) for path in paths]
        assert shown[:2] == ["main:", "main:plans"]
        assert shown[3] == f"main:{disk.shown(top.parent / 'out.yaml', cwd)}"
    assert shown[2] == "main:plans/a/b.yaml"


def test_a_working_directory_that_is_reached_through_a_link(top: Path, tmp_path: Path) -> None:
    commit(top, {"plans/x/plan.yaml": A, "plan.yaml": A})
    (tmp_path / "whole").symlink_to("repo", target_is_directory=True)
    (tmp_path / "part").symlink_to("repo/plans", target_is_directory=True)
    for cwd, inner, reached in ((tmp_path / "whole", "", tmp_path / "whole"), (tmp_path / "part", "plans/", None)):
        past = taken(cwd)
        assert [path.relative_to(cwd).as_posix() for path in past.yaml_files(cwd)][
            -1
        ] == "plans/x/plan.yaml".removeprefix(inner)
        path = cwd / "plans/x/plan.yaml".removeprefix(inner)
        assert past.read(path, "shown", LIMITS) == b"a: 1\n"
        assert past.shown(path, cwd) == "HEAD:plans/x/plan.yaml"
        assert past.real(path) == past.top / "plans/x/plan.yaml"
        assert past.repository(path) == reached
    assert past.repository(top / "plans/x/plan.yaml") == top
    assert past.repository(top) is None
    assert past.real(tmp_path / "other") == tmp_path / "other"


def test_a_link_in_the_work_tree_does_not_hide_the_folder_that_was_there(top: Path) -> None:
    commit(top, {"plans/a.yaml": A, "other/b.yaml": A})
    (top / "plans/a.yaml").unlink()
    (top / "plans").rmdir()
    (top / "plans").symlink_to("other", target_is_directory=True)
    past = taken(top)
    assert below(past, top / "plans") == ["a.yaml"]
    assert past.shown(top / "plans/a.yaml", top) == "HEAD:plans/a.yaml"


def test_a_second_work_tree_and_one_inside_another(top: Path, tmp_path: Path) -> None:
    commit(top, {"a.yaml": A})
    git(top, "worktree", "add", "--quiet", str(tmp_path / "second"))
    commit(begin(top / "inner"), {"b.yaml": A})
    assert below(taken(tmp_path / "second"), tmp_path / "second") == ["a.yaml"]
    assert below(taken(top / "inner"), top / "inner") == ["b.yaml"]


def test_how_cited_files_stood(top: Path) -> None:
    commit(top, {"plans/x/plan.yaml": A, "plans/e/a.md": A, "b.md": A})
    (top / "plans/now.md").touch()
    citing = taken(top).citing(top / "plans/x/plan.yaml", top)
    stand = {
        "plan.yaml": Standing.THERE,
        ".": Standing.THERE,
        "../e": Standing.THERE,
        "../e/a.md": Standing.THERE,
        "../../b.md": Standing.THERE,
        "../..": Standing.THERE,
        "../now.md": Standing.ABSENT,
        "absent/../plan.yaml": Standing.ABSENT,
        "a\0b": Standing.ABSENT,
        "../../..": Standing.OUTSIDE,
        "absent/../../../../x": Standing.OUTSIDE,
        "/etc/passwd": Standing.OUTSIDE,
        "C:\\x": Standing.OUTSIDE,
    }
    assert {written: citing(written) for written in stand} == stand
    now = Disk().citing(top / "plans/x/plan.yaml", top)
    assert {written: now(written) for written in stand if written != "../now.md"} == {
        written: standing for written, standing in stand.items() if written != "../now.md"
    }
    assert taken(top).citing(top.parent / "settings.toml", top)("plans") is Standing.THERE


# --- trouble -------------------------------------------------------------------------------------


def test_in_no_work_tree(tmp_path: Path) -> None:
    assert snapshot("HEAD", tmp_path) == trouble.no_work_tree(tmp_path.as_posix())
    begin(tmp_path / "bare", "--bare")
    assert snapshot("HEAD", tmp_path / "bare") == trouble.no_work_tree((tmp_path / "bare").as_posix())


def test_of_an_unknown_revision_and_without_git(top: Path) -> None:
    commit(top, {"a.yaml": A})
    assert snapshot("x", top) == trouble.unknown_revision("x", shallow=False)
    assert snapshot("HEAD", top, Git("no-such-git")) == trouble.NO_GIT


class Failing(Git, frozen=True):
    """A git that knows every revision and cannot list a file."""

    def commit(self, top: Path, ref: str) -> str | Trouble:  # noqa: ARG002  because it is the same for all
        return "0" * 40

    def tree(self, top: Path, commit: str) -> Trouble:  # noqa: ARG002  because it lists none
        return trouble.TOO_MANY_FILES


def test_of_a_revision_that_cannot_be_listed(top: Path) -> None:
    assert snapshot("HEAD", top, Failing()) == trouble.TOO_MANY_FILES


def test_trouble_that_comes_with_reading(top: Path) -> None:
    commit(top, {"a.yaml": A, "b.yaml": "b: 1\n"})
    past, lost = taken(top), git(top, "rev-parse", "HEAD:a.yaml")
    (top / ".git/objects" / lost[:2] / lost[2:]).unlink()
    assert past.trouble is None
    assert past.read(top / "b.yaml", "shown", LIMITS) == b"b: 1\n"
    refused = refusals.unreadable(Place("shown"), trouble.FAILED.message, trouble.FAILED.hint)
    assert past.read(top / "a.yaml", "shown", LIMITS) == refused
    assert past.trouble == trouble.FAILED
    assert past.read(top / "b.yaml", "shown", LIMITS) == refused
