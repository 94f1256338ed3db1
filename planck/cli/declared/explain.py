"""What `planck explain` takes."""

from planck.cli import completing
from planck.cli.command import Command, Option
from planck.cli.options import AS_OF, COLOR, FORM, LANG, OUTPUT, PATHS
from planck.words.phrase import Phrase

NAME = Option(
    "name",
    (),
    Phrase("A rule's code or name, or a target: its id, or PLAN:ID.", "规则代码或名称；或指标标识，或 规划:指标。"),
    usual=...,
    metavar="CODE|TARGET",
    offers=completing.explained,
)

COMMAND = Command(
    "explain",
    Phrase("Explain a rule, or why a target stands as it does.", "说明一条规则，或一项指标的状态从何而来。"),
    Phrase(
        "Example: planck explain new-high-tech-enterprises --as-of 2022-09-30",
        "示例：planck explain new-high-tech-enterprises --as-of 2022-09-30",
    ),
    (NAME, PATHS, AS_OF, FORM, OUTPUT, COLOR, LANG),
)
