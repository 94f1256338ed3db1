"""Where output goes: the standard streams, or a file that appears whole or not at all."""

import errno
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from planck.cli.speech import HELP_LANGUAGE
from planck.patterns import pattern
from planck.version import __version__
from planck.words.phrase import Lang, Phrase
from planck.words.visible import code, visible

USAGE, INVALID, BUG, INTERRUPTED = 2, 3, 4, 130


def ready() -> None:
    """Make the streams take any text: what their encoding lacks is written as its code."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")


def note(text: str) -> None:
    """Write to stderr; where nobody can hear it, nothing is lost by not saying it."""
    with suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(no_commands(text))
        sys.stderr.flush()


_COMMAND = pattern(r"(?<![^\r\n])([^\S\r\n]*):(?=:)|#(?=#\[)")
"""What makes a command: two colons that begin a line, blanks aside, or `##[` anywhere.

Source: ActionCommand.cs of GitHub's runner, which ends a line at a return too, and takes any space of Unicode as blank.
"""


def no_commands(text: str, written: Callable[[str], str] = code) -> str:
    r"""The text with nothing in it that GitHub Actions would obey: what would begin a command is written as its code.

    The code is `\u003a`, which JSON reads as the colon that it was, or what else `written` makes of the character.
    Elsewhere than in GitHub Actions it is the text as it is.
    """
    if os.environ.get("GITHUB_ACTIONS", "").lower() != "true":
        return text
    return _COMMAND.sub(lambda found: f"{found[1] or ''}{written(found[0][-1])}", text)


_OWN_LINES = pattern(r"\n(?=  \S|--)")
"""Where a message of several lines breaks: before what it lists, or an option. Any other break was typed."""


def fail_usage(message: Phrase, lang: Lang) -> NoReturn:
    """End with a message about wrong usage; what it quotes of the command line steers no terminal."""
    lines = "\n".join(map(visible, _OWN_LINES.split(message.to(lang))))
    note(f"planck: {lines}\n")
    raise SystemExit(USAGE)


def write_out(text: str, lang: Lang) -> None:
    """Write to stdout; ends the process where that cannot be written to."""
    if sys.stdout is None:
        fail_usage(Phrase("cannot write: stdout is closed", "无法写入：标准输出已关闭"), lang)
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _forget_stdout()
        reason = error.strerror or ""
        fail_usage(Phrase(f"cannot write to stdout: {reason}", f"无法写入标准输出：{reason}"), lang)


def _forget_stdout() -> None:
    """What is left must not complain again when the process ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


_NOWHERE = Phrase(
    "the folder that planck was started in is gone, or cannot be entered: change to another",
    "启动 planck 的文件夹已不存在或无法进入：请换到其他文件夹",
)


def _nowhere() -> bool:
    """Whether there is no working directory."""
    try:
        os.getcwd()  # noqa: PTH109  because whether it can be asked is all that counts
    except OSError:
        return True
    return False


def guarded(run: Callable[[], int]) -> NoReturn:
    """End the process with what a command returns; an interruption and a bug of planck's own have exit codes too."""
    try:
        code = run()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        _forget_stdout()
        code = 0
    except Exception:
        if _nowhere():
            fail_usage(_NOWHERE, HELP_LANGUAGE)
        from traceback import format_exc  # noqa: PLC0415  because there should be no need

        lines = "\n".join(map(visible, format_exc().split("\n")))
        note(
            f"{lines}"
            f"planck {__version__} itself failed, which is a bug: please report it with the lines above. "
            "planck 自身出错，请连同以上内容报告。\n"
        )
        code = BUG
    raise SystemExit(code)


def write_whole(path: Path, text: str) -> None:
    """Write a file so that a reader never sees half of it; OSError where it cannot be.

    What a link leads to is written, and a device or a pipe is written to, not replaced.
    """
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    if path.exists() and not path.is_file():
        path.write_text(text, encoding="utf-8", newline="")
        return
    path = path.resolve()
    staged = stage(path, text)
    try:
        staged.replace(path)
    except BaseException:
        staged.unlink(missing_ok=True)
        raise


def stage(path: Path, text: str) -> Path:
    """Write a text beside the file whose place it is to take; OSError where that cannot be."""
    from tempfile import mkstemp  # noqa: PLC0415  because most reports go to stdout, and loading it takes long

    handle, name = mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
