"""The disk as one of the places where files come from."""

from pathlib import Path

from planck.files import disk
from planck.files.evidence import Standing
from planck.files.git import Git
from planck.files.store import DISK, Disk
from planck.text.limits import LIMITS
from tests.repositories import begin, write


def test_the_disk_shows_what_stands_there_now(tmp_path: Path) -> None:
    begin(tmp_path)
    write(tmp_path, {"a.yaml": "a: 1\n", "b/c.yaml": "", ".gitignore": "b/\n"})
    (tmp_path / "l.yaml").symlink_to("/absent")
    paths = [tmp_path / name for name in (".", "a.yaml", "b", "l.yaml", "absent")]
    assert [DISK.exists(path) for path in paths] == [True, True, True, True, False]
    assert [DISK.is_folder(path) for path in paths] == [True, False, True, False, False]
    assert [DISK.leads_out(path, tmp_path) for path in paths] == [False, False, False, True, False]
    assert not DISK.past
    assert list(DISK.yaml_files(tmp_path, print, DISK.ignored)) == [tmp_path / "a.yaml", tmp_path / "l.yaml"]
    assert DISK.yaml_files_in(tmp_path) == [tmp_path / "a.yaml", tmp_path / "l.yaml"]
    assert DISK.read(tmp_path / "a.yaml", "shown", LIMITS) == b"a: 1\n"
    assert DISK.real(tmp_path / "l.yaml") == disk.real(Path("/absent"))
    assert DISK.repository(tmp_path / "b/c.yaml") == tmp_path
    assert DISK.shown(tmp_path / "b/c.yaml", tmp_path / "b") == "c.yaml"
    assert DISK.citing(tmp_path / "b/c.yaml", tmp_path)("../a.yaml") is Standing.THERE


def test_what_is_ignored_is_told_by_git(tmp_path: Path) -> None:
    begin(tmp_path)
    write(tmp_path, {"a.yaml": "", ".gitignore": "a.yaml\n"})
    assert DISK.ignored(tmp_path) == {tmp_path / "a.yaml"}
    assert Disk(Git("no-such-git")).ignored(tmp_path) == frozenset()
