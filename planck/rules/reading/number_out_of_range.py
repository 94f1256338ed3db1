"""A number that cannot be held exactly."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A number is too long, too large or too small to be held exactly, or is not finite.",
        "数字过长、过大或过小，无法精确保存，或不是有限的数。",
    ),
    why=Phrase(
        "Figures are compared exactly. What has more than 30 digits is hardly a figure but a code that lacks its "
        "quotes, and '.nan' is what a script writes where it has none: a figure not yet known is 'missing'.",
        "数值按精确值比较。超过30位的多半不是数值，而是没有加引号的编号；.nan 则是脚本在没有数据时写出的，"
        "尚无数据应写 missing。",
    ),
    bad="""\
# plan.yaml
x-project: 4306212022031800000000000000000017  # <-
# progress/2022-06-30.yaml
values:
  firms: .nan  # <-
""",
    good="""\
# plan.yaml
x-project: '4306212022031800000000000000000017'
# progress/2022-06-30.yaml
values:
  firms: {missing: 统计部门尚未公布}
""",
    see=Phrase(
        "YAML 1.2.2, section 10.3.2 (tag resolution of the core schema); RFC 8259, section 6 (numbers).",
        "YAML 1.2.2 第10.3.2节（核心模式的标签解析）；RFC 8259 第6节（数字）。",
    ),
)

RULE = Rule(refusals.NUMBER_OUT_OF_RANGE, PAGE, elsewhere)
