"""A unit in which no target's figures can stand."""

from collections.abc import Iterable, Iterator

from planck.plan.model import Plan
from planck.plan.quantity import BUILT_IN
from planck.rules.page import Page
from planck.rules.questions.unused import unused
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Severity
from planck.text.tree import Raw
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A unit is declared, and no target is counted in it or in one that converts to it.",
        "已声明的单位既没有指标采用，也不能与任何指标的单位换算。",
    ),
    why=Phrase(
        "Nothing can be planned or reported in it: either a target stands in the wrong unit, or a target was dropped. "
        "A unit that converts to a target's is in use, since figures may be reported in it.",
        "规划和进展都用不到它：或是指标写错了单位，或是漏了指标。能与指标单位换算的，报送数据时可用，不算闲置。",
    ),
    bad="""\
units:
  场: {title: {en: sessions}, whole: true}  # <-
tasks:
  - id: outreach
    title: Outreach
    targets:
      - {id: talks, title: Talks held, measure: flow, at_least: 20, unit: 次}
""",
    good="""\
units:
  场: {title: {en: sessions}, whole: true}
tasks:
  - id: outreach
    title: Outreach
    targets:
      - {id: talks, title: Talks held, measure: flow, at_least: 20, unit: 场}
""",
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every declared unit that makes sense and whose family no target is counted in."""
    named = {written.raw["unit"] for written in plan.written_targets if "unit" in written.raw}
    families = {plan.units[name].family for name in named if name in plan.units}
    for name in unused(plan, "units", _with_what_they_are_made_of(plan, named).difference(BUILT_IN)):
        if name in BUILT_IN or name not in plan.units or plan.units[name].family in families:
            continue
        yield Problem(
            ("units", name),
            Phrase(
                f"no target is counted in unit '{name}' or in one that converts to it",
                f"没有指标以“{name}”或可与其换算的单位计量",
            ),
            Phrase("use it in a target, or delete it", "请在指标中使用，或予以删除"),
            on="key",
        )


def _with_what_they_are_made_of(plan: Plan, named: Iterable[str]) -> set[str]:
    """Some units and those that they are made of, also where one of them is in error and has no family."""
    declared: Raw = plan.raw.get("units", {})
    seen: set[str] = set()
    for name in named:
        at: str | None = name
        while at is not None and at not in seen:
            seen.add(at)
            at = declared[at].get("of") if at in declared else None
    return seen


RULE = Rule(Kind("PLK237", "unused-unit", Severity.WARNING), PAGE, check)
