"""A value that its key does not take."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.shape import kinds
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A value is none of those that its key takes.", "值不在键允许的范围之内。"),
    why=Phrase(
        "Dates, languages and fixed words have one spelling each, so that no program has to guess whether 2022/4/5 "
        "is in April or in May. The hint names the right spelling, or the words to choose from.",
        "日期、语言和固定用词各有唯一的写法，程序就不必猜测 2022/4/5 是四月还是五月。提示会给出正确写法或可选的词。",
    ),
    bad="""\
language: chinese  # <-
tasks:
  - id: help
    title: 帮扶企业
    reporting: weekly  # <-
    targets:
      - id: firms
        title: 走访企业
        measure: flow
        at_least: 50
        unit: 家
        due: 2022/11/30  # <-
""",
    good="""\
language: zh
tasks:
  - id: help
    title: 帮扶企业
    reporting: monthly
    targets:
      - id: firms
        title: 走访企业
        measure: flow
        at_least: 50
        unit: 家
        due: 2022-11-30
""",
    see=Phrase(
        "ISO 639-1 (languages); RFC 3339, section 5.6 (dates); JSON Schema 2020-12, validation, section 6.1.2 (enum).",
        "ISO 639-1（语言代码）；RFC 3339 第5.6节（日期）；JSON Schema 2020-12 校验规范第6.1.2节（enum）。",
    ),
)

RULE = Rule(kinds.WRONG_VALUE, PAGE, elsewhere)
