"""`planck check --changed`: what a git hook names is enough to know which plans to check."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import xmlschema
from jsonschema import Draft202012Validator

from planck.files.schemas import schema_text
from planck.report.maker import format_names
from tests.repositories import begin, commit

Run = Callable[..., Any]
DAY = ("--as-of", "2022-06-30")


def second(demo: Path) -> None:
    """Another plan, broken."""
    home = demo / "plans" / "other"
    home.mkdir()
    (home / "plan.yaml").write_text("planck: plan/v1\nid: other\n", encoding="utf-8")


@pytest.mark.parametrize("name", ["plan.yaml", "progress/2022-06-30.yaml", "source.md", "progress/2022-03-31.yaml"])
def test_the_plan_of_a_file_that_changed_is_checked(planck: Run, demo: Path, name: str) -> None:
    second(demo)
    outcome = planck(demo, "check", "--changed", f"plans/demo/{name}", "--as-of", "2022-06-30")
    assert (outcome.code, "2 targets: behind 1, met 1" in outcome.out) == (1, True)
    assert "plans/other" not in outcome.out


def test_the_hook_refuses_mistakes_only(planck: Run, demo: Path) -> None:
    arguments = (
        "check",
        "--changed",
        "--fail-on",
        "never",
        "--as-of",
        "2022-06-30",
        "plans/demo/progress/2022-06-30.yaml",
    )
    assert planck(demo, *arguments).code == 0
    progress = demo / arguments[-1]
    progress.write_text(progress.read_text(encoding="utf-8").replace("new-firms: 3", "new-frims: 3"), encoding="utf-8")
    outcome = planck(demo, *arguments)
    assert (outcome.code, "PLK302" in outcome.out) == (3, True)


def test_settings_that_changed_concern_all(planck: Run, demo: Path) -> None:
    second(demo)
    assert "plans/other/plan.yaml" in planck(demo, "check", "--changed", "planck.toml").out


@pytest.mark.parametrize("named", ["plans/gone/plan.yaml", "README.md", '"plans/\\350\\247\\204/plan.yaml"'])
def test_what_is_gone_may_have_been_a_plan(planck: Run, demo: Path, named: str) -> None:
    """Also what is a name only in the quotes that git puts around it: nothing is passed over in silence."""
    second(demo)
    found = planck(demo, "check", "--changed", named, "--as-of", "2022-01-01")
    assert "plans/other/plan.yaml" in found.out


@pytest.mark.parametrize("named", [(), ("README.md", "code.yaml")])
def test_what_belongs_to_no_plan_is_passed_over(planck: Run, demo: Path, named: tuple[str, ...]) -> None:
    (demo / "README.md").write_text("# Demo\n", encoding="utf-8")
    (demo / "code.yaml").write_text("a: 1\n", encoding="utf-8")
    assert planck(demo, "check", "--changed", *named) == (0, "", SAID)
    assert planck(demo, "check", "--changed", "--quiet", *named) == (0, "", "")


SAID = "exit 0: none of these files belongs to a plan\n"
SAID_ZH = "退出码 0：这些文件均不属于任何规划\n"


@pytest.mark.parametrize("form", sorted(format_names()))
def test_where_there_is_nothing_to_check_the_reports_asked_for_are_empty(planck: Run, demo: Path, form: str) -> None:
    """They are written all the same, as what comes next may take them up."""
    (demo / "README.md").write_text("# Demo\n", encoding="utf-8")
    wanted = ("--format", f"{form}=a", "--output", "b.json", *DAY)
    assert planck(demo, "check", "--changed", "README.md", *wanted) == (0, "", SAID)
    found = (demo / "a").read_text(encoding="utf-8")
    assert "Demo bureau" not in found
    if form not in ("csv", "gitlab", "json", "table"):
        assert SAID.strip() in found
    report = json.loads((demo / "b.json").read_text(encoding="utf-8"))
    Draft202012Validator(json.loads(schema_text("report-v1"))).validate(report)
    counted = [report[key] for key in ("exit_code", "as_of", "plans", "findings")]
    assert counted == [0, "2022-06-30", [], []]


def test_an_empty_report_for_jenkins_has_a_test_and_for_people_no_more_than_the_verdict(
    planck: Run, demo: Path
) -> None:
    wanted = ("--format", "junit=j.xml", "--format", "markdown=m.md", "--format", "table=t.txt", *DAY)
    assert planck(demo, "check", "--changed", *wanted) == (0, "", SAID)
    root = ET.parse(demo / "j.xml").getroot()  # noqa: S314  because we have just written it
    schema = Path(__file__).parents[1] / "schemas_of_others" / "junit-10.xsd"
    xmlschema.XMLSchema(str(schema)).validate(str(demo / "j.xml"))
    assert [child.tag for case in root.iter("testcase") for child in case] == ["skipped"]
    assert (demo / "m.md").read_text(encoding="utf-8") == f"**{SAID.strip()}**\n"
    assert (demo / "t.txt").read_text(encoding="utf-8") == ""


def test_the_job_summary_says_so(planck: Run, demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(demo / "summary.md"))
    assert planck(demo, "check", "--changed") == (0, SAID, SAID)
    assert (demo / "summary.md").read_text(encoding="utf-8") == f"**{SAID.strip()}**\n\n"


def test_what_is_said_is_in_the_language_asked_for(planck: Run, demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert planck(demo, "check", "--changed", "--lang", "zh") == (0, "", SAID_ZH)
    (demo / "planck.toml").write_text('language = "zh"\n', encoding="utf-8")
    assert planck(demo, "check", "--changed") == (0, "", SAID_ZH)
    assert planck(demo, "check", "--changed", "--lang", "en") == (0, "", SAID)
    monkeypatch.setenv("PLANCK_LANG", "en")
    assert planck(demo, "check", "--changed") == (0, "", SAID)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--against", "mian"), "there is no revision 'mian'"),
        (("--as-of", "never"), "'never' is no date"),
        (("--format", "jsn"), "there is no format 'jsn': did you mean 'json'?"),
        (("--select", "PLK999"), "there is no rule 'PLK999'"),
    ],
)
def test_wrong_usage_is_noticed_all_the_same(planck: Run, demo: Path, arguments: tuple[str, ...], said: str) -> None:
    begin(demo)
    commit(demo)
    outcome = planck(demo, "check", "--changed", *arguments)
    assert (outcome.code, outcome.out, said in outcome.err) == (2, "", True)
    assert planck(demo, "check", "--changed", "--against", "HEAD") == (0, "", SAID)
