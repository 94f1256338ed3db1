"""Paths to documents: which files are found and brought along, and what is said of those that cannot be used."""

import errno
import os
import subprocess
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planck.files.git import Git
from planck.files.header import Claim
from planck.review.read import Reading, read
from planck.text.findings import Finding, Place
from planck.text.limits import Limits

Told = tuple[str, str, tuple[int, int], str]

PLAN = """\
planck: plan/v1
id: {}
version: 1.0.0
title: 规划
period: 2022
tasks: [{{id: work, title: 任务}}]
"""
PROGRESS = """\
planck: progress/v1
plan: {}
as_of: {}
values: {{}}
"""


def plan(name: str = "p") -> str:
    return PLAN.format(name)


def progress(name: str = "p", as_of: str = "2022-06-30") -> str:
    return PROGRESS.format(name, as_of)


def write(folder: Path, **files: str | bytes) -> None:
    """Files by their path, in which `__` stands for `/`."""
    for name, content in files.items():
        path = folder / (name.replace("__", "/") + ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def names(reading: Reading) -> tuple[list[str], list[str]]:
    """The plans and the progress files that were read."""
    return [file.name for file in reading.plans], [file.name for file in reading.progress]


def told(reading: Reading) -> list[Told]:
    """Code, file, line and column, and message of each finding, those of files first."""
    files = [finding for file in reading.plans + reading.progress for finding in file.findings]
    return [
        (one.kind.code, one.place.file, (one.place.line, one.place.column), one.message.en)
        for one in [*files, *reading.findings]
    ]


def hint_of(finding: Finding) -> str:
    return finding.hint.en if finding.hint else ""


def read_at(folder: Path, *paths: str) -> Reading:
    return read([Path(path) for path in paths], folder)


def repository(folder: Path, ignore: str) -> None:
    """Makes a folder one of git that ignores some files."""
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    (folder / ".gitignore").write_text(ignore, encoding="utf-8")


def denied(path: object) -> NoReturn:
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))


NO_PLAN = "there is no plan here"


# --- folders -------------------------------------------------------------------------------------


def test_a_folder_gives_its_plans_and_progress_files_in_the_order_of_names(tmp_path: Path) -> None:
    write(tmp_path, plans__b__plan=plan("b"), plans__a__plan=plan("a"), plans__a__progress__q2=progress("a"))
    write(tmp_path, plans__b__progress__q1=progress("b"), plans__a__notes="a: 1\n", plans__a__list="- a\n")
    reading = read_at(tmp_path, "plans")
    assert names(reading) == (
        ["plans/a/plan.yaml", "plans/b/plan.yaml"],
        ["plans/a/progress/q2.yaml", "plans/b/progress/q1.yaml"],
    )
    assert told(reading) == []
    assert (reading.read, reading.skipped) == (4, 2)


def test_what_a_file_is_once_read(tmp_path: Path) -> None:
    write(tmp_path, plan=plan(), q2=progress())
    reading = read_at(tmp_path, ".")
    (the_plan,), (the_progress,) = reading.plans, reading.progress
    assert (the_plan.claim, the_plan.plan_id, the_plan.sound) == (Claim.PLAN, "p", True)
    assert (the_progress.claim, the_progress.plan_id, the_progress.sound) == (Claim.PROGRESS, "p", True)
    assert (the_plan.path, the_plan.name) == (tmp_path / "plan.yaml", "plan.yaml")
    assert the_progress.document.raw == {"planck": "progress/v1", "plan": "p", "as_of": "2022-06-30", "values": {}}


@pytest.mark.parametrize(
    "content",
    [b"\xef\xbb\xbf" + plan().encode(), plan().replace("\n", "\r\n").encode(), f"--- # 规划\n{plan()}...\n".encode()],
)
def test_a_plan_as_other_editors_save_it(tmp_path: Path, content: bytes) -> None:
    write(tmp_path, plan=content)
    reading = read_at(tmp_path, ".")
    assert told(reading) == []
    assert [file.plan_id for file in reading.plans] == ["p"]


