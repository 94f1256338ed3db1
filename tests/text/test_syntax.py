"""Syntax errors in words: where each stands and what most likely caused it."""

import re

import pytest

from planck.text.findings import Finding
from planck.text.limits import LIMITS
from planck.text.parsers import FASTEST, Parser
from planck.text.source import Source
from planck.text.tree import parse

Told = tuple[tuple[int, int, int, int], str, str]


def findings_of(text: str, parser: Parser = FASTEST) -> list[Finding]:
    return parse(Source("plan.yaml", text), LIMITS, parser)[1]


def told(text: str, parser: Parser) -> list[Told]:
    """Place, message and hint of each finding; all are of the kind syntax."""
    found = findings_of(text, parser)
    assert {(finding.kind.code, finding.kind.name) for finding in found} == {("PLK002", "syntax")}
    places = [finding.place for finding in found]
    return [
        ((at.line, at.column, at.end_line, at.end_column), finding.message.en, finding.hint.en if finding.hint else "")
        for at, finding in zip(places, found, strict=True)
    ]


TAB = ("a tab is used for indentation", "indent with spaces")
QUOTE = (
    "the quote that opens here is never closed",
    "close it; if it is part of the text, put the whole text in the other kind of quotes",
)
ESCAPE = (
    "a backslash in double quotes begins a code, and this is none",
    "double the backslash, or use single quotes",
)
HALF = ("this code stands for half a character", "write the character itself")
PERCENT = ("text cannot start with '%' here", "put it in quotes: '%…'")
AT_SIGN = ("text cannot start with '@' here", "put it in quotes: '@…'")
WIDE_COLON = ("full-width '：' does not separate anything", "use half-width ': ', or quote the text")
WIDE_COMMA = ("full-width '，' does not separate anything", "use half-width ', ', or quote the text")
WIDE_QUOTE = ("full-width '“' does not quote anything", "put the whole text in half-width quotes")
NO_SPACE = ("no space follows the colon", "put a space after it")
BRACE = ("the '{' that opens here is never closed", "close it, and separate entries by commas")
BRACKET = ("the '[' that opens here is never closed", "close it, and separate entries by commas")
COLON = ("an unquoted text holds a colon", "put the whole text in quotes")
NO_KEY = ("no key stands before this colon", "write a key before it, or put the text in quotes")
INSIDE = ("a key stands here inside the text of the lines above", "check the indentation")
NO_COLON = (
    "here stands neither a key with its colon nor more of the text above",
    "write 'key: value', or indent it more than the line above",
)
ALIKE = "indent entries of one list or map alike"
NO_TAG = "delete it, or quote the text if it starts with '!'"
UNSURE = "check indentation, brackets and quotes here and just before"

