"""A level said to grow by something that is not a flow."""

from collections.abc import Iterator

from planck.plan.model import Measure, Plan
from planck.rules.page import Page
from planck.rules.questions.references import on_a_cycle
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "'grows_by' names something that is not a flow in the same unit.",
        "grows_by 所指的不是同一单位的增量指标（measure: flow）。",
    ),
    why=Phrase(
        "A total grows by what is newly certified, and only a flow adds that up over the year. Tied to anything "
        "else, the new and the total cannot be held against each other, and certificates that lapse go unseen.",
        "总量靠当年新增来增长，而只有增量指标才逐次累计。连到别的指标上，新增与总量就无法核对，"
        "证书到期失效也看不出来。",
    ),
    bad="""\
tasks:
  - id: certify
    title: Certify enterprises
    targets:
      - id: new-firms
        title: Newly certified high-tech enterprises
        measure: level
        at_least: 5
        unit: 家
        pace: at-due
      - id: total
        title: High-tech enterprises in the county
        measure: level
        baseline: 62
        at_least: 67
        unit: 家
        grows_by: new-firms  # <-
""",
    good="""\
tasks:
  - id: certify
    title: Certify enterprises
    targets:
      - id: new-firms
        title: Newly certified high-tech enterprises
        measure: flow
        at_least: 5
        unit: 家
        pace: at-due
      - id: total
        title: High-tech enterprises in the county
        measure: level
        baseline: 62
        at_least: 67
        unit: 家
        grows_by: new-firms
""",
    see=Phrase(
        "The 2022 work plan of the Yueyang County Science and Technology Bureau, 三（二）: "
        "新认定高新技术企业5家以上，全县高新技术企业总量达到67家.",
        "岳阳县科学技术局2022年工作规划三（二）：“新认定高新技术企业5家以上，全县高新技术企业总量达到67家”。",
    ),
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every `grows_by` that names a target of another measure or family of units; circles have their own rule."""
    built = {target.id: target for target in reversed(plan.targets)}
    fed_by_itself = set(on_a_cycle({target.id: target.grows_by for target in built.values() if target.grows_by}))
    for target in plan.targets:
        fed_by = built.get(target.grows_by or "")
        if fed_by is None or target.id in fed_by_itself:
            continue
        if fed_by.measure is Measure.FLOW and fed_by.unit and target.unit and fed_by.unit.family == target.unit.family:
            continue
        yield Problem(
            (*target.path, "grows_by"),
            Phrase(f"'{fed_by.id}' is no flow in the same unit", f"“{fed_by.id}”不是同一单位的 flow"),
            Phrase("name the flow that feeds this level", "请写为该存量提供增量的 flow"),
        )


RULE = Rule(Kind("PLK226", "grows-by-no-flow", Severity.WARNING), PAGE, check)
