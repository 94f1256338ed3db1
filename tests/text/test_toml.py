"""TOML to a located tree: the data that `tomllib` gives, and the place of everything in it."""

import json
import re
import tomllib
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.text.findings import Path
from planck.text.limits import LIMITS
from planck.text.source import Source
from planck.text.toml import parse_toml
from planck.text.tree import Document

Told = tuple[str, int, int, int, str]


def parsed(text: str, *below: str) -> Document:
    document, findings = parse_toml(Source("planck.toml", text), below)
    assert findings == []
    return document


def refused(text: str) -> list[Told]:
    _, findings = parse_toml(Source("planck.toml", text))
    return [(one.kind.code, one.place.line, one.place.column, one.place.end_column, one.message.en) for one in findings]


def written(document: Document) -> dict[Path, tuple[str | None, str]]:
    """The text of each key and value, by path."""
    text = document.source.text
    return {
        path: (text[slice(*spot.key)] if spot.key else None, text[slice(*spot.value)])
        for path, spot in document.spots.items()
    }


@pytest.mark.parametrize(
    ("text", "spots"),
    [
        ("strict = true # why\n", {("strict",): ("strict", "true")}),
        ("  a\t=\t'b # c'", {("a",): ("a", "'b # c'")}),
        ("a.b = 1", {("a",): ("a", "a"), ("a", "b"): ("b", "1")}),
        ("'a.b' = 1", {("a.b",): ("'a.b'", "1")}),
        (r'"\u0061" . "b" = "\"]"', {("a",): (r'"\u0061"', r'"\u0061"'), ("a", "b"): ('"b"', r'"\"]"')}),
        ("# x = 1\n[ t . u ]\r\nk = 2\r\n", {("t",): ("t", "t"), ("t", "u"): ("u", "u"), ("t", "u", "k"): ("k", "2")}),
        ("[a.b]\n[a]\n", {("a",): ("a", "a"), ("a", "b"): ("b", "b")}),
        ("a = [1, # ]\n 'x',]", {("a",): ("a", "a"), ("a", 0): (None, "1"), ("a", 1): (None, "'x'")}),
        ("a = [[1]]", {("a",): ("a", "a"), ("a", 0): (None, "["), ("a", 0, 0): (None, "1")}),
        ("a = {b = 1, c.d = 'x'}", {
            ("a",): ("a", "a"), ("a", "b"): ("b", "1"), ("a", "c"): ("c", "c"), ("a", "c", "d"): ("d", "'x'"),
        }),
        ("a = [{b = 1}]", {("a",): ("a", "a"), ("a", 0): (None, "{"), ("a", 0, "b"): ("b", "1")}),
        ('a = """\nb = 1\n[c]""""\nd = 2', {("a",): ("a", '"""\nb = 1\n[c]""""'), ("d",): ("d", "2")}),
        ("a = '''b\n= ']''''\nd = 2", {("a",): ("a", "'''b\n= ']''''"), ("d",): ("d", "2")}),
        ("a = 1979-05-27 07:32:00 # day", {("a",): ("a", "1979-05-27 07:32:00")}),
        ("[[l]]\na = 1\n[[l]]\n[l.b]\nc = 2\n[[l.d]]\ne = 3", {
            ("l",): ("l", "l"), ("l", 0): ("l", "l"), ("l", 0, "a"): ("a", "1"), ("l", 1): ("l", "l"),
            ("l", 1, "b"): ("b", "b"), ("l", 1, "b", "c"): ("c", "2"), ("l", 1, "d"): ("d", "d"),
            ("l", 1, "d", 0): ("d", "d"), ("l", 1, "d", 0, "e"): ("e", "3"),
        }),
    ],
)  # fmt: skip
def test_every_key_and_value_is_found_where_it_stands(text: str, spots: dict[Path, tuple[str | None, str]]) -> None:
    assert written(parsed(text)) == {(): (None, ""), **spots}


def test_a_table_that_is_opened_later_is_pointed_at_there() -> None:
    document = parsed("[a.b]\n[a]\n")
    assert (document.place(("a",), "key").line, document.place(("a", "b"), "key").line) == (2, 1)


def test_only_the_table_asked_for_is_taken() -> None:
    document = parsed(
        "[tool.other]\nstrict = 3\n[tool.planck]\nstrict = true\n[tool.planck-x]\na = 1\n", "tool", "planck"
    )
    assert document.data == {"strict": True}
    assert written(document) == {(): ("planck", "planck"), ("strict",): ("strict", "true")}
    assert document.place(("strict",), "key").line == 4


@pytest.mark.parametrize("text", ["", "[tool]", "tool = 3", "tool.planckton = 3", "planck = 3"])
def test_without_the_table_there_is_no_data(text: str) -> None:
    assert parsed(text, "tool", "planck").data is None


