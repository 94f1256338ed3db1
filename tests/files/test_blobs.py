"""Contents read many at a time."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import field

from planck.files import trouble
from planck.files.blobs import Blobs
from planck.files.git import Git
from planck.files.trouble import Trouble

Asked = list[tuple[str, ...]]
TOP = Path("/repo")


class Told(Git, frozen=True):
    """A git that holds some contents by their first letter, and takes note of what it is asked."""

    held: dict[str, bytes] = field(default_factory=dict)
    asked: Asked = field(default_factory=list)

    def sizes(self, top: Path, hashes: Iterable[str]) -> dict[str, int] | Trouble:
        assert top == TOP
        wanted = list(dict.fromkeys(hashes))
        self.asked.append(("sizes", *wanted))
        return {one: len(self.held[one]) for one in wanted} if set(wanted) <= set(self.held) else trouble.FAILED

    def contents(self, top: Path, sizes: Mapping[str, int]) -> dict[str, bytes] | Trouble:
        assert top == TOP
        self.asked.append(("contents", *sizes))
        return trouble.TOO_SLOW if "z" in sizes else {one: self.held[one] for one in sizes}


def blobs(at_once: int, *contents: str) -> tuple[Blobs, Asked]:
    git = Told(held={one[0]: one.encode() for one in contents})
    return Blobs(git, TOP, at_once), git.asked


def read(some: Blobs, path: str, most: int = 100) -> bytes | Trouble | None:
    return some.read(path, path[0], most)


def test_a_file_alone() -> None:
    some, asked = blobs(100, "abc", "d")
    assert [read(some, "a"), read(some, "a"), read(some, "d")] == [b"abc", b"abc", b"d"]
    assert asked == [("sizes", "a"), ("contents", "a"), ("sizes", "d"), ("contents", "d")]


def test_what_is_expected_is_read_along() -> None:
    some, asked = blobs(100, "abc", "de", "f")
    some.expect((path, path) for path in "daf")
    assert [read(some, path) for path in "daf"] == [b"de", b"abc", b"f"]
    assert asked == [("sizes", "d", "a", "f"), ("contents", "d", "a", "f")]


def test_no_more_is_read_along_than_there_is_room_for() -> None:
    some, asked = blobs(5, "abc", "de", "f", "ghijklmnopq", "r")
    some.expect((path, path) for path in "adfgr")
    assert [read(some, path) for path in "adfgr"] == [b"abc", b"de", b"f", b"ghijklmnopq", b"r"]
    assert asked == [("sizes", *"adfgr"), ("contents", *"ad"), ("contents", "f"), ("contents", "g"), ("contents", "r")]


def test_no_more_is_kept_than_there_is_room_for() -> None:
    some, asked = blobs(2, "aa", "bb", "cc", "dd")
    assert [read(some, path) for path in "ababcab"] == [b"aa", b"bb", b"aa", b"bb", b"cc", b"aa", b"bb"]
    assert [one[1] for one in asked if one[0] == "contents"] == ["a", "b", "c", "a", "b"]


def test_what_is_asked_for_out_of_turn_is_read_alone() -> None:
    some, asked = blobs(2, "aa", "bb", "cc", "dd", "ee")
    some.expect((path, path) for path in "abcd")
    assert [read(some, path) for path in "bacade"] == [b"bb", b"aa", b"cc", b"aa", b"dd", b"ee"]
    assert asked[1:-2] == [("contents", one) for one in "bacad"]
    some.expect((path, path) for path in "ab")
    assert read(some, "a") == b"aa"


def test_the_same_content_in_many_files_does_not_lead_back() -> None:
    """Of a content that comes again, what is read along is what comes after its place, not after the first."""
    some, asked = blobs(4, "aaa", "bbb", "ccc", "ddd", "e")
    some.expect((path, path[0]) for path in ("a1", "b", "c", "a2", "e", "d", "a3"))
    found = [read(some, path) for path in ("a1", "b", "c", "a2", "e", "d", "a3")]
    assert found == [b"aaa", b"bbb", b"ccc", b"aaa", b"e", b"ddd", b"aaa"]
    assert asked[0] == ("sizes", *"abced")
    assert asked[1:] == [("contents", *one) for one in ("a", "b", "c", "ae", "d", "a")]


def test_a_file_that_is_too_large_is_never_read() -> None:
    some, asked = blobs(100, "abc", "de", "f")
    some.expect((path, path) for path in "daf")
    assert [read(some, path, 2) for path in "daf"] == [b"de", None, b"f"]
    assert asked == [("sizes", "d", "a", "f"), ("contents", "d", "f")]
    assert [read(some, "a", 3), read(some, "a", 2)] == [b"abc", None]


def test_after_trouble_nothing_is_asked_any_more() -> None:
    some, asked = blobs(100, "abc", "z", "d")
    assert (read(some, "a"), some.trouble) == (b"abc", None)
    assert (read(some, "z"), some.trouble) == (trouble.TOO_SLOW, trouble.TOO_SLOW)
    assert [read(some, "d"), read(some, "a"), read(some, "z")] == [trouble.TOO_SLOW] * 3
    assert asked == [("sizes", "a"), ("contents", "a"), ("sizes", "z"), ("contents", "z")]


def test_trouble_with_sizes() -> None:
    some, asked = blobs(100, "abc")
    some.expect([("a", "a"), ("x", "x")])
    assert [read(some, "a"), read(some, "a")] == [trouble.FAILED, trouble.FAILED]
    assert asked == [("sizes", "a", "x")]