CASES = [
    # a tab
    ("a:\n\tb: 1\n", (2, 1, 2, 2), *TAB),
    ("a:\r\n\tb: 1\r\n", (2, 1, 2, 2), *TAB),
    ("a:\n  b: 1\n\tc: 2\n", (3, 1, 3, 2), *TAB),
    ("a:\n  \tb: 1\n", (2, 3, 2, 4), *TAB),
    ("\ta: 1\n", (1, 1, 1, 2), *TAB),
    ("a: >\n\tb\n", (2, 1, 2, 2), *TAB),
    # a quote that stays open
    ("a: 'x\nb: 2\n", (1, 4, 1, 5), *QUOTE),
    ('title: 规划\na: "x\nb: 2\n', (2, 4, 2, 5), *QUOTE),
    ('局: {b: "x\n', (1, 8, 1, 9), *QUOTE),
    ('a: "x\n---\n', (1, 4, 1, 5), *QUOTE),
    # a backslash
    ('a: "b\\qc"\n', (1, 6, 1, 7), *ESCAPE),
    ('a: "\\xzz"\n', (1, 5, 1, 6), *ESCAPE),
    ('a: "b\n  \\ud800"\n', (2, 3, 2, 4), *HALF),
    ('a: "\\ud83d\\udc69"\n', (1, 5, 1, 6), *HALF),
    ('a: "\\udfff"\n', (1, 5, 1, 6), *HALF),
    ('a: "\\U00110000"\n', (1, 5, 1, 6), *ESCAPE),
    ('a: "\\UFFFFFFFF"\n', (1, 5, 1, 6), *ESCAPE),
    ('a: "b\\\\\\x1"\n', (1, 8, 1, 9), *ESCAPE),
    ('a: "\\u85', (1, 5, 1, 6), *ESCAPE),
    ('a: "\\\'"\n', (1, 5, 1, 6), *ESCAPE),
    ('a: "\\', (1, 5, 1, 6), *ESCAPE),
    ('a: "\\u\\n"', (1, 5, 1, 6), *ESCAPE),
    # a character that starts nothing
    ("unit: %\n", (1, 7, 1, 8), *PERCENT),
    ("unit: {zh: %}\n", (1, 12, 1, 13), *PERCENT),
    ("- 局\n- %\n", (2, 3, 2, 4), *PERCENT),
    ("owner: @bureau\n", (1, 8, 1, 9), *AT_SIGN),
    ("a: `b`\n", (1, 4, 1, 5), "text cannot start with '`' here", "put it in quotes: '`…'"),
    # full-width punctuation
    ("a： b\nc: d\n", (1, 2, 1, 3), *WIDE_COLON),
    ("a: 1\nb：2\nc: 3\n", (2, 2, 2, 3), *WIDE_COLON),
    ("a: 1\r\nb：2\r\nc: 3\r\n", (2, 2, 2, 3), *WIDE_COLON),
    ("a: 1\nb：2\n", (2, 2, 2, 3), *WIDE_COLON),
    ("a:\n  - id：2\n    c: 3\n", (2, 7, 2, 8), *WIDE_COLON),
    ("a: {zh: 局， en: x}\n", (1, 10, 1, 11), *WIDE_COMMA),
    ("a: {zh: 局，en: x}\n", (1, 10, 1, 11), *WIDE_COMMA),
    ("title: “Bureau: plan”\n", (1, 8, 1, 9), *WIDE_QUOTE),
    ("a: {en: “Bureau: plan”}\n", (1, 9, 1, 10), *WIDE_QUOTE),
    # full-width punctuation that is not to blame
    ("a: 目标：增长\n  b: c\n", (2, 4, 2, 5), *INSIDE),
    ("a: 甲，乙: b\n", (1, 7, 1, 8), *COLON),
    # no space after a colon
    ("a: 1\nb:2\nc: 3\n", (2, 2, 2, 3), *NO_SPACE),
    ("a: 1\nb:2\n", (2, 2, 2, 3), *NO_SPACE),
    ("a:\n  - id:x\n    c: 3\n", (2, 7, 2, 8), *NO_SPACE),
    ("{a:[1]}", (1, 3, 1, 4), *NO_SPACE),
    ("x: {a:{b: 1}}\n", (1, 6, 1, 7), *NO_SPACE),
    # a bracket that stays open
    ("a: [1, 2\nb: 3\n", (1, 4, 1, 5), *BRACKET),
    ("a: {b: 1\nc: 2\n", (1, 4, 1, 5), *BRACE),
    ("x: {a: [1], b: 2\nc: 3\n", (1, 4, 1, 5), *BRACE),
    ("a: [[1, 2]\nb: c\n", (1, 4, 1, 5), *BRACKET),
    ("b: [x\r\nc: y\r\n", (1, 4, 1, 5), *BRACKET),
    ("a: {b: 1", (1, 4, 1, 5), *BRACE),
    # a colon
    ("a: note: this\n", (1, 8, 1, 9), *COLON),
    ("a: {zh: 甲, en: b: c}\n", (1, 17, 1, 18), *COLON),
    ("a: 10:30: x\n", (1, 9, 1, 10), *COLON),
    ("a: 1\n局: http://a.b: c\n", (2, 14, 2, 15), *COLON),
    (": a\n", (1, 1, 1, 2), *NO_KEY),
    ("a: 1\n: b\n", (2, 1, 2, 2), *NO_KEY),
    ("- : a\n", (1, 3, 1, 4), *NO_KEY),
    ("{: a}", (1, 2, 1, 3), *NO_KEY),
    ("a: b\n c: d\n", (2, 3, 2, 4), *INSIDE),
    ("- a\n  b: c\n", (2, 4, 2, 5), *INSIDE),
    # neither key nor text
    ("a: 1\nplan\nc: 2\n", (2, 1, 2, 5), *NO_COLON),
    ("a: 1\r\nplan\r\nc: 2\r\n", (2, 1, 2, 5), *NO_COLON),
    ("a: 1\n岳阳县  \n", (2, 1, 2, 4), *NO_COLON),
    # no cause comes to mind: what the parser says, where it says it
    ("a: ]\n", (1, 4, 1, 5), "this is not valid YAML: did not find expected node content", UNSURE),
    ("x: {a: 1]\n", (1, 9, 1, 10), "this is not valid YAML: did not find expected ',' or '}'", UNSURE),
    ("a: 1\n- b\n", (2, 1, 2, 2), "this is not valid YAML: did not find expected key", UNSURE),
    (
        "a:\n  b: 1\n c: 2\n",
        (3, 2, 3, 3),
        "this line is indented by 1, unlike every entry above it that it could follow",
        ALIKE,
    ),
    ('t: "a\nb: "%"\n', (1, 4, 1, 5), "the quote that opens here closes only lines below", "close it on its own line"),
    ("t:\n  -id: a\n   c: b\n", (2, 3, 2, 4), "no space follows the dash", "put a space after it"),
    ("a: [\n", (2, 1, 2, 1), "this is not valid YAML: did not find expected node content", UNSURE),
    (
        "a: - b\n",
        (1, 4, 1, 5),
        "this is not valid YAML: block sequence entries are not allowed in this context",
        UNSURE,
    ),
    ("a: ? b\n", (1, 4, 1, 5), "this is not valid YAML: mapping keys are not allowed in this context", UNSURE),
    ("- a\nb: 1\n", (2, 1, 2, 2), "this is not valid YAML: did not find expected '-' indicator", UNSURE),
    ("[a, {b: c} d]", (1, 12, 1, 13), "this is not valid YAML: did not find expected ',' or ']'", UNSURE),
    ("a\n... b\n", (2, 5, 2, 6), "this is not valid YAML: did not find expected <document start>", UNSURE),
    (
        "a: &局 b\n",
        (1, 5, 1, 6),
        "this is not valid YAML: did not find expected alphabetic or numeric character",
        UNSURE,
    ),
    ("a: |0\n", (1, 5, 1, 6), "this is not valid YAML: found an indentation indicator equal to 0", UNSURE),
    ("a: |x\n", (1, 5, 1, 6), "this is not valid YAML: did not find expected comment or line break", UNSURE),
    # a tag that cannot be read; any other is refused as a tag
    ("a: !b[c]\n", (1, 4, 1, 6), "tag '!b' is not allowed", NO_TAG),
    ("a: !<b c\n", (1, 4, 1, 7), "tag '!<b' is not allowed", NO_TAG),
    ("a: !b! c\n", (1, 4, 1, 7), "tag '!b!' is not allowed", NO_TAG),
    ("a: &x !b!c d\n", (1, 7, 1, 11), "tag '!b!c' is not allowed", NO_TAG),
    ("a: !%G0 b\n", (1, 4, 1, 8), "tag '!%G0' is not allowed", NO_TAG),
    ("局:\n  # !x\n  - !%C0%80 b\n", (3, 5, 3, 12), "tag '!%C0%80' is not allowed", NO_TAG),
    ("a: !!%ED%A0%80 b\n", (1, 4, 1, 15), "tag '!!%ED%A0%80' is not allowed", NO_TAG),
]


@pytest.mark.parametrize(("text", "place", "message", "hint"), CASES, ids=[repr(case[0]) for case in CASES])
def test_a_syntax_error_names_its_place_and_cause(
    text: str, place: tuple[int, int, int, int], message: str, hint: str, parser: Parser
) -> None:
    assert told(text, parser) == [(place, message, hint)]


@pytest.mark.parametrize("text", [case[0] for case in CASES], ids=repr)
def test_a_syntax_error_is_told_in_chinese_too(text: str) -> None:
    for finding in findings_of(text):
        assert finding.hint is not None
        for phrase in (finding.message, finding.hint):
            assert re.search("[\u4e00-\u9fff]", phrase.zh)
            shown = re.sub("“!.*”", "", phrase.zh.replace("YAML", ""))
            assert not re.search("[A-Za-z]", shown)


def test_what_stands_before_an_error_is_read_and_what_follows_is_not(parser: Parser) -> None:
    document, findings = parse(Source("plan.yaml", "id: p\ntitle: 规划\nunit: %\ntasks: []\n"), LIMITS, parser)
    assert document.data == {"id": "p", "title": "规划"}
    assert [finding.place.line for finding in findings] == [3]
