"""A scale that is not declared under `scales`."""

from collections.abc import Iterator

from planck.plan import outline
from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase, did_you_mean

PAGE = Page(
    finds=Phrase("A scale is not declared under 'scales'.", "量表未在 scales 中声明。"),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(plan: Plan) -> Iterator[Problem]:
    """The scales that targets name; a scale given as a list is its own."""
    known = [name for name, _ in outline.entries(plan.raw.get("scales", {}))]
    for written in outline.targets(plan.raw):
        name = written.raw.get("scale")
        if isinstance(name, str) and name not in known:
            hint = did_you_mean(name, known) or Phrase("declare it under 'scales'", "请在 scales 中声明")
            message = Phrase(f"scale '{name}' is not declared", f"未声明量表“{name}”")
            yield Problem((*written.path, "scale"), message, hint)


RULE = Rule(Kind("PLK206", "unknown-scale"), PAGE, check)
