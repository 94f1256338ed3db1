"""Comments that speak to planck: which text is one, what it allows, and the line that it speaks of."""

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planck.text.allow import Allow, Unclear, comments
from planck.text.findings import Place
from planck.text.parsers import FASTEST, Parser
from planck.text.source import Source
from planck.text.tree import parse
from planck.words.phrase import Phrase


def spoken(text: str, parser: Parser = FASTEST) -> list[Allow | Unclear]:
    """The comments of a text that YAML accepts."""
    document, findings = parse(Source("p", text), parser=parser)
    assert findings == []
    return list(comments(document))


def lines(text: str, parser: Parser = FASTEST) -> list[tuple[int, int, tuple[str, ...]]]:
    """Of every comment the line it stands on, the line it speaks of, and its names."""
    found = spoken(text, parser)
    return [(one.place.line, one.line, one.names) for one in found if isinstance(one, Allow)]


def test_at_the_end_of_a_line(parser: Parser) -> None:
    text = "局: 1\na: 2  # planck: allow behind -- 理由  \nb: 3\n"
    assert spoken(text, parser) == [Allow(Place("p", 2, 7, 2, 35), 2, ("behind",), None, "理由")]


def test_alone_on_the_line_above(parser: Parser) -> None:
    text = "a:\n  # planck: allow behind -- why\n  b: 3\n"
    assert spoken(text, parser) == [Allow(Place("p", 2, 3, 2, 32), 3, ("behind",), None, "why")]


def test_several_above_one_line_with_other_comments_between(parser: Parser) -> None:
    text = """\
# planck: allow one -- r
# about the plan
  # planck: allow two -- r
    # planck: allow three -- r
# b: 2  # planck: allow none -- r
#
a: 1  # planck: allow four -- r
b: 2
# planck: allow five -- r
c: 3
"""
    assert lines(text, parser) == [
        (1, 7, ("one",)),
        (3, 7, ("two",)),
        (4, 7, ("three",)),
        (7, 7, ("four",)),
        (9, 10, ("five",)),
    ]


def test_a_blank_line_breaks_it() -> None:
    assert lines("# planck: allow one -- r\n\na: 1\n") == [(1, 2, ("one",))]
    assert lines("# planck: allow one -- r\n# more\n  \na: 1\n") == [(1, 3, ("one",))]


def test_at_the_end_of_the_file_it_speaks_of_nothing() -> None:
    assert lines("a: 1\n# planck: allow one -- r") == [(2, 3, ("one",))]
    assert lines("a: 1\n# planck: allow one -- r\n") == [(2, 3, ("one",))]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_any_line_break(line_break: str, parser: Parser) -> None:
    text = line_break.join(["# planck: allow one -- r", "a: 1 # planck: allow two -- r ", "b: 2", ""])
    assert spoken(text, parser) == [
        Allow(Place("p", 1, 1, 1, 25), 2, ("one",), None, "r"),
        Allow(Place("p", 2, 6, 2, 30), 2, ("two",), None, "r"),
    ]


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("allow x -- r", "r"),
        ("allow x--r", "r"),
        ("allow x --- r", "r"),
        ("allow x — r", "r"),
        ("allow x—r", "r"),
        ("allow x——理由", "理由"),
        ("allow x —— 理由", "理由"),
        ("allow x: r", "r"),
        ("allow x : r", "r"),
        ("allow x：理由", "理由"),
        ("allow x -- of 2 -- and more: until 2022-10-31 # yes", "of 2 -- and more: until 2022-10-31 # yes"),
        ("allow\tx\t--\tr", "r"),
    ],
)
def test_what_stands_before_a_reason(said: str, reason: str) -> None:
    assert spoken(f"a: 1 # planck: {said}\n") == [
        Allow(Place("p", 1, 6, 1, 16 + len(said)), 1, ("x",), None, reason),
    ]


@pytest.mark.parametrize(
    "head",
    ["# planck: ", "#planck:", "#\tplanck:\t", "# planck ", "#planck\t", "# planck：", "# a deputy follows # planck: "],
)
def test_how_a_comment_begins(head: str) -> None:
    start = 6 + head.rindex("#")
    said = f"a: 1 {head}allow x -- r"
    assert spoken(said) == [Allow(Place("p", 1, start, 1, len(said) + 1), 1, ("x",), None, "r")]


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("unknown-owner", ("unknown-owner",)),
        ("PLK203", ("PLK203",)),
        ("PLK203,unknown-unit", ("PLK203", "unknown-unit")),
        ("behind , unreported,  missed", ("behind", "unreported", "missed")),
        ("behind，unreported、missed", ("behind", "unreported", "missed")),
        ("滞后", ("滞后",)),
        ("until", ("until",)),
    ],
)
def test_names(written: str, names: tuple[str, ...]) -> None:
    assert lines(f"a: 1 # planck: allow {written} -- r\n") == [(1, 1, names)]


