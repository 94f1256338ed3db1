"""A target that is part of itself, or grows by itself."""

from collections.abc import Iterator, Mapping

from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.questions.references import by_id, on_a_cycle
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("'part_of' or 'grows_by' runs in a circle.", "part_of 或 grows_by 形成循环。"),
    why=Phrase(
        "A part cannot contain its whole. While each of two targets is said to be included in the other, nobody "
        "can say which of them is the figure to report upward, and what is counted twice.",
        "部分不能包含整体。两项指标互为“其中”，就分不清上报时以哪一项为总数，也难免重复计算。",
    ),
    bad="""\
tasks:
  - id: win-projects
    title: Win projects
    targets:
      - id: project-funds
        title: Project funds won
        measure: flow
        at_least: 320
        unit: 万元
        part_of: talent-team  # <-
      - id: talent-team
        title: City-level talent team
        measure: milestone
        part_of: project-funds  # <-
""",
    good="""\
tasks:
  - id: win-projects
    title: Win projects
    targets:
      - id: project-funds
        title: Project funds won
        measure: flow
        at_least: 320
        unit: 万元
      - id: talent-team
        title: City-level talent team
        measure: milestone
        part_of: project-funds
""",
    see=Phrase(
        "The 2022 work plan of the Yueyang County Science and Technology Bureau, 三（三）: 320万元以上, among "
        "them (其中包括) a talent team and a platform.",
        "岳阳县科学技术局2022年工作规划三（三）：项目资金320万元以上，“其中包括”人才团队、创新创业平台。",
    ),
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
