"""The manual: the list of all rules, and the page of one."""

from collections.abc import Iterator, Sequence
from typing import Any

from planck.report.grid import Column
from planck.report.page import Block, Grid, Heading, Level, Line, Verbatim
from planck.rules.rule import Rule
from planck.words.phrase import Lang, Phrase
from planck.words.visible import cell

_FINDS = Phrase("What it finds", "检查内容")
_WHY = Phrase("Why it matters", "为何重要")
_BAD = Phrase("Bad", "错误示例")
_GOOD = Phrase("Good", "正确示例")
_SEE = Phrase("See", "参见")


def listing(rules: Sequence[Rule[Any]], lang: Lang) -> Iterator[Block]:
    """One row a rule: code, name, severity, what it finds."""
    columns = (
        Column(Phrase("code", "代码").to(lang), tuple(rule.kind.code for rule in rules)),
        Column(Phrase("name", "名称").to(lang), tuple(rule.kind.name for rule in rules), 27),
        Column(Phrase("severity", "级别").to(lang), tuple(rule.kind.severity.to(lang) for rule in rules)),
        Column(_FINDS.to(lang), tuple(cell(rule.page.finds.to(lang)) for rule in rules), 20),
    )
    yield Grid(columns, lang)


def page(rule: Rule[Any], lang: Lang) -> Iterator[Block]:
    """The page of a rule."""
    kind, told = rule.kind, rule.page
    yield Heading(f"{kind.code} {kind.name} ({kind.severity.to(lang)})", Level.DOCUMENT)
    for head, text in ((_FINDS, told.finds), (_WHY, told.why)):
        yield Heading(head.to(lang), Level.SECTION)
        yield Line(text.to(lang), apart=True)
    for head, example in ((_BAD, told.bad), (_GOOD, told.good)):
        yield Heading(head.to(lang), Level.SECTION)
        if isinstance(example, Phrase):
            yield Line(example.to(lang), apart=True)
        else:
            yield Verbatim(example)
    if told.see:
        yield Heading(_SEE.to(lang), Level.SECTION)
        yield Line(told.see.to(lang), apart=True)
