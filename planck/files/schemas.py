"""The published JSON Schemas, from the wheel or from a checkout."""

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
    file = f"{name}.schema.json"
    shipped = _ROOM / "schemas" / file
    path = shipped if shipped.is_file() else _ROOM.parent / "schemas" / file
    return path.read_text(encoding="utf-8")
