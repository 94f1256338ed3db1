"""What is made is a plan that passes its check, whatever is answered, until its first own figures are owed."""

import json
import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path, PurePosixPath
from typing import get_args

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import planck
from planck.files.schemas import schema_text
from planck.scaffold.answers import Answers, Ci
from planck.scaffold.files import files
from planck.text.findings import Severity
from planck.text.flow import quoted
from planck.text.source import Source
from planck.text.tree import parse
from tests.repositories import begin, git

Make = Callable[..., Path]
LANGS = get_args(planck.Lang)


def days(first: date, last: date) -> list[date]:
    return [first + timedelta(number) for number in range((last - first).days + 1)]


@pytest.mark.parametrize("version", ["0.1.0", "1.0.0"])
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("today", "owed"),
    [
        (date(2026, 1, 1), date(2026, 4, 16)),
        (date(2026, 4, 10), date(2026, 7, 16)),
        (date(2026, 7, 20), date(2026, 10, 16)),
        (date(2026, 12, 30), None),
        (date(2027, 3, 1), None),
    ],
)
def test_it_passes_until_figures_are_owed(make: Make, lang: str, version: str, today: date, owed: date | None) -> None:
    folder = make(today=today, language=lang)
    plan = next(folder.glob("plans/*/plan.yaml"))
    plan.write_text(plan.read_text(encoding="utf-8").replace("version: 0.1.0", f"version: {version}"), encoding="utf-8")
    reading = planck.read([Path("plans")], folder)
    last = owed - timedelta(1) if owed else date(2026, 12, 31)
    reports = [planck.check(reading, day, strict=True) for day in days(min(today, last), last)]
    assert {report.exit_code for report in reports} == {0}
    assert all(finding.severity is not Severity.ERROR for report in reports for finding in report.findings)
    if owed:
        late = planck.check(reading, owed, strict=True)
        assert {finding.kind.name for finding in late.findings} >= {"unreported"}
        assert late.exit_code == (0 if version == "0.1.0" else 1)


@pytest.mark.parametrize("lang", LANGS)
def test_the_days_before_pass_too(make: Make, lang: str) -> None:
    reading = planck.read([Path("plans")], make(today=date(2026, 12, 31), language=lang))
    assert {planck.check(reading, day, strict=True).exit_code for day in days(date(2026, 1, 1), date(2026, 4, 15))} == {
        0
    }


def test_every_report_says_that_the_figures_are_made_up(make: Make) -> None:
    report = planck.check(planck.read([Path("plans")], make(today=date(2026, 6, 30))), date(2026, 6, 30))
    assert "ILLUSTRATIVE DATA" in planck.render(report)
    assert all(str(item.target.title).startswith("Example: ") for item in report.assessments)


@given(st.text())
def test_any_text_in_quotes_is_read_as_it_was(text: str) -> None:
    if not text.isprintable():
        return
    document, findings = parse(Source("a", f"a: {quoted(text)}  # b\nc: {{d: {quoted(text)}, e: 1}}\n"))
    assert (document.data, findings) == ({"a": text, "c": {"d": text, "e": 1}}, [])


@pytest.mark.parametrize(
    "text",
    [
        'The "best" plan: 2026 # final',
        "县科技局：“保二争一”🎉",
        "- [a, b] {c: d} & * ! | > % @ ` \\",
        "1e5",
        "2026-01-01",
        "null",
        "no",
        "$id ${year}",
        "'",
    ],
)
@pytest.mark.parametrize("lang", LANGS)
def test_what_a_user_types_stays_what_it_is(make: Make, lang: str, text: str) -> None:
    reading = planck.read([Path("plans")], make(title=text, body=text, language=lang))
    report = planck.check(reading, date(2026, 1, 1), strict=True)
    (plan,) = report.plans
    assert (report.exit_code, plan.plan.title, plan.plan.owners["office"].name) == (0, text, text)


FOLDERS = ["plans", "my plans/规划"]


@pytest.mark.parametrize("home", FOLDERS)
def test_the_modelines_lead_to_the_schemas(make: Make, home: str) -> None:
    folder = make(folder=home)
    files_of_plan = list(folder.glob(f"{home}/**/*.yaml"))
    assert len(files_of_plan) == 2
    for path in files_of_plan:
        first = path.read_text(encoding="utf-8").splitlines()[0]
        schema = path.parent / first.removeprefix("# yaml-language-server: $schema=")
        name = "plan-v1" if path.name == "plan.yaml" else "progress-v1"
        assert schema.resolve() == folder.resolve() / ".planck" / f"{name}.schema.json"
        assert schema.read_text(encoding="utf-8") == schema_text(name)


@pytest.mark.parametrize("home", FOLDERS)
def test_the_hook_looks_at_the_folder_of_plans(make: Make, home: str) -> None:
    hook = yaml.safe_load((make(folder=home) / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert re.search(hook["repos"][0]["hooks"][0]["files"], f"{home}/a/plan.yaml")


@pytest.mark.parametrize("home", FOLDERS)
def test_git_shows_plans_by_planck(make: Make, home: str) -> None:
    folder = begin(make(folder=home))
    found = git(folder, "check-attr", "-z", "diff", f"{home}/office-2026/plan.yaml", "other.yaml")
    assert found.split("\0")[2::3] == ["planck", "unspecified"]


@pytest.mark.parametrize("home", FOLDERS)
def test_the_editor_s_settings_lead_to_the_same(make: Make, home: str) -> None:
    folder = make(folder=home)
    settings = json.loads((folder / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    for schema, pattern in settings["yaml.schemas"].items():
        assert (folder / schema).is_file()
        assert len(list(folder.glob(pattern))) == 1


@pytest.mark.parametrize(
    ("ci", "name"), [(Ci.GITHUB, ".github/workflows/planck.yml"), (Ci.GITLAB, ".gitlab-ci.yml"), (Ci.NONE, None)]
)
def test_one_service_checks_what_is_pushed(ci: Ci, name: str | None) -> None:
    made = files(Answers("T", "B", 2026, "en", date(2026, 1, 1), "0.1.0", ci))
    known = {".github/workflows/planck.yml", ".gitlab-ci.yml"}
    assert known & set(made.texts) == ({name} if name else set())


@pytest.mark.parametrize("ci", list(Ci))
@pytest.mark.parametrize("lang", LANGS)
def test_a_template_is_filled_and_in_one_language(lang: planck.Lang, ci: Ci) -> None:
    made = files(Answers("T", "B", 2026, lang, date(2026, 1, 1), "9.8.7", ci))
    assert all(shared.sign in shared.text for shared in made.shared.values())
    for name, text in made.texts.items():
        if name.endswith(".schema.json"):
            continue
        assert text == text.rstrip("\n") + "\n"
        assert [
            word
            for word in ("VERSION", "$id", "$$", "FOLDER", "# MONDAYS", "# DEPTH", "# CHANGE", "# HOW")
            if word in text
        ] == []
        assert ("planck-plan==9.8.7" in text) == (
            PurePosixPath(name).suffix in (".yml", ".yaml") and "plans/" not in name
        )
        if name not in (".gitattributes", ".vscode/settings.json"):
            assert any("\u4e00" <= character <= "\u9fff" for character in text) == (lang == "zh"), name
