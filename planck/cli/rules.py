"""`planck rules`: lists the rules."""

from planck.cli.manual import output_of, show
from planck.cli.options import ColorWhen, FormatName, LangName, named_lang
from planck.cli.streams import ready
from planck.report.machine import dumped, rule_json
from planck.report.pages.manual import listing
from planck.rules.book import every_rule


def run(*, form: FormatName | None, output: str | None, color: ColorWhen, lang: LangName | None) -> int:
    """List the rules; returns the exit code."""
    ready()
    show(
        output_of(form, output),
        color,
        named_lang(lang),
        lambda spoken: tuple(listing(every_rule(), spoken)),
        lambda spoken: dumped([rule_json(rule, spoken) for rule in every_rule()]),
    )
    return 0
