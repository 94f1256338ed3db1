"""The quick way in: a command line of the usual kind is read without the library for that, which takes long to load.

Whatever is not plainly right is left to the library: help, wrong usage, and what it alone knows how to read.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from planck.cli.command import Command, Option

Values = dict[str, object]


class UnclearError(Exception):
    """What stands there is for the library to read."""


def values_of(command: Command, words: Sequence[str]) -> Values | None:
    """The values of a command's options as the library gives them; None where it is to read the words itself."""
    try:
        given, rest = _sorted(command, words)
        named = {option.name: _value(option, given[option.name]) for option in command.options if option.flags}
        return {**_placed(command, rest), **named}
    except UnclearError:
        return None


def _sorted(command: Command, words: Sequence[str]) -> tuple[dict[str, list[str]], list[str]]:
    """What is given for each option, a switch being given as its own name, and the words that are left."""
    known = {flag: option for option in command.options for flag in option.flags}
    given: dict[str, list[str]] = {option.name: [] for option in command.options}
    rest: list[str] = []
    left = iter(words)
    for word in left:
        if word == "--":
            return given, [*rest, *left]
        if not word.startswith("-") or word == "-":
            rest.append(word)
            continue
        flag, sign, value = word.partition("=")
        option = known.get(flag)
        if option is None or (sign and (option.kind is bool or not flag.startswith("--"))):
            raise UnclearError
        if not sign:
            value = flag if option.kind is bool else _after(left)
        given[option.name].append(value)
    return given, rest


def _after(left: Iterator[str]) -> str:
    """The value of an option that stands in a word of its own; one that looks like an option may be a slip."""
    value = next(left, "--")
    if value.startswith("-") and value != "-":
        raise UnclearError
    return value


def _placed(command: Command, rest: list[str]) -> Values:
    """What the words without an option are for: one each, and one option may take all that are left."""
    places = [option for option in command.options if not option.flags]
    found = {}
    for option in places:
        taken = len(rest) if option.many else 1
        found[option.name] = _value(option, rest[:taken])
        rest = rest[taken:]
    if rest:
        raise UnclearError
    return found


def _value(option: Option, words: Sequence[str]) -> object:
    """What the command gets; of what may be given once, the last counts."""
    if not words:
        if option.usual is ...:
            raise UnclearError
        return option.usual
    made = [_made(option, word) for word in words]
    return made if option.many else made[-1]


def _made(option: Option, word: str) -> object:
    """The value that a word stands for."""
    if option.kind is bool:
        return True
    if option.kind is Path and os.path.exists(word) and not os.access(word, os.R_OK):  # noqa: PTH110  as Path("") is "."
        raise UnclearError
    try:
        return option.kind(word)
    except ValueError:
        # no choice of that name
        raise UnclearError from None
