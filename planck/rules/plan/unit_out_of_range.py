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
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(plan: Plan) -> Iterator[Problem]:
    """The first unit of a chain whose factors multiply out of all measure; its targets are not assessed."""
    for name, raw in outline.entries(plan.raw.get("units", {})):
        if name not in plan.units and raw["of"] in plan.units:
            message = Phrase(f"unit '{name}' is out of all measure", f"单位“{name}”的换算倍数过大或过小")
            hint = Phrase("check 'times' of it and of what it is made of", "请检查它及其所用单位的 times")
            yield Problem(("units", name, "times"), message, hint)


RULE = Rule(Kind("PLK227", "unit-out-of-range"), PAGE, check)
