"""More mistakes in one file than are worth telling."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("There are more than 500 mistakes in a file.", "一个文件中的错误超过 500 处。"),
    why=Phrase(
        "So many mistakes have few causes, mostly one that repeats itself on every line. The first ones show it, "
        "and a longer list would only bury the findings of other files.",
        "错误多到这种程度，原因往往只有一两个，在各行反复出现。看前面几处就能明白，再列下去，只会淹没其他文件的问题。",
    ),
    bad=Phrase(
        "A plan, written by a script from a spreadsheet, whose several hundred targets all give 'minimum' for "
        "'at_least'.",
        "由脚本从电子表格生成的规划，几百项指标都把 at_least 写成了 minimum。",
    ),
    good="""\
tasks:
  - id: help
    title: 帮扶企业
    targets:
      - {id: firms, title: 走访企业, measure: flow, at_least: 50, unit: 家}
      - {id: staff, title: 培训人员, measure: flow, at_least: 1850, unit: 人}
""",
)

RULE = Rule(refusals.TOO_MANY_MISTAKES, PAGE, elsewhere)
