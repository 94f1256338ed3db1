"""The fast way through a text gives what the plain one gives: data, types, places and findings."""

import pickle
import subprocess
import sys
from itertools import product

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planck.text import building, onepass
from planck.text.allow import Allow, Unclear, comments
from planck.text.findings import Finding
from planck.text.findings import Path as DataPath
from planck.text.limits import LIMITS, Limits
from planck.text.parsers import libyaml, pyyaml
from planck.text.source import Source
from planck.text.spots import Spot, stretches
from planck.text.tree import Document, parse
from tests.text.conftest import LIBYAML
from tests.text.test_parsers import DOCUMENTS, PLANS, REGRESSIONS, TOKENS, spoilt

pytestmark = LIBYAML

FEW = Limits(max_nodes=3000)
TIGHT = Limits(max_nodes=6, max_depth=2, max_digits=3, max_exponent=4)

Told = tuple[str, list[tuple[DataPath, Spot]], list[Finding], list[Allow | Unclear]]


def told(document: Document, findings: list[Finding]) -> Told:
    """All that is read off a text, with the types of the values and the order of the keys."""
    said = [*comments(document)]
    return repr(document.data), list(document.spots.items()), findings, said


def told_alike(text: str, limits: Limits = FEW) -> Told:
    """What both ways tell."""
    plain = told(*parse(Source("p", text), limits, libyaml))
    assert told(*parse(Source("p", text), limits)) == plain
    return plain


def is_read_in_one_pass(text: str, limits: Limits = LIMITS) -> bool:
    try:
        onepass.read(text, limits)
    except onepass.OddError:
        return False
    return True


# --- what is read in one pass ---------------------------------------------------------------------


@pytest.mark.parametrize("text", PLANS, ids=range(len(PLANS)))
def test_the_shipped_files_are(text: str) -> None:
    assert is_read_in_one_pass(text)
    assert told_alike(text)[2] == []


@pytest.mark.parametrize(
    "text",
    [
        "a: 5\n",
        "---\na: {b: [c, 'd', {}], '<<': []}\n...\n",
        "--- |\n  局\n",
        "- - 1.50\n  - ~\n-\n- {a: , b:\n}\n",
        "[a: b, 'c' : ]",
        "'a'",
        "---\n",
    ],
)
def test_a_sound_text_is(text: str) -> None:
    assert is_read_in_one_pass(text)
    assert told_alike(text)[2] == []


@pytest.mark.parametrize(
    "text",
    [
        *("", "# a", "&a b", "&a [b]", "*a", "!a b", "!a {b: c}", "a: b: c", "'a", "!%C0%80 a", "1e99", ".inf"),
        *("%YAML 1.2\n---\na", "%YAML 01.2\n---\na", "%TAG ! tag:a.example:\n---\na", "%A b\n---\na"),
        *("5: a", "~: a", ": a", "[a]: b", "{a: b}: c", "<<: a", "a: b\na: c", "{a}", "{a, b: c}", "a\n--- b", "[? ]"),
    ],
)  # fmt: skip
def test_an_odd_text_is_not(text: str) -> None:
    assert not is_read_in_one_pass(text)
    told_alike(text)


@pytest.mark.parametrize(
    ("text", "limits", "within"),
    [
        ("[a, b, c]", Limits(max_nodes=4), True),
        ("[a, b, c, d]", Limits(max_nodes=4), False),
        ("[a, b, c, d, e, f, g, h, i, j, k]", Limits(max_nodes=4), False),
        ("[[[]]]", Limits(max_nodes=4), True),
        ("[[], [], []]", Limits(max_nodes=4), True),
        ("[[], [], [], []]", Limits(max_nodes=4), False),
        ("[[a]]", Limits(max_depth=2), True),
        ("[[[]]]", Limits(max_depth=2), False),
        ("a: {b: {c: d}}", Limits(max_depth=2), False),
        ("100", Limits(max_digits=3), True),
        ("1001", Limits(max_digits=3), False),
    ],
)
def test_limits(text: str, limits: Limits, within: bool) -> None:
    assert is_read_in_one_pass(text, limits) is within
    told_alike(text, limits)


