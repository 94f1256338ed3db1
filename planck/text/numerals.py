"""What somebody meant who wrote `5家`, `1,850` or `２０` where a number belongs."""

import re
import unicodedata

from planck.words.phrase import Phrase

_NUMBER_AND_REST = re.compile(r"([-+]?[0-9]+(?:\.[0-9]+)?)\s*(.*)")


def meant_number(text: object) -> Phrase | None:
    """A hint with the number to write; None where no number can be made out."""
    if not isinstance(text, str) or len(text) > 100:
        return None
    plain = unicodedata.normalize("NFKC", text).replace(",", "").strip()
    found = _NUMBER_AND_REST.fullmatch(plain)
    if not found:
        return None
    number, unit = found.groups()
    if unit:
        return Phrase(
            f"write the number alone, {number}, and '{unit}' under 'unit'",
            f"此处只写数字 {number}，单位“{unit}”写在 unit 中",
        )
    return Phrase(
        f"write it as {number}: plain digits, no separators, no quotes",
        f"请写作 {number}：半角数字，不加分隔符和引号",
    )
