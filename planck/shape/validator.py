"""The validator: JSON Schema 2020-12 as editors understand it, with exact numbers."""

import json
from collections.abc import Iterator
from functools import lru_cache

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend

from planck.shape.exactness import is_whole, matcher


def _pattern(_validator: object, pattern: str, value: object, _schema: object) -> Iterator[ValidationError]:
    if isinstance(value, str) and not matcher(pattern)(value):
        yield ValidationError(f"{value!r} does not match {pattern!r}")


_Validator: type[Draft202012Validator] = extend(  # type: ignore[no-untyped-call]  # its stubs lack types
    Draft202012Validator,
    {"pattern": _pattern},
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine("integer", lambda _, value: is_whole(value)),
)


@lru_cache(maxsize=8)
def validator(text: str) -> Draft202012Validator:
    """The validator of a schema's text."""
    return _Validator(json.loads(text), format_checker=Draft202012Validator.FORMAT_CHECKER)
