"""A target with two comparators."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.shape import kinds
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A target has more than one comparator.", "一个指标有两个以上的比较方式。"),
    why=Phrase(
        "A commitment is met or not by one yardstick; with two, each side could later point at the one that suits "
        "it. A range is 'within', a better value striven for is 'stretch'.",
        "一项承诺是否兑现，只能有一个标准；若有两个，事后各方便可各取所需。区间用 within，更高的争取值用 stretch。",
    ),
    bad="""\
tasks:
  - id: fund
    title: 争取上级资金
    targets:
      - id: grants
        title: 争取项目资金
        measure: flow
        at_least: 300
        at_most: 350  # <-
        unit: 万元
      - id: certified
        title: 新认定高新技术企业
        measure: flow
        at_least: 5
        exactly: 8  # <-
        unit: 家
        pace: quarterly
""",
    good="""\
tasks:
  - id: fund
    title: 争取上级资金
    targets:
      - id: grants
        title: 争取项目资金
        measure: flow
        within: [300, 350]
        unit: 万元
      - id: certified
        title: 新认定高新技术企业
        measure: flow
        at_least: 5
        stretch: 8
        unit: 家
        pace: quarterly
""",
)

RULE = Rule(kinds.TWO_COMPARATORS, PAGE, elsewhere)
