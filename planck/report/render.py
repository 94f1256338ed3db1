"""The formats a report can take, found by name."""

import importlib
import pkgutil
from collections.abc import Callable
from functools import lru_cache

from planck.report import formats
from planck.report.difference import Difference
from planck.report.formats import markdown, table
from planck.report.look import Look
from planck.report.machine import difference_json, dumped
from planck.report.pages import changed
from planck.report.report import Report

Renderer = Callable[[Report, Look], str]


@lru_cache
def renderers() -> dict[str, Renderer]:
    """The formats by name: every module of the room has a NAME and a `render`."""
    modules = [
        importlib.import_module(f"{formats.__name__}.{module.name}")
        for module in pkgutil.iter_modules(formats.__path__)
    ]
    return {module.NAME: module.render for module in modules}


def render(report: Report, name: str = "table", look: Look | None = None) -> str:
    """A report as text in a format; KeyError for a format that does not exist."""
    return renderers()[name](report, look or Look())


DIFFERENCE_FORMATS = ("table", "markdown", "json")
"""The formats that a comparison can take."""


def render_difference(difference: Difference, name: str = "table", look: Look | None = None) -> str:
    """A comparison as text in a format; KeyError for one that does not exist."""
    look = look or Look()
    page = tuple(changed.page(difference, look))
    made: dict[str, Callable[[], str]] = {
        "table": lambda: table.laid_out(page, look),
        "markdown": lambda: markdown.laid_out(page),
        "json": lambda: dumped(difference_json(difference, look.lang or "en")),
    }
    return made[name]()
