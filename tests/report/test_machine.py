"""Explanations for programs: every one of them is as its published schema says."""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from planck.report.explanation import Explanation, explain
from planck.report.machine import dumped, explanation_json
from planck.review.check import check
from planck.review.read import read
from planck.words.phrase import LANGS
from tests.assessment.test_laws import ANY, Case, cases
from tests.report.test_explanation import explained

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "schemas" / "explain-v1.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def errors(told: Explanation) -> list[str]:
    texts = [dumped(explanation_json(told, lang)) for lang in LANGS]
    return [error.message for text in texts for error in VALIDATOR.iter_errors(json.loads(text))]


def explanations(home: Path, as_of: str) -> Iterator[Explanation]:
    for plan in check(read([home], home), date.fromisoformat(as_of)).plans:
        yield from (explain(plan, item) for item in plan.assessments)


@pytest.mark.parametrize("as_of", ["2022-02-01", "2022-06-30", "2022-09-30", "2023-01-31"])
def test_the_shipped_plan(as_of: str) -> None:
    found = list(explanations(ROOT / "plans", as_of))
    assert len(found) > 20
    assert [(told.item.target.id, error) for told in found for error in errors(told)] == []


@pytest.mark.parametrize("as_of", ["2022-12-31", "2023-03-31", "2023-07-10", "2024-02-01"])
def test_one_of_everything(tmp_path: Path, as_of: str) -> None:
    shutil.copytree(ROOT / "tests" / "scenes", tmp_path / "scenes")
    found = list(explanations(tmp_path / "scenes", as_of))
    assert {told.plan.plan.id for told in found} == {"bureau", "next-year", "park"}
    assert [(told.item.target.id, error) for told in found for error in errors(told)] == []


@given(cases(ANY))
@settings(max_examples=150, deadline=None)
def test_any_target(case: Case) -> None:
    """Whatever the target, its figures and the day, the explanation is as the schema says."""
    assert errors(explained(case)) == []
