"""Values as one line of YAML."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planck.text.flow import flow
from planck.text.source import Source, forbidden
from planck.text.tree import parse


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ({"field": "due", "from": "2022-10-31", "to": None}, "{field: due, from: '2022-10-31', to: null}"),
        ({"at_least": 67}, "{at_least: 67}"),
        ([Decimal("2.50"), Decimal("3.0"), Fraction(1, 4), Fraction(6), 7], "[2.5, 3, 0.25, 6, 7]"),
        ([Decimal("1E-20")], "[0.00000000000000000001]"),
        ([Decimal("1E+20")], "[100000000000000000000]"),
        ([True, False], "[true, false]"),
        (["市里调低了指标", "to be: or not", "true", "~", ""], "[市里调低了指标, 'to be: or not', 'true', '~', '']"),
        (["1e3", "0x1F", "1_000", ".inf", "12", "-.5"], "['1e3', '0x1F', '1_000', '.inf', '12', '-.5']"),
        (["two\nlines", "a\u2028b"], '["two\\nlines", "a\\Lb"]'),
        ({"x": "word " * 40}, "{x: '" + "word " * 40 + "'}"),
    ],
)
def test_one_line(value: Any, line: str) -> None:  # noqa: ANN401  because any value from YAML may stand here
    assert flow(value) == line


def test_what_stands_twice_is_written_twice() -> None:
    figure, ladder = Decimal("4.43"), ["low", "high"]
    assert flow([figure, figure]) == "[4.43, 4.43]"
    assert flow({"from": ladder, "to": ladder}) == "{from: [low, high], to: [low, high]}"


TEXTS = st.text(max_size=12) | st.sampled_from(
    ["1e3", "1E-3", "+.5", "0o17", "1:30", "=", "<<", "- a", "a #b", "NO", "5家"]
)
NUMBERS = st.integers(-(10**20), 10**20) | st.decimals(-(10**6), 10**6, places=4)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["from", "to", "on", "y"]), inner),
    max_leaves=6,
)


@given(VALUES)
@settings(max_examples=300, deadline=None)
def test_read_back_it_is_the_same(value: object) -> None:
    """What is written on a line is read back as it was, from one line."""
    line = flow([value])
    assert "\n" not in line
    if forbidden(Source("", line)):
        return
    document, findings = parse(Source("", line))
    assert findings == []
    assert document.data == [value]
