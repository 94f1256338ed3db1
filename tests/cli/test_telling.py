"""What `planck init` says: what it made, what it left as it was, and commands that run."""

import re
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planck.cli import init
from tests.cli.made import MADE, standing
from tests.repositories import begin, git, write

Run = Callable[..., Any]


@pytest.fixture(autouse=True)
def _a_day_in_july(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(init, "today", lambda: date(2026, 7, 20))


def test_it_says_what_it_made_and_what_comes_next(planck: Run, tmp_path: Path) -> None:
    outcome = planck(begin(tmp_path), "init", "--defaults")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == (
        "Made for Example office, 2026 work plan:\n"
        "  plans/example-office-2026/plan.yaml\n"
        "  plans/example-office-2026/progress/2026-06-30.yaml\n"
        "  .planck/plan-v1.schema.json\n"
        "  .planck/progress-v1.schema.json\n"
        "  .github/workflows/planck.yml\n"
        "  .gitattributes\n"
        "  .pre-commit-config.yaml\n"
        "  .vscode/settings.json\n"
        "\n"
        "Next:\n"
        "  planck check\n"
        "  git add .gitattributes .github/workflows/planck.yml .planck .pre-commit-config.yaml .vscode/settings.json"
        " plans/example-office-2026 && git commit -m 'The first plan'\n"
        "  planck report\n"
    )
    assert list(standing(tmp_path)) == MADE


def test_the_next_commands_run(planck: Run, tmp_path: Path) -> None:
    told = planck(tmp_path, "init", "--defaults").out.partition("Next:\n")[2].splitlines()
    check, commit, report = (line.strip() for line in told)
    assert planck(tmp_path, *check.split()[1:], "--strict", "--as-of", "2026-07-20").code == 0
    assert planck(tmp_path, *report.split()[1:]).code == 0
    begun, added, committed = commit.split(" && ")
    assert (begun, committed) == ("git init --initial-branch=main", "git commit -m 'The first plan'")
    begin(tmp_path)
    git(tmp_path, *added.split()[1:])
    assert git(tmp_path, "status", "--porcelain").count("A ") == len(MADE)


def test_what_is_overwritten_is_told_from_what_is_made(planck: Run, tmp_path: Path) -> None:
    write(tmp_path, {MADE[-2]: "mine", MADE[2]: "old", MADE[1]: "# planck and mine\n"})
    outcome = planck(begin(tmp_path), "init", "--defaults", "--force")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(
        "Made for Example office, 2026 work plan:\n"
        "  plans/example-office-2026/progress/2026-06-30.yaml\n"
        "  .planck/progress-v1.schema.json\n"
        "  .gitattributes\n"
        "  .pre-commit-config.yaml\n"
        "  .vscode/settings.json\n"
        "\n"
        "Overwritten:\n"
        "  plans/example-office-2026/plan.yaml\n"
        "  .planck/plan-v1.schema.json\n"
        "\n"
        "There already, and left as they are:\n"
        "  .github/workflows/planck.yml\n"
        "\n"
        "Next:\n"
    )
    assert standing(tmp_path)[MADE[1]] == "# planck and mine\n"
    assert list(standing(tmp_path)) == MADE
    assert standing(tmp_path)[MADE[-2]] != "mine"


def test_a_second_time_makes_nothing(planck: Run, tmp_path: Path) -> None:
    planck(tmp_path, "init", "--defaults")
    before = standing(tmp_path)
    outcome = planck(tmp_path, "init", "--defaults")
    left = "".join(f"  {name}\n" for name in [*MADE[6:], *MADE[2:4], MADE[1], MADE[0], *MADE[4:6]])
    assert outcome.out == (
        "Nothing new was made for Example office, 2026 work plan.\n"
        f"\nThere already, and left as they are:\n{left}"
        "\nNext:\n  planck check\n  planck report\n"
    )
    assert (outcome.code, standing(tmp_path)) == (0, before)


def test_a_second_plan_comes_beside_the_first(planck: Run, tmp_path: Path) -> None:
    planck(begin(tmp_path), "init", "--defaults")
    workflow, schema = tmp_path / MADE[1], tmp_path / MADE[2]
    workflow.write_text("# mine\non: push\njobs: {check: {steps: [{uses: OWNER/planck@v1}]}}\n", encoding="utf-8")
    schema.write_text("{}\n", encoding="utf-8")
    (tmp_path / MADE[-2]).write_text((tmp_path / MADE[-2]).read_text().replace("0.1.0", "1.0.0"))
    before = standing(tmp_path)
    outcome = planck(tmp_path, "init", "--defaults", "--year", "2027")
    assert outcome == (
        0,
        (
            "Made for Example office, 2027 work plan:\n"
            "  plans/example-office-2027/plan.yaml\n"
            "  plans/example-office-2027/progress/2027-01-01.yaml\n"
            "\n"
            "There already, and left as they are:\n"
            "  .planck/plan-v1.schema.json"
            " (not of this version; renewed by: planck schema plan-v1 > .planck/plan-v1.schema.json)\n"
            "  .planck/progress-v1.schema.json\n"
            "  .github/workflows/planck.yml\n"
            "  .gitattributes\n"
            "  .pre-commit-config.yaml\n"
            "  .vscode/settings.json\n"
            "\n"
            "Next:\n"
            "  planck check\n"
            "  git add plans/example-office-2027 && git commit -m 'The 2027 plan of Example office'\n"
            "  planck report\n"
        ),
        "",
    )
    assert {name: text for name, text in standing(tmp_path).items() if "2027" not in name} == before
    assert planck(tmp_path, "check", "--strict", "--as-of", "2026-07-20").code == 0


def test_ci_that_comes_later_needs_no_plan(planck: Run, tmp_path: Path) -> None:
    planck(begin(tmp_path), "init", "--defaults", "--ci", "none")
    (tmp_path / MADE[-2]).write_text("planck: plan/v1\nid: adopted\n", encoding="utf-8")
    before = standing(tmp_path)
    outcome = planck(tmp_path, "init", "--no-plan", "--ci", "gitlab")
    left = "".join(f"  {name}\n" for name in [*MADE[2:4], MADE[0], *MADE[4:6]])
    assert outcome.out == (
        f"Made:\n  .gitlab-ci.yml\n\nThere already, and left as they are:\n{left}"
        "\nNext:\n  planck check\n  git add .gitlab-ci.yml && git commit -m 'What checks the plans'\n  planck report\n"
    )
    made = standing(tmp_path)
    assert (made.pop(".gitlab-ci.yml")[:7], made) == ("planck:", before)
    assert planck(tmp_path, "init", "--no-plan", "--ci", "gitlab").out.startswith("Nothing new was made.\n\nThere")


def test_another_program_s_workflow_is_told_what_to_add(planck: Run, tmp_path: Path) -> None:
    write(tmp_path, {MADE[1]: "on: push\n"})
    outcome = planck(tmp_path, "init", "--defaults")
    assert f"\n{MADE[1]} is left as it is. Add to it:\n  name: planck\n" in outcome.out


@pytest.mark.parametrize("body", ["Bob's $HOME `touch pwned`", 'The "one" $(touch pwned) \\', "县“一”局!"])
def test_no_shell_reads_a_body_as_a_command(planck: Run, tmp_path: Path, body: str) -> None:
    planck(begin(tmp_path), "init", "--defaults", "--language", "zh")
    told = planck(tmp_path, "init", "--defaults", "--language", "zh", "--body", body, "--id", "a", "--ci", "none").out
    added, committed = re.findall(r"^  (git add .*) && (git commit .*)$", told, re.MULTILINE)[0]
    assert added == "git add plans/a"
    said = subprocess.run(
        ["bash", "-c", committed.replace("git commit -m", "printf %s")], cwd=tmp_path, check=True, capture_output=True
    )
    assert said.stdout.decode() == f"{body}2026年规划"
    assert not (tmp_path / "pwned").exists()


def test_what_git_ignores_is_made_and_not_added(planck: Run, tmp_path: Path) -> None:
    write(begin(tmp_path), {".gitignore": ".vscode/\n"})
    outcome = planck(tmp_path, "init", "--defaults", "--ci", "none")
    assert "\n  .vscode/settings.json (git ignores it)\n" in outcome.out
    added = re.findall(r"^  git (add .*) && ", outcome.out, re.MULTILINE)[0]
    assert added == "add .gitattributes .planck .pre-commit-config.yaml plans/example-office-2026"
    git(tmp_path, *added.split())


def test_a_folder_with_files_of_its_own_is_added_by_name(planck: Run, tmp_path: Path) -> None:
    write(tmp_path, {"secrets.txt": ""})
    outcome = planck(tmp_path, "init", "--defaults", "--ci", "none")
    assert "  git init --initial-branch=main && git add .gitattributes .planck .pre-commit-config" in outcome.out


def test_plans_that_no_check_reads_any_longer_are_told(planck: Run, tmp_path: Path) -> None:
    write(tmp_path, {"2025/plan.yaml": "planck: plan/v1\nid: a\n"})
    outcome = planck(tmp_path, "init", "--defaults")
    assert (
        "\nplanck check looks into plans alone from now on. Move these there, too, "
        'or write paths = ["."] in planck.toml:\n  2025/plan.yaml\n\nNext:\n'
    ) in outcome.out
    assert "git commit -m 'The 2026 plan of Example office'" in outcome.out


@pytest.mark.parametrize("extra", [(), ("--force",)])
def test_what_others_share_is_left_as_it_is(planck: Run, tmp_path: Path, extra: tuple[str, ...]) -> None:
    mine = {".gitattributes": "*.png binary\n", ".pre-commit-config.yaml": "repos: []\n", ".gitlab-ci.yml": "a: {}\n"}
    for name, text in mine.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    outcome = planck(tmp_path, "init", "--defaults", "--ci", "gitlab", *extra)
    assert outcome.code == 0
    assert {name: standing(tmp_path)[name] for name in mine} == mine
    for name in mine:
        assert f"\n{name} is left as it is. Add to it:\n  " in outcome.out
    assert "      - id: planck-check\n" in outcome.out
    assert outcome.out.index("Add to it") < outcome.out.index("Next:")


def test_what_they_have_already_is_not_told_again(planck: Run, tmp_path: Path) -> None:
    (tmp_path / ".gitattributes").write_text("plans/*.yaml diff=planck\n", encoding="utf-8")
    (tmp_path / ".pre-commit-config.yaml").write_bytes(b"\xff")
    outcome = planck(tmp_path, "init", "--defaults")
    assert ".gitattributes is left" not in outcome.out
    assert ".pre-commit-config.yaml is left" in outcome.out
