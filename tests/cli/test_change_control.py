"""`planck check --against` on a real repository: at each commit it says what a careful reviewer would.

The repository is built once, a commit a change; each commit is checked out and held against the one before.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.repositories import begin, commit, git

Run = Callable[..., Any]
PLAN = "plans/office-2022/plan.yaml"
JUNE = "plans/office-2022/progress/2022-06-30.yaml"

FIRST = """\
planck: plan/v1
id: office-2022
version: 1.0.0
title: Office, 2022
period: 2022
owners: {office: {name: Office, kind: post}}
owner: office
tasks:
  - id: certify
    title: Certification
    targets:
      - id: firms
        title: New firms
        measure: flow
        at_least: 8
        unit: 家
        pace: quarterly
      - id: funds
        title: Project funds
        measure: flow
        at_least: 320
        unit: 万元
  - id: count
    title: Counting
    targets:
      - id: share
        title: Share of research
        measure: ratio
        within: [4, 6]
        unit: "%"
        pace: at-due
      - id: training
        title: Training held
        measure: milestone
"""
PROGRESS = """\
planck: progress/v1
plan: office-2022
as_of: 2022-06-30
values:
  firms: 4
  funds: {value: 1850000, unit: 元}
"""


def amendment(version: str, on: str, change: str, reason: str = "agreed") -> str:
    return (
        f"  - version: {version}\n    on: {on}\n    reason: {reason}\n    approved_by: office meeting\n"
        f"    changes:\n      - {change}\n"
    )


LOWERED = amendment("1.1.0", "2022-07-01", "{target: firms, field: at_least, from: 8, to: 6}")


class Step(NamedTuple):
    """One commit: what is put in the place of what, and what is said of it (code, file, line, target)."""

    name: str
    edits: list[tuple[str, str, str]]
    found: list[tuple[str, str, int, str | None]]
    changes: list[tuple[str, str | None, str, bool | None]]
    """What `planck diff` tells of it: class, target, field, amended."""


STEPS = [
    Step(
        "a target lowered without an amendment",
        [(PLAN, "at_least: 320", "at_least: 300")],
        [("PLK408", PLAN, 3, None), ("PLK401", PLAN, 21, "funds")],
        [("weakened", "funds", "at_least", False)],
    ),
    Step(
        "raised again",
        [(PLAN, "at_least: 300", "at_least: 320")],
        [],
        [("tightened", "funds", "at_least", None)],
    ),
    Step(
        "a target lowered with an amendment",
        [
            (PLAN, "at_least: 8", "at_least: 6"),
            (PLAN, "version: 1.0.0", "version: 1.1.0"),
            (PLAN, "tasks:\n", f"amendments:\n{LOWERED}tasks:\n"),
        ],
        [],
        [("weakened", "firms", "at_least", True)],
    ),
    Step(
        "two targets in another order, requoted",
        [
            (PLAN, "      - id: training\n        title: Training held\n        measure: milestone\n", ""),
            (
                PLAN,
                "      - id: share\n",
                "      - {id: 'training', title: \"Training held\", measure: milestone}  # first\n      - id: share\n",
            ),
        ],
        [],
        [],
    ),
    Step(
        "another unit of the same family",
        [(PLAN, "at_least: 320\n        unit: 万元", "at_least: 3200000\n        unit: 元")],
        [],
        [],
    ),
    Step(
        "a target renamed",
        [(PLAN, "id: funds", "id: project-funds\n        was: [funds]")],
        [],
        [("reworded", "project-funds", "id", None)],
    ),
    Step(
        "a target removed",
        [(PLAN, "      - {id: 'training', title: \"Training held\", measure: milestone}  # first\n", "")],
        [("PLK403", PLAN, 32, "training")],
        [("removed", "training", "target", None)],
    ),
    Step(
        "a tolerance widened",
        [(PLAN, "within: [4, 6]", "within: [3, 6]")],
        [("PLK408", PLAN, 3, None), ("PLK401", PLAN, 37, "share")],
        [("weakened", "share", "within", False)],
    ),
    Step(
        "an old amendment edited",
        [(PLAN, "reason: agreed", "reason: as the city wished")],
        [("PLK406", PLAN, 9, None)],
        [],
    ),
    Step(
        "a text changed",
        [(PLAN, "title: New firms", "title: Newly certified firms")],
        [],
        [("reworded", "firms", "title", None)],
    ),
    Step(
        "a past figure restated without a note",
        [(JUNE, "firms: 4", "firms: 6")],
        [("PLK411", JUNE, 5, "firms")],
        [("restated", "firms", "2022-06-30", None)],
    ),
]


NUMBERED = list(enumerate(STEPS))


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first plan and a commit for each step."""
    folder = begin(tmp_path_factory.mktemp("scratch") / "office")
    files = {PLAN: FIRST, JUNE: PROGRESS}
    commit(folder, files)
    for step in STEPS:
        for name, was, now in step.edits:
            assert files[name].count(was) == 1, (step.name, was)
            files[name] = files[name].replace(was, now)
        commit(folder, files)
    return folder


