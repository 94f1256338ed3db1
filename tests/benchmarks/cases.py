"""What is measured: folders of plans, and who is run over them in turns."""

import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tests.benchmarks.contestants import Field, Rounds
from tests.benchmarks.corpus import TARGETS, write
from tests.benchmarks.environments import CHECKOUT, Programs
from tests.benchmarks.measuring import Contestant, Measured, in_turns

CASES = ("start", "shipped", "plans", "targets", "errors")
IN_GIT = "planck, cold, in a git repository"
WITH_ERRORS = "planck, cold, 1 % of plans with errors"


@dataclass(frozen=True)
class Wanted:
    """What a run of the benchmarks is asked for."""

    only: tuple[str, ...] = CASES
    sizes: tuple[int, ...] = (1, 100, 1_000, 10_000)
    targets: tuple[int, ...] = (25, 250, 2_500)
    seed: int = 2022
    rounds: int | None = None
    slow_peers: bool = False
    """Whether the slow peers are run on more than 1,000 plans, too."""


@dataclass(frozen=True)
class Case:
    """What was measured on one folder of plans."""

    kind: str
    size: int
    """Plans; for `targets` those of the one plan."""
    measured: dict[str, Measured]

    @property
    def title(self) -> str:
        """What stands above its figures."""
        return {
            "start": "start-up",
            "shipped": "the shipped plan with its progress",
            "plans": f"{self.size:,} invented plan{'s' * (self.size > 1)} with two progress files each",
            "targets": f"one invented plan of {self.size:,} targets",
            "errors": f"{self.size:,} plans, sound and with errors in 1 %",
        }[self.kind]


@dataclass(frozen=True)
class Ground:
    """Where the cases are measured."""

    programs: Programs
    folder: Path
    """Empty, outside of the checkout; the corpora and the caches are made in it."""
    wanted: Wanted
    tell: Callable[[str], None]

    def cases(self) -> Iterator[Case]:
        """All cases that are wanted, the quick ones first."""
        makers = (self._start, self._shipped, self._plans, self._targets, self._errors)
        for kind, maker in zip(CASES, makers, strict=True):
            if kind in self.wanted.only:
                yield from maker()

    def _start(self) -> Iterator[Case]:
        field = self._field(self._shipped_plan(), 1)
        yield self._case("start", 1, [*field.starts(), *field.floors()])

    def _shipped(self) -> Iterator[Case]:
        field = self._field(self._shipped_plan(), 1)
        tracked = replace(next(field.plancks(many=False)), name=IN_GIT, cwd=self._in_git(field.folder))
        yield self._case("shipped", 1, [*field.plancks(many=False), tracked, *field.peers(), *field.floors()])

    def _plans(self) -> Iterator[Case]:
        for size in self.wanted.sizes:
            field = self._field(self._corpus(size), size)
            yield self._case("plans", size, [*field.plancks(many=True), *field.peers(), *field.floors()])

    def _targets(self) -> Iterator[Case]:
        for targets in self.wanted.targets:
            field = self._field(self._corpus(1, targets=targets), targets // TARGETS)
            yield self._case("targets", targets, field.plancks(many=False))

    def _errors(self) -> Iterator[Case]:
        size = max((size for size in self.wanted.sizes if 100 <= size <= 1_000), default=None)
        if size is None:
            return
        sound = self._field(self._corpus(size), size)
        mistaken = replace(
            sound, folder=self._corpus(size, errors=True), homes=self.folder / "homes-errors", errors=True
        )
        contestants = [next(sound.plancks(many=False)), next(mistaken.plancks(many=False))]
        yield self._case("errors", size, [contestants[0], replace(contestants[1], name=WITH_ERRORS, answer="")])

    def _case(self, kind: str, size: int, contestants: Iterable[Contestant]) -> Case:
        self.tell(f"{kind}, {size:,}")
        # the first run of anything that is over at once would pay for the system's first look at the files
        ready = [replace(one, warm_up=one.warm_up or (size == 1 and one.rounds > 1)) for one in contestants]
        return Case(kind, size, in_turns(ready, self.tell))

    def _field(self, folder: Path, weight: int) -> Field:
        return Field(self.programs, folder, self.folder / "homes" / folder.name, self.rounds(weight))

    def rounds(self, weight: int) -> Rounds:
        """How often contestants are run over so many plans."""
        usual, slow = next(
            rounds
            for most, rounds in ((10, (11, 11)), (100, (5, 3)), (1_000, (3, 2)), (10**9, (2, 0)))
            if weight <= most
        )
        if self.wanted.rounds is not None:
            usual, slow = self.wanted.rounds, self.wanted.rounds if slow else 0
        return Rounds(usual, slow or int(self.wanted.slow_peers))

    def _corpus(self, plans: int, *, targets: int = TARGETS, errors: bool = False) -> Path:
        folder = self.folder / f"plans-{plans}-targets-{targets}{'-errors' * errors}"
        if not folder.exists():
            self.tell(f"making {plans:,} plans of {targets:,} targets")
            write(folder, self.wanted.seed, plans, targets=targets, errors=errors)
        return folder

    def _shipped_plan(self) -> Path:
        folder = self.folder / "shipped"
        if not folder.exists():
            shutil.copytree(CHECKOUT / "plans", folder / "plans")
        return folder

    def _in_git(self, plain: Path) -> Path:
        """The same folder as a git repository, which is what planck asks git about."""
        folder = self.folder / f"{plain.name}-in-git"
        if not folder.exists():
            shutil.copytree(plain, folder)
            subprocess.run(["git", "init", "--quiet", folder], check=True)
        return folder
