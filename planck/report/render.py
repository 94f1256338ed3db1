"""The formats a report can take, found by name."""

import importlib
import pkgutil
from collections.abc import Callable
from functools import lru_cache

from planck.report import formats
from planck.report.look import Look
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
