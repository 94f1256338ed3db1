"""The published JSON Schemas, from the wheel or from a checkout."""

from functools import lru_cache
from pathlib import Path

NAMES = ("plan-v1", "progress-v1", "report-v1", "diff-v1", "explain-v1", "settings-v1")
_ROOM = Path(__file__).resolve().parent.parent


def schema_name(written: str) -> str:
    """The name of a schema, also where it is written as a format (`plan/v1`), a file, or without its version."""
    name = written.removesuffix(".schema.json").replace("/", "-")
    return f"{name}-v1" if f"{name}-v1" in NAMES else name


def schema_text(name: str) -> str:
    """The text of a schema named as in NAMES; KeyError for any other name."""
    if name not in NAMES:
        raise KeyError(name)
    return _text(_ROOM, f"{name}.schema.json")


@lru_cache(maxsize=len(NAMES))
def _text(room: Path, file: str) -> str:
    """Read once, and always the same object, which nobody has to compare with itself at length."""
    shipped = room / "schemas" / file
    path = shipped if shipped.is_file() else room.parent / "schemas" / file
    return path.read_text(encoding="utf-8")
