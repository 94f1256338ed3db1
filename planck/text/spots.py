"""Where everything in a document stands: kept in the shape of its data, and worked out only when somebody asks."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct

from planck.text.findings import Path
from planck.text.source import Span


class Spot(Struct, frozen=True):
    """Where a value stands, and its key if it has one."""

    value: Span
    key: Span | None = None


Mark: TypeAlias = tuple[int, int, int, int, "Within"]
"""Where a key begins and ends (at -1 where there is none), where its value does, and the marks within that.

A list or map ends where it begins, as does a value that is left out.
"""
Within: TypeAlias = dict[str, Mark] | list[Mark] | None


class Spots(Mapping[Path, Spot]):
    """All spots by path, a list or map at its key, or else at its `id` or what stands first in it."""

    def __init__(self, root: Mark) -> None:
        self._root = root

    def __getitem__(self, path: Path) -> Spot:
        mark = self._root
        for step in path:
            mark = _step(mark[4], step)
        return _spot(mark)

    def __iter__(self) -> Iterator[Path]:
        return (path for path, _ in self._walk())

    def __len__(self) -> int:
        return sum(1 for _ in self._walk())

    def stretches(self) -> Iterator[tuple[int, int]]:
        """What `stretches` gives, without working out any path."""
        left = [self._root]
        while left:
            key_start, key_end, start, end, within = left.pop()
            if key_end >= 0:
                yield key_start, key_end
            if within:
                left += within.values() if isinstance(within, dict) else within
            elif start < end:
                yield start, end

    def _walk(self) -> Iterator[tuple[Path, Mark]]:
        """All marks, a list or map before what is in it; without recursion, which deep nesting would exhaust."""
        left: list[tuple[Path, Mark]] = [((), self._root)]
        while left:
            path, mark = left.pop()
            yield path, mark
            within = mark[4]
            steps = within.items() if isinstance(within, dict) else enumerate(within or ())
            left += reversed([((*path, step), below) for step, below in steps])


def stretches(spots: Mapping[Path, Spot]) -> Iterator[tuple[int, int]]:
    """Where keys and values begin and end, in any order, some perhaps twice."""
    if isinstance(spots, Spots):
        return spots.stretches()
    return (span for spot in spots.values() for span in (spot.value, spot.key) if span)


def _step(within: Within, step: str | int) -> Mark:
    """The mark below a key or number; raises KeyError where there is none."""
    below: Mark | None = None
    if isinstance(within, dict) and isinstance(step, str):
        below = within.get(step)
    elif isinstance(within, list) and isinstance(step, int) and 0 <= step < len(within):
        below = within[step]
    if below is None:
        raise KeyError(step)
    return below


def _spot(mark: Mark) -> Spot:
    key_start, key_end, *_ = mark
    return Spot(_pointed_at(mark), Span(key_start, key_end) if key_end >= 0 else None)


def _pointed_at(mark: Mark) -> Span:
    """What is pointed at for a value: itself, or for a list or map its key, its `id` or the first in it."""
    while True:
        key_start, key_end, start, end, within = mark
        if start < end or (key_end < 0 and not within):
            return Span(start, end)
        if key_end >= 0 or not within:
            return Span(key_start, key_end)
        if isinstance(within, list):
            mark = within[0]
        elif "id" in within:
            mark = within["id"]
        else:
            key_start, key_end, *_ = next(iter(within.values()))
            return Span(key_start, key_end)
