"""The parser written in Python tells what the one written in C tells, of every text."""

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from yaml.error import Mark
from yaml.scanner import ScannerError

from planck.text.findings import Finding
from planck.text.findings import Path as DataPath
from planck.text.limits import Limits
from planck.text.parsers import FASTEST, Parser, libyaml, pyyaml
from planck.text.source import Source
from planck.text.spots import Spot
from planck.text.tree import parse

PLANS = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parents[2] / "plans").rglob("*.yaml"))]
FEW = Limits(max_nodes=3000)

both = pytest.mark.skipif(not yaml.__with_libyaml__, reason="there is nothing to compare with")

Told = tuple[object, dict[DataPath, Spot], list[Finding]]


def told(text: str, parser: Parser) -> Told:
    document, findings = parse(Source("p", text), FEW, parser)
    return document.data, dict(document.spots), findings


def told_alike(text: str) -> Told:
    """What both parsers tell."""
    fast, slow = told(text, libyaml), told(text, pyyaml)
    assert slow == fast
    return slow


@both
def test_the_parser_written_in_c_is_preferred() -> None:
    assert FASTEST is libyaml


# --- where the two once differed ------------------------------------------------------------------

OK, SYNTAX = "", "PLK002"
REGRESSIONS: dict[str, list[tuple[str, str]]] = {
    "a tab after an indicator": [("a:\tb", OK), ("- a:\t[b,\tc\t]\t# d", OK), ("-\ta: b", SYNTAX), ("?\ta", SYNTAX)],
    "a tab in a plain text": [("a: b\tc", OK), ("a: b\t\n  c", OK), ("a: b\n \tc", OK), ("a: b\n\tc", SYNTAX)],
    "a tab in brackets": [("[a\n\t,b]", OK), ("[\n\ta]", OK), ("{a:\n\tb}", OK), ("a: [b\n \tc]", OK)],
    "a tab in an empty line": [("a:\n\t\n  b: c", SYNTAX), ("a: b\n\t\nc: d", SYNTAX), ("a: 'b\n\t\n c'", OK)],
    "a tab in a block scalar": [
        ("a: |\n\tb", SYNTAX),
        ("a: |\n  b\n\tc", SYNTAX),
        ("a: |\n  \tb", SYNTAX),
        ("|\n\t", SYNTAX),
        ("a: 'b\n\tc'\nd: |\n\te", SYNTAX),
    ],
    "a block scalar's first line": [
        ("a: |#b\n  c", OK),
        ("a: >\t# b\n  c", OK),
        ("a: |b\n  c", SYNTAX),
        ("a: |-2 \n   c", OK),
    ],
    "an indentation indicator": [
        ("a: |0\n b", SYNTAX),
        ("a: |+0\n b", SYNTAX),
        ("a: >2-\n   b\n", OK),
        ("|-+\na", SYNTAX),
    ],
    "a block scalar's end": [("a: |\n  b\n\n\nc: d", OK), ("a: >+\n  b\n \n", OK), ("- |\n a\n- b", OK), ("a: |", OK)],
    "a question mark in brackets": [("[a?, b ?c, d ? e]", OK), ("{a?: b}", OK), ("[?a]", "PLK011"), ("[a:?b]", SYNTAX)],
    "a colon before a bracket": [("{a:[b]}", SYNTAX), ("[a:]", SYNTAX), ("[a:,b]", SYNTAX), ('{"a":[b]}', OK)],
    "a missing key in brackets": [
        ("{? }", "PLK010"),
        ("[? ]", "PLK010"),
        ("[? # ]\n]", "PLK010"),
        ("[a, ?]: b", "PLK010"),
        ("[? : a]", "PLK010"),
        ("[?,]", "PLK010"),
        ("x: [?]]", "PLK010"),
    ],
    "a missing value in brackets": [
        ("{a: }", OK),
        ("{a:  , b:\n}", OK),
        ("[a: , b: ]", OK),
        ("{? a}", "PLK011"),
        ("{a }", OK),
        ("x: {a:\n\t} - b", SYNTAX),
        ("x: [a:\n\t] - b", SYNTAX),
    ],
    "a bracket that closes none": [("]", SYNTAX), ("a: }", SYNTAX), ("[a]]\nb: c", SYNTAX), ("'a' ]: b", SYNTAX)],
    "an open bracket for a key": [
        ("a: b\n{c", SYNTAX),
        ("a: b\n[c, {d", SYNTAX),
        ("a: b\n{c\n", SYNTAX),
        ("{a", SYNTAX),
    ],
    "a broken line in quotes": [('"a \\\n  b"', OK), ('"a\\\r\n\n b"', OK), ('"\\\x85"', OK), ('"a\\\n---\n"', SYNTAX)],
    "odd line breaks": [
        ("a\x85b", OK),
        ("a: b\u2028 c\u2029", OK),
        ("'a\u2028\nb'", OK),
        ("a: >\u2029  b\u2028  c", OK),
    ],
    "returns": [("a: b\rc: d", OK), ("a: |\r\n  b\r\r\n  c\r", OK), ("'a\r\r\nb'", OK), ("- a\r  b\r-", OK)],
    "a document's end": [("a\n...\n...\n", OK), ("...\n", SYNTAX), ("a\n... b", SYNTAX), ("'a\n... b'", SYNTAX)],
    "a document's beginning": [
        ("--- a\n--- b", "PLK009"),
        ("a\n--- b", "PLK009"),
        ("'a\n---'", OK),
        ("[\n---\n]", SYNTAX),
    ],
    "a tag before a comma": [("[!a, b]", "PLK008"), ("{!a , b: c}", "PLK008"), ("!a,b c", SYNTAX), ("[!a]", SYNTAX)],
    "a tag's codes": [
        ("!%41 a", "PLK008"),
        ("!<%E5%B1%80> a", "PLK008"),
        ("!%E5%B1 a", SYNTAX),
        ("!%F0%9F%98%80 a", "PLK008"),
    ],
    "a tag's NUL": [
        ("!%00 5", "PLK008"),
        ("!a%00%C0%80 5", "PLK008"),
        ("!<%00> 5", "PLK008"),
        ("!%C0%80%00 5", SYNTAX),
    ],
    "a tag's handle": [
        ("!! a", SYNTAX),
        ("!!a!b c", "PLK008"),
        ("!a!b c", SYNTAX),
        ("! ", "PLK008"),
        ("!-\na", "PLK008"),
    ],
    "an anchor's name": [
        ("&a", "PLK005"),
        ("&", SYNTAX),
        ("[&a,*b]", "PLK005"),
        ("&a[b]", SYNTAX),
        ("*a: b", "PLK006"),
    ],
    "a long key": [(f"{'a' * 1024}: b", OK), (f"{'a' * 1025}: b", SYNTAX), (f"[{'a' * 1030}: b]", SYNTAX)],
    "a key over lines": [("'a\nb': c", SYNTAX), ("{'a\nb': c}", SYNTAX), ("a\n : b", SYNTAX), ("a\nb: c", SYNTAX)],
    "an odd list": [
        ("- - -\n  - a", OK),
        ("a:\n- b\n-\nc:\n- ", OK),
        ("- a\n - b", OK),
        ("a: - b", SYNTAX),
        ("[-]", OK),
    ],
    "nothing": [("", OK), ("#", OK), (" \n", OK), ("\t", SYNTAX), ("---", OK), ("--- |", OK), ("a:\n---", "PLK009")],
}


