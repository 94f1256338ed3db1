"""What `planck diff` takes."""

from planck.cli.command import Command, Option
from planck.cli.options import COLOR, LANG, OUTPUT, QUIET, format_of
from planck.report.fail_on import ChangedBy
from planck.report.render import DIFFERENCE_FORMATS
from planck.words.phrase import Phrase

_SIDE = Phrase("A file or folder, or REF:PATH in git.", "文件或文件夹；或 git 中的 REF:路径。")
FAIL_ON = Option(
    "fail_on",
    ("--fail-on",),
    Phrase("Exit 1 from these changes on.", "有此类变更时退出码为 1。"),
    ChangedBy,
    usual=ChangedBy.NEVER,
)

COMMAND = Command(
    "diff",
    Phrase(
        "Tell what changed between two versions, and whether a commitment was weakened.",
        "比较两个版本有何变更，承诺是否放宽。",
    ),
    Phrase(
        "Example: planck diff main:plans plans --fail-on weakened",
        "示例：planck diff main:plans plans --fail-on weakened",
    ),
    (
        Option("old", (), _SIDE, usual=..., metavar="OLD"),
        Option("new", (), _SIDE, usual=..., metavar="NEW"),
        FAIL_ON,
        format_of(lambda: DIFFERENCE_FORMATS),
        OUTPUT,
        QUIET,
        COLOR,
        LANG,
    ),
)
