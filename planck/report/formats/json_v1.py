"""JSON for programs: `report/v1`, as its published schema says."""

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from planck.report.look import Look, Sheet
from planck.report.share import Section, Told
from planck.report.totals import Totals
from planck.version import __version__
from planck.words.phrase import Phrase, same
from planck.words.visible import escaped

if TYPE_CHECKING:
    from planck.report.report import PlanReport, Report

NAME = "json"
FOR = frozenset(Sheet)


def section(_report: "Report", plan: "PlanReport", _look: Look) -> Section:
    """A plan as an element of the list of plans."""
    from planck.report.written import plan_json

    return Section(element(plan_json(plan), 2))


def told(report: "Report", look: Look) -> Iterator[Phrase]:
    """Each finding as an element of the list of findings."""
    from planck.report.written import finding_json

    return (same(element(finding_json(finding, look.lang or "en"), 2)) for finding in report.findings)


def assemble(totals: Totals, sections: Sequence[Section], findings: Sequence[tuple[Told, Phrase]], _look: Look) -> str:
    """The report as JSON text, the same bytes for the same report."""
    head = json.dumps(
        {
            "planck": "report/v1",
            "planck_version": __version__,
            "as_of": totals.as_of.isoformat(),
            "fail_on": totals.fail_on.value,
            "exit_code": totals.exit_code,
            "summary": {
                "plans": len(totals.plans),
                "targets": totals.targets,
                "by_status": {status.value: number for status, number in totals.counts.items()},
                "withheld": sum(plan.withheld for plan in totals.plans),
                "errors": totals.errors,
                "warnings": totals.warnings,
                "files_read": totals.files_read,
                "files_skipped": totals.files_skipped,
            },
        },
        indent=2,
    )
    plans = listed([section.text for section in sections], 1)
    told = listed([text.en for _, text in findings], 1)
    begins = head.removesuffix("\n}")
    return f'{begins},\n  "plans": {plans},\n  "findings": {told}\n}}\n'


def element(data: object, depth: int) -> str:
    """Data as JSON text that stands in a list, as deep as its elements are."""
    return escaped(json.dumps(data, ensure_ascii=False, indent=2)).replace("\n", f"\n{depth * _STEP}")


def listed(elements: Sequence[str], depth: int) -> str:
    """A list of elements, each JSON text of one depth more."""
    if not elements:
        return "[]"
    inner = f",\n{(depth + 1) * _STEP}".join(elements)
    return f"[\n{(depth + 1) * _STEP}{inner}\n{depth * _STEP}]"


_STEP = "  "
