"""`planck check` from the outside: options, exit codes, streams."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from jsonschema import Draft202012Validator

from planck.cli.options import ColorWhen
from planck.cli.outputs import Output, fitting
from planck.report.look import Look

Run = Callable[..., Any]
SHIPPED = "yueyang-county-stb-2022"


def as_of(day: str) -> tuple[str, str]:
    return ("--as-of", day)


def test_shortfalls_exit_1_and_the_closing_line_says_why(planck: Run, demo: Path) -> None:
    code, out, err = planck(demo, "check", *as_of("2022-07-10"))
    assert code == 1
    assert out.startswith("Demo bureau, 2022 (version 1.0.0), as of 2022-07-10\n")
    assert err == "exit 1: 1 target behind or worse as of 2022-07-10\n"


def test_nothing_short_exits_0_and_says_so_in_words(planck: Run, demo: Path) -> None:
    code, out, err = planck(demo, "check", *as_of("2022-03-01"))
    assert code == 0
    assert "No shortfall: no target is missed, unreported or behind.\n" in out
    assert err == (
        "exit 0: no target behind or worse as of 2022-03-01; with no new figure, 1 becomes unreported on 2022-04-16\n"
    )


def test_latest_is_the_newest_progress_and_today_is_the_default(
    planck: Run, demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Clock(date):
        @classmethod
        def today(cls) -> "Clock":
            return cls(2022, 7, 20)

    monkeypatch.setattr("planck.cli.options.date", Clock)
    assert "as of 2022-06-30\n" in planck(demo, "check", "--as-of", "latest").err
    assert "as of 2022-07-20 (today)" in planck(demo, "check").err
    (demo / "plans" / "demo" / "progress" / "2022-06-30.yaml").unlink()
    assert "as of 2022-07-20 (today)" in planck(demo, "check", "--as-of", "latest").err


@pytest.mark.parametrize(
    ("threshold", "code"), [("missed", 0), ("unreported", 0), ("behind", 1), ("at-risk", 1), ("never", 0)]
)
def test_fail_on_sets_the_threshold(planck: Run, demo: Path, threshold: str, code: int) -> None:
    outcome = planck(demo, "check", *as_of("2022-06-30"), "--fail-on", threshold)
    assert outcome.code == code


def test_a_finding_of_the_input_wins_over_a_shortfall(planck: Run, demo: Path) -> None:
    plan = demo / "plans" / "demo" / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("owner: office", "owner: offce"), encoding="utf-8")
    code, out, err = planck(demo, "check", *as_of("2022-06-30"))
    assert code == 3
    assert out.startswith(
        "plans/demo/plan.yaml:10:12: error PLK203 unknown-owner: owner 'offce' is not declared\n"
        "   10 │     owner: offce\n"
        "      │            ^^^^^ did you mean 'office'?\n"
    )
    assert "[incomplete: 1 error]" in out
    assert err == "exit 3: 1 error; 1 target behind or worse as of 2022-06-30\n"


def test_strict_makes_warnings_fail(planck: Run, demo: Path) -> None:
    plan = demo / "plans" / "demo" / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace(", pace: quarterly", ""), encoding="utf-8")
    assert planck(demo, "check", *as_of("2022-03-01")).code == 0
    strict = planck(demo, "check", *as_of("2022-03-01"), "--strict")
    assert strict.code == 3
    assert strict.err.startswith("exit 3: 1 warning (strict); no target behind or worse")


def test_quiet_leaves_stderr_empty(planck: Run, demo: Path) -> None:
    (demo / "other.yaml").write_text("a: 1\n", encoding="utf-8")
    assert planck(demo, "check", ".", *as_of("2022-06-30")).err.startswith("passed over 1 other YAML file\n")
    assert planck(demo, "check", ".", *as_of("2022-06-30"), "--quiet").err == ""


def test_output_writes_the_file_whole_and_leaves_stdout_empty(planck: Run, demo: Path) -> None:
    outcome = planck(demo, "check", *as_of("2022-06-30"), "--output", "report.json")
    assert (outcome.code, outcome.out) == (1, "")
    assert json.loads((demo / "report.json").read_text(encoding="utf-8"))["exit_code"] == 1
    assert [path.name for path in demo.iterdir()] == ["plans", "report.json"]


def test_output_that_cannot_be_written_is_wrong_usage(planck: Run, demo: Path) -> None:
    outcome = planck(demo, "check", *as_of("2022-06-30"), "--output", "nowhere/report.json")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "planck: cannot write 'nowhere/report.json': No such file or directory\n"


def test_output_dash_is_stdout(planck: Run, demo: Path) -> None:
    outcome = planck(demo, "check", *as_of("2022-06-30"), "--format", "json", "--output", "-")
    assert json.loads(outcome.out)["planck"] == "report/v1"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("plas",), "planck: path 'plas' does not exist: did you mean 'plans'?\n"),
        (("/no/such/path",), "planck: path '/no/such/path' does not exist\n"),
        (("--format", "jsn"), "planck: there is no format 'jsn': did you mean 'json'?\n"),
        (
            ("--format", "xml"),
            "planck: there is no format 'xml': known are csv, github, gitlab, json, junit, markdown, sarif, table\n",
        ),
        (
            ("--output", "report.doc"),
            (
                "planck: no format is known for 'report.doc': "
                "name it with --format, or end the name in .csv, .json, .md, .markdown, .sarif, .txt, .xml\n"
            ),
        ),
        (("--as-of", "30.6.2022"), "planck: '30.6.2022' is no date: write --as-of 2022-06-30, or --as-of latest\n"),
        (("--as-of", "2022-02-30"), "planck: '2022-02-30' is no date: write --as-of 2022-06-30, or --as-of latest\n"),
        (("--as-of", "9999-12-31"), "planck: '9999-12-31' is no date: write --as-of 2022-06-30, or --as-of latest\n"),
    ],
)
def test_wrong_usage_exits_2(planck: Run, demo: Path, arguments: tuple[str, ...], message: str) -> None:
    outcome = planck(demo, "check", *arguments)
    assert (outcome.code, outcome.out, outcome.err) == (2, "", message)


def test_without_paths_plans_is_checked_else_the_working_directory(planck: Run, demo: Path) -> None:
    (demo / "stray.yaml").write_text("plank: plan/v1\n", encoding="utf-8")
    assert planck(demo, "check", *as_of("2022-06-30")).code == 1
    assert planck(demo / "plans" / "demo", "check", *as_of("2022-06-30")).code == 1


def test_a_folder_without_a_plan_is_no_silent_pass(planck: Run, tmp_path: Path) -> None:
    code, out, err = planck(tmp_path, "check", *as_of("2022-06-30"))
    assert code == 3
    assert out == (
        ".:1:1: error PLK020 no-plan: there is no plan here\n"
        "       a plan is a YAML file that starts with 'planck: plan/v1'\n"
    )
    assert err == "exit 3: 1 error; no plan could be judged\n"


def test_chinese_from_the_first_line_on(planck: Run, demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, out, err = planck(demo, "check", *as_of("2022-06-30"), "--lang", "zh")
    assert code == 1
    assert out.startswith("示范单位2022年工作规划（1.0.0 版），截至 2022-06-30\n")
    assert err == "退出码 1：截至 2022-06-30，1 项指标滞后或更差\n"
    monkeypatch.setenv("PLANCK_LANG", "zh_CN.UTF-8")
    again = subprocess.run(
        [sys.executable, "-m", "planck", "check", "--as-of", "2022-06-30"],
        cwd=demo,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert (again.stdout, again.stderr) == (out, err)


def test_a_plan_speaks_its_own_language(planck: Run, demo: Path) -> None:
    plan = demo / "plans" / "demo" / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8") + "language: zh\n", encoding="utf-8")
    outcome = planck(demo, "check", *as_of("2022-06-30"))
    assert outcome.out.startswith("示范单位2022年工作规划")
    assert outcome.err.startswith("退出码 1")


def test_messages_in_json_are_english_unless_asked(planck: Run, demo: Path) -> None:
    plan = demo / "plans" / "demo" / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8") + "language: zh\n", encoding="utf-8")

    def message(*more: str) -> str:
        found = json.loads(planck(demo, "check", *as_of("2022-06-30"), "--format", "json", *more).out)["findings"]
        return str(found[0]["message"])

    assert message() == "'new-firms' is behind: 3 家 on 2022-06-30, expected 4, target value >= 8 家"
    assert message("--lang", "zh") == "“new-firms”滞后：2022-06-30 为 3 家，应达 4，目标值 >= 8 家"


def test_colour_only_where_asked_or_in_a_terminal(planck: Run, demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (demo / "stray.yaml").write_text("plank: plan/v1\n", encoding="utf-8")
    assert "\x1b[" not in planck(demo, "check", "stray.yaml").out
    assert "\x1b[31merror\x1b[0m" in planck(demo, "check", "stray.yaml", "--color", "always").out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "140")
    look = fitting(Look(), Output("table"), ColorWhen.AUTO)
    assert (look.color, look.width) == (True, 140)
    assert not fitting(Look(), Output("table", "report.txt"), ColorWhen.AUTO).color
    monkeypatch.setenv("NO_COLOR", "1")
    assert not fitting(Look(), Output("table"), ColorWhen.AUTO).color


def test_the_same_input_gives_the_same_valid_json(planck: Run, checkout: Path) -> None:
    arguments = ("check", "plans", *as_of("2022-06-30"), "--format", "json")
    first, second = planck(checkout, *arguments), planck(checkout, *arguments)
    assert first.out == second.out
    assert first.code == 1
    schema = json.loads((checkout / "schemas" / "report-v1.schema.json").read_text(encoding="utf-8"))
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert list(validator.iter_errors(json.loads(first.out))) == []


def test_the_order_of_the_files_names_changes_no_status(planck: Run, checkout: Path, tmp_path: Path) -> None:
    source = checkout / "plans" / SHIPPED
    (tmp_path / "plan.yaml").write_bytes((source / "plan.yaml").read_bytes())
    names = sorted(path.name for path in (source / "progress").iterdir())
    for old, new in zip(names, reversed(names), strict=True):
        (tmp_path / new).write_bytes((source / "progress" / old).read_bytes())

    def statuses(cwd: Path) -> list[tuple[str, str]]:
        report = json.loads(planck(cwd, "check", ".", *as_of("2022-09-30"), "--format", "json").out)
        return [(target["id"], target["status"]) for target in report["plans"][0]["targets"]]

    assert statuses(tmp_path) == statuses(source)


def test_a_path_that_the_system_refuses_is_wrong_usage(planck: Run, demo: Path) -> None:
    outcome = planck(demo, "check", "plans/x/" + "a" * 5000)
    assert outcome.code == 2
    assert "does not exist" in outcome.err


def test_a_long_period_is_judged_without_looking_at_every_day(planck: Run, demo: Path) -> None:
    plan = demo / "plans" / "demo" / "plan.yaml"
    text = plan.read_text(encoding="utf-8").replace("period: 2022", "period: {start: 1900-01-01, end: 2199-12-31}")
    text = text.replace("pace: quarterly", "pace: monthly, reporting: monthly, grace_days: 3660")
    plan.write_text(text.replace("due: 2022-05-31", "due: 2199-05-31"), encoding="utf-8")
    report = json.loads(planck(demo, "check", *as_of("2022-07-01"), "--format", "json").out)
    # the next report, for July 2022, is owed 3,660 days after its end
    assert report["plans"][0]["targets"][0]["next"] == {"on": "2032-08-08", "status": "unreported"}


WITHOUT_LIBYAML = """\
import sys
sys.modules["yaml._yaml"] = None
import yaml
assert not hasattr(yaml, "CSafeLoader")
from planck.cli.main import main
main()
"""


def test_without_libyaml_the_report_is_the_same(demo: Path) -> None:
    progress = demo / "plans" / "demo" / "progress"
    (progress / "2022-03-31.yaml").write_text(
        "planck: progress/v1\nplan: demo\nas_of: 2022-03-31\nvalues: {new-firms: 1,850, 备注}\n", encoding="utf-8"
    )
    (progress / "2022-05-31.yaml").write_text(
        'planck: progress/v1\nplan: demo\nas_of: 2022-05-31\nvalues:\n\tnew-firms: "\\ud800"\n', encoding="utf-8"
    )
    arguments = ["check", "--format", "json", *as_of("2022-07-10")]

    def report(*program: str) -> dict[str, Any]:
        command = [sys.executable, *program, *arguments]
        run = subprocess.run(command, cwd=demo, capture_output=True, check=False, encoding="utf-8")
        assert (run.returncode, run.stderr[:8]) == (3, "exit 3: ")
        return cast(dict[str, Any], json.loads(run.stdout))

    usual = report("-m", "planck")
    assert {finding["code"] for finding in usual["findings"]} >= {"PLK002", "PLK010", "PLK011"}
    assert report("-c", WITHOUT_LIBYAML) == usual
