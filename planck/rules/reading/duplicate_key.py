"""A key that stands twice in one map."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A key stands twice in one map.", "同一映射中有两个相同的键。"),
    why=Phrase(
        "Most programs that read YAML keep the last of the two and say nothing, so that a line further down "
        "quietly lowers the figure that everybody reads. Copying a target, or a merge in git, easily leaves such a "
        "line behind.",
        "多数程序读取 YAML 时以后一个为准，且不作提示，下面一行便可在无人察觉时调低目标值。复制指标或在 git "
        "中合并时，容易留下这样的重复。",
    ),
    bad="""\
tasks:
  - id: help
    title: 帮扶企业
    targets:
      - id: firms
        title: 走访企业
        measure: flow
        at_least: 50
        unit: 家
        at_least: 40  # <-
""",
    good="""\
tasks:
  - id: help
    title: 帮扶企业
    targets:
      - id: firms
        title: 走访企业
        measure: flow
        at_least: 50
        unit: 家
""",
    see=Phrase(
        "YAML 1.2.2, section 3.2.1.1 (the keys of a mapping are unique); RFC 8259, section 4.",
        "YAML 1.2.2 第3.2.1.1节（映射的键不得重复）；RFC 8259 第4节。",
    ),
)

RULE = Rule(refusals.DUPLICATE_KEY, PAGE, elsewhere)
