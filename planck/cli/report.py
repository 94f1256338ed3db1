"""`planck report`: prints what is put on the table before a review meeting."""

from datetime import date
from pathlib import Path
from typing import Literal

from planck.cli.options import ColorWhen, LangName, When, date_of, named_lang
from planck.cli.outputs import for_people
from planck.cli.run import manner_of, means_of, scope_of, surveyed, tell, wanted_by
from planck.cli.speech import HELP_LANGUAGE
from planck.cli.streams import fail_usage, ready
from planck.report.closing import passed_over, reported_line
from planck.report.fail_on import FailOn
from planck.report.look import By, Look, Only, Sheet
from planck.report.maker import ERRORS
from planck.report.share import Terms, Wanted
from planck.report.tongue import common
from planck.review.settings import Configuration
from planck.survey.part import Order
from planck.survey.survey import Survey
from planck.values import replace
from planck.words.phrase import Phrase


def run(  # noqa: PLR0913  because each option of the command is an argument
    *,
    paths: list[Path] | None,
    as_of: str | None,
    by: By | None,
    only: Only | None,
    since: str | None,
    formats: list[str] | None,
    output: str | None,
    jobs: str,
    no_cache: bool,
    quiet: bool,
    color: ColorWhen,
    lang: LangName | None,
) -> int:
    """Assess and write the document, findings going to stderr; returns the exit code."""
    look = Look(named_lang(lang), sheet=Sheet.REVIEW, by=by, only=only)
    configuration = Configuration(Path.cwd())
    scope = scope_of(paths, as_of, configuration)
    manner = manner_of(look, configuration, formats, output, quiet=quiet, color=color)
    earlier = _since(since, scope.when)
    ready()
    terms = Terms(scope.when.as_of, FailOn.NEVER, strict=False, today=scope.when.today)
    wanted = (*wanted_by(manner), Wanted(ERRORS, replace(for_people(manner.look), sheet=Sheet.SHORTFALLS)))
    order = Order(configuration.cwd, terms, wanted, scope.when.latest, earlier)
    return tell(surveyed(scope, manner, order, means_of(jobs, scope, cached=not no_cache)), manner, _notes)


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


def _notes(found: Survey, look: Look) -> str:
    """What stands on stderr: the errors that make the document incomplete, and how it ends."""
    lang = common(found.totals, look)
    errors = found.text(len(found.wanted) - 1)
    return errors + passed_over(found.totals).to(lang) + reported_line(found.totals).to(lang) + "\n"
