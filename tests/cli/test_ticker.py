"""The line that says how far a long run has come."""

import io
import sys
from collections.abc import Iterator

import pytest

from planck.cli.ticker import Ticker, ticking


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def counting(*seconds: float) -> Iterator[float]:
    yield from seconds


def test_it_waits_a_second_then_shows_the_count_and_is_gone_in_the_end() -> None:
    times = counting(0, 0.5, 1.0, 1.0, 1.05, 1.2, 1.2)
    stream = Terminal()
    line = Ticker(stream, lambda: next(times))
    line.start()
    for name in ("a.yaml", "b.yaml", "c.yaml", "x" * 50 + "\x1b.yaml"):
        line.file(name)
    line.clear()
    long = "..." + "x" * 34 + "\\u001b.yaml"
    assert stream.getvalue() == f"\r\x1b[Kreading file 2: b.yaml\r\x1b[Kreading file 4: {long}\r\x1b[K"


def test_a_short_run_shows_nothing() -> None:
    stream = Terminal()
    line = Ticker(stream, lambda: 0.0)
    line.start()
    line.file("a.yaml")
    line.clear()
    assert stream.getvalue() == ""


@pytest.mark.parametrize(
    ("quiet", "terminal", "term", "shown"),
    [
        (False, True, "xterm", True),
        (True, True, "xterm", False),
        (False, False, "xterm", False),
        (False, True, "dumb", False),
    ],
)
def test_only_in_a_terminal_and_where_notes_are_wanted(
    monkeypatch: pytest.MonkeyPatch, quiet: bool, terminal: bool, term: str, shown: bool
) -> None:
    stream = Terminal() if terminal else io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", term)
    times = counting(0, 2, 2)
    with ticking(quiet=quiet, clock=lambda: next(times)) as tell:
        tell("a.yaml")
    assert (stream.getvalue() != "") is shown