@both
@pytest.mark.parametrize("difference", REGRESSIONS)
def test_what_once_differed(difference: str) -> None:
    first = [(text, [finding.kind.code for finding in told_alike(text)[2]]) for text, _ in REGRESSIONS[difference]]
    assert [(text, codes[0] if codes else OK) for text, codes in first] == REGRESSIONS[difference]


# --- where versions of libyaml differ -------------------------------------------------------------


def mark(index: int) -> Mark:
    return Mark("", index, 0, index, None, 0)


def taken_for_libyaml(monkeypatch: pytest.MonkeyPatch, *events: yaml.Event, refusal: str = "") -> None:
    """Lets libyaml find these events and then refuse."""

    class Stated:
        def __init__(self, _: str) -> None:
            self.left = iter(events)

        def get_event(self) -> yaml.Event | None:
            event = next(self.left, None)
            if event is None and refusal:
                raise ScannerError(None, None, refusal, mark(4))
            return event

    monkeypatch.setattr(yaml, "CSafeLoader", Stated, raising=False)


def told_of(text: str, parser: Parser) -> list[tuple[str, int, int]]:
    return [(each.kind.code, each.place.line, each.place.column) for each in told(text, parser)[2]]


def test_a_list_closed_after_a_question_mark(parser: Parser) -> None:
    assert told_of("[? ]", parser) == [("PLK010", 1, 4)]
    assert told("[a, {b: c}, ?\n]\n", parser)[0] == ["a", {"b": "c"}, {}]
    assert told_of("x: [?]]", parser) == [("PLK010", 1, 6), ("PLK002", 1, 7)]


