"""Finding the file with settings: `planck.toml`, or `pyproject.toml` with a table `[tool.planck]`."""

from pathlib import Path

from planck.files import disk

PLANCK, PYPROJECT = "planck.toml", "pyproject.toml"
TABLE = ("tool", "planck")
_MARK = b"tool.planck"


def nearest(folder: Path, cwd: Path) -> Path | None:
    """The file with settings in a folder or, inside the repository, the nearest one above it; None where there is none.

    Without git the repository ends at the working directory, or where the folder is not below that, at the folder.
    """
    for place in _upward(folder, cwd):
        if (place / PLANCK).is_file():
            return place / PLANCK
        if _has_table(place / PYPROJECT):
            return place / PYPROJECT
    return None


def _upward(folder: Path, cwd: Path) -> list[Path]:
    top = disk.repository(folder / PLANCK) or (cwd if folder.is_relative_to(cwd) else folder)
    ways = [folder, *folder.parents]
    return ways[: ways.index(top) + 1] if top in ways else [folder]


def _has_table(path: Path) -> bool:
    """Whether a file may hold settings, told from its bytes: other programs' settings are none of planck's business."""
    try:
        return path.is_file() and _MARK in path.read_bytes().replace(b" ", b"")
    except OSError:
        return False
