"""What git ignores below a folder, by its own word; and that asking is safe."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from planck.files.git import Git


def git(folder: Path, *words: str) -> str:
    settings = ["-c", "user.name=n", "-c", "user.email=e"]
    done = subprocess.run(["git", *settings, "-C", folder, *words], check=True, capture_output=True, encoding="utf-8")
    return done.stdout.strip()


def make(folder: Path, *names: str, ignore: str = "") -> Path:
    """A repository with some files and a list of what it ignores."""
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    (folder / ".gitignore").write_text(ignore, encoding="utf-8")
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("a: 1\n", encoding="utf-8")
    return folder


def program(folder: Path, text: str) -> str:
    """A program that stands in for git."""
    path = folder / "stand-in"
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def ignored(folder: Path, asked: Git | None = None) -> list[str]:
    found = (asked or Git()).ignored(folder)
    return sorted(path.relative_to(folder).as_posix() for path in found)


def test_files_and_folders_that_git_ignores(tmp_path: Path) -> None:
    make(tmp_path, "plan.yaml", "draft.yaml", "build/a.yaml", "build/b/c.yaml", "a/draft.yaml", "a/plan.yaml")
    (tmp_path / ".gitignore").write_text("draft.yaml\nbuild/\n", encoding="utf-8")
    assert ignored(tmp_path) == ["a/draft.yaml", "build", "draft.yaml"]
    assert ignored(tmp_path / "a") == ["draft.yaml"]


def test_what_the_lists_in_folders_and_in_the_repository_say_counts_too(tmp_path: Path) -> None:
    make(tmp_path, "a/x.yaml", "a/y.yaml", "z.yaml", ignore="*.yaml\n")
    (tmp_path / "a/.gitignore").write_text("!x.yaml\n", encoding="utf-8")
    (tmp_path / ".git/info/exclude").write_text("*.yml\n", encoding="utf-8")
    (tmp_path / "w.yml").touch()
    assert ignored(tmp_path) == ["a/y.yaml", "w.yml", "z.yaml"]


def test_a_tracked_file_is_never_ignored(tmp_path: Path) -> None:
    make(tmp_path, "build/plan.yaml", "build/other.yaml", "kept.yaml", ignore="build/\nkept.yaml\n")
    git(tmp_path, "add", "--force", "build/plan.yaml", "kept.yaml")
    assert ignored(tmp_path) == ["build/other.yaml"]


def test_odd_names(tmp_path: Path) -> None:
    names = ['a "quoted" one.yaml', "new\nline.yaml", "back\\slash.yaml", "规划.yaml", " leading.yaml", "-c.yaml"]
    make(tmp_path, *names, ignore="*.yaml\n")
    (tmp_path / os.fsdecode(b"\xff.yaml")).touch()
    assert ignored(tmp_path) == sorted([*names, "\udcff.yaml"])


@pytest.mark.parametrize("name", ["build", "build/deep"])
def test_in_a_folder_that_is_ignored_itself_nothing_is(tmp_path: Path, name: str) -> None:
    make(tmp_path, "build/a.yaml", "build/deep/b.yaml", "build/deep/c.yaml", ignore="build/\n")
    assert ignored(tmp_path / name) == []


def test_in_a_folder_of_which_all_is_ignored_all_is(tmp_path: Path) -> None:
    make(tmp_path, "drafts/a.yaml", "drafts/b/c.yaml", ignore="*.yaml\n")
    assert "drafts/a.yaml" in ignored(tmp_path)
    assert {"a.yaml", "b/c.yaml"} <= set(ignored(tmp_path / "drafts"))
    assert "." not in ignored(tmp_path / "drafts")


def test_a_repository_below_is_not_spoken_for(tmp_path: Path) -> None:
    make(tmp_path, ignore="*.yaml\n")
    make(tmp_path / "inner", "a.yaml", "b.yaml", ignore="a.yaml\n")
    assert ignored(tmp_path) == []
    assert ignored(tmp_path / "inner") == ["a.yaml"]


def test_a_folder_reached_through_a_link(tmp_path: Path) -> None:
    make(tmp_path / "repo", "plans/a.yaml", ignore="a.yaml\n")
    (tmp_path / "link").symlink_to("repo/plans", target_is_directory=True)
    assert ignored(tmp_path / "link") == ["a.yaml"]


def test_a_second_work_tree(tmp_path: Path) -> None:
    make(tmp_path / "first", "a.yaml", ignore="a.yaml\n")
    git(tmp_path / "first", "add", ".gitignore")
    git(tmp_path / "first", "commit", "--quiet", "--message", "begin")
    git(tmp_path / "first", "worktree", "add", "--quiet", str(tmp_path / "second"))
    (tmp_path / "second/a.yaml").touch()
    assert ignored(tmp_path / "second") == ["a.yaml"]


# --- where git cannot tell -----------------------------------------------------------------------


def test_in_no_work_tree_git_is_not_even_started(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").touch()
    stand_in = program(tmp_path, f"touch {tmp_path}/started")
    assert ignored(tmp_path, Git(stand_in)) == []
    assert not (tmp_path / "started").exists()


@pytest.mark.parametrize(
    "text", ["printf 'a.yaml\\0'; exit 128", "kill -9 $$", "printf 'a.yaml\\0'; exec sleep 60"], ids=str
)
def test_a_git_that_fails_is_killed_or_takes_too_long(tmp_path: Path, text: str) -> None:
    make(tmp_path, "a.yaml", ignore="a.yaml\n")
    assert ignored(tmp_path, Git(program(tmp_path, text), patience=0.5)) == []
    assert ignored(tmp_path, Git(program(tmp_path, "printf 'a.yaml\\0b/\\0'"))) == ["a.yaml", "b"]


def test_a_git_that_is_not_there_or_is_no_program(tmp_path: Path) -> None:
    make(tmp_path, "a.yaml", "broken", ignore="a.yaml\n")
    (tmp_path / "broken").chmod(0o755)
    (tmp_path / "broken").write_bytes(b"\x7fELF")
    assert ignored(tmp_path, Git("no-such-git")) == []
    assert ignored(tmp_path, Git(str(tmp_path / "broken"))) == []
    assert ignored(tmp_path, Git(environment={"PATH": str(tmp_path)})) == []


def test_a_folder_of_git_that_is_none(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.yaml").touch()
    assert ignored(tmp_path) == []


# --- nothing in a repository makes git run anything ----------------------------------------------


def test_a_git_in_the_working_directory_is_not_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.yaml", ignore="a.yaml\n")
    shutil.move(program(tmp_path, f": > {tmp_path}/started"), tmp_path / "git")
    monkeypatch.chdir(tmp_path)
    assert ignored(tmp_path, Git(environment={"PATH": "."})) == []
    assert not (tmp_path / "started").exists()


def test_a_file_watcher_and_hooks_of_the_repository_are_not_started(tmp_path: Path) -> None:
    make(tmp_path, "a.yaml", ignore="a.yaml\n")
    hook = program(tmp_path, f"touch {tmp_path}/started")
    git(tmp_path, "config", "core.fsmonitor", hook)
    git(tmp_path, "config", "core.hooksPath", str(tmp_path / "hooks"))
    (tmp_path / "hooks").mkdir()
    shutil.copy(hook, tmp_path / "hooks/post-index-change")
    git(tmp_path, "add", ".gitignore")
    (tmp_path / "started").unlink()
    assert ignored(tmp_path) == ["a.yaml"]
    assert not (tmp_path / "started").exists()


def test_a_bare_repository_among_the_files_is_not_asked(tmp_path: Path) -> None:
    make(tmp_path, ignore="a.yaml\n")
    subprocess.run(["git", "init", "--quiet", "--bare", tmp_path / "plans"], check=True)
    git(tmp_path / "plans", "config", "core.bare", "false")
    git(tmp_path / "plans", "config", "core.worktree", str(tmp_path / "plans"))
    (tmp_path / "plans/info/exclude").write_text("b.yaml\n", encoding="utf-8")
    (tmp_path / "plans/b.yaml").touch()
    assert ignored(tmp_path / "plans") == []


def test_nothing_is_fetched(tmp_path: Path) -> None:
    """A list of what is ignored that is neither in the work tree nor among the objects would be fetched."""
    make(tmp_path, "a.yaml", ignore="a.yaml\n")
    git(tmp_path, "add", ".gitignore")
    git(tmp_path, "update-index", "--skip-worktree", ".gitignore")
    name = git(tmp_path, "rev-parse", ":.gitignore")
    (tmp_path / ".git/objects" / name[:2] / name[2:]).unlink()
    (tmp_path / ".gitignore").unlink()
    for key, value in {
        "core.repositoryFormatVersion": "1",
        "extensions.partialClone": "origin",
        "protocol.ext.allow": "always",
        "remote.origin.promisor": "true",
        "remote.origin.url": f"ext::touch {tmp_path}/started",
    }.items():
        git(tmp_path, "config", key, value)
    assert ignored(tmp_path) == []
    assert not (tmp_path / "started").exists()
    asked = ["git", "-C", str(tmp_path), "ls-files", "--others", "--ignored", "--exclude-standard"]
    subprocess.run(asked, check=False, capture_output=True)
    assert (tmp_path / "started").exists(), "the trap works"


# --- what is inherited ---------------------------------------------------------------------------


def test_the_variables_of_a_hook_of_another_repository_do_not_mislead(tmp_path: Path) -> None:
    make(tmp_path / "one", "a.yaml", "b.yaml", ignore="a.yaml\n")
    make(tmp_path / "other", "a.yaml", ignore="b.yaml\n")
    hook = {
        **os.environ,
        "GIT_DIR": str(tmp_path / "other/.git"),
        "GIT_WORK_TREE": str(tmp_path / "other"),
        "GIT_INDEX_FILE": str(tmp_path / "other/.git/index"),
        "GIT_COMMON_DIR": str(tmp_path / "other/.git"),
        "GIT_OBJECT_DIRECTORY": str(tmp_path / "other/.git/objects"),
        "GIT_PREFIX": "plans/",
    }
    assert ignored(tmp_path / "one", Git(environment=hook)) == ["a.yaml"]
    for name in hook.keys() - os.environ.keys():
        assert ignored(tmp_path / "one", Git(environment={**os.environ, name: hook[name]})) == ["a.yaml"]


def test_in_a_real_hook(tmp_path: Path) -> None:
    """In a commit of some files only, git gives its hooks another index and a relative folder of its own."""
    make(tmp_path, "a.yaml", "plans/b.yaml", "plans/c.yaml", "plans/d.yaml", ignore="a.yaml\nb.yaml\nd.yaml\n")
    git(tmp_path, "add", ".gitignore", "plans/c.yaml")
    git(tmp_path, "add", "--force", "plans/d.yaml")
    git(tmp_path, "commit", "--quiet", "--message", "begin")
    (tmp_path / "plans/c.yaml").write_text("a: 2\n", encoding="utf-8")
    hook = tmp_path / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\nenv > {tmp_path}/env\n", encoding="utf-8")
    hook.chmod(0o755)
    git(tmp_path, "commit", "--quiet", "--message", "more", "--", "plans/c.yaml")
    lines = [line.partition("=") for line in (tmp_path / "env").read_text(encoding="utf-8").splitlines()]
    inherited = {name: value for name, _, value in lines if name.startswith("GIT_")}
    assert "next-index" in inherited["GIT_INDEX_FILE"]
    assert ignored(tmp_path / "plans", Git(environment={**os.environ, **inherited})) == ["b.yaml"]


def test_git_is_asked_quietly(tmp_path: Path) -> None:
    make(tmp_path)
    stand_in = program(
        tmp_path, f'echo oops >&2; read line; env > {tmp_path}/env; printf "%s\\n" "$@" > {tmp_path}/words'
    )
    assert ignored(tmp_path, Git(stand_in, {"PATH": os.environ["PATH"], "OWN": "1", "GIT_DIR": "x"})) == []
    variables = (tmp_path / "env").read_text(encoding="utf-8").splitlines()
    wanted = {
        "GIT_OPTIONAL_LOCKS=0",
        "GIT_TERMINAL_PROMPT=0",
        "GIT_ALLOW_PROTOCOL=none",
        "GIT_NO_LAZY_FETCH=1",
        "OWN=1",
    }
    assert wanted <= set(variables)
    assert not any(line.startswith("GIT_DIR=") for line in variables)
    words = (tmp_path / "words").read_text(encoding="utf-8").split()
    assert words[words.index("-C") + 1] == str(tmp_path)


def test_what_git_refuses_to_add(tmp_path: Path) -> None:
    names = ["build/a.yaml", "kept.yaml", "build/kept.yaml", "规划\n.log", "a b.yaml"]
    make(tmp_path, "build/kept.yaml", ignore="build/\n*.log\n")
    git(tmp_path, "add", "--force", "build/kept.yaml")
    assert Git().refusing(tmp_path, names) == {"build/a.yaml", "规划\n.log"}
    assert Git().refusing(tmp_path, ["kept.yaml"]) == frozenset()


def test_it_refuses_nothing_where_it_cannot_tell(tmp_path: Path) -> None:
    assert Git().refusing(tmp_path, ["a"]) == frozenset()
    make(tmp_path, ignore="*\n")
    assert Git("no-such-program").refusing(tmp_path, ["a"]) == frozenset()
    (tmp_path / ".git" / "HEAD").write_text("broken", encoding="utf-8")
    assert Git().refusing(tmp_path, ["a"]) == frozenset()
