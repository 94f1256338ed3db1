"""What msgspec's values lack: copies whose changes are checked by type, and a field that does not count."""

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import astuple

if TYPE_CHECKING:
    # the same for values, save that type checkers know which fields there are, where msgspec's takes any keyword
    from dataclasses import replace
else:
    from msgspec.structs import replace

__all__ = ("AllButLast", "replace")


class AllButLast(Struct, frozen=True):
    """A value that is equal to another of its class if all fields but the last are."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, AllButLast) and self._told == other._told

    def __hash__(self) -> int:
        return hash(self._told)

    @property
    def _told(self) -> tuple[type, *tuple[object, ...]]:
        """What it is known by."""
        return type(self), *astuple(self)[:-1]
