import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planck.files.schemas import NAMES, schema_text

Run = Callable[..., Any]


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_printed_as_published(planck: Run, checkout: Path, tmp_path: Path, name: str) -> None:
    outcome = planck(tmp_path, "schema", name)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == (checkout / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")
    assert json.loads(outcome.out)["$id"].endswith(f"{name}.schema.json")


def test_without_a_name_they_are_listed(planck: Run, tmp_path: Path) -> None:
    assert planck(tmp_path, "schema") == (0, "plan-v1\nprogress-v1\nreport-v1\ndiff-v1\nexplain-v1\nsettings-v1\n", "")


def test_an_unknown_name_is_wrong_usage(planck: Run, tmp_path: Path) -> None:
    assert planck(tmp_path, "schema", "plan-v9") == (
        2,
        "",
        "planck: there is no schema 'plan-v9': did you mean 'plan-v1'?\n",
    )
    assert planck(tmp_path, "schema", "zzz") == (
        2,
        "",
        f"planck: there is no schema 'zzz': known are {', '.join(NAMES)}\n",
    )


def test_a_name_outside_the_list_is_no_path() -> None:
    with pytest.raises(KeyError):
        schema_text("../pyproject")


@pytest.mark.parametrize("name", ["plan", "plan/v1", "plan-v1.schema.json"])
def test_a_name_may_be_a_format_a_file_or_lack_its_version(planck: Run, tmp_path: Path, name: str) -> None:
    assert planck(tmp_path, "schema", name).out == schema_text("plan-v1")
