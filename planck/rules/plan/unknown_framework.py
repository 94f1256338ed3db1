"""An outside assessment that a target counts toward and that is not declared."""

from collections.abc import Iterator

from planck.plan import outline
from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.references import listed
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase, did_you_mean

PAGE = Page(
    finds=Phrase("A framework is not declared under 'frameworks'.", "考核体系未在 frameworks 中声明。"),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every entry of every `frameworks` list."""
    known = [name for name, _ in outline.entries(plan.raw.get("frameworks", {}))]
    for at, name in listed(plan, "frameworks"):
        if name not in known:
            hint = did_you_mean(name, known) or Phrase("declare it under 'frameworks'", "请在 frameworks 中声明")
            message = Phrase(f"framework '{name}' is not declared", f"未声明考核体系“{name}”")
            yield Problem(at, message, hint, costs=(at,))


RULE = Rule(Kind("PLK209", "unknown-framework"), PAGE, check)
