"""A key that is no text."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A key is a number, true/false, nothing, a list or a map instead of text.",
        "键不是文本，而是数字、true/false、空值、列表或映射。",
    ),
    why=Phrase(
        "Programs differ on whether 2021 and '2021' are one key; JSON knows text only. Within '{…}' it is mostly a "
        "thousands separator: the comma of 1,850 ends the value at 1 and makes 850 a key.",
        "2021 与“2021”是不是同一个键，各程序认定不一；JSON 的键只能是文本。在 {…} 中多因千位分隔符所致：1,850 "
        "的逗号使值到 1 为止，850 成了键。",
    ),
    bad="""\
# plan.yaml
tasks:
  - id: help
    title: 帮扶企业
    x-earlier-years:
      2020: 1710  # <-
      2021: 1790  # <-
    targets:
      - {id: staff, title: 培训人员, measure: flow, at_least: 1850, unit: 人}
# progress/2022-12-31.yaml
values:
  staff: {value: 1,850, note: 年报数据}  # <-
""",
    good="""\
# plan.yaml
tasks:
  - id: help
    title: 帮扶企业
    x-earlier-years:
      '2020': 1710
      '2021': 1790
    targets:
      - {id: staff, title: 培训人员, measure: flow, at_least: 1850, unit: 人}
# progress/2022-12-31.yaml
values:
  staff: {value: 1850, note: 年报数据}
""",
    see=Phrase(
        "RFC 8259, section 4 (names are strings); YAML 1.2.2, section 7.4.2 (flow mappings).",
        "RFC 8259 第4节（名称须为字符串）；YAML 1.2.2 第7.4.2节（流式映射）。",
    ),
)

RULE = Rule(refusals.KEY_NOT_TEXT, PAGE, elsewhere)