def test_a_file_is_counted_once_however_often_it_is_named(tmp_path: Path) -> None:
    write(tmp_path, plan=plan(), q2=progress(), other="a: 1\n")
    (tmp_path / "again.yaml").symlink_to("plan.yaml")
    reading = read_at(tmp_path, ".", "plan.yaml", "./q2.yaml", str(tmp_path))
    assert (len(reading.plans), len(reading.progress), reading.read, reading.skipped) == (1, 1, 2, 1)


def test_hidden_folders_and_those_of_package_managers_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, plan=plan(), **{".hidden__plan": plan("h"), "node_modules__x__plan": plan("n")})
    reading = read_at(tmp_path, ".")
    assert names(reading) == (["plan.yaml"], [])
    assert (reading.read, reading.skipped) == (1, 0)


def test_what_git_ignores_is_left_out_of_a_folder_and_read_where_it_is_named(tmp_path: Path) -> None:
    repository(tmp_path, "local.yaml\nbuild/\n")
    write(tmp_path, plan=plan(), local=plan("l"), other="a: 1\n", build__plan=plan("b"), build__q2=progress("b"))
    reading = read_at(tmp_path, ".")
    assert (names(reading), reading.skipped) == ((["plan.yaml"], []), 1)
    assert names(read_at(tmp_path, "local.yaml")) == (["local.yaml"], [])
    for path in ("build", "build/plan.yaml", "build/q2.yaml"):
        assert names(read_at(tmp_path, path)) == (["build/plan.yaml"], ["build/q2.yaml"])
    assert names(read_at(tmp_path, ".", "build")) == (["build/plan.yaml", "plan.yaml"], ["build/q2.yaml"])


def test_what_git_ignores_is_left_out_of_what_a_named_file_brings(tmp_path: Path) -> None:
    repository(tmp_path, "*.local.yaml\ndrafts/\n")
    write(tmp_path, plan=plan(), q1=progress(), drafts__q2=progress(), **{"q3.local": progress(), "p.local": plan()})
    for path in ("plan.yaml", "q1.yaml"):
        assert names(read_at(tmp_path, path)) == (["plan.yaml"], ["q1.yaml"])
    assert names(read_at(tmp_path, "q3.local.yaml")) == (["plan.yaml"], ["q1.yaml", "q3.local.yaml"])


def test_a_plan_that_git_ignores_is_not_that_of_a_named_file(tmp_path: Path) -> None:
    repository(tmp_path, "a/old.yaml\n")
    write(tmp_path, plan=plan(), a__old=plan(), a__q1=progress(), q2=progress())
    assert names(read_at(tmp_path, "a/q1.yaml")) == (["plan.yaml"], ["a/q1.yaml", "q2.yaml"])


def test_git_is_asked_once_a_folder_and_may_be_another_or_none(tmp_path: Path) -> None:
    repository(tmp_path, "build/\n")
    write(tmp_path, plan=plan(), q1=progress(), build__plan=plan("b"))
    asked = []

    class Watched(Git, frozen=True):
        def ignored(self, folder: Path) -> frozenset[Path]:
            asked.append(folder)
            return frozenset((tmp_path / "plan.yaml",))

    assert names(read([Path(), Path("q1.yaml")], tmp_path, git=Watched())) == (["build/plan.yaml"], ["q1.yaml"])
    assert asked == [tmp_path]
    assert names(read([Path()], tmp_path, git=Git("no-such-git")))[0] == ["build/plan.yaml", "plan.yaml"]


@pytest.mark.parametrize("files", [{}, {"other": "a: 1\n"}, {"q2": progress()}])
def test_a_folder_without_a_plan(tmp_path: Path, files: dict[str, str]) -> None:
    (tmp_path / "here").mkdir()
    write(tmp_path / "here", **files)
    reading = read_at(tmp_path, "here")
    assert told(reading) == [("PLK020", "here", (1, 1), NO_PLAN)]
    assert [hint_of(finding) for finding in reading.findings] == [
        "a plan is a YAML file that starts with 'planck: plan/v1'"
    ]


