"""The commands together, as the command-line library takes them."""

from typing import Annotated

import typer

from planck.cli import declared, init
from planck.cli.furniture import Command, Group
from planck.cli.speech import HELP_LANGUAGE, say
from planck.cli.typed import function_of
from planck.version import __version__

app = typer.Typer(
    name="planck",
    cls=Group,
    no_args_is_help=True,
    add_completion=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
    help=say(
        "Plans as code: check a yearly work plan in YAML and flag where it falls short.",
        "规划即代码：检查 YAML 年度工作规划，并指出短板。",
    ),
)
app.command("init", cls=Command, help=init.HELP, epilog=init.EXAMPLE)(init.command)
for command in map(declared.command, declared.NAMES):
    told, example = command.help.to(HELP_LANGUAGE), command.example.to(HELP_LANGUAGE)
    app.command(command.name, cls=Command, help=told, epilog=example)(function_of(command))


def _version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"planck {__version__}")
        raise typer.Exit


@app.callback()
def planck(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=lambda wanted: _version(wanted=wanted),
            is_eager=True,
            help=say("Show the version and exit.", "显示版本并退出。"),
        ),
    ] = False,
) -> None:
    """Take the options that stand before a command."""
