"""A scaled unit that is made, in the end, of itself."""

from collections.abc import Iterator, Mapping

from planck.plan import outline
from planck.plan.model import Plan
from planck.plan.quantity import BUILT_IN
from planck.rules.page import Page
from planck.rules.references import on_a_cycle
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A scaled unit is made of itself.", "换算单位循环引用了自身。"),
    why=Phrase("", ""),
    bad="",
    good="",
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
