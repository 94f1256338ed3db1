"""The figures that a document and the wordings of targets state, so that one can be held against the other."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import islice

from msgspec import Struct

from planck.plan.bare_numbers import all_numbers, bare_numbers
from planck.plan.quantity import ONE, Unit
from planck.plan.wording import Figure, Pair, figures, has_numeral, pairs, places
from planck.text.source import Span

Number = Fraction | int
"""A number to look up by: one that is whole as an int, which is equal to it and quicker to find."""
Key = tuple[Number, Number | str]
"""What figures have to agree in: the number in the smallest unit and the unit's family (`rank` for a place in a
ranking, nothing for a number that stands before no known unit); of 保二争一 both numbers."""

_LONGEST = 1_000_000
"""Characters of a document that are looked at: a plan in prose has some ten thousand."""
_FARTHEST = 20_000
"""Figures of one sort that are looked at in one text, so that a hostile one costs little time."""
_NEAR = 80
"""Characters of its line before a figure that are looked at."""
_SURE = ("元", "%", "百分点")
"""Families of units before which every number in words is a figure."""
_MEASURED = (*_SURE, "亩", "公里", "平方米")
"""Families of units before which a number in words may have decimals; before another it is a time: 八点三十分."""
_FEW = 2
_THINGS = ("家", "名", "人", "户", "件", "台", "套", "亩", "人次", "公里", "平方米", "所", "座")
"""Units that mostly count real things, also with a small number in words: 三家."""
_MANY = 10
"""The least that a number in words before one of these, and before any other unit, has to be: 三家, 十五项."""
_NO_COUNT = re.compile("[百千万亿]+(?![零〇一二两三四五六七八九十])|十分")
"""Numerals that say no more than `very many`: 千家万户, 十分重视."""
_NO_THINGS = re.compile("班子|[大实]?事|方面|问题|环节")
"""What follows a unit where a number in words gives no figure: 四套班子, 十件实事."""


class Stated(Struct, frozen=True):
    """A figure where it stands in a text."""

    span: Span
    key: Key
    value: Fraction
    """The number as written, scales such as 万 included and units such as 万元 not."""


def stated(text: str, units: Mapping[str, Unit], *, in_document: bool = False) -> list[Stated]:
    """The figures of a wording, or of a document without the numbers there that are none, in their order.

    In a document numbers in words are figures only where they can hardly be anything else: money, shares, ranks, those
    with such a word as 以上, from ten on before any known unit, and from two on before one that counts real things.
    """
    if not has_numeral(text):
        return []
    text = text[:_LONGEST]
    # of the words beside a figure those are of interest that tell whether a numeral in a document is one
    found = list(islice(figures(text, units, worded="numerals" if in_document else "none"), _FARTHEST))
    told = islice(places(text, worded="none"), _FARTHEST)
    ranks = [one for one in told if not in_document or _is_named_rank(text, one)]
    both = [_pair(pair) for pair in islice(pairs(text, worded="none"), _FARTHEST)]
    taken = sorted([*(one.span for one in (*found, *ranks)), *(one.span for one in both)])
    numbers = bare_numbers(text) if in_document else all_numbers(text)
    bare = [one for one in islice(numbers, _FARTHEST) if not _is_in(one[0], taken)]
    counted = [
        Stated(one.span, (_in_base(one.value, one.unit), one.unit.family), one.value)
        for one in found
        if one.unit and not _is_rank(text, one) and (not in_document or _is_promised(text, one, one.unit))
    ]
    places_told = [Stated(one.span, (as_number(one.value), "rank"), one.value) for one in ranks]
    alone = [Stated(span, (as_number(one), ""), one) for span, one in bare]
    return sorted([*counted, *places_told, *both, *alone], key=_place)


def _in_base(value: Fraction, unit: Unit) -> Number:
    """A number of a unit in the one that its family is made of."""
    return as_number(value if unit.factor is ONE else value * unit.factor)


def as_number(value: Fraction) -> Number:
    """A number to look up by."""
    return value.numerator if value.denominator == 1 else value


def _place(figure: Stated) -> Span:
    return figure.span


def _pair(pair: Pair) -> Stated:
    """保二争一 with the word before its first number."""
    span = Span(pair.safe.span.start - 1, pair.best.span.end)
    return Stated(span, (as_number(pair.safe.value), as_number(pair.best.value)), pair.safe.value)


def _is_in(span: Span, taken: Sequence[Span]) -> bool:
    """Whether a number is a part of one of some figures, which are in their order."""
    at = bisect_right(taken, span.start, key=lambda one: one.start)
    return at > 0 and span.start < taken[at - 1].end


def _is_named_rank(text: str, figure: Figure) -> bool:
    return text[figure.span.start : figure.span.end].lower().startswith(("前", "top"))


def _is_rank(text: str, figure: Figure) -> bool:
    """Whether a figure is told with the places in a ranking: 前三名."""
    return figure.unit_name in ("名", "位") and text[: figure.span.start].endswith("前")


def _is_promised(text: str, figure: Figure, unit: Unit) -> bool:
    """Whether a number before a unit is a figure, and not the number of a paragraph or an article (一个, 三个方面)."""
    start, end = figure.span
    line = text[max(0, start - _NEAR) : start].rpartition("\n")[2]
    if " " in text[start:end] and not line.strip("# \t"):
        return False
    if figure.in_words and figure.value.denominator > 1 and unit.family not in _MEASURED:
        return False
    if unit.family == "分" and line.endswith(("时", "点", ":", "：")):
        return False
    return not figure.in_words or bool(figure.words) or unit.family in _SURE or _is_count(text, figure, unit)


def _is_count(text: str, figure: Figure, unit: Unit) -> bool:
    """Whether a number in words that stands alone counts something."""
    at_least = _FEW if unit.family in _THINGS else _MANY
    no_count = _NO_COUNT.match(text, figure.span.start) or _NO_THINGS.match(text, figure.span.end)
    return figure.value >= at_least and not no_count
