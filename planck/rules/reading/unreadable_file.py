"""A file or folder that cannot be read, or is not to be read."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A file or folder cannot be read, or leads out of the repository.", "文件或文件夹无法读取，或指向仓库之外。"
    ),
    why=Phrase(
        "What cannot be read is not checked, and without it the plan may look better or worse than it stands. "
        "Links that lead out of the repository are not followed, as what they point to differs from machine to "
        "machine.",
        "读不到就查不到，缺了它，规划的情况可能显得比实际好，也可能显得更差。指向仓库之外的链接一律不读，"
        "因为各台机器上所指的内容并不相同。",
    ),
    bad=Phrase(
        "A file without read permission, a name under which there is no file, or a link to a file outside the "
        "repository.",
        "没有读取权限的文件、并不存在的文件名，或指向仓库之外的链接。",
    ),
    good="""\
# progress/2022-06-30.yaml
values:
  firms: 26
""",
)

RULE = Rule(refusals.UNREADABLE, PAGE, elsewhere)
