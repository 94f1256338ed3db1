"""Figures in running text: numbers with their units, and the words that say how they are meant."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from planck.patterns import pattern
from planck.plan.model import Comparator
from planck.plan.quantity import Unit
from planck.plan.unit_names import TENTH
from planck.text.source import Span
from planck.text.written_numbers import (
    ARABIC,
    CHINESE,
    CHINESE_DECIMAL,
    COMPOUND,
    NUMERALS,
    SCALE,
    half_width,
    number_of,
)


class Word(Struct, frozen=True):
    """A word beside a figure that stands for a comparator."""

    span: Span
    comparator: Comparator


class Figure(Struct, frozen=True):
    """A number in a text, before a unit or in a place in a ranking."""

    span: Span
    """Where the number stands with its unit."""
    value: Fraction
    unit: Unit | None = None
    """None for a place in a ranking, and where the text names no unit that the plan knows."""
    unit_name: str = ""
    """The unit as the text names it."""
    words: tuple[Word, ...] = ()
    in_words: bool = False
    """Whether it is written in Chinese numerals, as are many that are no figures: `三个方面`."""


class Pair(Struct, frozen=True):
    """A figure that is guaranteed and a better one that is striven for: `保二争一`."""

    safe: Figure
    best: Figure


_DIGITS = rf"(?<![0-9A-Za-z第])(?<![0-9][.,点])(?:{COMPOUND}|{ARABIC}(?:{SCALE})??)"
_HAN = f"(?<![几数第{NUMERALS}])(?<![{NUMERALS}]点)"
_NUMBER = f"(?:{_DIGITS}|{_HAN}{CHINESE_DECIMAL})"
_FEW = "|".join(f"{low}(?=、{high})" for run in ("123456789", "一二三四五六七八九") for low, high in pairwise(run))
"""The lower of two neighbours that are named for about so many: 5、6家."""
_TO = "(?:——|[-‐–—~～至到]| to )"
_SPACE = "[ \u00a0\u3000]?"
_GOES_ON = {
    "家": "庭|属|长|乡",
    "个": "月|百分点|工作日|小时|季度|星期|年(?!产)|人(?!才)",
    "人": "次|民币|均",
    "次": "方",
    "位": "数",
    "名": "次|单|牌",
    "元": "旦|月|素",
    "项": "目(?!标)",
    "场": "地|所|景|馆|面|镇",
    "篇": "章|幅",
    "户": "籍|口|外|型|主|均",
    "所": "有|属|在|长|以|需|谓|得|辖|示|致|说|述|提",
    "期": "刊|间|限|货|末|初|待",
    "亩": "产|均",
    "套": "餐|用|取|路",
    "台": "阶|账|帐|湾|风|资|商|胞",
    "条": "件|例|款|目|形|规定",
    "座": "谈|次|位|席",
    "支": "持|撑|出|付|部|委",
    "份": "额|子",
    "分": "钟|之|别|类|局|管|公司|支|期|批|中心|校|会|解|项|工|为|成|级|区",
    "批": "准|复|示|评|发|改|量|文",
    "门": "类|诊|店|牌",
    "部": "门|分|级|委|长|署|队|位|属|件",
    "册": "子",
    "公里": "数",
}
"""What follows a unit's character where it is the beginning of another word: 个月, 人次, 元旦."""
_STANDS_ALONE = r"(?=$|\W|以[上下内]|左右|上下|的|[至到])"
"""What follows 成 where it is no part of another word: 成员, 成果."""
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

_NOT = "不(?:得|能)?"
_BEFORE = {
    Comparator.AT_LEAST: (
        f"{_NOT}(?:低于|少于|小于)|达到(?:或(?:者)?超过)?|至少|最少|at least|(?:no|not) (?:fewer|less) than"
        "|[≥≧⩾]|[>＞][=＝]"
    ),
    Comparator.MORE_THAN: "超过|突破|多于|高于|大于|more than|over|above|exceeding|(?<![赶反高])超|(?<![-=])[>＞]",
    Comparator.AT_MOST: (
        f"{_NOT}(?:超过?|突破|多于|高于|大于)|控制在|至多|最多"
        "|at most|(?:no|not) (?:more|higher) than|not (?:over|above)|up to"
        "|[≤≦⩽]|[<＜][=＝]"
    ),
    Comparator.LESS_THAN: "低于|少于|小于|不足|不到|less than|fewer than|below|under|[<＜](?![-=＝])",
    Comparator.WITHIN: "大?约|about|around|approximately",
    Comparator.EXACTLY: "exactly",
}
_LATER = "(?:[A-Za-z-]{1,20} ){0,4}"
"""What may stand between a figure and its word: `5 new firms or more`."""
_AFTER = {
    Comparator.AT_LEAST: r"[及或]?以上|or (?:more|above|higher|over)\b",
    Comparator.AT_MOST: r"[及或]?以[内下]|之内|or (?:less|fewer|below|lower|under)\b",
    Comparator.WITHIN: "左右|上下",
}
_STRICT = {Comparator.AT_LEAST: Comparator.MORE_THAN, Comparator.AT_MOST: Comparator.LESS_THAN}
_LOOSE = {strict: loose for loose, strict in _STRICT.items()}
_FARTHEST = 24
"""Characters before a figure in which its word is looked for; enough for the longest."""