def test_a_bracket_that_libyaml_swallows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Version 0.2.5 does, and goes on to call the list open."""
    found = list(pyyaml("[?]"))[:4]
    missing = yaml.ScalarEvent(None, None, (True, False), "", mark(3), mark(3))
    taken_for_libyaml(monkeypatch, *found, missing, refusal="did not find expected ',' or ']'")
    assert told("[?]", libyaml) == told("[?]", pyyaml)


def test_a_depth_that_libyaml_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Version 0.2.6 does, from 1000 on."""
    text = "[[[[a]], b]]"
    taken_for_libyaml(monkeypatch, *list(pyyaml(text))[:3], refusal="exceeded maximum nesting depth")
    assert told(text, libyaml) == told(text, pyyaml)
    assert told(text, libyaml)[2] == []


def test_what_else_libyaml_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    taken_for_libyaml(monkeypatch, refusal="found unexpected ':'")
    assert told_of("[a]", libyaml) == [("PLK002", 1, 4)]


@pytest.mark.parametrize("max_depth", [64, 998, 999, 1000, 1001, 1500])
@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "[\n", "{a:\n"])
def test_nesting_beyond_any_limit(opening: str, max_depth: int, parser: Parser) -> None:
    """The place where the limit is passed is told, and never the 1000 that libyaml 0.2.6 has of its own."""
    text = opening * 3000
    source = Source("p", text)
    _, findings = parse(source, Limits(max_depth=max_depth), parser)
    at = max_depth * len(opening)
    assert [(each.kind.code, each.place.line, each.place.column) for each in findings] == [
        ("PLK014", 1 + text.count("\n", 0, at), 1 if "\n" in opening else 1 + at)
    ]


@pytest.mark.parametrize("text", ["[" * 1500 + "]" * 1500, "- " * 1500 + "a", "- " * 900 + "[" * 600 + "]" * 600])
def test_nesting_up_to_a_high_limit(text: str, parser: Parser) -> None:
    assert parse(Source("p", text), Limits(max_depth=1500), parser)[1] == []


def test_a_mistake_below_what_libyaml_nests(parser: Parser) -> None:
    _, findings = parse(Source("p", "[" * 1500 + "a"), Limits(max_depth=1500), parser)
    assert [(each.kind.code, each.place.column) for each in findings] == [("PLK002", 1500)]


# --- laws -----------------------------------------------------------------------------------------

WORDS = st.sampled_from(
    ["局", "新认定 企业", "a", "plan v1", "5家", "1,850", "no", "x:y", "a#b", "http://c.d/e#f", "-1", "😀"]
)
QUOTED = WORDS.flatmap(
    lambda word: st.sampled_from([f"'{word}'", f'"{word}"', f"'{word}'' {word}'", f'"\\u5c40 {word}\\n"'])
)
PLAIN = WORDS.filter(lambda word: "," not in word)
FLOW = st.recursive(
    PLAIN | QUOTED | st.just(""),
    lambda inner: (
        st.lists(inner.filter(bool), max_size=3).map(lambda parts: f"[{', '.join(parts)}]")
        | st.dictionaries(PLAIN, inner, max_size=3).map(
            lambda parts: "{" + ", ".join(f"{key}: {value}" for key, value in parts.items()) + "}"
        )
    ),
    max_leaves=5,
)
COMMENT = st.sampled_from(["", "", "", " # 说明", "\n# plan", "\n"])