def test_each_folder_without_a_plan_is_told(tmp_path: Path) -> None:
    write(tmp_path, a__plan=plan(), b__x="a: 1\n", c__x="a: 1\n")
    assert told(read_at(tmp_path, "a", "b", "c")) == [
        ("PLK020", "b", (1, 1), NO_PLAN),
        ("PLK020", "c", (1, 1), NO_PLAN),
    ]


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        ("plank: plan/v1\nid: p\n", ("PLK018", (1, 1), "'plank: plan/v1' is nearly a planck header")),
        ("# 规划\nPlanck: plan/v1\n", ("PLK018", (2, 1), "'Planck: plan/v1' is nearly a planck header")),
        ("planck：plan/v1\n", ("PLK018", (1, 1), "'planck：plan/v1' is nearly a planck header")),
        ("planck: plan/v2\n", ("PLK019", (1, 9), "format 'plan/v2' is not known")),
        ("id: p\nplanck: report/v1\n", ("PLK019", (2, 9), "format 'report/v1' is not known")),
    ],
)
def test_a_header_that_is_nearly_one_is_told_in_a_folder_and_by_name(
    tmp_path: Path, content: str, finding: tuple[str, tuple[int, int], str]
) -> None:
    code, place, message = finding
    write(tmp_path, odd=content)
    for path in (".", "odd.yaml"):
        reading = read_at(tmp_path, path)
        assert told(reading) == [(code, "odd.yaml", place, message)]
        assert (reading.read, reading.skipped) == (0, 0)


def test_a_folder_named_like_a_file(tmp_path: Path) -> None:
    write(tmp_path, **{"a__plan.yaml__real": plan()})
    assert names(read_at(tmp_path, "a")) == (["a/plan.yaml/real.yaml"], [])
    assert names(read_at(tmp_path, "a/plan.yaml")) == (["a/plan.yaml/real.yaml"], [])


def test_a_folder_that_cannot_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, plan=plan(), closed__q2=progress())
    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: denied(path) if str(path).endswith("closed") else scandir(path))
    reading = read_at(tmp_path, ".")
    assert told(reading) == [("PLK016", "closed", (1, 1), "the folder cannot be read: permission denied")]
    assert names(reading) == (["plan.yaml"], [])


# --- named files ---------------------------------------------------------------------------------


def test_a_plan_named_alone_brings_its_progress(tmp_path: Path) -> None:
    write(tmp_path, a__plan=plan("a"), a__progress__q1=progress("a"), a__progress__q2=progress("a"))
    write(tmp_path, a__progress__other=progress("b"), a__plans__plan=plan("b"), q3=progress("a"), a__notes="a: 1\n")
    reading = read_at(tmp_path, "a/plan.yaml")
    assert names(reading) == (["a/plan.yaml"], ["a/progress/q1.yaml", "a/progress/q2.yaml"])
    assert told(reading) == []
    assert (reading.read, reading.skipped) == (3, 0)


