"""Where planck is stricter than JSON Schema's tools: what a whole number is, and where a pattern's text ends."""

import re
from collections.abc import Callable


def is_whole(value: object) -> bool:
    """Whether a value is a number written as a whole one: 2022 is, 2022.0 and true are not."""
    return isinstance(value, int) and not isinstance(value, bool)


def matcher(pattern: str) -> Callable[[str], bool]:
    """Whether a text matches a pattern; as in ECMAScript `$` does not match before a last line break."""
    search = re.compile(pattern).search
    return lambda text: not text.endswith("\n") and search(text) is not None
