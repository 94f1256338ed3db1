"""Regular expressions that are compiled when they are first looked for, not when the module that has them is loaded.

Most commands need few of the two hundred that there are, and compiling all takes several times as long as Python takes
to start. To type checkers `pattern` is `re.compile`.
"""

import re
from typing import TYPE_CHECKING, Any


class _Pattern:
    """What a compiled pattern can do."""

    def __init__(self, *said: Any) -> None:  # noqa: ANN401  because it takes what `re.compile` takes
        self.said = said

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  because it is the compiled pattern's own
        if name.startswith("__"):
            raise AttributeError(name)
        found = getattr(re.compile(*self.said), name)
        setattr(self, name, found)
        return found


if TYPE_CHECKING:
    from re import compile as pattern
else:
    pattern = _Pattern

__all__ = ["pattern"]
