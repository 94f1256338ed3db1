"""What is read at once, all of it held until the end: for whoever asks about one target, or about an earlier state."""

from datetime import date
from typing import Literal

from planck.cli.run import Scope, fail_trouble
from planck.cli.ticker import ticking
from planck.files.trouble import Trouble
from planck.report.fail_on import FailOn
from planck.report.report import Report
from planck.review.check import check
from planck.review.past import read_past
from planck.review.read import Reading, read
from planck.review.settle import EVERYTHING, Choice


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
