"""A setting that names a rule which does not exist or cannot be set so, or that is not in force where it stands."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A setting names a rule that does not exist, or one that can be neither ignored nor lowered; or (a warning) "
        "settings in `pyproject.toml` are passed over because `planck.toml` stands beside it.",
        "设置所写的规则不存在，或不允许忽略、降级；或（警告）`pyproject.toml` 中的设置因旁有 `planck.toml` 未被采用。",
    ),
    why=Phrase(
        "A setting that is misspelt or passed over does nothing, and everybody believes that it does.",
        "设置写错或未被采用就不起作用，而大家都以为它在起作用。",
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
