"""What the README shows is what planck does."""

import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from typer.main import get_command

import planck
from planck.assessment.since import Movement
from planck.change.fields import FIELDS
from planck.cli.app import app
from planck.files.snapshot import Snapshot, snapshot
from planck.report.maker import format_names
from planck.report.render import render_difference
from planck.review.differ import diff
from planck.review.settings import Configuration
from planck.rules.book import every_rule
from tests.repositories import begin, commit, write

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def report(folder: Path, plan: str) -> planck.Report:
    home = folder / "plans" / "demo"
    (home / "progress").mkdir(parents=True)
    (home / "plan.yaml").write_text(plan, encoding="utf-8")
    (home / "progress" / "2022-06-30.yaml").write_text(blocks("yaml")[1], encoding="utf-8")
    return planck.check(planck.read([Path("plans")], folder), date(2022, 6, 30))


def test_the_ten_line_plan_prints_the_table_shown(tmp_path: Path) -> None:
    plan = blocks("yaml")[0]
    assert plan.count("\n") == 10
    assert planck.render(report(tmp_path, plan)) == blocks("text")[0]


def test_the_mistake_is_shown_as_the_readme_says(tmp_path: Path) -> None:
    plan = blocks("yaml")[0].replace("owner: office", "owner: offce")
    assert planck.render(report(tmp_path, plan)).startswith(blocks("text")[1])


def test_the_library_example_runs() -> None:
    code = blocks("python")[0].replace("Path.cwd()", f"Path({str(ROOT)!r})").replace("print(", "printed.append((")
    code = re.sub(r"(printed\.append\(\(.*)\)$", r"\1))", code, flags=re.MULTILINE)
    printed: list[object] = []
    exec(compile(code, "README.md", "exec"), {"printed": printed})  # noqa: S102  because it runs our own README
    assert len(printed) == 6


def commands() -> Iterator[str]:
    for block in blocks("sh"):
        yield from block.splitlines()


def test_ci_runs_the_readme_s_test_command() -> None:
    test_command = next(command for command in commands() if "pytest" in command).rpartition("&& ")[2]
    assert test_command == ".venv/bin/python -m pytest"
    assert f"\n{test_command}\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_option_of_every_command_is_in_the_readme() -> None:
    commands = get_command(app).commands  # type: ignore[attr-defined]  # a group has commands
    options = {name for command in commands.values() for option in command.params for name in option.opts}
    assert [name for name in options if name.startswith("--") and name not in README and name != "--help"] == []
    assert [name for name in commands if f"planck {name}" not in README] == []


def test_every_format_and_movement_is_in_the_readme() -> None:
    assert [name for name in format_names() if f"`{name}`" not in README] == []
    assert [movement for movement in Movement if movement.value.replace("-", " ") not in README] == []


def rule_table() -> str:
    """The table of all rules, made from their pages."""
    lines = ["| code | name | severity | what it finds | 检查内容 |", "| --- | --- | --- | --- | --- |"]
    for rule in every_rule():
        kind, finds = rule.kind, rule.page.finds
        cells = (
            kind.code,
            kind.name,
            kind.severity.value,
            *(text.replace("|", "\\|") for text in (finds.en, finds.zh)),
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def is_current(mark: str, table: str) -> None:
    """The README's table between two marks is as it is made; PLANCK_REWRITE_GOLDEN=1 writes it there instead."""
    path = ROOT / "README.md"
    before, begin, rest = path.read_text(encoding="utf-8").partition(f"<!-- {mark} -->\n")
    told, end, after = rest.partition(f"<!-- /{mark} -->")
    if os.environ.get("PLANCK_REWRITE_GOLDEN"):
        path.write_text(f"{before}{begin}{table}\n{end}{after}", encoding="utf-8")
        return
    assert told == table + "\n"


def test_the_table_of_rules_is_made_from_the_rules() -> None:
    is_current("rules", rule_table())


def field_table() -> str:
    """The table of all keys, made from what a change of them means."""
    lines = ["| key | of | classes | means | 含义 |", "| --- | --- | --- | --- | --- |"]
    for field in FIELDS:
        keys = ", ".join(f"`{key}`" for key in field.keys)
        classes = ", ".join(kind.value for kind in field.classes) or "-"
        lines.append(f"| {keys} | {field.part} | {classes} | {field.means.en} | {field.means.zh} |")
    return "\n".join(lines)


def test_the_table_of_fields_is_made_from_them() -> None:
    is_current("fields", field_table())


def test_the_comparison_shown_is_what_is_printed(tmp_path: Path) -> None:
    plan = blocks("yaml")[0]
    old, new = ({"plans/demo/plan.yaml": plan}, {"plans/demo/plan.yaml": plan.replace("at_least: 8", "at_least: 6")})
    begin(tmp_path)
    commit(tmp_path, old)
    write(tmp_path, new)
    past = snapshot("main", tmp_path)
    assert isinstance(past, Snapshot)
    sides = planck.read([Path("plans")], tmp_path, store=past), planck.read([Path("plans")], tmp_path)
    shown = next(block for block in blocks("text") if block.startswith("$ planck diff"))
    assert render_difference(diff(*sides), "table") == shown.partition("\n")[2]


def test_the_amendment_shown_is_accepted(tmp_path: Path) -> None:
    plan = blocks("yaml")[0]
    shown = next(block for block in blocks("yaml") if "amendments:" in block)
    amended = plan.replace("version: 1.0.0\n", shown).replace("at_least: 8", "at_least: 6")
    for name, text in (("old", plan), ("new", amended)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "plan.yaml").write_text(text, encoding="utf-8")
    old, new = (planck.read([Path()], tmp_path / name) for name in ("old", "new"))
    found = planck.check(new, date(2022, 1, 1), against=old).findings
    assert [finding.kind.code for finding in found if finding.kind.code.startswith("PLK4")] == []
    assert "PLK407" in [finding.kind.code for finding in planck.check(old, date(2022, 1, 1), against=new).findings]


def test_the_comments_shown_are_understood(tmp_path: Path) -> None:
    shown = blocks("yaml")[2]
    plan = blocks("yaml")[0]
    (tmp_path / "plan.yaml").write_text(plan[: plan.index("tasks:")] + shown, encoding="utf-8")
    found = planck.check(planck.read([Path()], tmp_path), date(2022, 7, 20)).findings
    # nobody is behind yet, nothing having been reported, so that the second comment has nothing to accept
    assert [finding.kind.name for finding in found] == ["unreported", "unused-allow", "unreported"]


def test_the_settings_shown_are_right(tmp_path: Path) -> None:
    (tmp_path / "planck.toml").write_text(blocks("toml")[0], encoding="utf-8")
    (tmp_path / "plans").mkdir()
    configuration = Configuration(tmp_path)
    settings = configuration.of(tmp_path)
    assert configuration.findings == ()
    assert (settings.strict, settings.fail_on, settings.language) == (True, "missed", "zh")
    assert (settings.ignore, settings.limits.max_bytes) == (("owner-not-a-post",), 33554432)
