"""What git says a repository held at a revision; and that whatever it says or does gives a value."""

import os
from pathlib import Path

import pytest

from planck.files import trouble
from planck.files.git import Entry, Git
from planck.files.trouble import Trouble
from tests.repositories import begin, blob, commit, forged, git, program

A, B = b"a: 1\n", b"b: 2\n"


def unknown(ref: str, *, shallow: bool = False) -> Trouble:
    return trouble.unknown_revision(ref, shallow=shallow)


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """A repository with two commits."""
    folder = begin(tmp_path / "repo")
    commit(folder, {"a.yaml": A})
    commit(folder, {"plans/b.yaml": B})
    return folder


# --- the name of a commit ------------------------------------------------------------------------


def test_the_names_that_a_commit_may_have(top: Path) -> None:
    first, second = git(top, "rev-parse", "HEAD~1"), git(top, "rev-parse", "HEAD")
    git(top, "tag", "light", "HEAD~1")
    git(top, "tag", "--annotate", "--message", "t", "heavy", "HEAD~1")
    git(top, "checkout", "--quiet", "-b", "规划/二", "HEAD~1")
    git(top, "commit", "--quiet", "--allow-empty", "--message", "side: line")
    git(top, "merge", "--quiet", "--no-ff", "--message", "both", "main")
    both, side = git(top, "rev-parse", "HEAD"), git(top, "rev-parse", "HEAD^1")
    named = {
        "main": second,
        "HEAD": both,
        "@": both,
        "HEAD^1": side,
        "HEAD^2": second,
        "light": first,
        "heavy": first,
        "heavy^{commit}": first,
        first[:10]: first,
        first.upper(): first,
        "@{-1}": second,
        "规划/二": both,
        "HEAD^{/side: l}": side,
    }
    assert {ref: Git().commit(top, ref) for ref in named} == named


@pytest.mark.parametrize(
    "ref",
    [
        "",
        "-",
        "--output=x",
        "--all",
        "no-such",
        "HEAD~9",
        "0" * 40,
        "^HEAD",
        "HEAD^@",
        "HEAD^!",
        "main..HEAD",
        "HEAD:plans",
        "HEAD:",
        ":plans/b.yaml",
        ":/more",
        "HEAD^{tree}",
        "HEAD main",
        "HEAD\nmain",
        "HEAD\0",
        "HEAD\ud800",
        "\udcff",
        "x" * 10_000,
        "@{99}",
        "@{-7}",
        "@{upstream}",
    ],
)
def test_what_names_no_commit(top: Path, ref: str) -> None:
    assert Git().commit(top, ref) == unknown(ref)
    assert sorted(path.name for path in top.iterdir()) == [".git", "a.yaml", "plans"]


def test_a_folder_named_as_if_it_were_a_commit_is_none(top: Path) -> None:
    commit(top, {"x^{commit}/a.yaml": A})
    assert Git().commit(top, "HEAD:x") == unknown("HEAD:x")


def test_the_hash_of_a_file_or_of_a_tree_names_no_commit(top: Path) -> None:
    for name in ("HEAD:a.yaml", "HEAD^{tree}"):
        ref = git(top, "rev-parse", name)
        assert Git().commit(top, ref) == unknown(ref)


def test_in_a_repository_without_commits_there_is_none(tmp_path: Path) -> None:
    assert Git().commit(begin(tmp_path), "HEAD") == unknown("HEAD")


