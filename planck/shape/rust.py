"""The verdict of the validator that is written in Rust: several times as fast, but slow to load, and an extra."""

import json
from decimal import Decimal
from typing import Any

from jsonschema_rs import Draft202012Validator

from planck.shape.checks import Check
from planck.shape.exactness import matcher

_PATTERN, _WHOLE = "planck-pattern", "planck-whole"


class _Pattern:
    """A pattern read by Python, which has other white space than Rust."""

    def __init__(self, _schema: object, pattern: str, _path: object) -> None:
        self.matches = matcher(pattern)

    def validate(self, value: object) -> None:
        """Raises ValueError for a text that does not match."""
        if isinstance(value, str) and not self.matches(value):
            raise ValueError


class _Whole:
    """Numbers that are written as whole ones; to JSON Schema 2022.0 is an integer, too."""

    def __init__(self, *_: object) -> None:
        pass

    def validate(self, value: object) -> None:
        """Raises ValueError for a number with decimals."""
        if isinstance(value, Decimal):
            raise ValueError


def compiled(schema_text: str) -> Check:
    """Whether data holds; it raises what the validator raises, as for half a character.

    Numbers are never made floats on the way through: it takes Decimals and whole numbers of any size as they are.
    """
    schema, keywords = _adapted(json.loads(schema_text)), {_PATTERN: _Pattern, _WHOLE: _Whole}
    check: Check = Draft202012Validator(schema, validate_formats=True, keywords=keywords).is_valid
    return check


def _adapted(part: Any) -> Any:  # noqa: ANN401  because any part of a schema may stand here
    """A schema with keywords of planck's own for what the two validators would not read alike."""
    if isinstance(part, list):
        return [_adapted(each) for each in part]
    if not isinstance(part, dict):
        return part
    adapted = {key: _adapted(value) for key, value in part.items()}
    if isinstance(part.get("pattern"), str):
        adapted[_PATTERN] = adapted.pop("pattern")
    types = part.get("type", "")
    if "integer" in types and "number" not in types:
        adapted[_WHOLE] = True
    return adapted
