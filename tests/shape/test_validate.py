"""A document held against its schema: exact types, ECMAScript's patterns, one finding a mistake, never an exception."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planck.files.schemas import schema_text
from planck.shape.kinds import UNKNOWN_KEY, WRONG_TYPE, WRONG_VALUE
from planck.shape.validate import check_shape
from planck.text.findings import Finding, Place
from planck.text.source import Source
from planck.text.tree import Document, parse
from planck.words.phrase import Phrase

PLANS = Path(__file__).parents[2] / "plans/yueyang-county-stb-2022"
PLAN = (PLANS / "plan.yaml").read_text(encoding="utf-8")
PROGRESS = (PLANS / "progress/2022-06-30.yaml").read_text(encoding="utf-8")
SCHEMAS = st.sampled_from(["plan-v1", "progress-v1"])


def checked(text: str, **schema: object) -> list[Finding]:
    """What a text breaks of a schema of one's own."""
    return check_shape(parse(Source("p", text))[0], "own", lambda _: json.dumps(schema))


def codes(text: str, **schema: object) -> list[str]:
    return [finding.kind.code for finding in checked(text, **schema)]


@pytest.mark.parametrize(("text", "schema"), [(PLAN, "plan-v1"), (PROGRESS, "progress-v1")])
def test_the_shipped_files_hold(text: str, schema: str) -> None:
    document, refused = parse(Source("p", text))
    assert refused + check_shape(document, schema, schema_text) == []


def test_a_finding_says_where_it_stands_in_the_data() -> None:
    document, _ = parse(Source("plan.yaml", PLAN.replace("clause: 二（一）", "cluase: 二（一）", 1)))
    line = 1 + next(number for number, text in enumerate(PLAN.splitlines()) if text == "    clause: 二（一）")
    assert check_shape(document, "plan-v1", schema_text) == [
        Finding(
            Place("plan.yaml", line, 5, line, 11),
            UNKNOWN_KEY,
            Phrase("key 'cluase' is not known", "未知的键“cluase”"),
            Phrase("did you mean 'clause'?", "是否应为“clause”？"),
            "/goals/0/cluase",
        )
    ]


@pytest.mark.parametrize(
    ("written", "whole"), [("5", True), ("-5", True), ("0x1F", True), ("5.0", False), ("5e0", False), ("true", False)]
)
def test_whole_numbers_are_those_written_as_such(written: str, whole: bool) -> None:
    assert (codes(written, type="integer") == []) is whole


@pytest.mark.parametrize(
    ("written", "number"), [("5", True), ("5.50", True), ("1e3", True), ("false", False), ("'5'", False), ("~", False)]
)
def test_numbers_may_have_decimals(written: str, number: bool) -> None:
    assert (codes(written, type="number") == []) is number


def test_numbers_are_compared_exactly() -> None:
    assert codes("0.000000000000000000001", exclusiveMinimum=0) == []
    assert codes("2199.0000000000000000000001", maximum=2199) == ["PLK104"]


@pytest.mark.parametrize(("written", "holds"), [("ab", True), ("'ab'", True), ('"ab\\n"', False), ("abc", False)])
def test_a_pattern_ends_where_the_text_ends(written: str, holds: bool) -> None:
    assert (codes(written, pattern="^a[a-c]$") == []) is holds


def test_a_pattern_is_of_text_only() -> None:
    assert codes("5", pattern="^a$") == []


def test_findings_stand_in_the_order_of_places() -> None:
    found = checked("b: x\na: 局\n", additionalProperties={"type": "integer"})
    assert [(finding.place, finding.kind, finding.path) for finding in found] == [
        (Place("p", 1, 4, 1, 5), WRONG_TYPE, "/b"),
        (Place("p", 2, 4, 2, 5), WRONG_TYPE, "/a"),
    ]


def test_a_mistake_that_breaks_two_parts_of_the_schema_is_told_once() -> None:
    found = checked("a: 局\n", additionalProperties={"allOf": [{"type": "integer"}, {"type": "integer"}]})
    assert [(finding.place, finding.kind) for finding in found] == [(Place("p", 1, 4, 1, 5), WRONG_TYPE)]


def test_a_missing_key_is_excused_by_its_misspelling_in_the_same_map_only() -> None:
    schema = {
        "properties": {"title": {}, "b": {"required": ["title"]}},
        "required": ["title"],
        "additionalProperties": False,
    }
    assert codes("tilte: 局\n", **schema) == ["PLK101"]
    assert codes("tilte: 局\nb: {c: 1}\n", **schema) == ["PLK101", "PLK102"]


def test_many_mistakes_at_once() -> None:
    text = "a: [" + ", ".join(["x"] * 400) + "]\n"
    found = checked(text, additionalProperties={"items": {"enum": ["y"]}})
    assert [finding.place.column for finding in found] == [5 + 3 * number for number in range(400)]
    assert {finding.kind for finding in found} == {WRONG_VALUE}


KEYS = st.sampled_from(
    [
        *("planck", "id", "version", "title", "period", "tasks", "goals", "targets", "measure", "at_least", "within"),
        *("unit", "pace", "baseline", "scale", "owner", "owners", "units", "values", "missing", "done", "value", "x-y"),
        *(
            "plan",
            "as_of",
            "basis",
            "numerator",
            "denominator",
            "stretch",
            "zh",
            "局",
            "",
            "a：b",
            "at_leest",
            "policy",
        ),
    ]
)
LEAVES = st.none() | st.booleans() | st.integers() | st.decimals(allow_nan=False, allow_infinity=False) | st.text()
WORDS = st.sampled_from(
    ["plan/v1", "flow", "rank", "ordinal", "2022-02-30", "2022-06-30", "5家", "1.0", "x-a", "period"]
)
DATA = st.recursive(
    LEAVES | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS | st.text(max_size=3), inner, max_size=6),
    max_leaves=20,
)


@settings(deadline=None, max_examples=100)
@given(data=DATA, schema=SCHEMAS)
def test_no_data_is_too_odd(data: object, schema: str) -> None:
    """Whatever the data, there are findings in order, each in both languages, or none."""
    found = check_shape(Document(Source("p", ""), data, {}), schema, schema_text)
    assert found == sorted(found)
    assert len(set(found)) == len(found)
    assert all(finding.message.en and finding.message.zh for finding in found)


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """A real plan or progress file in which a stretch is cut out, doubled, or replaced."""
    text = draw(st.sampled_from([PLAN[:6000], PROGRESS]))
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, min(len(text), start + 80)))
    kept = draw(st.sampled_from(["", "\n", ": ", "5", "家", "[", "x-y: ", "~", text[start:end] * 2]))
    return text[:start] + kept + text[end:]


@settings(deadline=None, max_examples=60)
@given(text=spoilt(), schema=SCHEMAS)
def test_no_text_is_too_odd(text: str, schema: str) -> None:
    """Whatever the text, what it breaks of its schema is told at a place within it."""
    document, _ = parse(Source("p", text))
    lines = text.split("\n")
    for finding in check_shape(document, schema, schema_text):
        assert 1 <= finding.place.line <= finding.place.end_line <= len(lines)
        assert 1 <= finding.place.column <= len(lines[finding.place.line - 1]) + 1