@pytest.mark.parametrize(
    ("text", "data", "column"), [("tool.planck = 3", 3, 15), ("[[tool.planck]]\na = 1", [{"a": 1}], 8)]
)
def test_what_is_no_table_is_left_to_the_schema(text: str, data: object, column: int) -> None:
    document = parsed(text, "tool", "planck")
    assert document.data == data
    assert document.place(()).column == column


def test_dates_become_text_and_fractions_stay_exact() -> None:
    assert parsed("a = 2022-06-30\nb = 07:32:00\nc = 1.10\nd = 0x_f\n".replace("0x_f", "0xf")).data == {
        "a": "2022-06-30",
        "b": "07:32:00",
        "c": Decimal("1.10"),
        "d": 15,
    }


NOT = "this is not valid TOML"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("fail_on = missed", ("PLK002", 1, 11, 12, f"{NOT}: a value is missing, or text is not in quotes")),
        ("a = 1\n\u2028", ("PLK002", 2, 1, 1, NOT)),
        ("# \u2028\na = 1 b\n", ("PLK002", 2, 7, 8, f"{NOT}: something stands after the value")),
        ("a = 1\r\na = 2\r\n", ("PLK002", 2, 6, 6, f"{NOT}: a key stands here twice")),
        ("[a]\n[a]\n", ("PLK002", 2, 3, 4, f"{NOT}: a table is declared twice")),
        ("a = {b = 1, b = 2}", ("PLK002", 1, 18, 19, f"{NOT}: a key stands here twice")),
        ("strict true", ("PLK002", 1, 8, 9, f"{NOT}: the sign '=' is missing after a key")),
        ("[limits\n", ("PLK002", 1, 8, 8, f"{NOT}: a bracket is not closed")),
        ("a = [1,\n", ("PLK002", 2, 1, 1, f"{NOT}: a value is missing, or text is not in quotes")),
        ("a = [1", ("PLK002", 1, 7, 7, f"{NOT}: a bracket is not closed, or a comma is missing")),
        ("a = [1 2]", ("PLK002", 1, 8, 9, f"{NOT}: a bracket is not closed, or a comma is missing")),
        ('a = "x', ("PLK002", 1, 7, 7, f"{NOT}: quotes are not closed")),
        ("a = 'x", ("PLK002", 1, 7, 7, f"{NOT}: quotes are not closed")),
        ("= 1", ("PLK002", 1, 1, 2, NOT)),
    ],
)
def test_what_is_no_toml_is_told_with_its_place(text: str, told: Told) -> None:
    assert refused(text) == [told]


def test_a_syntax_error_speaks_both_languages() -> None:
    document, findings = parse_toml(Source("planck.toml", "a = b"))
    assert document.data is None
    assert [(one.message.zh, one.hint and one.hint.zh) for one in findings] == [
        ("此处不是有效的 TOML：缺少值，或文本未加引号", '请检查引号、括号和等号：key = "文本"')
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a = 1\nb = nan", ("PLK012", 2, 5, 8, "this is not a number to reckon with")),
        ("a = [1, -inf]", ("PLK012", 1, 9, 13, "this is not a number to reckon with")),
        ("a = 1e30", ("PLK012", 1, 5, 9, "the number is too large")),
        ("a = 1e99999999999999999999", ("PLK012", 1, 5, 27, "this is not a number to reckon with")),
        ("a = -1" + "0" * 30, ("PLK012", 1, 5, 37, "the number is too large")),
        ("a = 0x" + "f" * 99, ("PLK012", 1, 5, 106, "the number is too large")),
    ],
)
def test_a_number_that_is_refused_becomes_none_beside_the_rest(text: str, told: Told) -> None:
    document, findings = parse_toml(Source("planck.toml", text + "\nrest = 1"))
    assert refused(text) == [told]
    assert len(findings) == 1
    data: Any = document.data
    assert data["rest"] == 1
    assert data[text.splitlines()[-1][0]] in (None, [1, None])


@pytest.mark.parametrize("text", ["a = 9" + "9" * 29, "a = -0.5", "a = 1e29", "a = 0.0", "a = 1e-40"])
def test_other_numbers_are_taken(text: str) -> None:
    assert parsed(text).data == tomllib.loads(text, parse_float=Decimal)


def test_a_number_too_long_to_convert_is_told_with_its_place() -> None:
    assert refused("a = 1\nb = " + "9" * 5000)[0][:3] == ("PLK012", 2, 5)
    assert refused("a = 1\nb = 0x" + "f" * 5000)[0][:3] == ("PLK012", 2, 5)
    assert refused("a = '" + "9" * 5000 + "'") == []


