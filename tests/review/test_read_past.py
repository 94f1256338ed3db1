"""Plans, progress and settings as they stood at a git revision."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planck.files import trouble
from planck.files.snapshot import Snapshot, snapshot
from planck.review.check import check
from planck.review.moved import plans_with
from planck.review.read import File, Reading, read
from planck.review.settings import Configuration
from planck.text.findings import Finding, Place, Severity
from planck.text.limits import LIMITS
from planck.text.refusals import NO_PLAN
from planck.values import replace
from tests.repositories import begin, commit, git, write

PLAN = """\
planck: plan/v1
id: {}
version: 1.0.0
title: 规划
period: 2022
owners: {{office: {{name: Office}}}}
owner: office
tasks: [{{id: work, title: 任务, targets: [{{id: t, title: T, measure: flow, at_least: 9, unit: 家}}]}}]
"""
PROGRESS = """\
planck: progress/v1
plan: {}
as_of: 2022-06-30
values: {{t: {{value: {}, evidence: [e.md]}}}}
"""


@pytest.fixture
def top(tmp_path: Path) -> Path:
    return begin(tmp_path / "repo")


def taken(cwd: Path, ref: str = "HEAD") -> Snapshot:
    found = snapshot(ref, cwd)
    assert isinstance(found, Snapshot)
    return found


def read_past(cwd: Path, *paths: str, ref: str = "HEAD~1") -> Reading:
    past = taken(cwd, ref)
    return read([Path(path) for path in paths], cwd, store=past, configuration=Configuration(cwd, store=past))


def names(reading: Reading) -> list[str]:
    return [file.name for file in (*reading.plans, *reading.progress)]


def told(reading: Reading) -> list[tuple[str, str, int, int]]:
    files = [finding for file in reading.plans + reading.progress for finding in file.findings]
    return [(it.kind.code, it.place.file, it.place.line, it.place.column) for it in (*files, *reading.findings)]


# --- what is read --------------------------------------------------------------------------------


def test_the_past_is_read_whatever_stands_there_now(top: Path) -> None:
    commit(
        top,
        {"plans/a/plan.yaml": PLAN.format("a"), "plans/a/q2.yaml": PROGRESS.format("a", 3), "plans/x.yaml": "a: 1\n"},
    )
    commit(top, {"plans/a/plan.yaml": PLAN.format("b"), "plans/c/plan.yaml": PLAN.format("c")})
    git(top, "rm", "--quiet", "plans/a/q2.yaml")
    shutil.rmtree(top / "plans")
    for cwd, path in ((top, "plans"), (top, "."), (top.parent, "repo/plans"), (top, str(top))):
        past = taken(top, "HEAD~1")
        reading = read([Path(path)], cwd, store=past, configuration=Configuration(cwd, store=past))
        assert names(reading) == ["HEAD~1:plans/a/plan.yaml", "HEAD~1:plans/a/q2.yaml"]
        assert [file.path for file in reading.plans] == [top / "plans/a/plan.yaml"]
        assert [file.plan_id for file in reading.plans] == ["a"]
        assert (told(reading), reading.read, reading.skipped, reading.store) == ([], 2, 1, past)
    assert not (top / "plans").exists()


def test_a_file_that_is_named_brings_those_of_its_plan(top: Path) -> None:
    commit(
        top,
        {
            "a/plan.yaml": PLAN.format("a"),
            "a/p/q1.yaml": PROGRESS.format("a", 1),
            "a/p/q2.yaml": PROGRESS.format("a", 3),
        },
    )
    commit(top, {"a/plan.yaml": "gone: 1\n"})
    every = ["HEAD~1:a/plan.yaml", "HEAD~1:a/p/q1.yaml", "HEAD~1:a/p/q2.yaml"]
    for path in ("a/plan.yaml", "a/p/q1.yaml", "a"):
        assert names(read_past(top, path)) == every
    assert names(read_past(top / "a/p", "q1.yaml", "../plan.yaml", "q1.yaml")) == every


def test_the_plan_of_a_progress_file_is_not_looked_for_above_the_top(top: Path) -> None:
    commit(top, {"p/q/q1.yaml": PROGRESS.format("a", 1)})
    commit(top)
    write(top.parent, {"plan.yaml": PLAN.format("a")})
    assert names(read_past(top, "p/q/q1.yaml")) == ["HEAD~1:p/q/q1.yaml"]


@pytest.mark.parametrize("path", ["new", "new/plan.yaml", "docs", ".", "../elsewhere", "docs/a.md/x"])
def test_where_there_was_no_plan_there_is_nothing_to_say(top: Path, path: str) -> None:
    commit(top, {"docs/a.md": "text"})
    commit(top, {"new/plan.yaml": PLAN.format("a")})
    reading = read_past(top, path)
    assert (reading.plans, reading.progress, reading.findings, reading.read) == ((), (), (), 0)


def test_what_was_wrong_with_it_is_told_with_its_place_there(top: Path) -> None:
    commit(
        top,
        {
            "a.yaml": PLAN.format("a") + "ownr: x\n",
            "b.yaml": "plank: plan/v1\n",
            "c.yaml": "planck: plan/v1\nunit: %\n",
            "d.yaml": "a: 1\n",
        },
    )
    (top / "e.yaml").symlink_to("a.yaml")
    commit(top)
    commit(top, {"a.yaml": PLAN.format("a")})
    assert told(read_past(top, ".")) == [
        ("PLK101", "HEAD~1:a.yaml", 9, 1),
        ("PLK002", "HEAD~1:c.yaml", 2, 7),
        ("PLK018", "HEAD~1:b.yaml", 1, 1),
    ]
    assert told(read_past(top, "d.yaml", "e.yaml")) == [
        ("PLK017", "HEAD~1:d.yaml", 1, 1),
        ("PLK016", "HEAD~1:e.yaml", 1, 1),
    ]


def test_trouble_with_git_is_told_of_the_file_and_of_the_revision(top: Path) -> None:
    commit(top, {"a.yaml": PLAN.format("a")})
    lost = git(top, "rev-parse", "HEAD:a.yaml")
    (top / ".git/objects" / lost[:2] / lost[2:]).unlink()
    past = taken(top)
    reading = read([Path()], top, store=past)
    assert told(reading) == [("PLK016", "HEAD:a.yaml", 1, 1)]
    assert reading.configuration.store is past
    assert past.trouble == trouble.FAILED


def test_what_was_cited_is_looked_for_as_it_stood(top: Path) -> None:
    files = {"plan.yaml": PLAN.format("a") + "source: {title: S, text: s.md}\n", "q2.yaml": PROGRESS.format("a", 5)}
    commit(top, {**files, "e.md": "there"})
    git(top, "rm", "--quiet", "e.md")
    commit(top)
    codes = [
        {
            finding.kind.name
            for finding in check(reading, date(2022, 6, 30)).findings
            if finding.severity is Severity.WARNING
        }
        for reading in (read_past(top, "."), read_past(top, ".", ref="HEAD"), read([Path()], top))
    ]
    assert ["evidence-missing" in names for names in codes] == [False, True, True]


# --- settings ------------------------------------------------------------------------------------


def test_settings_are_those_of_then(top: Path) -> None:
    commit(top, {"planck.toml": "ignore = ['PLK2']\n[limits]\nmax_depth = 70\n", "a/plan.yaml": PLAN.format("a")})
    git(top, "rm", "--quiet", "planck.toml")
    commit(top, {"pyproject.toml": "[tool.planck]\nstrict = true\n", "a/planck.toml": "ignore = ['PLK3']\n"})
    past, now = Configuration(top, store=taken(top, "HEAD~1")), Configuration(top)
    assert [one.of(top / "a").ignore for one in (past, now)] == [("PLK2",), ("PLK3",)]
    assert [one.of(top / "new/folder").ignore for one in (past, now)] == [("PLK2",), ()]
    assert [one.limits_of(top / "a").max_depth for one in (past, now)] == [70, LIMITS.max_depth]
    assert past.of(top / "a").origin("ignore") == "HEAD~1:planck.toml:1"
    assert past.of(top.parent).ignore == ()


def test_settings_in_a_table_and_those_of_another_program(top: Path) -> None:
    commit(top, {"pyproject.toml": "[tool.planck]\nstrict = true\n", "a/pyproject.toml": "[tool.other]\nplanck = 1\n"})
    made = Configuration(top, store=taken(top)).of(top / "a")
    assert (made.strict, made.origin("strict")) == (True, "HEAD:pyproject.toml:2")


def test_what_was_wrong_with_settings_is_told_with_its_place_there(top: Path) -> None:
    commit(top, {"planck.toml": "paths = ['plans', 'gone', '../x']\nignore = ['PLK4']\n", "plans/x.yaml": "a: 1\n"})
    commit(top, {"gone/x.yaml": "a: 1\n"})
    configuration = Configuration(top, store=taken(top, "HEAD~1"))
    assert configuration.of(top).paths == (top / "plans",)
    assert [(finding.place.file, finding.place.line, finding.place.column) for finding in configuration.findings] == [
        ("HEAD~1:planck.toml", 1, 19),
        ("HEAD~1:planck.toml", 1, 27),
        ("HEAD~1:planck.toml", 2, 11),
    ]


def test_settings_that_were_a_link_are_told_and_not_followed(top: Path) -> None:
    write(top, {"a/x.toml": "strict = true\n", "a/b.yaml": "a: 1\n"})
    (top / "planck.toml").symlink_to("a/x.toml")
    commit(top)
    configuration = Configuration(top, store=taken(top))
    assert not configuration.of(top).strict
    assert [finding.place for finding in configuration.findings] == [Place("HEAD:planck.toml")]


# --- plans wherever they were --------------------------------------------------------------------


def test_a_plan_is_found_wherever_it_stood(top: Path) -> None:
    escaped = PLAN.format('"\\x61"')
    commit(
        top,
        {
            "here/plan.yaml": PLAN.format("a"),
            ".hidden/plan.yaml": PLAN.format("a").replace("T,", "U,"),
            "node_modules/plan.yml": escaped,
            "b/plan.yaml": PLAN.format("b"),
            "b/q.yaml": PROGRESS.format("a", 1),
            "b/odd.yaml": "plank: plan/v1\nid: a\n",
            "b/other.yaml": "about: a\n",
            "c/plan.yaml": PLAN.format("c"),
            "broken/plan.yaml": "planck: plan/v1\nid: a\nunit: %\n",
        },
    )
    git(top, "mv", "here", "there")
    past = taken(top)
    configuration = Configuration(top, store=past)
    found = plans_with({"a", "c"}, past, configuration)
    assert [(file.name, file.plan_id, file.sound) for file in found] == [
        ("HEAD:.hidden/plan.yaml", "a", True),
        ("HEAD:broken/plan.yaml", "a", False),
        ("HEAD:c/plan.yaml", "c", True),
        ("HEAD:here/plan.yaml", "a", True),
        ("HEAD:node_modules/plan.yml", "a", True),
    ]
    assert plans_with((), past, configuration) == plans_with({"no"}, past, configuration) == ()


def test_where_a_plan_cannot_be_looked_for_none_is_found(top: Path) -> None:
    commit(top, {"a.yaml": PLAN.format("a")})
    past = taken(top)
    past.blobs.trouble = trouble.TOO_SLOW
    assert plans_with({"a"}, past, Configuration(top, store=past)) == ()


# --- laws ----------------------------------------------------------------------------------------

PATHS = st.lists(st.sampled_from(["a", "b", ".h", "规划", "venv", "x y"]), max_size=2).map("/".join)
NAMES = st.sampled_from(["plan.yaml", "q.yml", "r.yaml", ".s.yaml", "planck.toml", "pyproject.toml", "pyvenv.cfg"])
CONTENTS = st.sampled_from(
    [
        PLAN.format("p").encode(),
        PLAN.format("q").encode() + b"ownr: x\nowner: y\n",
        PROGRESS.format("p", 1).encode(),
        PROGRESS.format("p", "1,850").encode("utf-16"),
        b"planck: progress/v1\nplan: p\nas_of: 5\n",
        b"plank: plan/v1\n",
        b"planck: plan/v9\n",
        b"planck: plan/v1\nid: p\n\xff",
        b"strict = true\nignore = ['PLK4', 'x']\n",
        b"[tool.planck]\npaths = ['a', 'b/plan.yaml']\nlimits = {max_depth = 2, max_bytes = 250}\n",
    ]
)
TREES = st.dictionaries(
    st.tuples(PATHS, NAMES).map(lambda parts: "/".join(filter(None, parts))),
    CONTENTS | st.binary(max_size=30),
    max_size=7,
)


def now_named(finding: Finding) -> Finding:
    """A finding with its places as they are called on the disk."""
    related = (replace(one, place=_now(one.place)) for one in finding.related)
    return replace(finding, place=_now(finding.place), related=tuple(related))


def _now(place: Place) -> Place:
    return replace(place, file=place.file.removeprefix("HEAD:"))


def substance(file: File) -> tuple[object, ...]:
    document = file.document
    findings = [now_named(finding) for finding in file.findings]
    return (
        file.path,
        file.name.removeprefix("HEAD:"),
        file.claim,
        document.data,
        document.spots,
        document.source.text,
        findings,
    )


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files=TREES, paths=st.lists(PATHS | st.tuples(PATHS, NAMES).map("/".join), min_size=1, max_size=2))
def test_the_past_is_read_as_the_present_is(top: Path, files: Mapping[str, bytes], paths: list[str]) -> None:
    """A tree that was committed gives, read at the revision, what it gives read from the disk but for the names."""
    for kept in top.iterdir():
        if kept.name != ".git":
            shutil.rmtree(kept) if kept.is_dir() else kept.unlink()
    commit(top, files)
    wanted = [path.lstrip("/") for path in paths if (top / path.lstrip("/")).exists()]
    now, past = read([Path(path) for path in wanted], top), read_past(top, *wanted, ref="HEAD")
    for one, other in ((now.plans, past.plans), (now.progress, past.progress)):
        assert [substance(file) for file in one] == [substance(file) for file in other]
    assert [it for it in now.findings if it.kind != NO_PLAN] == sorted(now_named(it) for it in past.findings)
    assert (now.read, now.skipped) == (past.read, past.skipped)
    assert now.configuration.folders == past.configuration.folders
    assert list(now.configuration.findings) == [now_named(it) for it in past.configuration.findings]
    assert [it.raw for it in now.configuration.known.values()] == [it.raw for it in past.configuration.known.values()]
