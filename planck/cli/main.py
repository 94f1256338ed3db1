"""`planck`: the command line's entry point, which takes the quick way in where there is one."""

import os
import sys
from typing import NoReturn

from planck.version import __version__

# what only some calls need is loaded where they come to need it: a hook that runs at each commit must feel like nothing


def main() -> None:
    """Run the command line; ends the process with its exit code."""
    try:
        _run(sys.argv[1:])
    except KeyboardInterrupt:
        # before anything has begun that could say so itself
        sys.exit(130)


def _run(words: list[str]) -> None:
    if not _for_the_library(words):
        if words == ["--version"]:
            _tell_version()
            return
        _run_quickly(words)
    from planck.cli.app import app  # noqa: PLC0415  because it loads the command-line library

    try:
        app(prog_name="planck")
    except OSError:
        _say_that_stdout_failed()


def _for_the_library(words: list[str]) -> bool:
    """Whether a shell asks for completion, or on Windows, where no shell does, patterns are to be resolved."""
    return "_PLANCK_COMPLETE" in os.environ or (os.name == "nt" and any(set(word) & set("*?[~$%") for word in words))


def _tell_version() -> None:
    try:
        print(f"planck {__version__}", flush=True)  # noqa: T201  because this does without all that commands share
    except OSError:
        _say_that_stdout_failed()


def _say_that_stdout_failed() -> NoReturn:
    from planck.cli.streams import guarded  # noqa: PLC0415  because there is seldom need

    guarded(_try_again)


def _try_again() -> int:
    """Write what stdout did not take; ends the process with what is said of that."""
    from planck.cli.speech import HELP_LANGUAGE  # noqa: PLC0415  because there is seldom need
    from planck.cli.streams import write_out  # noqa: PLC0415  because there is seldom need

    write_out("", HELP_LANGUAGE)
    return 0


def _run_quickly(words: list[str]) -> None:
    """Run a command whose words are plainly right; comes back where the library is to read them."""
    from planck.cli import declared  # noqa: PLC0415  because the version does without

    name = words[0] if words else None
    if name not in declared.NAMES:
        return
    from planck.cli.quick import values_of  # noqa: PLC0415  because help does without

    command = declared.command(name)
    values = values_of(command, words[1:])
    if values is not None:
        command.run(values)
