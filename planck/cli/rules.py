"""`planck rules`: lists the rules."""

from planck.cli.manual import ManualFormat, output_of, show
from planck.cli.options import Color, ColorWhen, Language, OutputFile, named_lang
from planck.cli.speech import say
from planck.cli.streams import guarded, ready
from planck.report.machine import dumped, rule_json
from planck.report.pages.manual import listing
from planck.rules.book import every_rule

HELP = say("List the rules.", "列出全部规则。")
EXAMPLE = say("Example: planck rules --format json", "示例：planck rules --format json")


def command(
    *,
    form: ManualFormat = None,
    output: OutputFile = None,
    color: Color = ColorWhen.AUTO,
    lang: Language = None,
) -> None:
    """List the rules."""

    def run() -> int:
        ready()
        show(
            output_of(form, output),
            color,
            named_lang(lang),
            lambda spoken: tuple(listing(every_rule(), spoken)),
            lambda spoken: dumped([rule_json(rule, spoken) for rule in every_rule()]),
        )
        return 0

    guarded(run)
