"""Which figures of the source document no target's wording accounts for, clause by clause.

A wording accounts for the figures of the clauses that its target cites, each time that it holds one for one. Where the
target cites no clause, or none of the document's, it accounts for a figure wherever and however often that stands; and
a figure that stands in no clause is accounted for by every wording.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from msgspec import Struct, field

from planck.plan.clauses import Clause, Clauses, clauses_of, with_plain_marks
from planck.plan.model import Plan
from planck.plan.quantity import Unit
from planck.plan.stated import Key, Number, Stated, as_number, stated
from planck.plan.unit_names import MEASURE_WORDS, names
from planck.text.source import Span

_VERBATIM = 20
"""Wordings that are looked for around one figure, to tell which of several alike is the one left out."""


class Missing(NamedTuple):
    """A figure of the document that no wording accounts for, where it is the first such of its clause."""

    span: Span
    clause: Clause
    """Where it stands; empty outside all clauses."""
    cited: Clause
    """The clause that targets with this figure cite, if there are any: the figure's own or one around it."""
    stands: int = 0
    """How often the figure stands in the cited clause."""
    told: int = 0
    """How often wordings that cite the clause hold it."""


_Name = Key | Number
"""What a figure is known by: number and family; the number alone where the document names no known unit."""


class _Wordings(Struct):
    """What the wordings of a plan hold."""

    told: set[_Name] = field(default_factory=set)
    """All their figures."""
    anywhere: set[_Name] = field(default_factory=set)
    """Those that are accounted for wherever they stand."""
    left: Counter[tuple[Clause, Key]] = field(default_factory=Counter)
    """How often wordings that cite a clause account for a figure there beyond those they have accounted for."""
    keys: dict[tuple[Clause, _Name], dict[Key, None]] = field(default_factory=dict)
    """The figures, by clause and by what one is known by."""
    around: dict[tuple[Clause, Key], dict[tuple[str, int], None]] = field(default_factory=dict)
    """The wordings that hold a figure, and where in them it stands."""

    def add(self, wording: str, cited: Collection[Clause], figures: Iterable[Stated]) -> None:
        """Take in the figures of a wording whose target cites some clauses."""
        outer = [clause for clause in cited if not any(clause[:end] in cited for end in range(len(clause)))]
        for figure in figures:
            known_by: set[_Name] = {figure.key, as_number(figure.value), figure.key[0]}
            self.told |= known_by
            if not cited:
                self.anywhere |= known_by
            for clause in outer:
                self.left[clause, figure.key] += 1
                self.around.setdefault((clause, figure.key), {})[wording, figure.span.start] = None
                for name in known_by:
                    self.keys.setdefault((clause, name), {})[figure.key] = None

    def account_for(self, name: _Name, clause: Clause) -> bool:
        """Whether a wording is left that holds a figure of a clause; it counts as used up then."""
        for around in reversed(list(_around(clause))):
            for key in self.keys.get((around, name), ()):
                if self.left[around, key]:
                    self.left[around, key] -= 1
                    return True
        return False

    def stand_at(self, figure: Stated, clause: Clause, text: str) -> bool:
        """Whether a figure stands in the document as in the whole of a wording."""
        begun = figure.span.start
        return any(
            begun >= at and text.startswith(wording, begun - at)
            for around in _around(clause)
            for wording, at in islice(self.around.get((around, figure.key), ()), _VERBATIM)
        )


def missing(plan: Plan, text: str) -> Iterator[Missing]:
    """The figures of the source document that no wording accounts for, the first of each kind in each clause."""
    units = {**MEASURE_WORDS, **names(plan)}
    text = with_plain_marks(text)
    clauses = clauses_of(text)
    wordings = _wordings(plan, clauses, units)
    figures = ((figure, clauses.at(figure.span.start)) for figure in stated(text, units, in_document=True))
    found = [(figure, clause) for figure, clause in figures if _is_open(figure, clause, wordings)]
    # wordings are used up by the figures that stand in just these words, and by numbers alone only in the end
    found.sort(key=lambda one: (_name(one[0]) != one[0].key, not wordings.stand_at(one[0], one[1], text)))
    left_out = [one for one in found if not (one[1] and wordings.account_for(_name(one[0]), one[1]))]
    stands, lacks = _counted(found), _counted(left_out)
    told: set[tuple[Clause, _Name]] = set()
    for figure, clause in sorted(left_out, key=lambda one: one[0].span):
        name = _name(figure)
        if (clause, name) not in told:
            told.add((clause, name))
            cited = next((one for one in _around(clause) if (one, name) in wordings.keys), ())
            held = stands[cited, name] - lacks[cited, name]
            yield Missing(figure.span, clause, cited if held else (), stands[cited, name], held)


def _wordings(plan: Plan, clauses: Clauses, units: Mapping[str, Unit]) -> _Wordings:
    wordings = _Wordings()
    # many targets share a clause, and some a wording
    cited = lru_cache(None)(clauses.cited)
    figures = lru_cache(None)(lambda wording: stated(wording, units))
    for written in plan.written_targets:
        wording = written.raw.get("wording") or ""
        if found := figures(wording):
            wordings.add(wording, cited(written.get("clause") or ""), found)
    return wordings


def _name(figure: Stated) -> _Name:
    """What a figure of the document is known by."""
    return figure.key if figure.key[1] else as_number(figure.value)


def _is_open(figure: Stated, clause: Clause, wordings: _Wordings) -> bool:
    """Whether it takes the wordings that cite its clause to account for a figure."""
    return _name(figure) not in (wordings.anywhere if clause else wordings.told)


def _around(clause: Clause) -> Iterator[Clause]:
    """A clause and those around it, outermost first."""
    return (clause[:end] for end in range(1, len(clause) + 1))


def _counted(figures: Iterable[tuple[Stated, Clause]]) -> Counter[tuple[Clause, _Name]]:
    """How often each figure stands in each clause, its parts included."""
    return Counter((around, _name(figure)) for figure, clause in figures for around in _around(clause))
