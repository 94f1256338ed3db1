"""Reports and comparisons as text, in a format found by its name."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from planck.report.look import Look

if TYPE_CHECKING:
    from planck.report.difference import Difference
    from planck.report.report import Report


def render(report: "Report", name: str = "table", look: Look | None = None) -> str:
    """A report as text in a format: `table`, `markdown`, `csv`, `json`, `github`, `gitlab`, `sarif` or `junit`.

    The same report and look give the same text. KeyError for a format that does not exist.
    """
    from planck.report.assemble import assembled  # noqa: PLC0415  because comparisons do not need it
    from planck.report.share import Wanted  # noqa: PLC0415  as above
    from planck.report.sharing import share_of  # noqa: PLC0415  as above
    from planck.report.tallies import totals_of  # noqa: PLC0415  as above

    wanted = Wanted(name, look or Look())
    return assembled(totals_of(report), [share_of(report, [wanted])], 0, wanted)


def render_difference(difference: "Difference", name: str = "table", look: Look | None = None) -> str:
    """A comparison as text in a format: table, markdown or json; KeyError for any other.

    In Markdown it is a comment on a merge request: its verdict first, and cut to what a comment holds.
    """
    look = look or Look()
    return _DIFFERENCES[name](difference, look)


def _table(difference: "Difference", look: Look) -> str:
    from planck.report.layout import lines  # noqa: PLC0415  because only this needs it
    from planck.report.pages import changed  # noqa: PLC0415  because only comparisons need it

    return lines.laid_out(tuple(changed.page(difference, look)), look)


def _markdown(difference: "Difference", look: Look) -> str:
    from planck.report.layout import markdown  # noqa: PLC0415  because only this needs it
    from planck.report.pages import changed  # noqa: PLC0415  because only comparisons need it

    lang = changed.common_language(difference, look)
    return markdown.comment(changed.closing_line(difference, lang), tuple(changed.page(difference, look)), lang)


def _json(difference: "Difference", look: Look) -> str:
    from planck.report.machine import difference_json, dumped  # noqa: PLC0415  because only this needs it

    return dumped(difference_json(difference, look.lang or "en"))


_DIFFERENCES: dict[str, Callable[["Difference", Look], str]] = {
    "table": _table,
    "markdown": _markdown,
    "json": _json,
}

DIFFERENCE_FORMATS = tuple(_DIFFERENCES)
"""The formats that a comparison can take."""
