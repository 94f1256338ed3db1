"""A run in parts: what it tells is what it tells of all read at once."""

import errno
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planck.report.share import Wanted
from planck.report.tallies import totals_of
from planck.review.read import read
from planck.review.settings import Configuration
from planck.survey import survey as module
from planck.survey.divide import divide
from planck.survey.part import Order
from planck.survey.survey import Means, Survey, put_together, survey
from planck.survey.whole import checked, whole
from tests.survey.conftest import AS_OF, CHECKED, REVIEWED, order, plan, progress

Write = Callable[[Mapping[str, str]], Path]
HERE = [Path()]
ONE_BY_ONE = Means()


def at_once(paths: list[Path], asked: Order) -> Survey:
    """The plain way."""
    return put_together((whole(paths, asked, Configuration(asked.cwd), lambda _: None),), asked)


def texts(found: Survey) -> list[str]:
    return [found.text(number) for number in range(len(found.wanted))]


def same(paths: list[Path], asked: Order, means: Means = ONE_BY_ONE) -> Survey:
    """What a run in parts finds, after a look that it is what one at once finds."""
    found, plain = survey(paths, asked, Configuration(asked.cwd), means), at_once(paths, asked)
    assert found.totals == totals_of(checked(read(paths, asked.cwd), asked))
    for mine, plainly in zip(texts(found), texts(plain), strict=True):
        assert mine == plainly
    assert found.totals == plain.totals
    assert set(found.read) == set(plain.read)
    return found


_IDS = st.sampled_from(["a", "b", "c", "d"])
_FOLDERS = st.sampled_from(["", "a", "b", "b-c", "b/deep", "c", "b/progress", "elsewhere"])
_TEXTS = st.one_of(
    st.builds(plan, _IDS, st.sampled_from([50, 5, "none", 0.5]), st.sampled_from(["zh", "en"])),
    st.builds(progress, _IDS, st.sampled_from([10, 60, 0, "x"])),
    st.sampled_from(["a: stray\n", "planck: plan/v1\nid: [\n", "plank: plan/v1\n", "planck: plan/v9\nid: a\n"]),
    st.sampled_from(["planck: plan/v1\ntitle: no id\n", "planck: progress/v1\nvalues: {}\n", "\0", ""]),
)
_NAMES = st.sampled_from(["plan.yaml", "2022-06-30.yaml", "0.yml", "z.yaml"])
_SETTINGS = st.sampled_from(
    [
        {},
        {"planck.toml": 'ignore = ["behind"]\n'},
        {"b/planck.toml": "wrong = 1\n"},
        {"planck.toml": 'severity = {unknown-plan = "warning"}\nselect = ["PLK3"]\n'},
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.tuples(_FOLDERS, _NAMES), _TEXTS, max_size=9), _SETTINGS, st.booleans())
def test_parts_put_together_tell_what_all_read_at_once_tells(
    files: dict[tuple[str, str], str], configured: dict[str, str], reviewed: bool
) -> None:
    with TemporaryDirectory() as name:
        top = Path(name).resolve()
        for (folder, file), text in files.items():
            (top / folder).mkdir(parents=True, exist_ok=True)
            (top / folder / file).write_text(text, encoding="utf-8")
        for file, text in configured.items():
            (top / file).parent.mkdir(exist_ok=True)
            (top / file).write_text(text, encoding="utf-8")
        same(HERE, order(top, REVIEWED if reviewed else CHECKED))


MANY = {
    **{f"{name}/plan.yaml": plan(name) for name in "abcde"},
    **{f"{name}/progress/2022-06-30.yaml": progress(name) for name in "abcde"},
    **{f"{name}/source.md": "50家\n" for name in "abc"},
}


def test_each_plan_is_a_part_of_its_own(written: Write) -> None:
    top = written({**MANY, "notes.yaml": "a: stray file\n"})
    division = divide(HERE, Configuration(top))
    assert division
    assert [[path.relative_to(top).as_posix() for path, _ in part.files] for part in division.parts] == [
        [f"{name}/plan.yaml", f"{name}/progress/2022-06-30.yaml"] for name in "abcde"
    ]
    assert division.skipped == 1
    found = same(HERE, order(top))
    assert (len(found.shares), found.totals.files_read, found.totals.files_skipped) == (6, 10, 1)


