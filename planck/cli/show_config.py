"""`planck check --show-config`: what is in force, and from where."""

from collections.abc import Iterator

from planck.cli.outputs import Output, deliver
from planck.report.formats.table import laid_out
from planck.report.grid import Column
from planck.report.look import Look
from planck.report.page import Block, Grid, Heading, Level
from planck.report.report import FailOn
from planck.review.read import Reading
from planck.review.settings import Settings
from planck.text.limits import LIMITS
from planck.words.phrase import Lang, Phrase
from planck.words.visible import cell

_HEADS = (Phrase("setting", "设置"), Phrase("value", "值"), Phrase("from", "来自"))
_DEFAULT = Phrase("default", "默认")


def show_config(settings: Settings, reading: Reading, look: Look, lang: Lang) -> None:
    """Print the settings of the run, and those of each plan."""
    page = [*_section(Phrase("this run", "本次运行"), _of_run(settings), settings, lang)]
    for file in reading.plans:
        own = reading.configuration.of(file.path.parent)
        page += _section(Phrase(file.name, file.name), _of_plan(own), own, lang)
    deliver(laid_out(tuple(page), look), Output("table"))


def _of_run(settings: Settings) -> list[tuple[str, object]]:
    return [
        ("paths", [str(path) for path in settings.paths] or "plans/, ."),
        ("strict", settings.strict),
        ("fail_on", settings.fail_on or FailOn.BEHIND.value),
        ("language", settings.language or "-"),
    ]


def _of_plan(settings: Settings) -> list[tuple[str, object]]:
    limits = [name for name in LIMITS.__slots__ if getattr(settings.limits, name) != getattr(LIMITS, name)]
    return [
        ("select", "-" if settings.select is None else list(settings.select)),
        ("ignore", list(settings.ignore) or "-"),
        ("severity", {code: grade.value for code, grade in settings.severity.items()} or "-"),
        ("limits", {name: getattr(settings.limits, name) for name in limits} or "-"),
    ]


def _section(title: Phrase, rows: list[tuple[str, object]], settings: Settings, lang: Lang) -> Iterator[Block]:
    yield Heading(title.to(lang), Level.SECTION)
    cells = (
        tuple(name for name, _ in rows),
        tuple(cell(_shown(value)) for _, value in rows),
        tuple(settings.origin(name) or _DEFAULT.to(lang) for name, _ in rows),
    )
    yield Grid(tuple(Column(head.to(lang), texts, 10) for head, texts in zip(_HEADS, cells, strict=True)), lang)


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return ", ".join(f"{key} = {one}" for key, one in value.items())
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
