import sys
from pathlib import Path

import pytest

from tests.benchmarks.measuring import Contestant, FailedRunError, in_turns


def python(name: str, code: str, folder: Path, rounds: int = 1, answer: str = "") -> Contestant:
    return Contestant(name, (sys.executable, "-S", "-c", code), folder, rounds, answer=answer)


def test_contestants_take_turns(tmp_path: Path) -> None:
    note = "import os, sys; open('order', 'a').write({!r})"
    told: list[str] = []
    measured = in_turns(
        [python("a", note.format("a"), tmp_path, 2), python("b", note.format("b"), tmp_path)], told.append
    )
    assert (tmp_path / "order").read_text() == "aba"
    assert told == ["round 1: a", "round 1: b", "round 2: a"]
    assert [len(measured[name].samples) for name in "ab"] == [2, 1]
    assert all(min(measured["a"].of(measure)) > 0 for measure in ("wall", "cpu", "peak"))


def test_a_program_that_fails_is_not_timed(tmp_path: Path) -> None:
    with pytest.raises(FailedRunError, match=r"^a ended with exit code 4\nsorry$"):
        in_turns([python("a", "import sys; sys.stderr.write('sorry'); sys.exit(4)", tmp_path)], lambda _: None)


def test_a_program_that_prints_something_else_is_not_timed(tmp_path: Path) -> None:
    contestants = [python(text, f"print({text!r})", tmp_path, answer="the same") for text in ("a", "b")]
    with pytest.raises(FailedRunError, match=r"^b does not print what others print$"):
        in_turns(contestants, lambda _: None)


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="the system does not tell")
def test_the_memory_of_all_processes_is_seen(tmp_path: Path) -> None:
    code = (
        "import os, time\nif os.fork(): os.wait()\n"
        "else:\n held = bytearray(b'x') * 40_000_000\n time.sleep(0.2)\n os._exit(0)"
    )
    contestant = Contestant("a", (sys.executable, "-S", "-c", code), tmp_path, 1, watched=True)
    memory = in_turns([contestant], lambda _: None)["a"].memory
    assert memory is not None
    assert memory > 40_000_000
