"""Settings as a user meets them: what counts where, what the command line changes, and what it ends with."""

import json
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import planck as library

Run = Callable[..., Any]
EARLY = ("--as-of", "2022-03-01")
"""A date at which nothing of the plan is short."""
LATE = ("--as-of", "2022-06-30")
"""A date at which one target is behind."""


@pytest.fixture
def warned(demo: Path) -> Path:
    """A folder with a plan that has a warning: a target without owner."""
    return without_owner(demo)


def without_owner(home: Path, plan: str = "demo") -> Path:
    path = home / "plans" / plan / "plan.yaml"
    text = (
        path.read_text(encoding="utf-8")
        .replace("    owner: office\n", "")
        .replace("quarterly}", "quarterly, owner: office}")
    )
    path.write_text(text, encoding="utf-8")
    return home


def second_plan(home: Path) -> Path:
    """Another plan with the same warning beside the first."""
    folder = home / "plans" / "other"
    folder.mkdir()
    text = (home / "plans" / "demo" / "plan.yaml").read_text(encoding="utf-8")
    (folder / "plan.yaml").write_text(text.replace("id: demo", "id: other"), encoding="utf-8")
    return folder


def setting(folder: Path, text: str, name: str = "planck.toml") -> None:
    (folder / name).write_text(text, encoding="utf-8")


def found(outcome: Any) -> list[tuple[str, str, str, int, int]]:  # noqa: ANN401  because it is the fixture's outcome
    report = json.loads(outcome.out)
    return [(one["code"], one["severity"], one["file"], one["line"], one["column"]) for one in report["findings"]]


def codes(outcome: Any) -> list[str]:  # noqa: ANN401  because it is the fixture's outcome
    return [code for code, *_ in found(outcome)]


OWNERLESS = ("PLK204", "warning", "plans/demo/plan.yaml", 12, 14)


def test_the_plan_of_these_tests_has_one_warning(planck: Run, warned: Path) -> None:
    outcome = planck(warned, "check", *EARLY, "--format", "json")
    assert (outcome.code, found(outcome)) == (0, [OWNERLESS])


@pytest.mark.parametrize(("name", "head"), [("planck.toml", ""), ("pyproject.toml", "[tool.planck]\n")])
def test_strict_fail_on_and_language_are_those_up_from_the_working_directory(
    planck: Run, warned: Path, name: str, head: str
) -> None:
    setting(warned, head + "strict = true\nlanguage = 'zh'", name)
    code, out, err = planck(warned, "check", *EARLY)
    assert (code, "示范单位2022年工作规划" in out, err[:6]) == (3, True, "退出码 3：")
    setting(warned, head + "fail_on = 'missed'", name)
    assert planck(warned, "check", *LATE).code == 0
    setting(warned, head, name)
    assert planck(warned, "check", *LATE).code == 1


def test_settings_beside_the_plan_do_not_make_the_run_strict(planck: Run, warned: Path) -> None:
    setting(warned / "plans" / "demo", "strict = true\nfail_on = 'never'\nlanguage = 'zh'")
    code, out, _ = planck(warned, "check", *LATE)
    assert code == 1
    assert "Demo bureau, 2022" in out


def test_paths_are_read_where_none_are_named(planck: Run, warned: Path) -> None:
    (warned / "plans").rename(warned / "bureaus")
    (warned / "plans").mkdir()
    assert planck(warned, "check", *EARLY).code == 3
    setting(warned, "paths = ['bureaus']")
    for command in ("check", "report"):
        outcome = planck(warned, command, *EARLY, "--format", "json")
        assert (outcome.code, json.loads(outcome.out)["summary"]["plans"]) == (0, 1)
    assert planck(warned, "check", *EARLY, "plans").code == 3


