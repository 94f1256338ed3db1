"""`planck diff` from the outside: sides, formats, exit codes, streams, and as git's own driver."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from planck.files.schemas import schema_text
from tests.repositories import begin, commit, git

Run = Callable[..., Any]
PLAN, JUNE = "plans/demo/plan.yaml", "plans/demo/progress/2022-06-30.yaml"
LOWER = ("at_least: 8", "at_least: 6")


def edit(folder: Path, name: str, *edits: tuple[str, str]) -> Path:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    for was, now in edits:
        assert was in text
        text = text.replace(was, now)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def repository(demo: Path) -> Path:
    """The demo plan, committed, and in the work tree lowered by 2."""
    begin(demo)
    commit(demo)
    edit(demo, PLAN, LOWER)
    return demo


def changes(out: str) -> list[tuple[str, str | None, str, object, object]]:
    told = json.loads(out)
    Draft202012Validator(json.loads(schema_text("diff-v1"))).validate(told)
    return [(one["class"], one["target"], one["field"], one["from"], one["to"]) for one in told["changes"]]


LOWERED = ("weakened", "new-firms", "at_least", 8, 6)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("HEAD:plans", "plans"),
        ("main:plans/", "plans"),
        ("HEAD:", "."),
        (f"HEAD:{PLAN}", PLAN),
        (f"HEAD:./{PLAN}", PLAN),
        (f"HEAD:{PLAN}", "plans"),
    ],
)
def test_each_side_is_a_file_a_folder_or_in_git(planck: Run, repository: Path, old: str, new: str) -> None:
    code, out, err = planck(repository, "diff", old, new, "--format", "json")
    assert (code, changes(out), err) == (0, [LOWERED], "exit 0: 1 change: weakened 1\n")


def test_backwards_it_is_tightened(planck: Run, repository: Path) -> None:
    out = planck(repository, "diff", "plans", "HEAD:plans", "--format", "json").out
    assert changes(out) == [("tightened", "new-firms", "at_least", 6, 8)]


def test_nothing_is_different_from_itself(planck: Run, demo: Path) -> None:
    code, out, err = planck(demo, "diff", "plans", "plans", "--fail-on", "any", "--lang", "en")
    assert (code, out, err) == (0, "No change.\n", "exit 0: no change\n")


@pytest.mark.parametrize(
    ("fail_on", "edits", "code"),
    [
        ("never", [LOWER], 0),
        ("weakened", [LOWER], 1),
        ("any", [LOWER], 1),
        ("weakened", [("at_least: 8", "at_least: 9")], 0),
        ("any", [("at_least: 8", "at_least: 9")], 1),
        ("weakened", [("measure: flow", "measure: level"), ("pace: quarterly", "pace: at-due")], 1),
        ("weakened", [("unit: 家, pace: quarterly}", "unit: 家, pace: quarterly, wording: 8家}")], 0),
    ],
)
def test_the_threshold(planck: Run, demo: Path, fail_on: str, edits: list[tuple[str, str]], code: int) -> None:
    old = demo / "old.yaml"
    old.write_bytes((demo / PLAN).read_bytes())
    edit(demo, PLAN, *edits)
    assert planck(demo, "diff", "old.yaml", PLAN, "--fail-on", fail_on).code == code


def test_two_plan_files_are_compared_without_their_progress(planck: Run, repository: Path) -> None:
    edit(repository, JUNE, ("new-firms: 3", "new-firms: 5"))
    assert changes(planck(repository, "diff", f"HEAD:{PLAN}", PLAN, "--format", "json").out) == [LOWERED]
    both = [LOWERED, ("restated", "new-firms", "2022-06-30", 3, 5)]
    assert changes(planck(repository, "diff", "HEAD:plans", "plans", "--format", "json").out) == both


def test_two_progress_files_say_what_moved(planck: Run, demo: Path) -> None:
    september = demo / "plans/demo/progress/2022-09-30.yaml"
    text = (demo / JUNE).read_text(encoding="utf-8").replace("2022-06-30", "2022-09-30")
    september.write_text(text.replace("new-firms: 3", "new-firms: 5"), encoding="utf-8")
    out = planck(demo, "diff", JUNE, str(september.relative_to(demo)), "--format", "json").out
    assert changes(out) == [("reported", "new-firms", "2022-09-30", 3, 5)]
    message = json.loads(out)["changes"][0]["message"]
    assert message == "'New firms': 5 家 reported for 2022-09-30, after 3 家 on 2022-06-30"


def test_progress_without_its_plan_is_compared_as_it_is_written(planck: Run, demo: Path) -> None:
    alone = demo / "elsewhere"
    alone.mkdir()
    for name in ("a.yaml", "b.yaml"):
        (alone / name).write_bytes((demo / JUNE).read_bytes())
    edit(alone, "b.yaml", ("new-firms: 3", "new-firms: {value: 5, note: late}"))
    (demo / PLAN).unlink()
    out = planck(demo, "diff", "elsewhere/a.yaml", "elsewhere/b.yaml", "--format", "json").out
    assert changes(out) == [("restated", "new-firms", "2022-06-30", 3, 5)]


def test_a_file_that_is_new_or_gone_is_held_against_nothing(planck: Run, demo: Path) -> None:
    """As git's driver does it, with /dev/null for the side that is not there."""
    code, out, _ = planck(demo, "diff", os.devnull, PLAN, "--format", "json")
    assert (code, changes(out)) == (0, [("added", None, "plan", None, "1.0.0")])
    out = planck(demo, "diff", PLAN, os.devnull, "--format", "json").out
    assert changes(out) == [("removed", None, "plan", "1.0.0", None)]
    out = planck(demo, "diff", os.devnull, JUNE, "--format", "json").out
    new = [("reported", "new-firms", "2022-06-30", None, 3), ("reported", "training", "2022-06-30", None, "2022-05-12")]
    assert changes(out) == new
    out = planck(demo, "diff", JUNE, os.devnull, "--format", "json").out
    gone = [
        ("restated", "new-firms", "2022-06-30", 3, None),
        ("restated", "training", "2022-06-30", "2022-05-12", None),
    ]
    assert changes(out) == gone
    (demo / PLAN).unlink()
    out = planck(demo, "diff", os.devnull, JUNE, "--format", "json").out
    assert [one[:3] for one in changes(out)] == [one[:3] for one in new]
    assert changes(planck(demo, "diff", JUNE, os.devnull, "--format", "json").out) == []
    assert changes(planck(demo, "diff", os.devnull, os.devnull, "--format", "json").out) == []


