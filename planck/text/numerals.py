"""What somebody meant who wrote `5家`, `1,850`, `２０` or `六十七` where a number belongs."""

import unicodedata

from planck.patterns import pattern
from planck.text.written_numbers import CHINESE_DECIMAL, number_of
from planck.words.numbers import number
from planck.words.phrase import Phrase

_NUMBER_AND_UNIT = pattern(
    r"(?P<number>[-+]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)\s*(?P<unit>(?:[^\W\d_]|%).*)?"
)

_IN_WORDS = pattern(rf"(?P<share>百分之)?(?P<number>{CHINESE_DECIMAL})\s*(?P<unit>[^\W\d_].*)?")


def meant_number(text: object, *, with_unit: bool = True) -> Phrase | None:
    """A hint with the number to write; None where none can be made out. `with_unit` if a unit can stand beside it."""
    if not isinstance(text, str) or len(text) > 100:
        return None
    plain = unicodedata.normalize("NFKC", text).strip()
    found = _NUMBER_AND_UNIT.fullmatch(plain)
    if found:
        return _hint(found["number"].replace(",", ""), found["unit"], with_unit=with_unit)
    figure, unit = _in_words(plain)
    value = number_of(figure)
    return None if value is None else _hint(number(value, _PLACES), unit, with_unit=with_unit)


def _in_words(text: str) -> tuple[str, str]:
    """The numeral in words at the beginning of a text, and the unit behind it; of 三百二十万元 that is 万元."""
    found = _IN_WORDS.fullmatch(text)
    if not found:
        return "", ""
    if found["share"]:
        return found["number"], "%"
    figure, unit = found["number"], found["unit"] or ""
    if unit == "元" and len(figure) > 1 and figure[-1] in "万亿":
        return figure[:-1], figure[-1] + unit
    return figure, unit


_PLACES = 30
"""Decimals enough for any numeral that is read."""


def _hint(figure: str, unit: str | None, *, with_unit: bool) -> Phrase | None:
    """What to write instead of a number as somebody wrote it, with its unit or without."""
    if unit == "%" and not with_unit:
        return None
    if unit and not with_unit:
        return Phrase(f"write the number alone: {figure}", f"此处只写数字 {figure}")
    if unit:
        return Phrase(
            f"write the number alone, {figure}, and '{unit}' under 'unit'",
            f"此处只写数字 {figure}，单位“{unit}”写在 unit 中",
        )
    return Phrase(
        f"write it as {figure}: plain digits, no separators, no quotes",
        f"请写作 {figure}：半角数字，不加分隔符和引号",
    )