def test_a_progress_file_named_alone_brings_its_plan_and_that_ones_files(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    write(tmp_path, a__plan=plan("a"), a__progress__2022__q1=progress("a"), a__progress__2021__q4=progress("a"))
    write(tmp_path, a__other=plan("b"), a__progress__2022__b=progress("b"), plan=plan("c"), a__notes="a: 1\n")
    reading = read_at(tmp_path, "a/progress/2022/q1.yaml")
    assert names(reading) == (["a/plan.yaml"], ["a/progress/2021/q4.yaml", "a/progress/2022/q1.yaml"])
    assert told(reading) == []


def test_a_progress_file_finds_its_plan_in_its_own_folder_first(tmp_path: Path) -> None:
    write(tmp_path, plan=plan(), q0=progress(), a__plan=plan(), a__q1=progress(), a__q2=progress())
    assert names(read_at(tmp_path, "a/q1.yaml")) == (["a/plan.yaml"], ["a/q1.yaml", "a/q2.yaml"])


def test_a_plan_is_not_looked_for_in_folders_beside(tmp_path: Path) -> None:
    write(tmp_path, plans__a__plan=plan("a"), progress__q1=progress("a"))
    assert names(read_at(tmp_path, "progress/q1.yaml")) == ([], ["progress/q1.yaml"])


def test_a_plan_is_looked_for_up_to_the_top_of_the_work_tree(tmp_path: Path) -> None:
    write(tmp_path, plan=plan(), repo__a__b__c__d__q1=progress())
    (tmp_path / "repo/.git").mkdir(parents=True)
    assert names(read_at(tmp_path, "repo/a/b/c/d/q1.yaml")) == ([], ["repo/a/b/c/d/q1.yaml"])
    write(tmp_path, repo__plan=plan())
    assert names(read_at(tmp_path, "repo/a/b/c/d/q1.yaml")) == (["repo/plan.yaml"], ["repo/a/b/c/d/q1.yaml"])


def test_the_top_of_a_real_work_tree(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", tmp_path / "repo"], check=True)
    write(tmp_path, plan=plan(), repo__a__b__c__d__plan=plan("q"), repo__a__b__c__d__q1=progress())
    assert names(read_at(tmp_path, "repo/a/b/c/d/q1.yaml")) == ([], ["repo/a/b/c/d/q1.yaml"])


def test_without_git_a_plan_is_looked_for_three_folders_up(tmp_path: Path) -> None:
    write(tmp_path, top__plan=plan(), top__a__b__c__q1=progress(), top__a__b__c__d__q2=progress())
    assert names(read_at(tmp_path, "top/a/b/c/q1.yaml"))[0] == ["top/plan.yaml"]
    assert names(read_at(tmp_path, "top/a/b/c/d/q2.yaml"))[0] == []


def test_a_path_with_dots_finds_the_same_files(tmp_path: Path) -> None:
    write(tmp_path, a__plan=plan(), a__progress__q1=progress(), b__plan=plan("b"))
    reading = read([Path("../a/progress/q1.yaml")], tmp_path / "b")
    assert [file.path for file in reading.plans] == [tmp_path / "a/plan.yaml"]
    assert names(reading)[0] == [(tmp_path / "a/plan.yaml").as_posix()]


def test_a_broken_file_is_brought_along_and_told(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    write(tmp_path, plan=plan(), progress__q1="planck: progress/v1\nunit: %\n", progress__q2="plank: progress/v1\n")
    write(tmp_path, progress__q3="planck: progress/v1\nplan: p\n", progress__q4=progress("b"))
    write(tmp_path, progress__q5=progress().encode("utf-16"), progress__q6="planck: progress/v1\nplan: b\nas_of: 5\n")
    write(tmp_path, other__plan="planck: plan/v1\nunit: %\n")
    reading = read_at(tmp_path, "plan.yaml")
    assert told(reading) == [
        ("PLK002", "progress/q1.yaml", (2, 7), "text cannot start with '%' here"),
        ("PLK102", "progress/q3.yaml", (1, 1), "key 'as_of' is missing"),
        ("PLK102", "progress/q3.yaml", (1, 1), "key 'values' is missing"),
        ("PLK001", "progress/q5.yaml", (1, 1), "the file is not UTF-8 text (UTF-16)"),
        ("PLK018", "progress/q2.yaml", (1, 1), "'plank: progress/v1' is nearly a planck header"),
    ]


def test_a_progress_file_too_broken_to_name_its_plan_brings_nothing(tmp_path: Path) -> None:
    write(tmp_path, plan=plan(), q1="planck: progress/v1\nunit: %\nplan: p\n", q2=progress())
    assert names(read_at(tmp_path, "q1.yaml")) == ([], ["q1.yaml"])


def test_a_plan_above_a_folder_that_cannot_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, plan=plan(), progress__q1=progress(), progress__q2=progress())
    listed = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda path: denied(path) if path.name == "progress" else listed(path))
    reading = read_at(tmp_path, "progress/q1.yaml")
    assert names(reading) == (["plan.yaml"], ["progress/q1.yaml", "progress/q2.yaml"])


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        ("", ("PLK017", (1, 1), "this is neither a plan nor a progress file")),
        ("规划\n", ("PLK017", (1, 1), "this is neither a plan nor a progress file")),
        ("5\n", ("PLK017", (1, 1), "this is neither a plan nor a progress file")),
        ("- a\n- b\n", ("PLK017", (1, 1), "this is neither a plan nor a progress file")),
        ("\n\nid: p\n", ("PLK017", (1, 1), "this is neither a plan nor a progress file")),
        ("a: 1\nunit: %\n", ("PLK002", (2, 7), "text cannot start with '%' here")),
        ("a: 1\na: 2\n", ("PLK004", (2, 1), "key 'a' stands here twice")),
        ("a: 局\n".encode("gbk"), ("PLK001", (1, 4), "the file is not UTF-8 text (0xBE)")),
        ("a: \x00\n", ("PLK003", (1, 4), "the text holds the control character U+0000")),
    ],
)
def test_a_named_file_that_is_neither_plan_nor_progress(
    tmp_path: Path, content: str | bytes, finding: tuple[str, tuple[int, int], str]
) -> None:
    code, place, message = finding
    write(tmp_path, odd=content)
    reading = read_at(tmp_path, "odd.yaml")
    assert told(reading) == [(code, "odd.yaml", place, message)]
    assert (reading.read, reading.skipped) == (0, 0)


