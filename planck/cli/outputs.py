"""In which formats a report is written, and where to."""

import os
import sys
from collections.abc import Callable, Container, Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from planck.cli.options import ColorWhen
from planck.cli.speech import HELP_LANGUAGE
from planck.cli.streams import fail_usage, no_commands, write_out, write_whole
from planck.report.look import Look
from planck.report.maker import format_names
from planck.values import replace
from planck.words.phrase import Phrase, did_you_mean

_PIPE_WIDTH = 100
_NARROWEST, _WIDEST = 60, 200
_ENDINGS = {
    ".csv": "csv",
    ".json": "json",
    ".md": "markdown",
    ".markdown": "markdown",
    ".sarif": "sarif",
    ".txt": "table",
    ".xml": "junit",
}
_FOR_PEOPLE = frozenset(("table", "markdown"))
"""Formats whose messages are in the plan's language where nobody asks for another; the others' are in English."""
_DEFAULT = "table"


class Output(Struct, frozen=True):
    """One format and the file it goes to; None is stdout."""

    format: str
    file: str | None = None


def outputs_of(
    formats: Sequence[str] | None,
    output: str | None,
    among: Container[str] | None = None,
    usual: str = _DEFAULT,
) -> tuple[Output, ...]:
    """What `--format NAME`, `--format NAME=FILE` and `--output FILE` ask for; ends the process where they are wrong.

    With files only, nothing goes to stdout; without a format a file's ending decides. `among` are the formats that
    there are; None is all of a report. `usual` is the one for stdout where none is named.
    """
    asked = [_asked(written, among) for written in formats or ()]
    bare = [wanted for wanted in asked if wanted.file is None]
    if len(bare) > 1:
        fail_usage(
            Phrase(
                f"'{bare[0].format}' and '{bare[1].format}' cannot both go to one place: "
                f"write --format {bare[1].format}=FILE",
                f"“{bare[0].format}”和“{bare[1].format}”不能写到同一处：请写 --format {bare[1].format}=文件",
            ),
            HELP_LANGUAGE,
        )
    if output is not None and not bare:
        asked.append(Output(usual if output == "-" else format_of_file(output, among), output))
    found = [replace(wanted, file=output) if wanted in bare else wanted for wanted in asked]
    return _apart([replace(wanted, file=None) if wanted.file == "-" else wanted for wanted in found], usual)


def _apart(found: Sequence[Output], usual: str) -> tuple[Output, ...]:
    """The outputs, no two to one place; the usual format on stdout where nothing is asked for."""
    places = [os.path.realpath(wanted.file) if wanted.file else "-" for wanted in found]
    for number, place in enumerate(places):
        if place in places[:number]:
            name = found[number].file or "-"
            fail_usage(
                Phrase(f"two formats are to be written to '{name}'", f"有两种格式都要写入“{name}”"), HELP_LANGUAGE
            )
    return tuple(found) or (Output(usual),)


def _asked(written: str, among: Container[str] | None) -> Output:
    """One `NAME` or `NAME=FILE`; ends the process where there is no such format, or no file after the sign."""
    name, sign, file = written.partition("=")
    if sign and not file:
        fail_usage(Phrase(f"no file is named after '{written}'", f"“{written}”之后没有写文件名"), HELP_LANGUAGE)
    if name not in format_names() or not (among is None or name in among):
        known = [known for known in format_names() if among is None or known in among]
        hint = did_you_mean(name, known) or Phrase(f"known are {', '.join(known)}", f"可选：{'、'.join(known)}")
        fail_usage(
            Phrase(f"there is no format '{name}': {hint.en}", f"没有“{name}”格式：{hint.zh}"),
            HELP_LANGUAGE,
        )
    return Output(name, file or None)


def format_of_file(output: str, among: Container[str] | None = None) -> str:
    """The format, among some or all, that a file's ending stands for; the table for stdout."""
    if output == "-":
        return _DEFAULT
    ending = Path(output).suffix.lower()
    if ending not in _ENDINGS or not (among is None or _ENDINGS[ending] in among):
        known = ", ".join(end for end, name in _ENDINGS.items() if among is None or name in among)
        fail_usage(
            Phrase(
                f"no format is known for '{output}': name it with --format, or end the name in {known}",
                f"无法从“{output}”得知格式：请用 --format 指定，或使用扩展名 {known}",
            ),
            HELP_LANGUAGE,
        )
    return _ENDINGS[ending]


def write(
    made_by: Callable[[str, Look], str], read: Iterable[str], outputs: Sequence[Output], look: Look, color: ColorWhen
) -> None:
    """Write what is made in each format asked for; nothing is written before all of them are made.

    `read` are the names of the files that have been read, none of which is overwritten.
    """
    deliver_all([made_by(wanted.format, fitting(look, wanted, color)) for wanted in outputs], read, outputs)


def deliver_all(texts: Sequence[str], read: Iterable[str], outputs: Sequence[Output]) -> None:
    """Write a text to each output; of the files named by `read`, which have been read, none is overwritten."""
    spare(outputs, read)
    for wanted, text in zip(outputs, texts, strict=True):
        deliver(text, wanted)


def spare(outputs: Sequence[Output], read: Iterable[str]) -> None:
    """Ends the process where an output would overwrite a file that has been read."""
    files = {os.path.realpath(name) for name in read}
    for wanted in outputs:
        if wanted.file and os.path.realpath(wanted.file) in files:
            name = wanted.file
            fail_usage(
                Phrase(f"'{name}' has just been read, and would be lost", f"“{name}”刚被读取，不能覆盖"), HELP_LANGUAGE
            )


def deliver(text: str, wanted: Output) -> None:
    """Write a text where it is to go; ends the process where that cannot be written to."""
    if wanted.file is None:
        write_out(_harmless(text, wanted.format), HELP_LANGUAGE)
        return
    path = Path(wanted.file)
    try:
        write_whole(path, text)
    except OSError as error:
        reason = error.strerror or ""
        fail_usage(Phrase(f"cannot write '{path}': {reason}", f"无法写入“{path}”：{reason}"), HELP_LANGUAGE)


def _harmless(text: str, form: str) -> str:
    """A text for stdout that holds no command to GitHub Actions but those that are meant; JSON and XML stay equal."""
    if form == "github":
        lines = text.splitlines(keepends=True)
        return "".join(line if line.startswith("::") else no_commands(line) for line in lines)
    return no_commands(text, _in_xml) if form == "junit" else no_commands(text)


def _in_xml(character: str) -> str:
    return f"&#{ord(character)};"


def fitting(look: Look, wanted: Output, color: ColorWhen) -> Look:
    """The look for one output: its width and colours are those of the terminal it goes to, if it does."""
    in_terminal = wanted.file is None and sys.stdout is not None and sys.stdout.isatty()
    colored = color is ColorWhen.ALWAYS or (color is ColorWhen.AUTO and in_terminal and not os.environ.get("NO_COLOR"))
    spoken = for_people(look) if wanted.format in _FOR_PEOPLE else look
    return replace(spoken, width=_width(in_terminal=in_terminal), color=colored)


def for_people(look: Look) -> Look:
    """The look of what is for people, not for programs."""
    return replace(look, lang=look.lang or look.usual)


def _width(*, in_terminal: bool) -> int:
    if not in_terminal:
        return _PIPE_WIDTH
    from shutil import get_terminal_size  # noqa: PLC0415  because it loads what compresses files

    return max(_NARROWEST, min(get_terminal_size((_PIPE_WIDTH, 24)).columns, _WIDEST))