def test_paths_begin_at_the_file_that_names_them(planck: Run, warned: Path) -> None:
    (warned / ".git").mkdir()
    (warned / "office").mkdir()
    setting(warned, "paths = ['plans']")
    outcome = planck(warned / "office", "check", *EARLY, "--format", "json")
    assert json.loads(outcome.out)["summary"]["plans"] == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ignore = ['PLK204']", []),
        ("ignore = ['target-without-owner']", []),
        ("select = ['PLK3']", []),
        ("select = ['PLK2']", [OWNERLESS]),
        ("severity.PLK204 = 'info'", [("PLK204", "info", *OWNERLESS[2:])]),
        ("severity.target-without-owner = 'error'", [("PLK204", "error", *OWNERLESS[2:])]),
    ],
)
@pytest.mark.parametrize("folder", ["", "plans", "plans/demo"])
def test_rules_are_chosen_up_from_the_plan(planck: Run, warned: Path, text: str, told: list[Any], folder: str) -> None:
    setting(warned / folder, text)
    assert found(planck(warned, "check", *EARLY, "--format", "json")) == told


def test_two_plans_have_each_its_own_settings(planck: Run, warned: Path) -> None:
    other = second_plan(warned)
    setting(warned, "ignore = ['PLK204']")
    setting(other, "severity.PLK204 = 'error'")
    outcome = planck(warned, "check", *EARLY, "--format", "json")
    assert found(outcome) == [("PLK204", "error", "plans/other/plan.yaml", 12, 14)]
    assert outcome.code == 3


def test_a_file_that_cannot_be_read_has_the_settings_of_its_folder(planck: Run, warned: Path) -> None:
    other = second_plan(warned)
    (other / "plan.yaml").write_text("plank: plan/v1\n", encoding="utf-8")
    setting(other, "severity.PLK018 = 'info'")
    outcome = planck(warned, "check", *EARLY, "--format", "json")
    assert ("PLK018", "info", "plans/other/plan.yaml", 1, 1) in found(outcome)
    (warned / "plans" / "empty").mkdir()
    setting(warned / "plans" / "empty", "severity.PLK020 = 'info'")
    outcome = planck(warned, "check", *EARLY, "--format", "json", "plans/empty")
    assert found(outcome) == [("PLK020", "info", "plans/empty", 1, 1)]


@pytest.mark.parametrize(
    ("grade", "strict", "code"),
    [("info", True, 0), ("info", False, 0), ("warning", True, 3), ("warning", False, 0), ("error", False, 3)],
)
def test_a_severity_decides_whether_the_check_fails(
    planck: Run, warned: Path, grade: str, strict: bool, code: int
) -> None:
    setting(warned, f"severity.PLK204 = '{grade}'")
    assert planck(warned, "check", *EARLY, *(("--strict",) if strict else ())).code == code


def values(outcome: Any) -> list[dict[str, Any]]:  # noqa: ANN401  because it is the fixture's outcome
    targets: list[dict[str, Any]] = json.loads(outcome.out)["plans"][0]["targets"]
    return [{key: one[key] for key in ("id", "actual", "status", "observed_at")} for one in targets]


@pytest.mark.parametrize("text", ["ignore = ['PLK309']", "severity.PLK309 = 'info'", "select = ['PLK2']"])
def test_settings_never_change_which_figure_counts(planck: Run, demo: Path, text: str) -> None:
    folder = demo / "plans" / "demo" / "progress"
    second = (folder / "2022-06-30.yaml").read_text(encoding="utf-8").replace("new-firms: 3", "new-firms: 7")
    (folder / "again.yaml").write_text(second, encoding="utf-8")
    before = planck(demo, "check", *LATE, "--format", "json")
    setting(demo, text)
    after = planck(demo, "check", *LATE, "--format", "json")
    assert "PLK309" in codes(before)
    assert ("PLK309", "error") not in [one[:2] for one in found(after)]
    assert values(before) == values(after)


@pytest.mark.parametrize("text", ["ignore = ['PLK5']", "ignore = ['behind']", "select = ['PLK2']"])
def test_a_shortfall_that_is_not_listed_keeps_its_gate(planck: Run, demo: Path, text: str) -> None:
    assert "PLK503" in codes(planck(demo, "check", *LATE, "--format", "json"))
    setting(demo, text)
    outcome = planck(demo, "check", *LATE, "--format", "json")
    assert (outcome.code, codes(outcome)) == (1, [])
    assert outcome.err.startswith("exit 1: 1 target behind or worse")


