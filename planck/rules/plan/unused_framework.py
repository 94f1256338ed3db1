"""An outside assessment that nothing in the plan counts toward."""

from collections.abc import Iterator

from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.questions.references import listed
from planck.rules.questions.unused import unused
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A framework is declared and no goal, task or target counts toward it.",
        "已声明的考核体系没有任何目标、任务或指标计入。",
    ),
    why=Phrase(
        "The report on that assessment would be empty, as if the plan had nothing to show for it. Most often the list "
        "'frameworks' of a task was forgotten.",
        "该考核体系的汇总将是空表，仿佛规划对其毫无贡献。多半是任务漏写了 frameworks。",
    ),
    bad="""\
frameworks:
  city: {title: City performance assessment, level: city}  # <-
tasks:
  - id: help
    title: Help firms
    targets:
      - {id: firms, title: Firms helped, measure: flow, at_least: 50, unit: 家}
""",
    good="""\
frameworks:
  city: {title: City performance assessment, level: city}
tasks:
  - id: help
    title: Help firms
    frameworks: [city]
    targets:
      - {id: firms, title: Firms helped, measure: flow, at_least: 50, unit: 家}
""",
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every framework that no list of `frameworks` names."""
    for name in unused(plan, "frameworks", (named for _, named in listed(plan, "frameworks"))):
        yield Problem(
            ("frameworks", name),
            Phrase(f"nothing counts toward framework '{name}'", f"没有任何事项计入考核体系“{name}”"),
            Phrase(
                "list it under 'frameworks' of what counts toward it, or delete it",
                "请在相应任务或指标的 frameworks 中列出，或予以删除",
            ),
            on="key",
        )


RULE = Rule(Kind("PLK239", "unused-framework", Severity.WARNING), PAGE, check)
