"""What a command reads, and how it tells what it found: the choices that commands share, and what is done with them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from planck.cli.options import ColorWhen, When, paths_of, usual_lang, when_of
from planck.cli.outputs import Output, for_people, outputs_of, write
from planck.cli.streams import note
from planck.cli.ticker import ticking
from planck.report.look import Look
from planck.report.report import FailOn, Report
from planck.review.check import check
from planck.review.read import read
from planck.review.settings import Configuration, Settings
from planck.review.settle import EVERYTHING, Choice


@dataclass(frozen=True, slots=True)
class Scope:
    """What is read, by which settings, and the date that it is judged at."""

    paths: tuple[Path, ...]
    when: When
    configuration: Configuration


@dataclass(frozen=True, slots=True)
class Manner:
    """How what was found is told."""

    outputs: tuple[Output, ...]
    quiet: bool
    """Whether nothing is said on stderr."""
    color: ColorWhen
    look: Look


def settings_here(configuration: Configuration) -> Settings:
    """The settings of the run itself: those in force in the working directory."""
    return configuration.of(configuration.cwd)


def scope_of(paths: list[Path] | None, as_of: str, configuration: Configuration) -> Scope:
    """What the paths named and `--as-of` ask for; ends the process where they are wrong."""
    return Scope(paths_of(paths, settings_here(configuration)), when_of(as_of), configuration)


def manner_of(
    look: Look,
    configuration: Configuration,
    formats: list[str] | None,
    output: str | None,
    *,
    quiet: bool,
    color: ColorWhen,
) -> Manner:
    """What the options about output ask for, the language being the settings' where nobody names one.

    Ends the process where they are wrong.
    """
    usual = usual_lang(settings_here(configuration))
    return Manner(outputs_of(formats, output), quiet, color, replace(look, usual=usual))


def reviewed(
    scope: Scope,
    *,
    quiet: bool,
    fail_on: FailOn = FailOn.NEVER,
    strict: bool = False,
    choice: Choice = EVERYTHING,
    since: date | Literal["last"] | None = None,
) -> Report:
    """The report on what is read; unless quiet is wanted, a terminal is told how far the reading has come."""
    configuration, when = scope.configuration, scope.when
    with ticking(quiet=quiet) as tell:
        reading = read(scope.paths, configuration.cwd, configuration=configuration, tell=tell)
    return check(
        reading,
        when.as_of,
        latest=when.latest,
        fail_on=fail_on,
        strict=strict,
        today=when.today,
        since=since,
        choice=choice,
    )


def tell(report: Report, manner: Manner, notes: Callable[[Report, Look], str]) -> int:
    """Write a report, and unless quiet is wanted its notes to stderr; returns the exit code."""
    write(report, manner.outputs, manner.look, manner.color)
    if not manner.quiet:
        note(notes(report, for_people(manner.look)))
    return report.exit_code
