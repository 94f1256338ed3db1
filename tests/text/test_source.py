"""Bytes to text, and offsets to lines and columns."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planck.text.findings import Finding, Place
from planck.text.source import Source, Span, decode
from planck.words.phrase import Phrase

BREAKS = st.sampled_from(["\n", "\r\n", "\r", "\n\n"])


def told(content: bytes) -> list[tuple[Place, str, Phrase, Phrase | None]]:
    return [(finding.place, finding.kind.code, finding.message, finding.hint) for finding in decode("p", content)[1]]


def test_utf8_is_read() -> None:
    assert decode("p", "a: 局\n".encode()) == (Source("p", "a: 局\n"), [])


def test_a_byte_order_mark_is_passed_over() -> None:
    assert decode("p", b"\xef\xbb\xbfa: 1\n") == (Source("p", "a: 1\n"), [])


def test_nothing_is_text_too() -> None:
    assert decode("p", b"") == (Source("p", ""), [])


SAVE = Phrase("save it as UTF-8", "请另存为 UTF-8 编码")


@pytest.mark.parametrize(
    ("content", "place", "byte"),
    [
        (b"a: \xff\n", Place("p", 1, 4, 1, 5), "0xFF"),
        ("title: 规划\nid: ".encode() + b"\xb9\xe6", Place("p", 2, 5, 2, 6), "0xB9"),
        ("标题：规划".encode("gbk"), Place("p", 1, 1, 1, 2), "0xB1"),
        (b"\xef\xbb\xbfa: \xc0\xaf", Place("p", 1, 4, 1, 5), "0xC0"),
        ("局".encode()[:2], Place("p", 1, 1, 1, 2), "0xE5"),
        (b"a\r\nb: \xed\xa0\x80", Place("p", 2, 4, 2, 5), "0xED"),
    ],
)
def test_a_byte_that_is_not_utf8(content: bytes, place: Place, byte: str) -> None:
    message = Phrase(f"the file is not UTF-8 text ({byte})", f"文件不是 UTF-8 文本（{byte}）")
    assert told(content) == [(place, "PLK001", message, SAVE)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_told_by_its_mark(encoding: str) -> None:
    content = ("\ufeff" if encoding != "utf-16" else "").encode(encoding) + "planck: plan/v1\n".encode(encoding)
    message = Phrase("the file is not UTF-8 text (UTF-16)", "文件不是 UTF-8 文本（UTF-16）")
    assert told(content) == [(Place("p"), "PLK001", message, SAVE)]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("planck: plan/v1\n".encode("utf-16"), "planck: plan/v1\n"),
        (b"planck: plan/v1\na: \xff\n", "planck: plan/v1\na: \ufffd\n"),
        (b"\xff\xfea", "\ufffd"),
    ],
)
def test_what_can_be_made_out_of_another_encoding_is_kept(content: bytes, text: str) -> None:
    assert decode("p", content)[0] == Source("p", text)


@pytest.mark.parametrize(
    ("text", "place", "name"),
    [
        ("a: \x07\n", Place("p", 1, 4, 1, 5), "U+0007"),
        ("a: 1\nb: \x00\n", Place("p", 2, 4, 2, 5), "U+0000"),
        ("\x1b[31m", Place("p", 1, 1, 1, 2), "U+001B"),
        ("局: \x7f", Place("p", 1, 4, 1, 5), "U+007F"),
        ("a: \x9b\n", Place("p", 1, 4, 1, 5), "U+009B"),
        ("a\ufeffb", Place("p", 1, 2, 1, 3), "U+FEFF"),
        ("a: \uffff", Place("p", 1, 4, 1, 5), "U+FFFF"),
        ("p\x00l\x00a\x00n\x00", Place("p", 1, 2, 1, 3), "U+0000"),
        ("a\r\n\x01\x02", Place("p", 2, 1, 2, 2), "U+0001"),
    ],
)
def test_a_control_character(text: str, place: Place, name: str) -> None:
    message = Phrase(f"the text holds the control character {name}", f"文本含有控制字符 {name}")
    assert told(text.encode()) == [(place, "PLK003", message, Phrase("delete the character", "请删除该字符"))]


def test_characters_that_a_text_may_hold() -> None:
    text = "\t\n\r ~\x85\xa0\ud7ff\ue000\ufefe\uff00\ufffd\U00010000😀\U0010ffff\u2028\u202e"
    assert decode("p", text.encode()) == (Source("p", text), [])


@pytest.mark.parametrize(
    ("span", "place"),
    [
        (Span(0, 1), Place("p", 1, 1, 1, 2)),
        (Span(3, 5), Place("p", 1, 4, 1, 6)),
        (Span(6, 7), Place("p", 2, 1, 2, 2)),
        (Span(4, 9), Place("p", 1, 5, 3, 1)),
        (Span(12, 12), Place("p", 4, 2, 4, 2)),
        (Span(12, 99), Place("p", 4, 2, 4, 2)),
        (Span(99, 99), Place("p", 4, 2, 4, 2)),
        (Span(3, 1), Place("p", 1, 4, 1, 4)),
    ],
)
def test_where_a_span_stands(span: Span, place: Place) -> None:
    #        1-line 2-line 3-line 4-line, with each kind of line break
    source = Source("p", "局😀: x\n" + "b\r\n" + "c\r" + "d")
    assert source.place(span) == place


@pytest.mark.parametrize(
    ("number", "line"), [(1, "局😀: x"), (2, "b"), (3, ""), (4, "c"), (5, "d")]
)  # fmt: skip
def test_a_line_without_its_break(number: int, line: str) -> None:
    assert Source("p", "局😀: x\nb\r\n\r\nc\rd").line(number) == line


def test_the_lines_of_nothing() -> None:
    assert Source("p", "").line(1) == ""
    assert Source("p", "").place(Span(0, 0)) == Place("p")


def lines_of(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


@settings(deadline=None, max_examples=100)
@given(parts=st.lists(st.text(max_size=5) | BREAKS, max_size=8), start=st.integers(0, 50), end=st.integers(0, 50))
def test_a_place_lies_within_its_text(parts: list[str], start: int, end: int) -> None:
    """Lines count from 1 to the last one, a column ends after the line's own break at most, no end before its start."""
    source = Source("p", "".join(parts))
    lines = lines_of(source.text)
    place = source.place(Span(start, end))
    assert (place.line, place.column) <= (place.end_line, place.end_column)
    for line, column in ((place.line, place.column), (place.end_line, place.end_column)):
        assert 1 <= line <= len(lines)
        assert source.line(line) == lines[line - 1]
        assert 1 <= column <= len(lines[line - 1]) + 2


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=40) | st.text(max_size=20).map(lambda text: text.encode("utf-16")))
def test_no_bytes_are_too_odd(content: bytes) -> None:
    """Any bytes become a text, with at most one finding, which points into it."""
    source, findings = decode("p", content)
    assert len(findings) <= 1
    assert all(finding.place.end_line <= len(lines_of(source.text)) for finding in findings)
    assert findings or source.text.encode() == content.removeprefix(b"\xef\xbb\xbf")


@settings(deadline=None, max_examples=100)
@given(st.text(alphabet=st.characters(exclude_categories=["C"], include_characters="\n\t")))
def test_visible_text_is_never_refused(text: str) -> None:
    """Text of visible characters, tabs and line breaks reads as itself."""
    expected: tuple[Source, list[Finding]] = (Source("p", text), [])
    assert decode("p", text.encode()) == expected


YAML_PRINTS = [
    *(0x09, 0x0A, 0x0D, *range(0x20, 0x7F), 0x85, *range(0xA0, 0xD800), *range(0xE000, 0xFEFF)),
    *(*range(0xFF00, 0xFFFE), *range(0x10000, 0x110000)),
]
"""YAML 1.2.2, production c-printable, without the byte order mark, which stands at the beginning of a file only."""


def test_every_character() -> None:
    """What YAML prints may stand in a text, and nothing else."""
    assert Source("p", "".join(map(chr, YAML_PRINTS))).unfit is None
    others = sorted({*range(0x110000)} - {*YAML_PRINTS})
    assert [each for each in others if Source("p", f"a{chr(each)}").unfit != Span(1, 2)] == []
