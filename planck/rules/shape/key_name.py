"""A key that is no name of the kind that belongs in its map."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.shape import kinds
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A key is not spelt as the keys of its map are: a language, a date, a unit or an id.",
        "键的写法不符合所在映射的要求，例如应为语言代码、日期、单位名或标识。",
    ),
    why=Phrase(
        "Some keys carry meaning themselves: the language of a title, the date of a checkpoint. Under 'cn', which "
        "is a country and no language, nobody would look for the Chinese title.",
        "有些键本身就有含义，例如标题的语言、节点的日期。cn 是国家代码，不是语言代码，写在 cn 下的中文标题无法识别。",
    ),
    bad="""\
tasks:
  - id: help
    title: {cn: 帮扶企业, en: Help for firms}  # <-
    targets:
      - id: firms
        title: 走访企业
        measure: flow
        at_least: 50
        unit: 家
        pace:
          2022-6-30: 25  # <-
          2022-12-31: 50
""",
    good="""\
tasks:
  - id: help
    title: {zh: 帮扶企业, en: Help for firms}
    targets:
      - id: firms
        title: 走访企业
        measure: flow
        at_least: 50
        unit: 家
        pace:
          2022-06-30: 25
          2022-12-31: 50
""",
    see=Phrase(
        "ISO 639-1 (languages); RFC 3339, section 5.6 (dates); JSON Schema 2020-12, core, section 10.3.2.4 "
        "(propertyNames).",
        "ISO 639-1（语言代码）；RFC 3339 第5.6节（日期）；JSON Schema 2020-12 核心规范第10.3.2.4节（propertyNames）。",
    ),
)

RULE = Rule(kinds.KEY_NAME, PAGE, elsewhere)
