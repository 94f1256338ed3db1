"""Where `planck init` puts a plan: into a folder in which `planck check` looks for plans."""

import os
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from planck.files import disk
from planck.files.glance import plans_in
from planck.review.settings import Configuration, Settings

USUAL = "plans"


class Room(Struct, frozen=True):
    """The folder that new plans go into, and what else is checked."""

    folder: str
    """The path of the folder from the top of the repository."""
    plans: tuple[tuple[str, Path], ...]
    """The ids of the plans that are there, each with its file."""
    lost: tuple[Path, ...] = ()
    """Files of plans that are checked as long as that folder is not there."""


def room_at(top: Path) -> Room | None:
    """The room for plans in a repository; None where its settings name no folder for them."""
    named = [disk.located(Path(name), top) for name in _named(Configuration(top).of(top))]
    if not named:
        lost = () if os.path.lexists(top / USUAL) else tuple(path for _, path in plans_in(top))
        return Room(USUAL, tuple(plans_in(top / USUAL)), lost)
    plans = tuple(plan for path in named for plan in plans_in(path))
    if any((top / USUAL).is_relative_to(path) for path in named):
        return Room(USUAL, plans)
    folder = next(_roomy(named, top), None)
    return Room(disk.shown(folder, top), plans) if folder else None


def _named(settings: Settings) -> list[str]:
    """The paths that settings name, those too that are not there yet, as a folder may be that is made now."""
    data = settings.document.data if settings.document else None
    paths = data.get("paths") if isinstance(data, dict) else None
    return [name for name in paths if isinstance(name, str)] if isinstance(paths, list) else []


def _roomy(named: list[Path], top: Path) -> Iterator[Path]:
    """The paths that can hold another plan: folders in the repository that are not a plan's own."""
    for path in named:
        is_file = os.path.lexists(path) and not disk.is_folder(path)
        if path.is_relative_to(top) and not (is_file or disk.is_yaml(path) or os.path.lexists(path / "plan.yaml")):
            yield path