def test_a_named_file_may_have_any_name(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(plan(), encoding="utf-8")
    assert names(read_at(tmp_path, "plan.txt")) == (["plan.txt"], [])


def test_a_named_file_that_is_not_there(tmp_path: Path) -> None:
    reading = read_at(tmp_path, "absent.yaml")
    assert told(reading) == [("PLK016", "absent.yaml", (1, 1), "the file cannot be read: there is no such file")]
    assert [hint_of(finding) for finding in reading.findings] == ["check that it exists and that you may read it"]


# --- files that cannot be read -------------------------------------------------------------------


def test_a_pipe_named_like_a_plan_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "plan.yaml")
    refused = ("PLK016", "plan.yaml", (1, 1), "the file cannot be read: it is not a regular file")
    assert told(read_at(tmp_path, ".")) == [("PLK020", ".", (1, 1), NO_PLAN), refused]
    assert told(read_at(tmp_path, "plan.yaml")) == [refused]


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, plan=plan(), q1=progress(), q2=progress())
    opened = Path.open

    def guarded(path: Path, *how: Any, **more: Any) -> object:  # noqa: ANN401  because it stands in for Path.open
        return denied(path) if path.name == "q1.yaml" else opened(path, *how, **more)

    monkeypatch.setattr(Path, "open", guarded)
    refused = ("PLK016", "q1.yaml", (1, 1), "the file cannot be read: permission denied")
    for path in (".", "plan.yaml", "q2.yaml"):
        reading = read_at(tmp_path, path)
        assert names(reading) == (["plan.yaml"], ["q2.yaml"])
        assert told(reading) == [refused]


def test_a_file_that_vanishes_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, plan=plan(), q1=progress())
    opened = Path.open

    def vanishing(path: Path, *how: Any, **more: Any) -> object:  # noqa: ANN401  because it stands in for Path.open
        if path.name == "q1.yaml":
            path.unlink()
        return opened(path, *how, **more)

    monkeypatch.setattr(Path, "open", vanishing)
    reading = read_at(tmp_path, ".")
    assert names(reading) == (["plan.yaml"], [])
    assert told(reading) == [("PLK016", "q1.yaml", (1, 1), "the file cannot be read: there is no such file")]


def test_a_named_file_that_vanishes_while_it_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, odd="a: 1\n")
    opened = Path.open

    def vanishing(path: Path, mode: str) -> object:
        file = opened(path, mode)
        path.unlink()
        return file

    monkeypatch.setattr(Path, "open", vanishing)
    reading = read_at(tmp_path, "odd.yaml")
    assert told(reading) == [("PLK016", "odd.yaml", (1, 1), "the file cannot be read: there is no such file")]
    assert (reading.read, reading.skipped) == (0, 0)


def test_a_link_that_leads_out_of_the_repository_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path, outside=progress(as_of="2022-03-31"), repo__plan=plan(), repo__q2=progress())
    (tmp_path / "repo/.git").mkdir()
    (tmp_path / "repo/q1.yaml").symlink_to("../outside.yaml")
    (tmp_path / "repo/q3.yaml").symlink_to("q2.yaml")
    refused = ("PLK016", "q1.yaml", (1, 1), "the file cannot be read: it leads out of the repository")
    for path in (".", "plan.yaml", "q2.yaml"):
        reading = read_at(tmp_path / "repo", path)
        assert told(reading) == [refused]
        assert hint_of(reading.findings[0]) == "put the file itself in its place"
        assert (len(reading.plans), len(reading.progress)) == (1, 1)


