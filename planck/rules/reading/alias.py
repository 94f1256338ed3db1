"""An alias, which stands for a value written elsewhere."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A value is an alias ('*name') of one that is written elsewhere.", "值是别名（*名称），内容写在别处。"
    ),
    why=Phrase(
        "Whoever reads the line does not see what it says, and a change elsewhere changes it unnoticed. Aliases of "
        "aliases can also blow a small file up beyond all memory.",
        "仅看这一行，无从知道所写内容；别处改动，此处也随之改变而无人察觉。别名套别名，"
        "还能使很小的文件膨胀到内存容纳不下。",
    ),
    bad="""\
tasks:
  - id: help
    title: 帮扶企业
    owner: *lead  # <-
    targets:
      - {id: firms, title: 走访企业, measure: flow, at_least: 50, unit: 家}
""",
    good="""\
tasks:
  - id: help
    title: 帮扶企业
    owner: office
    targets:
      - {id: firms, title: 走访企业, measure: flow, at_least: 50, unit: 家}
""",
    see=Phrase(
        "YAML 1.2.2, section 7.1 (alias nodes); RFC 9512, section 4.2 (resource exhaustion).",
        "YAML 1.2.2 第7.1节（别名节点）；RFC 9512 第4.2节（资源耗尽）。",
    ),
)

RULE = Rule(refusals.ALIAS, PAGE, elsewhere)
