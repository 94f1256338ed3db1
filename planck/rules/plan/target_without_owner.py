"""A target for which nobody is answerable."""

from collections.abc import Iterator

from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A target has no owner, not even an inherited one.", "指标没有责任方，也没有继承到责任方。"),
    why=Phrase(
        "What is everybody's task is nobody's. When the figure falls behind in July there is no one to ask, and "
        "at the year-end review no one to answer.",
        "人人有责，往往无人负责。7月进度滞后，不知该问谁；年终考核，也不知由谁作说明。",
    ),
    bad="""\
owners:
  planning: {name: Planning section, kind: post}
tasks:
  - id: certify
    title: Certify enterprises
    targets:
      - id: high-tech-firms  # <-
        title: Newly certified high-tech enterprises
        measure: flow
        at_least: 50
        unit: 家
      - id: statistics-training
        title: Training in statistics
        measure: milestone
        owner: planning
""",
    good="""\
owners:
  planning: {name: Planning section, kind: post}
tasks:
  - id: certify
    title: Certify enterprises
    owner: planning
    targets:
      - id: high-tech-firms
        title: Newly certified high-tech enterprises
        measure: flow
        at_least: 50
        unit: 家
      - id: statistics-training
        title: Training in statistics
        measure: milestone
""",
    see=Phrase(
        "The 2022 work plan of the Yueyang County Science and Technology Bureau, 四（三）: every indicator and "
        "every project has somebody answerable for it (责任到人).",
        "岳阳县科学技术局2022年工作规划四（三）：“确保每一个指标、项目责任到人，落实到岗”。",
    ),
)


def check(plan: Plan) -> Iterator[Problem]:
    """Targets with no owner of their own, none inherited, and none of the plan's."""
    for written in plan.written_targets:
        if written.get("owner") is None:
            name = written.raw["id"]
            yield Problem(
                written.path,
                Phrase(f"nobody owns target '{name}'", f"指标“{name}”没有责任方"),
                Phrase(
                    "give it an 'owner', or give one to its task or to the plan",
                    "请为该指标、其任务或整个规划指定 owner",
                ),
            )


RULE = Rule(Kind("PLK204", "target-without-owner", Severity.WARNING), PAGE, check)