def test_a_plan_above_that_leads_out_of_the_repository_is_not_taken(tmp_path: Path) -> None:
    write(tmp_path, outside=plan(), repo__progress__q1=progress())
    (tmp_path / "repo/.git").mkdir()
    (tmp_path / "repo/plan.yaml").symlink_to("../outside.yaml")
    assert names(read_at(tmp_path, "repo/progress/q1.yaml")) == ([], ["repo/progress/q1.yaml"])


def test_a_link_that_is_named_is_followed(tmp_path: Path) -> None:
    write(tmp_path, outside=plan())
    (tmp_path / "repo/.git").mkdir(parents=True)
    (tmp_path / "repo/plan.yaml").symlink_to("../outside.yaml")
    assert len(read_at(tmp_path, "repo/plan.yaml").plans) == 1


def test_links_in_a_circle(tmp_path: Path) -> None:
    write(tmp_path, plan=plan())
    (tmp_path / "a.yaml").symlink_to("b.yaml")
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    (tmp_path / "folder").symlink_to(".", target_is_directory=True)
    circle = "the file cannot be read: its links lead round in a circle"
    assert told(read_at(tmp_path, ".")) == [("PLK016", "a.yaml", (1, 1), circle), ("PLK016", "b.yaml", (1, 1), circle)]
    assert told(read_at(tmp_path, "a.yaml")) == [("PLK016", "a.yaml", (1, 1), circle)]


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    write(tmp_path, plan=plan())
    reading = read([Path()], tmp_path, Limits(max_bytes=50))
    assert told(reading) == [("PLK013", "plan.yaml", (1, 1), "the file is larger than 50 bytes")]
    assert (reading.read, reading.skipped) == (0, 0)


def test_a_file_of_40_mb(tmp_path: Path) -> None:
    write(tmp_path, plan=plan())
    with (tmp_path / "q1.yaml").open("wb") as file:
        file.write(progress().encode())
        file.truncate(40_000_000)
    reading = read_at(tmp_path, "plan.yaml")
    assert told(reading) == [("PLK013", "q1.yaml", (1, 1), "the file is larger than 16777216 bytes")]


# --- what is wrong with a file's text and shape --------------------------------------------------


@pytest.mark.parametrize(
    ("content", "findings"),
    [
        (b"planck: plan/v1\nid: \xff\n", [("PLK001", (2, 5), "the file is not UTF-8 text (0xFF)")]),
        (b"\xef\xbb\xbfplanck: plan/v1\n\x07", [("PLK003", (2, 1), "the text holds the control character U+0007")]),
        (plan().encode("utf-16"), [("PLK001", (1, 1), "the file is not UTF-8 text (UTF-16)")]),
        (plan() + "unit: %\n", [("PLK002", (7, 7), "text cannot start with '%' here")]),
        ("planck:plan/v1\nid: p\n", [("PLK002", (1, 7), "no space follows the colon")]),
        (plan() + "x-a: " + "[" * 100, [("PLK014", (7, 69), "lists and maps nest deeper than 64 levels")]),
        (plan() + "owner: x\nowner: y\n", [("PLK004", (8, 1), "key 'owner' stands here twice")]),
        (plan() + "---\n", [("PLK009", (7, 1), "a second document begins here")]),
        (plan() + "ownr: x\n", [("PLK101", (7, 1), "key 'ownr' is not known")]),
        (
            plan() + "ownr: x\nx-a: &b 1\n",
            [("PLK101", (7, 1), "key 'ownr' is not known"), ("PLK005", (8, 6), "anchor '&b' is not allowed")],
        ),
        ('"\nplanck: plan/v1\n"\n', [("PLK103", (1, 1), "the file should be a map, not text")]),
        ("[\nplanck: plan/v1\n]\n", [("PLK103", (2, 1), "the file should be a map, not a list")]),
    ],
)
def test_a_file_that_is_not_sound(
    tmp_path: Path, content: str | bytes, findings: list[tuple[str, tuple[int, int], str]]
) -> None:
    write(tmp_path, plan=content)
    for path in (".", "plan.yaml"):
        reading = read_at(tmp_path, path)
        assert told(reading) == [(code, "plan.yaml", place, message) for code, place, message in findings]
        assert [(file.name, file.sound) for file in reading.plans] == [("plan.yaml", False)]
        assert reading.read == 1


