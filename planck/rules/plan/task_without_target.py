"""A task that nothing measures."""

from collections.abc import Iterator

from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A task has no target.", "任务没有任何指标。"),
    why=Phrase(
        "Nobody has to report it, no table shows it, and it can never fall short: the work is forgotten until somebody "
        "asks. Work in words only can have a step on a scale or a milestone.",
        "没有指标就无须报送、不进表格，也永远不会落后，直到被问起才想起来。只有文字要求的工作，可设等级（ordinal）或节点（milestone）。",
    ),
    bad="""\
tasks:
  - id: help
    title: Help firms
    targets:
      - {id: firms, title: Firms helped, measure: flow, at_least: 50, unit: 家}
  - id: manage  # <-
    title: Office management
    kind: safeguard
""",
    good="""\
tasks:
  - id: help
    title: Help firms
    targets:
      - {id: firms, title: Firms helped, measure: flow, at_least: 50, unit: 家}
  - id: manage
    title: Office management
    kind: safeguard
    targets:
      - {id: rules, title: Office rules revised, measure: milestone}
""",
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every task, of either kind, without targets."""
    for holder in plan.holders:
        if holder.kind == "task" and not holder.raw.get("targets"):
            name = holder.raw["id"]
            yield Problem(
                holder.path,
                Phrase(f"task '{name}' has no target", f"任务“{name}”没有指标"),
                Phrase(
                    "give it one; a milestone or a step on a scale will do where there is no figure",
                    "请为其设定指标；没有数值的，可设节点（milestone）或等级（ordinal）",
                ),
            )


RULE = Rule(Kind("PLK235", "task-without-target", Severity.WARNING), PAGE, check)
