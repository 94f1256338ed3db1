"""The file system: which files are found, how they are read, and what repository they are in."""

import errno
import io
import os
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import pytest

from planck.files import disk
from planck.text.findings import Finding, Kind, Place
from planck.text.limits import LIMITS, Limits
from planck.words.phrase import Phrase

UNREADABLE = Kind("PLK016", "unreadable-file")
CHECK = Phrase("check that it exists and that you may read it", "请确认其存在且有读取权限")


def unreadable(en: str, zh: str, hint: Phrase = CHECK) -> Finding:
    message = Phrase(f"the file cannot be read: {en}", f"无法读取文件：{zh}")
    return Finding(Place("shown"), UNREADABLE, message, hint)


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("a: 1\n", encoding="utf-8")


def nothing(folder: Path) -> list[Path]:  # noqa: ARG001  because it stands in for git
    return []


def found(folder: Path, ignored: Callable[[Path], Collection[Path]] = nothing) -> list[str]:
    refused: list[OSError] = []
    names = [path.relative_to(folder).as_posix() for path in disk.yaml_files(folder, refused.append, ignored)]
    assert refused == []
    return names


def denied(*_: object, **__: object) -> Any:  # noqa: ANN401  because it stands in for any function
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), "where")


# --- finding -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "yaml"),
    [("a.yaml", True), ("a.yml", True), ("A.YAML", True), ("规划.yaml", True), ("a.yaml.bak", False), ("yaml", False)],
)
def test_a_yaml_file_is_told_by_its_name(name: str, yaml: bool) -> None:
    assert disk.is_yaml(Path(name)) is yaml


def test_yaml_files_below_a_folder_in_the_order_of_names(tmp_path: Path) -> None:
    make(tmp_path, "b.yaml", "a.yml", "c/d.yaml", "c/b/a.yaml", "B.YAML", "a.txt", "a/z.yaml")
    assert found(tmp_path) == ["B.YAML", "a.yml", "b.yaml", "a/z.yaml", "c/d.yaml", "c/b/a.yaml"]


def test_hidden_folders_and_those_of_package_managers_are_left_out(tmp_path: Path) -> None:
    make(tmp_path, ".a.yaml", ".git/a.yaml", ".hidden/b/a.yaml", "node_modules/a.yaml", "x/venv/a.yaml", "x/a.yaml")
    make(tmp_path, "__pycache__/a.yaml", "site-packages/a.yaml", "x/.venv/lib/a.yaml")
    assert found(tmp_path) == ["x/a.yaml"]


def test_a_hidden_folder_that_is_named_itself_is_looked_into(tmp_path: Path) -> None:
    make(tmp_path, ".hidden/a.yaml")
    assert found(tmp_path / ".hidden") == ["a.yaml"]


def test_a_virtual_environment_is_left_out_whatever_its_name(tmp_path: Path) -> None:
    make(tmp_path, "a.yaml", "tools/3.11/pyvenv.cfg", "tools/3.11/a.yaml", "tools/3.11/lib/a.yaml", "tools/a.yaml")
    assert found(tmp_path) == ["a.yaml", "tools/a.yaml"]


def test_a_virtual_environment_that_is_named_itself_is_looked_into(tmp_path: Path) -> None:
    make(tmp_path, "pyvenv.cfg", "a.yaml")
    assert found(tmp_path) == ["a.yaml"]


def test_what_is_ignored_is_left_out_and_not_descended_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.yaml", "b.yaml", "c/a.yaml", "c/b.yaml", "d/a.yaml", "d/e/a.yaml")
    scandir = os.scandir
    listed: list[Path] = []
    asked: list[Path] = []

    def watched(path: str) -> Any:  # noqa: ANN401  because it stands in for os.scandir
        listed.append(Path(path))
        return scandir(path)

    def ignored(folder: Path) -> list[Path]:
        asked.append(folder)
        return [tmp_path / "b.yaml", tmp_path / "c/a.yaml", tmp_path / "d"]

    monkeypatch.setattr(os, "scandir", watched)
    assert found(tmp_path, ignored) == ["a.yaml", "c/b.yaml"]
    assert asked == [tmp_path]
    assert listed == [tmp_path, tmp_path / "c"]


def test_a_repository_below_is_asked_about_by_itself(tmp_path: Path) -> None:
    make(tmp_path, "a/.git", "a/plan.yaml", "a/b/plan.yaml", "c/.git/HEAD", "c/plan.yaml", "plan.yaml", ".git/HEAD")
    asked: list[Path] = []

    def ignored(folder: Path) -> list[Path]:
        asked.append(folder)
        return [folder / "plan.yaml"]

    assert found(tmp_path, ignored) == ["a/b/plan.yaml"]
    assert asked == [tmp_path, tmp_path / "a", tmp_path / "c"]


def test_linked_folders_are_not_entered(tmp_path: Path) -> None:
    make(tmp_path, "plans/a.yaml")
    (tmp_path / "plans" / "round").symlink_to(tmp_path / "plans", target_is_directory=True)
    assert found(tmp_path) == ["plans/a.yaml"]


