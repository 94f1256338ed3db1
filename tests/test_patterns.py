"""A pattern that is compiled late finds what one compiled at once does."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.patterns import pattern


@given(st.text("ab1\n", max_size=8), st.sampled_from([r"a+(?P<rest>b)?", "^1", "[b1]$"]))
def test_it_finds_the_same(text: str, written: str) -> None:
    late, at_once = pattern(written, re.MULTILINE), re.compile(written, re.MULTILINE)
    for _ in range(2):
        assert [found.span() for found in late.finditer(text)] == [found.span() for found in at_once.finditer(text)]
        assert late.sub("-", text) == at_once.sub("-", text)
        assert late.pattern == written


def test_it_is_compiled_when_it_is_first_looked_for() -> None:
    late = pattern("(")
    with pytest.raises(re.error):
        late.search("a")
