"""The table of keys against the schema of plans."""

import json
from collections import Counter
from pathlib import Path

from planck.change.fields import FIELDS

PARTS = (
    "goal",
    "task",
    "target",
    "policy",
    "points",
    "unit",
    "owner",
    "framework",
    "source",
    "closing",
    "cancellation",
    "dated-baseline",
    "span",
    "amendment",
    "change",
)


def test_it_has_each_key_of_the_schema_once(checkout: Path) -> None:
    schema = json.loads((checkout / "schemas" / "plan-v1.schema.json").read_text(encoding="utf-8"))
    parts = {"plan": schema, **{name: schema["$defs"][name] for name in PARTS}}
    assert {name for name, part in schema["$defs"].items() if "properties" in part} == set(PARTS)
    keys = [(part, key) for part, inside in parts.items() for key in inside["properties"]]
    assert Counter((field.part, key) for field in FIELDS for key in field.keys) == Counter(keys)


def test_it_reads_as_hints_do() -> None:
    for field in FIELDS:
        assert field.means.en[0].islower() or field.means.en.startswith("`")
        assert not field.means.en.endswith(".")
        assert not field.means.zh.endswith("。")
        assert len(set(field.classes)) == len(field.classes)


def test_targets_come_first() -> None:
    parts = [field.part for field in FIELDS]
    assert parts[0] == "target"
    assert "plan" not in parts[: parts.index("goal")]
