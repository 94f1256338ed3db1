"""What a command is and what it takes, as plain data: the command-line library and the quick way in read the same."""

from collections.abc import Callable, Mapping
from importlib import import_module
from types import EllipsisType
from typing import Any, NoReturn

from msgspec import Struct

from planck.cli.streams import guarded
from planck.words.phrase import Phrase


class Option(Struct, frozen=True):
    """One thing that a command takes."""

    name: str
    """What the command calls it."""
    flags: tuple[str, ...]
    """How it is written; without any it stands by itself, among the other words."""
    help: Phrase | Callable[[], Phrase]
    """What it means; a function where that takes some loading."""
    kind: Callable[[str], object] = str
    """What its value becomes: str, Path, an enumeration of its choices, or bool for a switch, which takes no value."""
    many: bool = False
    """Whether it may be given more than once, and its values are a list."""
    usual: str | bool | EllipsisType | None = None
    """What it is where it is not given; the ellipsis if it must be."""
    metavar: str | None = None
    """What its value is called in help."""
    shown: Phrase | None = None
    """What help says of where it is not given; None leaves it to `usual`."""
    offers: Callable[[str], list[tuple[str, str]]] | None = None
    """What a shell offers for its value."""


class Command(Struct, frozen=True):
    """One command; what it does is the function `run` in the module of its name, loaded when it is called."""

    name: str
    help: Phrase
    example: Phrase
    options: tuple[Option, ...]

    def run(self, values: Mapping[str, Any]) -> NoReturn:
        """Do it with the values of its options, by their names; ends the process."""
        guarded(lambda: self.does()(**values))

    def does(self) -> Callable[..., int]:
        """What it does; returns the exit code."""
        found: Callable[..., int] = import_module(f"planck.cli.{self.name}").run
        return found
