"""The published schemas, from a checkout and from a wheel."""

import json
from pathlib import Path

import pytest

from planck.files import schemas

FOLDER = Path(__file__).parents[2] / "schemas"


@pytest.mark.parametrize("name", schemas.NAMES)
def test_a_schema_is_found_in_a_checkout(name: str) -> None:
    text = (FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")
    assert schemas.schema_text(name) == text
    assert json.loads(text)["$id"].endswith(f"/{name}.schema.json")


def test_every_published_schema_has_its_name() -> None:
    assert sorted(f"{name}.schema.json" for name in schemas.NAMES) == sorted(path.name for path in FOLDER.iterdir())


def test_the_one_in_the_wheel_is_preferred(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = tmp_path / "planck" / "schemas"
    shipped.mkdir(parents=True)
    (shipped / "plan-v1.schema.json").write_text('{"title": "规划"}', encoding="utf-8")
    monkeypatch.setattr(schemas, "_ROOM", tmp_path / "planck")
    assert schemas.schema_text("plan-v1") == '{"title": "规划"}'


@pytest.mark.parametrize("name", ["", "plan", "plan-v2", "../pyproject", "diff-v2"])
def test_any_other_name_is_refused(name: str) -> None:
    with pytest.raises(KeyError, match=name or "''"):
        schemas.schema_text(name)


def test_a_schema_is_read_once() -> None:
    assert schemas.schema_text("plan-v1") is schemas.schema_text("plan-v1")
