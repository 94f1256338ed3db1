"""Many plans: by one process or several, with what was kept or without, the same is told."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from planck.survey import cache, examine
from planck.survey.part import Order, Outcome, Part
from tests.cli.conftest import PLAN, PROGRESS, Run


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A folder with thirty plans, one of which has a mistake."""
    for number in range(30):
        home = tmp_path / "plans" / f"p{number}"
        (home / "progress").mkdir(parents=True)
        plan = PLAN.replace("id: demo", f"id: p{number}")
        (home / "plan.yaml").write_text(plan.replace("owner:", "owenr:") if number == 7 else plan, encoding="utf-8")
        progress = PROGRESS.replace("plan: demo", f"plan: p{number}")
        (home / "progress" / "2022-06-30.yaml").write_text(progress, encoding="utf-8")
    return tmp_path


def kept() -> Iterator[Path]:
    return Path(os.environ["XDG_CACHE_HOME"]).rglob(cache.NAME)


AT = ("--as-of", "2022-07-10")


@pytest.mark.parametrize("command", ["check", "report"])
@pytest.mark.parametrize("form", ["table", "markdown", "csv", "json"])
def test_the_same_whoever_does_it(planck: Run, many: Path, command: str, form: str) -> None:
    plainly = planck(many, command, *AT, "--format", form, "--jobs", "1", "--no-cache")
    assert (plainly.code, list(kept())) == (3, [])
    for means in (["--jobs", "2", "--no-cache"], ["--jobs", "auto"], ["--jobs", "3"], []):
        assert planck(many, command, *AT, "--format", form, *means) == plainly
    assert len(list(kept())) == 1


def test_a_cache_in_the_repository_is_neither_read_nor_written(
    planck: Run, many: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (many / ".git").mkdir()
    monkeypatch.setenv("XDG_CACHE_HOME", str(many / ".cache"))
    planck(many, "check", *AT)
    assert list(kept()) == []


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "", "1e3", "1001", "10000", "1000" + "0" * 5000, "２"])
def test_what_is_no_number_of_processes_is_wrong_usage(planck: Run, demo: Path, jobs: str) -> None:
    ended = planck(demo, "check", f"--jobs={jobs}")
    assert (ended.code, ended.out) == (2, "")
    assert f"'{jobs}' is no number of processes: write one from 1 to 1000, or --jobs auto" in ended.err


def test_zeros_before_a_number_are_no_mistake(planck: Run, demo: Path) -> None:
    assert planck(demo, "check", "--jobs=00002") == planck(demo, "check", "--jobs=2")


def test_where_planck_itself_fails_once_it_says_so_once(
    planck: Run, demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> Outcome:
        raise ZeroDivisionError("why")

    monkeypatch.setattr(examine, "examined", failing)
    ended = planck(demo, "check", *AT)
    assert (ended.code, ended.err.count("ZeroDivisionError: why\nexit 4: ")) == (4, 1)


@pytest.mark.parametrize("means", [["--jobs", "1"], ["--jobs", "2"], ["--quiet"]])
def test_where_planck_itself_fails_the_others_are_told(
    planck: Run, many: Path, monkeypatch: pytest.MonkeyPatch, means: list[str]
) -> None:
    plainly = examine.examined

    def failing(part: Part, order: Order) -> Outcome:
        if part.files[0][0].parent.name in ("p3", "p4"):
            raise ZeroDivisionError("\x1b[31m")
        return plainly(part, order)

    monkeypatch.setattr(examine, "examined", failing)
    ended = planck(many, "check", *AT, "--lang", "en", *means)
    assert ended.code == 4
    said = "error PLK023 planck-failed: planck itself failed at this plan: ZeroDivisionError: \\u001b[31m"
    assert f"plans/p3/plan.yaml:1:1: {said}" in ended.out
    assert ended.out.count("Demo bureau, 2022") == 27
    assert ended.err.startswith("Traceback (most recent call last):\n")
    assert ended.err.count("Traceback") == 1
    assert "ZeroDivisionError: \\u001b[31m\n(2 times)\n" in ended.err
    closing = (
        "exit 4: planck itself failed at 2 plans, which is a bug: please report it with the lines above; 3 errors; "
    )
    assert (closing in ended.err) == ("--quiet" not in means)
