"""A key that the schema does not know."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.shape import kinds
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A key is not known.", "出现未知的键。"),
    why=Phrase(
        "If unknown keys were passed over, one wrong letter would take a deadline or a target value out of the "
        "plan, and nobody would be told. Keys of your own are welcome: they start with 'x-'.",
        "如果放过不认识的键，写错一个字母，期限或目标值就从规划中消失，而且无人知晓。自定义的键以 x- 开头即可。",
    ),
    bad="""\
tasks:
  - id: help
    title: 帮扶企业
    targets:
      - id: firms
        title: 走访企业
        measure: flow
        atleast: 50  # <-
        unit: 家
        due_on: 2022-11-30  # <-
        备注: 以规模以上企业为主  # <-
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
        due: 2022-11-30
        x-备注: 以规模以上企业为主
""",
    see=Phrase(
        "JSON Schema 2020-12, core, section 10.3.2.3 (additionalProperties).",
        "JSON Schema 2020-12 核心规范第10.3.2.3节（additionalProperties）。",
    ),
)

RULE = Rule(kinds.UNKNOWN_KEY, PAGE, elsewhere)
