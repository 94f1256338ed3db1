"""What a word on the command line names: a path on the disk, or `REF:path`, a path as it stood at a git revision."""

import os
from pathlib import Path

from msgspec import Struct

from planck.files import disk, trouble
from planck.files.git import GIT, Git
from planck.files.snapshot import Snapshot, snapshot
from planck.files.store import Disk, Store
from planck.files.trouble import Trouble
from planck.patterns import pattern

_AT_REVISION = pattern(r"(?P<ref>(?:\{[^}]*\}|[^:{\0])+):(?P<path>[^\0]*)")
"""A name may hold a colon in braces only: `HEAD@{2022-06-30 12:00}`."""
_DRIVE = pattern(r"[A-Za-z]:[\\/]")
_FROM_HERE = pattern(r"\.{1,2}(?:/|$)")


class Side(Struct, frozen=True):
    """One of two things to be compared: a path, and where its files come from."""

    store: Store
    path: Path


def side(written: str, cwd: Path, git: Git = GIT) -> Side | Trouble:
    """What a word names, seen from a working directory; what stands on the disk under it goes first."""
    here = disk.located(Path(written), cwd)
    found = None if _DRIVE.match(written) else _AT_REVISION.fullmatch(written)
    # with the dots taken out of it, what looks like 'REF:../..' would be a folder above
    if os.path.lexists(here if not found else cwd / written):
        return Side(Disk(git), here)
    if not found:
        return trouble.neither(written)
    past = snapshot(found["ref"], cwd, git)
    return past if isinstance(past, Trouble) else _side(past, found["path"], cwd)


def _side(past: Snapshot, written: str, cwd: Path) -> Side | Trouble:
    """A path in a revision: from the top as git has it, or from the working directory where it begins with a dot."""
    here = disk.located(Path(written), cwd)
    path = here if _FROM_HERE.match(written) else disk.located(Path(written), past.top)
    if past.exists(path):
        return Side(past, path)
    return trouble.not_in_revision(past.ref, written, past.shown(here, cwd) if past.exists(here) else None)
