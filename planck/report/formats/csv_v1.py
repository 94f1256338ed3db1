"""CSV for spreadsheets: one row a target, the columns named as the JSON's fields in every language.

Source: RFC 4180; a byte-order mark stands in front, so that spreadsheets read the text as UTF-8.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from planck.report.look import Look, Sheet
from planck.report.share import Section
from planck.report.totals import Totals

if TYPE_CHECKING:
    from planck.report.report import PlanReport, Report

NAME = "csv"
FOR = frozenset(Sheet)
FIELDS = (
    *("id", "title", "task", "goal", "serves", "frameworks", "owner", "support", "clause", "wording", "part_of"),
    *("measure", "unit", "comparator", "target_value", "stretch", "baseline", "from", "due", "pace_kind"),
    *("actual", "observed_on", "data", "expected", "pace", "completion", "shortfall", "behind_by", "required_rate"),
    *("forecast", "status", "because", "stretch_met", "late", "next", "accepted_until"),
    *("missing", "reason", "remedy", "note", "evidence"),
    *("original_value", "file", "line", "column", "observed_at"),
)
"""The fields of a target in the JSON report, in its order."""


def section(_report: "Report", plan: "PlanReport", look: Look) -> Section:
    """Every target of a plan; texts in the language asked for, else in the plan's."""
    from planck.report.cells import rows

    return Section(_written(rows(plan, look, FIELDS)))


def told(report: "Report", _look: Look) -> Iterator[None]:
    """Findings have no place in it."""
    return (None for _ in report.findings)


def assemble(_totals: Totals, sections: Sequence[Section], _findings: object, _look: Look) -> str:
    """The rows of all plans under their head."""
    head = _written([("plan", *FIELDS)])
    return "".join(["\ufeff", head, *(section.text for section in sections)])


def _written(rows: Iterable[Sequence[object]]) -> str:
    content = io.StringIO()
    csv.writer(content, lineterminator="\r\n").writerows(rows)
    return content.getvalue()
