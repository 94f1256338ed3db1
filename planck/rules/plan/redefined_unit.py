"""A built-in unit that a plan defines anew."""

from collections.abc import Iterator

from planck.plan import outline
from planck.plan.model import Plan
from planck.plan.quantity import BUILT_IN
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A plan defines a built-in unit anew.", "规划重新定义了内置单位。"),
    why=Phrase(
        "Whoever reads 320万元 in the report takes it for 3.2 million yuan. A plan in which 万元 means something "
        "else would mislead the meeting and the finance office alike, so the built-in meaning stays in force.",
        "报告上写着320万元，谁看都是三百二十万元。规划若另行规定万元的含义，会议和财政部门都会被误导，"
        "因此仍以内置含义为准。",
    ),
    bad="""\
units:
  万元: {of: 元, times: 1000}  # <-
tasks:
  - id: win-projects
    title: Win projects
    targets:
      - {id: project-funds, title: Project funds won, measure: flow, at_least: 3200, unit: 万元}
""",
    good="""\
units:
  千元: {of: 元, times: 1000}
tasks:
  - id: win-projects
    title: Win projects
    targets:
      - {id: project-funds, title: Project funds won, measure: flow, at_least: 3200, unit: 千元}
""",
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every entry of `units` that planck brings with it; the built-in meaning stays in force."""
    for name, _ in outline.entries(plan.raw.get("units", {})):
        if name in BUILT_IN:
            message = Phrase(f"unit '{name}' is built in", f"“{name}”是内置单位")
            hint = Phrase("delete it, or give yours another name", "请删除，或为自定义单位另取名称")
            yield Problem(("units", name), message, hint, on="key", costs=(("units", name),))


RULE = Rule(Kind("PLK222", "redefined-unit"), PAGE, check)
