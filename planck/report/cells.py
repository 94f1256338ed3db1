"""Targets as the cells of a spreadsheet."""

from collections.abc import Iterator, Mapping, Sequence

from planck.plan.model import text_in
from planck.report.look import Look
from planck.report.report import PlanReport
from planck.report.tongue import language
from planck.report.written import Json, targets_of
from planck.words.visible import visible

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")


def rows(plan: PlanReport, look: Look, fields: Sequence[str]) -> Iterator[list[object]]:
    """A row for each target of a plan, with the plan's id in front."""
    for target in targets_of(plan):
        yield [plan.plan.id, *(_cell(target[field], plan, look) for field in fields)]


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