def test_a_folder_that_cannot_be_listed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.yaml")
    refused: list[OSError] = []
    monkeypatch.setattr(os, "scandir", denied)
    assert list(disk.yaml_files(tmp_path, refused.append, nothing)) == []
    assert [error.errno for error in refused] == [errno.EACCES]


def test_yaml_files_right_in_a_folder(tmp_path: Path) -> None:
    make(tmp_path, "b.yaml", "a.yml", "c/d.yaml", "a.txt")
    assert disk.yaml_files_in(tmp_path) == [tmp_path / "a.yml", tmp_path / "b.yaml"]


@pytest.mark.parametrize("function", ["listdir", "scandir"])
def test_no_yaml_files_in_a_folder_that_cannot_be_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str
) -> None:
    monkeypatch.setattr(os, function, denied)
    monkeypatch.setattr(Path, "iterdir", denied)
    assert disk.yaml_files_in(tmp_path) == []
    assert disk.yaml_files_in(tmp_path / "absent") == []


def test_folders(tmp_path: Path) -> None:
    make(tmp_path, "a.yaml")
    assert disk.is_folder(tmp_path)
    assert not disk.is_folder(tmp_path / "a.yaml")
    assert not disk.is_folder(tmp_path / "absent")
    assert not disk.is_folder(tmp_path / "a.yaml" / "b")
    assert not disk.is_folder(tmp_path / ("x" * 5000))


# --- reading -------------------------------------------------------------------------------------


def test_a_file_is_read(tmp_path: Path) -> None:
    make(tmp_path, "a.yaml")
    assert disk.read(tmp_path / "a.yaml", "shown", LIMITS) == b"a: 1\n"


def test_a_linked_file_is_read(tmp_path: Path) -> None:
    make(tmp_path, "a.yaml")
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    assert disk.read(tmp_path / "b.yaml", "shown", LIMITS) == b"a: 1\n"


def test_a_file_as_large_as_the_limit_is_read_and_a_larger_one_is_not(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"12345")
    assert disk.read(path, "shown", Limits(max_bytes=5)) == b"12345"
    assert disk.read(path, "shown", Limits(max_bytes=4)) == Finding(
        Place("shown"),
        Kind("PLK013", "file-too-large"),
        Phrase("the file is larger than 4 bytes", "文件超过 4 字节"),
        Phrase("split it into several files", "请拆分为多个文件"),
    )


def test_a_file_of_40_mb_is_not_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    with path.open("wb") as file:
        file.truncate(40_000_000)
    sizes: list[int | None] = []

    class Watched(io.FileIO):
        def read(self, size: int | None = -1) -> bytes:
            sizes.append(size)
            return super().read(size)

    def watched(path: Path, mode: str) -> Watched:
        return Watched(path, mode)

    monkeypatch.setattr(Path, "open", watched)
    found = disk.read(path, "shown", LIMITS)
    assert isinstance(found, Finding)
    assert (found.place, found.kind.code) == (Place("shown"), "PLK013")
    assert sizes == [16 * 1024 * 1024 + 1]


@pytest.mark.parametrize(("limit", "read"), [(20, True), (19, False)])
def test_a_file_that_grows_before_it_is_read_is_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: int, read: bool
) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"0123456789")
    opened = Path.open

    def growing(path: Path, mode: str) -> object:
        with opened(path, "ab") as file:
            file.write(b"abcdefghij")
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", growing)
    found = disk.read(path, "shown", Limits(max_bytes=limit))
    assert (found == b"0123456789abcdefghij") is read
    assert isinstance(found, bytes) is read


def test_what_is_not_a_regular_file_is_not_opened(tmp_path: Path) -> None:
    instead = Phrase("put a regular file in its place", "请换成普通文件")
    refused = unreadable("it is not a regular file", "不是普通文件", instead)
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "link.yaml").symlink_to("pipe.yaml")
    (tmp_path / "folder.yaml").mkdir()
    assert disk.read(tmp_path / "folder.yaml", "shown", LIMITS) == refused
    assert disk.read(tmp_path / "pipe.yaml", "shown", LIMITS) == refused
    assert disk.read(tmp_path / "link.yaml", "shown", LIMITS) == refused
    assert disk.read(Path("/dev/null"), "shown", LIMITS) == refused


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    gone = unreadable("there is no such file", "没有这个文件")
    (tmp_path / "dangling.yaml").symlink_to("absent.yaml")
    assert disk.read(tmp_path / "absent.yaml", "shown", LIMITS) == gone
    assert disk.read(tmp_path / "dangling.yaml", "shown", LIMITS) == gone