@pytest.mark.parametrize(
    ("said", "until"),
    [
        ("until 2022-10-31 -- r", "2022-10-31"),
        ("until 2022-10-31-- r", "2022-10-31"),
        ("until\t2022-10-31—r", "2022-10-31"),
        ("until 2022-10-31：r", "2022-10-31"),
        ("until 2022-10-31: r", "2022-10-31"),
        ("until tomorrow -- r", "tomorrow"),
        ("until 2022-1-1 -- r", "2022-1-1"),
    ],
)
def test_until_when(said: str, until: str) -> None:
    assert spoken(f"a: 1 # planck: allow x, y {said}\n") == [
        Allow(Place("p", 1, 6, 1, 27 + len(said)), 1, ("x", "y"), until, "r"),
    ]


FORM = Phrase("write '# planck: allow NAME -- reason'", "请写作 # planck: allow 规则名 -- 理由")
FULL_FORM = Phrase(
    "write '# planck: allow NAME, NAME until 2022-10-31 -- reason'",
    "请写作 # planck: allow 规则名, 规则名 until 2022-10-31 -- 理由",
)
ADD = Phrase("add ' -- ' and the reason", "请在其后写 -- 和理由")


@pytest.mark.parametrize(
    "said",
    ["allow x", "allow x --", "allow x ---", "allow x ————", "allow x -- ", "allow x：", "allow x - r", "allow x r"],
)
def test_without_a_reason(said: str) -> None:
    why = Phrase("no reason is given for allowing 'x'", "放行“x”未写理由")
    assert spoken(f"a: 1 # planck: {said}\n") == [Unclear(Place("p", 1, 6, 1, 16 + len(said.rstrip())), why, ADD)]


def test_without_a_reason_but_with_a_day() -> None:
    why = Phrase("no reason is given for allowing 'x, y'", "放行“x, y”未写理由")
    text = "# planck: allow x, y until 2022-10-31\na: 1\n"
    assert spoken(text) == [Unclear(Place("p", 1, 1, 1, 38), why, ADD)]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("allow x til 2022-10-31 -- r", "til 2022-10-31"),
        ("allow x y -- r", "y"),
        ("allow x until 31 October 2022 -- r", "October 2022"),
        ("allow x until -- r", "until"),
        ("allow x until ——理由", "until"),
        ("allow x; y: r", "; y"),
    ],
)
def test_words_before_the_reason_that_mean_nothing(said: str, words: str) -> None:
    why = Phrase(f"'{words}' is not understood", f"“{words}”无法识别")
    assert spoken(f"a: 1 # planck: {said}\n") == [Unclear(Place("p", 1, 6, 1, 16 + len(said)), why, FULL_FORM)]


@pytest.mark.parametrize(
    "said", ["", " ", "allow", "allow -- r", "ignore behind -- r", "allowed x -- r", "disallow x -- r"]
)
def test_what_allows_nothing(said: str) -> None:
    why = Phrase("this comment allows nothing", "此注释没有放行任何规则")
    text = f"a: 1 # planck:{said}\n"
    assert spoken(text) == [Unclear(Place("p", 1, 6, 1, len(text.rstrip()) + 1), why, FORM)]


@pytest.mark.parametrize(
    "text",
    [
        "a: 1 # planck is a tool\n",
        "a: 1 # planck allows no anchors\n",
        "a: 1 # see planck: allow x -- r\n",
        "a: 1 # see page#planck: allow x -- r\n",
        "a: 1 # planners: allow x -- r\n",
        "# b: 1  # planck: allow x -- r\na: 1\n",
        "a:\n  # write: # planck: allow x -- r\n  b: 1\n",
        "a: planck, allow x -- r\n",
    ],
)
def test_what_is_not_said_to_planck(text: str, parser: Parser) -> None:
    assert spoken(text, parser) == []