@pytest.mark.parametrize("max_depth", [64, 100_000])
@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "[\n"])
def test_nesting_without_end(opening: str, max_depth: int) -> None:
    assert not is_read_in_one_pass(opening * 100_000, Limits(max_depth=max_depth))


def test_nesting_beyond_what_python_recurses() -> None:
    assert is_read_in_one_pass("[" * 300 + "]" * 300, Limits(max_depth=900))
    assert not is_read_in_one_pass("[" * 900 + "]" * 900, Limits(max_depth=900))


def test_a_map_that_has_swallowed_a_bracket(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty map that ends where it begins is none that anybody wrote."""
    text = "[?]"
    mark = yaml.error.Mark("", 2, 0, 2, None, 0)
    events = iter(
        [
            yaml.StreamStartEvent(mark, mark),
            yaml.DocumentStartEvent(mark, mark),
            yaml.SequenceStartEvent(None, None, True, mark, mark, flow_style=True),
            yaml.MappingStartEvent(None, None, True, mark, mark, flow_style=True),
            yaml.MappingEndEvent(mark, mark),
        ]
    )

    class Stated:
        def __init__(self, _: str) -> None:
            pass

        def get_event(self) -> yaml.Event:
            return next(events)

    monkeypatch.setattr(yaml, "CSafeLoader", Stated)
    assert not is_read_in_one_pass(text)


def test_without_libyaml_the_plain_way_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "FASTEST", pyyaml)
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert not is_read_in_one_pass("a: 5")
    assert parse(Source("p", "a: 5"))[0].data == {"a": 5}


def test_a_sound_text_needs_no_words_for_mistakes() -> None:
    code = (
        "import sys; from planck.text.source import Source; from planck.text.tree import parse; "
        "parse(Source('p', 'a: 5')); "
        "print(*sorted({'planck.text.building', 'planck.text.parsers', 'planck.text.syntax'} & {*sys.modules}))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "\n"


def test_a_document_can_be_handed_to_another_process() -> None:
    document, _ = parse(Source("p", PLANS[0]))
    assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301  because it was made here


# --- laws -----------------------------------------------------------------------------------------

SLOW = settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("difference", REGRESSIONS)
def test_where_parsers_once_differed(difference: str) -> None:
    for (text, _), limits in product(REGRESSIONS[difference], (FEW, TIGHT)):
        told_alike(text, limits)


@SLOW
@given(DOCUMENTS.map("".join), st.sampled_from([FEW, TIGHT]))
def test_documents_are_read_alike(text: str, limits: Limits) -> None:
    """Data, types, places, findings and comments of a written document are the same both ways."""
    told_alike(text, limits)


@SLOW
@given(spoilt(), st.sampled_from([FEW, TIGHT]))
def test_broken_documents_are_read_alike(text: str, limits: Limits) -> None:
    """Whatever is spoilt in a document, both ways tell the same."""
    told_alike(text, limits)


@SLOW
@given(st.lists(TOKENS, max_size=12).map("".join) | st.text(max_size=20))
def test_rubbish_is_read_alike(text: str) -> None:
    """Whatever the text, both ways tell the same."""
    told_alike(text)


@SLOW
@given(DOCUMENTS.map("".join))
def test_each_spot_is_found_alone(text: str) -> None:
    """Asked one by one, spots are those that are told of all together, and what is absent is nowhere."""
    fast, plain = (parse(Source("p", text), FEW, parser)[0] for parser in (None, libyaml))
    assert len(fast.spots) == len(plain.spots)
    for path in plain.spots:
        assert fast.spots[path] == plain.spots[path]
        for below in (*((*path, step) for step in ("a", "absent", -1, 0, 9)), path):
            assert (below in fast.spots) is (below in plain.spots)
            assert fast.place(below) == plain.place(below)
            assert fast.place(below, "key") == plain.place(below, "key")


@SLOW
@given(DOCUMENTS.map("".join))
def test_stretches_are_those_of_the_spots(text: str) -> None:
    """Where keys and values stand is the same whether paths are worked out or not; what is empty is nowhere."""
    fast, plain = (parse(Source("p", text), FEW, parser)[0] for parser in (None, libyaml))
    fast_ones, plain_ones = ({each for each in stretches(one.spots) if each[0] < each[1]} for one in (fast, plain))
    assert fast_ones == plain_ones
