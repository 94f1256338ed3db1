"""A setting that planck does not know or cannot follow."""

from planck.rules.page import Page
from planck.rules.rule import Rule, elsewhere
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A setting in planck.toml or pyproject.toml is unknown, of the wrong kind, or names no rule.",
        "planck.toml 或 pyproject.toml 中的设置未知、类型不对，或所写规则不存在。",
    ),
    why=Phrase(
        "A misspelt setting does nothing, and everybody believes that it does.",
        "设置写错就不起作用，而大家都以为它在起作用。",
    ),
    bad=Phrase(
        "In planck.toml: 'fail-on = behind', 'ignore = [\"PLK999\"]', or PLK4xx lowered in severity.",
        'planck.toml 中写有 fail-on = behind、ignore = ["PLK999"]，或降低 PLK4xx 的级别。',
    ),
    good="""\
title: P
""",
)

RULE = Rule(Kind("PLK254", "wrong-setting"), PAGE, elsewhere)
