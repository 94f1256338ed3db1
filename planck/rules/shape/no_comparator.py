"""A target without a target value."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.shape import kinds
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A target has no comparator, and so no target value.", "指标没有比较方式，也就没有目标值。"),
    why=Phrase(
        "Without a figure nobody can say whether the target was met. The comparator tells 以上 from 以内: more is "
        "better for the one, less for the other.",
        "没有数值，是否完成就无从说起。比较方式用来区分“以上”和“以内”：一个越多越好，一个越少越好。",
    ),
    bad="""\
tasks:
  - id: help
    title: 帮扶企业
    targets:
      - id: firms  # <-
        title: 走访企业50家以上
        measure: flow
        unit: 家
""",
    good="""\
tasks:
  - id: help
    title: 帮扶企业
    targets:
      - id: firms
        title: 走访企业50家以上
        measure: flow
        at_least: 50
        unit: 家
""",
    see=Phrase(
        "The rules on performance targets in the budgets of China's central departments (财预〔2015〕88号): "
        "targets are to be specific and in figures (细化量化).",
        "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效目标应当细化量化。",
    ),
)

RULE = Rule(kinds.NO_COMPARATOR, PAGE, elsewhere)