@pytest.mark.parametrize(
    "text",
    [
        "a: 'see # planck: allow x -- r'\n",
        'a: "see # planck: allow x -- r"\n',
        "a: 'it''s # planck: allow x -- r'\n",
        'a: "a \\" # planck: allow x -- r"\n',
        "a: 'see\n  # planck: allow x -- r\n  more'\n",
        'a: "see\n  # planck: allow x -- r\n  more"\n',
        "a: see# planck:allow x -- r\n",
        "a: see\n  more# planck:allow x -- r\n  end\n",
        "a: |\n  see\n  # planck: allow x -- r\n",
        "a: |\n  # planck: allow x -- r\n  more\nb: 1\n",
        "a: |2-\n    # planck: allow x -- r\n",
        "- >\n  see\n  # planck: allow x -- r\n",
        "a: >-\n  see # planck: allow x -- r\n\n  more\nb: 1\n",
        "a: {b: 'x # planck: allow x -- r', c: [\"# planck: allow x -- r\"]}\n",
        "b: 1\n'a # planck: allow x -- r': 1\n",
        "? |\n  a # planck: allow x -- r\n: 1\n",
    ],
)
def test_what_stands_in_a_text_is_no_comment(text: str, parser: Parser) -> None:
    assert spoken(text, parser) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: '# planck: allow x -- r' # planck: allow y -- r\n", (1, 1)),
        ("a: 'see # planck: x' # planck: allow y -- r\n", (1, 1)),
        ("a: see # planck: allow y -- r\n", (1, 1)),
        ("a: {b: 1} # planck: allow y -- r\n", (1, 1)),
        ("a: {b: 1, # planck: allow y -- r\n  c: 2}\n", (1, 1)),
        ("a: [b,\n  # planck: allow y -- r\n  c]\n", (2, 3)),
        ("a: # planck: allow y -- r\n  b: 1\n", (1, 1)),
        ("a: # planck: allow y -- r\nb: 1\n", (1, 1)),
        ("a: | # planck: allow y -- r\n  # planck: allow x -- r\n", (1, 1)),
        ("a: >2- # planck: allow y -- r\n    # planck: allow x -- r\n", (1, 1)),
        ("- |- # planck: allow y -- r\n", (1, 1)),
        ("a: |\n  # planck: allow x -- r\n# planck: allow y -- r\nb: 1\n", (3, 4)),
        ("a: |\n  # planck: allow x -- r\n\n # planck: allow y -- r\nb: 1\n", (4, 5)),
        ("a: |+\n  see\n\n# planck: allow y -- r\nb: 1\n", (4, 5)),
        ("a:\n  - b: >-\n      see\n    # planck: allow y -- r\n    c: 1\n", (4, 5)),
        ("a: see\n  more # planck: allow y -- r\n", (2, 2)),
        ("a: 'see\n  more' # planck: allow y -- r\n", (2, 2)),
        ("a: 'see\n  # more' # planck: allow y -- r\n", (2, 2)),
        ("a: 'see\n  # planck: x' # planck: allow y -- r\n", (2, 2)),
        ("--- # planck: allow y -- r\na: 1\n", (1, 1)),
    ],
)
def test_what_stands_beside_a_text_is_a_comment(text: str, found: tuple[int, int], parser: Parser) -> None:
    assert lines(text, parser) == [(*found, ("y",))]


def test_nothing_at_all() -> None:
    assert spoken("") == []
    assert lines("# planck: allow one -- r") == [(1, 2, ("one",))]


SPEECH = st.sampled_from(
    ["# planck: allow x -- r", "#planck:", " # planck: ", "\n", "\n  ", "'", '"', "\\", "''", "#", " "]
)
CHARACTERS = st.characters(max_codepoint=0xFFFF, exclude_categories=["C", "Zl", "Zp"])
TITLE = st.lists(SPEECH | st.text(CHARACTERS, max_size=5), max_size=8)


@settings(deadline=None, max_examples=200)
@given(title=TITLE.map("".join), flow=st.booleans())
def test_a_quoted_title_never_speaks_to_planck(title: str, flow: bool) -> None:
    """Whatever text stands in a quoted title, on one line or several, none of it is read as a comment."""
    single = "'" + title.replace("'", "''") + "'"
    for quoted in (single, json.dumps(title), json.dumps(title, ensure_ascii=False).replace("\\n", "\n  ")):
        entry = f"x: {{title: {quoted}, a: 1}}" if flow else f"x:\n  title: {quoted}"
        text = entry.replace("\n", "\n   ") + "  # planck: allow y -- r\nz: 1\n"
        assert [names for _, _, names in lines(text)] == [("y",)]


@pytest.mark.parametrize(
    "text",
    [
        "a: 1 # planck: allow x" + " " * 200_000 + "y -- r\n",
        "a: 1 # planck:" + " " * 200_000 + "\n",
        "# planck: allow x -- r\n" * 5_000 + "a: 1\n",
        "a: 1 " + "# planck: allow x -- r " * 10_000,
        "a: '" + "# planck: allow x -- r " * 10_000 + "'",
        "# a " + "# planck: allow x -- r " * 10_000,
    ],
)
def test_no_comment_takes_long(text: str) -> None:
    document = parse(Source("p", text))[0]
    start = time.perf_counter()
    list(comments(document))
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize("word", ["PLANCK", "Planck", "plank", "palnck", "planc"])
def test_a_misspelt_planck_that_allows_is_unclear(word: str) -> None:
    [found] = spoken(f"a: 2  # {word}: Allow PLK204 -- x\n")
    assert isinstance(found, Unclear)
    assert found.place.column == 7
    assert found.why == Phrase(f"'{word}' is not 'planck'", f"“{word}”不是“planck”")


@pytest.mark.parametrize(
    "text", ["plans: allow more time -- x", "people: allow x -- y", "plank: forbid x", "plank allow x"]
)
def test_other_words_speak_to_nobody(text: str) -> None:
    assert spoken(f"a: 2  # {text}\n") == []
