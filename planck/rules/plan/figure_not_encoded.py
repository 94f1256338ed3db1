"""A figure of the source document that stands in no target's wording.

Any target's wording accounts for it, with the same number and unit: a document often says a figure twice, in its goals
and in its tasks. In the document, numbers in Chinese numerals are figures only with money, percentages, a word such as
以上 beside them, or as ranks (前三): of the others most are none (每一个, 三个方面).
"""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import islice

from planck.plan import outline
from planck.plan.model import Plan
from planck.plan.quantity import Unit
from planck.plan.wording import MEASURE_WORDS, Figure, figures, names, pairs, places
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Severity
from planck.text.source import Span
from planck.text.tree import Document, Spot
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A figure in the source document stands in no target's `wording`.",
        "来源文件中的数未见于任何指标的 `wording`。",
    ),
    why=Phrase(
        "A figure that was promised and then left out of the plan is never reported, and nobody misses it before the "
        "year is over. Numerals in words count only with money, percentages, comparator words such as 以上, and in "
        "ranks such as 前三; most others are no figures.",
        "承诺过的数若在编制时漏掉，就无人报告，到年底才会被发现。中文数字仅在表示金额、百分比、位次（如“前三”），"
        "或带有“以上”等比较用语时才视为指标数，其余多非指标数。",
    ),
    bad="""\
# plan.yaml
source:
  text: source.md  # <-
tasks:
  - id: certify
    title: Certification
    targets:
      - id: new
        title: New high-tech enterprises
        measure: flow
        at_least: 20
        unit: 家
        wording: 20家以上
# source.md
新认定高新技术企业20家以上，总量达到67家。
""",
    good="""\
# plan.yaml
source:
  text: source.md
tasks:
  - id: certify
    title: Certification
    targets:
      - id: new
        title: New high-tech enterprises
        measure: flow
        at_least: 20
        unit: 家
        wording: 20家以上
      - id: total
        title: High-tech enterprises
        measure: level
        baseline: 47
        at_least: 67
        unit: 家
        wording: 总量达到67家
# source.md
新认定高新技术企业20家以上，总量达到67家。
""",
    see=Phrase(
        "The 2022 work plan of the Yueyang County Science and Technology Bureau: somebody answers for every indicator.",
        "岳阳县科学技术局2022年工作规划：“确保每一个指标、项目责任到人”。",
    ),
)

_MOST = 200
"""Figures that are told of one document: one with more of them is not what the plan writes down."""
_FARTHEST = 100_000
"""Figures that are looked at in one document, so that a hostile one costs little time."""
_SURE = ("元", "%", "百分点")

_Key = tuple[Fraction, Fraction | str]


def check(plan: Plan) -> Iterator[Problem]:
    """Each figure of the document that no wording holds, once, where it stands first."""
    source = plan.source_text.source if plan.source_text else None
    if source is None:
        return
    known = {**MEASURE_WORDS, **names(plan)}
    wordings = (written.raw.get("wording") or "" for written in outline.targets(plan.raw))
    told = {key for wording in wordings for key, _ in _found(wording, known)}
    new = islice(_not_in(told, islice(_found(source.text, known, in_document=True), _FARTHEST)), _MOST)
    document = Document(source, None, {(at,): Spot(span) for at, span in enumerate(new)})
    for at, spot in document.spots.items():
        text = source.text[spot.value.start : spot.value.end]
        line = document.place(at).line
        yield Problem(
            ("source", "text"),
            Phrase(
                f"'{text}' on line {line} of {source.name} stands in no target's wording",
                f"{source.name} 第 {line} 行的“{text}”未见于任何指标的 wording",
            ),
            Phrase(
                "add a target, or give the wording of the one that encodes it",
                "请增设指标，或在相应指标中写明 wording",
            ),
            related=((document, at, Phrase("the figure is here", "该数在此处")),),
        )


def _not_in(told: set[_Key], found: Iterable[tuple[_Key, Span]]) -> Iterator[Span]:
    """The first place of each figure that is not among those told."""
    seen = set(told)
    for key, span in found:
        if key not in seen:
            seen.add(key)
            yield span


def _found(text: str, known: Mapping[str, Unit], *, in_document: bool = False) -> Iterator[tuple[_Key, Span]]:
    """The figures of a text and where they stand, each by its number in the smallest unit and the unit's family."""
    for figure in figures(text, known):
        if _is_rank(text, figure):
            continue
        if figure.unit and (not in_document or _is_promised(text, figure, figure.unit)):
            yield (figure.value * figure.unit.factor, figure.unit.family), figure.span
    for place in places(text):
        if not in_document or text[place.span.start : place.span.end].lower().startswith(("前", "top")):
            yield (place.value, "rank"), place.span
    for pair in pairs(text):
        yield (pair.safe.value, pair.best.value), Span(pair.safe.span.start - 1, pair.best.span.end)


def _is_promised(text: str, figure: Figure, unit: Unit) -> bool:
    """Whether a number before a unit is a figure, and not the number of a paragraph or an article (一个, 三个方面)."""
    start, end = figure.span
    line = text[text.rfind("\n", 0, start) + 1 : start]
    if " " in text[start:end] and not line.strip("# \t"):
        return False
    if unit.family == "分" and line.endswith(("时", "点", ":", "：")):
        return False
    return not figure.in_words or bool(figure.words) or unit.family in _SURE


def _is_rank(text: str, figure: Figure) -> bool:
    """Whether a figure is told with the places in a ranking: 前三名."""
    return figure.unit_name in ("名", "位") and text[: figure.span.start].endswith("前")


RULE = Rule(Kind("PLK232", "figure-not-encoded", Severity.WARNING), PAGE, check)
