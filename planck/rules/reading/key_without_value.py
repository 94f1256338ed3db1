"""Text within braces that is read as a key and has no value."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A text within '{…}' is read as a key and has no value.", "{…} 中的文字被读作键，却没有值。"),
    why=Phrase(
        "Within '{…}' an unquoted comma ends the text, and what follows would quietly be cut off from a title. A "
        "colon that is full-width, or has no space after it, separates nothing.",
        "在 {…} 中，未加引号的半角逗号会结束前面的文字，标题的后半部分便在无提示的情况下丢失。全角冒号，"
        "或后面没有空格的冒号，不起分隔作用。",
    ),
    bad="""\
owners:
  office: {name: {zh：办公室, en: Office}, kind: post}  # <-
owner: office
tasks:
  - id: help
    title: {zh: 帮扶企业, en: Visits, advice and training}  # <-
    targets:
      - {id: firms, title: 走访企业, measure: flow, at_least: 50, unit: 家}
""",
    good="""\
owners:
  office: {name: {zh: 办公室, en: Office}, kind: post}
owner: office
tasks:
  - id: help
    title: {zh: 帮扶企业, en: 'Visits, advice and training'}
    targets:
      - {id: firms, title: 走访企业, measure: flow, at_least: 50, unit: 家}
""",
    see=Phrase("YAML 1.2.2, section 7.4.2 (flow mappings).", "YAML 1.2.2 第7.4.2节（流式映射）。"),
)

RULE = Rule(refusals.KEY_WITHOUT_VALUE, PAGE, elsewhere)
