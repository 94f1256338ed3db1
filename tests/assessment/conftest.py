"""Reads worked cases, and takes plans and figures written as plain data through files to the JSON report."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from planck.assessment.assess import Assessment, assess
from planck.plan.build import build
from planck.plan.progress import gather
from planck.review.check import check
from planck.review.read import read
from planck.text.source import Source
from planck.text.tree import Document, Raw
from tests.documents import as_json

SCHEMA = Path(__file__).parents[2] / "schemas" / "report-v1.schema.json"


@pytest.fixture(scope="session")
def report_schema() -> Draft202012Validator:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def plan_of(case: Raw) -> dict[str, Any]:
    target = {"id": "t", "title": "T", **case["target"]}
    return {
        "planck": "plan/v1",
        "id": "p",
        "version": "1.0.0",
        "title": "P",
        "language": "zh",
        "period": 2022,
        "reporting": "quarterly",
        "tasks": [{"id": "work", "title": "Work", "targets": [target]}],
        **case.get("plan", {}),
    }


def progress_of(case: Raw) -> list[dict[str, Any]]:
    head = {"planck": "progress/v1", "plan": "p"}
    files = [{**head, "as_of": on, "values": {"t": value}} for on, value in case.get("values", {}).items()]
    for given in case.get("periods", ()):
        values = {"t": given["value"]}
        files.append({**head, "basis": "period", "period": given["period"], "as_of": given["as_of"], "values": values})
    return files


@pytest.fixture
def report_on(tmp_path: Path, report_schema: Draft202012Validator) -> Callable[[Raw], dict[str, Any]]:
    """The JSON report on a case, by way of a plan file and a progress file for each date."""

    def run(case: Raw) -> dict[str, Any]:
        files = {"plan": plan_of(case), **{f"progress-{n}": raw for n, raw in enumerate(progress_of(case))}}
        for name, raw in files.items():
            text = json.dumps(raw, ensure_ascii=False, default=float)
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        report = as_json(check(read([tmp_path], tmp_path), date.fromisoformat(case["as_of"])), "en")
        report_schema.validate(report)
        return report

    return run


def prepared(plan: Raw, files: list[dict[str, Any]]) -> Callable[[date], tuple[Assessment, ...]]:
    built = build(document("plan.yaml", plan), plan)
    assert built is not None
    progress = gather(built, [document(f"progress-{number}.yaml", raw) for number, raw in enumerate(files)])
    return lambda day: assess(built, progress, day)


def document(name: str, data: Mapping[str, Any]) -> Document:
    return Document(Source(name, ""), data, {})


@pytest.fixture(scope="session")
def assess_all() -> Callable[..., Callable[[date], tuple[Assessment, ...]]]:
    """`assess_all(plan, files)(day)`: assessments without files on disk, of data as its schemas accept it."""
    return prepared


@pytest.fixture(scope="session")
def assessed_on() -> Callable[[Raw], Callable[[date], Assessment]]:
    """`assessed_on(case)(day)`: the assessment of a case's target; numbers are int or Decimal, dates are text."""

    def run(case: Raw) -> Callable[[date], Assessment]:
        on = prepared(plan_of(case), progress_of(case))
        return lambda day: on(day)[0]

    return run


@pytest.fixture(scope="session")
def assessed(assessed_on: Callable[[Raw], Callable[[date], Assessment]]) -> Callable[[Raw], Assessment]:
    """The assessment of a case's target on the case's own date."""
    return lambda case: assessed_on(case)(date.fromisoformat(case["as_of"]))
