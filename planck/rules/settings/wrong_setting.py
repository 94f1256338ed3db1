"""A setting that names a rule which does not exist or cannot be set so."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A setting names a rule that does not exist, or one that can be neither ignored nor lowered.",
        "设置所写的规则不存在，或不允许忽略、降级。",
    ),
    why=Phrase(
        "A misspelt setting does nothing, and everybody believes that it does.",
        "设置写错就不起作用，而大家都以为它在起作用。",
    ),
    bad="""\
# planck.toml
ignore = ["owner-not-a-pots"]  # <-
""",
    good="""\
# planck.toml
ignore = ["owner-not-a-post"]
""",
)

RULE = Rule(Kind("PLK254", "wrong-setting"), PAGE, elsewhere)
