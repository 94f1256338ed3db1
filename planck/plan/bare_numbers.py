"""Arabic numbers of a document that may be figures although no known unit follows them: 投入100万, 造林200公顷.

A date, a time, a number of a document, a clause, a list or a page, an ordinal, a telephone number, a postal code and a
part of a word, a title or a slogan in quotes are no figures.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from planck.patterns import pattern
from planck.text.source import Span
from planck.text.written_numbers import ARABIC, COMPOUND, SCALE, half_width, number_of

_DIGIT = pattern("[0-9]")
_DIGITS = pattern(r"[0-9]+(?:[.,][0-9]+)*")
_NUMBER = pattern(f"{COMPOUND}|{ARABIC}{SCALE}")
_TO = r"\s?[-‐–—~～至到、/]{1,2}\s?"
_SYMBOLS = "(?:[ckm]?m[23²³]?|[km]?g|kw|[kMG]Wh?|[kM]VA|m?[lL]|t|ha)(?![A-Za-z0-9])"
"""Units written in letters; with other letters a number is part of a name: 5G, 4A."""
_COUNTED = (
    rf"\s?(?:{_SYMBOLS}|公[顷里斤]|[家个项件人次位名场篇户所期亩套台条座支份批门部册元吨米斤克升株棵头只羽辆艘架张本笔宗起处余多万亿%‰]"
    "|平方|立方|[千厘毫]米|千[瓦克]|兆瓦)"
)
"""What follows a number that looks like a year and is none."""
_YEAR = "(?:19|20)[0-9]{2}"
_LASTS = "个?半?[年月]|日|周|个?星期|个?季度|分钟|秒|世纪|学年|岁|后|(?:天|个?工作日|个?小时)[之以]?[内前后]"
_MONTHS = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}"
_OTHER = pattern(
    "|".join(
        [
            # telephone numbers and other long codes
            "0[0-9]{2,3}[-—– )）]{0,2}[0-9]{7,8}",
            "1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}(?![0-9])",
            "[48]00-[0-9]{3,4}-[0-9]{3,4}",
            "[0-9]{9,}(?![.,万亿])",
            r"[0-9]{6}(?![0-9.,]|\w)",
            # days, years, times and how long something takes
            rf"{_YEAR}(?:\s?[-./]\s?[0-9]{{1,2}}){{1,2}}(?![0-9]|{_COUNTED})",
            f"{_YEAR}[01][0-9][0-3][0-9](?![0-9.,])",
            rf"{_YEAR}(?:{_TO}(?:19|20)?[0-9]{{2}}){{0,4}}(?:\s?年|(?![0-9]|[.,][0-9]|{_COUNTED}))",
            rf"[0-9]{{1,2}}(?:{_TO}[0-9]{{1,2}}){{0,11}}\s?(?:月|日|季度|(?:时(?!间)|点)(?:[0-9]{{1,2}}分)?)",
            rf"[0-9]{{1,2}}(?:st|nd|rd|th)?\s{_MONTHS}\b",
            "[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?(?![0-9])",
            rf"[0-9]{{1,4}}(?:\.[0-9])?(?:{_TO}[0-9]{{1,4}})?\s?(?:{_LASTS})",
            r"24\s?小时",
            # versions, scores, ratios, parts of a name, numbers that name and do not count
            r"[0-9]{1,6}(?:\.[0-9]{1,6}){2,}",
            rf"[0-9]{{1,2}}\.0(?![0-9]|{_COUNTED})",
            r"[0-9]{1,6}(?:[+＋·•×*/:：][0-9]{1,6}){1,9}|[0-9]{1,6}[+＋](?![0-9])",
            rf"[0-9.]{{1,20}}(?!{_SYMBOLS})[A-Za-z_@][A-Za-z0-9_@.-]{{0,60}}",
            r"[0-9]{1,6}\s?(?:级|星|等奖|号|版|维|部门|部委|支部|页|楼|室|热线|平台|报警|急救|大(?=[^\W0-9]))",
            "(?<=[（(])[0-9]{1,3}(?=[）)])|(?:211|863|973|985)(?=[、工高院计])",
        ]
    )
)
"""What begins with a digit and is no figure."""
_BEGINNING = r"(?:^|[\n\r])[#>|_ \t\u3000\u00a0]*$"
_CODE = "电话|热线|传真|手机|联系方式|QQ|微信|邮编|邮政编码|[账帐]号|代码|编号|tel|fax|phone"
_NAMED = (
    "sections?|clauses?|articles?|chapters?|parts?|pages?|no|table|figure|annex|appendix|paragraphs?|phase|stage|room"
    f"|version|level|grade|{_MONTHS}"
)
_WITHIN = tuple(
    (far, pattern(f"(?:{before})$", re.IGNORECASE), pattern(at))
    for far, before, at in [
        # the number of a clause, a list, a page or a row of a table
        (40, _BEGINNING, r"[0-9]{1,3}(?:\.[0-9]{1,2}){0,4}(?:[、)）.](?![0-9])|[ \t\u3000]+\S|\s*\|)"),
        (40, _BEGINNING, "[0-9]{1,3}(?:、|[.](?=(?:19|20)[0-9]{2} ?年))"),
        (40, _BEGINNING, r"[0-9]{1,2}(?:\.[0-9]{1,2}){1,4}(?=[^\W0-9A-Za-z_万亿元家个百千十倍])"),
        (40, r"(?:^|[\n\r])[-—–·\s]*", r"[0-9]{1,4}[-—–· \t]*(?:[\n\r]|$)"),
        (2, r"[；;。：:！!，,*-]\s?", "[0-9]{1,2}[、)）.](?![0-9])|[0-9]{1,2}[.](?=(?:19|20)[0-9]{2} ?年)"),
        # an ordinal, a document's number, a code
        (20, "第 ?(?:[0-9]{1,6} ?[-—–至到、,和] ?第?){0,3}", ""),
        (10, r"[〔\[【（(] ?(?:19|20)[0-9]{2} ?[〕\]】）)] ?", ""),
        (20, f"(?:{_CODE})[^0-9\n。；;]{{0,12}}", "[0-9]{5,}(?![.,万亿])"),
        (60, f"(?:{_CODE})[^0-9\n。；;]{{0,12}}[0-9]{{5}}[-—–0-9()（） 转/、,，]{{0,40}}", "[0-9]{3,}(?![.,万亿])"),
        # a part of a word, an address, a title, a slogan; what English names by a number
        (110, r"(?:https?://|www\.)[^\s，。；]{0,99}", ""),
        (32, "[A-Za-z_][A-Za-z0-9_@./+-]{0,30}", ""),
        (8, r"(?<![A-Za-z])(?:GB|DB|ISO|IEC)(?:/[A-Z])? ?", ""),
        (13, rf"(?<![A-Za-z])(?:{_NAMED})\.? ", ""),
        (61, "《[^《》\n]{0,60}", ""),
        (5, "[“‘「『][^”’」』\n]{0,4}", "[^“\n]{0,8}?[”’」』]"),
    ]
)
"""What goes before a number that is no figure, in how many characters, and how that number itself looks."""
_MOST = 100_000
"""Numbers that are looked at in one document, so that a hostile one costs little time."""


def bare_numbers(text: str) -> Iterator[tuple[Span, Fraction]]:
    """The numbers of a document, with a unit or without, that may be figures: where they stand, and their values."""
    plain, at = half_width(text), 0
    for _ in range(_MOST):
        digit = _DIGIT.search(plain, at)
        if not digit:
            return
        start = digit.start()
        other = _OTHER.match(plain, start) or _named(plain, start)
        if other:
            at = max(other.end(), start + 1)
            continue
        found = _NUMBER.match(plain, start) or digit
        at = found.end()
        yield from _number(found)


def all_numbers(text: str) -> Iterator[tuple[Span, Fraction]]:
    """All numbers in digits of a text: where they stand, and their values."""
    for found in _NUMBER.finditer(half_width(text)):
        yield from _number(found)


def _number(found: re.Match[str]) -> Iterator[tuple[Span, Fraction]]:
    value = number_of(found.group())
    if value is not None:
        yield Span(*found.span()), value


def _named(plain: str, start: int) -> re.Match[str] | None:
    """The number at a place if what goes before it makes it none that counts anything."""
    for far, leading, at in _WITHIN:
        found = at.match(plain, start)
        if found and leading.search(plain[max(0, start - far) : start]):
            return found if found.group() else _DIGITS.match(plain, start)
    return None
