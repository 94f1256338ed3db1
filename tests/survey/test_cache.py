"""What is kept between runs: never another answer than without it, whatever happens to it."""

import sqlite3
import sys
import zlib
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.review.settings import Configuration
from planck.survey import cache, kept
from planck.survey import survey as module
from planck.survey.cache import Cache, opened
from planck.survey.divide import divide
from planck.survey.entry import packed, unpacked
from planck.survey.examine import examine
from planck.survey.part import Order, Part
from planck.survey.place import folder_for
from planck.survey.survey import Means, survey
from planck.values import replace
from tests.survey.conftest import AS_OF, CHECKED, REVIEWED, order, plan, progress
from tests.survey.test_survey import HERE, same

Write = Callable[[Mapping[str, str]], Path]
FILES = {
    "a/plan.yaml": plan("a"),
    "a/2022-06-30.yaml": progress("a"),
    "a/source.md": "50家\n",
    "b/plan.yaml": plan("b", "wrong"),
    "c/plan.yaml": "planck: plan/v1\n",
}


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache") / "planck"


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The folders of the parts that were not answered from the cache."""
    seen: list[str] = []
    plainly = module.examined

    def watched(parts: list[Part], asked: Order, means: Means) -> object:
        seen.extend(part.files[0][0].parent.name for part in parts)
        return plainly(parts, asked, means)

    monkeypatch.setattr(module, "examined", watched)
    return seen


def test_what_has_not_changed_is_not_examined_again(written: Write, folder: Path, examined: list[str]) -> None:
    top, means = written(FILES), Means(cache=folder)
    for wanted in (CHECKED, REVIEWED):
        same(HERE, order(top, wanted), means)
        assert examined == ["a", "b", "c"]
        same(HERE, order(top, wanted), means)
        assert examined == ["a", "b", "c"]
        examined.clear()


CHANGES: list[tuple[str, str | None, list[str]]] = [
    ("a/plan.yaml", plan("a", 60), ["a"]),
    ("a/2022-06-30.yaml", progress("a", 12), ["a"]),
    ("a/2022-07-01.yaml", progress("a", 12).replace("06-30", "07-01"), ["a"]),
    ("a/2022-06-30.yaml", None, ["a"]),
    ("a/proof.md", "evidence", ["a"]),
    ("a/source.md", "60家\n", ["a"]),
    ("a/source.md", None, ["a"]),
    ("planck.toml", 'ignore = ["behind"]\n', ["a", "b", "c"]),
    ("a/planck.toml", "limits = {max_bytes = 10}\n", ["a"]),
    ("d/plan.yaml", plan("d"), ["d"]),
    ("d/lost.yaml", progress("a", 9), ["a", "d"]),
    ("notes.md", "nothing of planck's", []),
]


@pytest.mark.parametrize(("name", "text", "anew"), CHANGES)
def test_what_has_changed_is_examined_anew(
    written: Write, folder: Path, examined: list[str], name: str, text: str | None, anew: list[str]
) -> None:
    top, means = written(FILES), Means(cache=folder)
    same(HERE, order(top), means)
    examined.clear()
    if text is None:
        (top / name).unlink()
    else:
        written({name: text})
    same(HERE, order(top), means)
    assert sorted({*examined}) == anew


def test_another_planck_keeps_its_own(
    written: Write, folder: Path, examined: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    top, means = written(FILES), Means(cache=folder)
    for made in ("planck-1", "planck-2"):
        (folder.parent / made).mkdir()
        monkeypatch.setattr("planck.__file__", str(folder.parent / made / "planck" / "__init__.py"))
        examined.clear()
        same(HERE, order(top), means)
        assert examined == ["a", "b", "c"]


def test_what_is_asked_counts(written: Write, folder: Path, examined: list[str]) -> None:
    top, means = written(FILES), Means(cache=folder)
    plainly, terms = order(top), replace(order(top).terms, as_of=AS_OF + timedelta(1))
    others = {"latest": True}, {"ignore": ("behind",)}, {"terms": terms}
    for asked in (plainly, *(replace(plainly, **cast(Any, other)) for other in others)):
        examined.clear()
        same(HERE, asked, means)
        assert examined == ["a", "b", "c"]


def entries(folder: Path) -> int:
    with closing(sqlite3.connect(folder / cache.NAME)) as connection:
        return int(connection.execute("select count(*) from entry").fetchone()[0])


def altered(folder: Path, change: str) -> None:
    with closing(sqlite3.connect(folder / cache.NAME)) as connection, connection:
        connection.execute(change)


EMPTY, HALF = (zlib.compress(body).hex() for body in (b"[]", b"[[[1]],[],[],[],1,[]]"))


@pytest.mark.parametrize(
    "change",
    [
        "update entry set body = x'00'",
        "update entry set body = 'text'",
        f"update entry set body = x'{EMPTY}'",  # noqa: S608  because it is made here
        f"update entry set body = x'{HALF}'",  # noqa: S608  because it is made here
        "drop table entry",
    ],
)
def test_a_damaged_entry_is_a_miss(written: Write, folder: Path, examined: list[str], change: str) -> None:
    top, means = written(FILES), Means(cache=folder)
    same(HERE, order(top), means)
    altered(folder, change)
    examined.clear()
    same(HERE, order(top), means)
    assert examined == ["a", "b", "c"]
    examined.clear()
    same(HERE, order(top), means)
    assert examined == []


@pytest.mark.parametrize("damage", [b"", b"no database at all" * 99, None])
def test_a_damaged_file_is_made_anew(written: Write, folder: Path, examined: list[str], damage: bytes | None) -> None:
    top, means = written(FILES), Means(cache=folder)
    same(HERE, order(top), means)
    file = folder / cache.NAME
    file.write_bytes(file.read_bytes()[:5000] if damage is None else damage)
    same(HERE, order(top), means)
    examined.clear()
    same(HERE, order(top), means)
    assert examined == []


def test_where_nothing_can_be_kept_all_goes_on(written: Write, tmp_path_factory: pytest.TempPathFactory) -> None:
    top, taken = written(FILES), tmp_path_factory.mktemp("taken") / "file"
    taken.write_text("not a folder", encoding="utf-8")
    same(HERE, order(top), Means(cache=taken / "planck"))
    (taken.parent / cache.NAME).mkdir()
    same(HERE, order(top), Means(cache=taken.parent))


def test_another_run_that_writes_is_waited_for_only_so_long(
    written: Write, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "_PATIENCE", 0.01)
    top = written(FILES)
    same(HERE, order(top), Means(cache=folder))
    with closing(sqlite3.connect(folder / cache.NAME, isolation_level=None)) as connection:
        connection.execute("begin exclusive")
        same(HERE, order(top), Means(cache=folder))
        connection.execute("rollback")
    assert entries(folder) == 3


def test_what_is_damaged_within_is_gone_for_the_next_run(written: Write, folder: Path, examined: list[str]) -> None:
    top, means = written({**FILES, "a/long.yaml": "# " + "x" * 9000}), Means(cache=folder)
    same(HERE, order(top), means)
    file = folder / cache.NAME
    content = bytearray(file.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    file.write_bytes(bytes(content))
    same(HERE, order(top), means)
    same(HERE, order(top), means)
    examined.clear()
    same(HERE, order(top), means)
    assert examined == []


def test_a_table_of_another_make_is_replaced(written: Write, folder: Path, examined: list[str]) -> None:
    top, means = written(FILES), Means(cache=folder)
    folder.mkdir()
    with closing(sqlite3.connect(folder / cache.NAME)) as connection, connection:
        connection.execute("create table entry (something)")
    same(HERE, order(top), means)
    examined.clear()
    same(HERE, order(top), means)
    assert examined == []


def test_a_link_is_never_answered_from_the_cache(written: Write, folder: Path, examined: list[str]) -> None:
    top, means = written(FILES), Means(cache=folder)
    (top / "a/link.yaml").symlink_to("plan.yaml")
    same(HERE, order(top), means)
    examined.clear()
    linked = same(HERE, order(top), means)
    assert examined == ["a"]
    (top / "a/link.yaml").unlink()
    (top / "a/link.yaml").write_bytes((top / "a/plan.yaml").read_bytes())
    assert same(HERE, order(top), means).totals.errors == linked.totals.errors + 1


def test_a_file_that_stays_damaged_is_left_alone(written: Write, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(*_: object, **__: object) -> None:
        raise sqlite3.DatabaseError("file is not a database")

    folder.mkdir()
    (folder / cache.NAME).write_bytes(b"")
    monkeypatch.setattr(sqlite3, "connect", damaged)
    same(HERE, order(written(FILES)), Means(cache=folder))


class Broken:
    """A connection that fails from the first question on."""

    def execute(self, *_: object) -> object:
        raise sqlite3.OperationalError("disk I/O error")

    def close(self) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    def __enter__(self) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    def __exit__(self, *_: object) -> None:
        """Never reached."""


def test_a_disk_that_fails_ends_the_keeping_and_nothing_else(tmp_path: Path) -> None:
    failing = Cache(tmp_path, AS_OF, connection=Broken())  # type: ignore[arg-type]  # stands in for one
    assert failing.get(b"key") is None
    assert not failing.works
    assert failing.get(b"key") is None
    full = Cache(tmp_path, AS_OF, connection=Broken())  # type: ignore[arg-type]  # stands in for one
    full.put(b"key", b"body")
    full.close()
    assert not full.works


def test_what_was_not_used_for_longest_goes_first(folder: Path) -> None:
    for number in range(6):
        with opened(folder, date(2022, 1, 1 + number)) as kept_here:
            kept_here.room = 100_000
            kept_here.put(b"%d" % number, bytes(20_000))
            if number == 3:
                assert kept_here.get(b"0") == bytes(20_000)
    with opened(folder, AS_OF) as kept_here:
        assert [number for number in range(6) if kept_here.get(b"%d" % number)] == [0, 3, 4, 5]


def test_many_entries_are_written_at_a_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_BATCH", 2)
    with opened(folder, AS_OF) as kept_here:
        for number in range(3):
            kept_here.put(b"%d" % number, b"body")
        assert entries(folder) == 2
    assert entries(folder) == 3


def test_a_python_without_the_database_keeps_nothing(
    written: Write, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "planck.survey.cache", None)
    same(HERE, order(written(FILES)), Means(cache=folder))
    assert not folder.exists()


def test_a_file_that_changes_while_it_is_examined_is_not_kept(
    written: Write, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    top = written(FILES)
    plainly = kept.Kept.digests_of
    monkeypatch.setattr(kept.Kept, "digests_of", lambda self, part: {**plainly(self, part), "a/plan.yaml": b"before"})
    survey(HERE, order(top), Configuration(top), Means(cache=folder))
    assert entries(folder) == 0


def test_a_file_that_cannot_be_read_is_not_kept(written: Write, folder: Path) -> None:
    top = written({**FILES, "planck.toml": "limits = {max_bytes = 300}\n"})
    same(HERE, order(top), Means(cache=folder))
    assert entries(folder) == 1


@given(st.binary(max_size=200))
def test_whatever_stands_in_an_entry_is_an_outcome_or_nothing(content: bytes) -> None:
    assert unpacked(content) is None
    unpacked(zlib.compress(content))


def test_an_outcome_comes_back_as_it_was(written: Write) -> None:
    top = written({**FILES, "planck.toml": 'ignore = ["missing-key"]\n'})
    division = divide(HERE, Configuration(top))
    assert division
    assert [len(examine(part, order(top)).share.dropped) for part in division.parts] == [0, 0, 1]
    for wanted in (CHECKED, REVIEWED):
        for part in division.parts:
            outcome = examine(part, order(top, wanted))
            outcome.read.clear()
            assert unpacked(packed(outcome)) == outcome


@pytest.mark.parametrize(
    ("system", "environment", "found"),
    [
        ("linux", {"XDG_CACHE_HOME": "/caches", "HOME": "/me"}, "/caches/planck"),
        ("linux", {"HOME": "/me"}, "/me/.cache/planck"),
        ("linux", {}, None),
        ("linux", {"XDG_CACHE_HOME": "caches"}, None),
        ("darwin", {"HOME": "/me"}, "/me/Library/Caches/planck"),
        ("win32", {"LOCALAPPDATA": "/local", "HOME": "/me"}, "/local/planck"),
        ("win32", {"HOME": "/me"}, None),
    ],
)
def test_where_it_is(
    monkeypatch: pytest.MonkeyPatch, system: str, environment: dict[str, str], found: str | None, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert folder_for(tmp_path, environment) == (Path(found) if found else None)


def test_a_wrong_entry_in_a_repository_is_never_read(written: Write, folder: Path) -> None:
    """Whoever opens a merge request may put a cache into it, but not have it believed."""
    top = written(FILES)
    (top / ".git").mkdir()
    for own in (top / "caches", top / ".cache"):
        assert folder_for(top, {"XDG_CACHE_HOME": str(own)}) is None
        assert folder_for(top / "a", {"XDG_CACHE_HOME": str(own)}) is None
        assert folder_for(Path("/"), {"XDG_CACHE_HOME": str(own)}, [top / "a"]) is None
    (top / "a" / ".git").mkdir()
    assert folder_for(top / "a", {"XDG_CACHE_HOME": str(top / "caches")}) is None
    (folder.parent / "link").symlink_to(top)
    assert folder_for(top, {"XDG_CACHE_HOME": str(folder.parent / "link")}) is None


def test_nor_is_one_in_what_is_checked_without_a_repository(written: Write) -> None:
    top = written(FILES)
    assert folder_for(top, {"XDG_CACHE_HOME": str(top / ".cache")}) is None
    assert folder_for(top / "a", {"XDG_CACHE_HOME": str(top / "b")}, [top / "b"]) is None
    assert folder_for(top / "a", {"XDG_CACHE_HOME": str(top / "b")}) == top / "b" / "planck"
