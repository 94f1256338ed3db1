"""Errors that nobody is told of as such, as they are ignored, allowed or lowered; what they cost, they cost still."""

from collections.abc import Iterable, Mapping

from planck.report.totals import Dropped
from planck.text.findings import Finding, Severity
from planck.text.refusals import NO_PLAN


def unsaid(errors: Iterable[Finding], told: Iterable[Finding]) -> list[Finding]:
    """Those of some errors that are not among the errors told."""
    heard = {(one.place, one.kind.code) for one in told if one.severity is Severity.ERROR}
    return [one for one in errors if (one.place, one.kind.code) not in heard]


def dropped(lost: Iterable[Finding], told: Iterable[Finding]) -> tuple[Dropped, ...]:
    """The files of which errors cost the whole, and none of these is told, each with the rules that found them."""
    costs = files_lost(lost)
    silent = files_lost(unsaid((one for found in costs.values() for one in found), told))
    return tuple(
        Dropped(file, tuple({one.kind.code: one.kind for one in sorted(found)}.values()))
        for file, found in sorted(silent.items())
        if len(found) == len(costs[file])
    )


def files_lost(lost: Iterable[Finding]) -> Mapping[str, list[Finding]]:
    """The errors that cost a whole file, by its name; a folder without a plan is no file."""
    found: dict[str, list[Finding]] = {}
    for one in lost:
        if one.kind != NO_PLAN:
            found.setdefault(one.place.file, []).append(one)
    return found
