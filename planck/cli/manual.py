"""How rules and explanations are written: as a page for people, or as JSON."""

from collections.abc import Callable
from pathlib import Path

from planck.cli.options import ColorWhen, FormatName, usual_lang
from planck.cli.outputs import Output, deliver, fitting, format_of_file
from planck.report.layout.lines import laid_out
from planck.report.look import Look
from planck.report.page import Page
from planck.review.settings import Configuration
from planck.words.phrase import Lang


def output_of(form: FormatName | None, output: str | None) -> Output:
    """What `--format` and `--output` ask for; without a format a file's ending decides."""
    name = form.value if form else format_of_file(output or "-", [each.value for each in FormatName])
    return Output(name, None if output == "-" else output)


def show(
    wanted: Output, color: ColorWhen, lang: Lang | None, page: Callable[[Lang], Page], data: Callable[[Lang], str]
) -> None:
    """Write a page, or its data, to stdout or a file; data are in English unless a language is asked for."""
    if wanted.format == FormatName.JSON:
        deliver(data(lang or "en"), wanted)
        return
    spoken = lang or usual_lang(Configuration(Path.cwd()).of(Path.cwd())) or "en"
    deliver(laid_out(page(spoken), fitting(Look(spoken), wanted, color)), wanted)
