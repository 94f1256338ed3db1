"""`planck report` from the outside: options, exit codes, streams."""

import csv
import io
import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
SHIPPED = ("report", "plans", "--as-of", "2022-09-30", "--lang", "en")


def sections(out: str) -> list[str]:
    """The headings of a text: what is underlined."""
    lines = out.splitlines()
    return [line for line, rule in pairwise(lines) if rule and not rule.strip("=-") and " " not in rule]


def test_a_report_exits_0_whatever_falls_short_and_says_how_many(planck: Run, checkout: Path) -> None:
    code, out, err = planck(checkout, *SHIPPED)
    assert code == 0
    assert err == "exit 0: 44 targets, 5 of them short, as of 2022-09-30; 1 warning, which planck check shows\n"
    assert sections(out)[1:] == ["Shortfalls", "All targets by task", "What comes next, if nobody reports"]


def test_quiet_leaves_stderr_empty(planck: Run, checkout: Path) -> None:
    assert planck(checkout, *SHIPPED, "--quiet").err == ""


@pytest.mark.parametrize("by", ["task", "owner", "goal", "framework", "status"])
def test_the_targets_are_grouped(planck: Run, checkout: Path, by: str) -> None:
    assert f"All targets by {by}" in sections(planck(checkout, *SHIPPED, "--by", by).out)


def test_only_the_shortfalls(planck: Run, checkout: Path) -> None:
    found = planck(checkout, *SHIPPED, "--only", "shortfall", "--since", "last")
    assert sections(found.out)[1:] == ["What has moved since 2022-06-30", "Shortfalls"]
    found = planck(checkout, *SHIPPED, "--only", "shortfall", "--by", "goal")
    assert sections(found.out)[1:] == ["Shortfalls by goal"]


def test_machine_formats_hold_every_target_all_the_same(planck: Run, checkout: Path) -> None:
    report = json.loads(planck(checkout, *SHIPPED, "--only", "shortfall", "--format", "json").out)
    assert (report["fail_on"], report["exit_code"], len(report["plans"][0]["targets"])) == ("never", 0, 44)
    rows = list(csv.reader(io.StringIO(planck(checkout, *SHIPPED, "--only", "shortfall", "--format", "csv").out)))
    assert len(rows) == 45


def test_since_a_date_or_the_last_progress(planck: Run, checkout: Path) -> None:
    march = planck(checkout, *SHIPPED, "--since", "2022-03-31").out
    assert "What has moved since 2022-03-31" in sections(march)
    june, last = (planck(checkout, *SHIPPED, "--since", when).out for when in ("2022-06-30", "last"))
    assert june == last != march


def test_since_last_of_a_plan_without_earlier_progress(planck: Run, demo: Path) -> None:
    out = planck(demo, "report", "--as-of", "2022-06-30", "--since", "last").out
    assert "What has moved\n--------------\n\nNothing to compare with: there is no earlier progress.\n" in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--since", "soon"), "'soon' is no date: write --since 2022-06-30, or --since last"),
        (("--since", "2022-09-30"), "--since 2022-09-30 is not before the date of the report, 2022-09-30"),
        (("--format", "html"), "there is no format 'html': known are csv, json, markdown, table"),
    ],
)
def test_wrong_usage(planck: Run, checkout: Path, arguments: tuple[str, ...], message: str) -> None:
    outcome = planck(checkout, *SHIPPED, *arguments)
    assert (outcome.code, outcome.out, outcome.err) == (2, "", f"planck: {message}\n")


def test_with_latest_a_date_to_compare_with_may_lie_after_a_plans_own(planck: Run, demo: Path) -> None:
    outcome = planck(demo, "report", "--as-of", "latest", "--since", "2022-07-01")
    assert outcome.code == 0
    assert "The plan stands as of 2022-06-30." in outcome.out


def test_errors_are_told_on_stderr_and_the_document_is_written(planck: Run, demo: Path) -> None:
    plan = demo / "plans" / "demo" / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("owner: office", "owner: offce"), encoding="utf-8")
    code, out, err = planck(demo, "report", "--as-of", "2022-06-30")
    assert code == 3
    assert out.startswith("Demo bureau, 2022 (version 1.0.0), as of 2022-06-30 [incomplete: 1 error]\n=====")
    lines = err.splitlines()
    assert lines[0] == "plans/demo/plan.yaml:10:12: error PLK203 unknown-owner: owner 'offce' is not declared"
    assert lines[-1] == "exit 3: 1 error; 2 targets, 1 of them short, as of 2022-06-30"


def test_a_folder_without_a_plan_is_invalid(planck: Run, tmp_path: Path) -> None:
    code, out, err = planck(tmp_path, "report", "--as-of", "2022-06-30")
    assert (code, out) == (3, "")
    assert err.splitlines()[-1] == "exit 3: 1 error; no plan could be judged"


def test_the_ending_of_the_output_names_the_format(planck: Run, demo: Path) -> None:
    outcome = planck(demo, "report", "--as-of", "2022-06-30", "--output", "review.md")
    assert outcome.out == ""
    text = (demo / "review.md").read_text(encoding="utf-8")
    assert text.startswith("# Demo bureau, 2022 (version 1.0.0), as of 2022-06-30\n")


def test_a_language_asked_for(planck: Run, demo: Path) -> None:
    code, out, err = planck(demo, "report", "--as-of", "2022-06-30", "--lang", "zh")
    assert sections(out)[1:] == ["短板", "全部指标（按任务）", "若无人报告，接下来"]
    assert (code, err) == (0, "退出码 0：截至 2022-06-30，共 2 项指标，其中短板 1 项\n")


@pytest.mark.parametrize("form", ["table", "markdown"])
@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Incomplete: 1 file could not be used, see planck check"),
        ("zh", "不完整：1 个文件无法采用，见 planck check"),
    ],
)
def test_a_document_says_that_a_plan_is_missing_from_it(
    planck: Run, demo: Path, form: str, lang: str, said: str
) -> None:
    (demo / "plans" / "broken.yaml").write_text("planck: plan/v1\ntitle: [\n", encoding="utf-8")
    ended = planck(demo, "report", "--format", form, "--lang", lang)
    assert (ended.code, ended.out.startswith(f"{said}\n\n")) == (3, True)


def test_plans_of_one_title_have_their_ids_whatever_is_to_be_borne_in_mind(planck: Run, demo: Path) -> None:
    for name, version in (("one", "0.1.0"), ("two", "1.0.0")):
        (demo / "plans" / name).mkdir()
        text = (demo / "plans/demo/plan.yaml").read_text(encoding="utf-8")
        plan = text.replace("id: demo", f"id: {name}").replace("1.0.0", version)
        (demo / "plans" / name / "plan.yaml").write_text(plan, encoding="utf-8")
    out = planck(demo, "report", "--lang", "en", "--format", "markdown").out
    assert "Demo bureau, 2022 (one) \\[draft, never gates\\]" in out
    assert "Demo bureau, 2022 (two)" in out