def test_several_folders_are_told_apart(written: Write) -> None:
    top = written({**MANY, "empty/notes.yaml": "a: stray file\n"})
    found = same([Path("a"), Path("empty"), Path("b")], order(top))
    assert found.totals.exit_code == 3


@pytest.mark.parametrize("paths", [["a", "a"], ["a", "a/progress"], ["a/plan.yaml", "b"]])
def test_what_cannot_be_divided_is_read_at_once(written: Write, paths: list[str]) -> None:
    top, named = written(MANY), [Path(name) for name in paths]
    assert divide(named, Configuration(top)) is None
    same(named, order(top))


@pytest.mark.parametrize(
    "target", ["b/progress/2022-06-30.yaml", "b/broken.yaml", "a/plan.yaml", "nowhere.yaml", "../out"]
)
def test_links_join_what_they_link(written: Write, target: str) -> None:
    top = written({**MANY, "b/broken.yaml": "planck: progress/v1\nvalues: [\n"})
    (top.parent / "out").write_text("a: stray file", encoding="utf-8")
    (top / "a/progress/link.yaml").symlink_to(top / target)
    (top / "f").mkdir()
    (top / "f/out.yaml").symlink_to(top.parent / "out")
    division = divide(HERE, Configuration(top))
    assert division
    assert len(division.parts) == (5 if target.startswith(("b", "..")) else 6)
    same(HERE, order(top))
    several = [Path("a"), Path("b")]
    assert divide(several, Configuration(top)) is None
    same(several, order(top))


@pytest.mark.parametrize(("closed", "parts"), [("b/progress", 6), ("closed", 5)])
def test_a_folder_that_cannot_be_listed_is_told_where_it_lies(
    written: Write, monkeypatch: pytest.MonkeyPatch, closed: str, parts: int
) -> None:
    top, scandir = written({**MANY, "closed/plan.yaml": plan("z")}), os.scandir

    def refusing(folder: str) -> object:
        if Path(folder) == top / closed:
            raise PermissionError(errno.EACCES, "no", str(folder))
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refusing)
    found = same(HERE, order(top))
    assert len(found.shares) == parts + 1


def test_a_plan_that_stands_in_two_parts_joins_them(written: Write) -> None:
    top = written({**MANY, "f/plan.yaml": plan("b"), "g/late.yaml": progress("c"), "h/lost.yaml": progress("cc")})
    found = same(HERE, order(top))
    assert len(found.shares) == 7


@pytest.mark.parametrize("jobs", [2, 3, "auto"])
def test_several_processes_tell_the_same(written: Write, monkeypatch: pytest.MonkeyPatch, jobs: module.Jobs) -> None:
    monkeypatch.setattr(module, "_ENOUGH", 2)
    same(HERE, order(written({**MANY, "f/plan.yaml": plan("b"), "h/lost.yaml": progress("cc")})), Means(jobs))


def test_a_closed_plan_is_told_as_of_the_day_of_the_run(written: Write) -> None:
    top = written({"a/plan.yaml": plan("a") + "closed: {on: 2022-05-31, reason: R}\n"})
    assert same(HERE, order(top)).totals.as_of == AS_OF


def test_a_plan_may_stand_in_a_folder_that_cannot_be_listed(written: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    top, scandir = written({**MANY, "lost.yaml": progress("cc"), "closed/planck.toml": "wrong = 1"}), os.scandir

    def refusing(folder: str) -> object:
        if Path(folder) == top / "closed":
            raise PermissionError(errno.EACCES, "no", str(folder))
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refusing)
    same(HERE, order(top))


def test_every_file_is_told_of(written: Write) -> None:
    told: list[str] = []
    same(HERE, order(written(MANY), (Wanted("table", CHECKED[0].look),)), Means(tell=told.append))
    assert sorted(told) == sorted(name for name in MANY if name.endswith(".yaml"))
