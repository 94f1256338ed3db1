"""TODO"""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.shape import kinds
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("", ""),
    why=Phrase("", ""),
    bad="",
    good="",
)

RULE = Rule(kinds.MISSING_KEY, PAGE, elsewhere)