def test_a_shortfall_that_is_only_an_info_keeps_its_gate(planck: Run, demo: Path) -> None:
    setting(demo, "severity.behind = 'info'")
    outcome = planck(demo, "check", *LATE, "--format", "json")
    assert (outcome.code, [one[:2] for one in found(outcome)]) == (1, [("PLK503", "info")])


@pytest.mark.parametrize("option", [True, False])
def test_a_selection_never_hides_what_cannot_be_read(planck: Run, warned: Path, option: bool) -> None:
    plan = warned / "plans" / "demo" / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8") + "titel: P\nid: &x demo\n", encoding="utf-8")
    if not option:
        setting(warned, "select = ['PLK3']")
    outcome = planck(warned, "check", *EARLY, "--format", "json", *(("--select", "PLK3") if option else ()))
    assert (outcome.code, sorted(codes(outcome))) == (3, ["PLK004", "PLK005", "PLK101"])


# --- the command line ----------------------------------------------------------------------------


def test_the_command_line_wins(planck: Run, warned: Path) -> None:
    setting(warned, "fail_on = 'never'\nlanguage = 'zh'\nselect = ['PLK3']\nignore = ['PLK204']")
    assert planck(warned, "check", *LATE).code == 0
    assert planck(warned, "check", *LATE, "--fail-on", "behind").code == 1
    assert "Demo bureau" in planck(warned, "check", *EARLY, "--lang", "en").out
    outcome = planck(warned, "check", *EARLY, "--select", "PLK2", "--ignore", "PLK3", "--format", "json")
    assert codes(outcome) == ["PLK204"]
    setting(warned, "severity.PLK204 = 'warning'")
    assert planck(warned, "check", *EARLY, "--strict").code == 3


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--select", "PLK3,PLK2"), ["PLK204"]),
        (("--select", "PLK3", "--select", " target-without-owner , PLK5 "), ["PLK204"]),
        (("--select", "PLK3,PLK5"), []),
        (("--ignore", "PLK3,PLK204"), []),
        (("--ignore", "PLK3", "--ignore", "PLK2"), []),
        (("--ignore", "PLK3,"), ["PLK204"]),
        (("--select", "PLK2", "--ignore", "PLK204"), []),
    ],
)
def test_rules_are_named_with_commas_or_one_by_one(
    planck: Run, warned: Path, arguments: tuple[str, ...], told: list[str]
) -> None:
    assert codes(planck(warned, "check", *EARLY, "--format", "json", *arguments)) == told


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--select", "unknown-ownr"), "there is no rule 'unknown-ownr': did you mean 'unknown-owner'?"),
        (("--ignore", "PLK2,zzzz"), "there is no rule 'zzzz': 'planck rules' lists them"),
        (("--ignore", "PLK4"), "'PLK4' can be neither ignored nor lowered: put the change into an amendment instead"),
        (("--ignore", "PLK254"), "'PLK254' can be neither ignored nor lowered: mend the settings instead"),
    ],
)  # fmt: skip
def test_a_rule_that_cannot_be_chosen_is_wrong_usage(
    planck: Run, warned: Path, arguments: tuple[str, ...], said: str
) -> None:
    code, out, err = planck(warned, "check", *EARLY, *arguments)
    assert (code, out) == (2, "")
    assert said in err


LANGUAGES = [
    ("en", "zh", "zh", "zh", "en"),
    (None, "en", "zh", "zh", "en"),
    (None, None, "en", "zh", "en"),
    (None, None, None, "zh", "zh"),
    (None, None, None, None, "en"),
    ("zh", "en", "en", "en", "zh"),
    (None, "zh", "en", "en", "zh"),
    (None, None, "zh", "en", "zh"),
]
"""Those of --lang, PLANCK_LANG, the settings and the plan, and the one that is spoken."""


