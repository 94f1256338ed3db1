import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

import planck
from planck.report.cells import guarded
from planck.report.formats.csv_v1 import FIELDS
from tests.documents import as_json

ROOT = Path(__file__).resolve().parents[2]


def shipped() -> planck.Report:
    return planck.check(planck.read([Path("plans")], ROOT), date(2022, 9, 30))


def rows(report: planck.Report, look: planck.Look) -> list[dict[str, str]]:
    text = planck.render(report, "csv", look)
    assert text.startswith("\ufeffplan,id,title,")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_the_columns_are_the_fields_of_the_json_target() -> None:
    schema = json.loads((ROOT / "schemas" / "report-v1.schema.json").read_text(encoding="utf-8"))
    assert list(FIELDS) == schema["$defs"]["target"]["required"]
    assert list(FIELDS) == list(as_json(shipped(), "en")["plans"][0]["targets"][0])


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_target_has_a_row_with_the_figures_of_the_json(lang: planck.Lang) -> None:
    report = shipped()
    targets = as_json(report, "en")["plans"][0]["targets"]
    found = rows(report, planck.Look(lang))
    assert len(found) == len(targets) == 44
    for row, target in zip(found, targets, strict=True):
        assert row["plan"] == "yueyang-county-stb-2022"
        for field in ("id", "status", "because", "actual", "expected", "shortfall", "completion", "required_rate"):
            wanted = target[field]
            assert row[field] == ("" if wanted is None else "false" if wanted is False else str(wanted)), field
        assert row["title"] == target["title"][lang]
        place = target["observed_at"]
        assert row["observed_at"] == (f"{place['file']}:{place['line']}:{place['column']}" if place else "")
        assert row["next"] == (f"{target['next']['on']} {target['next']['status']}" if target["next"] else "")


def test_lists_are_joined_and_lines_end_as_rfc_4180_says() -> None:
    report = shipped()
    text = planck.render(report, "csv")
    assert text.count("\r\n") == 45
    assert rows(report, planck.Look())[3]["serves"] == "front-rank; all-work-done"


@pytest.mark.parametrize("text", ["＝1+1", "＠a", "=1+1", "+1", "-1", "@a", "\tx", "\rx"])
def test_no_text_is_taken_for_a_formula(text: str) -> None:
    assert guarded(text) == "'" + text
    assert guarded("a" + text) == "a" + text


def test_titles_that_spreadsheets_would_run_are_guarded_and_negative_numbers_are_not(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "p.yaml").write_text(PROGRESS, encoding="utf-8")
    row = rows(planck.check(planck.read([Path()], tmp_path), date(2022, 6, 30)), planck.Look())[0]
    assert row["title"] == '\'=HYPERLINK("x")'
    assert (row["actual"], row["evidence"], row["reason"]) == ("-3", "", 'a "quoted", \\u202e text')


PLAN = """\
planck: plan/v1
id: demo
version: 1.0.0
title: Demo
period: 2022
owner: me
owners: {me: {name: Me}}
tasks:
  - id: t
    title: T
    targets: [{id: a, title: '=HYPERLINK("x")', measure: flow, at_least: 50, unit: 元}]
"""
PROGRESS = """\
planck: progress/v1
plan: demo
as_of: 2022-06-30
values: {a: {value: -3, reason: "a \\"quoted\\", \\u202e\\ntext"}}
"""
