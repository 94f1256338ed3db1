"""What a command reads, and how it tells what it found: the choices that commands share, and what is done with them."""

import os
from collections import Counter
from collections.abc import Callable, Container, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from msgspec import Struct

from planck.cli.options import ColorWhen, When, paths_of, usual_lang, when_of
from planck.cli.outputs import Output, deliver_all, fitting, for_people, outputs_of
from planck.cli.speech import HELP_LANGUAGE
from planck.cli.streams import fail_usage, note
from planck.cli.ticker import ticking
from planck.files import disk
from planck.files.trouble import Trouble
from planck.patterns import pattern
from planck.report.look import Look
from planck.report.maker import Fit
from planck.report.share import Wanted
from planck.review.settings import Configuration, Settings
from planck.survey.part import Order
from planck.survey.place import folder_for
from planck.survey.survey import Means, Survey, survey
from planck.values import replace
from planck.words.phrase import Phrase
from planck.words.visible import visible

if TYPE_CHECKING:
    from planck.files.snapshot import Snapshot


class Scope(Struct, frozen=True):
    """What is read, by which settings, and the date that it is judged at."""

    paths: tuple[Path, ...]
    when: When
    configuration: Configuration
    past: "Snapshot | None" = None
    """The revision that it is held against."""
    past_paths: tuple[Path, ...] = ()
    """What is read of that."""


class Manner(Struct, frozen=True):
    """How what was found is told."""

    outputs: tuple[Output, ...]
    quiet: bool
    """Whether nothing is said on stderr."""
    color: ColorWhen
    look: Look


def settings_here(configuration: Configuration) -> Settings:
    """The settings of the run itself: those in force in the working directory."""
    return configuration.of(configuration.cwd)


def scope_of(
    paths: list[Path] | None, as_of: str | None, configuration: Configuration, against: str | None = None
) -> Scope:
    """What the paths named, `--as-of` and `--against` ask for; ends the process where they are wrong.

    Held against a revision, the settings of then say which rules are told; and what was to be read then counts, too,
    where nothing is named, so that a plan cannot be let off by leaving it out.
    """
    here = paths_of(paths, settings_here(configuration))
    if against is None:
        return Scope(here, when_of(as_of), configuration)
    from planck.files.snapshot import snapshot  # noqa: PLC0415  because only this looks at the past

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
    outputs = outputs_of(formats, output, Fit(look.sheet) if among is None else among, usual)
    return Manner(outputs, quiet, color, replace(look, usual=usual_lang(settings_here(configuration))))


def surveyed(scope: Scope, manner: Manner, order: Order, means: Means) -> Survey:
    """What a run over what is read tells; a terminal is told how far it has come, unless quiet is wanted."""
    with ticking(quiet=manner.quiet) as tell:
        return survey(scope.paths, order, scope.configuration, replace(means, tell=tell))


def means_of(jobs: str, scope: Scope, *, cached: bool) -> Means:
    """By what means a run is done; ends the process where `--jobs` is no number of processes."""
    if jobs != "auto" and not (_NUMBER.fullmatch(jobs) and int(jobs) <= _MOST_JOBS):
        fail_usage(
            Phrase(
                f"'{jobs}' is no number of processes: write one from 1 to {_MOST_JOBS}, or --jobs auto",
                f"“{jobs}”不是进程数：请写 1 到 {_MOST_JOBS}，或 --jobs auto",
            ),
            HELP_LANGUAGE,
        )
    folder = folder_for(scope.configuration.cwd, os.environ, scope.paths) if cached else None
    return Means("auto" if jobs == "auto" else int(jobs), folder)


def _traces(found: Survey) -> Iterator[str]:
    """Where planck itself failed, each trace once, and how often."""
    for trace, times in Counter(found.crashes).items():
        yield "".join(f"{visible(line)}\n" for line in trace.splitlines())
        if times > 1:
            yield Phrase(f"({times} times)\n", f"（{times} 次）\n").to(HELP_LANGUAGE)


_MOST_JOBS = 1000
_NUMBER = pattern("0{0,9}[1-9][0-9]{0,3}")


def wanted_by(manner: Manner) -> tuple[Wanted, ...]:
    """The formats of all outputs, each with the look that it has where it goes."""
    return tuple(Wanted(one.format, fitting(manner.look, one, manner.color)) for one in manner.outputs)


def tell(found: Survey, manner: Manner, notes: Callable[[Survey, Look], str]) -> int:
    """Write what a run has found, and unless quiet is wanted its notes to stderr; returns the exit code."""
    deliver_all([found.text(number) for number in range(len(manner.outputs))], found.read, manner.outputs)
    note("".join(_traces(found)))
    if not manner.quiet:
        note(notes(found, for_people(manner.look)))
    return found.totals.exit_code
