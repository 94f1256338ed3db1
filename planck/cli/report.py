"""`planck report`: prints what is put on the table before a review meeting."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

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
    date_of,
    named_lang,
)
from planck.cli.run import Manner, Scope, manner_of, reviewed, scope_of, tell
from planck.cli.speech import HELP_LANGUAGE, say
from planck.cli.streams import fail_usage, guarded, ready
from planck.report import excerpt
from planck.report.closing import passed_over, reported_line
from planck.report.look import By, Look, Only, Sheet
from planck.report.pages.shortfalls import mistakes
from planck.report.report import Report
from planck.report.tongue import common_language
from planck.review.settings import Configuration
from planck.text.findings import Severity
from planck.words.phrase import Phrase

HELP = say(
    "Print the document for a review meeting.",
    "输出供会议使用的材料。",
)
EXAMPLE = say(
    "Example: planck report plans --as-of 2022-06-30 --since last --output review.md",
    "示例：planck report plans --as-of 2022-06-30 --since last --output review.md",
)


@dataclass(frozen=True, slots=True)
class Choices:
    """The options of one call."""

    scope: Scope
    manner: Manner
    since: date | Literal["last"] | None


def command(  # noqa: PLR0913  because each option of the command is an argument
    paths: Paths = None,
    *,
    as_of: AsOf = "",
    by: Annotated[
        By | None,
        typer.Option(help=say("How the targets are grouped.", "指标的分组方式。"), show_default="task"),
    ] = None,
    only: Annotated[Only | None, typer.Option(help=say("Leave out all but the shortfalls.", "只列短板。"))] = None,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="DATE|last",
            help=say(
                "Say what has moved since this date, or since the last progress.",
                "列出此后的变化；last 为上一次进展。",
            ),
        ),
    ] = None,
    formats: Formats = None,
    output: OutputFile = None,
    quiet: Quiet = False,
    color: Color = ColorWhen.AUTO,
    lang: Language = None,
) -> None:
    """Print the review document."""
    look = Look(named_lang(lang), sheet=Sheet.REVIEW, by=by, only=only)

    def chosen() -> Choices:
        configuration = Configuration(Path.cwd())
        scope = scope_of(paths, as_of, configuration)
        return Choices(
            scope,
            manner_of(look, configuration, formats, output, quiet=quiet, color=color),
            _since(since, scope.when),
        )

    guarded(lambda: run(chosen()))


def run(chosen: Choices) -> int:
    """Assess and write the document, findings going to stderr; returns the exit code."""
    ready()
    report = reviewed(chosen.scope, quiet=chosen.manner.quiet, since=chosen.since)
    return tell(report, chosen.manner, _notes)


def _since(text: str | None, when: When) -> date | Literal["last"] | None:
    """The date to compare with; ends the process where it does not lie before the date of the report."""
    if text is None:
        return None
    if text == "last":
        return "last"
    since = date_of(text, "--since", "last")
    if not when.latest and since >= when.as_of:
        fail_usage(
            Phrase(
                f"--since {since} is not before the date of the report, {when.as_of}",
                f"--since {since} 不早于报告日期 {when.as_of}",
            ),
            HELP_LANGUAGE,
        )
    return since


def _notes(report: Report, look: Look) -> str:
    """What stands on stderr: the errors that make the document incomplete, and how it ends."""
    lang = common_language(report, look)
    told = [item for item in mistakes(report, look) if item.finding.severity is Severity.ERROR]
    errors = "".join(excerpt.render(item.finding, item.source, item.lang, look) + "\n\n" for item in told)
    return errors + passed_over(report).to(lang) + reported_line(report).to(lang) + "\n"
