"""Whole numbers and patterns as planck reads them."""

from decimal import Decimal

import pytest

from planck.shape.exactness import is_whole, matcher


@pytest.mark.parametrize(
    ("value", "whole"), [(5, True), (-(10**40), True), (True, False), (Decimal(5), False), ("5", False), (None, False)]
)
def test_whole_numbers(value: object, whole: bool) -> None:
    assert is_whole(value) is whole


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [("^a$", "a", True), ("^a$", "a\n", False), ("^x-", "x-a\n", False), ("b", "abc", True), ("^b", "abc", False)],
)
def test_patterns(pattern: str, text: str, matches: bool) -> None:
    assert matcher(pattern)(text) is matches
