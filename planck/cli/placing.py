"""Putting several files in their places: all of them, or none."""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from enum import Enum
from pathlib import Path

from planck.cli.streams import stage
from planck.files import disk
from planck.words.phrase import Phrase


class Refused(Enum):
    """Why a file cannot be put in its place."""

    EXISTS = Phrase("it is there already", "已经存在")
    OUTSIDE = Phrase("it leads out of this folder", "其链接指向此文件夹之外")
    FOLDER = Phrase("a folder stands there", "该处是文件夹")
    NO_FOLDER = Phrase("a file stands where a folder is needed", "应为文件夹之处是文件")
    IGNORED = Phrase("git ignores it, and so does planck check", "git 忽略此文件，planck check 也不读取")
    LOCKED = Phrase("its folder cannot be written to", "所在文件夹无法写入")


def text_at(path: Path) -> str | None:
    """The text of a file; None where there is none, or it is no text."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def refusals(top: Path, files: Mapping[str, str], *, force: bool) -> Iterator[tuple[str, Refused]]:
    """The files that cannot be put below a folder, each with its reason; nothing is touched."""
    for name in files:
        reason = _refusal(top, top / name, force=force)
        if reason:
            yield name, reason


def _refusal(top: Path, path: Path, *, force: bool) -> Refused | None:
    home = _nearest(path.parent)
    if not disk.real(path).is_relative_to(disk.real(top)):
        return Refused.OUTSIDE
    if not disk.is_folder(home):
        return Refused.NO_FOLDER
    if disk.is_folder(path):
        return Refused.FOLDER
    if os.path.lexists(path) and not force:
        return Refused.EXISTS
    return None if os.access(home, os.W_OK | os.X_OK) else Refused.LOCKED


def _nearest(folder: Path) -> Path:
    """What stands at a path, or where nothing does, at the nearest above it."""
    return folder if os.path.lexists(folder) else _nearest(folder.parent)


def place(top: Path, files: Mapping[str, str]) -> None:
    """Put some files below a folder: first all texts beside their places, then each into its own.

    Where that fails, OSError says why, and nothing new is left behind.
    """
    made: list[Path] = []
    staged: list[tuple[Path, Path]] = []
    new: list[Path] = []
    try:
        for name, text in files.items():
            path = disk.real(top / name)
            made += _folders(path.parent)
            staged.append((stage(path, text), path))
        for text_at, path in staged:
            new += [] if os.path.lexists(path) else [path]
            text_at.replace(path)
    except BaseException:
        _clear([*(text_at for text_at, _ in staged), *new], made)
        raise


def _folders(folder: Path) -> list[Path]:
    """Make a folder with those above it; gives those that were not there."""
    if disk.is_folder(folder):
        return []
    above = _folders(folder.parent)
    folder.mkdir()
    return [*above, folder]


def _clear(written: list[Path], made: list[Path]) -> None:
    """Take away what was written on the way, and the folders that were made for it."""
    for path in written:
        path.unlink(missing_ok=True)
    for folder in reversed(made):
        with suppress(OSError):  # somebody else has put something there
            folder.rmdir()
