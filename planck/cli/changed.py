"""`planck check --changed`: from files that changed, as git hooks name them, to what is checked."""

from pathlib import Path

from planck.cli.options import environment_lang
from planck.cli.streams import note
from planck.files.touched import EVERYTHING, touched
from planck.words.phrase import Phrase

_NONE = Phrase("exit 0: none of these files belongs to a plan", "退出码 0：这些文件均不属于任何规划")


def plans_touched(paths: list[Path], *, quiet: bool) -> list[Path] | None:
    """What to check for the sake of some files, None being what is usual; ends the process where that is nothing."""
    found = touched(paths, Path.cwd())
    if found is EVERYTHING:
        return None
    if not found:
        if not quiet:
            note(f"{_NONE.to(environment_lang() or 'en')}\n")
        raise SystemExit(0)
    return list(found)
