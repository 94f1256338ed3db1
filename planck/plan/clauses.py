"""The clauses of a document by the numbering marks at the beginning of its lines, and those that a citation names.

Marks nest in the order in which official Chinese documents use them, whatever the headings around them: 附件1,
第一编, 第一部分, 第一章, 第一节, 第一条, 一、, （一）, 1., 1.1, （1）, ①. The reading errs on the wide side, so
that nobody is told of a clause that was only misread: a mark out of its order is text, what follows a heading without a
number or a list that begins anew belongs to no clause, and a citation that fits no clause of the document is none.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cached_property
from itertools import islice

from msgspec import Struct

from planck.patterns import pattern
from planck.text.written_numbers import half_width, number_of


class Mark(Struct, frozen=True):
    """One numbering mark: the rank of its sort among the sorts of marks, outermost first, and its number."""

    rank: int
    number: int
    written: str
    """As it is cited: `三`, `（二）`, `1`, `第三条`, and `.2` for the second part of `3.2`."""
    depth: int = 0
    """Level of the heading that it stands in; 0 where it stands in none."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mark) and (self.rank, self.number) == (other.rank, other.number)

    def __hash__(self) -> int:
        return hash((self.rank, self.number))


Clause = tuple[Mark, ...]
"""A clause by the marks that lead to it, outermost first; empty for what stands in no clause."""

_PARTS = ("编", "部分", "章", "节", "条")
_RANKS = {
    "annex": (0, "附件{}"),
    "han": (6, "{}"),
    "han_bracket": (7, "（{}）"),
    "arabic": (8, "{}"),
    "heading": (8, "{}"),
    "decimal": (8, "{}"),
    "bracket": (13, "（{}）"),
    "closed": (13, "（{}）"),
    "circled": (14, "{}"),
}
"""The rank of each sort of marks and how one is cited; further parts of a decimal number have the ranks after it."""
_HAN = "[零〇一二三四五六七八九十百]{1,6}"
_NTH = f"第 ?(?P<nth>{_HAN}|[0-9]{{1,3}}) ?(?P<part>{'|'.join(_PARTS)})"
_HAN_BRACKET = f"[（(] ?(?P<han_bracket>{_HAN}) ?[）)]"
_BRACKET = "[（(] ?(?P<bracket>[0-9]{1,2}) ?[）)]"
_CIRCLED = "(?P<circled>[①-⑳])"
_DECIMAL = r"[0-9]{1,2}(?:\.[0-9]{1,2}){1,4}"
_BLANK = "[ \t\u3000]"
_MARK = "|".join(
    [
        rf"附[件表录] ?(?P<annex>[0-9]{{1,2}}|{_HAN}|)(?=[\s:：.、-]|$)",
        _NTH,
        rf"(?P<han>{_HAN})(?:[、.]|{_BLANK}(?=\S))",
        _HAN_BRACKET,
        _BRACKET,
        r"(?P<closed>[0-9]{1,2})[）)]",
        rf"(?P<decimal>{_DECIMAL})(?:[、.]|(?={_BLANK})(?!{_BLANK}[万亿%元])|(?=[^\W\dA-Za-z_万亿元个百千十倍]))",
        r"(?P<arabic>[0-9]{1,3})(?:、|\.(?![0-9])|\.(?=(?:19|20)[0-9]{2} ?年))",
        rf"(?<=# )(?P<heading>[0-9]{{1,2}}){_BLANK}(?=\S)",
        _CIRCLED,
    ]
)
_BEFORE = "[#>*_ \t\u3000\u00a0-]*+"
_LEAD = f"^(?P<lead>{_BEFORE})(?:{_MARK})"
_BEGINS = pattern(f"{_LEAD}|^(?P<title>#{{1,6}}){_BLANK}", re.MULTILINE)
_WIDE_POINT = pattern(rf"^({_BEFORE}[0-9０-９]{{1,2}})．(?![0-9０-９]{{1,2}}[．.、 \t\u3000])", re.MULTILINE)
_NEXT = pattern(f"{_BLANK}?(?:{_HAN_BRACKET}|{_BRACKET}|{_CIRCLED})")
_CITED = pattern(
    rf"附[件表录] ?(?P<annex>[0-9]{{1,2}}|{_HAN}|)|{_NTH}|第(?:{_HAN}|[0-9]{{1,3}})[款项]"
    rf"|{_HAN_BRACKET}|{_BRACKET}|(?P<decimal>{_DECIMAL})|(?P<arabic>[0-9]{{1,3}})[)）]?|(?P<han>{_HAN})|{_CIRCLED}"
    r"|[、，,;；.\s]|和|及|与|(?:and|sections?|clauses?|articles?|chapters?|parts?|paragraphs?)\b",
    re.IGNORECASE,
)
_LIST = _RANKS["arabic"][0]
"""The first rank of marks that also number mere lists."""
_DEEPEST = 99
"""Beyond the rank of any mark."""
_NESTED = 4
"""Marks that are read at the beginning of one line."""
_MOST = 20_000
"""Marks that are read: a document with more of them is taken for one without clauses."""
_ALIKE = 500
"""Clauses with the same last mark that a shortened citation is held against."""


