"""One of two things to be compared: a plan file, a progress file beside its plan, or a folder of both."""

import os
from enum import Enum, auto
from pathlib import Path

from msgspec import Struct

from planck.files.spoken import Side
from planck.review.read import Reading, read
from planck.review.settings import Configuration
from planck.values import replace


class About(Enum):
    """What a side is about."""

    PLANS = auto()
    """Plans, and where it is a folder, their progress."""
    PROGRESS = auto()
    """One progress file; its plan is only there to tell what its figures mean."""
    NOTHING = auto()
    """Nothing at all, as where a file is new or gone."""


class Opened(Struct, frozen=True):
    """What was read of a side."""

    reading: Reading
    about: About
    folder: bool = False
    """Whether it is a folder, which holds progress beside its plans."""


def opened(side: Side, cwd: Path) -> Opened:
    """What a side holds; of a progress file no other file of its plan."""
    configuration = Configuration(cwd, store=side.store)
    if str(side.path) == os.devnull:
        return Opened(read([], cwd, store=side.store, configuration=configuration), About.NOTHING)
    reading = read([side.path], cwd, store=side.store, configuration=configuration, alone=True)
    real = side.store.real(side.path)
    named = tuple(file for file in reading.progress if side.store.real(file.path) == real)
    if not named:
        return Opened(reading, About.PLANS, side.store.is_folder(side.path))
    return Opened(replace(reading, progress=named), About.PROGRESS)
