"""`planck explain` from the outside: rules and targets by their names, languages, formats, exit codes."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planck.report.layout import lines, markdown
from planck.report.look import Look
from planck.report.page import Heading, Level, Line, Verbatim
from planck.rules.book import every_rule
from planck.words.phrase import LANGS, Lang, Phrase

Run = Callable[..., Any]
Golden = Callable[[str, str], None]
SEPTEMBER = ("--as-of", "2022-09-30")


def change(path: Path, *pairs: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def second_plan(demo: Path, *pairs: tuple[str, str]) -> None:
    """Another plan beside the first, with the same targets."""
    (demo / "plans" / "other").mkdir()
    plan = demo / "plans" / "other" / "plan.yaml"
    plan.write_text((demo / "plans" / "demo" / "plan.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    change(plan, ("id: demo", "id: other"), *pairs)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", ["project-funds", "PLK214"])
def test_as_golden_files(planck: Run, checkout: Path, golden: Golden, name: str, lang: Lang) -> None:
    outcome = planck(checkout, "explain", name, *SEPTEMBER, "--lang", lang)
    assert (outcome.code, outcome.err) == (0, "")
    golden(f"explain-{name}-{lang}.txt", outcome.out)


def test_a_rule_by_its_code_or_name(planck: Run, tmp_path: Path) -> None:
    by_code, by_name = (planck(tmp_path, "explain", name) for name in ("PLK214", "stretch-not-better"))
    assert by_code == by_name == planck(tmp_path, "explain", "plk214")
    assert by_code.out.startswith("PLK214 stretch-not-better (error)\n=====")


def test_a_rule_as_data(planck: Run, tmp_path: Path) -> None:
    data = json.loads(planck(tmp_path, "explain", "PLK214", "--format", "json").out)
    [rule] = [rule for rule in every_rule() if rule.kind.code == "PLK214"]
    assert data == {
        "code": "PLK214",
        "name": "stretch-not-better",
        "severity": "error",
        "finds": rule.page.finds.en,
        "why": rule.page.why.en,
        "bad": rule.page.bad,
        "good": rule.page.good,
        "see": rule.page.see.en if rule.page.see else None,
    }
    chinese = json.loads(planck(tmp_path, "explain", "PLK214", "--format", "json", "--lang", "zh").out)
    assert (chinese["finds"], chinese["severity"]) == (rule.page.finds.zh, "error")


def test_a_target_alone_or_with_its_plan(planck: Run, demo: Path) -> None:
    alone, full = (planck(demo, "explain", name, *SEPTEMBER) for name in ("new-firms", "demo:new-firms"))
    assert alone == full
    assert (alone.code, alone.err) == (0, "")
    assert alone.out.startswith("New firms (demo:new-firms)\n")


def test_a_target_by_an_id_it_had_before(planck: Run, demo: Path) -> None:
    plan = demo / "plans" / "demo" / "plan.yaml"
    change(plan, ("pace: quarterly", "pace: quarterly, was: [firms-new]"))
    named = planck(demo, "explain", "firms-new", *SEPTEMBER)
    assert named == planck(demo, "explain", "new-firms", *SEPTEMBER)
    assert named.code == 0


def test_an_id_that_one_target_has_and_another_had_means_the_one_that_has_it(planck: Run, demo: Path) -> None:
    plan = demo / "plans" / "demo" / "plan.yaml"
    change(plan, ("pace: quarterly", "pace: quarterly, was: [training]"))
    assert planck(demo, "explain", "training", *SEPTEMBER).out.startswith("Training (demo:training)\n")


def test_a_target_of_two_plans_needs_its_plan(planck: Run, demo: Path) -> None:
    second_plan(demo)
    said = planck(demo, "explain", "new-firms", *SEPTEMBER)
    names = "demo:new-firms, other:new-firms"
    assert (said.code, said.out) == (2, "")
    assert said.err == f"planck: several plans have a target 'new-firms': name one of {names}\n"
    named = planck(demo, "explain", "other:new-firms", *SEPTEMBER)
    assert (named.code, named.out.splitlines()[0]) == (0, "New firms (other:new-firms)")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("new-firm", "did you mean 'new-firms'?"),
        ("demo:new-firm", "did you mean 'demo:new-firms'?"),
        ("demmo:new-firms", "did you mean 'demo:new-firms'?"),
        ("strech-not-better", "did you mean 'stretch-not-better'?"),
        ("zzzzzz", "'planck rules' lists the rules, 'planck report' the targets"),
    ],
)
def test_an_unknown_name(planck: Run, demo: Path, name: str, hint: str) -> None:
    outcome = planck(demo, "explain", name, *SEPTEMBER)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == f"planck: there is no rule and no target '{name}': {hint}\n"


def test_an_unknown_name_where_errors_may_be_why(planck: Run, demo: Path) -> None:
    change(demo / "plans" / "demo" / "plan.yaml", ("at_least: 8", "at_leest: 8"))
    outcome = planck(demo, "explain", "new-firms", *SEPTEMBER)
    assert outcome.code == 2
    assert outcome.err.startswith("planck: there is no rule and no target 'new-firms': ")
    assert outcome.err.endswith("; what was read has 1 error, which planck check shows\n")


def test_errors_end_with_3_once_the_target_is_explained(planck: Run, demo: Path) -> None:
    change(demo / "plans" / "demo" / "plan.yaml", ("owner: office", "owner: offic"))
    outcome = planck(demo, "explain", "new-firms", *SEPTEMBER)
    assert outcome.out.startswith("New firms (demo:new-firms)\n")
    assert (outcome.code, outcome.err) == (3, "exit 3: 1 error, which planck check shows\n")
    chinese = planck(demo, "explain", "new-firms", *SEPTEMBER, "--lang", "zh")
    assert (chinese.code, chinese.err) == (3, "退出码 3：1 个错误，见 planck check\n")


def test_a_plan_named_brings_its_progress(planck: Run, demo: Path) -> None:
    found = planck(demo, "explain", "new-firms", "plans/demo/plan.yaml", *SEPTEMBER)
    assert found.out == planck(demo, "explain", "new-firms", *SEPTEMBER).out
    assert "plans/demo/progress/2022-06-30.yaml:5" in found.out
    wrong = planck(demo, "explain", "new-firms", "plan/demo", *SEPTEMBER)
    assert (wrong.code, wrong.err) == (2, "planck: path 'plan/demo' does not exist\n")


def test_as_of_latest_is_the_plans_newest_figure(planck: Run, demo: Path) -> None:
    assert "Demo bureau, 2022, as of 2022-06-30\n" in planck(demo, "explain", "new-firms", "--as-of", "latest").out
    assert planck(demo, "explain", "new-firms", "--as-of", "soon").code == 2


def test_the_language_is_asked_for_or_usual_or_the_plans(planck: Run, demo: Path) -> None:
    change(demo / "plans" / "demo" / "plan.yaml", ("period: 2022", "language: zh\nperiod: 2022"))
    call = ("explain", "new-firms", *SEPTEMBER)
    english, chinese = (planck(demo, *call, "--lang", lang).out for lang in LANGS)
    assert "What it starts from" in english
    assert "依据" in chinese
    assert planck(demo, *call).out == chinese
    (demo / "planck.toml").write_text('language = "en"\n', encoding="utf-8")
    assert planck(demo, *call).out == english
    assert planck(demo, "explain", "PLK214").out == planck(demo, "explain", "PLK214", "--lang", "en").out
    (demo / "planck.toml").write_text('language = "zh"\n', encoding="utf-8")
    assert planck(demo, "explain", "PLK214").out == planck(demo, "explain", "PLK214", "--lang", "zh").out

    data = planck(demo, *call, "--format", "json").out
    assert data == planck(demo, *call, "--format", "json", "--lang", "en").out
    assert json.loads(data)["target"] == "new-firms"
    assert "指标类型" in planck(demo, *call, "--format", "json", "--lang", "zh").out


def test_planck_lang_names_the_usual_language(planck: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chinese = planck(tmp_path, "explain", "PLK214", "--lang", "zh").out
    monkeypatch.setattr("planck.cli.manual.usual_lang", lambda _settings: "zh")
    assert planck(tmp_path, "explain", "PLK214").out == chinese


@pytest.mark.parametrize("name", ["new-firms", "PLK214"])
def test_into_a_file_whose_ending_says_the_format(planck: Run, demo: Path, name: str) -> None:
    call = ("explain", name, *SEPTEMBER)
    page, data = planck(demo, *call).out, planck(demo, *call, "--format", "json").out
    for arguments, expected in (
        (("--output", "out.txt"), page),
        (("--output", "out.json"), data),
        (("--output", "out", "--format", "json"), data),
        (("--output", "out.json", "--format", "table"), page),
    ):
        assert planck(demo, *call, *arguments) == (0, "", "")
        assert (demo / arguments[1]).read_text(encoding="utf-8") == expected
    assert planck(demo, *call, "--output", "-").out == page
    wrong = planck(demo, *call, "--output", "out.md")
    reason = "name it with --format, or end the name in .json, .txt"
    assert (wrong.code, wrong.err) == (2, f"planck: no format is known for 'out.md': {reason}\n")
    assert not (demo / "out.md").exists()


def test_no_file_that_was_read_is_overwritten(planck: Run, demo: Path) -> None:
    plan = demo / "plans" / "demo" / "plan.yaml"
    before = plan.read_text(encoding="utf-8")
    outcome = planck(demo, "explain", "new-firms", "--format", "table", "--output", "plans/demo/plan.yaml")
    assert outcome.code == 2
    assert outcome.err == "planck: 'plans/demo/plan.yaml' has just been read, and would be lost\n"
    assert plan.read_text(encoding="utf-8") == before


def test_a_page_in_colour_only_where_asked(planck: Run, demo: Path) -> None:
    assert "\x1b[" not in planck(demo, "explain", "PLK214").out
    assert planck(demo, "explain", "PLK214", "--color", "always").out.startswith("\x1b[1mPLK214")


TEXT = Verbatim("# plan.yaml\ntitle: [a]  \n\n  at_least: 5  # <- \x1b[1m\n\n")


def test_what_stands_verbatim_is_not_wrapped_and_what_cannot_be_seen_is_shown() -> None:
    long = Verbatim("x" * 90)
    laid = lines.laid_out((Heading("Bad", Level.SECTION), TEXT, long, Line("end")), Look("en", 60))
    assert laid == (
        "Bad\n---\n\n# plan.yaml\ntitle: [a]  \n\n  at_least: 5  # <- \\u001b[1m\n\n" + "x" * 90 + "\n\nend\n"
    )


def test_what_stands_verbatim_is_code_in_markdown() -> None:
    laid = markdown.laid_out((Line("a"), TEXT, Line("b")))
    assert laid == "a\n\n```yaml\n# plan.yaml\ntitle: [a]  \n\n  at_least: 5  # <- \\u001b[1m\n```\n\nb\n"


def test_a_bad_example_may_be_told_in_words(planck: Run, tmp_path: Path) -> None:
    told = [rule for rule in every_rule() if isinstance(rule.page.bad, Phrase)]
    for rule in told[:1]:
        assert isinstance(rule.page.bad, Phrase)
        data = json.loads(planck(tmp_path, "explain", rule.kind.code, "--format", "json", "--lang", "zh").out)
        assert data["bad"] == rule.page.bad.zh


def test_a_file_that_drops_out_without_a_finding_is_named(planck: Run, demo: Path) -> None:
    (demo / "planck.toml").write_text('ignore = ["PLK0", "PLK1"]\n', encoding="utf-8")
    (demo / "plans" / "other.yaml").write_text("plank: plan/v1\n", encoding="utf-8")
    outcome = planck(demo, "explain", "new-firms", *SEPTEMBER, "--lang", "en")
    lost = "plans/other.yaml cannot be used, as 'misspelt-header' (PLK018), which is ignored, allowed or lowered, "
    assert (outcome.code, outcome.err) == (3, f"exit 3: {lost}costs the whole file\n")
    outcome = planck(demo, "explain", "nothing", *SEPTEMBER)
    assert outcome.code == 2
    assert f"; {lost}" in outcome.err


@pytest.mark.parametrize(
    ("lang", "name", "value"),
    [("en", "accepted", "until 2022-12-31: agreed"), ("zh", "已接受", "至 2022-12-31：agreed")],
)
def test_an_accepted_shortfall_says_until_when_why_and_where(
    planck: Run, demo: Path, lang: str, name: str, value: str
) -> None:
    plan = demo / "plans" / "demo" / "plan.yaml"
    at = "      - {id: new-firms"
    change(plan, (at, f"      # planck: allow behind until 2022-12-31 -- agreed\n{at}"))
    june = ("explain", "new-firms", "--as-of", "2022-06-30", "--lang", lang)
    row = next(line for line in planck(demo, *june).out.splitlines() if line.startswith(name))
    assert row.split()[0] == name
    assert value.replace("：", ":").split(":")[-1] in row
    assert "plans/demo/plan.yaml:12" in row
    told = json.loads(planck(demo, *june, "--format", "json").out)
    assert [one for one in told["inputs"] if one["key"] == "accepted"] == [
        {"key": "accepted", "name": name, "value": value, "file": "plans/demo/plan.yaml", "line": 12}
    ]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("PLK2", "'PLK2' is a group of rules: name one of them, 'planck rules' lists them"),
        ("plk", "'plk' is a group of rules: name one of them, 'planck rules' lists them"),
        ("PLK999", "there is no rule 'PLK999': 'planck rules' lists them"),
        ("PLK2144", "there is no rule 'PLK2144': 'planck rules' lists them"),
    ],
)
def test_of_a_code_that_is_none_no_other_is_guessed(planck: Run, demo: Path, name: str, said: str) -> None:
    outcome = planck(demo, "explain", name, *SEPTEMBER)
    assert (outcome.code, outcome.err) == (2, f"planck: {said}\n")
