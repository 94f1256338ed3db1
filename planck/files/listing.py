"""What stands where in a git tree, by paths from its top with `/`; the top itself is the empty path."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct

from planck.files import disk
from planck.files.git import Entry


class Listing(Struct, frozen=True):
    """The files and folders of a tree."""

    files: Mapping[str, str]
    """The hash of each regular file."""
    others: frozenset[str]
    """Links and repositories of their own, which are not followed."""
    names: Mapping[str, list[str]]
    """The names of the regular files right in each folder; every folder is a key."""
    folders: Mapping[str, list[str]]
    """The names of the folders right in each folder."""

    def holds(self, path: str) -> bool:
        """Whether anything stands at a path."""
        return path in self.names or path in self.files or path in self.others

    def is_folder(self, path: str) -> bool:
        """Whether there is a folder at a path."""
        return path in self.names

    def walk(self, folder: str, left_out: Callable[[str], bool]) -> Iterator[str]:
        """A folder and those below it, in the order in which a disk is walked; of some names none are entered."""
        ahead = [folder]
        while ahead:
            at = ahead.pop()
            if at != folder and disk.ENVIRONMENT in self.names[at]:
                continue
            yield at
            below = sorted(name for name in self.folders.get(at, ()) if not left_out(name))
            ahead += [joined(at, name) for name in reversed(below)]

    def in_folder(self, folder: str) -> list[str]:
        """The paths of the regular files right in a folder, in the order of names."""
        return [joined(folder, name) for name in sorted(self.names.get(folder, ()))]


def joined(folder: str, name: str) -> str:
    """The path of what stands under a name in a folder."""
    return f"{folder}/{name}" if folder else name


def listing(entries: Iterable[Entry]) -> Listing:
    """The listing of a tree that git told entry by entry."""
    files: dict[str, str] = {}
    others: set[str] = set()
    names: dict[str, list[str]] = {"": []}
    folders: dict[str, list[str]] = defaultdict(list)
    for path, content, regular in entries:
        folder, _, name = path.rpartition("/")
        _found(folder, names, folders)
        if regular:
            files[path] = content
            names[folder].append(name)
        else:
            others.add(path)
    return Listing(files, frozenset(others), names, folders)


def _found(folder: str, names: dict[str, list[str]], folders: dict[str, list[str]]) -> None:
    """Takes in a folder and those above it, where they are not known yet."""
    while folder not in names:
        names[folder] = []
        above, _, name = folder.rpartition("/")
        folders[above].append(name)
        folder = above
