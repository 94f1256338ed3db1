"""`planck schema`: prints a JSON Schema, for editors and other programs."""

from typing import Annotated

import typer

from planck.cli import completing
from planck.cli.speech import HELP_LANGUAGE, say
from planck.cli.streams import fail_usage, guarded, ready, write_out
from planck.files.schemas import NAMES, schema_name, schema_text
from planck.words.phrase import Phrase, did_you_mean

HELP = say("Print a JSON Schema, or without a name list them.", "输出 JSON Schema；不带名称则列出全部。")
EXAMPLE = say("Example: planck schema plan-v1 > plan.schema.json", "示例：planck schema plan-v1 > plan.schema.json")


def command(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME",
            autocompletion=completing.among(*NAMES),
            help=say(f"One of {', '.join(NAMES)}.", f"{'、'.join(NAMES)} 之一。"),
        ),
    ] = None,
) -> None:
    """Print a schema."""
    guarded(lambda: run(name))


def run(name: str | None) -> int:
    """Print the schema of a name, or the names; returns the exit code."""
    ready()
    if name is None:
        write_out("".join(f"{known}\n" for known in NAMES), HELP_LANGUAGE)
        return 0
    name = schema_name(name)
    if name not in NAMES:
        hint = did_you_mean(name, NAMES) or Phrase(f"known are {', '.join(NAMES)}", f"可选：{'、'.join(NAMES)}")
        fail_usage(
            Phrase(f"there is no schema '{name}': {hint.en}", f"没有名为“{name}”的模式：{hint.zh}"), HELP_LANGUAGE
        )
    write_out(schema_text(name), HELP_LANGUAGE)
    return 0
