"""The disk, with a record of what was read of it, so that an outcome can be kept for as long as that stands."""

from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path

from msgspec import field

from planck.files import disk, evidence
from planck.files.evidence import Standing
from planck.files.store import Disk
from planck.survey.part import Relied
from planck.text.findings import Finding
from planck.text.limits import Limits


class Watching(Disk, frozen=True):
    """The files that stand on the disk now."""

    digests: dict[str, bytes] = field(default_factory=dict)
    """Of each file that was read, by its name."""
    cited: dict[Relied, None] = field(default_factory=dict)
    """The evidence that was looked for."""

    def read(self, path: Path, name: str, limits: Limits) -> bytes | Finding:
        """The bytes of a regular file, or why they cannot be had."""
        content = super().read(path, name, limits)
        self.digests[name] = digest(content) if isinstance(content, bytes) else b""
        return content

    def citing(self, file: Path, home: Path) -> Callable[[str], Standing]:
        """How the paths stand that are written in a file; without git they must not leave its home."""
        standing_of = super().citing(file, home)

        def standing(written: str) -> Standing:
            found = standing_of(written)
            self.cited[Relied("evidence", str(file), str(home), written, found.value)] = None
            return found

        return standing


def digest(content: bytes) -> bytes:
    """What a content is known by."""
    return blake2b(content, digest_size=20).digest()


def state_of(kind: str, file: Path, home: Path, written: str, limits: Limits) -> str:
    """How a file stands that another one names: as evidence whether it is there, as a text also what it says."""
    within = evidence.bounds(file, home)
    found = evidence.standing(written, within)
    if kind == "evidence" or found is not Standing.THERE:
        return found.value
    content = disk.read(within.folder / written, written, limits)
    return digest(content).hex() if isinstance(content, bytes) else content.message.en
