"""A tag, which would have a value read as something of its own kind."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A value carries a tag ('!name').", "值带有标签（!名称）。"),
    why=Phrase(
        "A tag asks the reading program to make something special of the value; in some programs that has even run "
        "code. A number that is meant as text needs only quotes, and so does a text that starts with '!'.",
        "标签要求读取程序把值转成特殊的东西，有的程序甚至因此执行过代码。数字要作文字用，或文字以 ! 开头，加引号即可。",
    ),
    bad="""\
tasks:
  - id: help
    title: 帮扶企业
    clause: !!str 3  # <-
    targets:
      - id: firms
        title: !important 走访企业  # <-
        measure: flow
        at_least: 50
        unit: 家
""",
    good="""\
tasks:
  - id: help
    title: 帮扶企业
    clause: '3'
    targets:
      - id: firms
        title: '!important 走访企业'
        measure: flow
        at_least: 50
        unit: 家
""",
    see=Phrase(
        "YAML 1.2.2, section 6.9.1 (node tags); RFC 9512, section 4.1 (arbitrary code execution).",
        "YAML 1.2.2 第6.9.1节（节点标签）；RFC 9512 第4.1节（任意代码执行）。",
    ),
)

RULE = Rule(refusals.TAG, PAGE, elsewhere)
