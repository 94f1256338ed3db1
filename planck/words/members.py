"""Members of an enumeration as plain attributes of it.

Python 3.11 runs a function whenever one is named; from 3.12 on they are plain anyway.
"""

from enum import Enum
from typing import TypeVar

Kind = TypeVar("Kind", bound=type[Enum])


def at_hand(kind: Kind) -> Kind:
    """The enumeration itself, whose members are named in inner loops."""
    for name, member in kind.__members__.items():
        # past the guard of enumerations, which is against other values: these are the same
        type.__setattr__(kind, name, member)
    return kind
