"""The same plan in table, Markdown, CSV and JSON carries the same figures, cell by cell, in both languages."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from cmarkgfm import github_flavored_markdown_to_html
from cmarkgfm.cmark import Options
from wcwidth import wcswidth

import planck
from planck.report.look import By, Look, Sheet
from planck.words.numbers import number
from planck.words.phrase import LANGS, Lang
from planck.words.status import Status
from planck.words.visible import cell
from tests.documents import as_json

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = {"shipped": (ROOT, date(2022, 9, 30)), "scenes": (ROOT / "tests" / "scenes", date(2023, 6, 30))}
HEADS = {
    "en": ["status", "target", "due", "target value", "actual", "expected", "shortfall", "done %"],
    "zh": ["状态", "指标", "截止", "目标值", "实际", "应达", "缺口", "完成率"],
}


def read(name: str) -> planck.Report:
    folder, day = FOLDERS[name]
    return planck.check(planck.read([Path("plans")], folder), day)


def in_json(report: planck.Report, lang: Lang) -> list[list[str]]:
    """What a table should show of each target, worked out from the JSON alone."""
    plans: Any = as_json(report, lang)["plans"]
    return sorted(_row(plan, target, lang) for plan in plans for target in plan["targets"])


def _row(plan: Any, target: Any, lang: Lang) -> list[str]:  # noqa: ANN401  because it is plain data
    title = target["title"] if isinstance(target["title"], str) else target["title"][lang]
    steps = "步" if target["measure"] == "ordinal" else ""
    return [
        Status(target["status"]).to(lang),
        cell(title),
        target["due"],
        _figures(target["target_value"]),
        _shown(target["actual"]) + _dated(target, plan["as_of"]),
        _shown(target["expected"]),
        _shown(target["shortfall"]) + (steps if target["shortfall"] else ""),
        "-" if target["completion"] is None else f"{number(Fraction(str(target['completion'])) * 100, 0)} %",
    ]


def _dated(target: Any, as_of: str) -> str:  # noqa: ANN401  because it is plain data
    on = target["observed_on"]
    if on in (None, as_of) or (target["measure"] == "milestone" and target["actual"]):
        return ""
    return f" ({on[5:] if on[:4] == as_of[:4] else on})"


def _shown(value: object) -> str:
    if value is None:
        return "-"
    if value is False:
        return "not done"
    return number(Fraction(str(value))) if isinstance(value, (int, float)) else str(value)


def _figures(value: object) -> str:
    if value is True:
        return "done"
    if isinstance(value, list):
        return " - ".join(_shown(each) for each in value)
    return number(Fraction(str(value)), 6) if isinstance(value, (int, float)) else str(value)


def alike(cells: list[str], wanted: list[str], steps: dict[str, str]) -> bool:
    """Whether the cells of a table are those worked out, but for signs, units, stretch and the names of steps."""
    value = re.sub(r" \((?:stretch |争).*\)$", "", cells[3])
    value = re.sub(r"^[<>=]+ ", "", value)
    figures = [cells[4], cells[5], re.sub(r" (?:steps?|级)$", "步", cells[6]), cells[7]]
    plain = [steps.get(figure, figure) for figure in figures]
    plain = [re.sub(r"^[^()]+(?= \()", lambda found: steps.get(found.group(), found.group()), text) for text in plain]
    named = {"完成": "done", "未完成": "not done"}
    plain = [re.sub(r"^未完成", "not done", text) for text in plain]
    asked = steps.get(value, named.get(value, value))
    units = asked == wanted[3] or asked.startswith(f"{wanted[3]} ")
    return [*cells[:3], *plain] == [*wanted[:3], *wanted[4:]] and units


def steps_of(report: planck.Report, lang: Lang) -> dict[str, str]:
    """The name that a step has in the plan's language, which the JSON uses, by its name in another."""
    named = {}
    for plan in report.plans:
        for target in plan.plan.targets:
            for step in target.steps:
                if isinstance(step, dict):
                    named[cell(step[lang])] = step[plan.plan.language]
    return named


