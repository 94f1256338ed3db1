"""Which modules a package has, so that what is added as a file of its own is found."""

import os
from collections.abc import Sequence
from types import ModuleType


def names_in(package: ModuleType) -> Sequence[str]:
    """The names of the modules in a package, in order."""
    try:
        files = os.listdir(package.__path__[0])  # noqa: PTH208  because the standard library gives a text
    except OSError:
        from pkgutil import iter_modules  # noqa: PLC0415  because only packages that are in no folder need it

        return sorted(module.name for module in iter_modules(package.__path__))
    return sorted({name.partition(".")[0] for name in files if name.endswith(".py")} - {"__init__"})
