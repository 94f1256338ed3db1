"""The contents of files in git, read many at a time: for each call git has to start."""

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import TypeVar

from msgspec import Struct, field

from planck.files.git import Git
from planck.files.trouble import Trouble

T = TypeVar("T")

AT_ONCE = 32 * 1024 * 1024


class Blobs(Struct, eq=False):
    """Reads files together with those that will be asked for next, so many that memory holds them."""

    git: Git
    top: Path
    """The top of the work tree."""
    at_once: int = AT_ONCE
    """How much is read in one call, and half of what is kept, in bytes; a file that is larger is read alone."""
    trouble: Trouble | None = None
    """The first thing that kept a file from being read; from then on nothing is."""
    _next: dict[str, str] = field(default_factory=dict)
    """Paths and hashes of what will be asked for, in its order."""
    _places: dict[str, int] = field(default_factory=dict)
    _place: int = 0
    """Up to where they have been asked for."""
    _sizes: dict[str, int] = field(default_factory=dict)
    _held: dict[str, bytes] = field(default_factory=dict)
    _weight: int = 0
    """How much is held, in bytes."""

    def expect(self, files: Iterable[tuple[str, str]]) -> None:
        """Takes note of files, path and hash, that will be asked for in this order."""
        self._next = dict(files)
        self._places = {path: place for place, path in enumerate(self._next)}
        self._place = 0

    def read(self, path: str, content: str, most: int) -> bytes | Trouble | None:
        """A file's bytes; None where it is larger than allowed."""
        if content not in self._held and not self.trouble:
            self._fetch(path, content, most)
        if self.trouble:
            return self.trouble
        return None if self._sizes[content] > most else self._held[content]

    def _fetch(self, path: str, content: str, most: int) -> None:
        """Has git tell a file and, as room is left, those that come after it."""
        if content not in self._sizes:
            unknown = (one for one in [content, *self._next.values()] if one not in self._sizes)
            self._sizes.update(self._told(self.git.sizes(self.top, unknown)))
        if self.trouble or self._sizes[content] > most:
            return
        if self._weight > self.at_once:
            self._held, self._weight = {}, 0
        chunk = self._chunk(content, self._after(path), most)
        self._weight += sum(chunk.values())
        self._held.update(self._told(self.git.contents(self.top, chunk)))

    def _after(self, path: str) -> Iterable[str]:
        """What comes after a file; nothing for one that is asked for out of turn, as settings above a folder are."""
        place = self._places.get(path, -1)
        if place < self._place:
            return ()
        self._place = place
        return islice(self._next.values(), place, None)

    def _chunk(self, content: str, along: Iterable[str], most: int) -> dict[str, int]:
        """What is read in one call, with sizes."""
        chunk, room = {content: self._sizes[content]}, self.at_once - self._sizes[content]
        for one in along:
            size = self._sizes[one]
            if one in chunk or one in self._held or size > most:
                continue
            room -= size
            if room < 0:
                break
            chunk[one] = size
        return chunk

    def _told(self, outcome: dict[str, T] | Trouble) -> dict[str, T]:
        """What git told; nothing where that is trouble."""
        if isinstance(outcome, Trouble):
            self.trouble = outcome
            return {}
        return outcome
