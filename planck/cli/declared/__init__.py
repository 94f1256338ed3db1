"""What each command is called, what it means and what it takes; what it does stands in the module of its name."""

from importlib import import_module

from planck.cli.command import Command

NAMES = ("check", "report", "diff", "explain", "rules", "schema")
"""The commands, in the order in which help lists them."""


def command(name: str) -> Command:
    """The command of a name, whose module is loaded when it is asked for."""
    found: Command = import_module(f"{__name__}.{name}").COMMAND
    return found
