"""What the validator written in Rust is told, so that it reads a schema as the other one does."""

import json
from decimal import Decimal

import pytest

from planck.shape.rust import compiled
from planck.shape.validator import validator

NUMBERS = [
    *(True, 5, 10**40, -(10**40), 2**64),
    *map(Decimal, ("5.0", "5E+3", "1E-30", "2199.0000000000000000000001", "2198.9999999999999999999999", "1E+30")),
]


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "integer"},
        {"type": ["integer", "string"]},
        {"type": ["integer", "number"]},
        {"type": "number"},
        {"exclusiveMinimum": 0},
        {"minimum": 2199},
        {"maximum": 2199},
        {"properties": {"type": {"type": "integer"}, "pattern": {"const": "integer"}}},
    ],
    ids=json.dumps,
)
def test_numbers_stay_exact(schema: dict[str, object]) -> None:
    text = json.dumps(schema)
    slow, fast = validator(text), compiled(text)
    assert [fast(each) for each in NUMBERS] == [slow.is_valid(each) for each in NUMBERS]


@pytest.mark.parametrize("pattern", [r"^a$", r"^(x-|b$)", r"^\S+$", r"^\S.{0,3}\S$", r"^[^\s0-9]", r"\d"])
def test_patterns_are_read_alike(pattern: str) -> None:
    texts = [
        "a",
        "a\n",
        "x-\n",
        "b\n",
        "\x1c",
        "\x85",
        "\ufeff",
        "a\x1ca",
        "a\u2028a",
        "a\r\na",
        "a\na",
        "５",
        "5",
        "😀😀",
    ]
    text = json.dumps({"pattern": pattern})
    slow, fast = validator(text), compiled(text)
    assert [fast(each) for each in texts] == [slow.is_valid(each) for each in texts]


def test_half_a_character_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        compiled(json.dumps({"minLength": 1}))("\ud800")
