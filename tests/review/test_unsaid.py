"""What is said where errors are ignored, allowed or lowered: nothing that drops out does so in silence."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from planck.report.closing import closing_line
from planck.report.look import Look
from planck.report.render import render
from planck.report.report import Report
from planck.report.tallies import totals_of
from planck.review.check import check
from planck.review.read import read
from planck.review.settle import Choice

Checks = Callable[..., Report]

PLAN = """\
planck: plan/v1
id: {id}
version: 1.0.0
title: P
period: 2022
owners: {{office: {{name: Office}}}}
tasks:
  - {{id: w, title: W, owner: office, targets: [{{id: t, title: T, measure: milestone, due: 2022-06-30}}]}}
"""
SOUND = PLAN.format(id="a")
LOST = PLAN.format(id="b").replace("title: P\n", "") + "foo: 1\n"
"""One key is missing and one unknown."""


@pytest.fixture
def checks(tmp_path: Path) -> Checks:
    def run(files: dict[str, str], ignore: tuple[str, ...] = (), *, strict: bool = False) -> Report:
        for name, text in files.items():
            (tmp_path / name).write_text(text, encoding="utf-8")
        return check(read([Path()], tmp_path), date(2022, 1, 1), choice=Choice(ignore=ignore or None), strict=strict)

    return run


def test_a_plan_that_drops_out_is_named_with_the_rules_that_are_ignored(checks: Checks) -> None:
    report = checks({"a.yaml": SOUND, "b.yaml": LOST}, ("PLK1",))
    assert (report.findings, report.exit_code) == ((), 3)
    line = closing_line(totals_of(report))
    assert line.en.startswith(
        "exit 3: b.yaml cannot be used, as 'missing-key' (PLK102) and 'unknown-key' (PLK101), "
        "which are ignored, allowed or lowered, cost the whole file; no target behind or worse"
    )
    assert line.zh.startswith(
        "退出码 3：b.yaml 无法采用，因为“missing-key”(PLK102)、“unknown-key”(PLK101)"
        "虽已忽略、放行或降级，仍使整个文件失效；"
    )


def test_where_one_error_of_a_file_is_told_that_is_enough(checks: Checks) -> None:
    report = checks({"b.yaml": LOST}, ("PLK101",))
    assert closing_line(totals_of(report)).en == "exit 3: 1 error; no plan could be judged"


@pytest.mark.parametrize(
    ("text", "rule"),
    [("plank: plan/v1\n", "'misspelt-header' (PLK018)"), (SOUND, "'duplicate-plan'")],
)
def test_what_may_be_a_plan_is_never_passed(checks: Checks, text: str, rule: str) -> None:
    report = checks({"a.yaml": SOUND, "b.yaml": text}, ("PLK0", "PLK2"))
    assert report.exit_code == 3
    assert closing_line(totals_of(report)).en.startswith(f"exit 3: b.yaml cannot be used, as {rule}")


def test_a_lowered_error_costs_the_plan_still(checks: Checks) -> None:
    settings = "severity.missing-key = 'info'\nseverity.unknown-key = 'warning'\n"
    report = checks({"a.yaml": SOUND, "b.yaml": LOST, "planck.toml": settings}, strict=True)
    assert closing_line(totals_of(report)).en.startswith("exit 3: 1 warning (strict); b.yaml cannot be used, as ")


def test_of_many_files_the_first_are_named(checks: Checks) -> None:
    report = checks({f"{number}.yaml": LOST.replace("id: b", f"id: b{number}") for number in range(5)}, ("PLK1",))
    line = closing_line(totals_of(report))
    assert line.en.endswith("; nor can 2 other files, for the like; no plan could be judged")
    assert line.zh.endswith("；另有 2 个文件同样无法采用；没有可评估的规划")
    assert "3.yaml" not in line.en


def test_progress_that_drops_out_is_named_and_makes_the_plan_incomplete(checks: Checks) -> None:
    progress = "planck: progress/v1\nplan: a\nas_of: 2022-01-01\nvaluse: {t: 1}\n"
    report = checks({"a.yaml": SOUND, "1.yaml": progress}, ("PLK1",))
    assert report.exit_code == 0
    assert closing_line(totals_of(report)).en.startswith("exit 0: 1.yaml cannot be used, as ")
    assert "[incomplete: 1 error, ignored, allowed or lowered]" in render(report, "table", Look(lang="en"))


def test_the_head_says_how_many_of_the_errors_are_listed_nowhere(checks: Checks) -> None:
    text = SOUND.replace("owner: office,", "owner: offce, support: [none],").replace(
        "due: 2022-06-30", "due: 2023-06-30"
    )
    report = checks({"a.yaml": text}, ("PLK203",))
    assert "[incomplete: 3 errors, 2 of them ignored, allowed or lowered]" in render(report, "table", Look(lang="en"))
    assert "[不完整：3 个错误，其中 2 个已忽略、放行或降级]" in render(report, "table", Look(lang="zh"))
