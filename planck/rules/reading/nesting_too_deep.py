"""Lists and maps nested beyond the limit."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("Lists and maps are nested more than 64 levels deep.", "列表与映射嵌套超过 64 层。"),
    why=Phrase(
        "A plan gets by with fewer than ten levels. Far deeper ones come from a program gone astray, or from "
        "somebody who wants the reading program to break down.",
        "规划一般不超过十层。嵌套过深，要么是程序出了差错，要么是有人想让读取程序崩溃。",
    ),
    bad=Phrase(
        "A file, written by a program, that holds a list in a list in a list, more than 64 levels down.",
        "程序生成的文件，列表套列表，层层相套，超过 64 层。",
    ),
    good="""\
tasks:
  - id: help
    title: 帮扶企业
    targets:
      - id: firms
        title: {zh: 走访企业, en: Firms visited}
        measure: flow
        at_least: 50
        unit: 家
""",
    see=Phrase("RFC 9512, section 4.2 (resource exhaustion).", "RFC 9512 第4.2节（资源耗尽）。"),
)

RULE = Rule(refusals.TOO_DEEP, PAGE, elsewhere)
