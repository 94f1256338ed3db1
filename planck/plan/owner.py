"""Who answers for what a plan promises."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct


class OwnerKind(StrEnum):
    """Whether an owner is a person, a post or a unit of the organisation."""

    PERSON = "person"
    POST = "post"
    UNIT = "unit"


class Owner(Struct, frozen=True):
    """Somebody answerable."""

    id: str
    name: str | Mapping[str, str]
    """In one language, or in each of several."""
    kind: OwnerKind
