"""A scaled unit whose factor is not the one that its name says: 千元 that are 10000 元.

A name says a factor where it begins with 十, 百, 千, 万 or 亿 and goes on with a unit that it converts to.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from math import prod

from planck.plan import outline
from planck.plan.model import Plan
from planck.plan.quantity import BUILT_IN, Unit
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Severity
from planck.text.written_numbers import SCALES
from planck.words.numbers import number
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A scaled unit's `times` is not what its name says.",
        "换算单位的 times 与其名称所示的倍数不符。",
    ),
    why=Phrase(
        "A thousand yuan are a thousand yuan to everybody who reads the report. Where the file makes them ten "
        "thousand, every figure in this unit is wrong by the same factor, and none of them looks odd beside another.",
        "看报告的人都知道一千元是多少。文件里却按一万元换算，以此为单位的数就全都差同样的倍数，彼此之间又看不出异常。",
    ),
    bad="""\
units:
  千元: {of: 元, times: 10000}  # <-
  百万元: {of: 万元, times: 1000}  # <-
tasks:
  - id: win-projects
    title: Win projects
    targets:
      - {id: project-funds, title: Project funds won, measure: flow, at_least: 3200, unit: 千元}
""",
    good="""\
units:
  千元: {of: 元, times: 1000}
  百万元: {of: 万元, times: 100}
tasks:
  - id: win-projects
    title: Win projects
    targets:
      - {id: project-funds, title: Project funds won, measure: flow, at_least: 3200, unit: 千元}
""",
    see=Phrase(
        "`figure-not-as-worded`, which converts the figures of wordings by these factors.",
        "`figure-not-as-worded`：原文表述中的数按这些倍数换算。",
    ),
)

_NUMERAL = re.compile("[十百千万亿]+")
_PLACES = 12
"""Decimals enough to tell the two factors apart."""


def check(plan: Plan) -> Iterator[Problem]:
    """Every declared unit that converts to one which its name goes on with."""
    for name, raw in outline.entries(plan.raw.get("units", {})):
        unit = plan.units.get(name)
        if unit is None or "of" not in raw or name in BUILT_IN:
            continue
        # what it is made of is what its author had in mind
        named = sorted(_named(plan, unit), key=lambda one: one[1].name != raw["of"])
        if named and named[0][0] * named[0][1].factor != unit.factor:
            yield _problem(unit, *named[0])


def _named(plan: Plan, unit: Unit) -> Iterator[tuple[int, Unit]]:
    """How many of which unit a name says that it is; 千万元 is 1000 of 万元 as well as 10000000 of 元."""
    found = _NUMERAL.match(unit.name)
    for end in range(found.end() if found else 0, 0, -1):
        base = plan.units.get(unit.name[end:])
        if base and base.family == unit.family:
            yield prod(SCALES[character] for character in unit.name[:end]), base


def _problem(unit: Unit, times: int, base: Unit) -> Problem:
    is_now = number(unit.factor / base.factor, _PLACES)
    says = number(Fraction(times))
    return Problem(
        ("units", unit.name, "times"),
        Phrase(
            f"'{unit.name}' is {is_now} {base.name} by its 'times', and {says} {base.name} by its name",
            f"“{unit.name}”按 times 为 {is_now} {base.name}，按名称应为 {says} {base.name}",
        ),
        Phrase(
            f"write {{of: {base.name}, times: {says}}}, or give the unit another name",
            f"请写 {{of: {base.name}, times: {says}}}，或更改单位名称",
        ),
    )


RULE = Rule(Kind("PLK242", "unit-not-as-named", Severity.WARNING), PAGE, check)
