"""Which plans a change touches, told from the files that changed."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from planck.files import config, disk
from planck.files.header import Claim, claim_in
from planck.text.limits import LIMITS

EVERYTHING = None
"""Settings changed, or a file is gone that may have been a plan: what is wrong may be anywhere."""


def touched(paths: Iterable[Path], cwd: Path) -> tuple[Path, ...] | None:
    """The files to check for the sake of files that changed or are gone: plans, progress files, or EVERYTHING.

    A plan or progress file stands for itself, and so does a folder; any other file, such as a source text or evidence,
    for the plans in the nearest folder above it, inside the repository, that has any. What belongs to no plan is
    passed over, but not what is gone: it may have been a plan, or be a name that a shell has mangled.
    """
    located = [disk.located(path, cwd) for path in paths]
    if any(_is_settings(path) or _may_have_been_a_plan(path) for path in located):
        return EVERYTHING
    found = [one for path in located for one in ([path] if _stands_for_itself(path) else _plans_above(path))]
    return tuple(dict.fromkeys(Path(disk.shown(path, cwd)) for path in found))


def _is_settings(path: Path) -> bool:
    """Whether a file has settings in it, or had."""
    return path.name == config.PLANCK or (path.name == config.PYPROJECT and config.speaks(path))


def _may_have_been_a_plan(path: Path) -> bool:
    """Whether nothing is at a path now, and no plan stands above it that it will have been a part of."""
    if os.path.lexists(path):
        return False
    above = list(_plans_above(path))
    return not above or (disk.is_yaml(path) and above[0].parent == path.parent)


def _stands_for_itself(path: Path) -> bool:
    """Whether a path is that of a folder of the repository, or of a plan or progress file, or nearly one."""
    if disk.is_folder(path):
        return disk.repository(path / "plans") != path
    return disk.is_yaml(path) and _claim(path) is not Claim.NONE


def _plans_above(path: Path) -> Iterator[Path]:
    """The plans in the nearest folder above a file that has any."""
    for folder in disk.folders_above(path, disk.repository(path)):
        inside = [one for one in disk.yaml_files_in(folder) if not disk.leads_out(one, folder)]
        plans = [one for one in inside if _claim(one) not in (Claim.NONE, Claim.PROGRESS)]
        if plans:
            yield from plans
            return


def _claim(path: Path) -> Claim:
    """What a file says it is; nothing where it cannot be read."""
    content = disk.read(path, path.name, LIMITS)
    return claim_in(content) if isinstance(content, bytes) else Claim.NONE