def test_quiet_leaves_stderr_empty(planck: Run, repository: Path) -> None:
    assert planck(repository, "diff", "HEAD:plans", "plans", "--quiet").err == ""


@pytest.mark.parametrize("asked", [("diff", "HEAD:plans", "plans"), ("check", "--against", "HEAD")])
def test_a_repository_that_has_lost_a_file_is_wrong_usage(
    planck: Run, repository: Path, asked: tuple[str, ...]
) -> None:
    lost = git(repository, "rev-parse", f"HEAD:{PLAN}")
    (repository / ".git" / "objects" / lost[:2] / lost[2:]).unlink()
    code, out, err = planck(repository, *asked)
    assert (code, out) == (2, "")
    assert "git cannot read this repository" in err


@pytest.mark.parametrize("sides", [(PLAN, JUNE), (JUNE, PLAN)])
def test_a_plan_and_a_progress_file_are_checked_together(planck: Run, demo: Path, sides: tuple[str, str]) -> None:
    code, out, err = planck(demo, "diff", *sides, "--format", "json")
    report = json.loads(out)
    assert (code, report["planck"], report["as_of"], report["fail_on"]) == (0, "report/v1", "2022-06-30", "never")
    assert err == "exit 0: shortfalls never fail this check, as of 2022-06-30\n"
    assert planck(demo, "diff", *sides, "--fail-on", "weakened", "--quiet").code == 1


