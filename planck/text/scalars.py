"""What an unquoted YAML scalar means: the YAML 1.2 core schema, without octal, with exact numbers.

Source: YAML 1.2.2, section 10.3.2 (tag resolution of the core schema).
"""

import re
from decimal import Decimal

from planck.patterns import pattern
from planck.text.limits import Limits
from planck.words.phrase import Phrase

Scalar = str | int | Decimal | bool | None

_WORDS: dict[str, Scalar] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER = pattern(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE]([-+]?[0-9]+))?")
_HEXADECIMAL = pattern(r"0x[0-9a-fA-F]+")
_NOT_FINITE = pattern(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


class NumberRefused(Exception):  # noqa: N818  because it is no error of planck, only the end of one number
    """Carries why a number cannot be held exactly; caught by the tree builder, never shown as such."""

    def __init__(self, why: Phrase) -> None:
        super().__init__(why.en)
        self.why = why


def resolve(text: str, limits: Limits) -> Scalar:
    """The value of a plain scalar: None, a truth value, an int, a Decimal, or the text itself.

    Raises NumberRefused for a number that is not finite or beyond the limits.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "+-.0123456789":
        return text
    if text.isdecimal() and text.isascii() and len(text) <= min(limits.max_digits, limits.max_exponent):
        return int(text)  # as most numbers are, in a tenth of the time
    number = _NUMBER.fullmatch(text)
    if number:
        return _exact(text, number.group(1), limits)
    if _HEXADECIMAL.fullmatch(text):
        return _hexadecimal(text, limits)
    if _NOT_FINITE.fullmatch(text):
        raise NumberRefused(Phrase(f"'{text}' is not a number to reckon with", f"“{text}”不是可计算的数"))
    return text


def _hexadecimal(text: str, limits: Limits) -> int:
    """The value of `0x…`, held to the limits of a decimal number."""
    digits = len(text) - len("0x")
    if digits <= limits.max_digits:
        value = int(text, 16)
        digits = len(str(value))
        if digits <= limits.max_digits:
            return value
    raise _too_long(digits, limits)


def _exact(text: str, exponent: str | None, limits: Limits) -> int | Decimal:
    """The exact value of a decimal number; lengths are checked before anything is converted."""
    mantissa = re.split("[eE]", text, maxsplit=1)[0].lstrip("+-")
    digits = mantissa.replace(".", "").lstrip("0")
    if len(digits) > limits.max_digits and ("." in mantissa or len(digits.rstrip("0")) > limits.max_digits):
        raise _too_long(len(digits), limits)
    if len(mantissa) > 2 * (limits.max_digits + limits.max_exponent) or (exponent and len(exponent) > 6):
        raise _too_far(limits)
    value = Decimal(text)
    if abs(int(exponent or 0)) > limits.max_exponent or (value and abs(value.adjusted()) > limits.max_exponent):
        raise _too_far(limits)
    return value if exponent or "." in text else int(text)


def _too_long(digits: int, limits: Limits) -> NumberRefused:
    return NumberRefused(
        Phrase(
            f"a number of {digits} digits is longer than {limits.max_digits}",
            f"数字有 {digits} 位，超过 {limits.max_digits} 位",
        )
    )


def _too_far(limits: Limits) -> NumberRefused:
    return NumberRefused(
        Phrase(
            f"the number is beyond 10 to the power of plus or minus {limits.max_exponent}",
            f"数字超出 10 的正负 {limits.max_exponent} 次方",
        )
    )
