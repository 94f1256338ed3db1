"""The file system: walking folders, reading regular files of a bounded size, and the repository a file is in."""

import errno
import os
import stat
from collections.abc import Callable, Collection, Iterator
from pathlib import Path, PurePath
from typing import BinaryIO

from planck.text import refusals
from planck.text.findings import Finding, Place
from planck.text.limits import Limits
from planck.words.phrase import Phrase

_SUFFIXES = (".yaml", ".yml")
_PASSED_OVER = frozenset(("node_modules", "venv", "__pycache__", "site-packages"))
ENVIRONMENT = "pyvenv.cfg"
"""What a virtual environment has, whatever its name."""
_REPOSITORY = ".git"


def is_yaml(path: PurePath) -> bool:
    """Whether a file's name ends like a YAML file's."""
    return path.suffix.lower() in _SUFFIXES


def is_folder(path: Path) -> bool:
    """Whether there is a folder at a path; not if the operating system does not tell."""
    return os.path.isdir(path)  # noqa: PTH112  because Path.is_dir raises where permission is lacking


def yaml_files(
    folder: Path, refused: Callable[[OSError], object], ignored: Callable[[Path], Collection[Path]]
) -> Iterator[Path]:
    """The YAML files below a folder in the order of names.

    Hidden folders, virtual environments and those of package managers are left out, and what `ignored` names when it
    is asked, once for the folder and once for each repository below. `refused` is told of every folder that cannot be
    listed.
    """
    left_out = set(ignored(folder))
    for name, folders, files in os.walk(folder, onerror=refused):
        where = Path(name)
        if where != folder and ENVIRONMENT in files:
            folders.clear()
            continue
        if where != folder and (_REPOSITORY in folders or _REPOSITORY in files):
            left_out.update(ignored(where))
        folders[:] = sorted(one for one in folders if not passed_over(one) and where / one not in left_out)
        found = (where / one for one in sorted(files) if not one.startswith("."))
        yield from (path for path in found if is_yaml(path) and path not in left_out)


def passed_over(name: str) -> bool:
    """Whether a folder's name says that nobody's plans are in it."""
    return name.startswith(".") or name in _PASSED_OVER


def yaml_files_in(folder: Path) -> list[Path]:
    """The YAML files right in a folder in the order of names; none where it cannot be listed."""
    try:
        return sorted(path for path in folder.iterdir() if is_yaml(path))
    except OSError:
        return []


def read(path: Path, name: str, limits: Limits) -> bytes | Finding:
    """The bytes of a regular file, or why they cannot be had."""
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            return refusals.unreadable(Place(name), *NOT_A_FILE)
        with path.open("rb") as file:
            content = _read(file, state.st_size, limits.max_bytes + 1)
    except OSError as error:
        return refusals.unreadable(Place(name), reason(error))
    if len(content) > limits.max_bytes:
        return refusals.too_large(Place(name), limits.max_bytes)
    return content


def _read(file: BinaryIO, size: int, most: int) -> bytes:
    """A file's first bytes, `most` of them; it is asked for its size, as room for the most costs more than reading."""
    content = file.read(min(size + 1, most))
    return content + file.read(most - len(content)) if len(content) > size else content


def reason(error: OSError) -> Phrase:
    """What the operating system says, in words."""
    said = Phrase(error.strerror or "the operating system does not say why", "操作系统拒绝读取")
    return _REASONS.get(error.errno or 0, said)


NOT_A_FILE = (
    Phrase("it is not a regular file", "不是普通文件"),
    Phrase("put a regular file in its place", "请换成普通文件"),
)
_REASONS = {
    errno.EACCES: Phrase("permission denied", "没有读取权限"),
    errno.ELOOP: Phrase("its links lead round in a circle", "其链接循环"),
    errno.ENOENT: Phrase("there is no such file", "没有这个文件"),
}


def repository(path: Path) -> Path | None:
    """The top of the git work tree that holds a file; None where there is none."""
    folder, below = os.path.split(path.absolute())
    # texts, as this is asked of every file, and paths take several times as long
    while below:
        if os.path.exists(f"{folder}{os.sep}{_REPOSITORY}"):  # noqa: PTH110  because Path.exists raises where permission is lacking
            return Path(folder)
        folder, below = os.path.split(folder)
    return None


def real(path: Path) -> Path:
    """A path with its links followed, as far as they lead."""
    return Path(os.path.realpath(path))


def is_link(path: Path) -> bool:
    """Whether there is a link at a path; not if the operating system does not tell."""
    return os.path.islink(path)  # noqa: PTH114  because Path.is_symlink raises where permission is lacking


def leads_out(path: Path, root: Path) -> bool:
    """Whether a file is a link to outside the repository it stands in, or without git to outside a folder."""
    if not is_link(path):
        return False
    stands = real(path.parent) / path.name
    return not real(path).is_relative_to(repository(stands) or real(root))


def led_out(name: str) -> Finding:
    """The finding for a link that leads out of the repository."""
    why = Phrase("it leads out of the repository", "其链接指向仓库之外")
    hint = Phrase("put the file itself in its place", "请换成文件本身")
    return refusals.unreadable(Place(name), why, hint)


def folders_above(path: Path, top: Path | None) -> list[Path]:
    """The folder of a file and those above it, up to the work tree's top, or without git three up."""
    above = list(path.absolute().parents)
    return above[: above.index(top) + 1] if top else above[:4]


def located(path: Path, cwd: Path) -> Path:
    """A path that may be relative to the working directory made absolute, without `..`."""
    return Path(os.path.normpath(cwd / path))


def shown(path: Path, cwd: Path) -> str:
    """A path as messages show it: relative to the working directory where it lies below it, with `/`."""
    absolute, top = located(path, cwd), f"{cwd}{os.sep}"
    if str(absolute).startswith(top):
        return str(absolute).removeprefix(top).replace(os.sep, "/")
    try:
        return absolute.relative_to(cwd).as_posix()
    except ValueError:
        return absolute.as_posix()
