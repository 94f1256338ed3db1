"""Two plans have the same id; found in review, where all files are known."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("Two plans have the same id.", "两个规划的标识相同。"),
    why=Phrase("", ""),
    bad="",
    good="",
)

RULE = Rule(Kind("PLK202", "duplicate-plan"), PAGE, elsewhere)
