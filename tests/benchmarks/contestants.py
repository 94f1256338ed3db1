"""Who is run over a folder of plans, and how: planck, its peers, and the floors that nothing can be quicker than."""

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from tests.benchmarks.corpus import AS_OF
from tests.benchmarks.environments import CHECKOUT, Programs
from tests.benchmarks.measuring import Contestant

COLD = "planck, cold"
WARM = "planck, warm"
NO_CACHE = "planck, --no-cache"
ONE_PROCESS = "planck, cold, --jobs 1"
PLAIN = "planck without jsonschema-rs, cold"
EARLIER = "planck named by --against, cold"
CHECK_JSONSCHEMA = "check-jsonschema"
YAMLLINT = "yamllint"
LOOP = "CSafeLoader + jsonschema"
NATIVE = "native validator"
NATIVE_FAST = "native validator, --fast"
NOTHING = "python -c pass"
IMPORT_YAML = "import yaml"
BYTES = "bytes-only read"
VERSION = "planck --version"
HELP = "planck check --help"

# nothing that it would only have to print: what is timed is the reading
_YAMLLINT = "{extends: default, rules: {line-length: disable, document-start: disable, comments: disable}}"
_SCHEMA = str(CHECKOUT / "schemas" / "plan-v1.schema.json")
_PROGRAMS = Path(__file__).with_name("programs")
_SOUND_OR_SHORT = (0, 1)
_WITH_ERRORS = (3,)


@dataclass(frozen=True)
class Rounds:
    """How often a contestant is run, and those that take minutes for what takes others seconds."""

    usual: int
    slow: int


@dataclass(frozen=True)
class Abilities:
    """Which options of speed a planck has."""

    jobs: bool
    cache: bool


def abilities(planck: Path) -> Abilities:
    """Read off its help, so that a planck without them can be measured, too."""
    shown = subprocess.run([planck, "check", "--help"], check=True, stdout=subprocess.PIPE, text=True).stdout
    return Abilities("--jobs" in shown, "--no-cache" in shown)


@dataclass(frozen=True)
class Field:
    """Makes the contestants for one folder of plans."""

    programs: Programs
    folder: Path
    """Holds `plans/`."""
    homes: Path
    """Where the cache of each planck lies."""
    rounds: Rounds
    errors: bool = False
    """Whether some plans have mistakes."""

    @cached_property
    def abilities(self) -> Abilities:
        """What the planck that is measured can do."""
        return abilities(self.programs.planck)

    def plancks(self, *, many: bool) -> Iterator[Contestant]:
        """All plancks: from an empty cache, and where there is one, from a full cache and without."""
        cold = self._planck(COLD, self.programs.planck, self.abilities)
        yield replace(cold, watched=many)
        if self.abilities.cache:
            yield self._planck(WARM, self.programs.planck, self.abilities, cold=False)
            yield self._planck(NO_CACHE, self.programs.planck, self.abilities, "--no-cache")
        if self.abilities.jobs and many:
            yield self._planck(ONE_PROCESS, self.programs.planck, Abilities(False, True), "--jobs", "1")
        if self.programs.plain:
            yield self._planck(PLAIN, self.programs.plain, abilities(self.programs.plain))
        if self.programs.earlier:
            yield replace(self._planck(EARLIER, self.programs.earlier, abilities(self.programs.earlier)), answer="")

    def _planck(self, name: str, program: Path, can: Abilities, *more: str, cold: bool = True) -> Contestant:
        home = self.homes / name.replace(" ", "-")
        jobs = ("--jobs", "auto") if can.jobs else ()
        return Contestant(
            name,
            (str(program), "check", "--as-of", AS_OF, *jobs, *more),
            self.folder,
            self.rounds.usual,
            _WITH_ERRORS if self.errors else _SOUND_OR_SHORT,
            # where a cache lies on Linux, and on macOS
            {"XDG_CACHE_HOME": str(home / "cache"), "HOME": str(home)},
            (lambda: shutil.rmtree(home, ignore_errors=True)) if cold else None,
            warm_up=not cold,
            answer="the report",
        )

    def peers(self) -> Iterator[Contestant]:
        """Those that look at the plan files alone."""
        if self.programs.peers is None:
            return
        plans = self._plans()
        yield self._slow(CHECK_JSONSCHEMA, [self.programs.peers / "check-jsonschema", "--schemafile", _SCHEMA, *plans])
        yield self._slow(YAMLLINT, [self.programs.peers / "yamllint", "-d", _YAMLLINT, *plans])
        yield self._slow(LOOP, [self.programs.python, _PROGRAMS / "loop.py", _SCHEMA, *plans])
        if self.programs.native:
            yield self._usual(NATIVE, [self.programs.native, "validate", _SCHEMA, *plans])
            yield self._usual(NATIVE_FAST, [self.programs.native, "validate", "--fast", _SCHEMA, *plans])

    def floors(self) -> Iterator[Contestant]:
        """What any Python program takes, and what reading the files takes."""
        yield self._usual(NOTHING, [self.programs.python, "-c", "pass"])
        yield self._usual(IMPORT_YAML, [self.programs.python, "-c", "import yaml"])
        yield self._usual(BYTES, [self.programs.python, "-S", _PROGRAMS / "read.py", "plans"])

    def starts(self) -> Iterator[Contestant]:
        """What planck takes before it has anything to do."""
        yield self._usual(VERSION, [self.programs.planck, "--version"])
        yield self._usual(HELP, [self.programs.planck, "check", "--help"])

    def _plans(self) -> list[str]:
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.glob("plans/*/plan.yaml"))

    def _usual(self, name: str, command: Sequence[Path | str]) -> Contestant:
        return Contestant(name, tuple(map(str, command)), self.folder, self.rounds.usual)

    def _slow(self, name: str, command: Sequence[Path | str]) -> Contestant:
        return replace(self._usual(name, command), rounds=self.rounds.slow)
