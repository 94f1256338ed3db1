"""What cannot be divided, read and checked at once."""

from collections.abc import Callable, Sequence
from pathlib import Path

from planck.report.report import Report
from planck.report.share import Share
from planck.report.sharing import share_of
from planck.review.check import check
from planck.review.elsewhere import Elsewhere
from planck.review.read import Reading, read
from planck.review.settings import Configuration
from planck.review.settle import Choice
from planck.survey.part import Order
from planck.text.findings import Finding


def whole(paths: Sequence[Path], order: Order, configuration: Configuration, tell: Callable[[str], object]) -> Share:
    """What some files and folders add, all that belongs to them read at once."""
    reading = read(paths, order.cwd, order.limits, configuration=configuration, tell=tell)
    return share_of(checked(reading, order), order.wanted)


def beside(findings: Sequence[Finding], skipped: int, order: Order, configuration: Configuration) -> Share:
    """What is told of folders, and of the settings."""
    reading = Reading((), (), tuple(sorted(findings)), 0, skipped, configuration)
    return share_of(checked(reading, order), order.wanted)


def checked(reading: Reading, order: Order, part_of: Elsewhere | None = None) -> Report:
    """The report of what was read, all there is or a part of more, as it is asked for."""
    terms = order.terms
    return check(
        reading,
        terms.as_of,
        latest=order.latest,
        fail_on=terms.fail_on,
        strict=terms.strict,
        today=terms.today,
        since=order.since,
        choice=Choice(order.select, order.ignore),
        part_of=part_of,
    )
