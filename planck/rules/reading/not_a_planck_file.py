"""A file, named by the user, that is neither plan nor progress file."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A file that was named is neither a plan nor a progress file.", "指定的文件既不是规划文件，也不是进展文件。"
    ),
    why=Phrase(
        "In a folder, YAML files of other programs are passed over. Whoever names a file expects it to be checked, "
        "and silence would pass for a clean result.",
        "检查文件夹时，其他程序的 YAML 文件会略过不读。但既然指明了某个文件，就是要检查它；若不予提示，"
        "会被误认为没有问题。",
    ),
    bad=Phrase(
        "A file named on the command line, as in 'planck check settings.yaml', that has no line 'planck: plan/v1' "
        "or 'planck: progress/v1'.",
        "在命令行中指明的文件，如 planck check settings.yaml，其中没有 planck: plan/v1 或 planck: progress/v1 一行。",
    ),
    good="""\
planck: plan/v1
title: 岳阳县科学技术局2022年工作规划
""",
)

RULE = Rule(refusals.NOT_A_PLANCK_FILE, PAGE, elsewhere)
