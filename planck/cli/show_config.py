"""`planck check --show-config`: what is in force, and from where."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from planck.cli.options import usual_path
from planck.cli.outputs import Output, deliver
from planck.files import disk
from planck.report.fail_on import FailOn
from planck.report.grid import Column
from planck.report.layout.lines import laid_out
from planck.report.look import Look
from planck.report.page import Block, Grid, Heading, Level
from planck.review.read import Reading
from planck.review.settings import Settings
from planck.text.limits import LIMITS
from planck.words.phrase import Lang, Phrase
from planck.words.visible import cell

_HEADS = (Phrase("setting", "设置"), Phrase("value", "值"), Phrase("from", "来自"))
_DEFAULT = Phrase("default", "默认")

Named = Mapping[str, tuple[object, str]]
"""What the command line or the environment says instead of settings, each with the name of the option or variable."""


def show_config(settings: Settings, reading: Reading, named: Named, look: Look, lang: Lang) -> None:
    """Print the settings of the run, and those of each plan."""
    page = [*_section(Phrase("this run", "本次运行"), _of_run(settings), settings, named, lang)]
    for file in reading.plans:
        own = reading.configuration.ruling(file.path.parent)
        page += _section(Phrase(file.name, file.name), _of_plan(own), own, named, lang)
    deliver(laid_out(tuple(page), look), Output("table"))


def shown_paths(paths: tuple[Path, ...]) -> list[str]:
    """Paths as messages show them."""
    return [disk.shown(path, Path.cwd()) for path in paths]


def _of_run(settings: Settings) -> list[tuple[str, object]]:
    return [
        ("paths", shown_paths(settings.paths) or shown_paths((usual_path(),))),
        ("strict", settings.strict),
        ("fail_on", settings.fail_on or FailOn.BEHIND.value),
        ("language", settings.language or "-"),
    ]


def _of_plan(settings: Settings) -> list[tuple[str, object]]:
    limits = [name for name in LIMITS.__struct_fields__ if getattr(settings.limits, name) != getattr(LIMITS, name)]
    return [
        ("select", "-" if settings.select is None else settings.select),
        ("ignore", settings.ignore),
        ("severity", {code: grade.value for code, grade in settings.severity.items()} or "-"),
        ("limits", {name: getattr(settings.limits, name) for name in limits} or "-"),
    ]


def _section(
    title: Phrase, rows: list[tuple[str, object]], settings: Settings, named: Named, lang: Lang
) -> Iterator[Block]:
    yield Heading(title.to(lang), Level.SECTION)
    own = {name: (value, settings.origin(name) or _DEFAULT.to(lang)) for name, value in rows}
    told = {name: named.get(name, row) for name, row in own.items()}
    cells = (
        tuple(told),
        tuple(cell(_shown(value)) for value, _ in told.values()),
        tuple(cell(origin) for _, origin in told.values()),
    )
    yield Grid(tuple(Column(head.to(lang), texts, 10) for head, texts in zip(_HEADS, cells, strict=True)), lang)


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return ", ".join(f"{key} = {one}" for key, one in value.items())
    return ", ".join(map(str, value)) or "-" if isinstance(value, (list, tuple)) else str(value)
