"""Where files come from: the disk, or a git revision that is read as if it stood there."""

import os
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from planck.files import disk, evidence
from planck.files.evidence import Standing
from planck.files.git import GIT, Git
from planck.text.findings import Finding
from planck.text.limits import Limits


class Store(Protocol):
    """Files under the paths that they have, or would have, on the disk."""

    @property
    def past(self) -> bool:
        """Whether it shows how things stood, so that what is not there is no mistake: it may have come later."""

    def exists(self, path: Path) -> bool:
        """Whether anything stands at a path."""

    def is_folder(self, path: Path) -> bool:
        """Whether there is a folder at a path."""

    def yaml_files(
        self, folder: Path, refused: Callable[[OSError], object], ignored: Callable[[Path], Collection[Path]]
    ) -> Iterator[Path]:
        """The YAML files below a folder in the order of names, as `disk.yaml_files` gives them."""

    def yaml_files_in(self, folder: Path) -> list[Path]:
        """The YAML files right in a folder in the order of names."""

    def read(self, path: Path, name: str, limits: Limits) -> bytes | Finding:
        """The bytes of a regular file, or why they cannot be had."""

    def ignored(self, folder: Path) -> Collection[Path]:
        """What is left out of a folder as git ignores it."""

    def leads_out(self, path: Path, root: Path) -> bool:
        """Whether a file is a link to outside the repository it stands in, or without git to outside a folder."""

    def real(self, path: Path) -> Path:
        """A path with its links followed: the same for the same file."""

    def repository(self, path: Path) -> Path | None:
        """The top of the repository that holds a file; None where there is none."""

    def citing(self, file: Path, home: Path) -> Callable[[str], Standing]:
        """How the paths stand that are written in a file; without git they must not leave its home."""

    def shown(self, path: Path, cwd: Path) -> str:
        """A path as messages show it."""


class Disk(Struct, frozen=True):
    """The files that stand on the disk now."""

    git: Git = GIT
    """Tells what is ignored."""

    @property
    def past(self) -> bool:
        """False: what is named and not there is a mistake."""
        return False

    def exists(self, path: Path) -> bool:
        """Whether anything stands at a path, be it a link that leads nowhere."""
        return os.path.lexists(path)

    def is_folder(self, path: Path) -> bool:
        """Whether there is a folder at a path; not if the operating system does not tell."""
        return disk.is_folder(path)

    def yaml_files(
        self, folder: Path, refused: Callable[[OSError], object], ignored: Callable[[Path], Collection[Path]]
    ) -> Iterator[Path]:
        """The YAML files below a folder in the order of names."""
        return disk.yaml_files(folder, refused, ignored)

    def yaml_files_in(self, folder: Path) -> list[Path]:
        """The YAML files right in a folder in the order of names; none where it cannot be listed."""
        return disk.yaml_files_in(folder)

    def read(self, path: Path, name: str, limits: Limits) -> bytes | Finding:
        """The bytes of a regular file, or why they cannot be had."""
        return disk.read(path, name, limits)

    def ignored(self, folder: Path) -> Collection[Path]:
        """The files and folders below a folder that git ignores."""
        return self.git.ignored(folder)

    def leads_out(self, path: Path, root: Path) -> bool:
        """Whether a file is a link to outside the repository it stands in, or without git to outside a folder."""
        return disk.leads_out(path, root)

    def real(self, path: Path) -> Path:
        """A path with its links followed, as far as they lead."""
        return disk.real(path)

    def repository(self, path: Path) -> Path | None:
        """The top of the git work tree that holds a file; None where there is none."""
        return disk.repository(path)

    def citing(self, file: Path, home: Path) -> Callable[[str], Standing]:
        """How the paths stand that are written in a file; without git they must not leave its home."""
        within = evidence.bounds(file, home)
        return lambda written: evidence.standing(written, within)

    def shown(self, path: Path, cwd: Path) -> str:
        """A path relative to the working directory where it lies below it, with `/`."""
        return disk.shown(path, cwd)


DISK = Disk()
