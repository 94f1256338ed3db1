"""Whether data holds against a schema, told as fast as can be and without a word on what is wrong."""

import json
from functools import lru_cache

from planck.shape import checks
from planck.shape.checks import Check

_WORTH_LOADING = 1_000_000
"""Characters of documents, at which the validator written in Rust has made up for the time that it takes to load."""


class Verdict:
    """What is said of one document after another: yes, or else no or perhaps."""

    def __init__(self, schema_text: str) -> None:
        self._schema_text = schema_text
        self._check = _plain(schema_text)
        self._left = _WORTH_LOADING

    def holds(self, data: object, size: int) -> bool:
        """Whether data surely holds; `size` is that of its text in characters."""
        if self._left > 0:
            self._left -= size
            if self._left <= 0:
                self._check = _rust(self._schema_text) or self._check
        try:
            return self._check(data)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException:  # as Rust panics, and there is another to ask
            return False


@lru_cache(maxsize=8)
def verdict(schema_text: str) -> Verdict:
    """The verdict by a schema's text, which is turned into checks once."""
    return Verdict(schema_text)


def _plain(schema_text: str) -> Check:
    try:
        return checks.compiled(json.loads(schema_text))
    except LookupError:
        return lambda _: False


def _rust(schema_text: str) -> Check | None:
    """None where it is not installed, or is not what is expected."""
    try:
        from planck.shape import rust  # noqa: PLC0415  because it takes long to load

        return rust.compiled(schema_text)
    except Exception:
        return None
