"""A key that has to be there and is not."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.shape import kinds
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A key that is required is missing.", "缺少必填的键。"),
    why=Phrase(
        "What is left out is left to guess: a figure without its unit may be firms or visits, 元 or 万元. The "
        "finding points at the entry that lacks the key.",
        "不写就只能猜：没有单位的数，可能是家，也可能是次，可能是元，也可能是万元。提示指向缺少该键的一项。",
    ),
    bad="""\
owners:
  office:  # <-
    kind: post
owner: office
tasks:
  - id: help
    title: 帮扶企业
    targets:
      - id: firms  # <-
        title: 走访企业
        measure: flow
        at_least: 50
""",
    good="""\
owners:
  office:
    name: 办公室
    kind: post
owner: office
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
        "JSON Schema 2020-12, validation, section 6.5.3 (required).",
        "JSON Schema 2020-12 校验规范第6.5.3节（required）。",
    ),
)

RULE = Rule(kinds.MISSING_KEY, PAGE, elsewhere)
