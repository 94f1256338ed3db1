"""CSV for spreadsheets: one row a target, the columns named as the JSON's fields in every language.

Source: RFC 4180; a byte-order mark stands in front, so that spreadsheets read the text as UTF-8.
"""

import csv
import io
from collections.abc import Iterator, Mapping

from planck.plan.model import text_in
from planck.report.formats.json_v1 import Json, targets_of
from planck.report.look import Look, Sheet
from planck.report.report import PlanReport, Report
from planck.report.tongue import language
from planck.words.visible import visible

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
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")


def render(report: Report, look: Look) -> str:
    """Every target of every plan as CSV text; texts in the language asked for, else in the plan's."""
    content = io.StringIO()
    writer = csv.writer(content, lineterminator="\r\n")
    writer.writerow(("plan", *FIELDS))
    for plan in report.plans:
        writer.writerows(_rows(plan, look))
    return "\ufeff" + content.getvalue()


def _rows(plan: PlanReport, look: Look) -> Iterator[list[object]]:
    for target in targets_of(plan):
        yield [plan.plan.id, *(_cell(target[field], plan, look) for field in FIELDS)]


def _cell(value: object, plan: PlanReport, look: Look) -> object:
    """What stands in a cell: numbers as numbers, nothing for null, text on one line that no program runs."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None or isinstance(value, (int, float)):
        return value
    return guarded(visible(" ".join(_text(value, plan, look).split())))


def _text(value: object, plan: PlanReport, look: Look) -> str:
    if isinstance(value, Mapping):
        return _map(dict(value), plan, look)
    if isinstance(value, list):
        return "; ".join(str(item) for item in value)
    return str(value)


def _map(value: Json, plan: PlanReport, look: Look) -> str:
    """`next`, a place, or a text by language."""
    if "status" in value:
        return f"{value['on']} {value['status']}"
    if "file" in value:
        return f"{value['file']}:{value['line']}:{value['column']}"
    texts = {lang: str(text) for lang, text in value.items()}
    return text_in(texts, language(plan, look), plan.plan.language)


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe in front of `=`, `+`, `-`, `@`, tab and return."""
    return f"'{text}" if text.startswith(_FORMULA) else text
