"""`planck explain`: the page of a rule, or every step behind a target's status."""

from pathlib import Path

from planck.cli.manual import output_of, show
from planck.cli.options import ColorWhen, FormatName, LangName, named_lang
from planck.cli.streams import ready
from planck.report.machine import dumped, rule_json
from planck.report.pages import manual
from planck.rules.book import every_rule


def run(
    *,
    name: str,
    paths: list[Path] | None,
    as_of: str | None,
    form: FormatName | None,
    output: str | None,
    color: ColorWhen,
    lang: LangName | None,
) -> int:
    """Explain a rule or a target; returns the exit code."""
    ready()
    wanted, spoken = output_of(form, output), named_lang(lang)
    rule = next((rule for rule in every_rule() if name == rule.kind.name or name.upper() == rule.kind.code), None)
    if rule is None:
        from planck.cli.explain_target import explain_target  # noqa: PLC0415  because a rule's page needs no plans

        return explain_target(name, paths, as_of, wanted, color, spoken)
    show(
        wanted,
        color,
        spoken,
        lambda to: tuple(manual.page(rule, to)),
        lambda to: dumped(rule_json(rule, to)),
    )
    return 0
