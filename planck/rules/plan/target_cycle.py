"""A target that is part of itself, or grows by itself."""

from collections.abc import Iterator, Mapping

from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.references import by_id, on_a_cycle
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("'part_of' or 'grows_by' runs in a circle.", "part_of 或 grows_by 形成循环。"),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every target on a cycle of `part_of`, or of `grows_by`."""
    written = by_id(plan)
    for key in ("part_of", "grows_by"):
        named: Mapping[str, str] = {name: target.raw[key] for name, target in written.items() if key in target.raw}
        for name in on_a_cycle(named):
            at = (*written[name].path, key)
            message = Phrase(f"'{key}' leads target '{name}' back to itself", f"{key} 使指标“{name}”指回自身")
            yield Problem(at, message, Phrase("break the circle", "请消除循环"), costs=(at,))


RULE = Rule(Kind("PLK221", "target-cycle"), PAGE, check)
