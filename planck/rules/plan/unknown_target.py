"""A target that another is part of, or grows by, and that does not exist."""

from collections.abc import Iterator

from planck.plan import outline
from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase, did_you_mean

PAGE = Page(
    finds=Phrase(
        "'part_of' or 'grows_by' names a target that is not in the plan.",
        "part_of 或 grows_by 所指的指标不在规划中。",
    ),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every `part_of` and `grows_by`."""
    known = [written.raw["id"] for written in outline.targets(plan.raw)]
    for written in outline.targets(plan.raw):
        for key in ("part_of", "grows_by"):
            name = written.raw.get(key)
            if name is not None and name not in known:
                at = (*written.path, key)
                message = Phrase(f"target '{name}' is not in the plan", f"规划中没有指标“{name}”")
                hint = did_you_mean(name, known) or Phrase("name a target's id", "请写某个指标的标识")
                yield Problem(at, message, hint, costs=(at,))


RULE = Rule(Kind("PLK210", "unknown-target"), PAGE, check)