@pytest.mark.parametrize(
    ("sides", "said"),
    [
        (("nowhere", "plans"), "'nowhere'"),
        (("plans", "HEAD~9:plans"), "HEAD~9"),
        (("HEAD:nowhere", "plans"), "nowhere"),
        ((f"HEAD:demo/{Path(PLAN).name}", "plans"), "demo/plan.yaml"),
    ],
)
def test_a_side_that_is_not_there_is_wrong_usage(
    planck: Run, repository: Path, sides: tuple[str, str], said: str
) -> None:
    code, out, err = planck(repository, "diff", *sides)
    assert (code, out) == (2, "")
    assert said in err


def test_what_cannot_be_read_is_a_finding(planck: Run, demo: Path) -> None:
    (demo / "broken.yaml").write_text("planck: plan/v1\nid: [\n", encoding="utf-8")
    code, out, err = planck(demo, "diff", PLAN, "broken.yaml", "--lang", "en")
    assert code == 3
    assert "broken.yaml:3:1: error PLK002" in out
    assert err.startswith("exit 3: 1 error; ")


@pytest.mark.parametrize("format_", ["csv", "sarif"])
def test_formats_that_a_comparison_does_not_take(planck: Run, demo: Path, format_: str) -> None:
    code, _, err = planck(demo, "diff", "plans", "plans", "--format", format_)
    assert code == 2
    assert f"'{format_}'" in err


def test_several_formats_in_one_run(planck: Run, repository: Path) -> None:
    more = ("--format", "markdown=diff.md", "--output", "diff.json", "--lang", "en")
    code, out, _ = planck(repository, "diff", "HEAD:plans", "plans", *more)
    assert (code, out) == (0, "")
    assert changes((repository / "diff.json").read_text(encoding="utf-8")) == [LOWERED]
    assert "lowered from 8 家 to 6 家, 25 % less" in (repository / "diff.md").read_text(encoding="utf-8")


def test_a_file_just_read_is_not_overwritten(planck: Run, repository: Path) -> None:
    before = (repository / PLAN).read_bytes()
    code, _, err = planck(repository, "diff", "HEAD:plans", "plans", "--format", f"json={PLAN}")
    assert (code, (repository / PLAN).read_bytes()) == (2, before)
    assert "has just been read" in err


DRIVER = 'f() { "$PLANCK_PYTHON" -m planck diff "$2" "$5" --lang en || true; }; f'


def git_diff(repository: Path, *words: str) -> str:
    environment = {**os.environ, "PLANCK_PYTHON": sys.executable, "GIT_PAGER": "cat"}
    command = ["git", "-C", str(repository), "-c", f"diff.planck.command={DRIVER}", "diff", "--ext-diff", *words]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", env=environment)
    return done.stdout


def test_git_diff_shows_it(repository: Path) -> None:
    """The driver of the README, run by git itself: a changed, a new and a deleted plan, and progress."""
    (repository / ".gitattributes").write_text("plans/**/*.yaml diff=planck\n", encoding="utf-8")
    assert "lowered from 8 家 to 6 家" in " ".join(git_diff(repository).split())
    git(repository, "add", "--intent-to-add", ".")
    new = repository / "plans/next/plan.yaml"
    new.parent.mkdir()
    new.write_text((repository / PLAN).read_text("utf-8").replace("id: demo", "id: next"), encoding="utf-8")
    edit(repository, JUNE, ("new-firms: 3", "new-firms: 5"))
    git(repository, "add", ".")
    shown = " ".join(git_diff(repository, "--cached").split())
    assert "plan added, version 1.0.0" in shown
    assert "restated" in shown
    git(repository, "rm", "--quiet", "--force", PLAN)
    assert "plan removed, it was version 1.0.0" in " ".join(git_diff(repository, "--cached").split())
