"""A known key where it means nothing."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.shape import kinds
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A key that is known elsewhere does not belong here.", "键本身有效，但不应出现在此处。"),
    why=Phrase(
        "A rank is a position and has no unit; beyond a range there is nothing to strive for; what has a value is "
        "not missing. Taken literally such a key says nothing, so something else was probably meant.",
        "名次没有单位，区间之外没有争取值，已有数值就不是缺报。这样的键照字面理解没有意义，原意多半另有所指。",
    ),
    bad="""\
# plan.yaml
tasks:
  - id: ranking
    title: 争先进位
    targets:
      - {id: position, title: 全市考核名次, measure: rank, at_most: 2, unit: 位}  # <-
      - id: grants
        title: 争取项目资金
        measure: flow
        within: [300, 350]
        stretch: 400  # <-
        unit: 万元
# progress/2022-06-30.yaml
values:
  grants: {value: 160, missing: 尚未审计}  # <-
""",
    good="""\
# plan.yaml
tasks:
  - id: ranking
    title: 争先进位
    targets:
      - {id: position, title: 全市考核名次, measure: rank, at_most: 2}
      - id: grants
        title: 争取项目资金
        measure: flow
        at_least: 300
        stretch: 400
        unit: 万元
# progress/2022-06-30.yaml
values:
  grants: {value: 160, note: 尚未审计}
""",
    see=Phrase(
        "JSON Schema 2020-12, core, section 10.2.2 (if, then).", "JSON Schema 2020-12 核心规范第10.2.2节（if、then）。"
    ),
)

RULE = Rule(kinds.KEY_OUT_OF_PLACE, PAGE, elsewhere)
