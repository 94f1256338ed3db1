"""What has to be known of other plans where only some are read."""

from msgspec import Struct


class Elsewhere(Struct, frozen=True):
    """What has to be known of other plans where only some are read."""

    plans: tuple[str, ...] = ()
    """Their ids."""
    unread: tuple[str, ...] = ()
    """The folders of files that could not be read, and may be a plan."""


NOWHERE = Elsewhere()
