"""What `planck report` takes."""

from planck.cli.command import Command, Option
from planck.cli.options import AS_OF, COLOR, JOBS, LANG, NO_CACHE, OUTPUT, PATHS, QUIET, format_of
from planck.report.look import By, Only, Sheet
from planck.report.maker import formats_for
from planck.words.phrase import Phrase

BY = Option(
    "by", ("--by",), Phrase("How the targets are grouped.", "指标的分组方式。"), By, shown=Phrase("task", "task")
)
ONLY = Option("only", ("--only",), Phrase("Leave out all but the shortfalls.", "只列短板。"), Only)
SINCE = Option(
    "since",
    ("--since",),
    Phrase(
        "Say what has moved since this date, or since the last progress.",
        "列出此后的变化；last 为上一次进展。",
    ),
    metavar="DATE|last",
)

COMMAND = Command(
    "report",
    Phrase("Print the document for a review meeting.", "输出供会议使用的材料。"),
    Phrase(
        "Example: planck report plans --as-of 2022-06-30 --since last --output review.md",
        "示例：planck report plans --as-of 2022-06-30 --since last --output review.md",
    ),
    (
        PATHS,
        AS_OF,
        BY,
        ONLY,
        SINCE,
        format_of(lambda: formats_for(Sheet.REVIEW)),
        OUTPUT,
        JOBS,
        NO_CACHE,
        QUIET,
        COLOR,
        LANG,
    ),
)
