"""How rules and explanations are written: as a page for people, or as JSON."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Annotated

import typer

from planck.cli.options import ColorWhen, usual_lang
from planck.cli.outputs import Output, deliver, fitting
from planck.cli.speech import say
from planck.report.formats.table import laid_out
from planck.report.look import Look
from planck.report.page import Block
from planck.words.phrase import Lang


class FormatName(StrEnum):
    """The formats of rules and explanations."""

    TABLE = "table"
    JSON = "json"


ManualFormat = Annotated[FormatName, typer.Option("--format", help=say("How to write it.", "输出格式。"))]


def show(
    form: FormatName,
    output: str | None,
    color: ColorWhen,
    lang: Lang | None,
    page: Callable[[Lang], Iterable[Block]],
    data: Callable[[Lang], str],
) -> None:
    """Write a page, or its data, to stdout or a file."""
    wanted = Output(form.value, None if output == "-" else output)
    if form is FormatName.JSON:
        deliver(data(lang or "en"), wanted)
        return
    look = fitting(Look(lang), wanted, color)
    deliver(laid_out(tuple(page(lang or usual_lang() or "en")), look), wanted)
