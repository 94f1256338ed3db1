"""A file over the size limit."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A file is larger than 16 MiB.", "文件超过 16 MiB。"),
    why=Phrase(
        "A plan of a hundred targets takes up some 50 KiB. A file hundreds of times that size is no plan, and the "
        "limit keeps one file, wrong or hostile, from holding up everybody's check.",
        "一百项指标的规划不过 50 KiB 左右，大到几百倍的就不是规划了。设定上限，"
        "是为了不让一个放错的或恶意的文件拖住所有人的检查。",
    ),
    bad=Phrase(
        "A register, a scan or years of daily figures, exported as one YAML file of more than 16 MiB.",
        "把名录、扫描件或多年的逐日数据导出成一个超过 16 MiB 的 YAML 文件。",
    ),
    good="""\
# progress/2022-03-31.yaml
values:
  firms: 12
# progress/2022-06-30.yaml
values:
  firms: 26
""",
    see=Phrase("RFC 9512, section 4.2 (resource exhaustion).", "RFC 9512 第4.2节（资源耗尽）。"),
)

RULE = Rule(refusals.TOO_LARGE, PAGE, elsewhere)
