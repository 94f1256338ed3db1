"""Numbers as a text writes them, in Arabic and in Chinese numerals, read exactly."""

import re
from fractions import Fraction
from functools import lru_cache
from math import prod

from planck.patterns import pattern

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
SCALES = {"十": 10, "百": 100, "千": 10**3, "万": 10**4, "亿": 10**8}
"""What the numerals that scale stand for."""
_DIGIT = "[一二两三四五六七八九]"

NUMERALS = "零〇一二两三四五六七八九十百千万亿"
ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,9}|[0-9]{1,30})(?:\.[0-9]{1,30})?"
SCALE = "[十百千]?[万亿]{0,2}"
COMPOUND = r"(?>[0-9]{1,30}(?:\.[0-9]{1,30})?(?:[百千]|[十百千]?[万亿]{1,2})(?:零?[0-9]{1,4}[十百千]?[万千百]?){1,3})"
"""A number in digits with more than one scale: 3亿2千万."""
CHINESE = f"[{NUMERALS}]{{1,20}}"
CHINESE_DECIMAL = f"{CHINESE}(?:点[零〇一二三四五六七八九]{{1,20}}(?:[十百千]?[万亿]{{1,2}}|千)?)?"
"""A numeral that may have decimals, of a larger unit too: 三点五, 十二点零五, 一点五亿."""

_COMPOUND = pattern(COMPOUND)
_SCALED = pattern(f"({ARABIC})({SCALE})")
_DECIMAL = pattern(f"({CHINESE})点([零〇一二三四五六七八九]+)([十百千万亿]*)")
_BELOW_MYRIAD = pattern(f"(?:({_DIGIT})千)?零?(?:({_DIGIT})百)?零?(?:({_DIGIT})?(十))?零?({_DIGIT})?")
_SHORTENED = pattern(f"(.*)([百千万亿])({_DIGIT})")
_WIDE = {ord(wide): narrow for wide, narrow in zip("０１２３４５６７８９．％", "0123456789.%", strict=True)}
_ANY_WIDE = pattern("[０-９．％]")
_WIDE_SEPARATOR = pattern("(?<=[０-９])，(?=[０-９]{3})")


def half_width(text: str) -> str:
    """A text of the same length whose full-width digits, points, percent signs and separators are half-width."""
    return _WIDE_SEPARATOR.sub(",", text).translate(_WIDE) if _ANY_WIDE.search(text) else text


@lru_cache(maxsize=1024)
def number_of(text: str) -> Fraction | None:
    """The number that a numeral stands for: `1,850`, `1.85万`, `三百二`, `三点五`; None for what is not one number."""
    scaled = _SCALED.fullmatch(text)
    if not scaled:
        value = _compound(text) if _COMPOUND.fullmatch(text) else _decimal(text)
        return None if value is None else Fraction(value)
    return Fraction(scaled[1].replace(",", "")) * prod(SCALES[scale] for scale in scaled[2])


def _compound(text: str) -> Fraction | None:
    """The value of digits between scales, each part smaller than the scale before it."""
    for character in "亿万千百十":
        before, scale, after = text.rpartition(character)
        if scale:
            head, tail = _compound(before), _compound(after.removeprefix("零") or "0")
            told = not after or after[0] == "零" or len(after) > 1 or character == "十"
            # 3万2 may be 32000 or a slip
            if head is None or tail is None or tail >= SCALES[character] or not told:
                return None
            return head * SCALES[character] + tail
    return Fraction(text) if re.fullmatch(ARABIC, text) else None


def _decimal(text: str) -> Fraction | int | None:
    """The value of a numeral in words, with decimals or without; none is shortened before its point."""
    found = _DECIMAL.fullmatch(text)
    if not found:
        return _chinese(text)
    whole = None if _SHORTENED.fullmatch(found[1]) else _chinese(found[1])
    if whole is None:
        return None
    decimals = "".join(str(_DIGITS[digit]) for digit in found[2])
    return Fraction(f"{whole}.{decimals}") * prod(SCALES[scale] for scale in found[3])


def _chinese(text: str) -> int | None:
    """The value of a numeral, also with its last scale left out: `三百二` is 320."""
    if text in ("零", "〇"):
        return 0
    text = text.replace("〇", "零")
    shortened = _SHORTENED.fullmatch(text)
    if shortened:
        head, scale = _chinese(shortened[1] + shortened[2]), SCALES[shortened[2]]
        return None if head is None else head + _DIGITS[shortened[3]] * scale // 10
    for character in "亿万":
        if character in text:
            before, _, after = text.rpartition(character)
            parts = _chinese(before), _chinese(after.removeprefix("零") or "零")
            return None if None in parts else (parts[0] or 0) * SCALES[character] + (parts[1] or 0)
    return _below_myriad(text)


def _below_myriad(text: str) -> int | None:
    found = _BELOW_MYRIAD.fullmatch(text)
    if not found or text.endswith("零"):
        return None
    thousands, hundreds, tens, ten, ones = found.groups()
    digits = [(thousands, 1000), (hundreds, 100), (tens or ("一" if ten else None), 10), (ones, 1)]
    value = sum(_DIGITS[digit] * scale for digit, scale in digits if digit)
    return value or None
