"""The git program: what it ignores below a folder, and what a repository held at a revision.

A folder may come from anybody, and with it its git configuration: nothing in that may make git start another program
or reach for the network.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from time import monotonic
from typing import IO, NamedTuple, cast

from msgspec import Struct, field

from planck.files import disk, trouble
from planck.files.trouble import Trouble
from planck.patterns import pattern

_SETTINGS = ("core.fsmonitor=false", f"core.hooksPath={os.devnull}", "safe.bareRepository=explicit")
_IGNORED = ("ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory")
_NAMES = ("for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/remotes", "refs/tags")
_PLAIN = pattern(r"[\w./+-]+")
"""A name that no shell takes for anything but a word."""
_OF_ANOTHER_CALL = frozenset(
    (
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_COMMON_DIR",
        "GIT_DIR",
        "GIT_GRAFT_FILE",
        "GIT_IMPLICIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_INTERNAL_SUPER_PREFIX",
        "GIT_NAMESPACE",
        "GIT_OBJECT_DIRECTORY",
        "GIT_PREFIX",
        "GIT_REPLACE_REF_BASE",
        "GIT_SHALLOW_FILE",
        "GIT_WORK_TREE",
    )
)
"""What a hook inherits from the git that runs it, which speaks of that one's repository, not of the folder's."""
_QUIET = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    # a commit is what its hash says, not what somebody has put in its place
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    # what git says is understood in one language only
    "LC_ALL": "C",
}

_NO_NAME = pattern("^$|^-|[\0\ud800-\udc7f\udd00-\udfff]")
"""What is no name of a commit: nothing, an option, or what cannot be handed to a program."""
_IN_BRACES = pattern(r"\{[^}]*\}")
_HASH = pattern(rb"(?:[0-9a-f]{40}|[0-9a-f]{64})\n?")
_UNTRUSTED = b"dubious ownership"
_LACKING = r"^(remote\..*\.promisor|extensions\.partialclone)$"
"""What is configured in a clone that leaves files out until they are wanted."""
_FILE = pattern(r"(?P<mode>[0-7]{6}) [a-z]+ (?P<hash>[0-9a-f]+)\t(?P<path>[^\0]{1,4096})\0")
_ON_NO_DISK = pattern(r"(?:^|/)\.{0,2}(?:/|$)")
"""A path with a step that no folder can hold, which only a forged tree has."""


class Entry(NamedTuple):
    """Something in a tree: its path from the top, the hash of its content, and whether it is a regular file."""

    path: str
    hash: str
    regular: bool


class _Answer(Struct, frozen=True):
    """What git wrote, and how it ended."""

    status: int
    said: bytes = b""
    complaint: bytes = b""


class Git(Struct, frozen=True):
    """The git program of a machine."""

    program: str = "git"
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    patience: float = 30
    """Seconds after which it is not waited for any longer."""
    most_listed: int = 128 * 1024 * 1024
    """The longest list of files that is taken, in bytes: about a million files."""

    def ignored(self, folder: Path) -> frozenset[Path]:
        """The files and folders below a folder that git ignores, of an ignored folder only itself.

        Empty where the folder is in no work tree, or is ignored itself, and where git cannot tell.
        """
        if disk.repository(disk.real(folder) / ".git") is None:
            return frozenset()
        answer = self._asked(folder, _IGNORED)
        if isinstance(answer, Trouble) or answer.status:
            return frozenset()
        names = os.fsdecode(answer.said).split("\0")
        return frozenset(Path(folder, name) for name in names if name not in ("", "./"))

    def refusing(self, top: Path, names: Iterable[str]) -> frozenset[str]:
        """Those of some paths below a folder that git would not add, as it ignores them, be they there already or not.

        Empty where the folder is in no work tree, and where git cannot tell.
        """
        if disk.repository(disk.real(top) / ".git") is None:
            return frozenset()
        given = b"".join(os.fsencode(name) + b"\0" for name in names)
        answer = self._asked(top, ("check-ignore", "-z", "--stdin"), given)
        said = b"" if isinstance(answer, Trouble) or answer.status else answer.said
        return frozenset(os.fsdecode(said).split("\0")) - {""}

    def revisions(self, folder: Path) -> list[str]:
        """The branches and tags of a folder's repository whose names are plain words; none where git cannot tell."""
        answer = self._asked(folder, _NAMES)
        if isinstance(answer, Trouble) or answer.status:
            return []
        return [name for name in os.fsdecode(answer.said).splitlines() if _PLAIN.fullmatch(name)]

    def commit(self, top: Path, ref: str) -> str | Trouble:
        """The full hash of the commit that a name stands for in the repository at a folder."""
        # a colon outside of braces names what is in a commit
        if _NO_NAME.search(ref) or ":" in _IN_BRACES.sub("", ref):
            return trouble.unknown_revision(ref, shallow=False)
        answer = self._asked(top, ("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}"))
        if isinstance(answer, _Answer) and not answer.status and _HASH.fullmatch(answer.said):
            return answer.said.decode().strip()
        return answer if isinstance(answer, Trouble) else self._unknown(top, ref)

    def _unknown(self, top: Path, ref: str) -> Trouble:
        """Why a name stands for no commit."""
        answer = self._asked(top, ("rev-parse", "--is-shallow-repository"))
        if isinstance(answer, Trouble):
            return answer
        if answer.status:
            return trouble.not_trusted(str(top)) if _UNTRUSTED in answer.complaint else trouble.FAILED
        return trouble.unknown_revision(ref, shallow=answer.said.strip() == b"true")

    def tree(self, top: Path, commit: str) -> list[Entry] | Trouble:
        """All that a commit holds but folders, in the order of paths; what cannot stand on a disk is left out."""
        # without sizes, as git would want to fetch what a partial clone lacks, whether or not it is needed
        answer = self._listed(top, ("ls-tree", "-r", "-z", "--full-tree", commit))
        if isinstance(answer, Trouble):
            return answer
        return self._lacking(top) if answer.status else list(_entries(os.fsdecode(answer.said)))

    def sizes(self, top: Path, hashes: Iterable[str]) -> dict[str, int] | Trouble:
        """The sizes of files' contents, in bytes."""
        wanted = list(dict.fromkeys(hashes))
        answer = self._asked(top, ("cat-file", "--batch-check"), _lines(wanted))
        if isinstance(answer, Trouble):
            return answer
        told = [line.split() for line in answer.said.decode("ascii", "replace").splitlines()]
        sizes = {line[0]: int(line[2]) for line in told if len(line) == 3 and line[1] == "blob" and line[2].isdigit()}
        return sizes if not answer.status and len(sizes) == len(wanted) else self._lacking(top)

    def contents(self, top: Path, sizes: Mapping[str, int]) -> dict[str, bytes] | Trouble:
        """The contents of some files, of each of which the size is known."""
        answer = self._asked(top, ("cat-file", "--batch"), _lines(list(sizes)))
        if isinstance(answer, Trouble):
            return answer
        found, at = {}, 0
        for name, size in sizes.items():
            head = f"{name} blob {size}\n".encode()
            starts = at + len(head)
            if answer.said[at:starts] != head or len(answer.said) <= starts + size:
                return self._lacking(top)
            found[name] = answer.said[starts : starts + size]
            at = starts + size + 1
        return found

    def _lacking(self, top: Path) -> Trouble:
        """Why git has not what belongs to a commit that it knows."""
        answer = self._asked(top, ("config", "--get-regexp", _LACKING))
        partial = isinstance(answer, _Answer) and not answer.status and bool(answer.said)
        return trouble.PARTIAL_CLONE if partial else trouble.FAILED

    def _asked(self, folder: Path, words: Iterable[str], given: bytes = b"") -> _Answer | Trouble:
        """What git says to some words and lines, in a folder."""
        command = self._command(folder, words)
        if not command:
            return trouble.NO_GIT
        import subprocess  # noqa: PLC0415  because outside a repository git is not asked

        try:
            done = subprocess.run(  # noqa: S603  because no argument can be taken for an option
                command,
                env=self._surroundings(folder),
                input=given,
                capture_output=True,
                timeout=self.patience,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return trouble.TOO_SLOW
        except OSError:
            return trouble.FAILED
        return _Answer(done.returncode, done.stdout, done.stderr)

    def _listed(self, folder: Path, words: Iterable[str]) -> _Answer | Trouble:
        """What git says to some words where a small repository can make it say more than fits into memory."""
        command, ends = self._command(folder, words), monotonic() + self.patience
        if not command:
            return trouble.NO_GIT
        import subprocess  # noqa: PLC0415  because outside a repository git is not asked
        from threading import Timer  # noqa: PLC0415  as above

        try:
            with subprocess.Popen(  # noqa: S603  because no argument can be taken for an option
                command,
                env=self._surroundings(folder),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            ) as process:
                clock = Timer(self.patience, process.kill)
                clock.daemon = True
                clock.start()
                said = cast(IO[bytes], process.stdout).read(self.most_listed + 1)
                if len(said) > self.most_listed:
                    process.kill()
                status = process.wait()
                clock.cancel()
        except OSError:
            return trouble.FAILED
        if len(said) > self.most_listed:
            return trouble.TOO_MANY_FILES
        return trouble.TOO_SLOW if status and monotonic() >= ends else _Answer(status, said)

    def _command(self, folder: Path, words: Iterable[str]) -> list[str]:
        """What starts git in a folder; empty where there is no such program."""
        from shutil import which  # noqa: PLC0415  because outside a repository git is not asked

        program = which(self.program, path=self.environment.get("PATH"))
        # one that is not found by an absolute path stands in the working directory, where anybody may have put it
        if program is None or not Path(program).is_absolute():
            return []
        settings = [part for setting in _SETTINGS for part in ("-c", setting)]
        return [program, *settings, "-C", str(folder), *words]

    def _surroundings(self, folder: Path) -> dict[str, str]:
        """The variables that git is given."""
        inherited = {name: value for name, value in self.environment.items() if name not in _OF_ANOTHER_CALL}
        # where a repository is broken, git would take the next one above it
        top = disk.repository(disk.real(folder) / ".git") or folder
        return {**inherited, **_QUIET, "GIT_CEILING_DIRECTORIES": str(top.parent)}


def _entries(listed: str) -> Iterator[Entry]:
    """The files in a list by git, each with its mode, kind and hash before its path."""
    for found in _FILE.finditer(listed):
        if not _ON_NO_DISK.search(found["path"]):
            yield Entry(found["path"], found["hash"], found["mode"].startswith("100"))


def _lines(words: Iterable[str]) -> bytes:
    return "".join(f"{word}\n" for word in words).encode()


GIT = Git()
