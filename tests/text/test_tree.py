"""YAML text to plain data, with the place of every key and value, and what is refused on the way."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from planck.text.findings import Path as DataPath
from planck.text.findings import Place
from planck.text.limits import LIMITS, Limits
from planck.text.parsers import FASTEST, Parser
from planck.text.source import Source, Span, decode
from planck.text.tree import Document, parse

Found = tuple[str, tuple[int, int, int, int], str, str]

PLAN = (Path(__file__).parents[2] / "plans/yueyang-county-stb-2022/plan.yaml").read_text(encoding="utf-8")


def told(text: str, limits: Limits = LIMITS, parser: Parser = FASTEST) -> list[Found]:
    """Code, place, message and hint of each finding."""
    return [
        (
            finding.kind.code,
            (finding.place.line, finding.place.column, finding.place.end_line, finding.place.end_column),
            finding.message.en,
            finding.hint.en if finding.hint else "",
        )
        for finding in parse(Source("p", text), limits, parser)[1]
    ]


def read(text: str, parser: Parser = FASTEST) -> Document:
    document, findings = parse(Source("p", text), LIMITS, parser)
    assert findings == []
    return document


def data_of(text: str) -> object:
    return parse(Source("p", text))[0].data


def where(document: Document, *path: str | int, on: str = "value") -> tuple[int, int, int, int]:
    at = document.place(path, on)
    return at.line, at.column, at.end_line, at.end_column


# --- what is read --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("", None),
        ("# nothing\n", None),
        ("---\n", None),
        ("局", "局"),
        ("5\n", 5),
        ("- a\n- [b, {c: d}]\n-\n", ["a", ["b", {"c": "d"}], None]),
        ("a:\nb: {}\nc: []\nd: ''\n", {"a": None, "b": {}, "c": [], "d": ""}),
        ("---\na: 1\n...\n", {"a": 1}),
        ("%YAML 1.2\n---\na: 1\n", {"a": 1}),
        ("a: |\n  b\n  c\nd: >-\n  e\n  f\n", {"a": "b\nc\n", "d": "e f"}),
        ("a: b\n  c\n", {"a": "b c"}),
        ("? a\n: b\n? c\n", {"a": "b", "c": None}),
        ("[a: b, c]", [{"a": "b"}, "c"]),
        ('{"a": 1, "<<": 2, \'3\': c}', {"a": 1, "<<": 2, "3": "c"}),
        ('"\\0": "\\u5c40\\x1b"\n', {"\0": "局\x1b"}),
        ("{a: , b: 1,}", {"a": None, "b": 1}),
        ("a: x:y\nb: http://c.d/e#f\ng: h # i\n", {"a": "x:y", "b": "http://c.d/e#f", "g": "h"}),
    ],
)
def test_plain_data(text: str, data: object, parser: Parser) -> None:
    assert read(text, parser).data == data


@pytest.mark.parametrize(
    ("written", "value"),
    [
        *(("no", "no"), ("on", "on"), ("y", "y"), ("0o17", "0o17"), ("1:30", "1:30"), ("2022-06-30", "2022-06-30")),
        *(("017", 17), ("0x1F", 31), ("5", 5), ("-5", -5), ("~", None), ("true", True), ("False", False)),
        *(("1.50", Decimal("1.50")), ("1e3", Decimal("1E+3")), ("1_000", "1_000"), ("5家", "5家"), ("1,850", "1,850")),
        *(("'5'", "5"), ('"5"', "5"), ("'true'", "true"), ("'null'", "null"), ("''", ""), ('"1.50"', "1.50")),
        *(("|-\n  5", "5"), (">-\n  true", "true")),
    ],
)
def test_types_are_those_of_yaml_1_2(written: str, value: object) -> None:
    data = read(f"a: {written}\n").data
    assert isinstance(data, dict)
    assert (type(data["a"]), str(data["a"])) == (type(value), str(value))


# --- places --------------------------------------------------------------------------------------


def test_places_in_block_style() -> None:
    document = read('id: 规划\ntasks:\n  - id: a\n    title: "局 😀"\n    targets:\n      - x\n      - 5.0\n  -\n')
    assert where(document, "id", on="key") == (1, 1, 1, 3)
    assert where(document, "id") == (1, 5, 1, 7)
    assert where(document, "tasks", on="key") == (2, 1, 2, 6)
    assert where(document, "tasks", 0, "title", on="key") == (4, 5, 4, 10)
    assert where(document, "tasks", 0, "title") == (4, 12, 4, 17)
    assert where(document, "tasks", 0, "targets", 0) == (6, 9, 6, 10)
    assert where(document, "tasks", 0, "targets", 1) == (7, 9, 7, 12)
    assert where(document, "tasks", 1) == (8, 4, 8, 4)


def test_places_in_flow_style_after_chinese() -> None:
    document = read("局长: {zh: 岳阳县，局, en: Bureau, 名: [甲, '乙 丙', 5]}\n")
    assert where(document, "局长", on="key") == (1, 1, 1, 3)
    assert where(document, "局长", "zh", on="key") == (1, 6, 1, 8)
    assert where(document, "局长", "zh") == (1, 10, 1, 15)
    assert where(document, "局长", "en") == (1, 21, 1, 27)
    assert where(document, "局长", "名", on="key") == (1, 29, 1, 30)
    assert where(document, "局长", "名", 0) == (1, 33, 1, 34)
    assert where(document, "局长", "名", 1) == (1, 36, 1, 41)
    assert where(document, "局长", "名", 2) == (1, 43, 1, 44)


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_places_do_not_depend_on_the_line_breaks(line_break: str) -> None:
    document = read(line_break.join(["# 规划", "", "a: 局", "b:", "  - c: {d: 1}", '  - "e', '    f"', ""]))
    assert where(document, "a") == (3, 4, 3, 5)
    assert where(document, "b", 0, "c", "d") == (5, 12, 5, 13)
    assert where(document, "b", 1) == (6, 5, 7, 7)


def test_a_list_or_map_is_pointed_at_by_its_key_its_id_or_what_stands_first() -> None:
    document = read("a: [1]\nb:\n  - title: x\n    id: y\n  - title: z\n  - [q]\n  - {}\n")
    assert where(document, "a") == (1, 1, 1, 2)
    assert where(document, "b") == (2, 1, 2, 2)
    assert where(document, "b", 0) == (4, 9, 4, 10)
    assert where(document, "b", 1) == (5, 5, 5, 10)
    assert where(document, "b", 2) == (6, 6, 6, 7)
    assert where(document, "b", 3) == (7, 5, 7, 5)


def test_the_whole_file_is_pointed_at_by_its_id_or_its_first_key() -> None:
    assert where(read("planck: plan/v1\nid: p\n")) == (2, 5, 2, 6)
    assert where(read("# 规划\nplanck: plan/v1\n")) == (2, 1, 2, 7)
    assert where(read("- a\n")) == (1, 3, 1, 4)
    assert where(read("")) == (1, 1, 1, 1)


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("达到67家", (5, 8)),
        ("'达到67家'", (6, 9)),
        ('"达到67家"', (6, 9)),
        ('"达到\\u0036\\u0037家"', (3, 20)),
    ],
)
def test_a_stretch_of_a_text_is_placed_where_the_file_writes_it_as_it_is(written: str, place: tuple[int, int]) -> None:
    document, _ = parse(Source("a.yaml", f"- {written}\n"))
    found = document.place_in((0,), Span(2, 5))
    assert found == Place("a.yaml", 1, place[0], 1, place[1])


def test_a_stretch_of_a_text_of_several_lines_is_all_of_it() -> None:
    document, _ = parse(Source("a.yaml", "a: 达到\n  67家\n"))
    assert document.place_in(("a",), Span(3, 6)) == Place("a.yaml", 1, 4, 2, 6)


def test_what_is_absent_is_placed_at_its_nearest_parent() -> None:
    document = read("planck: plan/v1\ntasks:\n  - id: a\n    title:\n")
    assert where(document, "tasks", 0, "owner") == (3, 9, 3, 10)
    assert where(document, "tasks", 7, "owner", "x") == (2, 1, 2, 6)
    assert where(document, "tasks", 0, "title") == (4, 5, 4, 10)
    assert where(document, "owner", on="key") == (1, 1, 1, 7)
    assert document.place(("tasks", 0), "key") == Place("p", 3, 9, 3, 10)


# --- what is refused -----------------------------------------------------------------------------

COMMA = "an unquoted comma ends the value before it: quote the whole text"
NUMBER_COMMA = "an unquoted comma ends the value before it: write 1850 for 1,850, and quote a text"
NO_ANCHOR = "delete it, or quote the text if it starts with '&'"
NO_ALIAS = "write the value out, or quote the text if it starts with '*'"
NO_TAG = "delete it, or quote the text if it starts with '!'"
QUOTE_KEY = "put the key in quotes"
QUOTE_TEXT = "quote it if it is meant as text"
OWN_FILE = "give each plan and each progress report its own file"

REFUSED: list[tuple[str, list[Found]]] = [
    # text that ends up as a key without a value
    (
        "a: {zh: 局, en: Bureau, 2022 plan}\n",
        [("PLK011", (1, 24, 1, 33), "'2022 plan' is read as a key and has no value", COMMA)],
    ),
    (
        "a: {zh: 局, en: a, b, c}\n",
        [
            ("PLK011", (1, 19, 1, 20), "'b' is read as a key and has no value", COMMA),
            ("PLK011", (1, 22, 1, 23), "'c' is read as a key and has no value", COMMA),
        ],
    ),
    (
        "a: {en: “Bureau, plan”}\n",
        [
            (
                "PLK011",
                (1, 18, 1, 23),
                "'plan”' is read as a key and has no value",
                "put the whole text in half-width quotes",
            )
        ],
    ),
    (
        "a: {zh：局, en: x}\n",
        [
            (
                "PLK011",
                (1, 5, 1, 9),
                "'zh：局' is read as a key and has no value",
                "use ': ' (half-width colon and a space), not '：'",
            )
        ],
    ),
    (
        "a: {zh:局, en: x}\n",
        [("PLK011", (1, 5, 1, 9), "'zh:局' is read as a key and has no value", "put a space after the colon")],
    ),
    (
        "a: {甲}\n",
        [
            (
                "PLK011",
                (1, 5, 1, 6),
                "'甲' is read as a key and has no value",
                "write ': ' and a value after it, or a list in […]",
            )
        ],
    ),
    (
        "a: {1: b, x}\n",
        [
            ("PLK010", (1, 5, 1, 6), "key '1' is not text", QUOTE_KEY),
            ("PLK011", (1, 11, 1, 12), "'x' is read as a key and has no value", COMMA),
        ],
    ),
    # numbers with separators
    ("a: {value: 1,850}\n", [("PLK010", (1, 14, 1, 17), "key '850' is not text", NUMBER_COMMA)]),
    ("a: {value: 1,850, b: 2}\n", [("PLK010", (1, 14, 1, 17), "key '850' is not text", NUMBER_COMMA)]),
    ("a: {en: x, true}\n", [("PLK010", (1, 12, 1, 16), "key 'true' is not text", NUMBER_COMMA)]),
    # keys that are no text
    ("1: a\n", [("PLK010", (1, 1, 1, 2), "key '1' is not text", QUOTE_KEY)]),
    ("a: 局\n1.5: a\n", [("PLK010", (2, 1, 2, 4), "key '1.5' is not text", QUOTE_KEY)]),
    ("null: a\n", [("PLK010", (1, 1, 1, 5), "key 'null' is not text", QUOTE_KEY)]),
    ("~: a\n", [("PLK010", (1, 1, 1, 2), "key '~' is not text", QUOTE_KEY)]),
    ("true: a\n", [("PLK010", (1, 1, 1, 5), "key 'true' is not text", QUOTE_KEY)]),
    ("{局: 1, 2: 3}", [("PLK010", (1, 8, 1, 9), "key '2' is not text", QUOTE_KEY)]),
    ("? [a, b]\n: c\n", [("PLK010", (1, 3, 1, 4), "key […] is not text", QUOTE_KEY)]),
    ("局: {[a]: b}\n", [("PLK010", (1, 5, 1, 6), "key […] is not text", QUOTE_KEY)]),
    ("? - a\n: c\n", [("PLK010", (1, 3, 1, 3), "key […] is not text", QUOTE_KEY)]),
    ("{a: b}: c\n", [("PLK010", (1, 1, 1, 2), "key {…} is not text", QUOTE_KEY)]),
    ("? {a: {b: 1}}\n: c\n", [("PLK010", (1, 3, 1, 4), "key {…} is not text", QUOTE_KEY)]),
    # duplicate keys
    (
        "a: 1\n局: 2\na: 3\n",
        [("PLK004", (3, 1, 3, 2), "key 'a' stands here twice", "the first is on line 1; keep one of the two")],
    ),
    (
        "x: {局: 1, 局: 2}\n",
        [("PLK004", (1, 11, 1, 12), "key '局' stands here twice", "the first is on line 1; keep one of the two")],
    ),
    (
        "a: 1\n'a': 2\n",
        [("PLK004", (2, 1, 2, 4), "key 'a' stands here twice", "the first is on line 1; keep one of the two")],
    ),
    # anchors, aliases, merge keys, tags
    (
        "a: &x 1\nb: *x\n",
        [
            ("PLK005", (1, 4, 1, 6), "anchor '&x' is not allowed", NO_ANCHOR),
            ("PLK006", (2, 4, 2, 6), "alias '*x' is not allowed", NO_ALIAS),
        ],
    ),
    (
        "a: &base\n  b: 1\nc:\n  <<: *base\n  d: 2\n",
        [
            ("PLK005", (1, 4, 1, 9), "anchor '&base' is not allowed", NO_ANCHOR),
            ("PLK007", (4, 3, 4, 5), "merge key '<<' is not allowed", "write the keys out"),
            ("PLK006", (4, 7, 4, 12), "alias '*base' is not allowed", NO_ALIAS),
        ],
    ),
    ("&x a: b\n", [("PLK005", (1, 1, 1, 3), "anchor '&x' is not allowed", NO_ANCHOR)]),
    ("*a : b\n", [("PLK006", (1, 1, 1, 3), "alias '*a' is not allowed", NO_ALIAS)]),
    ("局: !!str 5\n", [("PLK008", (1, 4, 1, 9), "tag '!!str' is not allowed", NO_TAG)]),
    ("a: !x 5\n", [("PLK008", (1, 4, 1, 6), "tag '!x' is not allowed", NO_TAG)]),
    ("a: ! 5\n", [("PLK008", (1, 4, 1, 5), "tag '!' is not allowed", NO_TAG)]),
    ("a: !<tag:x,y> {b: 1}\n", [("PLK008", (1, 4, 1, 14), "tag '!<tag:x,y>' is not allowed", NO_TAG)]),
    ("a: [!x, b]\n", [("PLK008", (1, 5, 1, 7), "tag '!x' is not allowed", NO_TAG)]),
    (
        "a: !!python/object/apply:os.system ['true']\n",
        [("PLK008", (1, 4, 1, 35), "tag '!!python/object/apply:os.system' is not allowed", NO_TAG)],
    ),
    (
        "a: &y !x b\n",
        [
            ("PLK005", (1, 4, 1, 6), "anchor '&y' is not allowed", NO_ANCHOR),
            ("PLK008", (1, 7, 1, 9), "tag '!x' is not allowed", NO_TAG),
        ],
    ),
    (
        "a: !x &y\n  b: c\n",
        [
            ("PLK008", (1, 4, 1, 6), "tag '!x' is not allowed", NO_TAG),
            ("PLK005", (1, 7, 1, 9), "anchor '&y' is not allowed", NO_ANCHOR),
        ],
    ),
    # characters that no text may hold
    ("a: \x07\n", [("PLK003", (1, 4, 1, 5), "the text holds the control character U+0007", "delete the character")]),
    ("a: \ud800", [("PLK003", (1, 4, 1, 5), "the text holds the control character U+D800", "delete the character")]),
    ("a\n\ufeffb", [("PLK003", (2, 1, 2, 2), "the text holds the control character U+FEFF", "delete the character")]),
    # a second document
    ("a: 1\n---\nb: 2\n", [("PLK009", (2, 1, 2, 4), "a second document begins here", OWN_FILE)]),
    ("a: 1\n...\n---\n", [("PLK009", (3, 1, 3, 4), "a second document begins here", OWN_FILE)]),
    # numbers
    (
        "a: .nan\nb: .inf\nc: -.inf\n",
        [
            ("PLK012", (1, 4, 1, 8), "'.nan' is not a number to reckon with", QUOTE_TEXT),
            ("PLK012", (2, 4, 2, 8), "'.inf' is not a number to reckon with", QUOTE_TEXT),
            ("PLK012", (3, 4, 3, 9), "'-.inf' is not a number to reckon with", QUOTE_TEXT),
        ],
    ),
    (
        "局: [1e999999999, 1e31]\n",
        [
            ("PLK012", (1, 5, 1, 16), "the number is beyond 10 to the power of plus or minus 30", QUOTE_TEXT),
            ("PLK012", (1, 18, 1, 22), "the number is beyond 10 to the power of plus or minus 30", QUOTE_TEXT),
        ],
    ),
    (f"a: {'9' * 31}\n", [("PLK012", (1, 4, 1, 35), "a number of 31 digits is longer than 30", QUOTE_TEXT)]),
    (
        f"a: {'9' * 100_000}\n",
        [("PLK012", (1, 4, 1, 100_004), "a number of 100000 digits is longer than 30", QUOTE_TEXT)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), REFUSED, ids=[repr(text[:40]) for text, _ in REFUSED])
def test_what_is_refused(text: str, expected: list[Found], parser: Parser) -> None:
    assert told(text, parser=parser) == expected


def test_a_duplicate_key_names_both_places() -> None:
    (finding,) = parse(Source("p", "局: 1\nb: 2\n'局': 3\n"))[1]
    assert finding.place == Place("p", 3, 1, 3, 4)
    assert [related.place for related in finding.related] == [Place("p", 1, 1, 1, 2)]


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: 1\na: 2\nb: 3\n", {"a": 1, "b": 3}),
        ("a: 1\na: {c: [d]}\nb: 3\n", {"a": 1, "b": 3}),
        ("1: {a: b}\n2: [c]\nd: e\n", {"d": "e"}),
        ("? [a]\n: {b: [c]}\nd: e\n", {"d": "e"}),
        ("? {a: {b: c}}\n: d\ne: f\n", {"e": "f"}),
        ("a: &x {b: 1}\nc: *x\nd:\n  <<: *x\n  e: 2\n", {"a": {"b": 1}, "c": None, "d": {"e": 2}}),
        ("*a : b\nc: d\n", {"c": "d"}),
        ("a: 1e99\nb: 2\n", {"a": None, "b": 2}),
        ("a: 1\n---\nb: 2\n", {"a": 1}),
        ("{a: 1,850, b: 2}", {"a": 1, "b": 2}),
    ],
)
def test_what_stands_beside_a_refusal_is_read(text: str, data: object) -> None:
    assert told(text)
    assert data_of(text) == data


# --- limits --------------------------------------------------------------------------------------


def test_nesting_up_to_the_limit_is_read() -> None:
    assert told("[" * 64 + "]" * 64) == []
    assert told("- " * 64 + "a\n") == []


@pytest.mark.parametrize(("opening", "column"), [("[", 65), ("- ", 129), ("{a: ", 257), ("? ", 129)])
def test_nesting_20000_deep(opening: str, column: int) -> None:
    too_deep = ("PLK014", (1, column), "lists and maps nest deeper than 64 levels", "a plan needs fewer than ten")
    found = [(code, place[:2], message, hint) for code, place, message, hint in told(opening * 20_000)]
    assert [each for each in found if each[0] != "PLK010"] == [too_deep]


def test_a_lower_limit_of_nesting() -> None:
    few = Limits(max_depth=2)
    assert told("a: {b: 1}\n", few) == []
    assert told("局: {b: [1]}\n", few) == [
        ("PLK014", (1, 8, 1, 9), "lists and maps nest deeper than 2 levels", "a plan needs fewer than ten")
    ]


def test_too_many_nodes() -> None:
    few = Limits(max_nodes=5)
    assert told("a: 1\nb: 2\n", few) == []
    assert told("a: 1\n局: 2\nc: 3\n", few) == [
        ("PLK015", (3, 1, 3, 2), "the file holds more than 5 keys and values", "split it into several files")
    ]


def test_a_billion_laughs() -> None:
    lines = ["a0: &a0 [lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    document, findings = parse(Source("p", "\n".join(lines)))
    anchors = [(f.place.line, f.place.column) for f in findings if f.kind.code == "PLK005"]
    aliases = [(f.place.line, f.place.column) for f in findings if f.kind.code == "PLK006"]
    assert anchors == [(line, 5) for line in range(1, 11)]
    assert aliases == [(line, 10 + 5 * n) for line in range(2, 11) for n in range(9)]
    assert len(findings) == len(anchors) + len(aliases)
    assert document.data == {"a0": ["lol"] * 3} | {f"a{n}": [None] * 9 for n in range(1, 10)}


# --- laws ----------------------------------------------------------------------------------------

INDICATORS = st.text(alphabet=st.sampled_from(list("-?:,[]{}#&*!|>'\"%@`=<~ \n\r\t.0159aé局：，“”\\\x85\u2028😀")))
# numbers of YAML 1.2 that PyYAML, which is of 1.1, takes for text and does not quote
NUMERAL = re.compile("[-+.0-9eE]+")
KEY = st.text(alphabet=st.characters(exclude_categories=["C"]), max_size=8).filter(
    lambda text: not NUMERAL.fullmatch(text)
)
LEAF = st.none() | st.booleans() | st.integers(-(10**30) + 1, 10**30 - 1) | KEY | st.sampled_from(["no", "1:30", "0o7"])
DATA = st.recursive(
    LEAF,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEY, inner, max_size=4),
    max_leaves=12,
)


@st.composite
def pieces(draw: st.DrawFn) -> str:
    """Cuts of a real plan, spoilt and joined."""
    parts = []
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(PLAN)))
        parts += [PLAN[start : start + draw(st.integers(0, 300))], draw(INDICATORS)]
    return "".join(parts)


def assert_inside(document: Document, places: list[Place]) -> None:
    lines = document.source.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for at in places:
        assert (at.line, at.column) <= (at.end_line, at.end_column)
        for line, column in ((at.line, at.column), (at.end_line, at.end_column)):
            assert 1 <= line <= len(lines)
            assert 1 <= column <= len(lines[line - 1]) + 2


@settings(deadline=None, max_examples=200)
@given(st.text() | INDICATORS | pieces())
def test_no_text_is_too_odd(text: str) -> None:
    """Whatever the text, there is a document, and every place in it and in its findings lies within the text."""
    document, findings = parse(Source("p", text), Limits(max_nodes=200))
    assert_inside(document, [finding.place for finding in findings])
    assert_inside(document, [related.place for finding in findings for related in finding.related])
    assert_inside(document, [document.place(path, on) for path in document.spots for on in ("key", "value")])
    assert findings == sorted(findings)


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=100) | st.text(max_size=50).map(str.encode))
def test_no_bytes_are_too_odd(content: bytes) -> None:
    """Whatever the bytes, what decodes parses, or there is a finding."""
    source, refused = decode("p", content)
    document, findings = parse(source)
    assert_inside(document, [finding.place for finding in refused + findings])


def dumped(data: object, *, flow: bool, width: int) -> str:
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow, width=width, sort_keys=False)
    assert isinstance(text, str)
    return text


@settings(deadline=None, max_examples=100)
@given(data=DATA, flow=st.booleans(), width=st.sampled_from([20, 1000]))
def test_data_is_that_of_a_reference_loader(data: object, flow: bool, width: int) -> None:
    """What PyYAML writes of text, whole numbers, truth values, nothing, lists and maps is read as it was."""
    text = dumped(data, flow=flow, width=width)
    document, findings = parse(Source("p", text))
    assert findings == []
    assert document.data == data == yaml.safe_load(text)


@settings(deadline=None, max_examples=60)
@given(data=DATA, flow=st.booleans())
def test_every_value_has_its_place(data: object, flow: bool) -> None:
    """Every path of the data has a spot, no other has one, and a plain text stands at its spot."""
    document = parse(Source("p", dumped(data, flow=flow, width=1000)))[0]
    assert set(document.spots) == set(paths_of(data))
    for path, value in paths_of(data).items():
        span = document.spots[path].value
        written = document.source.text[span.start : span.end]
        if isinstance(value, str) and written and written[0] not in "'\"":
            assert written == value


def paths_of(data: object, at: DataPath = ()) -> dict[DataPath, object]:
    """All paths of some data and what they hold."""
    found: dict[DataPath, object] = {at: data}
    if isinstance(data, dict):
        for key, value in data.items():
            found |= paths_of(value, (*at, key))
    if isinstance(data, list):
        for number, value in enumerate(data):
            found |= paths_of(value, (*at, number))
    return found
