"""The evidence that progress files cite, each path at its own place."""

from collections.abc import Iterator
from typing import NamedTuple

from planck.files.evidence import Standing
from planck.plan import outline
from planck.plan.entry import Report
from planck.rules.rule import ProgressSubject
from planck.text.findings import Path
from planck.text.tree import Document


class Cited(NamedTuple):
    """A path as written, and where."""

    written: str
    document: Document
    path: Path
    target: str | None
    """The id of the target that it is evidence for; None where the plan has no such target."""


def cited(subject: ProgressSubject, standing: Standing) -> Iterator[Cited]:
    """The evidence that stands in one way, also that of values which are in error themselves."""
    for report in subject.progress.reports:
        for place in _in(subject, report):
            if subject.evidence(report.document.source.name, place.written) is standing:
                yield place


def _in(subject: ProgressSubject, report: Report) -> Iterator[Cited]:
    for name, value in outline.entries(report.raw["values"]):
        target = subject.plan.target(name)
        listed = value.get("evidence", ()) if isinstance(value, dict) else ()
        for number, written in enumerate(listed):
            yield Cited(written, report.document, ("values", name, "evidence", number), target.id if target else None)
