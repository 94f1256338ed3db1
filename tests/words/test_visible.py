import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.words.visible import cell, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain 文字", "plain 文字"),
        ("\x1b[31mred", "\\u001b[31mred"),
        ("a\u202eb", "a\\u202eb"),
        ("a\u200bb", "a\\u200bb"),
        ("a\U000e0041b", "a\\U000e0041b"),
        ("a\ud800b", "a\\ud800b"),
        ("a\nb", "a\\u000ab"),
    ],
)
def test_what_cannot_be_seen_is_written_as_its_code(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_cell_is_one_line_without_punctuation_of_ambiguous_width() -> None:
    assert cell("“三区一中心”\n—  绩效…") == '"三区一中心" - 绩效...'


@given(st.text())
def test_nothing_visible_steers_a_terminal(text: str) -> None:
    """Whatever a text holds, what is printed of it holds no control, format or surrogate character but soft hyphens."""
    steering = {char for char in visible(text) if unicodedata.category(char) in ("Cc", "Cs")}
    assert steering == set()
    assert not set(visible(text)) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
