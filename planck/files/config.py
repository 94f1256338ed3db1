"""Finding the file with settings: `planck.toml`, or `pyproject.toml` with a table `[tool.planck]`."""

from pathlib import Path
from typing import NamedTuple

from planck.files.store import DISK, Store
from planck.patterns import pattern
from planck.text.limits import LIMITS
from planck.text.tree import Document

PLANCK, PYPROJECT = "planck.toml", "pyproject.toml"
TABLE = ("tool", "planck")
_WORD = b"planck"
_MARK = pattern(rb"""\btool["']?[ \t]*\.[ \t]*["']?planck\b""")


def nearest(
    folder: Path, cwd: Path, store: Store = DISK, known: dict[Path, Path | None] | None = None, root: Path | None = None
) -> Path | None:
    """The file with settings in a folder or, inside the repository, the nearest one above it; None without any.

    What is found is remembered in `known`; `root` is the top of what a folder belongs to, where it is known already.
    """
    known = {} if known is None else known
    if folder not in known:
        root = root or top(folder, cwd, store)
        found = _right_in(folder, root, store)
        known[folder] = nearest(folder.parent, cwd, store, known, root) if found is None and folder != root else found
    return known[folder]


def _right_in(folder: Path, root: Path, store: Store) -> Path | None:
    if store.exists(folder / PLANCK):
        return folder / PLANCK
    return folder / PYPROJECT if _has_table(folder / PYPROJECT, root, store) else None


def top(folder: Path, cwd: Path, store: Store = DISK) -> Path:
    """The top of the repository that holds a folder.

    Without git it is the working directory, or where the folder is not below that, the folder.
    """
    return store.repository(folder / PLANCK) or (cwd if folder.is_relative_to(cwd) else folder)


def table_beside(path: Path, cwd: Path, store: Store = DISK) -> Document | None:
    """The table in `pyproject.toml` that a `planck.toml` beside it puts out of force; None without one to be read."""
    pyproject = path.with_name(PYPROJECT)
    if path.name != PLANCK:
        return None
    found = _table(pyproject, store.shown(pyproject, cwd), top(path.parent, cwd, store), store)
    return found.document if found and found.document.data is not None else None


def speaks(path: Path) -> bool:
    """Whether a `pyproject.toml` speaks to planck."""
    return _has_table(path, path.parent, DISK)


class _Table(NamedTuple):
    document: Document
    """Its data is None where there is no table, or none that can be read."""
    meant: bool
    """Whether the file speaks to planck, be it in a table that cannot be read."""


def _has_table(path: Path, root: Path, store: Store) -> bool:
    """Whether a file holds settings; what is wrong with other programs' settings is none of planck's business."""
    found = _table(path, path.name, root, store)
    return found is not None and found.meant


def _table(path: Path, name: str, root: Path, store: Store) -> _Table | None:
    """The table `[tool.planck]` in a file; None where the file does not so much as name planck."""
    if store.leads_out(path, root):
        return None
    content = store.read(path, name, LIMITS)
    if not isinstance(content, bytes) or _WORD not in content:
        return None
    from planck.text.source import decode  # noqa: PLC0415  because most folders have no settings
    from planck.text.toml import parse_toml  # noqa: PLC0415  as above

    source, findings = decode(name, content)
    document, broken = parse_toml(source, TABLE)
    meant = document.data is not None or (bool(findings or broken) and bool(_MARK.search(content)))
    return _Table(document, meant)
