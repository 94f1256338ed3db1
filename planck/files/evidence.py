"""How the files stand that are cited as evidence: there, absent, or outside the repository, where nobody looks."""

import os
import stat
from enum import StrEnum
from pathlib import Path, PurePosixPath, PureWindowsPath

from msgspec import Struct

from planck.files import disk

_MOST_LINKS = 40


class Standing(StrEnum):
    """How a piece of evidence stands."""

    THERE = "there"
    """A file or folder inside the repository."""
    ABSENT = "absent"
    OUTSIDE = "outside"
    """Its path is absolute, or leaves the repository by `..` or by a link; what is there has not been looked at."""


class Bounds(Struct, frozen=True):
    """Where the paths in a file begin and what they must not leave, both without links in them."""

    folder: Path
    root: Path


def bounds(file: Path, home: Path) -> Bounds:
    """The bounds of a file: the work tree that holds it, or without git a folder."""
    folder = disk.real(file.parent)
    return Bounds(folder, disk.repository(folder / file.name) or disk.real(home))


def is_absolute(written: str) -> bool:
    """Whether a path is absolute on any system."""
    return any(kind(written).anchor for kind in (PurePosixPath, PureWindowsPath))


def standing(written: str, within: Bounds) -> Standing:
    """How evidence stands, its path followed step by step, so that none of them is taken outside."""
    if is_absolute(written):
        return Standing.OUTSIDE
    at, ahead, there, links = within.folder, _steps(Path(written)), True, 0
    while at.is_relative_to(within.root):
        if not ahead or links > _MOST_LINKS:
            return Standing.ABSENT if ahead or not there else Standing.THERE
        step = ahead.pop()
        at = at.parent if step == ".." else at / step
        if step == ".." or not there or not at.is_relative_to(within.root):
            continue
        link = _link(at)
        there = link is not None
        if link:
            links += 1
            # an absolute link that stays inside is followed from the top, as nothing above it is to be looked at
            inside = Path(link).is_relative_to(within.root)
            at, way = (within.root, Path(link).relative_to(within.root)) if inside else (at.parent, Path(link))
            ahead += _steps(way)
    return Standing.OUTSIDE


def _steps(path: Path) -> list[str]:
    """The steps of a path, the first one last."""
    return list(reversed(path.parts))


def _link(at: Path) -> str | None:
    """Where a link leads; empty for what is no link, None for what cannot be found."""
    try:
        return os.readlink(at) if stat.S_ISLNK(os.lstat(at).st_mode) else ""  # noqa: PTH115  because "" is no Path
    except (OSError, ValueError):  # a ValueError where the name holds what no file's name can
        return None