@pytest.mark.parametrize("named", LANGUAGES)
@pytest.mark.parametrize("command", ["check", "report"])
def test_the_order_of_languages(
    planck: Run, demo: Path, monkeypatch: pytest.MonkeyPatch, command: str, named: tuple[str | None, ...]
) -> None:
    lang, variable, set_to, plan, spoken = named
    if set_to:
        setting(demo, f"language = '{set_to}'")
    path = demo / "plans" / "demo" / "plan.yaml"
    path.write_text(path.read_text(encoding="utf-8") + (f"language: {plan}\n" if plan else ""), encoding="utf-8")
    if variable:
        monkeypatch.setenv("PLANCK_LANG", variable)
    _, out, err = planck(demo, command, *EARLY, *(("--lang", lang) if lang else ()))
    assert ("截至 2022-03-01" in out, "as of 2022-03-01" in out) == (spoken == "zh", spoken == "en")
    assert ("截至 2022-03-01" in err) == (spoken == "zh")


def test_messages_for_machines_are_english_whatever_the_settings_say(planck: Run, warned: Path) -> None:
    setting(warned, "language = 'zh'")
    out = json.loads(planck(warned, "check", *EARLY, "--format", "json").out)
    assert out["findings"][0]["message"] == "nobody owns target 'training'"


# --- wrong settings ------------------------------------------------------------------------------


def test_a_wrong_setting_ends_with_3_shows_its_line_and_the_rest_holds(planck: Run, warned: Path) -> None:
    setting(warned, "# settings\nfail-on = 'missed'\nignore = ['PLK204']\n")
    code, out, err = planck(warned, "check", *EARLY)
    assert code == 3
    assert out.startswith(
        "planck.toml:2:1: error PLK101 unknown-key: key 'fail-on' is not known\n"
        "    2 │ fail-on = 'missed'\n"
        "      │ ^^^^^^^ did you mean 'fail_on'?\n"
    )
    assert "PLK204" not in out
    assert err.startswith("exit 3: 1 error; ")


@pytest.mark.parametrize("more", [(), ("--select", "PLK3"), ("--ignore", "PLK1")])
@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("planck.toml", "strict = 'yes'", ("PLK103", 1, 10)),
        ("planck.toml", "\nignore = ['PLK999']", ("PLK254", 2, 11)),
        ("planck.toml", "paths = ['nowhere']", ("PLK254", 1, 10)),
        ("planck.toml", "strict = yes", ("PLK002", 1, 10)),
        ("pyproject.toml", "[tool]\nplanck = 3", ("PLK103", 2, 10)),
        ("pyproject.toml", "[tool.planck]\nlimits.max_bytes = 1.5", ("PLK103", 2, 20)),
        ("pyproject.toml", "[tool.planck]\nlimits.max_bytes = nan", ("PLK012", 2, 20)),
    ],
)
def test_wrong_settings_are_findings_that_no_choice_hides(
    planck: Run, demo: Path, more: tuple[str, ...], name: str, text: str, told: tuple[str, int, int]
) -> None:
    setting(demo, text, name)
    outcome = planck(demo, "check", *EARLY, "--format", "json", *more)
    code, line, column = told
    assert (outcome.code, found(outcome)) == (3, [(code, "error", name, line, column)])
    assert json.loads(outcome.out)["plans"][0]["complete"]
    assert planck(demo, "report", *EARLY).code == 3


def test_settings_are_no_place_for_a_report(planck: Run, demo: Path) -> None:
    setting(demo, "strict = true")
    code, _, err = planck(demo, "check", *EARLY, "--format", "csv=planck.toml")
    assert (code, "'planck.toml' has just been read" in err) == (2, True)


# --- limits --------------------------------------------------------------------------------------


def test_raised_limits_let_a_big_file_in(planck: Run, demo: Path) -> None:
    plan = demo / "plans" / "demo" / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8") + "#" * 17_000_000, encoding="utf-8")
    assert codes(planck(demo, "check", *EARLY, "--format", "json")) == ["PLK013"]
    setting(demo / "plans" / "demo", "limits.max_bytes = 20_000_000")
    assert planck(demo, "check", *EARLY).code == 0