@pytest.mark.parametrize(
    ("line", "finding"),
    [
        ("policy: {at_risk: 1e99}", ("PLK012", (7, 19))),
        ("owner: *x", ("PLK006", (7, 8))),
        ("source: {title: {zh: 局, en: Bureau, planning}}", ("PLK011", (7, 37))),
        ("source: {title：局}", ("PLK011", (7, 10))),
    ],
)
def test_one_mistake_is_told_once(tmp_path: Path, line: str, finding: tuple[str, tuple[int, int]]) -> None:
    write(tmp_path, plan=f"{plan()}{line}\n")
    assert [(code, place) for code, _, place, _ in told(read_at(tmp_path, "."))] == [finding]


def test_a_file_that_was_not_read_to_its_end_says_nothing_about_its_shape(tmp_path: Path) -> None:
    write(tmp_path, plan=plan())
    reading = read([Path()], tmp_path, Limits(max_nodes=5))
    assert told(reading) == [("PLK015", "plan.yaml", (3, 1), "the file holds more than 5 keys and values")]
    write(tmp_path, plan="planck: plan/v1\nx-a: " + "[" * 100)
    assert told(read_at(tmp_path, ".")) == [
        ("PLK014", "plan.yaml", (2, 69), "lists and maps nest deeper than 64 levels")
    ]


def test_findings_name_the_plan_as_far_as_it_can_be_told(tmp_path: Path) -> None:
    write(
        tmp_path,
        a="planck: plan/v1\nid: a\nunit: %\n",
        b="planck: plan/v1\nunit: %\nid: b\n",
        c="planck: plan/v1\nid: 5\n",
    )
    (a, b, c) = read_at(tmp_path, ".").plans
    assert [file.plan_id for file in (a, b, c)] == ["a", None, None]
    assert [{finding.plan for finding in file.findings} for file in (a, b, c)] == [{"a"}, {None}, {None}]


def test_every_finding_comes_in_one_run(tmp_path: Path) -> None:
    write(tmp_path, a=plan("a") + "ownr: x\n", b="plank: plan/v1\n", c="planck: plan/v9\n", d=progress() + "unit: %\n")
    assert [(code, file) for code, file, _, _ in told(read_at(tmp_path, ".", "absent.yaml"))] == [
        ("PLK101", "a.yaml"),
        ("PLK002", "d.yaml"),
        ("PLK016", "absent.yaml"),
        ("PLK018", "b.yaml"),
        ("PLK019", "c.yaml"),
    ]


# --- laws ----------------------------------------------------------------------------------------

HEADS = st.sampled_from(
    [b"", b"planck: plan/v1\n", b"planck: progress/v1\nplan: p\n", b"plank: plan/v1\n", b"planck: 5\n"]
)
REST = st.binary(max_size=60) | st.text(max_size=60).map(str.encode) | st.just(plan().encode()[16:])


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(head=HEADS, rest=REST)
def test_no_file_is_too_odd(tmp_path: Path, head: bytes, rest: bytes) -> None:
    """Whatever a file holds, it is read, passed over or found fault with, and the same whether named or found."""
    write(tmp_path, odd=head + rest, plan=plan())
    found, named = read_at(tmp_path, "."), read_at(tmp_path, "odd.yaml", "plan.yaml")
    assert (found.plans, found.progress) == (named.plans, named.progress)
    assert set(found.findings) <= set(named.findings)
    assert found.read + found.skipped + len(found.findings) == 2
    assert all(finding.place.file == "odd.yaml" for finding in named.findings)


def test_the_order_of_the_paths_does_not_matter(tmp_path: Path) -> None:
    write(tmp_path, a__plan=plan("a"), a__q1=progress("a"), b__plan=plan("b") + "ownr: x\n", c="plank: plan/v1\n")
    paths = ["a", "b/plan.yaml", "c.yaml", "absent.yaml", "a/q1.yaml"]
    assert read_at(tmp_path, *paths) == read_at(tmp_path, *reversed(paths))
    assert read_at(tmp_path, *paths).findings[0].place == Place("absent.yaml")


def test_a_file_that_only_speaks_of_planck_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, plan=plan(), notes="about: planck, and plan/v1\n")
    reading = read_at(tmp_path, ".")
    assert (names(reading), told(reading), reading.skipped) == ((["plan.yaml"], []), [], 1)
