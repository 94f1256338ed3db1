"""`planck --install-completion`: what keeps the command-line library from setting it up, told as wrong usage."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NoReturn

from planck.cli.speech import HELP_LANGUAGE
from planck.cli.streams import fail_usage
from planck.words.phrase import Phrase, same

_OPTION = "--install-completion"


@contextmanager
def installing(arguments: Sequence[str]) -> Iterator[None]:
    """Ends the process where a command line asks for completion, and that cannot be set up."""
    if _OPTION not in arguments:
        yield
        return
    home = os.path.expanduser("~")  # noqa: PTH111  because Path.home fails where there is none
    if "'" in home:
        # the library writes a line for bash that quotes the folder, and would break every new shell
        _fail(Phrase(f"there is an apostrophe in '{home}'", f"“{home}”中有撇号"))
    try:
        yield
    except OSError as error:
        reason = error.strerror or ""
        _fail(Phrase(f"'{error.filename}': {reason}", f"“{error.filename}”：{reason}"))
    except UnicodeError as error:
        _fail(same(str(error)))


def _fail(why: Phrase) -> NoReturn:
    fail_usage(
        Phrase(
            f"completion cannot be set up: {why.en}; planck --show-completion prints what to add by hand",
            f"无法安装命令补全：{why.zh}；可用 planck --show-completion 输出，自行加入",
        ),
        HELP_LANGUAGE,
    )
