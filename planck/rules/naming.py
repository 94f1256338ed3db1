"""What is said of a word that should name a rule and does not."""

import re

from planck.patterns import pattern
from planck.rules.book import kinds_by_name
from planck.words.phrase import Phrase, did_you_mean

LISTED = Phrase("'planck rules' lists them", "planck rules 可列出全部规则")
_GROUP = Phrase("name one of them, 'planck rules' lists them", "请写其中一条，planck rules 可列出全部规则")
_CODE = pattern(r"PLK\d*", re.ASCII | re.IGNORECASE)


def looks_like_code(name: str) -> bool:
    """Whether a word is written as the codes of rules are, or the beginning of one."""
    return _CODE.fullmatch(name) is not None


def no_such_rule(name: str, *, groups: bool = False) -> tuple[Phrase, Phrase]:
    """Message and hint on a word that names no rule; with `groups`, the beginning of a code would have been right.

    The nearest code to a code means nothing, so that none is guessed.
    """
    none = Phrase(f"there is no rule '{name}'", f"没有名为“{name}”的规则")
    if not looks_like_code(name):
        return none, did_you_mean(name, list(kinds_by_name())) or LISTED
    code = name.upper()
    known = code in kinds_by_name()
    group = not known and any(each.startswith(code) for each in kinds_by_name())
    if known or (group and groups):
        return none, Phrase(f"did you mean '{code}'?", f"是否应为“{code}”？")
    return (Phrase(f"'{name}' is a group of rules", f"“{name}”是一组规则"), _GROUP) if group else (none, LISTED)
