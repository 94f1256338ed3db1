"""A scaled unit that is made, in the end, of itself."""

from collections.abc import Iterator, Mapping

from planck.plan import outline
from planck.plan.model import Plan
from planck.plan.quantity import BUILT_IN
from planck.rules.page import Page
from planck.rules.questions.references import on_a_cycle
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A scaled unit is made, in the end, of itself.",
        "换算单位循环引用了自身。",
    ),
    why=Phrase(
        "Money in different units is compared by converting it down to a unit that stands by itself. In a circle "
        "there is no such unit: what one office reports in 元 cannot be held against a target value in 千元.",
        "不同单位的金额，要逐级换算到一个独立的单位上才能比较。循环引用就没有这样的单位，"
        "按元报来的数无法与按千元定的目标值对照。",
    ),
    bad="""\
units:
  千元: {of: 百元, times: 10}  # <-
  百元: {of: 千元, times: 0.1}  # <-
tasks:
  - id: win-projects
    title: Win projects
    targets:
      - {id: project-funds, title: Project funds won, measure: flow, at_least: 3200, unit: 千元}
""",
    good="""\
units:
  千元: {of: 百元, times: 10}
  百元: {of: 元, times: 100}
tasks:
  - id: win-projects
    title: Win projects
    targets:
      - {id: project-funds, title: Project funds won, measure: flow, at_least: 3200, unit: 千元}
""",
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every unit on the cycle, at its `of`; the built-in ones stand by themselves."""
    declared = dict(outline.entries(plan.raw.get("units", {})))
    made_of: Mapping[str, str] = {
        name: raw["of"] for name, raw in declared.items() if "of" in raw and name not in BUILT_IN
    }
    for name in on_a_cycle(made_of):
        message = Phrase(f"unit '{name}' is made of itself", f"单位“{name}”由自身换算而来")
        hint = Phrase("one unit of the chain must stand by itself", "换算链中须有一个独立的单位")
        yield Problem(("units", name, "of"), message, hint)


RULE = Rule(Kind("PLK220", "unit-cycle"), PAGE, check)
