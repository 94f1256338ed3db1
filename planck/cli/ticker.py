"""A line on stderr that says how far a long run has come, and is gone when it ends."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from msgspec import Struct

from planck.cli.speech import HELP_LANGUAGE
from planck.words.phrase import Phrase
from planck.words.visible import visible

_CLEARED = "\r\x1b[K"
_LONGEST = 40


class Ticker(Struct):
    """Counts files, and after a while shows the count, not too often."""

    stream: TextIO
    clock: Callable[[], float]
    patience: float = 1.0
    """Seconds of silence at the beginning, in which most runs end."""
    rhythm: float = 0.1
    """Seconds between two lines."""
    files: int = 0
    next: float = 0.0
    shown: bool = False

    def start(self) -> None:
        """Begin to count the seconds."""
        self.next = self.clock() + self.patience

    def file(self, name: str) -> None:
        """Another file is about to be read."""
        self.files += 1
        if self.clock() < self.next:
            return
        near = visible(name if len(name) <= _LONGEST else f"...{name[-_LONGEST:]}")
        line = Phrase(f"reading file {self.files}: {near}", f"正在读取第 {self.files} 个文件：{near}")
        self.stream.write(_CLEARED + line.to(HELP_LANGUAGE))
        self.stream.flush()
        self.shown, self.next = True, self.clock() + self.rhythm

    def clear(self) -> None:
        """Take the line away."""
        if self.shown:
            self.stream.write(_CLEARED)
            self.stream.flush()


@contextmanager
def ticking(*, quiet: bool, clock: Callable[[], float] = time.monotonic) -> Iterator[Callable[[str], None]]:
    """What to tell of each file that is read; does nothing where stderr is no terminal, or quiet is wanted."""
    if quiet or sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda _: None
        return
    ticker = Ticker(sys.stderr, clock)
    ticker.start()
    try:
        yield ticker.file
    finally:
        ticker.clear()