def at(repository: Path, number: int) -> None:
    """Checks out the commit of a step."""
    git(repository, "checkout", "--quiet", f"main~{len(STEPS) - 1 - number}")


@pytest.mark.parametrize(("number", "step"), NUMBERED, ids=[step.name for step in STEPS])
def test_each_commit_is_held_against_the_one_before(planck: Run, repository: Path, number: int, step: Step) -> None:
    at(repository, number)
    asked = ("check", "--against", "HEAD~1", "--fail-on", "never", "--as-of", "2022-06-30", "--format", "json")
    code, out, _ = planck(repository, *asked)
    found = [
        (one["code"], one["file"], one["line"], one["target"])
        for one in json.loads(out)["findings"]
        if one["code"].startswith("PLK4")
    ]
    assert found == step.found
    errors = [one for one in found if one[0] != "PLK411"]
    assert code == (3 if errors else 0)


@pytest.mark.parametrize(("number", "step"), NUMBERED, ids=[step.name for step in STEPS])
def test_each_commit_is_told_by_diff(planck: Run, repository: Path, number: int, step: Step) -> None:
    at(repository, number)
    code, out, _ = planck(repository, "diff", "HEAD~1:plans", "plans", "--format", "json", "--fail-on", "weakened")
    told = json.loads(out)["changes"]
    assert [(one["class"], one["target"], one["field"], one["amended"]) for one in told] == step.changes
    eased = any(one["class"] in ("weakened", "redefined", "removed") for one in told)
    assert code == eased


def test_the_whole_way_against_the_first_commit(planck: Run, repository: Path) -> None:
    """What one commit hid and the next left alone is still told against the first."""
    at(repository, len(STEPS) - 1)
    asked = ("check", "--against", f"HEAD~{len(STEPS)}", "--fail-on", "never", "--as-of", "2022-06-30")
    code, out, _ = planck(repository, *asked, "--format", "json")
    told = json.loads(out)["findings"]
    found = [(one["code"], one["target"]) for one in told if one["code"].startswith("PLK4")]
    assert found == [("PLK403", "training"), ("PLK401", "share"), ("PLK411", "firms")]
    assert code == 3
    hint = next(one["hint"] for one in told if one["code"] == "PLK401")
    assert "{target: share, field: within, from: [4, 6], to: [3, 6]}" in hint


def test_the_hint_is_the_amendment_to_write(planck: Run, tmp_path: Path) -> None:
    folder = begin(tmp_path / "office")
    commit(folder, {PLAN: FIRST})
    lowered = FIRST.replace("at_least: 320", "at_least: 300")
    (folder / PLAN).write_text(lowered, encoding="utf-8")
    asked = ("check", "--against", "HEAD", "--fail-on", "never", "--as-of", "2022-06-30", "--format", "json")
    hint = next(one["hint"] for one in json.loads(planck(folder, *asked).out)["findings"] if one["code"] == "PLK401")
    entry = amendment("1.1.0", "2022-07-01", hint[hint.index("{") : hint.index("}") + 1])
    amended = lowered.replace("version: 1.0.0", "version: 1.1.0").replace("tasks:\n", f"amendments:\n{entry}tasks:\n")
    (folder / PLAN).write_text(amended, encoding="utf-8")
    code, out, _ = planck(folder, *asked)
    assert [one["code"] for one in json.loads(out)["findings"] if one["code"].startswith("PLK4")] == []
    assert code == 0


