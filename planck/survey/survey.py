"""The fold: what comes out of all parts, put together to what a run tells."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from planck.files import disk
from planck.report.assemble import assembled
from planck.report.share import Share, Wanted, totals
from planck.report.totals import Totals
from planck.review.settings import Configuration
from planck.survey.divide import Division, divide
from planck.survey.join import joined
from planck.survey.kept import Kept
from planck.survey.part import Order, Outcome, Part
from planck.text import refusals
from planck.text.findings import Finding, Place

if TYPE_CHECKING:
    from planck.survey.cache import Cache

Jobs = int | Literal["auto"]
"""How many processes work; auto is as many as there are processors, where there is enough to do for them."""
_ENOUGH = 24
"""Parts from which on several processes are worth their beginning."""


class Survey(Struct, frozen=True):
    """What a run has found: numbers, and texts in the formats that were wanted."""

    totals: Totals
    shares: tuple[Share, ...]
    wanted: tuple[Wanted, ...]

    def text(self, number: int) -> str:
        """The text in one of the formats that were wanted, by its place among them."""
        return assembled(self.totals, self.shares, number, self.wanted[number])

    @property
    def read(self) -> Iterator[str]:
        """The names of all files that were read."""
        return (name for share in self.shares for name in share.read)

    @property
    def crashes(self) -> Iterator[str]:
        """The traces of what planck itself failed at."""
        return (share.crash for share in self.shares if share.crash)


class Means(Struct, frozen=True):
    """By what means a run is done; none of them changes what it finds."""

    jobs: Jobs = 1
    cache: Path | None = None
    """The folder where outcomes are kept."""
    tell: Callable[[str], object] = lambda _: None
    """Called with the name of each file."""


USUAL = Means()


def survey(paths: Sequence[Path], order: Order, configuration: Configuration, means: Means = USUAL) -> Survey:
    """What a run over some files and folders finds, all that is below each folder taken in."""
    division = divide(paths, configuration)
    if division is not None:
        return put_together(tuple(_in_parts(division, order, configuration, means)), order)
    from planck.survey.whole import whole  # noqa: PLC0415  because what is kept needs nothing to be read

    return put_together((whole(paths, order, configuration, means.tell),), order)


def put_together(shares: tuple[Share, ...], order: Order) -> Survey:
    """What is told of some shares."""
    return Survey(totals(shares, order.terms), shares, order.wanted)


def _in_parts(division: Division, order: Order, configuration: Configuration, means: Means) -> Iterator[Share]:
    """What each part adds, and what is to be told of no part."""
    with _opened(means, order) as cache:
        kept = Kept(cache, order, configuration)
        outcomes = _outcomes(division.parts, order, configuration, means, kept)
        anew = list(joined(division.parts, outcomes, division.findings))
        replaced = frozenset[int]().union(*(numbers for numbers, _ in anew))
        yield from (outcome.share for number, outcome in enumerate(outcomes) if number not in replaced)
        again = _outcomes([part for _, part in anew], order, configuration, means, kept)
        yield from (outcome.share for outcome in again)
    empty = [name for name, numbers in division.roots if not any(outcomes[number].has_plan for number in numbers)]
    missing = [refusals.no_plan(Place(name)) for name in empty]
    yield _beside([*missing, *division.findings], division.skipped, order, configuration)


def _opened(means: Means, order: Order) -> "AbstractContextManager[Cache | None]":
    """The cache; none where none is wanted, or Python was built without what it needs."""
    if means.cache is None:
        return nullcontext()
    try:
        from planck.survey.cache import opened  # noqa: PLC0415  because not every run has a cache
    except ImportError:
        return nullcontext()
    return opened(means.cache, order.terms.today or order.terms.as_of)


def _beside(findings: Sequence[Finding], skipped: int, order: Order, configuration: Configuration) -> Share:
    """What belongs to no part: what is wrong with folders and with the settings, and other YAML files."""
    if not findings and not configuration.findings:
        return Share(read=tuple(configuration.sources), files_skipped=skipped)
    from planck.survey.whole import beside  # noqa: PLC0415  because most runs have nothing to tell there

    return beside(findings, skipped, order, configuration)


def _outcomes(
    parts: Sequence[Part], order: Order, configuration: Configuration, means: Means, kept: Kept
) -> list[Outcome]:
    """What comes out of each part: what was kept, and of the others what they give now."""
    found = {number: outcome for number, part in enumerate(parts) if (outcome := kept.outcome(part))}
    pending = [number for number in range(len(parts)) if number not in found]
    for part in (parts[number] for number in found):
        _tell(part, configuration, means)
    for number, outcome in zip(pending, examined([parts[number] for number in pending], order, means), strict=True):
        kept.keep(parts[number], outcome)
        found[number] = outcome
        _tell(parts[number], configuration, means)
    return [found[number] for number in range(len(parts))]


def examined(parts: Sequence[Part], order: Order, means: Means) -> Iterator[Outcome]:
    """What comes out of each part, in their order."""
    if not parts:
        return
    from planck.survey.examine import examine  # noqa: PLC0415  because what is kept needs nothing to be read

    jobs = _processes(len(parts), means.jobs)
    if jobs > 1:
        from planck.survey.workers import in_processes  # noqa: PLC0415  because few parts need no other process

        yield from in_processes(parts, order, jobs)
    else:
        yield from (examine(part, order) for part in parts)


def _processes(parts: int, jobs: Jobs) -> int:
    """How many processes work at some parts."""
    if jobs == "auto":
        return processors() if parts >= _ENOUGH else 1
    return jobs


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _tell(part: Part, configuration: Configuration, means: Means) -> None:
    for path, _ in part.files:
        means.tell(disk.shown(path, configuration.cwd))
