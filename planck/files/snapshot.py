"""The files of a repository as they stood at a git revision, in memory, each under the path it would have now."""

import errno
import os
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path, PurePosixPath

from msgspec import Struct

from planck.files import config, disk, evidence, trouble
from planck.files.blobs import Blobs
from planck.files.evidence import Standing
from planck.files.git import GIT, Git
from planck.files.listing import Listing, joined, listing
from planck.files.trouble import Trouble
from planck.text import refusals
from planck.text.findings import Finding, Place
from planck.text.limits import Limits


class Snapshot(Struct, frozen=True, eq=False):
    """A revision: only what is a regular file in it can be read, and no link in it is followed."""

    ref: str
    """Its name as the user wrote it."""
    commit: str
    """The full hash of its commit."""
    top: Path
    """The top of the work tree, as the paths that are asked for begin."""
    listing: Listing
    blobs: Blobs

    @property
    def past(self) -> bool:
        """True: a plan that is not there has come later."""
        return True

    @property
    def trouble(self) -> Trouble | None:
        """What kept git from handing out a file, once anything did; from then on nothing is read."""
        return self.blobs.trouble

    def exists(self, path: Path) -> bool:
        """Whether anything stands at a path."""
        inner = self._inner(path)
        return inner is not None and self.listing.holds(inner)

    def is_folder(self, path: Path) -> bool:
        """Whether there is a folder at a path."""
        inner = self._inner(path)
        return inner is not None and self.listing.is_folder(inner)

    def yaml_files(
        self,
        folder: Path,
        refused: Callable[[OSError], object] = lambda _: None,  # noqa: ARG002  because every folder can be listed
        ignored: Callable[[Path], Collection[Path]] = lambda _: (),  # noqa: ARG002  because git ignores nothing it has
    ) -> Iterator[Path]:
        """The YAML files below a folder in the order of names, without those that are left out on the disk."""
        inner = self._inner(folder)
        if inner is None or not self.listing.is_folder(inner):
            return iter(())
        found = self._expected(self.listing.walk(inner, disk.passed_over))
        shown = (path for path in found if not _name(path).startswith("."))
        return (folder / path.removeprefix(inner).lstrip("/") for path in shown)

    def every_yaml_file(self) -> Iterator[Path]:
        """All YAML files of the revision, hidden ones and those of package managers too."""
        return (self.top / path for path in self._expected(self.listing.walk("", lambda _: False)))

    def yaml_files_in(self, folder: Path) -> list[Path]:
        """The YAML files right in a folder in the order of names."""
        inner = self._inner(folder)
        return [] if inner is None else [folder / _name(path) for path in self._expected([inner])]

    def _expected(self, folders: Iterable[str]) -> list[str]:
        """The YAML files right in some folders, which will be asked for, and before them the settings there."""
        yaml, asked = [], []
        for folder in folders:
            found = [path for path in self.listing.in_folder(folder) if disk.is_yaml(PurePosixPath(path))]
            asked += [joined(folder, name) for name in (config.PLANCK, config.PYPROJECT)] + found
            yaml += found
        files = self.listing.files
        self.blobs.expect((path, files[path]) for path in asked if path in files)
        return yaml

    def read(self, path: Path, name: str, limits: Limits) -> bytes | Finding:
        """The bytes of a file, or why they cannot be had."""
        inner = self._inner(path)
        content = None if inner is None else self.listing.files.get(inner)
        if inner is None or content is None:
            nothing = (disk.reason(FileNotFoundError(errno.ENOENT, "")),)
            return refusals.unreadable(Place(name), *(disk.NOT_A_FILE if self.exists(path) else nothing))
        found = self.blobs.read(inner, content, limits.max_bytes)
        if isinstance(found, Trouble):
            return refusals.unreadable(Place(name), found.message, found.hint)
        return refusals.too_large(Place(name), limits.max_bytes) if found is None else found

    def ignored(self, folder: Path) -> Collection[Path]:  # noqa: ARG002  because it is the same for all
        """Nothing: what has been committed is not ignored."""
        return ()

    def leads_out(self, path: Path, root: Path) -> bool:  # noqa: ARG002  because it is the same for all
        """False: no link is followed."""
        return False

    def real(self, path: Path) -> Path:
        """The path of a file from the top, the same whichever way it was asked for."""
        inner = self._inner(path)
        return path if inner is None else self.top / inner

    def repository(self, path: Path) -> Path | None:
        """The top of the repository as the way to a file has it; None where that does not lead through it."""
        return next((folder for folder in path.absolute().parents if self._inner(folder) == ""), None)

    def citing(self, file: Path, home: Path) -> Callable[[str], Standing]:  # noqa: ARG002  because all is in the repository
        """How the paths stood that are written in a file."""
        inner = self._inner(file)
        folder = PurePosixPath(inner or "").parent
        return lambda written: self._standing(written, folder)

    def _standing(self, written: str, folder: PurePosixPath) -> Standing:
        if evidence.is_absolute(written):
            return Standing.OUTSIDE
        at, there = list(folder.parts), True
        for step in PurePosixPath(written).parts:
            if step != "..":
                at.append(step)
                there = there and self.listing.holds("/".join(at))
            elif at:
                at.pop()
            else:
                return Standing.OUTSIDE
        return Standing.THERE if there else Standing.ABSENT

    def shown(self, path: Path, cwd: Path) -> str:
        """A path as git writes it: that of the revision, a colon and the way from the top."""
        inner = self._inner(path)
        return f"{self.ref}:{disk.shown(path, cwd) if inner is None else inner}"

    def _inner(self, path: Path) -> str | None:
        """The way from the top to a path, empty for the top itself; None for what is outside."""
        inner = _below(os.path.normpath(path.absolute()), self.top)
        return _below(str(disk.real(path)), self.blobs.top) if inner is None else inner


def _below(path: str, top: Path) -> str | None:
    """The way from a folder to a path, with `/`; as text, for it is asked of every file."""
    begins = os.path.join(top, "")  # noqa: PTH118  because a Path ends without a separator
    if not os.path.join(path, "").startswith(begins):  # noqa: PTH118  as above
        return None
    return path[len(begins) :].replace(os.sep, "/")


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def snapshot(ref: str, cwd: Path, git: Git = GIT) -> Snapshot | Trouble:
    """The repository that holds the working directory as it stood at a revision."""
    top = disk.repository(disk.real(cwd) / config.PLANCK)
    if top is None:
        return trouble.no_work_tree(cwd.as_posix())
    commit = git.commit(top, ref)
    if isinstance(commit, Trouble):
        return commit
    entries = git.tree(top, commit)
    if isinstance(entries, Trouble):
        return entries
    # a working directory may be reached through a link, and the paths that are asked for with it
    way = disk.repository(cwd / config.PLANCK)
    here = way if way and disk.real(way) == top else top
    return Snapshot(ref, commit, here, listing(entries), Blobs(git, top))
