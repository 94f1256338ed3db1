"""Where output goes: the standard streams, or a file that appears whole or not at all."""

import os
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from planck.version import __version__
from planck.words.phrase import Lang, Phrase

USAGE, BUG, INTERRUPTED = 2, 4, 130


def ready() -> None:
    """Make the streams take any text: what their encoding lacks is written as its code."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")


def fail_usage(message: Phrase, lang: Lang) -> NoReturn:
    """End with a message about wrong usage."""
    sys.stderr.write(f"planck: {message.to(lang)}\n")
    raise SystemExit(USAGE)


def guarded(run: Callable[[], int]) -> NoReturn:
    """End the process with what a command returns; an interruption and a bug of planck's own have exit codes too."""
    try:
        code = run()
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        # the reader has gone: what is left must not complain again when the process ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except Exception:
        traceback.print_exc()
        sys.stderr.write(
            f"planck {__version__} itself failed, which is a bug: please report it with the lines above. "
            "planck 自身出错，请连同以上内容报告。\n"
        )
        code = BUG
    raise SystemExit(code)


def write_whole(path: Path, text: str) -> None:
    """Write a file so that a reader never sees half of it; OSError where it cannot be.

    What a link leads to is written, and a device or a pipe is written to, not replaced.
    """
    path = path.resolve()
    if path.exists() and not path.is_file():
        path.write_text(text, encoding="utf-8", newline="")
        return
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
