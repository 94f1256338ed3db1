"""A value of another type than its key takes."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.shape import kinds
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A value is of another type than its key takes, such as text where a number belongs.",
        "值的类型与键不符，例如应填数字处写了文字。",
    ),
    why=Phrase(
        "'5家' is text to every program: it can be neither compared with a figure nor added up. The number stands "
        "alone, in half-width digits without separators, and its unit under 'unit'; a version has three parts, as "
        "1.0 is a number.",
        "在程序看来，“5家”是文字，既不能与数值比较，也不能累加。数字单独写，用半角，不加千位分隔符，单位写在 unit "
        "中；版本号须写三段，因为 1.0 是数字。",
    ),
    bad="""\
version: 1.0  # <-
tasks:
  - id: certify
    title: 认定高新技术企业
    targets:
      - id: certified
        title: 新认定高新技术企业
        measure: flow
        at_least: 5家  # <-
        unit: 家
        pace: quarterly
      - id: staff
        title: 培训人员
        measure: flow
        at_least: 1,850  # <-
        unit: 人
""",
    good="""\
version: 1.0.0
tasks:
  - id: certify
    title: 认定高新技术企业
    targets:
      - id: certified
        title: 新认定高新技术企业
        measure: flow
        at_least: 5
        unit: 家
        pace: quarterly
      - id: staff
        title: 培训人员
        measure: flow
        at_least: 1850
        unit: 人
""",
    see=Phrase(
        "JSON Schema 2020-12, validation, section 6.1.1 (type); YAML 1.2.2, section 10.3.2 (what is a number).",
        "JSON Schema 2020-12 校验规范第6.1.1节（type）；YAML 1.2.2 第10.3.2节（何为数字）。",
    ),
)

RULE = Rule(kinds.WRONG_TYPE, PAGE, elsewhere)