def changed(folder: Path, *edits: tuple[str, str]) -> None:
    """The committed plan, edited in the work tree."""
    text = FIRST
    for was, now in edits:
        assert text.count(was) == 1
        text = text.replace(was, now)
    (folder / PLAN).write_text(text, encoding="utf-8")


def codes(planck: Run, folder: Path, *more: str) -> list[str]:
    """The rules about changes that find something, and the exit code."""
    asked = ("check", "--against", "HEAD", "--fail-on", "never", "--as-of", "2022-06-30", "--format", "json", *more)
    code, out, _ = planck(folder, *asked)
    found = [one["code"] for one in json.loads(out)["findings"] if one["code"].startswith("PLK4")]
    return [*sorted(found), str(code)]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A repository whose only commit holds the plan and its progress."""
    folder = begin(tmp_path / "office")
    commit(folder, {PLAN: FIRST, JUNE: PROGRESS})
    return folder


WEAKER = ("at_least: 320", "at_least: 1")


def test_round_by_a_deleted_plan(planck: Run, office: Path) -> None:
    (office / PLAN).unlink()
    assert codes(planck, office)[-1] == "3"
    other = FIRST.replace("office-2022", "park-2022")
    (office / "plans" / "park.yaml").write_text(other, encoding="utf-8")
    (office / JUNE).unlink()
    assert codes(planck, office) == ["PLK404", "3"]


def test_round_by_another_id(planck: Run, office: Path) -> None:
    changed(office, ("id: office-2022", "id: office-2022-b"), WEAKER)
    (office / JUNE).unlink()
    assert codes(planck, office) == ["PLK404", "3"]


@pytest.mark.parametrize("where", ["plans/2022/plan.yaml", "plans/office-2022.yaml"])
def test_round_by_a_moved_file(planck: Run, office: Path, where: str) -> None:
    changed(office, WEAKER)
    (office / where).parent.mkdir(exist_ok=True)
    (office / PLAN).rename(office / where)
    assert codes(planck, office) == ["PLK401", "PLK408", "3"]


def test_round_by_a_folder_that_was_not_checked_before(planck: Run, office: Path) -> None:
    git(office, "mv", "plans", "archive")
    commit(office)
    git(office, "mv", "archive", "plans")
    changed(office, WEAKER)
    assert codes(planck, office, "plans") == ["PLK401", "PLK408", "3"]


def test_round_by_paths_that_leave_the_plan_out(planck: Run, office: Path) -> None:
    other = FIRST.replace("office-2022", "park-2022")
    (office / "other").mkdir()
    (office / "other" / "plan.yaml").write_text(other, encoding="utf-8")
    (office / "planck.toml").write_text('paths = ["other"]\n', encoding="utf-8")
    changed(office, WEAKER)
    assert codes(planck, office) == ["PLK404", "3"]


@pytest.mark.parametrize("version", ["0.9.0", "0.1.0-draft", "1.0.0-rc.1"])
def test_round_by_a_version_that_falls(planck: Run, office: Path, version: str) -> None:
    changed(office, ("version: 1.0.0", f"version: {version}"), WEAKER)
    assert codes(planck, office) == ["PLK401", "PLK407", "3"]


def test_round_by_allow_comments(planck: Run, office: Path) -> None:
    changed(office, ("at_least: 320", "at_least: 1  # planck: allow weakened-without-amendment -- agreed"))
    assert codes(planck, office) == ["PLK401", "PLK408", "3"]


@pytest.mark.parametrize(
    "setting",
    [
        'ignore = ["PLK4"]',
        'ignore = ["PLK", "PLK401"]',
        'select = ["PLK5"]',
        '[severity]\nPLK401 = "info"',
        '[severity]\nweakened-without-amendment = "warning"',
        "[limits]\nmax_findings = 1",
    ],
)
def test_round_by_settings(planck: Run, office: Path, setting: str) -> None:
    (office / "planck.toml").write_text(f"{setting}\n", encoding="utf-8")
    changed(office, WEAKER)
    assert codes(planck, office) == ["PLK401", "PLK408", "3"]


def test_settings_that_the_change_brings_do_not_rule_it(planck: Run, office: Path) -> None:
    changed(office, ("    targets:\n      - id: share", "    owner: nobody\n    targets:\n      - id: share"))
    asked = ("check", "--against", "HEAD", "--fail-on", "never", "--as-of", "2022-06-30", "--format", "json")
    plain = [one["code"] for one in json.loads(planck(office, *asked).out)["findings"]]
    (office / "planck.toml").write_text('ignore = ["PLK203"]\n', encoding="utf-8")
    assert [one["code"] for one in json.loads(planck(office, *asked).out)["findings"]] == plain
    assert "PLK203" in plain
    commit(office)
    assert "PLK203" not in [one["code"] for one in json.loads(planck(office, *asked).out)["findings"]]


def test_round_by_select_and_ignore_on_the_command_line(planck: Run, office: Path) -> None:
    changed(office, WEAKER)
    assert codes(planck, office, "--select", "PLK5") == ["PLK401", "PLK408", "3"]
    assert planck(office, "check", "--against", "HEAD", "--ignore", "PLK4").code == 2


def test_round_by_was_that_points_elsewhere(planck: Run, office: Path) -> None:
    """A target that takes another's place is held against it; one that is still there is itself."""
    gone = ("      - id: funds\n        title: Project funds\n        measure: flow\n        at_least: 320\n", "")
    changed(office, ("id: firms\n", "id: firms\n        was: [funds]\n"), (gone[0] + "        unit: 万元\n", ""))
    assert codes(planck, office)[0] == "PLK403"
    easy = "      - id: easy\n        was: [funds]\n        title: Easy\n        measure: milestone\n"
    changed(office, (gone[0] + "        unit: 万元\n", easy))
    assert codes(planck, office)[:1] == ["PLK402"]