def indented(lines: str) -> str:
    return "\n".join(f"  {line}" if line else line for line in lines.split("\n"))


@st.composite
def block_scalars(draw: st.DrawFn) -> str:
    header = draw(st.sampled_from("|>")) + draw(st.sampled_from(["", "-", "+", "2", "-2", "2+", " # 说明"]))
    lines = draw(st.lists(st.sampled_from(["局", "  a", "", "- b", "c: d", "# e", "'"]), min_size=1, max_size=4))
    return "\n".join([header, *(f"  {line}" if line else line for line in lines)])


@st.composite
def nodes(draw: st.DrawFn, depth: int = 3) -> str:
    """A value in block style; what needs lines of its own begins with a line break."""
    kind = draw(st.sampled_from(["text", "list", "map"] if depth else ["text"]))
    if kind == "text":
        return draw(FLOW | block_scalars() | st.just("a\n  b\n\n  局"))
    lines = []
    for key in draw(st.lists(PLAIN, min_size=1, max_size=3, unique=True)):
        value = draw(nodes(depth - 1))
        head = "- " if kind == "list" else f"{key}: "
        lines.append(f"{head}{indented(value).lstrip(' ')}{draw(COMMENT)}")
    return "\n" + "\n".join(lines)


DOCUMENTS = st.tuples(
    st.sampled_from(["", "---", "%YAML 1.2\n---", "# 规划\n"]), nodes(), st.sampled_from(["", "\n", "\n...\n"])
)
TOKENS = st.sampled_from(
    [
        *"-?:,[]{}#&*!|>'\"%@` \n\r\t.0局：，“”\\\x85\u2028\u2029",
        *(": ", "- ", "? ", "\n  ", "\n\n", ":\t", "-\t", "&a ", "*a ", "!t ", "!<t> ", "!%C0%80 ", "<<: "),
        *(
            "\\u85",
            "\\ud800",
            "\\x4",
            "\\U00110000",
            "\\\n",
            "\n---\n",
            "\n...\n",
            "%YAML 1.3\n",
            "\n%TAG ! x\n",
            "\n%",
        ),
        *("|\n", "|2\n", ">-\n", "|0", "{a: b}", "[a, b]", "{a", "a:b", "x" * 1030, "?]", "[" * 1001),
    ]
)


@st.composite
def cuts(draw: st.DrawFn) -> str:
    """Some lines of a shipped file."""
    lines = draw(st.sampled_from(PLANS)).splitlines(keepends=True)
    start = draw(st.integers(0, len(lines)))
    return "".join(lines[start : start + draw(st.integers(0, 12))])


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """A text with some characters taken out and others put in."""
    text = draw(DOCUMENTS.map("".join) | cuts())
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(TOKENS | st.just("")) + text[at + draw(st.integers(0, 3)) :]
    return text


SLOW = settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])


@both
@SLOW
@given(DOCUMENTS.map("".join))
def test_documents_are_read_alike(text: str) -> None:
    """Data, places and findings of a written document are the same from both parsers."""
    told_alike(text)


@both
@SLOW
@given(spoilt())
def test_broken_documents_are_read_alike(text: str) -> None:
    """Whatever is spoilt in a document, data, places and findings are the same from both parsers."""
    told_alike(text)


@both
@SLOW
@given(st.lists(TOKENS, max_size=12).map("".join) | st.text(max_size=20))
def test_rubbish_is_read_alike(text: str) -> None:
    """Whatever the text, data, places and findings are the same from both parsers."""
    told_alike(text)


@both
@pytest.mark.parametrize("text", PLANS, ids=range(len(PLANS)))
def test_the_shipped_files_are_read_alike(text: str) -> None:
    assert told_alike(text)[2] == []
