"""The git program, asked which files below a folder it ignores; where it cannot tell, none are.

A folder may come from anybody, and with it its git configuration: nothing in that may make git start another program
or reach for the network.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from planck.files import disk

_SETTINGS = ("core.fsmonitor=false", f"core.hooksPath={os.devnull}", "safe.bareRepository=explicit")
_IGNORED = ("ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory")
_OF_ANOTHER_CALL = frozenset(
    (
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_COMMON_DIR",
        "GIT_DIR",
        "GIT_IMPLICIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_INTERNAL_SUPER_PREFIX",
        "GIT_NAMESPACE",
        "GIT_OBJECT_DIRECTORY",
        "GIT_PREFIX",
        "GIT_WORK_TREE",
    )
)
"""What a hook inherits from the git that runs it, which speaks of that one's repository, not of the folder's."""
_QUIET = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}


@dataclass(frozen=True, slots=True)
class Git:
    """The git program of a machine; what it cannot tell is answered as if it were not there."""

    program: str = "git"
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    patience: float = 30
    """Seconds after which it is not waited for any longer."""

    def ignored(self, folder: Path) -> frozenset[Path]:
        """The files and folders below a folder that git ignores, of an ignored folder only itself.

        Empty where the folder is in no work tree, or is ignored itself.
        """
        if disk.repository(disk.real(folder) / ".git") is None:
            return frozenset()
        names = os.fsdecode(self._told(folder)).split("\0")
        return frozenset(Path(folder, name) for name in names if name not in ("", "./"))

    def _told(self, folder: Path) -> bytes:
        """What git says of the ignored files below a folder."""
        program = shutil.which(self.program, path=self.environment.get("PATH"))
        # one that is not found by an absolute path stands in the working directory, where anybody may have put it
        if program is None or not Path(program).is_absolute():
            return b""
        settings = [part for setting in _SETTINGS for part in ("-c", setting)]
        inherited = {name: value for name, value in self.environment.items() if name not in _OF_ANOTHER_CALL}
        try:
            done = subprocess.run(  # noqa: S603  because every argument is fixed but the folder, which is absolute
                [program, *settings, "-C", str(folder), *_IGNORED],
                env={**inherited, **_QUIET},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=self.patience,
                check=False,
            )
        except (OSError, subprocess.SubprocessError):
            return b""
        return b"" if done.returncode else done.stdout


GIT = Git()
