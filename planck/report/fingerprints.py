"""Fingerprints of findings: the same for the same finding, whatever else is edited around it."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping

from planck.report.report import Report
from planck.report.totals import is_shortfall
from planck.text.findings import Finding

_LENGTH = 32
_SAYING = ("version", "target", "field")
"""The keys that tell an amendment and its changes from others."""
_ANY = "*"
"""In the place of a number in a list whose element has no name."""


def fingerprints(report: Report) -> tuple[str, ...]:
    """A fingerprint for each of a report's findings, in their order; no two are alike.

    It comes from the code, the plan, the target, the file, the address by ids and the English message: not from lines,
    nor from places in lists. A shortfall's is the same until its status changes, whatever figures are reported.
    """
    files = _data_by_file(report)
    seen: Counter[str] = Counter()
    found = []
    for finding in report.findings:
        said = json.dumps(_said(finding, files.get(finding.place.file), report))
        found.append(_digest(said, seen[said]))
        seen[said] += 1
    return tuple(found)


def _digest(said: str, number: int) -> str:
    """What identifies a finding, and how many before it have the same, as a short text."""
    return hashlib.sha256(f"{number}{said}".encode()).hexdigest()[:_LENGTH]


def _said(finding: Finding, data: object, report: Report) -> list[str | None]:
    """What identifies a finding; where the file's data are not at hand, the line itself stands in for ids."""
    if is_shortfall(finding):
        return [finding.kind.code, finding.plan, finding.target, finding.place.file]
    source = report.sources.get(finding.place.file)
    line = source.line(finding.place.line).strip() if source and data is None else ""
    address = _address(finding.path, data)
    return [finding.kind.code, finding.plan, finding.target, finding.place.file, address, finding.message.en, line]


def _data_by_file(report: Report) -> Mapping[str, object]:
    """What the files of the plans hold, by their names."""
    plans = {plan.plan.file: plan.plan.document.data for plan in report.plans}
    told = [item.document for plan in report.plans for item in plan.progress.reports]
    return {**plans, **{document.source.name: document.data for document in told}}


def _address(pointer: str, data: object) -> str:
    """A JSON Pointer from the innermost id on: `/tasks/0/targets/3/owner` is `new-firms/owner`."""
    names: list[str] = []
    at = data
    for step in pointer.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        at = _inside(at, key)
        if isinstance(at, Mapping) and "id" in at:
            names = [str(at["id"])]
        else:
            names.append(_name(at) if key.isdecimal() else step)
    return "/".join(names)


def _inside(at: object, key: str) -> object:
    """The element of a list or the value of a key; None where there is none."""
    if isinstance(at, list):
        return at[int(key)] if key.isdecimal() and int(key) < len(at) else None
    return at.get(key) if isinstance(at, Mapping) else None


def _name(element: object) -> str:
    """What an element of a list is called by: what it says of itself, or the text that it is."""
    if isinstance(element, Mapping):
        return " ".join(str(element[key]) for key in _SAYING if key in element) or _ANY
    return element if isinstance(element, str) else _ANY
