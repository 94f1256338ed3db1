"""The choices that commands share, and what is done with them."""

from datetime import date
from pathlib import Path

import pytest

from planck.cli.options import ColorWhen, When
from planck.cli.outputs import Output
from planck.cli.reading import reviewed
from planck.cli.run import Manner, Scope, manner_of, scope_of, settings_here, tell, wanted_by
from planck.report.fail_on import FailOn
from planck.report.look import Look, Sheet
from planck.report.share import Terms
from planck.report.sharing import share_of
from planck.review.settings import Configuration
from planck.review.settle import Choice
from planck.survey.part import Order
from planck.survey.survey import put_together
from tests.cli.conftest import Run

JUNE, MARCH = date(2022, 6, 30), date(2022, 3, 31)


@pytest.fixture
def configuration(demo: Path, monkeypatch: pytest.MonkeyPatch) -> Configuration:
    """The settings of a folder with a plan, which is the working directory."""
    monkeypatch.delenv("PLANCK_LANG", raising=False)
    monkeypatch.chdir(demo)
    (demo / "planck.toml").write_text('paths = ["plans/demo"]\nlanguage = "zh"\n', encoding="utf-8")
    return Configuration(demo)


def scope(configuration: Configuration) -> Scope:
    return scope_of(None, "2022-06-30", configuration)


def test_what_is_read_comes_from_the_command_line_else_from_the_settings_here(configuration: Configuration) -> None:
    when = When(JUNE, latest=False, today=date.today())  # noqa: DTZ011  because an office's day is the local one
    assert settings_here(configuration).language == "zh"
    assert scope(configuration) == Scope((configuration.cwd / "plans/demo",), when, configuration)
    assert scope_of([Path("plans")], "2022-06-30", configuration).paths == (Path("plans"),)


def test_how_it_is_told_comes_from_the_options_and_the_usual_language_from_the_settings(
    configuration: Configuration,
) -> None:
    look = Look("en", sheet=Sheet.REVIEW)
    told = manner_of(look, configuration, ["json"], "report.json", quiet=True, color=ColorWhen.NEVER)
    outputs = (Output("json", "report.json"),)
    assert told == Manner(outputs, True, ColorWhen.NEVER, Look("en", sheet=Sheet.REVIEW, usual="zh"))


def test_shortfalls_fail_a_review_only_where_a_threshold_is_named(configuration: Configuration) -> None:
    silent = reviewed(scope(configuration), quiet=True)
    assert (silent.fail_on, silent.exit_code, silent.as_of) == (FailOn.NEVER, 0, JUNE)
    failing = reviewed(scope(configuration), quiet=True, fail_on=FailOn.BEHIND)
    assert (failing.exit_code, [finding.kind.name for finding in failing.findings]) == (1, ["behind"])


def test_the_choices_of_a_check_reach_it(configuration: Configuration) -> None:
    report = reviewed(
        scope(configuration),
        quiet=True,
        strict=True,
        choice=Choice(ignore=("behind",)),
        since=MARCH,
        fail_on=FailOn.NEVER,
    )
    assert (report.strict, report.findings) == (True, ())
    assert report.plans[0].since
    assert report.plans[0].since.on == MARCH


@pytest.mark.parametrize(("quiet", "noted"), [(False, "the notes, in zh\n"), (True, "")])
def test_the_report_is_written_and_its_notes_stand_beside_it_unless_quiet(
    configuration: Configuration, capsys: pytest.CaptureFixture[str], quiet: bool, noted: str
) -> None:
    report = reviewed(scope(configuration), quiet=True, fail_on=FailOn.BEHIND)
    told = manner_of(Look(), configuration, ["csv"], None, quiet=quiet, color=ColorWhen.AUTO)
    order = Order(configuration.cwd, Terms(report.as_of, report.fail_on, strict=False), wanted_by(told))
    found = put_together((share_of(report, order.wanted),), order)
    assert tell(found, told, lambda _, look: f"the notes, in {look.lang}\n") == 1
    out, err = capsys.readouterr()
    assert (out.lstrip("\ufeff")[:8], err) == ("plan,id,", noted)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--as-of", ""], "'' is no date"),
        (["--select", ""], "no rule is named"),
        (["--select", " , "], "no rule is named"),
    ],
)
def test_an_option_without_a_value_is_a_slip_as_of_a_variable_that_is_not_set(
    planck: Run, demo: Path, words: list[str], said: str
) -> None:
    ended = planck(demo, "check", *words)
    assert (ended.code, said in ended.err) == (2, True)
