"""`planck check`: reads plans and progress, reports findings, and flags shortfalls."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from planck.cli import completing
from planck.cli.changed import untouched
from planck.cli.ci import summarise, usual_format
from planck.cli.options import (
    AsOf,
    CheckFormats,
    Color,
    ColorWhen,
    Language,
    OutputFile,
    Paths,
    Quiet,
    codes_of,
    environment_lang,
    named_lang,
)
from planck.cli.outputs import for_people
from planck.cli.run import Manner, Scope, manner_of, reviewed, scope_of, settings_here, tell
from planck.cli.show_config import Named, show_config, shown_paths
from planck.cli.speech import HELP_LANGUAGE, say
from planck.cli.streams import INVALID, fail_usage, guarded, note, ready
from planck.files.touched import EVERYTHING, touched
from planck.report import excerpt
from planck.report.closing import closing_line, passed_over
from planck.report.look import Look
from planck.report.report import FailOn, Report
from planck.report.tongue import common_language
from planck.review.read import read
from planck.review.settings import Configuration
from planck.review.settle import Choice
from planck.text.findings import Severity
from planck.words.phrase import Lang, Phrase

HELP = say(
    "Check plans and their progress, and flag the shortfalls.",
    "检查规划及其进展，并指出短板。",
)
EXAMPLE = say(
    "Example: planck check plans --as-of 2022-06-30 --all",
    "示例：planck check plans --as-of 2022-06-30 --all",
)


_ALONE = Phrase(
    "--show-config is a table on stdout: leave out --format and --output",
    "--show-config 只在标准输出列表显示：请去掉 --format 和 --output",
)


@dataclass(frozen=True, slots=True)
class Choices:
    """The options of one call."""

    scope: Scope
    manner: Manner
    fail_on: FailOn
    strict: bool
    choice: Choice
    named: Named
    """What the settings have no say in."""
    idle: bool
    """Whether nothing is to be checked, as only files changed that belong to no plan."""


def command(  # noqa: PLR0913  because each option of the command is an argument
    paths: Paths = None,
    *,
    as_of: AsOf = "",
    against: Annotated[
        str | None,
        typer.Option(
            metavar="REF",
            autocompletion=completing.revisions,
            help=say(
                "Also hold it against a git revision: nothing weakened without an amendment.",
                "并与某一 git 版本比对：放宽须写明修订。",
            ),
        ),
    ] = None,
    changed: Annotated[
        bool,
        typer.Option(
            "--changed",
            help=say("PATHs are files that changed: check their plans.", "PATH 为已改动的文件：检查其所属规划。"),
        ),
    ] = False,
    every_target: Annotated[
        bool,
        typer.Option("--all", help=say("Show every target, not only the short ones.", "列出全部指标，而不只是短板。")),
    ] = False,
    fail_on: Annotated[
        FailOn | None,
        typer.Option(help=say("Exit 1 from this status on.", "达到该状态或更差时退出码为 1。"), show_default="behind"),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help=say("Warnings fail too.", "警告也视为失败。"))] = False,
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODES",
            autocompletion=completing.rules,
            help=say("Tell only these rules' findings.", "只报告这些规则。"),
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODES",
            autocompletion=completing.rules,
            help=say("Leave these rules' findings out.", "不报告这些规则。"),
        ),
    ] = None,
    show_settings: Annotated[
        bool, typer.Option("--show-config", help=say("Show the settings in force.", "显示生效的设置。"))
    ] = False,
    formats: CheckFormats = None,
    output: OutputFile = None,
    quiet: Quiet = False,
    color: Color = ColorWhen.AUTO,
    lang: Language = None,
) -> None:
    """Check plans and their progress."""
    look = Look(named_lang(lang), every_target=every_target)

    def chosen() -> Choices:
        if show_settings and (formats or output):
            fail_usage(_ALONE, HELP_LANGUAGE)
        configuration = Configuration(Path.cwd())
        settings = settings_here(configuration)
        choice = Choice(codes_of(select), codes_of(ignore, ignored=True))
        return Choices(
            scope_of(paths, as_of, configuration, against),
            manner_of(look, configuration, formats, output, quiet=quiet, color=color, usual=usual_format(os.environ)),
            fail_on or FailOn(settings.fail_on or FailOn.BEHIND),
            strict or settings.strict,
            choice,
            _named(paths, look.lang, choice, fail_on, strict=strict),
            idle=changed and paths == [],
        )

    def begin() -> int:
        nonlocal paths
        if changed:
            found = touched(paths or [], Path.cwd())
            paths = None if found is EVERYTHING else list(found)
        return show(chosen()) if show_settings else run(chosen())

    guarded(begin)


def _named(
    paths: list[Path] | None, lang: Lang | None, choice: Choice, fail_on: FailOn | None, *, strict: bool
) -> Named:
    """What the command line or the environment says instead of settings."""
    said: dict[str, tuple[object, str]] = {
        "paths": (shown_paths(tuple(paths)) if paths else None, "PATH"),
        "strict": (strict or None, "--strict"),
        "fail_on": (fail_on.value if fail_on else None, "--fail-on"),
        "language": (lang, "--lang") if lang else (environment_lang(), "PLANCK_LANG"),
        "select": (choice.select, "--select"),
        "ignore": (choice.ignore, "--ignore"),
    }
    return {key: (value, origin) for key, (value, origin) in said.items() if value is not None}


def show(chosen: Choices) -> int:
    """Show what is in force; returns the exit code, which tells of wrong settings."""
    ready()
    configuration = chosen.scope.configuration
    reading = read(chosen.scope.paths, configuration.cwd, configuration=configuration)
    look = for_people(chosen.manner.look)
    lang = look.lang or "en"
    show_config(settings_here(configuration), reading, chosen.named, look, lang)
    wrong, sources = configuration.findings, configuration.sources
    note("".join(excerpt.render(finding, sources.get(finding.place.file), lang, look) + "\n" for finding in wrong))
    return INVALID if any(chosen.strict or finding.severity is Severity.ERROR for finding in wrong) else 0


def run(chosen: Choices) -> int:
    """Check, write the report and say why it ends as it does; returns the exit code."""
    ready()
    report = _report(chosen)
    code = tell(report, chosen.manner, _notes)
    summarise(report, chosen.manner, os.environ)
    return code


def _report(chosen: Choices) -> Report:
    """What was found out; where nothing is to be checked, nothing."""
    if chosen.idle:
        return untouched(chosen.scope, chosen.fail_on, strict=chosen.strict)
    return reviewed(
        chosen.scope,
        quiet=chosen.manner.quiet,
        fail_on=chosen.fail_on,
        strict=chosen.strict,
        choice=chosen.choice,
    )


def _notes(report: Report, look: Look) -> str:
    """What stands on stderr: what was passed over, and why the check ends as it does."""
    lang = common_language(report, look)
    return passed_over(report).to(lang) + closing_line(report).to(lang) + "\n"
