"""What came out of parts in earlier runs, and whether it would come out of them still."""

import os
import sys
from collections.abc import Iterator, Mapping
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from msgspec import Struct, field

import planck
from planck.files import disk
from planck.review.settings import Configuration
from planck.survey.entry import packed, unpacked
from planck.survey.part import Order, Outcome, Part
from planck.survey.watch import digest, state_of
from planck.values import replace
from planck.version import __version__

if TYPE_CHECKING:
    from planck.survey.cache import Cache


class Kept(Struct, dict=True):
    """Outcomes by all that they hang on: the files, what was asked, the settings, and planck itself."""

    cache: "Cache | None"
    order: Order
    configuration: Configuration
    digests: dict[Part, Mapping[str, bytes]] = field(default_factory=dict)
    """Of the files of parts of which nothing was kept, by their names."""

    def outcome(self, part: Part) -> Outcome | None:
        """What came out of a part before; None where it is not kept, or would be another now."""
        # what a link leads to may become another file with the same content
        if self.cache is None or not self.cache.works or any(disk.is_link(path) for path, _ in part.files):
            return None
        digests = self.digests_of(part)
        body = self.cache.get(self._key(part, digests))
        outcome = unpacked(body) if body else None
        if outcome and self._stands(outcome):
            return outcome
        self.digests[part] = digests
        return None

    def keep(self, part: Part, outcome: Outcome) -> None:
        """Keep what came out of a part, if it came out of the files as they were when the key was made."""
        digests = self.digests.pop(part, None)
        if self.cache and digests and all(digests.values()) and digests == outcome.read and not outcome.share.crash:
            self.cache.put(self._key(part, digests), packed(outcome))

    def digests_of(self, part: Part) -> Mapping[str, bytes]:
        """The digests of a part's files by their names; of one that cannot be read an empty one."""
        found = {}
        for path, _ in part.files:
            name = disk.shown(path, self.configuration.cwd)
            content = disk.read(path, name, self.configuration.limits_of(path.parent))
            found[name] = digest(content) if isinstance(content, bytes) else b""
        return found

    def _key(self, part: Part, digests: Mapping[str, bytes]) -> bytes:
        closed = (disk.located(Path(finding.place.file), self.configuration.cwd) for finding in part.findings)
        folders = dict.fromkeys([*(path.parent for path, _ in part.files), *closed])
        ruling = [(folder, self.configuration.ruling(folder)) for folder in folders]
        settings = [(str(folder), repr(found.raw), found.limits) for folder, found in ruling]
        files = [(str(path), str(root)) for path, root in part.files]
        said = repr((self._made_for, part.elsewhere, part.findings, files, sorted(digests.items()), settings))
        return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=24).digest()

    def _stands(self, outcome: Outcome) -> bool:
        """Whether the files beside it that an outcome hangs on are as they were."""
        limits_of = self.configuration.limits_of
        return all(
            one.state == state_of(one.kind, Path(one.file), Path(one.home), one.written, limits_of(Path(one.home)))
            for one in outcome.relied
        )

    @cached_property
    def _made_for(self) -> str:
        """What is asked, and what answers: planck's version, Python's, and when anything was last installed.

        Where planck is run from its source, which has one version while it is written, its files count, too.
        """
        package = Path(planck.__file__).parent
        installed = [folder for folder in map(Path, sys.path) if folder.name in _INSTALLED and folder.exists()]
        files = [folder.stat().st_mtime_ns for folder in (package.parent, *installed)]
        if (package.parent / "pyproject.toml").exists():
            files += [each for room in (package, package.parent / "schemas") for each in sorted(_files(str(room)))]
        order = replace(self.order, terms=replace(self.order.terms, today=None))
        return repr((order, __version__, sys.version_info[:3], os.environ.get(_WIDTHS), files))


_INSTALLED = ("site-packages", "dist-packages")
_WIDTHS = "UNICODE_VERSION"
"""By which table of Unicode the library measures texts."""


def _files(folder: str) -> Iterator[int]:
    """Names, times and sizes of the files in a folder, as numbers that change with any of them."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _files(entry.path)
            elif not entry.name.endswith(".pyc"):
                stat = entry.stat()
                yield crc32(f"{entry.path} {stat.st_mtime_ns} {stat.st_size}".encode("utf-8", "surrogatepass"))
