"""What plans hold at a glance, told from their text without parsing it: good enough to offer, not to judge."""

from collections.abc import Callable, Collection, Iterator
from itertools import islice
from pathlib import Path

from planck.files import disk
from planck.files.header import Claim, may_claim, sniff
from planck.files.store import DISK
from planck.patterns import pattern
from planck.text.limits import LIMITS
from planck.text.source import decode

_MOST_FILES = 500
_ID = pattern(r"""\bid:[ \t]+["']?([a-z][a-z0-9-]*)""")
_MEASURE = pattern(r"\bmeasure:")


def plans_in(folder: Path) -> Iterator[tuple[str, Path]]:
    """The ids of plans below a folder, each with its file; what git ignores is left out."""
    for path, text in _plans(folder, DISK.ignored):
        found = _ID.search(text)
        if found:
            yield found[1], path


def targets_in(folder: Path) -> Iterator[tuple[str, str]]:
    """The ids of plans below a folder, each with that of a target of it."""
    for _, text in _plans(folder, lambda _: ()):
        yield from _targets(text)


def _plans(folder: Path, ignored: Callable[[Path], Collection[Path]]) -> Iterator[tuple[Path, str]]:
    """The plan files below a folder, each with its text."""
    files = disk.yaml_files(folder, lambda _: None, ignored)
    for path in islice((path for path in files if not disk.leads_out(path, folder)), _MOST_FILES):
        content = disk.read(path, path.name, LIMITS)
        if isinstance(content, bytes) and may_claim(content):
            text = decode(path.name, content)[0].text
            if sniff(text).claim is Claim.PLAN:
                yield path, text


def _targets(text: str) -> Iterator[tuple[str, str]]:
    """A target's id is followed by its measure, before the next id."""
    ids = list(_ID.finditer(text))
    ends = [*(later.start() for later in ids[1:]), len(text)]
    for found, end in zip(ids, ends, strict=False):
        if _MEASURE.search(text, found.end(), end):
            yield ids[0][1], found[1]