def test_round_by_a_target_moved_to_another_plan(planck: Run, office: Path) -> None:
    milestone = "      - id: training\n        title: Training held\n        measure: milestone\n"
    changed(office, (milestone, ""))
    park = FIRST.replace("office-2022", "park-2022").replace("id: firms", "id: other").replace("id: funds", "id: more")
    (office / "plans" / "park.yaml").write_text(park.replace("id: share", "id: third"), encoding="utf-8")
    code, out, _ = planck(office, "check", "--against", "HEAD", "--fail-on", "never", "--format", "json")
    removed = [one for one in json.loads(out)["findings"] if one["code"].startswith("PLK4")]
    assert [one["code"] for one in removed] == ["PLK403"]
    assert "plan 'park-2022' has it now" in removed[0]["hint"]
    assert code == 3


def test_round_by_what_is_inherited(planck: Run, office: Path) -> None:
    changed(office, ("period: 2022\n", "period: 2022\npolicy: {at_risk: 0.5}\n"))
    assert codes(planck, office) == ["PLK401", "PLK408", "3"]
    changed(office, ("period: 2022\n", "period: 2022\nreporting: yearly\n"))
    assert codes(planck, office) == ["PLK401", "PLK408", "3"]


def test_plans_and_targets_that_are_new_pass_and_so_do_drafts(planck: Run, office: Path) -> None:
    (office / "plans" / "park.yaml").write_text(FIRST.replace("office-2022", "park-2022"), encoding="utf-8")
    new = "      - id: fair\n        title: Fair held\n        measure: milestone\n      - id: training\n"
    changed(office, ("      - id: training\n", new))
    assert codes(planck, office) == ["0"]
    changed(office, ("version: 1.0.0", "version: 0.9.0"))
    commit(office)
    changed(office, ("version: 1.0.0", "version: 0.9.0"), WEAKER)
    assert codes(planck, office) == ["0"]


@pytest.mark.parametrize("ref", ["nowhere", "HEAD~7", "--output=x", "HEAD:plans"])
def test_a_revision_that_is_not_there_is_wrong_usage(planck: Run, office: Path, ref: str) -> None:
    code, out, err = planck(office, "check", f"--against={ref}")
    assert (code, out) == (2, "")
    assert "no revision" in err or "revision" in err


def test_no_repository_is_wrong_usage(planck: Run, demo: Path) -> None:
    code, out, err = planck(demo, "check", "--against", "HEAD")
    assert (code, out) == (2, "")
    assert "is in no git work tree" in err
