"""Which file's settings count in a folder."""

import os
from pathlib import Path

import pytest

from planck.files import config

TABLE = "[tool.planck]\nstrict = true\n"


def made(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith("/.git"):
            path.mkdir()
        else:
            path.write_text(TABLE if path.name == config.PYPROJECT else "", encoding="utf-8")


def nearest(root: Path, folder: str, cwd: str = ".") -> str | None:
    (root / folder).mkdir(parents=True, exist_ok=True)
    found = config.nearest(Path(os.path.normpath(root / folder)), Path(os.path.normpath(root / cwd)))
    return found.relative_to(root).as_posix() if found else None


@pytest.mark.parametrize(
    ("names", "folder", "found"),
    [
        ((), "a", None),
        (("planck.toml",), ".", "planck.toml"),
        (("planck.toml",), "a/b/c", "planck.toml"),
        (("planck.toml", "a/pyproject.toml"), "a/b", "a/pyproject.toml"),
        (("pyproject.toml", "a/planck.toml"), "a/b", "a/planck.toml"),
        (("pyproject.toml", "planck.toml"), "a", "planck.toml"),
        (("planck.toml", "b/planck.toml"), "a", "planck.toml"),
        (("a/b/planck.toml",), "a", None),
    ],
)
def test_the_nearest_one_up_counts_and_planck_toml_before_pyproject(
    tmp_path: Path, names: tuple[str, ...], folder: str, found: str | None
) -> None:
    made(tmp_path, *names)
    assert nearest(tmp_path, folder) == found


@pytest.mark.parametrize("cwd", ["top", "top/a", ".", "elsewhere"])
def test_in_a_work_tree_the_search_ends_at_its_top(tmp_path: Path, cwd: str) -> None:
    made(tmp_path, "planck.toml", "top/.git")
    assert nearest(tmp_path, "top/a/b", cwd) is None
    made(tmp_path, "top/planck.toml")
    assert nearest(tmp_path, "top/a/b", cwd) == "top/planck.toml"


def test_a_work_tree_within_another_is_its_own(tmp_path: Path) -> None:
    made(tmp_path, "top/.git", "top/planck.toml", "top/inner/.git")
    assert nearest(tmp_path, "top/inner/a") is None
    (tmp_path / "top/inner/.git").rmdir()
    (tmp_path / "top/inner/.git").write_text("gitdir: ../.git/worktrees/inner\n", encoding="utf-8")
    assert nearest(tmp_path, "top/inner/a") is None


def test_without_git_the_search_ends_at_the_working_directory(tmp_path: Path) -> None:
    made(tmp_path, "planck.toml")
    assert nearest(tmp_path, "here/a", "here") is None
    assert nearest(tmp_path, "here", "here") is None
    made(tmp_path, "here/planck.toml")
    assert nearest(tmp_path, "here/a", "here") == "here/planck.toml"


def test_without_git_a_folder_elsewhere_has_only_its_own(tmp_path: Path) -> None:
    made(tmp_path, "planck.toml", "there/planck.toml")
    assert nearest(tmp_path, "there/a", "here") is None
    assert nearest(tmp_path, "there", "here") == "there/planck.toml"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (TABLE, True),
        ("[tool.planck]", True),
        ("[ tool . 'planck' ]", True),
        ("tool.planck.strict = true", True),
        ("[tool]\nplanck = {strict = true}", True),
        ("[tool.planck.limits]\nmax_depth = 70", True),
        ("tool.planck = 3", True),
        ("[[tool.planck]]", True),
        ("# see tool.planck", False),
        ("[tool.other]\ntext = '[tool.planck]'", False),
        ("[tool.planckton]", False),
        ("[project]\nname = 'planck'", False),
        ("[tool]", False),
        ("", False),
    ],
)
def test_pyproject_counts_if_it_has_the_table(tmp_path: Path, text: str, held: bool) -> None:
    made(tmp_path, "planck.toml")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "pyproject.toml").write_text(text, encoding="utf-8")
    assert nearest(tmp_path, "a") == ("a/pyproject.toml" if held else "planck.toml")


@pytest.mark.parametrize(
    ("content", "held"),
    [
        (b"[tool.planck]\nstrict = yes", True),
        (b"[tool.planck]\n# \xff", True),
        (b"[tool.planck]\nstrict = true\n[tool.planck]", True),
        (b"[project]\nname = planck", False),
        (b"# \xff planck", False),
        (b"# planck\ntools = [", False),
    ],
)
def test_a_broken_pyproject_counts_if_it_speaks_to_planck(tmp_path: Path, content: bytes, held: bool) -> None:
    (tmp_path / "pyproject.toml").write_bytes(content)
    assert nearest(tmp_path, ".") == ("pyproject.toml" if held else None)


def test_a_pyproject_that_cannot_be_read_or_leads_out_is_passed_over(tmp_path: Path) -> None:
    made(tmp_path, "planck.toml", "outside/pyproject.toml", "here/.git", "here/planck.toml", "here/a/x", "here/b/x")
    (tmp_path / "here" / "a" / "pyproject.toml").mkdir()
    (tmp_path / "here" / "b" / "pyproject.toml").symlink_to(tmp_path / "outside" / "pyproject.toml")
    assert nearest(tmp_path, "here/a") == "here/planck.toml"
    assert nearest(tmp_path, "here/b") == "here/planck.toml"


def test_a_link_inside_the_repository_is_followed(tmp_path: Path) -> None:
    made(tmp_path, "shared/pyproject.toml", "a/x")
    (tmp_path / "a" / "pyproject.toml").symlink_to(tmp_path / "shared" / "pyproject.toml")
    assert nearest(tmp_path, "a") == "a/pyproject.toml"


def test_a_planck_toml_that_is_no_file_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    (tmp_path / "planck.toml").symlink_to("nowhere")
    assert nearest(tmp_path, ".") == "planck.toml"


def beside(root: Path, name: str) -> str | None:
    """The name and line of the table beside a file that is put out of force by it."""
    found = config.table_beside(root / name, root)
    place = found.place((), "key") if found else None
    return f"{place.file}:{place.line}" if place else None


def test_a_planck_toml_puts_the_table_beside_it_out_of_force(tmp_path: Path) -> None:
    made(tmp_path, "a/planck.toml", "a/pyproject.toml", "b/planck.toml", "pyproject.toml")
    assert beside(tmp_path, "a/planck.toml") == "a/pyproject.toml:1"
    assert beside(tmp_path, "a/pyproject.toml") is None
    assert beside(tmp_path, "b/planck.toml") is None


@pytest.mark.parametrize(
    "text", ["[project]\nname = 'planck'\n", "[tool.other]\n", "[tool.planck]\nstrict = yes\n", ""]
)
def test_where_there_is_no_table_or_none_that_can_be_read_nothing_is_put_out_of_force(
    tmp_path: Path, text: str
) -> None:
    made(tmp_path, "planck.toml")
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    assert beside(tmp_path, "planck.toml") is None


def test_a_table_that_leads_out_of_the_repository_is_not_looked_at(tmp_path: Path) -> None:
    made(tmp_path, "outside/pyproject.toml", "here/.git", "here/planck.toml")
    (tmp_path / "here" / "pyproject.toml").symlink_to(tmp_path / "outside" / "pyproject.toml")
    assert beside(tmp_path, "here/planck.toml") is None
