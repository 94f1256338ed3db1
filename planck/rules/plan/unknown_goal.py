"""A goal that a task or target serves and that does not exist."""

from collections.abc import Iterator

from planck.plan import outline
from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.references import listed
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase, did_you_mean

PAGE = Page(
    finds=Phrase(
        "A task or target serves a goal that is not in the plan.",
        "任务或指标所服务的目标不在规划中。",
    ),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every entry of every `serves`."""
    known = [holder.raw["id"] for holder in outline.holders(plan.raw) if holder.kind == "goal"]
    for at, name in listed(plan, "serves"):
        if name not in known:
            hint = did_you_mean(name, known) or Phrase("add it to 'goals'", "请在 goals 中添加")
            message = Phrase(f"goal '{name}' is not in the plan", f"规划中没有目标“{name}”")
            yield Problem(at, message, hint, costs=(at,))


RULE = Rule(Kind("PLK208", "unknown-goal"), PAGE, check)
