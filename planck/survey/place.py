"""Where outcomes are kept: in the cache directory of the user, and never in what is checked."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from planck.files import disk


def folder_for(cwd: Path, environment: Mapping[str, str], paths: Sequence[Path] = ()) -> Path | None:
    """The folder of the cache of the user; None where there is none, or it lies in what is checked.

    Whoever has a plan checked would else bring verdicts of their own along.
    """
    home = _home(environment)
    if home is None or not home.is_absolute():
        return None
    folder = disk.real(home / "planck")
    return None if any(folder.is_relative_to(root) for path in (cwd, *paths) for root in _roots(path, cwd)) else folder


def _roots(path: Path, cwd: Path) -> Iterator[Path]:
    """A folder, and the tops of the work trees that it lies in."""
    at = disk.located(path, cwd)
    yield disk.real(at)
    top = disk.repository(at / "plans")
    while top:
        yield disk.real(top)
        top = disk.repository(top)


def _home(environment: Mapping[str, str]) -> Path | None:
    """Where the caches of the user's programs are.

    Source: XDG Base Directory Specification 0.8; Apple, File System Programming Guide; Microsoft, Known Folders. Said
    here in a few lines, as the library that knows them takes longer to import than a check with a cache takes.
    """
    if sys.platform == "win32":
        local = environment.get("LOCALAPPDATA")
        return Path(local) if local else None
    named = environment.get("XDG_CACHE_HOME")
    if named:
        return Path(named)
    own = environment.get("HOME")
    if not own:
        return None
    return Path(own, "Library", "Caches") if sys.platform == "darwin" else Path(own, ".cache")
