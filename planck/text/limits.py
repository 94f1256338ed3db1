"""How much of a file planck will look at before it refuses."""

from msgspec import Struct


class Limits(Struct, frozen=True):
    """Bounds on one file and on the numbers in it."""

    max_bytes: int = 16 * 1024 * 1024
    """Size of a file, in bytes."""
    max_depth: int = 64
    """Nesting of lists and maps."""
    max_nodes: int = 500_000
    """Keys, values, lists and maps in one file."""
    max_digits: int = 30
    """Significant digits of a number."""
    max_exponent: int = 30
    """Decimal exponent of a number, either way from zero."""
    max_findings: int = 500
    """Mistakes that are told of one file's text and shape each; a file with more is no plan."""


LIMITS = Limits()
