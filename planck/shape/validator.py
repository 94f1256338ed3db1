"""The validator: JSON Schema 2020-12 as editors understand it, with exact numbers."""

import json
import re
from collections.abc import Iterator
from functools import lru_cache

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend


def _is_integer(_checker: object, value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _pattern(_validator: object, pattern: str, value: object, _schema: object) -> Iterator[ValidationError]:
    """As in ECMAScript, where `$` does not match before a last line break."""
    if isinstance(value, str) and (value.endswith("\n") or not re.search(pattern, value)):
        yield ValidationError(f"{value!r} does not match {pattern!r}")


_Validator: type[Draft202012Validator] = extend(  # type: ignore[no-untyped-call]  # its stubs lack types
    Draft202012Validator,
    {"pattern": _pattern},
    # exact numbers only: 2022.0 is no year
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_integer),
)


@lru_cache
def validator(text: str) -> Draft202012Validator:
    """The validator of a schema's text."""
    return _Validator(json.loads(text), format_checker=Draft202012Validator.FORMAT_CHECKER)