DEEP = f"lists and maps nest deeper than {LIMITS.max_depth} levels"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a = " + "[" * 64 + "]" * 64, ("PLK014", 1, 68, 69, DEEP)),
        ("a = " + "{a=" * 64 + "1" + "}" * 64, ("PLK014", 1, 192, 193, DEEP)),
        ("[" + "a." * 40 + "a]\n" + "b." * 40 + "b = 1", ("PLK014", 2, 47, 48, DEEP)),
        ("a = 1\n" + "a." * 64 + "a = 1", ("PLK014", 2, 1, 129, DEEP)),
        ("a = " + "[" * 9999 + "]" * 9999, ("PLK014", 1, 1, 1, DEEP)),
    ],
)
def test_deep_nesting_is_refused(text: str, told: Told) -> None:
    assert refused(text) == [told]


def test_nesting_up_to_the_limit_is_taken() -> None:
    assert written(parsed("a = " + "[" * 63 + "]" * 63))[("a",)] == ("a", "a")
    assert ("a",) * 64 in parsed("a." * 63 + "a = 1").spots


def test_a_key_of_very_many_parts_is_refused_at_once() -> None:
    assert refused("a." * 200_000 + "a = 1")[0][0] == "PLK014"
    assert refused('"a" . ' * 200_000 + "a = 1")[0][0] == "PLK014"


BARE = st.text("abAB01_-", min_size=1, max_size=4)
WORDS = st.text("ab #='\"[]{},.\\\n\t规", max_size=6)


def basic(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def multi_line(text: str) -> str:
    return '"""\n' + re.sub(r'["\\]', r"\\\g<0>", text) + '"""'


KEY = BARE | WORDS.map(basic) | WORDS.map(lambda text: "'" + re.sub(r"['\n]", "", text) + "'")
NUMBER = st.integers(-(10**29), 10**29).map(str) | st.sampled_from(
    ["0.5", "1e3", "-2.50", "1_000", "0xFF", "0b1", "+1"]
)
MOMENT = (st.dates().filter(lambda day: day.year > 999) | st.datetimes(datetime(1000, 1, 1)) | st.times()).map(str)  # noqa: DTZ001  because TOML's times may be local
SCALAR = (
    st.sampled_from(["true", "false"])
    | NUMBER
    | MOMENT
    | WORDS.map(basic)
    | WORDS.map(multi_line)
    | WORDS.map(lambda text: "'" + re.sub(r"['\n]", "", text) + "'")
    | WORDS.map(lambda text: "'''" + text.replace("'", "") + "'''")
)
BREAK = st.sampled_from(["", " ", "\n", " # x ]\n", "\n\t# }\n\n"])


@st.composite
def keys(draw: st.DrawFn) -> str:
    return draw(st.sampled_from([".", " . "])).join(draw(st.lists(KEY, min_size=1, max_size=3)))


def lists(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    entries = st.lists(st.tuples(BREAK, values, BREAK).map("".join), max_size=3)
    return st.tuples(entries, BREAK).map(lambda it: "[" + ",".join(it[0]) + (it[1] if it[0] else "") + "]")


def maps(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(st.tuples(keys(), values).map(" = ".join), max_size=3).map(lambda it: "{ " + ", ".join(it) + " }")


VALUE = st.recursive(SCALAR, lambda values: lists(values) | maps(values), max_leaves=6)
LINE = (
    st.tuples(keys(), st.sampled_from(["=", " = ", "\t="]), VALUE, st.sampled_from(["", " ", " # a = 1"])).map("".join)
    | keys().map(lambda key: f"[{key}]")
    | keys().map(lambda key: f"  [[ {key} ]] # x")
    | st.sampled_from(["", "# a = [1", "\t"])
)


def plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return str(value) if isinstance(value, (date, time)) else value


def addresses(value: object, path: Path = ()) -> dict[Path, object]:
    below: dict[Path, object] = {path: value}
    entries: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, one in entries:
        below |= addresses(one, (*path, step))
    return below


@given(st.lists(LINE, max_size=6).map("\n".join), st.sampled_from(["\n", "\r\n"]))
def test_what_tomllib_reads_is_read_with_the_place_of_each_key_and_value(text: str, line_break: str) -> None:
    """The data is tomllib's; a key's span reads as the key, and the span of a value that is no map or list as it."""
    text = text.replace("\n", line_break)
    try:
        expected = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError:
        document, findings = parse_toml(Source("planck.toml", text))
        assert document.data is None
        assert [one.kind.code for one in findings] == ["PLK002"]
        return
    document = parsed(text)
    assert document.data == plain(expected)
    assert set(document.spots) == set(addresses(expected))
    for path, value in addresses(expected).items():
        spot = document.spots[path]
        if spot.key and isinstance(path[-1], str):
            assert tomllib.loads(f"{text[slice(*spot.key)]} = 0") == {path[-1]: 0}
        if not isinstance(value, (dict, list)):
            assert tomllib.loads(f"a = {text[slice(*spot.value)]}", parse_float=Decimal) == {"a": value}
        assert spot.key or not path or isinstance(path[-1], int)
