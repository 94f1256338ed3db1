"""What `planck rules` takes."""

from planck.cli.command import Command
from planck.cli.options import COLOR, FORM, LANG, OUTPUT
from planck.words.phrase import Phrase

COMMAND = Command(
    "rules",
    Phrase("List the rules.", "列出全部规则。"),
    Phrase("Example: planck rules --format json", "示例：planck rules --format json"),
    (FORM, OUTPUT, COLOR, LANG),
)
