"""`planck check`: reads plans and progress, reports findings, and flags shortfalls."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from planck.cli.ci import summarise, summary_of, usual_format
from planck.cli.options import ColorWhen, LangName, codes_of, environment_lang, named_lang
from planck.cli.outputs import for_people
from planck.cli.run import (
    Manner,
    Scope,
    manner_of,
    means_of,
    scope_of,
    settings_here,
    surveyed,
    tell,
    wanted_by,
)
from planck.cli.speech import HELP_LANGUAGE
from planck.cli.streams import INVALID, fail_usage, note, ready
from planck.report.closing import closing_line, passed_over
from planck.report.fail_on import FailOn
from planck.report.look import Look
from planck.report.share import Terms, Wanted
from planck.report.tongue import common
from planck.review.settings import Configuration
from planck.review.settle import Choice
from planck.survey.part import Order
from planck.survey.survey import Means, Survey, put_together
from planck.text.findings import Severity
from planck.words.phrase import Lang, Phrase

if TYPE_CHECKING:
    from planck.cli.show_config import Named

_ALONE = Phrase(
    "--show-config is a table on stdout: leave out --format and --output",
    "--show-config 只在标准输出列表显示：请去掉 --format 和 --output",
)


class Choices(Struct, frozen=True):
    """The options of one call."""

    scope: Scope
    manner: Manner
    fail_on: FailOn
    strict: bool
    choice: Choice
    means: Means
    idle: bool
    """Whether nothing is to be checked, as only files changed that belong to no plan."""


def run(  # noqa: PLR0913  because each option of the command is an argument
    *,
    paths: list[Path] | None,
    as_of: str | None,
    against: str | None,
    changed: bool,
    every_target: bool,
    fail_on: FailOn | None,
    strict: bool,
    select: list[str] | None,
    ignore: list[str] | None,
    show_settings: bool,
    formats: list[str] | None,
    output: str | None,
    jobs: str,
    no_cache: bool,
    quiet: bool,
    color: ColorWhen,
    lang: LangName | None,
) -> int:
    """Check plans and their progress, or show the settings in force; returns the exit code."""
    if changed:
        from planck.files.touched import EVERYTHING, touched  # noqa: PLC0415  because only this needs it

        found = touched(paths or [], Path.cwd())
        paths = None if found is EVERYTHING else list(found)
    if show_settings and (formats or output):
        fail_usage(_ALONE, HELP_LANGUAGE)
    look = Look(named_lang(lang), every_target=every_target)
    configuration = Configuration(Path.cwd())
    settings = settings_here(configuration)
    choice = Choice(codes_of(select), codes_of(ignore, ignored=True))
    scope = scope_of(paths, as_of, configuration, against)
    chosen = Choices(
        scope,
        manner_of(look, configuration, formats, output, quiet=quiet, color=color, usual=usual_format(os.environ)),
        fail_on or FailOn(settings.fail_on or FailOn.BEHIND),
        strict or settings.strict,
        choice,
        means_of(jobs, scope, cached=not no_cache),
        idle=changed and paths == [],
    )
    if not show_settings:
        return _checked(chosen)
    return _shown(chosen, _named(paths, look.lang, choice, fail_on, strict=strict))


def _named(
    paths: list[Path] | None, lang: Lang | None, choice: Choice, fail_on: FailOn | None, *, strict: bool
) -> "Named":
    """What the command line or the environment says instead of settings."""
    from planck.cli.show_config import shown_paths  # noqa: PLC0415  because only this shows them

    said: dict[str, tuple[object, str]] = {
        "paths": (shown_paths(tuple(paths)) if paths else None, "PATH"),
        "strict": (strict or None, "--strict"),
        "fail_on": (fail_on.value if fail_on else None, "--fail-on"),
        "language": (lang, "--lang") if lang else (environment_lang(), "PLANCK_LANG"),
        "select": (choice.select, "--select"),
        "ignore": (choice.ignore, "--ignore"),
    }
    return {key: (value, origin) for key, (value, origin) in said.items() if value is not None}


def _shown(chosen: Choices, named: "Named") -> int:
    """Show what is in force; returns the exit code, which tells of wrong settings."""
    ready()
    from planck.cli.show_config import show_config  # noqa: PLC0415  because only this shows them
    from planck.report import excerpt  # noqa: PLC0415  because only this tells of findings itself
    from planck.review.read import read  # noqa: PLC0415  because only this reads for itself

    configuration = chosen.scope.configuration
    reading = read(chosen.scope.paths, configuration.cwd, configuration=configuration)
    look = for_people(chosen.manner.look)
    lang = look.lang or "en"
    show_config(settings_here(configuration), reading, named, look, lang)
    wrong, sources = configuration.findings, configuration.sources
    note("".join(excerpt.render(finding, sources.get(finding.place.file), lang, look) + "\n" for finding in wrong))
    return INVALID if any(chosen.strict or finding.severity is Severity.ERROR for finding in wrong) else 0


def _checked(chosen: Choices) -> int:
    """Check, write the report and say why it ends as it does; returns the exit code."""
    ready()
    manner, summary = chosen.manner, summary_of(chosen.manner, os.environ)
    wanted = (*wanted_by(manner), *((summary,) if summary else ()))
    found = _found(chosen, wanted)
    code = tell(found, manner, _notes)
    if summary:
        summarise(found.text(len(manner.outputs)), manner, os.environ)
    return code


def _found(chosen: Choices, wanted: tuple[Wanted, ...]) -> Survey:
    """What was found; where nothing is to be checked, nothing."""
    scope, choice = chosen.scope, chosen.choice
    terms = Terms(scope.when.as_of, chosen.fail_on, chosen.strict, scope.when.today, chosen.idle)
    order = Order(scope.configuration.cwd, terms, wanted, scope.when.latest, select=choice.select, ignore=choice.ignore)
    if chosen.idle:
        return put_together((), order)
    if scope.past is None:
        return surveyed(scope, chosen.manner, order, chosen.means)
    from planck.cli.reading import reviewed  # noqa: PLC0415  because only what is held against the past is held whole
    from planck.report.sharing import share_of  # noqa: PLC0415  as above

    quiet = chosen.manner.quiet
    report = reviewed(scope, quiet=quiet, fail_on=chosen.fail_on, strict=chosen.strict, choice=choice)
    return put_together((share_of(report, wanted),), order)


def _notes(found: Survey, look: Look) -> str:
    """What stands on stderr: what was passed over, and why the check ends as it does."""
    lang = common(found.totals, look)
    return passed_over(found.totals).to(lang) + closing_line(found.totals).to(lang) + "\n"