class Clauses(Struct, frozen=True, dict=True):
    """Where the clauses of a document begin."""

    begins: tuple[tuple[int, Clause], ...]
    """Offsets in the text, in their order, and the clause that each begins."""

    def at(self, offset: int) -> Clause:
        """The clause in which a place of the text lies."""
        begun = bisect_right(self.begins, offset, key=lambda begin: begin[0])
        return self.begins[begun - 1][1] if begun else ()

    def cited(self, citation: str) -> frozenset[Clause]:
        """The clauses that a citation names; none at all where any part of it names none of the document's.

        A citation may leave out outer marks: `第三条` for the third article of whichever chapter. `三（二）1` stands
        for 三（二） where that has no such parts, or none that begin a line.
        """
        found = [self._fitting(clause) for clause in _read(citation)]
        return frozenset(clause for clauses in found for clause in clauses) if all(found) else frozenset()

    @cached_property
    def _known(self) -> Mapping[Mark, Mapping[Clause, None]]:
        """The clauses by their last mark."""
        known: dict[Mark, dict[Clause, None]] = {}
        for _, clause in self.begins:
            if clause:
                known.setdefault(clause[-1], {})[clause] = None
        return known

    @cached_property
    def _parted(self) -> set[tuple[Clause, int]]:
        """The clauses that have parts, each with the rank of these."""
        return {(clause[:-1], clause[-1].rank) for _, clause in self.begins if clause}

    def _fitting(self, cited: Clause) -> list[Clause]:
        """The clauses that one clause of a citation stands for."""
        alike = self._known.get(cited[-1], {}) if cited else {}
        fitting = [cited] if cited in alike else [one for one in islice(alike, _ALIKE) if _is_among(cited, one)]
        if fitting or len(cited) < 2 or (cited[:-1], cited[-1].rank) in self._parted:
            return fitting
        return self._fitting(cited[:-1])


def with_plain_marks(text: str) -> str:
    """A text of the same length in which no numbering mark looks like a decimal: `1．5家` where a line begins."""
    return _WIDE_POINT.sub(r"\1、", text)


def clauses_of(text: str) -> Clauses:
    """The clauses of a document."""
    found = list(islice(_BEGINS.finditer(half_width(text)), _MOST + 1))
    reader = _Reader()
    begins = [(begin.start(), clause) for begin in found for clause in reader.after(begin)]
    return Clauses(tuple(begins) if len(found) <= _MOST else ())


class _Reader(Struct):
    """How far a document has been read."""

    clause: Clause = ()
    anew: int = _DEEPEST
    """From this rank on its marks are those of a list that begins anew, and could be cited as those of the first."""

    def after(self, begin: re.Match[str]) -> Iterator[Clause]:
        """The clause that a line begins, if it begins one."""
        if begin["title"]:
            last = self.clause[-1].depth if self.clause else 0
            if not 0 < last < len(begin["title"]):
                yield ()
        elif sum(self._takes(marks) for marks in _marks_at(begin)):
            yield () if self.clause[-1].rank >= self.anew else self.clause

    def _takes(self, marks: list[Mark]) -> bool:
        """Whether some marks, of which the last is new, lead to a clause and are not mere text."""
        mark = marks[-1]
        last = next((one for one in self.clause if one.rank == mark.rank), None) if len(marks) == 1 else None
        is_list = mark.rank >= _LIST and not mark.depth
        if last and (1 < mark.number < last.number or (is_list and last.depth)):
            return False
        if is_list and last and mark.number == 1:
            self.anew = min(self.anew, mark.rank)
        elif not is_list or mark.rank < self.anew:
            self.anew = _DEEPEST
        self.clause = (*_outside(self.clause, marks[0]), *marks)
        return True


def shown(clause: Clause) -> str:
    """A clause as it is cited: `三（二）1`."""
    text = ""
    for mark in clause:
        apart = text[-1:].isnumeric() and mark.written[0].isnumeric()
        text += f" {mark.written}" if apart else mark.written
    return text


def _outside(clause: Clause, mark: Mark) -> Clause:
    """The marks of a clause that are further out than another mark."""
    return tuple(one for one in clause if one.rank < mark.rank)


def _read(citation: str) -> Iterator[Clause]:
    """The clauses that a citation names; an empty one where it cannot be read.

    Each mark goes on from those before it that are further out: `三（一）、（二）` names 三（一） and 三（二）.
    """
    plain, at = half_width(citation), 0
    clause: Clause = ()
    while at < len(plain):
        found = _CITED.match(plain, at)
        marks = list(_marks(found)) if found and found.lastgroup else []
        if not found or (found.lastgroup and not marks):
            yield ()
            return
        for mark in marks:
            outside = _outside(clause, mark)
            if outside != clause:
                yield clause
            clause = (*outside, mark)
        at = found.end()
    yield clause


def _marks_at(begin: re.Match[str]) -> Iterator[list[Mark]]:
    """The marks at the beginning of a line: one, and those in brackets behind it."""
    depth = begin["lead"].count("#")
    found: re.Match[str] | None = begin
    for _ in range(_NESTED):
        marks = list(_marks(found, depth)) if found else []
        if not found or not marks:
            return
        yield marks
        found = _NEXT.match(begin.string, found.end())


def _marks(found: re.Match[str], depth: int = 0) -> Iterator[Mark]:
    """The marks in what was found, of which `3.2` is two; none where a numeral is no number."""
    sort = found.lastgroup or ""
    rank, form = _RANKS.get(sort) or (_PARTS.index(found["part"]) + 1, f"第{{}}{found['part']}")
    numeral = found["nth" if sort == "part" else sort]
    first, *further = numeral.split(".")
    number = Fraction(ord(first) - ord("①") + 1) if sort == "circled" else number_of(first or "零")
    if number is not None:
        yield Mark(rank, int(number), form.format(first), depth)
        yield from (Mark(rank + past, int(part), f".{part}", depth) for past, part in enumerate(further, 1))


def _is_among(cited: Clause, clause: Clause) -> bool:
    """Whether all marks of a citation are among those of a clause, in their order."""
    rest = iter(clause)
    return all(mark in rest for mark in cited)
