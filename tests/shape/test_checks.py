"""What the checks know of JSON Schema, and that they leave the rest alone."""

import json
from decimal import Decimal
from typing import Any

import pytest

from planck.shape.checks import UnknownKeywordError, compiled
from planck.shape.validator import validator

DATA = [
    *(None, True, False, 0, 1, 3, Decimal("1.5"), Decimal(3), "", "a", "ab", "a\n", "x-a", "2022-02-29", "2024-02-29"),
    *([], [1], [1, "a"], ["a", "b"], {}, {"a": 1}, {"a": "a"}, {"x-a": 1}, {"b": 1}, {"a": 1, "b": 1, "x-a": None}),
]
SCHEMAS: list[dict[str, Any]] = [
    {},
    *({"type": kind} for kind in ("string", "integer", "number", "boolean", "null", "array", "object")),
    {"type": ["integer", "array"]},
    *({keyword: 1} for keyword in ("minLength", "minItems", "maxItems", "minProperties", "minimum", "maximum")),
    {"exclusiveMinimum": 1},
    {"const": "a"},
    {"enum": ["a", "x-a"]},
    {"pattern": "^a"},
    {"format": "date"},
    {"required": ["a", "b"]},
    {"dependentRequired": {"a": ["b"]}},
    {"not": {}},
    {"not": {"type": "string"}},
    {"not": {"minimum": 1}},
    {"allOf": [{"type": "string"}, {"minLength": 2}]},
    {"anyOf": []},
    {"anyOf": [{"type": "string"}, {"minimum": 2}]},
    {"anyOf": [{"minLength": 2}, {"pattern": "^x"}]},
    {"anyOf": [{}, {"minLength": 2}]},
    {"if": {"type": "string"}, "then": {"minLength": 2}},
    {"if": {"minimum": 1}, "then": {"maximum": 1}},
    {"if": {"minimum": 1}},
    {"if": {"minimum": 1}, "then": {"maximum": 1}, "else": {"type": ["string", "number"]}},
    {"if": {"type": "array"}, "else": False},
    {"else": False},
    {"then": False},
    {"items": {"type": "string"}},
    {"propertyNames": {"pattern": "^x-"}},
    {"properties": {"a": {"type": "string"}, "b": {}}},
    {"properties": {"a": False}},
    {"properties": {"a": True}, "additionalProperties": False},
    {"additionalProperties": {"type": "null"}},
    {"patternProperties": {"^x-": {"type": "null"}}},
    {"patternProperties": {"^x-": {}}, "properties": {"x-a": {"type": "integer"}}, "additionalProperties": False},
    {"patternProperties": {"a$": {"type": "null"}}, "properties": {"x-a": {}}, "additionalProperties": {"minimum": 1}},
    {"$ref": "#/$defs/a", "maxItems": 1, "$defs": {"a": {"type": ["array", "string"]}}},
]


@pytest.mark.parametrize("schema", SCHEMAS, ids=json.dumps)
def test_keywords(schema: dict[str, Any]) -> None:
    """Each says what jsonschema says of data of every type."""
    text, check = json.dumps(schema), compiled(schema)
    slow = validator(text)
    assert [check(each) for each in DATA] == [slow.is_valid(each) for each in DATA]


@pytest.mark.parametrize(
    "schema",
    [
        {"multipleOf": 2},
        {"properties": {"a": {"uniqueItems": True}}},
        {"const": 1},
        {"enum": ["a", None]},
        {"format": "uri"},
        {"patternProperties": {"^a": {}, "^b": {}}},
        {"$defs": {"a": {"items": {"$ref": "#/$defs/a"}}}, "$ref": "#/$defs/a"},
    ],
    ids=json.dumps,
)
def test_what_they_do_not_know(schema: dict[str, Any]) -> None:
    with pytest.raises(UnknownKeywordError):
        compiled(schema)


@pytest.mark.parametrize(
    "schema", [{"$ref": "#/$defs/a"}, {"$ref": "https://a.example"}, {"type": "set"}], ids=json.dumps
)
def test_what_is_nowhere(schema: dict[str, Any]) -> None:
    with pytest.raises(LookupError):
        compiled(schema)


def test_data_of_another_type() -> None:
    with pytest.raises(KeyError):
        compiled({"properties": {"a": {"type": "number"}}})({"a": 1.5})
