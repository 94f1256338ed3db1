"""A level said to grow by something that is not a flow."""

from collections.abc import Iterator

from planck.plan.model import Measure, Plan
from planck.rules.page import Page
from planck.rules.references import on_a_cycle
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "'grows_by' names something that is not a flow in the same unit.",
        "grows_by 所指不是同一单位的 flow。",
    ),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every `grows_by` that names a target of another measure or family of units; circles have their own rule."""
    built = {target.id: target for target in reversed(plan.targets)}
    fed_by_itself = set(on_a_cycle({target.id: target.grows_by for target in built.values() if target.grows_by}))
    for target in plan.targets:
        fed_by = built.get(target.grows_by or "")
        if fed_by is None or target.id in fed_by_itself:
            continue
        if fed_by.measure is Measure.FLOW and fed_by.unit and target.unit and fed_by.unit.family == target.unit.family:
            continue
        yield Problem(
            (*target.path, "grows_by"),
            Phrase(f"'{fed_by.id}' is no flow in the same unit", f"“{fed_by.id}”不是同一单位的 flow"),
            Phrase("name the flow that feeds this level", "请写为该存量提供增量的 flow"),
        )


RULE = Rule(Kind("PLK226", "grows-by-no-flow", Severity.WARNING), PAGE, check)
