"""What stands where in a git tree."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.files import disk
from planck.files.git import Entry
from planck.files.listing import joined, listing


def files(*paths: str) -> list[Entry]:
    return [Entry(path, f"<{path}>", True) for path in paths]


def test_an_empty_tree_is_a_folder() -> None:
    empty = listing([])
    assert (empty.holds(""), empty.is_folder(""), list(empty.walk("", disk.passed_over))) == (True, True, [""])
    assert (empty.holds("a"), empty.is_folder("a"), empty.in_folder("a")) == (False, False, [])


def test_files_folders_and_what_is_neither() -> None:
    tree = listing([*files("b", "a/c/d", "a/b"), Entry("l", "0", False), Entry("s/m", "0", False)])
    assert tree.files == {"b": "<b>", "a/c/d": "<a/c/d>", "a/b": "<a/b>"}
    assert [path for path in ("", "a", "a/c", "s", "b", "l", "a/b", "s/m") if tree.is_folder(path)] == [
        "",
        "a",
        "a/c",
        "s",
    ]
    assert all(tree.holds(path) for path in ("", "a", "a/c", "s", "b", "l", "a/b", "s/m"))
    assert not any(tree.holds(path) for path in ("c", "a/", "l/x", "s/m/x", "b/x", "/"))
    assert tree.in_folder("a") == ["a/b"]
    assert tree.in_folder("s") == []


def test_a_file_and_a_folder_of_one_name() -> None:
    tree = listing(files("a", "a/b"))
    assert (tree.is_folder("a"), tree.files["a"], tree.in_folder("a")) == (True, "<a>", ["a/b"])


def test_folders_that_are_left_out_are_not_entered() -> None:
    tree = listing(files("a/.h/x", "node_modules/y/z", "env/pyvenv.cfg", "env/lib/x", ".h/x", "b/a/x"))
    assert list(tree.walk("", disk.passed_over)) == ["", "a", "b", "b/a"]
    assert list(tree.walk("env", disk.passed_over)) == ["env", "env/lib"]
    assert list(tree.walk(".h", disk.passed_over)) == [".h"]


NAMES = st.sampled_from(["a", "b", ".h", "venv", "B", "规划", "a.yaml", "pyvenv.cfg", "a b"])


@given(st.sets(st.lists(NAMES, min_size=1, max_size=4).map("/".join), max_size=12))
def test_a_tree_is_walked_as_a_disk_is(tmp_path_factory: pytest.TempPathFactory, paths: set[str]) -> None:
    """The folders and files of a tree come in the order in which those of a disk come."""
    kept = [path for path in paths if not any(other.startswith(path + "/") for other in paths)]

    top = tmp_path_factory.mktemp("tree")
    for path in kept:
        (top / path).parent.mkdir(parents=True, exist_ok=True)
        (top / path).touch()
    tree = listing(files(*kept))
    walked = []
    for where, below, names in os.walk(top):
        inner = Path(where).relative_to(top).as_posix()
        below[:] = sorted(below)
        walked += [joined("" if inner == "." else inner, name) for name in sorted(names)]
    assert [path for folder in tree.walk("", lambda _: False) for path in tree.in_folder(folder)] == [
        path for path in walked if not _in_environment(path, set(kept))
    ]


def _in_environment(path: str, all_files: set[str]) -> bool:
    return any(f"{folder}/pyvenv.cfg" in all_files for folder in Path(path).parents if str(folder) != ".")
