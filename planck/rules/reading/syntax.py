"""Text that is not valid YAML."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("The text is not valid YAML.", "文本不符合 YAML 语法。"),
    why=Phrase(
        "What stands after the mistake cannot be read, so nothing in it is checked until the mistake is mended. "
        "Mostly it is one character: full-width punctuation from a Chinese keyboard, no space after a colon, a '%' "
        "without quotes.",
        "错误之后的内容无法读取，更正之前一概得不到检查。问题往往只在一个字符：中文输入法打出的全角标点、"
        "冒号后没有空格、% 没有加引号。",
    ),
    bad="""\
# plan.yaml
tasks:
  - id: help
    title：帮扶企业  # <-
    targets:
      - {id: firms, title: 走访企业, measure: flow, at_least: 50, unit: 家}
      - {id: spent, title: 资金执行率, measure: ratio, at_least: 95, unit: '%', pace: at-due}
# progress/2022-03-31.yaml
values:
  spent: 20
  firms:12  # <-
# progress/2022-06-30.yaml
values:
  spent: {value: 48, unit: %}  # <-
  firms: 26
""",
    good="""\
# plan.yaml
tasks:
  - id: help
    title: 帮扶企业
    targets:
      - {id: firms, title: 走访企业, measure: flow, at_least: 50, unit: 家}
      - {id: spent, title: 资金执行率, measure: ratio, at_least: 95, unit: '%', pace: at-due}
# progress/2022-03-31.yaml
values:
  spent: 20
  firms: 12
# progress/2022-06-30.yaml
values:
  spent: {value: 48, unit: '%'}
  firms: 26
""",
    see=Phrase(
        "YAML 1.2.2, sections 5.3 (indicator characters) and 7.3.3 (plain style).",
        "YAML 1.2.2 第5.3节（指示字符）、第7.3.3节（无引号文字）。",
    ),
)

RULE = Rule(refusals.SYNTAX, PAGE, elsewhere)
