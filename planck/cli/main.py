"""`planck`: the command line's entry point."""

from typing import Annotated

import typer

from planck.cli import check, diff, explain, init, report, rules, schema
from planck.cli.furniture import Command, Group
from planck.cli.speech import say
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
app.command("check", cls=Command, help=check.HELP, epilog=check.EXAMPLE)(check.command)
app.command("report", cls=Command, help=report.HELP, epilog=report.EXAMPLE)(report.command)
app.command("diff", cls=Command, help=diff.HELP, epilog=diff.EXAMPLE)(diff.command)
app.command("explain", cls=Command, help=explain.HELP, epilog=explain.EXAMPLE)(explain.command)
app.command("rules", cls=Command, help=rules.HELP, epilog=rules.EXAMPLE)(rules.command)
app.command("schema", cls=Command, help=schema.HELP, epilog=schema.EXAMPLE)(schema.command)


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


def main() -> None:
    """Run the command line; ends the process with its exit code."""
    app(prog_name="planck")
