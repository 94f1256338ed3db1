"""A goal that nothing in the plan works toward."""

from collections.abc import Iterator

from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.questions.references import listed
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase, nearest

PAGE = Page(
    finds=Phrase(
        "No task serves a goal, and the goal has no target of its own.",
        "没有任务服务于某一目标，该目标自身也没有指标。",
    ),
    why=Phrase(
        "A goal that nobody works toward and nothing measures is a slogan: at the end of the year it can be called "
        "reached or not, as one likes.",
        "无人推进、无从衡量的目标只是口号：到年底说完成或未完成都可以。",
    ),
    bad="""\
goals:
  - id: front-rank  # <-
    title: In the front rank
  - id: all-done
    title: All work done
tasks:
  - id: help
    title: Help firms
    serves: [all-done]
    targets:
      - {id: firms, title: Firms helped, measure: flow, at_least: 50, unit: 家}
""",
    good="""\
goals:
  - id: front-rank
    title: In the front rank
    targets:
      - {id: position, title: Rank in the city, measure: rank, at_most: 2}
  - id: all-done
    title: All work done
tasks:
  - id: help
    title: Help firms
    serves: [all-done]
    targets:
      - {id: firms, title: Firms helped, measure: flow, at_least: 50, unit: 家}
""",
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every goal without targets that no `serves` names, be it of a task or of a target.

    A misspelt name, which has its own finding, counts as the goal nearest to it.
    """
    goals = [holder for holder in plan.holders if holder.kind == "goal"]
    names = dict.fromkeys(goal.raw["id"] for goal in goals)
    named = {name for _, name in listed(plan, "serves")}
    served = {name if name in names else nearest(name, list(names)) for name in named}
    for goal in goals:
        name = goal.raw["id"]
        if name not in served and not goal.raw.get("targets"):
            yield Problem(
                goal.path,
                Phrase(
                    f"no task serves goal '{name}', and it has no target of its own",
                    f"没有任务服务于目标“{name}”，其自身也没有指标",
                ),
                Phrase(
                    "name it under 'serves' of a task, or give it targets",
                    "请在相应任务的 serves 中写明，或为其设定指标",
                ),
            )


RULE = Rule(Kind("PLK234", "goal-without-task", Severity.WARNING), PAGE, check)