def in_table(text: str, lang: Lang) -> Iterator[list[str]]:
    """The rows of the tables in a text, cut where the columns begin."""
    lines, edges = text.splitlines(), []
    for at, line in enumerate(lines):
        if re.fullmatch(r"-+(?:  -+)+", line):
            heads = [head.strip() for head in _cut(lines[at - 1], _edges(line))]
            edges = _edges(line) if set(HEADS[lang]) <= set(heads) else []
            places = [heads.index(head) for head in HEADS[lang]] if edges else []
        elif not line:
            continue
        elif edges and line[0] != " " and len(cells := _cut(line, edges)) > 7 and cells[0].strip() in _statuses(lang):
            yield [cells[place].strip() for place in places]


def _statuses(lang: Lang) -> set[str]:
    return {status.to(lang) for status in Status}


def _edges(rule: str) -> list[tuple[int, int]]:
    return [found.span() for found in re.finditer("-+", rule)]


def _cut(line: str, edges: list[tuple[int, int]]) -> list[str]:
    """The cells of a line by the columns that they take in a terminal."""
    cells = [""] * len(edges)
    at = 0
    for character in line:
        for place, (start, end) in enumerate(edges):
            if start <= at < end:
                cells[place] += character
        at += max(0, wcswidth(character))
    return cells


def in_markdown(text: str, lang: Lang) -> Iterator[list[str]]:
    html = github_flavored_markdown_to_html(text, Options.CMARK_OPT_UNSAFE)
    for table in re.findall(r"<table>(.*?)</table>", html, re.DOTALL):
        rows = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in table.split("<tr>")[1:]]
        if set(HEADS[lang]) <= set(rows[0]):
            places = [rows[0].index(head) for head in HEADS[lang]]
            for row in rows[1:]:
                yield [_plain(row[place].partition("<br")[0]) for place in places]


def _plain(html: str) -> str:
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        html = html.replace(entity, character)
    return re.sub("<[^>]*>", "", html)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", FOLDERS)
@pytest.mark.parametrize("sheet", Sheet)
def test_table_and_markdown_show_what_the_json_holds(name: str, lang: Lang, sheet: Sheet) -> None:
    report = read(name)
    look = Look(lang, width=1000, every_target=True, sheet=sheet, by=By.TASK)
    wanted = in_json(report, lang)
    steps = steps_of(report, lang)
    shown = sorted(in_table(planck.render(report, "table", look), lang))
    marked = sorted(in_markdown(planck.render(report, "markdown", look), lang))
    assert shown == marked
    # the review shows its shortfalls once more in a section of their own
    listed = [row for row in wanted for _ in range(1 + (sheet is Sheet.REVIEW and row[0] in _short(lang)))]
    assert len(shown) == len(listed)
    assert [pair for pair in zip(shown, listed, strict=True) if not alike(*pair, steps)] == []


def _short(lang: Lang) -> set[str]:
    return {status.to(lang) for status in Status if status.short}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", FOLDERS)
def test_csv_holds_what_the_json_holds_field_by_field(name: str, lang: Lang) -> None:
    report = read(name)
    plans: Any = as_json(report, lang)["plans"]
    text = planck.render(report, "csv", Look(lang)).removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    targets = [(plan, target) for plan in plans for target in plan["targets"]]
    for row, (plan, target) in zip(rows, targets, strict=True):
        assert row.pop("plan") == plan["id"]
        assert row == {field: _in_csv(value, lang) for field, value in target.items()}


def _in_csv(value: Any, lang: Lang) -> str:  # noqa: ANN401  because it is plain data
    match value:
        case None | bool():
            return "" if value is None else str(value).lower()
        case list():
            return "; ".join(str(each) for each in value)
        case {"on": on, "status": status}:
            return f"{on} {status}"
        case {"file": file, "line": line, "column": column}:
            return f"{file}:{line}:{column}"
        case dict():
            return str(value[lang])
        case _:
            return str(value)
