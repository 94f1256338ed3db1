"""Numbers as people read them."""

from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

from planck.words.phrase import Phrase

_WIDE = Context(prec=200, rounding=ROUND_HALF_EVEN)


_FAR = 10**100
"""Beyond this a number may be cut to so many digits."""


def rounded(value: Fraction, places: int) -> Decimal:
    """An exact number rounded half to even to so many decimals, without trailing zeros."""
    scaled = round(value * 10**places)
    return _WIDE.create_decimal(scaled).scaleb(-places, _WIDE).normalize(_WIDE)


def number(value: Fraction, places: int = 2) -> str:
    """A number in plain decimal digits, rounded half to even: `5`, `158.68`."""
    # most numbers are whole, and need no rounding
    if value.denominator == 1 and abs(value.numerator) < _FAR:
        return str(value.numerator)
    text = f"{rounded(value, places):f}"
    return "0" if text == "-0" else text


def place(value: Fraction) -> Phrase:
    """A whole number as a place in a ranking: `2nd place`, `第2位`."""
    plain = number(value)
    tens, ones = divmod(int(value) % 100, 10)
    ending = "th" if tens == 1 else {1: "st", 2: "nd", 3: "rd"}.get(ones, "th")
    return Phrase(f"{plain}{ending} place", f"第{plain}位")
