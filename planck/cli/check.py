"""`planck check`: reads plans and progress, reports findings, and flags shortfalls."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from planck.cli.options import (
    AsOf,
    Color,
    ColorWhen,
    Formats,
    Language,
    OutputFile,
    Paths,
    Quiet,
    When,
    named_lang,
    paths_of,
    usual_lang,
    when_of,
)
from planck.cli.outputs import Output, outputs_of, write
from planck.cli.speech import say
from planck.cli.streams import guarded, note, ready
from planck.cli.ticker import ticking
from planck.report.closing import closing_line, passed_over
from planck.report.look import Look
from planck.report.report import FailOn
from planck.report.tongue import common_language
from planck.review.check import check
from planck.review.read import read

HELP = say(
    "Check plans and their progress, and flag the shortfalls.",
    "检查规划及其进展，并指出短板。",
)
EXAMPLE = say(
    "Example: planck check plans --as-of 2022-06-30 --all",
    "示例：planck check plans --as-of 2022-06-30 --all",
)


@dataclass(frozen=True, slots=True)
class Choices:
    """The options of one call."""

    paths: tuple[Path, ...]
    when: When
    fail_on: FailOn
    strict: bool
    outputs: tuple[Output, ...]
    quiet: bool
    color: ColorWhen
    look: Look


def command(  # noqa: PLR0913  because each option of the command is an argument
    paths: Paths = None,
    *,
    as_of: AsOf = "",
    every_target: Annotated[
        bool,
        typer.Option("--all", help=say("Show every target, not only the short ones.", "列出全部指标，而不只是短板。")),
    ] = False,
    fail_on: Annotated[
        FailOn, typer.Option(help=say("Exit 1 from this status on.", "达到该状态或更差时退出码为 1。"))
    ] = FailOn.BEHIND,
    strict: Annotated[bool, typer.Option("--strict", help=say("Warnings fail too.", "警告也视为失败。"))] = False,
    formats: Formats = None,
    output: OutputFile = None,
    quiet: Quiet = False,
    color: Color = ColorWhen.AUTO,
    lang: Language = None,
) -> None:
    """Check plans and their progress."""
    look = Look(named_lang(lang), every_target=every_target)

    def chosen() -> Choices:
        outputs = outputs_of(formats, output)
        return Choices(paths_of(paths), when_of(as_of), fail_on, strict, outputs, quiet, color, look)

    guarded(lambda: run(chosen()))


def run(chosen: Choices) -> int:
    """Check, write the report and say why it ends as it does; returns the exit code."""
    ready()
    when = chosen.when
    with ticking(quiet=chosen.quiet) as tell:
        reading = read(chosen.paths, Path.cwd(), tell=tell)
    report = check(
        reading,
        when.as_of,
        latest=when.latest,
        fail_on=chosen.fail_on,
        strict=chosen.strict,
        today=when.today,
    )
    write(report, chosen.outputs, chosen.look, chosen.color)
    if not chosen.quiet:
        lang = common_language(report, Look(chosen.look.lang or usual_lang()))
        note(passed_over(report).to(lang) + closing_line(report).to(lang) + "\n")
    return report.exit_code
