"""TODO"""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text import refusals
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("", ""),
    why=Phrase("", ""),
    bad="",
    good="",
)

RULE = Rule(refusals.TAG, PAGE, elsewhere)
