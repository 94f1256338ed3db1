"""Finding the file with settings: `planck.toml`, or `pyproject.toml` with a table `[tool.planck]`."""

import re
from pathlib import Path

from planck.files.store import DISK, Store
from planck.text.limits import LIMITS
from planck.text.source import decode
from planck.text.toml import parse_toml

PLANCK, PYPROJECT = "planck.toml", "pyproject.toml"
TABLE = ("tool", "planck")
_WORD = b"planck"
_MARK = re.compile(rb"""\btool["']?[ \t]*\.[ \t]*["']?planck\b""")


def nearest(folder: Path, cwd: Path, store: Store = DISK) -> Path | None:
    """The file with settings in a folder or, inside the repository, the nearest one above it; None without any."""
    root = top(folder, cwd, store)
    ways = [folder, *folder.parents]
    for place in ways[: ways.index(root) + 1]:
        if store.exists(place / PLANCK):
            return place / PLANCK
        if _has_table(place / PYPROJECT, root, store):
            return place / PYPROJECT
    return None


def top(folder: Path, cwd: Path, store: Store = DISK) -> Path:
    """The top of the repository that holds a folder.

    Without git it is the working directory, or where the folder is not below that, the folder.
    """
    return store.repository(folder / PLANCK) or (cwd if folder.is_relative_to(cwd) else folder)


def _has_table(path: Path, root: Path, store: Store) -> bool:
    """Whether a file holds settings; what is wrong with other programs' settings is none of planck's business."""
    if store.leads_out(path, root):
        return False
    content = store.read(path, path.name, LIMITS)
    if not isinstance(content, bytes) or _WORD not in content:
        return False
    source, findings = decode(path.name, content)
    document, broken = parse_toml(source, TABLE)
    return document.data is not None or (bool(findings or broken) and bool(_MARK.search(content)))
