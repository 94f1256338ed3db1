"""The formats a report can take, found by name."""

import importlib
import pkgutil
from collections.abc import Callable
from functools import lru_cache
from types import ModuleType

from planck.report import formats
from planck.report.difference import Difference
from planck.report.formats import json_v1, markdown, table
from planck.report.look import Look, Sheet
from planck.report.machine import difference_json, dumped
from planck.report.pages import changed
from planck.report.report import Report

Renderer = Callable[[Report, Look], str]


@lru_cache
def _modules() -> tuple[ModuleType, ...]:
    """The modules of the room, each with a NAME, a `render`, and what it is FOR."""
    names = [module.name for module in pkgutil.iter_modules(formats.__path__)]
    return tuple(importlib.import_module(f"{formats.__name__}.{name}") for name in names)


def renderers() -> dict[str, Renderer]:
    """The formats by name."""
    return {module.NAME: module.render for module in _modules()}


def formats_for(sheet: Sheet) -> tuple[str, ...]:
    """The names of the formats for a check or for a review, those for people first."""
    first = ("table", "markdown")
    rest = [module.NAME for module in _modules() if sheet in module.FOR and module.NAME not in first]
    return (*first, *rest)


def render(report: Report, name: str = "table", look: Look | None = None) -> str:
    """A report as text in a format: `table`, `markdown`, `csv`, `json`, `github`, `gitlab`, `sarif` or `junit`.

    The same report and look give the same text. KeyError for a format that does not exist.
    """
    return renderers()[name](report, look or Look())


def render_difference(difference: Difference, name: str = "table", look: Look | None = None) -> str:
    """A comparison as text in a format: table, markdown or json; KeyError for any other.

    In Markdown it is a comment on a merge request: its verdict first, and cut to what a comment holds.
    """
    look = look or Look()
    return _DIFFERENCES[name](difference, look)


def _table(difference: Difference, look: Look) -> str:
    return table.laid_out(tuple(changed.page(difference, look)), look)


def _markdown(difference: Difference, look: Look) -> str:
    lang = changed.common_language(difference, look)
    return markdown.comment(changed.closing_line(difference, lang), tuple(changed.page(difference, look)), lang)


def _json(difference: Difference, look: Look) -> str:
    return dumped(difference_json(difference, look.lang or "en"))


_DIFFERENCES: dict[str, Callable[[Difference, Look], str]] = {
    table.NAME: _table,
    markdown.NAME: _markdown,
    json_v1.NAME: _json,
}

DIFFERENCE_FORMATS = tuple(_DIFFERENCES)
"""The formats that a comparison can take."""