def _either(words: Mapping[Comparator, str]) -> str:
    return "|".join(f"(?P<{comparator}>{found})" for comparator, found in words.items())


_EARLIER = {Comparator.AT_LEAST: "至少|最少", Comparator.AT_MOST: "至多|最多"}
_WORD_EARLIER = pattern(rf"(?:{_either(_EARLIER)})[^\W0-9A-Za-z_{NUMERALS}几数]{{1,16}}$")
"""A word that also counts for a figure later in its clause: 至少完成新认定企业5家."""
BEGINS_A_WORD = "(?=[不达至最超突多高大控低少小约≥≧⩾≤≦⩽<＜>＞a-z])"
"""What any of the words before a figure begins with: the first look spares most places the rest."""
WORD_BEFORE = pattern(rf"{BEGINS_A_WORD}(?<![A-Za-z])(?:{_either(_BEFORE)})了?\s?$", re.IGNORECASE)
_BRACKET = "[（(](?P<{0}not>不)?(?:含|包括)(?P<{0}what>[^（）()]{{0,20}})[）)]"
"""Whether the figure itself is included: `（不含5家）`."""
_WORD_AFTER = pattern(
    rf"\s?(?:{_BRACKET.format('before_')})?(?:(?:{_LATER}(?=or ))?(?:{_either(_AFTER)}))?"
    rf"(?:{_BRACKET.format('after_')})?",
    re.IGNORECASE,
)
_RAISED = pattern(
    r"\b(?:rais|bring|brought|lift|increas|grow|rise|rose|go|get|push|tak|mov|driv|scal)[a-z]*\b[^.,;]*$", re.IGNORECASE
)
"""What `up to` follows where it is no limit: `raise it up to`."""
_PAIR = pattern(f"保(?P<safe>{ARABIC}{SCALE}|{CHINESE})争(?P<best>{ARABIC}{SCALE}|{CHINESE})")
_ENDS = r"(?:[位名]|(?=$|\W|以))"
_PLACE = pattern(
    rf"(?=[0-9第前t{NUMERALS}])(?:第(?P<a>{ARABIC}|{CHINESE}){_ENDS}|(?<![目此之以先提])前(?P<b>{ARABIC}|{CHINESE}){_ENDS}|(?P<c>{_DIGITS}|{_HAN}{CHINESE}){_SPACE}[位名](?![数单次])"
    r"|\b(?P<d>[0-9]{1,6})(?:st|nd|rd|th)\b|\btop (?P<e>[0-9]{1,6})\b)",
    re.IGNORECASE,
)
_COUNTED = pattern(
    rf"(?<!{')(?<!'.join(f'{month} ' for month in _MONTHS.split('|'))})"
    rf"(?P<number>{_DIGITS})(?= [A-Za-z])(?! (?:{_MONTHS})\b)",
)
_SIGNED = pattern(rf"[<>＜＞=＝≥≧⩾≤≦⩽]\s?(?P<number>{_DIGITS})(?!\s?[\w%％])")
_NUMERAL = pattern(f"[0-9０-９{NUMERALS}]")
"""What every figure begins with."""
_YEAR = pattern("(?:19|20)[0-9]{2}")


def has_numeral(text: str) -> bool:
    """Whether a text may hold a figure at all: most hold none."""
    return _NUMERAL.search(text) is not None


Worded = Literal["all", "numerals", "none"]
"""Which figures are told with the words beside them: all, those in Chinese numerals, or none. To look takes longest."""


def figures(text: str, units: Mapping[str, Unit], *, worded: Worded = "all") -> Iterator[Figure]:
    """The figures in a text that stand directly before one of some units, in their order; a range gives two."""
    if not has_numeral(text):
        return
    plain = half_width(text)
    for found in numbers_before(tuple(units)).finditer(plain):
        for group in ("share", "low", "few", "number"):
            if found[group] is not None:
                start = found.start() if group == "share" else found.start(group)
                span = Span(start, found.end(group) if group in ("low", "few") else found.end())
                called = found["unit"] or "%"
                unit = units[called.lower()], called
                yield from _figure(plain, span, found[group], worded, unit, Span(*found.span()))


