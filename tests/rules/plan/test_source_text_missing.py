from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Check = Callable[..., Any]

PLAN = (
    "source: {{title: P, text: {written}}}\n"
    "tasks: [{{id: w, title: W, targets: [{{id: a, title: A, measure: milestone}}]}}]\n"
)


def test_one_that_is_not_there(check_text: Check) -> None:
    found = check_text(PLAN.format(written="source.md"))
    assert found.places == [("PLK233", "plan.yaml", 1, 26, 35)]
    hint = "give its path from the plan's folder, and add it to the repository"
    assert found.words == [("source text 'source.md' cannot be found", hint)]
    assert found.severities == ["warning"]
    assert found.errors == 0


@pytest.mark.parametrize(
    ("written", "said"),
    [("../source.md", "leads out of the repository"), ("/etc/hostname", "is an absolute path")],
)
def test_one_outside_the_repository_is_an_error(check_text: Check, written: str, said: str) -> None:
    found = check_text(PLAN.format(written=written))
    assert found.places == [("PLK233", "plan.yaml", 1, 26, 26 + len(written))]
    hint = "put it into the repository and give its path from the plan's folder"
    assert found.words == [(f"source text '{written}' {said}", hint)]
    assert found.severities == ["error"]
    assert found.errors == 1


def test_one_that_is_no_text(check_text: Check, tmp_path: Path) -> None:
    (tmp_path / "source.pdf").write_bytes(b"%PDF-1.7\n\xff\xd8")
    found = check_text(PLAN.format(written="source.pdf"))
    assert found.places == [("PLK233", "plan.yaml", 1, 26, 36)]
    message = "source text 'source.pdf' cannot be compared: the file is not UTF-8 text (0xFF)"
    assert found.words == [(message, "save the document as plain UTF-8 text")]
    assert found.severities == ["warning"]


def test_one_that_is_there(check_text: Check, tmp_path: Path) -> None:
    (tmp_path / "source.md").write_text("# 规划\n", encoding="utf-8")
    assert check_text(PLAN.format(written="source.md")).places == []


def test_a_plan_without_one(check_text: Check) -> None:
    assert (
        check_text(
            "source: {title: P}\ntasks: [{id: w, title: W, targets: [{id: a, title: A, measure: milestone}]}]\n"
        ).places
        == []
    )
    assert check_text("tasks: [{id: w, title: W, targets: [{id: a, title: A, measure: milestone}]}]\n").places == []
