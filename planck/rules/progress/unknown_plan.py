"""A progress file reports on a plan that is not there; found in review, where all files are known."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A progress file reports on a plan that is not there.", "进展文件所属的规划不存在。"),
    why=Phrase("", ""),
    bad="",
    good="",
)

RULE = Rule(Kind("PLK301", "unknown-plan"), PAGE, elsewhere)
