"""Holds a document against its JSON Schema."""

import json
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend

from planck.shape import kinds
from planck.shape.words import worded
from planck.text import refusals
from planck.text.findings import Finding, pointer
from planck.text.limits import LIMITS, Limits
from planck.text.tree import Document


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
def _validator(text: str) -> Draft202012Validator:
    return _Validator(json.loads(text), format_checker=Draft202012Validator.FORMAT_CHECKER)


def check_shape(
    document: Document, name: str, schema_text: Callable[[str], str], limits: Limits = LIMITS
) -> list[Finding]:
    """What a document breaks of a schema, in the order of places; `schema_text` gives a schema's text by its name."""
    errors = _validator(schema_text(name)).iter_errors(document.data)
    all_mistakes = (mistake for error in errors for mistake in worded(error))
    mistakes = list(islice(all_mistakes, limits.max_findings))
    misspelt = {(one.parent, key) for one in mistakes if one.kind is kinds.UNKNOWN_KEY for key in one.meant}
    out_of_place = {one.path for one in mistakes if one.kind is kinds.KEY_OUT_OF_PLACE}
    kept = [
        one
        for one in mistakes
        if not one.excused_by(misspelt) and (one.kind is kinds.KEY_OUT_OF_PLACE or one.path not in out_of_place)
    ]
    found = sorted(
        {Finding(document.place(one.path, one.on), one.kind, one.message, one.hint, pointer(one.path)) for one in kept}
    )
    if len(mistakes) == limits.max_findings:
        found.append(refusals.too_many_mistakes(found[-1].place, limits.max_findings))
    return found