def test_links_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to("b.yaml")
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    assert disk.read(tmp_path / "a.yaml", "shown", LIMITS) == unreadable(
        "its links lead round in a circle", "其链接循环"
    )


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.yaml")
    monkeypatch.setattr(Path, "open", denied)
    assert disk.read(tmp_path / "a.yaml", "shown", LIMITS) == unreadable("permission denied", "没有读取权限")


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (OSError(errno.EIO, "Input/output error"), Phrase("Input/output error", "操作系统拒绝读取")),
        (OSError("?"), Phrase("the operating system does not say why", "操作系统拒绝读取")),
    ],
)
def test_any_other_reason(error: OSError, why: Phrase) -> None:
    assert disk.reason(error) == why


# --- where files stand ---------------------------------------------------------------------------


def test_the_repository_is_the_work_tree_that_holds_a_file(tmp_path: Path) -> None:
    make(tmp_path, "a/b/c.yaml", "d.yaml")
    assert disk.repository(tmp_path / "a/b/c.yaml") is None
    (tmp_path / "a" / ".git").mkdir()
    assert disk.repository(tmp_path / "a/b/c.yaml") == tmp_path / "a"
    assert disk.repository(tmp_path / "d.yaml") is None


def test_a_work_tree_of_a_submodule_has_a_file_named_git(tmp_path: Path) -> None:
    make(tmp_path, "a/.git", "a/b/c.yaml", "a/b/d/e.yaml")
    (tmp_path / ".git").mkdir()
    assert disk.repository(tmp_path / "a/b/d/e.yaml") == tmp_path / "a"


def test_a_repository_above_a_folder_that_may_not_be_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "stat", denied)
    assert disk.repository(tmp_path / "a.yaml") is None


def test_the_folders_above_a_file_up_to_the_work_tree(tmp_path: Path) -> None:
    folders = [tmp_path / "a/b/c/d/e", *(tmp_path / part for part in ("a/b/c/d", "a/b/c", "a/b", "a")), tmp_path]
    assert disk.folders_above(tmp_path / "a/b/c/d/e/f.yaml", tmp_path) == folders


def test_the_folders_above_a_file_without_git(tmp_path: Path) -> None:
    folders = [tmp_path / part for part in ("a/b/c/d/e", "a/b/c/d", "a/b/c", "a/b")]
    assert disk.folders_above(tmp_path / "a/b/c/d/e/f.yaml", None) == folders


def test_a_link_leads_out_of_the_repository_or_stays_in_it(tmp_path: Path) -> None:
    make(tmp_path, "outside.yaml", "repo/inside.yaml", "repo/plans/a.yaml")
    plans = tmp_path / "repo/plans"
    (plans / "in.yaml").symlink_to("../inside.yaml")
    (plans / "out.yaml").symlink_to("../../outside.yaml")
    (plans / "round.yaml").symlink_to("round.yaml")
    names = ["a.yaml", "in.yaml", "out.yaml", "round.yaml", "absent.yaml"]
    assert [disk.leads_out(plans / name, plans) for name in names] == [False, True, True, False, False]
    (tmp_path / "repo/.git").mkdir()
    assert [disk.leads_out(plans / name, plans) for name in names] == [False, False, True, False, False]


def test_a_link_in_a_folder_that_is_a_link_itself(tmp_path: Path) -> None:
    make(tmp_path, "real/a.yaml", "outside.yaml")
    (tmp_path / "real/in.yaml").symlink_to("a.yaml")
    (tmp_path / "real/out.yaml").symlink_to("../outside.yaml")
    (tmp_path / "linked").symlink_to("real", target_is_directory=True)
    linked = tmp_path / "linked"
    assert not disk.leads_out(linked / "in.yaml", linked)
    assert disk.leads_out(linked / "out.yaml", linked)


def test_a_path_with_its_links_followed(tmp_path: Path) -> None:
    make(tmp_path, "a/b.yaml")
    (tmp_path / "c.yaml").symlink_to("a/b.yaml")
    (tmp_path / "round").symlink_to("round")
    assert disk.real(tmp_path / "c.yaml") == disk.real(tmp_path) / "a/b.yaml"
    assert disk.real(tmp_path / "round") == disk.real(tmp_path) / "round"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("plans/a.yaml", "plans/a.yaml"),
        ("./plans//a.yaml", "plans/a.yaml"),
        ("plans/../a.yaml", "a.yaml"),
        ("/desk/plans/a.yaml", "plans/a.yaml"),
        ("../a.yaml", "/a.yaml"),
        ("/elsewhere/规划.yaml", "/elsewhere/规划.yaml"),
        (".", "."),
    ],
)
def test_how_a_path_is_shown(path: str, name: str) -> None:
    assert disk.shown(Path(path), Path("/desk")) == name


@pytest.mark.parametrize(
    ("path", "place"), [("a.yaml", "/desk/a.yaml"), ("../b/./c.yaml", "/b/c.yaml"), ("/d/../e.yaml", "/e.yaml")]
)
def test_where_a_path_leads_from_the_working_directory(path: str, place: str) -> None:
    assert disk.located(Path(path), Path("/desk")) == Path(place)
