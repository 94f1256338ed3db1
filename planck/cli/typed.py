"""Commands as the command-line library takes them: functions, of which it reads names, types and texts."""

from collections.abc import Callable
from inspect import Parameter, Signature
from typing import Annotated, Any

import typer

from planck.cli.command import Command, Option
from planck.cli.speech import HELP_LANGUAGE
from planck.words.phrase import Phrase


def function_of(command: Command) -> Callable[..., None]:
    """The function that the library calls with the values of a command's options."""

    def call(**values: object) -> None:
        command.run(values)

    parameters = [_parameter(option) for option in command.options]
    vars(call)["__signature__"] = Signature(parameters)
    call.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return call


def _parameter(option: Option) -> Parameter:
    told = option.help if isinstance(option.help, Phrase) else option.help()
    shared: dict[str, Any] = {
        "metavar": option.metavar,
        "help": told.to(HELP_LANGUAGE),
        "autocompletion": option.offers,
        "show_default": option.shown.to(HELP_LANGUAGE) if option.shown else True,
    }
    kind: Any = list[option.kind] if option.many else option.kind  # type: ignore[name-defined]  # made while it runs
    hint = kind | None if option.usual is None else kind
    made = typer.Option(*option.flags, **shared) if option.flags else typer.Argument(**shared)
    return Parameter(
        option.name,
        Parameter.KEYWORD_ONLY,
        default=Parameter.empty if option.usual is ... else option.usual,
        annotation=Annotated[hint, made],
    )
