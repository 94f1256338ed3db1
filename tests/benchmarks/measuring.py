"""Runs programs in turns, and takes their wall time, CPU seconds and memory."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

_LAUNCHER = Path(__file__).with_name("programs") / "launcher.py"
# long enough to cost the program little, short enough to see the peak of a run of some seconds
_BETWEEN_LOOKS = 0.05


@dataclass(frozen=True)
class Contestant:
    """A program to be run: what it is called, its command, where, and with which exit codes it has done its work."""

    name: str
    command: tuple[str, ...]
    cwd: Path
    rounds: int
    codes: tuple[int, ...] = (0,)
    environment: Mapping[str, str] = field(default_factory=dict)
    prepare: Callable[[], None] | None = None
    """What is done before each run, and not timed."""
    warm_up: bool = False
    """Whether a run that does not count comes first."""
    answer: str = ""
    """All contestants with the same answer must print the same bytes."""
    watched: bool = False
    """Whether the memory of all its processes is looked at, in a run that is not timed."""


@dataclass(frozen=True)
class Sample:
    """What one run took."""

    wall: float
    """Seconds."""
    cpu: float
    """Seconds, of all its processes, in the program and in the system."""
    peak: float
    """Bytes, of its largest process."""


@dataclass(frozen=True)
class Measured:
    """All runs of a contestant, in order."""

    name: str
    samples: tuple[Sample, ...]
    memory: float | None = None
    """Bytes: the largest sum over all its processes that was seen, shared pages counted once; None: not looked at."""

    def of(self, measure: str) -> list[float]:
        """The figures of one measure: wall, cpu or peak."""
        return [getattr(sample, measure) for sample in self.samples]


class FailedRunError(Exception):
    """A program did not do its work, so that its time means nothing."""


def _started(contestant: Contestant, folder: Path) -> subprocess.Popen[str]:
    if contestant.prepare:
        contestant.prepare()
    files = (str(folder / "output"), str(folder / "errors"))
    return subprocess.Popen(
        [sys.executable, "-I", "-S", str(_LAUNCHER), *files, *contestant.command],
        cwd=contestant.cwd,
        # nothing of the surroundings, such as CI's variables, changes what a program does
        env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **contestant.environment},
        stdout=subprocess.PIPE,
        text=True,
    )


def run(contestant: Contestant) -> tuple[Sample, str]:
    """One run: what it took, and a digest of what it printed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        told, _ = _started(contestant, folder).communicate()
        wall, cpu, peak, code = (float(word) for word in told.split())
        if code not in contestant.codes:
            errors = (folder / "errors").read_text(encoding="utf-8", errors="replace")[-2000:]
            message = f"{contestant.name} ended with exit code {code:.0f}\n{errors}"
            raise FailedRunError(message)
        return Sample(wall, cpu, peak), sha256((folder / "output").read_bytes()).hexdigest()


def in_turns(contestants: Sequence[Contestant], tell: Callable[[str], None]) -> dict[str, Measured]:
    """Runs all contestants once, then all of them again: A B A B, so that a noisy minute meets them all."""
    samples: dict[str, list[Sample]] = {one.name: [] for one in contestants}
    answers: dict[str, str] = {}
    for one in contestants:
        if one.warm_up:
            run(one)
    for number in range(max((one.rounds for one in contestants), default=0)):
        for one in contestants:
            if number < one.rounds:
                tell(f"round {number + 1}: {one.name}")
                sample, answer = run(one)
                samples[one.name].append(sample)
                if one.answer and answers.setdefault(one.answer, answer) != answer:
                    message = f"{one.name} does not print what others print"
                    raise FailedRunError(message)
    return {one.name: Measured(one.name, tuple(samples[one.name]), watch(one, tell)) for one in contestants}


def watch(contestant: Contestant, tell: Callable[[str], None]) -> float | None:
    """The most memory that all processes of a program hold at one time, in a run of its own."""
    if not contestant.watched or not Path("/proc/self/smaps_rollup").exists():
        return None
    tell(f"memory: {contestant.name}")
    most = 0
    with tempfile.TemporaryDirectory() as name, _started(contestant, Path(name)) as launcher:
        while launcher.poll() is None:
            most = max(most, sum(_held(process) for process in _below(launcher.pid)))
            time.sleep(_BETWEEN_LOOKS)
    return float(most)


def _below(process: int) -> Iterator[int]:
    """The processes that a process has started, and theirs."""
    try:
        children = [
            int(child)
            for thread in Path(f"/proc/{process}/task").iterdir()
            for child in (thread / "children").read_text().split()
        ]
    except OSError:  # it has just ended
        return
    for child in children:
        yield child
        yield from _below(child)


def _held(process: int) -> int:
    """Bytes that a process holds, pages that it shares with others by their share."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:  # it has just ended
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
