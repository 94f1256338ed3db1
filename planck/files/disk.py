"""The file system: walking folders, reading regular files of a bounded size, and the repository a file is in."""

import os
from collections.abc import Iterator
from pathlib import Path

from planck.text import refusals
from planck.text.findings import Finding, Place
from planck.text.limits import Limits
from planck.words.phrase import Phrase

_SUFFIXES = (".yaml", ".yml")
_PASSED_OVER = frozenset(("node_modules", "venv", "__pycache__", "site-packages"))


def is_yaml(path: Path) -> bool:
    """Whether a file's name ends like a YAML file's."""
    return path.suffix.lower() in _SUFFIXES


def yaml_files(folder: Path) -> Iterator[Path]:
    """The YAML files below a folder in the order of names; hidden folders and those of package managers left out."""
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _PASSED_OVER)
        for name in sorted(files):
            path = Path(where, name)
            if is_yaml(path) and not name.startswith("."):
                yield path


def read(path: Path, name: str, limits: Limits) -> bytes | Finding:
    """The bytes of a regular file, or why they cannot be had."""
    try:
        if not path.is_file():
            return refusals.unreadable(Place(name), Phrase("it is not a regular file", "不是普通文件"))
        with path.open("rb") as file:
            content = file.read(limits.max_bytes + 1)
    except OSError as error:
        reason = error.strerror or "?"
        return refusals.unreadable(Place(name), Phrase(reason, reason))
    if len(content) > limits.max_bytes:
        return refusals.too_large(Place(name), limits.max_bytes)
    return content


def repository(path: Path) -> Path | None:
    """The top of the git work tree that holds a file; None where there is none."""
    return next((folder for folder in path.absolute().parents if (folder / ".git").exists()), None)


def leads_out(path: Path, root: Path) -> bool:
    """Whether a file, links followed, lies outside the repository it stands in, or without git outside a folder."""
    top = (repository(path) or root).resolve()
    return not path.resolve().is_relative_to(top)


def folders_above(path: Path) -> list[Path]:
    """The folder of a file and those above it, up to the work tree's top, or without git three up."""
    above = list(path.absolute().parents)
    top = repository(path)
    return above[: above.index(top) + 1] if top else above[:4]


def shown(path: Path, cwd: Path) -> str:
    """A path as messages show it: relative to the working directory where it lies below it, with `/`."""
    absolute = Path(os.path.normpath(cwd / path))
    return (absolute.relative_to(cwd) if absolute.is_relative_to(cwd) else absolute).as_posix()
