"""`planck init`: asks, makes, tells; and makes nothing at all where anything stands in the way."""

import os
import sys
from collections.abc import Callable, Iterator
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from planck.cli import init, placing
from planck.cli.streams import stage
from tests.cli.made import MADE, standing
from tests.repositories import begin, write

Run = Callable[..., Any]

NO_ID = "write words of a to z and digits joined by hyphens, such as city-library-2026; it begins with a letter, not x-"


@pytest.fixture(autouse=True)
def _a_day_in_july(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(init, "today", lambda: date(2026, 7, 20))


class Terminal(StringIO):
    """Somebody who types."""

    def isatty(self) -> bool:
        return True


def typing(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal("".join(f"{line}\n" for line in lines)))


def test_in_chinese(planck: Run, tmp_path: Path) -> None:
    outcome = planck(tmp_path, "init", "--language", "zh", "--ci", "none", "--year", "2027")
    assert outcome.code == 0
    assert outcome.out.startswith("已为“示例单位2027年工作规划”生成：\n  plans/plan-2027/plan.yaml\n")
    assert "接下来：\n  planck check\n  git init --initial-branch=main && git add " in outcome.out
    assert planck(tmp_path, "check", "--strict").code == 0


def test_the_language_of_messages_is_a_matter_of_its_own(planck: Run, tmp_path: Path) -> None:
    assert planck(tmp_path, "init", "--language", "zh", "--lang", "en").out.startswith("Made for ")


def test_it_asks_at_a_terminal(planck: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typing(
        monkeypatch, "fr", "zh", "  ", "市\x07馆", "市图书馆", "二〇二六", "2026", "规划：“一” # 🎉", "x-", "lib-2026"
    )
    outcome = planck(tmp_path, "init", "--ci", "none")
    assert outcome.code == 0
    assert [line for line in outcome.err.splitlines() if "write en or zh" in line]
    for said in (
        "请至少写一个字",
        "其中有无法打印的字符",
        "请写年份，例如 2026",
        "[plan-2026]:请写由连字符连接的小写字母和数字",
    ):
        assert said in outcome.err
    assert [word in outcome.err for word in ("制定规划的单位 [示例单位]", "规划的标题 [市图书馆2026年工作规划]")] == [
        True
    ] * 2
    assert 'title: "规划：“一” # 🎉"\n' in standing(tmp_path)["plans/lib-2026/plan.yaml"]


def test_an_empty_answer_takes_what_is_usual(planck: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typing(monkeypatch, "", "", "", "")
    assert planck(tmp_path, "init").code == 0
    assert list(standing(tmp_path)) == MADE


def test_what_is_given_is_not_asked_for(planck: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typing(monkeypatch)
    given_all = ("--title", "T", "--body", "B", "--year", "2025", "--language", "en")
    assert planck(tmp_path, "init", *given_all).code == 0
    assert "plans/b-2025/progress/2025-12-31.yaml" in standing(tmp_path)


def test_whoever_hangs_up_leaves_nothing_behind(planck: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typing(monkeypatch, "en")
    assert planck(tmp_path, "init").code == 130
    assert standing(tmp_path) == {}


def test_defaults_ask_nothing(planck: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typing(monkeypatch)
    assert planck(tmp_path, "init", "--defaults").code == 0


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--year", "26", "planck: --year: write a year, such as 2026\n"),
        ("--year", "２０２６", "planck: --year: write a year, such as 2026\n"),
        ("--year", "99999999999", "planck: --year: write a year, such as 2026\n"),
        ("--title", " \n", "planck: --title: write at least one character\n"),
        ("--id", "x-1", f"planck: --id: {NO_ID}\n"),
        ("--id", "县", f"planck: --id: {NO_ID}\n"),
        ("--id", "venv", "planck: --id: no check looks into a folder of this name\n"),
        ("--body", "\x1b[31m", "planck: --body: there is a character in it that cannot be printed\n"),
        ("--body", "a\u202eb", "planck: --body: there is a character in it that cannot be printed\n"),
        ("--title", "a\ufffe", "planck: --title: there is a character in it that cannot be printed\n"),
    ],
)
def test_a_wrong_option_is_wrong_usage(planck: Run, tmp_path: Path, option: str, value: str, said: str) -> None:
    assert planck(tmp_path, "init", option, value) == (2, "", said)
    assert standing(tmp_path) == {}


def test_a_file_that_is_there_stops_everything(planck: Run, tmp_path: Path) -> None:
    plan = tmp_path / MADE[-2]
    plan.parent.mkdir(parents=True)
    plan.write_text("mine", encoding="utf-8")
    outcome = planck(tmp_path, "init", "--defaults")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        "planck: nothing was made, for these files stand in the way:\n"
        "  plans/example-office-2026/plan.yaml: it is there already\n"
        "--force overwrites them; another --id makes another plan, --no-plan none\n"
    )
    assert standing(tmp_path) == {MADE[-2]: "mine"}
    assert planck(tmp_path, "init", "--defaults", "--id", "ours").code == 0
    assert standing(tmp_path)[MADE[-2]] == "mine"


def test_an_id_that_another_plan_has_is_refused(planck: Run, tmp_path: Path) -> None:
    words = ("init", "--defaults", "--language", "zh", "--body")
    assert planck(tmp_path, *words, "县文化馆").code == 0
    (tmp_path / "plans/plan-2026").rename(tmp_path / "plans/culture")
    before = standing(tmp_path)
    for extra in ((), ("--force",)):
        assert planck(tmp_path, *words, "县档案馆", *extra) == (
            2,
            "",
            "planck: 未生成任何文件：“plan-2026”已是 plans/culture/plan.yaml 的标识，请另写 --id\n",
        )
    assert standing(tmp_path) == before
    assert planck(tmp_path, *words, "县档案馆", "--id", "archive-2026").code == 0
    assert planck(tmp_path, "check", "--strict", "--as-of", "2026-07-20").code == 0


def test_a_plan_that_git_ignores_is_not_made(planck: Run, tmp_path: Path) -> None:
    write(begin(tmp_path), {".gitignore": "plans/\n"})
    outcome = planck(tmp_path, "init", "--defaults", "--force")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "planck: nothing was made, for these files stand in the way:\n" + "".join(
        f"  {name}: git ignores it, and so does planck check\n" for name in MADE[-2:]
    )


def test_a_plan_goes_where_the_settings_look_for_plans(planck: Run, tmp_path: Path) -> None:
    write(tmp_path, {"planck.toml": 'paths = ["work plans"]\n'})
    outcome = planck(tmp_path, "init", "--defaults")
    assert outcome.out.splitlines()[1] == "  work plans/example-office-2026/plan.yaml"
    assert " 'work plans/example-office-2026' && git commit" in outcome.out
    assert planck(tmp_path, "check", "--strict", "--as-of", "2026-07-20").code == 0


def test_settings_without_room_for_a_plan(planck: Run, tmp_path: Path) -> None:
    write(tmp_path, {"planck.toml": 'paths = ["a.yaml"]\n'})
    assert planck(tmp_path, "init", "--defaults") == (
        2,
        "",
        (
            "planck: nothing was made, for the settings name no folder in which a new plan would be checked: "
            "add one to 'paths'\n"
        ),
    )


def test_it_stands_at_the_top_of_a_repository(planck: Run, tmp_path: Path) -> None:
    below = begin(tmp_path) / "below"
    below.mkdir()
    outcome = planck(below, "init", "--defaults")
    assert (outcome.code, outcome.out) == (2, "")
    assert f"planck: this folder is within the repository '{tmp_path}': run planck init there" in outcome.err
    assert standing(tmp_path) == {}


def obstacles() -> Iterator[Any]:
    def file_for_folder(folder: Path) -> None:
        (folder / "plans").write_text("", encoding="utf-8")

    def folder_for_file(folder: Path) -> None:
        (folder / ".planck" / "plan-v1.schema.json").mkdir(parents=True)

    def out(folder: Path) -> None:
        (folder / ".github").symlink_to(folder.parent)

    def nowhere(folder: Path) -> None:
        (folder / ".planck").symlink_to(folder / "nowhere")

    yield pytest.param(file_for_folder, "plans/example-office-2026/plan.yaml: a file stands where a folder", id="file")
    yield pytest.param(folder_for_file, ".planck/plan-v1.schema.json: a folder stands there", id="folder")
    yield pytest.param(out, ".github/workflows/planck.yml: it leads out of this folder", id="link")
    yield pytest.param(nowhere, ".planck/plan-v1.schema.json: a file stands where a folder", id="dangling")


@pytest.mark.parametrize(("prepare", "said"), list(obstacles()))
@pytest.mark.parametrize("extra", [(), ("--force",)])
def test_what_force_cannot_overcome(
    planck: Run, tmp_path: Path, prepare: Callable[[Path], None], said: str, extra: tuple[str, ...]
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    prepare(home)
    before = standing(tmp_path)
    outcome = planck(home, "init", "--defaults", *extra)
    assert outcome.code == 2
    assert said in outcome.err
    assert "--force" not in outcome.err
    assert standing(tmp_path) == before


def test_a_folder_that_may_not_be_written_to(planck: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    outcome = planck(tmp_path, "init", "--defaults")
    assert (outcome.code, "plan.yaml: its folder cannot be written to" in outcome.err) == (2, True)
    assert standing(tmp_path) == {}


@pytest.mark.parametrize("failing", [1, 4, 8])
def test_a_place_that_is_lost_leaves_nothing_new_behind(
    planck: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    (tmp_path / ".planck").mkdir()
    (tmp_path / ".planck" / "plan-v1.schema.json").write_text("old", encoding="utf-8")
    placed: list[Path] = []
    replace = Path.replace

    def fails(path: Path, target: Path) -> Path:
        placed.append(target)
        if len(placed) == failing:
            raise OSError(5, "Input/output error")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", fails)
    outcome = planck(tmp_path, "init", "--defaults", "--force")
    assert outcome == (2, "", "planck: nothing was made: Input/output error\n")
    assert list(standing(tmp_path)) == [".planck/plan-v1.schema.json"]
    assert list(tmp_path.iterdir()) == [tmp_path / ".planck"]


@pytest.mark.parametrize("failing", [1, 4, 8])
def test_a_full_disk_leaves_nothing_behind(
    planck: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    written: list[Path] = []

    def fails(path: Path, text: str) -> Path:
        written.append(path)
        if len(written) == failing:
            raise OSError(28, "No space left on device")
        return stage(path, text)

    monkeypatch.setattr(placing, "stage", fails)
    outcome = planck(tmp_path, "init", "--defaults")
    assert outcome == (2, "", "planck: nothing was made: No space left on device\n")
    assert list(tmp_path.iterdir()) == []


def test_without_a_plan_only_the_language_is_asked_for(
    planck: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"2025/plan.yaml": "planck: plan/v1\nid: a\n", "planck.toml": 'paths = ["2025/plan.yaml"]\n'})
    typing(monkeypatch, "zh")
    outcome = planck(tmp_path, "init", "--no-plan")
    assert (outcome.code, outcome.out.partition("\n")[0].strip()) == (0, "已生成：")
    assert [name for name in standing(tmp_path) if name.endswith("/plan.yaml")] == ["2025/plan.yaml"]


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "  planck init\n"), ("zh", "（planck check 需要有规划）：\n  planck init\n")]
)
def test_without_a_plan_one_comes_next(planck: Run, tmp_path: Path, lang: str, said: str) -> None:
    out = planck(tmp_path, "init", "--no-plan", "--ci", "none", "--lang", lang).out
    assert said in out
    assert "planck report" not in out