def test_in_a_shallow_clone_the_hint_says_how_to_deepen_it(top: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{top}", "shallow")
    found = Git().commit(tmp_path / "shallow", "HEAD~1")
    assert found == unknown("HEAD~1", shallow=True)
    assert isinstance(found, Trouble)
    assert found.message.en == "there is no revision 'HEAD~1'"
    for word in ("git fetch --unshallow", "fetch-depth: 0", "GIT_DEPTH: 0"):
        assert word in found.hint.en
        assert word in found.hint.zh


def test_a_repository_of_another_user(top: Path) -> None:
    environment = {**os.environ, "GIT_TEST_ASSUME_DIFFERENT_OWNER": "1", "LC_ALL": "zh_CN.UTF-8"}
    assert Git(environment=environment).commit(top, "HEAD") == trouble.not_trusted(str(top))


def test_a_broken_repository_does_not_speak_for_the_one_around_it(top: Path) -> None:
    (top / "inner/.git").mkdir(parents=True)
    assert Git().commit(top / "inner", "HEAD") == trouble.FAILED
    (top / ".git/HEAD").write_text("?", encoding="utf-8")
    assert Git().commit(top, "main") == trouble.FAILED


def test_what_is_put_in_the_place_of_a_commit_is_not_looked_at(top: Path) -> None:
    first = git(top, "rev-parse", "HEAD~1")
    git(top, "replace", "HEAD", first)
    found = Git().tree(top, git(top, "rev-parse", "HEAD"))
    assert isinstance(found, list)
    assert [entry.path for entry in found] == ["a.yaml", "plans/b.yaml"]


# --- what it holds -------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["sha1", "sha256"])
def test_files_with_their_contents(tmp_path: Path, how: str) -> None:
    top = begin(tmp_path, f"--object-format={how}")
    name = commit(top, {"a.yaml": A, "plans/b.yaml": B, "plans/c.yaml": b""})
    (a, b, c), asked = (
        [git(top, "rev-parse", f"HEAD:{one}") for one in ("a.yaml", "plans/b.yaml", "plans/c.yaml")],
        Git(),
    )
    assert asked.commit(top, "HEAD") == name
    assert asked.tree(top, name) == [
        Entry("a.yaml", a, True),
        Entry("plans/b.yaml", b, True),
        Entry("plans/c.yaml", c, True),
    ]
    assert asked.sizes(top, [a, b, a, c]) == {a: 5, b: 5, c: 0}
    assert asked.contents(top, {b: 5, c: 0, a: 5}) == {b: B, c: b"", a: A}


def test_a_file_whose_content_looks_like_an_answer_of_git(top: Path) -> None:
    one = blob(top, b"")
    odd = blob(top, f"\n{one} blob 0\n\n{one} missing\n".encode())
    size = 1 + len(one) + 8 + 1 + len(one) + 9
    assert Git().contents(top, {odd: size, one: 0}) == {
        odd: f"\n{one} blob 0\n\n{one} missing\n".encode(),
        one: b"",
    }


def test_links_and_repositories_inside_are_no_regular_files(top: Path) -> None:
    one, head = blob(top), git(top, "rev-parse", "HEAD")
    name = forged(
        top,
        ("100644", b"a", one),
        ("120000", b"l", one),
        ("160000", b"m", head),
        ("100755", b"x", one),
        ("100664", b"y", one),
    )
    found = Git().tree(top, name)
    assert found == [
        Entry("a", one, True),
        Entry("l", one, False),
        Entry("m", head, False),
        Entry("x", one, True),
        Entry("y", one, True),
    ]


def test_odd_names(top: Path) -> None:
    names = [
        b" a.yaml",
        b"\xff.yaml",
        b'"q".yaml',
        "规划.yaml".encode(),
        b"n\nl.yaml",
        b"t\tb.yaml",
        b"...",
        b"a..b",
        b".x",
    ]
    one = blob(top)
    name = forged(top, *(("100644", odd, one) for odd in names))
    found = Git().tree(top, name)
    assert isinstance(found, list)
    assert [entry.path for entry in found] == [os.fsdecode(odd) for odd in names]


def test_names_that_no_folder_can_hold_are_left_out(top: Path) -> None:
    one, inner = blob(top), git(top, "rev-parse", "HEAD:plans")
    names = [b"..", b".", b"../../etc/x", b"a/../b", b"/a", b"a//b", b"a/.", b"n" * 5000]
    name = forged(top, *(("100644", odd, one) for odd in names), ("40000", b"..", inner), ("100644", b"b", one))
    assert Git().tree(top, name) == [Entry("b", one, True)]


def test_a_tree_that_unfolds_without_end(top: Path) -> None:
    """Ten folders in each of ten folders, and so on: small as it is stored, too large for any list."""
    content, mode = blob(top), "100644"
    for _ in range(9):
        entries = b"".join(f"{mode} {number}\0".encode() + bytes.fromhex(content) for number in range(10))
        content = git(top, "hash-object", "-w", "-t", "tree", "--literally", "--stdin", given=entries)
        mode = "40000"
    name = git(top, "commit-tree", "-m", "bomb", content)
    assert Git(most_listed=1_000_000).tree(top, name) == trouble.TOO_MANY_FILES


# --- where git cannot tell -----------------------------------------------------------------------


def lost(top: Path, name: str) -> str:
    """Deletes what is stored under a name; gives its hash."""
    one = git(top, "rev-parse", name)
    (top / ".git/objects" / one[:2] / one[2:]).unlink()
    return one


def test_what_is_missing_from_a_broken_repository(top: Path) -> None:
    head, a = git(top, "rev-parse", "HEAD"), git(top, "rev-parse", "HEAD:a.yaml")
    b = lost(top, "HEAD:plans/b.yaml")
    assert Git().sizes(top, [a, b]) == trouble.FAILED
    assert Git().contents(top, {a: 5, b: 5}) == trouble.FAILED
    lost(top, "HEAD:plans")
    assert Git().tree(top, head) == trouble.FAILED


def test_a_file_of_another_size_or_kind_than_was_told(top: Path) -> None:
    a, tree = git(top, "rev-parse", "HEAD:a.yaml"), git(top, "rev-parse", "HEAD^{tree}")
    assert Git().contents(top, {a: 4}) == trouble.FAILED
    assert Git().sizes(top, [tree]) == trouble.FAILED


def test_what_is_missing_from_a_partial_clone_is_not_fetched(top: Path, tmp_path: Path) -> None:
    git(top, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "--quiet", "--no-checkout", "--filter=blob:none", f"file://{top}", "partial")
    git(tmp_path, "clone", "--quiet", "--no-checkout", "--filter=tree:0", f"file://{top}", "treeless")
    one, asked = git(top, "rev-parse", "HEAD:a.yaml"), Git()
    name = git(top, "rev-parse", "HEAD")
    assert asked.tree(tmp_path / "partial", name) == asked.tree(top, name)
    assert asked.sizes(tmp_path / "partial", [one]) == trouble.PARTIAL_CLONE
    assert asked.contents(tmp_path / "partial", {one: 5}) == trouble.PARTIAL_CLONE
    assert asked.tree(tmp_path / "treeless", name) == trouble.PARTIAL_CLONE
    git(tmp_path / "partial", "fetch", "--quiet", "--refetch", "--no-filter")
    assert asked.sizes(tmp_path / "partial", [one]) == {one: 5}, "the hint helps"


def every(asked: Git, top: Path) -> list[object]:
    return [
        asked.commit(top, "HEAD"),
        asked.tree(top, "0" * 40),
        asked.sizes(top, ["x"]),
        asked.contents(top, {"x": 1}),
    ]


def test_a_git_that_is_not_there(top: Path) -> None:
    assert every(Git("no-such-git"), top) == [trouble.NO_GIT] * 4
    assert every(Git(environment={"PATH": "."}), top) == [trouble.NO_GIT] * 4


def test_a_git_that_is_no_program(top: Path, tmp_path: Path) -> None:
    path = Path(program(tmp_path, ""))
    path.write_bytes(b"\x7fELF")
    assert every(Git(str(path)), top) == [trouble.FAILED] * 4


@pytest.mark.parametrize("text", ["exec sleep 60", "exec >&- 2>&-; exec sleep 60"])
def test_a_git_that_takes_too_long(top: Path, tmp_path: Path, text: str) -> None:
    assert every(Git(program(tmp_path, text), patience=0.3), top) == [trouble.TOO_SLOW] * 4


def test_a_git_that_takes_too_long_at_second_thought(top: Path, tmp_path: Path) -> None:
    slow = program(tmp_path, 'case "$*" in *is-shallow*) exec sleep 60;; esac; exit 1')
    assert Git(slow, patience=0.5).commit(top, "HEAD") == trouble.TOO_SLOW


@pytest.mark.parametrize("text", ["exit 1", "kill -9 $$", "head -c 3000 /dev/urandom; exit 1", "echo; exit 128"])
def test_a_git_that_fails_or_talks_nonsense(top: Path, tmp_path: Path, text: str) -> None:
    found = every(Git(program(tmp_path, text)), top)
    assert found[1:] == [trouble.FAILED] * 3
    assert found[0] == trouble.FAILED


def test_a_git_that_says_nothing_or_nonsense_and_calls_it_success(top: Path, tmp_path: Path) -> None:
    asked = Git(program(tmp_path, "echo one two three"))
    assert every(asked, top) == [unknown("HEAD"), [], trouble.PARTIAL_CLONE, trouble.PARTIAL_CLONE]


def test_nothing_in_a_repository_makes_git_run_anything(top: Path, tmp_path: Path) -> None:
    trap = program(tmp_path, f"touch {tmp_path}/started")
    (top / ".gitattributes").write_text("* filter=trap diff=trap\n", encoding="utf-8")
    name = commit(top)
    for key in ("filter.trap.smudge", "diff.trap.textconv", "core.fsmonitor", "core.pager", "core.sshCommand"):
        git(top, "config", key, trap)
    (tmp_path / "started").unlink(missing_ok=True)
    asked, a = Git(), git(top, "rev-parse", "HEAD:a.yaml")
    found = [asked.commit(top, "HEAD"), asked.tree(top, name), asked.sizes(top, [a]), asked.contents(top, {a: 5})]
    assert not any(isinstance(one, Trouble) for one in found)
    assert not (tmp_path / "started").exists()
