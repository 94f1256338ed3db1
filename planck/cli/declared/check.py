"""What `planck check` takes."""

from planck.cli import completing
from planck.cli.command import Command, Option
from planck.cli.options import AS_OF, COLOR, JOBS, LANG, NO_CACHE, OUTPUT, PATHS, QUIET, format_of
from planck.report.fail_on import FailOn
from planck.report.look import Sheet
from planck.report.maker import formats_for
from planck.words.phrase import Phrase

AGAINST = Option(
    "against",
    ("--against",),
    Phrase(
        "Also hold it against a git revision: nothing weakened without an amendment.",
        "并与某一 git 版本比对：放宽须写明修订。",
    ),
    metavar="REF",
    offers=completing.revisions,
)
CHANGED = Option(
    "changed",
    ("--changed",),
    Phrase("PATHs are files that changed: check their plans.", "PATH 为已改动的文件：检查其所属规划。"),
    bool,
    usual=False,
)
EVERY_TARGET = Option(
    "every_target",
    ("--all",),
    Phrase("Show every target, not only the short ones.", "列出全部指标，而不只是短板。"),
    bool,
    usual=False,
)
FAIL_ON = Option(
    "fail_on",
    ("--fail-on",),
    Phrase("Exit 1 from this status on.", "达到该状态或更差时退出码为 1。"),
    FailOn,
    shown=Phrase("behind", "behind"),
)
STRICT = Option("strict", ("--strict",), Phrase("Warnings fail too.", "警告也视为失败。"), bool, usual=False)
SELECT = Option(
    "select",
    ("--select",),
    Phrase("Tell only these rules' findings.", "只报告这些规则。"),
    many=True,
    metavar="CODES",
    offers=completing.rules,
)
IGNORE = Option(
    "ignore",
    ("--ignore",),
    Phrase("Leave these rules' findings out.", "不报告这些规则。"),
    many=True,
    metavar="CODES",
    offers=completing.rules,
)
SHOW_SETTINGS = Option(
    "show_settings", ("--show-config",), Phrase("Show the settings in force.", "显示生效的设置。"), bool, usual=False
)
FORMATS = format_of(lambda: formats_for(Sheet.SHORTFALLS), Phrase("table; in CI its own", "table，CI 除外"))

COMMAND = Command(
    "check",
    Phrase("Check plans and their progress, and flag the shortfalls.", "检查规划及其进展，并指出短板。"),
    Phrase("Example: planck check plans --as-of 2022-06-30 --all", "示例：planck check plans --as-of 2022-06-30 --all"),
    (
        PATHS,
        AS_OF,
        AGAINST,
        CHANGED,
        EVERY_TARGET,
        FAIL_ON,
        STRICT,
        SELECT,
        IGNORE,
        SHOW_SETTINGS,
        FORMATS,
        OUTPUT,
        JOBS,
        NO_CACHE,
        QUIET,
        COLOR,
        LANG,
    ),
)
