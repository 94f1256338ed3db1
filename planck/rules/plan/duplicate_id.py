"""An id that stands twice among a plan's goals, tasks and targets."""

from collections.abc import Iterator

from planck.plan import outline
from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Path
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "An id stands twice among the plan's goals, tasks and targets.",
        "规划的目标、任务、指标中有重复的标识。",
    ),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(plan: Plan) -> Iterator[Problem]:
    """Goals and tasks first, then targets; the later one is in error, and a target without its id is not assessed."""
    places: dict[str, Path] = {}
    holders = [(holder.path, holder.raw) for holder in outline.holders(plan.raw)]
    targets = [(written.path, written.raw) for written in outline.targets(plan.raw)]
    for path, raw in holders + targets:
        name, at = raw["id"], (*path, "id")
        first = places.setdefault(name, at)
        if first == at:
            continue
        line = plan.document.place(first).line
        yield Problem(
            at,
            Phrase(f"id '{name}' is taken already", f"标识“{name}”已被使用"),
            Phrase(
                f"the first is on line {line}; give each its own",
                f"第一个在第 {line} 行；请使用不同的标识",
            ),
            costs=(at,) if len(at) > 3 else (),
            related=((plan.document, first, Phrase("the first is here", "第一个在此处")),),
        )


RULE = Rule(Kind("PLK201", "duplicate-id"), PAGE, check)