def places(text: str, *, worded: Worded = "all") -> Iterator[Figure]:
    """The places in a ranking that a text names: `第2位`, `前三名`, `2nd`."""
    if not has_numeral(text):
        return
    plain = half_width(text)
    for found in _PLACE.finditer(plain):
        number = next(group for group in found.groups() if group is not None)
        yield from _figure(plain, Span(*found.span()), number, worded)


def counted(text: str) -> Iterator[Figure]:
    """The numbers before English words or behind a sign, whatever they count; dates and years are none."""
    both = (*_COUNTED.finditer(text), *_SIGNED.finditer(text))
    for found in sorted(both, key=lambda found: found.span("number")):
        if not _YEAR.fullmatch(found["number"]):
            yield from _figure(text, Span(*found.span("number")), found["number"])


def pairs(text: str, *, worded: Worded = "all") -> Iterator[Pair]:
    """What a text guarantees and strives for."""
    if "保" not in text:
        return
    plain = half_width(text)
    for found in _PAIR.finditer(plain):
        both = [next(_figure(plain, Span(*found.span(part)), found[part], worded), None) for part in ("safe", "best")]
        if both[0] and both[1]:
            yield Pair(both[0], both[1])


@lru_cache(maxsize=64)
def numbers_before(units: tuple[str, ...]) -> re.Pattern[str]:
    """A number before one of some units, of which those that begin like another come first."""
    either = "|".join(_unit(name) for name in sorted(units, key=lambda name: (-len(name), name)))
    share = f"百分之(?P<share>{CHINESE_DECIMAL}|{ARABIC})" if "%" in units else "(?P<share>(?!))"
    range_ = f"(?P<low>{_NUMBER}){_SPACE}(?:{either})?{_TO}"
    few = f"(?<![0-9A-Za-z几数第{NUMERALS}])(?P<few>{_FEW})、"
    return re.compile(
        # the first look spares nearly every place of a text the rest
        f"(?=[0-9{NUMERALS}])"
        f"(?:{share}|(?>{range_}|{few}(?=.{either}))?(?P<number>{_NUMBER}){_SPACE}(?P<unit>{either}))",
        re.IGNORECASE | re.ASCII,
    )


def _unit(name: str) -> str:
    if name == TENTH.name:
        return name + _STANDS_ALONE
    ends = r"(?![A-Za-z])" if re.search("[A-Za-z]$", name) else f"(?!{_GOES_ON[name]})" if name in _GOES_ON else ""
    return re.escape(name) + ends


def _figure(
    text: str,
    span: Span,
    number: str,
    worded: Worded = "all",
    unit: tuple[Unit | None, str] = (None, ""),
    whole: Span | None = None,
) -> Iterator[Figure]:
    """The figure at a place, unless its number is none; `whole` is the range that it is an end of."""
    value, in_words = number_of(number), number[0] in NUMERALS
    if value is not None:
        told = worded == "all" or (worded == "numerals" and in_words)
        words = tuple(_words(text, whole or span)) if told else ()
        yield Figure(span, value, *unit, words, in_words)


def _words(text: str, span: Span) -> Iterator[Word]:
    start = max(0, span.start - _FARTHEST)
    leading = text[start : span.start]
    before, after = WORD_BEFORE.search(leading) or _WORD_EARLIER.search(leading), _WORD_AFTER.match(text, span.end)
    closed = _included(after, text[span.start : span.end]) if after else {}
    if before and before.lastgroup and not _is_raised(text, before[before.lastgroup], span.start):
        at = before.span(before.lastgroup)
        comparator = Comparator(before.lastgroup)
        yield Word(Span(start + at[0], start + at[1]), closed.get(comparator, comparator))
    for comparator in _AFTER if after else ():
        if after and after[comparator]:
            yield Word(Span(*after.span(comparator)), closed.get(comparator, comparator))


def _included(after: re.Match[str], figure: str) -> Mapping[Comparator, Comparator]:
    """What a bracket behind a figure makes of its comparators, if it speaks of the figure and not of a part of it."""
    for place in ("before_", "after_"):
        what = after[f"{place}what"]
        if what is not None and (what == "本数" or figure.startswith(what)):
            return _STRICT if after[f"{place}not"] else _LOOSE
    return {}


def _is_raised(text: str, word: str, end: int) -> bool:
    return word.lower() == "up to" and bool(_RAISED.search(text[max(0, end - _FARTHEST * 2) : end]))
