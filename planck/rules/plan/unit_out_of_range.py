"""A scaled unit that lies too far from the unit it is made of to be reckoned with."""

from collections.abc import Iterator

from planck.plan import outline
from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A scaled unit's factor is too large or too small to reckon with.", "换算单位的倍数过大或过小，无法计算。"
    ),
    why=Phrase(
        "Such a factor is a slip: no public money and no head count is that large or that small. A figure in "
        "this unit could be held against nothing, so its targets are not assessed.",
        "这样的倍数必是笔误：没有哪笔资金、哪项数量会如此之大或如此之小。以此为单位的数无从比较，"
        "相关指标因此不予评估。",
    ),
    bad="""\
units:
  a: {of: 元, times: 1e30}
  b: {of: a, times: 1e30}
  c: {of: b, times: 1e30}
  d: {of: c, times: 1e30}
  e: {of: d, times: 1e30}  # <-
tasks:
  - id: win-projects
    title: Win projects
    targets:
      - {id: project-funds, title: Project funds won, measure: flow, at_least: 320, unit: e}
""",
    good="""\
units:
  千元: {of: 元, times: 1000}
  百万元: {of: 千元, times: 1000}
tasks:
  - id: win-projects
    title: Win projects
    targets:
      - {id: project-funds, title: Project funds won, measure: flow, at_least: 3.2, unit: 百万元}
""",
)


def check(plan: Plan) -> Iterator[Problem]:
    """The first unit of a chain whose factors multiply out of all measure; its targets are not assessed."""
    for name, raw in outline.entries(plan.raw.get("units", {})):
        if name not in plan.units and raw["of"] in plan.units:
            message = Phrase(f"unit '{name}' is out of all measure", f"单位“{name}”的换算倍数过大或过小")
            hint = Phrase("check 'times' of it and of what it is made of", "请检查它及其所用单位的 times")
            yield Problem(("units", name, "times"), message, hint)


RULE = Rule(Kind("PLK227", "unit-out-of-range"), PAGE, check)