@pytest.mark.parametrize(
    ("line", "limit", "code"),
    [
        ("x-a: " + "[" * 70 + "]" * 70, "max_depth = 80", "PLK014"),
        ("x-a: 1e35", "max_exponent = 40", "PLK012"),
        ("x-a: " + "1" * 31, "max_digits = 40\nlimits.max_exponent = 40", "PLK012"),
    ],
)
def test_each_limit_can_be_raised(planck: Run, demo: Path, line: str, limit: str, code: str) -> None:
    plan = demo / "plans" / "demo" / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    assert code in codes(planck(demo, "check", *EARLY, "--format", "json"))
    setting(demo, f"limits.{limit}")
    assert planck(demo, "check", *EARLY).code == 0


def test_limits_can_be_lowered_for_one_plan(planck: Run, demo: Path) -> None:
    other = second_plan(demo)
    setting(other, "[limits]\nmax_nodes = 5")
    told = found(planck(demo, "check", *EARLY, "--format", "json"))
    assert [(code, file) for code, _, file, *_ in told] == [("PLK015", "plans/other/plan.yaml")]


def test_limits_of_the_library_stand_instead_of_those_of_the_settings(warned: Path) -> None:
    setting(warned, "limits.max_nodes = 5\nignore = ['PLK204']")
    day = date(2022, 3, 1)

    def told(**options: Any) -> list[str]:  # noqa: ANN401  because the options of `read` are passed on
        report = library.check(library.read([Path("plans")], warned, **options), day)
        return [one.kind.code for one in report.findings]

    assert set(told()) == {"PLK015"}
    assert told(limits=library.Limits()) == []
    given = library.read([Path("plans")], warned).configuration
    assert told(configuration=given, limits=library.Limits()) == []
    assert set(told(limits=library.Limits(max_nodes=6))) == {"PLK015"}


# --- --show-config -------------------------------------------------------------------------------


def shown(text: str) -> dict[str, dict[str, tuple[str, str]]]:
    """Value and origin of each setting, by section."""
    sections: dict[str, dict[str, tuple[str, str]]] = {}
    for block in text.strip().split("\n\n"):
        lines = block.splitlines()
        if len(lines) == 2:
            sections[lines[0]] = {}
        else:
            rows = [[part for part in line.split("  ") if part] for line in lines[2:]]
            sections[list(sections)[-1]] = {name.strip(): (value.strip(), at.strip()) for name, value, at in rows}
    return sections


def test_without_settings_all_is_default(planck: Run, demo: Path) -> None:
    code, out, err = planck(demo, "check", "--show-config")
    assert (code, err) == (0, "")
    assert (
        out
        == """\
this run
--------

setting   value   from
--------  ------  -------
paths     plans   default
strict    false   default
fail_on   behind  default
language  -       default

plans/demo/plan.yaml
--------------------

setting   value  from
--------  -----  -------
select    -      default
ignore    -      default
severity  -      default
limits    -      default
"""
    )


EVERY_SETTING = """\
paths = ["plans/demo", "plans/other"]
strict = true
fail_on = "missed"
language = "en"
select = ["PLK2", "behind"]
ignore = ["PLK204"]

[severity]
PLK203 = "info"
target-without-owner = "error"

[limits]
max_depth = 70
"""


def test_each_setting_is_shown_with_its_origin(planck: Run, demo: Path) -> None:
    other = second_plan(demo)
    setting(demo, EVERY_SETTING)
    setting(other, "[tool.planck]\nlimits.max_nodes = 900\nlimits.max_depth = 64\nignore = []", "pyproject.toml")
    code, out, err = planck(demo, "check", "--show-config")
    assert (code, err) == (0, "")
    assert shown(out) == {
        "this run": {
            "paths": ("plans/demo, plans/other", "planck.toml:1"),
            "strict": ("true", "planck.toml:2"),
            "fail_on": ("missed", "planck.toml:3"),
            "language": ("en", "planck.toml:4"),
        },
        "plans/demo/plan.yaml": {
            "select": ("PLK2, behind", "planck.toml:5"),
            "ignore": ("PLK204", "planck.toml:6"),
            "severity": ("PLK203 = info, PLK204 = error", "planck.toml:8"),
            "limits": ("max_depth = 70", "planck.toml:12"),
        },
        "plans/other/plan.yaml": {
            "select": ("-", "default"),
            "ignore": ("-", "plans/other/pyproject.toml:4"),
            "severity": ("-", "default"),
            "limits": ("max_nodes = 900", "plans/other/pyproject.toml:2"),
        },
    }


