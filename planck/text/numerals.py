"""What somebody meant who wrote `5家`, `1,850` or `２０` where a number belongs."""

import re
import unicodedata

from planck.words.phrase import Phrase

_NUMBER_AND_UNIT = re.compile(
    r"(?P<number>[-+]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)\s*(?P<unit>(?:[^\W\d_]|%).*)?"
)


def meant_number(text: object, *, with_unit: bool = True) -> Phrase | None:
    """A hint with the number to write; None where none can be made out. `with_unit` if a unit can stand beside it."""
    if not isinstance(text, str) or len(text) > 100:
        return None
    found = _NUMBER_AND_UNIT.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if not found:
        return None
    number, unit = found["number"].replace(",", ""), found["unit"]
    if unit == "%" and not with_unit:
        return None
    if unit and not with_unit:
        return Phrase(f"write the number alone: {number}", f"此处只写数字 {number}")
    if unit:
        return Phrase(
            f"write the number alone, {number}, and '{unit}' under 'unit'",
            f"此处只写数字 {number}，单位“{unit}”写在 unit 中",
        )
    return Phrase(
        f"write it as {number}: plain digits, no separators, no quotes",
        f"请写作 {number}：半角数字，不加分隔符和引号",
    )
