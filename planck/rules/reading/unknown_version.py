"""A header with a format or version that is not known."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A header names a format or a version that this planck does not know.",
        "文件头中的格式或版本，本版 planck 不认识。",
    ),
    why=Phrase(
        "In another version the same key may mean another thing, and a commitment is not to be judged by a guess. "
        "Mostly it is a slip of the pen; if not, a newer planck is needed.",
        "换了版本，同一个键的含义可能不同，承诺不能靠猜测来评判。多半是笔误；若不是，则需升级 planck。",
    ),
    bad="""\
# plan.yaml
planck: plan/v1.0  # <-
# progress/2022-06-30.yaml
planck: progess/v1  # <-
values:
  firms: 26
""",
    good="""\
# plan.yaml
planck: plan/v1
# progress/2022-06-30.yaml
planck: progress/v1
values:
  firms: 26
""",
)

RULE = Rule(refusals.UNKNOWN_VERSION, PAGE, elsewhere)
