"""A merge key, which takes in the keys of another map."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A map takes in the keys of another by a merge key ('<<').", "映射用合并键（<<）并入另一映射的键。"),
    why=Phrase(
        "What a task or target says would depend on another place and on which of two values wins. Not every "
        "program merges at all: the merge key comes from YAML 1.1, and YAML 1.2 does not know it.",
        "任务或指标究竟写了什么，要看另一处的内容，还要看两个值以谁为准。合并键出自 YAML 1.1，YAML 1.2 中没有，"
        "并非所有程序都会合并。",
    ),
    bad="""\
tasks:
  - id: help
    title: 帮扶企业
    <<: {owner: office, reporting: monthly}  # <-
    targets:
      - {id: firms, title: 走访企业, measure: flow, at_least: 50, unit: 家}
""",
    good="""\
tasks:
  - id: help
    title: 帮扶企业
    owner: office
    reporting: monthly
    targets:
      - {id: firms, title: 走访企业, measure: flow, at_least: 50, unit: 家}
""",
    see=Phrase(
        "The merge key of YAML 1.1 (yaml.org/type/merge.html), which is no part of YAML 1.2.2.",
        "YAML 1.1 的合并键（yaml.org/type/merge.html），不属于 YAML 1.2.2。",
    ),
)

RULE = Rule(refusals.MERGE_KEY, PAGE, elsewhere)
