"""Where what a path leads to stands, whichever way the text was read."""

import pytest

from planck.text.findings import Path
from planck.text.parsers import Parser
from planck.text.source import Source, Span
from planck.text.spots import Spot, stretches
from planck.text.tree import parse

TEXT = "a: [b, {c: 1, id: 2}]\nd:\n- - e\n- []\n- {f: g}\n- - []\nh:\n"
SPOTS = {
    (): Spot(Span(0, 1)),
    ("a",): Spot(Span(0, 1), Span(0, 1)),
    ("a", 0): Spot(Span(4, 5)),
    ("a", 1): Spot(Span(18, 19)),
    ("a", 1, "c"): Spot(Span(11, 12), Span(8, 9)),
    ("a", 1, "id"): Spot(Span(18, 19), Span(14, 16)),
    ("d",): Spot(Span(22, 23), Span(22, 23)),
    ("d", 0): Spot(Span(29, 30)),
    ("d", 0, 0): Spot(Span(29, 30)),
    ("d", 1): Spot(Span(33, 33)),
    ("d", 2): Spot(Span(39, 40)),
    ("d", 2, "f"): Spot(Span(42, 43), Span(39, 40)),
    ("d", 3): Spot(Span(49, 49)),
    ("d", 3, 0): Spot(Span(49, 49)),
    ("h",): Spot(Span(52, 53), Span(52, 53)),
}


@pytest.fixture(params=[None, "plain"], ids=["onepass", "plain"], name="way")
def way_(request: pytest.FixtureRequest, parser: Parser) -> Parser | None:
    return parser if request.param else None


def test_everything_has_its_spot(way: Parser | None) -> None:
    spots = parse(Source("p", TEXT), parser=way)[0].spots
    assert dict(spots) == SPOTS
    assert list(spots) == list(SPOTS)
    assert len(spots) == len(SPOTS)


@pytest.mark.parametrize(
    "path", [("b",), (0,), ("a", "b"), ("a", -1), ("a", 2), ("a", 0, 0), ("a", 0, "c"), ("a", 1, 0), ("a", 1, "d")]
)
def test_what_is_absent_has_none(path: Path, way: Parser | None) -> None:
    spots = parse(Source("p", TEXT), parser=way)[0].spots
    assert path not in spots
    with pytest.raises(KeyError):
        spots[path]


def test_stretches(way: Parser | None) -> None:
    spots = parse(Source("p", "a: [b, {'c': 1}]\nd: {}\n"), parser=way)[0].spots
    assert sorted(set(stretches(spots))) == [
        *(Span(0, 1), Span(4, 5), Span(8, 11), Span(13, 14), Span(17, 18)),
    ]
