"""Holds a document against its JSON Schema."""

from collections.abc import Callable
from itertools import islice

from planck.shape import kinds
from planck.shape.verdict import verdict
from planck.text import refusals
from planck.text.findings import Finding, pointer
from planck.text.limits import LIMITS, Limits
from planck.text.tree import Document


def check_shape(
    document: Document, name: str, schema_text: Callable[[str], str], limits: Limits = LIMITS
) -> list[Finding]:
    """What a document breaks of a schema, in the order of places; `schema_text` gives a schema's text by its name."""
    schema = schema_text(name)
    if verdict(schema).holds(document.data, len(document.source.text)):
        return []
    return _mistakes(document, schema, limits)


def _mistakes(document: Document, schema: str, limits: Limits) -> list[Finding]:
    from planck.shape.validator import validator  # noqa: PLC0415  because it takes long to load
    from planck.shape.words import worded  # noqa: PLC0415  as above

    errors = validator(schema).iter_errors(document.data)
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