def test_what_the_command_line_says_is_shown_as_such(planck: Run, demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    setting(demo, EVERY_SETTING.replace("strict = true", "strict = false"))
    second_plan(demo)
    options = ("--strict", "--fail-on", "never", "--select", "PLK3,PLK2", "--ignore", "", "--lang", "en")
    sections = shown(planck(demo, "check", "--show-config", "plans/demo", *options).out)
    assert sections == {
        "this run": {
            "paths": ("plans/demo", "PATH"),
            "strict": ("true", "--strict"),
            "fail_on": ("never", "--fail-on"),
            "language": ("en", "--lang"),
        },
        "plans/demo/plan.yaml": {
            "select": ("PLK3, PLK2", "--select"),
            "ignore": ("-", "--ignore"),
            "severity": ("PLK203 = info, PLK204 = error", "planck.toml:8"),
            "limits": ("max_depth = 70", "planck.toml:12"),
        },
    }
    monkeypatch.setenv("PLANCK_LANG", "en")
    assert shown(planck(demo, "check", "--show-config").out)["this run"]["language"] == ("en", "PLANCK_LANG")


def test_settings_are_shown_in_chinese(planck: Run, demo: Path) -> None:
    setting(demo, "language = 'zh'\nstrict = true")
    code, out, _ = planck(demo, "check", "--show-config", "plans/demo/plan.yaml")
    assert code == 0
    assert out.startswith(
        "本次运行\n--------\n\n设置      值                    来自\n"
        "--------  --------------------  -------------\n"
        "paths     plans/demo/plan.yaml  PATH\n"
        "strict    true                  planck.toml:2\n"
        "fail_on   behind                默认\n"
        "language  zh                    planck.toml:1\n"
    )


def test_wrong_settings_are_told_beside_those_in_force(planck: Run, demo: Path) -> None:
    setting(demo, "strict = true\nfail-on = 'missed'\nselect = ['PLK999']")
    code, out, err = planck(demo, "check", "--show-config", "--lang", "zh")
    assert code == 3
    assert "strict    true    planck.toml:1\n" in out
    assert "select    -   默认\n" in out
    assert err == (
        "planck.toml:2:1: 错误 PLK101 unknown-key: 未知的键“fail-on”\n"
        "    2 │ fail-on = 'missed'\n"
        "      │ ^^^^^^^ 是否应为“fail_on”？\n"
        "planck.toml:3:11: 错误 PLK254 wrong-setting: 没有名为“PLK999”的规则\n"
        "    3 │ select = ['PLK999']\n"
        "      │           ^^^^^^^^ planck rules 可列出全部规则\n"
    )
    setting(demo, "strict = yes")
    code, out, err = planck(demo, "check", "--show-config")
    assert (code, "strict    false   default\n" in out) == (3, True)
    assert err.startswith("planck.toml:1:10: error PLK002 syntax: this is not valid TOML: ")


def test_control_characters_are_made_visible(planck: Run, demo: Path) -> None:
    setting(demo, "paths = ['plans', \"pl\\u001bans\"]")
    (demo / "pl\x1bans").mkdir()
    assert "\x1b" not in planck(demo, "check", "--show-config").out


def test_the_search_ends_at_the_top_of_the_work_tree(planck: Run, warned: Path) -> None:
    setting(warned, "strict = true")
    subprocess.run(["git", "init", "-q"], cwd=warned / "plans" / "demo", check=True)
    assert planck(warned / "plans" / "demo", "check", *EARLY, ".").code == 0
    setting(warned / "plans" / "demo", "strict = true")
    assert planck(warned / "plans" / "demo", "check", *EARLY, ".").code == 3


# --- two files with settings in one folder --------------------------------------------------------

PASSED_OVER = ("PLK254", "warning", "pyproject.toml", 1, 7)


def test_a_table_that_is_passed_over_is_a_warning_and_fails_only_what_is_strict(planck: Run, demo: Path) -> None:
    setting(demo, "[tool.planck]\nstrict = true\n", "pyproject.toml")
    setting(demo, "language = 'en'\n")
    outcome = planck(demo, "check", *EARLY, "--format", "json", "--ignore", "PLK2")
    assert (outcome.code, found(outcome)) == (0, [PASSED_OVER])
    assert planck(demo, "check", *EARLY, "--strict").code == 3
    assert planck(demo, "check", *EARLY).out.startswith(
        "pyproject.toml:1:7: warning PLK254 wrong-setting: the table [tool.planck] is passed over\n"
        "    1 │ [tool.planck]\n"
        "      │       ^^^^^^ planck.toml beside it is in force: merge the two and delete one\n"
    )


@pytest.mark.parametrize(("options", "ends"), [((), 0), (("--strict",), 3)])
def test_it_is_told_beside_the_settings_in_force(planck: Run, demo: Path, options: tuple[str, ...], ends: int) -> None:
    setting(demo, "[tool.planck]\nfail_on = 'missed'\n", "pyproject.toml")
    setting(demo, "language = 'zh'\n")
    code, out, err = planck(demo, "check", "--show-config", *options)
    assert code == ends
    assert shown(out)["本次运行"]["fail_on"] == ("behind", "默认")
    assert err == (
        "pyproject.toml:1:7: 警告 PLK254 wrong-setting: [tool.planck] 未被采用\n"
        "    1 │ [tool.planck]\n"
        "      │       ^^^^^^ 生效的是同一文件夹中的 planck.toml：请合并二者并删去其一\n"
    )


@pytest.mark.parametrize(
    ("name", "hint"),
    [("PLK9", "'planck rules' lists them"), ("plk2", "did you mean 'PLK2'?"), ("plk204", "did you mean 'PLK204'?")],
)
def test_of_a_code_selected_that_is_none_no_other_is_guessed(planck: Run, demo: Path, name: str, hint: str) -> None:
    outcome = planck(demo, "check", *EARLY, "--select", name)
    assert (outcome.code, outcome.err) == (2, f"planck: there is no rule '{name}': {hint}\n")


def test_a_severity_is_that_of_one_rule_not_of_a_group(planck: Run, demo: Path) -> None:
    setting(demo, "severity.PLK2 = 'info'\nseverity.PLK999 = 'info'\n")
    told = json.loads(planck(demo, "check", *EARLY, "--format", "json", "--lang", "zh").out)["findings"]
    assert [(one["message"], one["hint"]) for one in told] == [
        ("“PLK2”是一组规则", "请写其中一条，planck rules 可列出全部规则"),
        ("没有名为“PLK999”的规则", "planck rules 可列出全部规则"),
    ]


@pytest.mark.parametrize("options", [("--format", "json"), ("--output", "x.csv")])
def test_the_settings_are_shown_in_no_other_format(planck: Run, demo: Path, options: tuple[str, str]) -> None:
    outcome = planck(demo, "check", "--show-config", *options)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "planck: --show-config is a table on stdout: leave out --format and --output\n"
    assert not (demo / "x.csv").exists()


def test_a_table_of_which_nothing_holds_is_no_source(planck: Run, demo: Path) -> None:
    setting(demo, "fail_on = 'late'\n[limits]\nmax_depth = 0\n")
    code, out, err = planck(demo, "check", "--show-config", "--lang", "zh")
    assert code == 3
    assert any(line.split() == ["limits", "-", "默认"] for line in out.splitlines())
    assert "“fail_on”不能是“late”" in err
