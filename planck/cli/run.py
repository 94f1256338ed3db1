"""What a command reads, and how it tells what it found: the choices that commands share, and what is done with them."""

from collections.abc import Callable, Container
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal, NoReturn

from planck.cli.options import ColorWhen, When, paths_of, usual_lang, when_of
from planck.cli.outputs import Output, for_people, outputs_of, write
from planck.cli.speech import HELP_LANGUAGE
from planck.cli.streams import fail_usage, note
from planck.cli.ticker import ticking
from planck.files import disk
from planck.files.snapshot import Snapshot, snapshot
from planck.files.trouble import Trouble
from planck.report.look import Look
from planck.report.render import formats_for, render
from planck.report.report import FailOn, Report
from planck.review.check import check
from planck.review.past import read_past
from planck.review.read import Reading, read
from planck.review.settings import Configuration, Settings
from planck.review.settle import EVERYTHING, Choice
from planck.words.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Scope:
    """What is read, by which settings, and the date that it is judged at."""

    paths: tuple[Path, ...]
    when: When
    configuration: Configuration
    past: Snapshot | None = None
    """The revision that it is held against."""
    past_paths: tuple[Path, ...] = ()
    """What is read of that."""


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


def scope_of(paths: list[Path] | None, as_of: str, configuration: Configuration, against: str | None = None) -> Scope:
    """What the paths named, `--as-of` and `--against` ask for; ends the process where they are wrong.

    Held against a revision, the settings of then say which rules are told; and what was to be read then counts, too,
    where nothing is named, so that a plan cannot be let off by leaving it out.
    """
    here = paths_of(paths, settings_here(configuration))
    if against is None:
        return Scope(here, when_of(as_of), configuration)
    past = snapshot(against, _folder(here[0], configuration.cwd))
    if isinstance(past, Trouble):
        fail_trouble(past)
    configuration.before = Configuration(configuration.cwd, store=past)
    then = () if paths else (*settings_here(configuration.before).paths, *((_PLANS,) if past.exists(_there()) else ()))
    return Scope(here, when_of(as_of), configuration, past, tuple(dict.fromkeys((*here, *then))))


_PLANS = Path("plans")


def _there() -> Path:
    return Path.cwd() / _PLANS


def _folder(path: Path, cwd: Path) -> Path:
    """The folder that a path is, or stands in."""
    at = disk.located(path, cwd)
    return at if disk.is_folder(at) else at.parent


def fail_trouble(trouble: Trouble) -> NoReturn:
    """Say what keeps git from being asked, and what to do about it; ends the process."""
    message, hint = trouble.message, trouble.hint
    fail_usage(Phrase(f"{message.en}: {hint.en}", f"{message.zh}：{hint.zh}"), HELP_LANGUAGE)


def manner_of(
    look: Look,
    configuration: Configuration,
    formats: list[str] | None,
    output: str | None,
    *,
    quiet: bool,
    color: ColorWhen,
    among: Container[str] | None = None,
    usual: str = "table",
) -> Manner:
    """What the options about output ask for, the language being the settings' where nobody names one.

    `among` are the formats that there are; None is those of the look's sheet. `usual` is the one where none is named.

    Ends the process where they are wrong.
    """
    outputs = outputs_of(formats, output, formats_for(look.sheet) if among is None else among, usual)
    return Manner(outputs, quiet, color, replace(look, usual=usual_lang(settings_here(configuration))))


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
        against = _past(scope, reading)
    return check(
        reading,
        when.as_of,
        latest=when.latest,
        fail_on=fail_on,
        strict=strict,
        today=when.today,
        since=since,
        choice=choice,
        against=against,
    )


def _past(scope: Scope, reading: Reading) -> Reading | None:
    """The earlier state that what was read is held against; ends the process where git cannot tell it."""
    before = scope.configuration.before
    if scope.past is None or before is None:
        return None
    found = read_past(scope.past_paths, scope.past, before, reading)
    if isinstance(found, Trouble):
        fail_trouble(found)
    return found


def tell(report: Report, manner: Manner, notes: Callable[[Report, Look], str]) -> int:
    """Write a report, and unless quiet is wanted its notes to stderr; returns the exit code."""
    write(lambda name, look: render(report, name, look), report.sources, manner.outputs, manner.look, manner.color)
    if not manner.quiet:
        note(notes(report, for_people(manner.look)))
    return report.exit_code
