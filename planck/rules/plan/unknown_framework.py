"""An outside assessment that a target counts toward and that is not declared."""

from collections.abc import Iterator

from planck.plan import outline
from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.questions.references import listed
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase, did_you_mean

PAGE = Page(
    finds=Phrase("A framework is not declared under 'frameworks'.", "考核体系未在 frameworks 中声明。"),
    why=Phrase(
        "One indicator often counts in a provincial and in a city assessment. Under a misspelt name it is "
        "missing from the list that is drawn up for that assessment, and points are lost that the work had "
        "earned.",
        "同一指标往往同时计入省、市考核。名称写错，按该考核汇总时就会漏掉这一项，工作做了却丢了分。",
    ),
    bad="""\
frameworks:
  city-assessment: {title: City performance assessment, level: city}
tasks:
  - id: certify
    title: Certify enterprises
    frameworks: [city-assessment]
    targets:
      - {id: firms, title: Newly certified enterprises, measure: flow, at_least: 50, unit: 家}
  - id: statistics
    title: Statistics
    frameworks: [city-assesment]  # <-
    targets:
      - {id: training, title: Training in statistics, measure: milestone}
""",
    good="""\
frameworks:
  city-assessment: {title: City performance assessment, level: city}
tasks:
  - id: certify
    title: Certify enterprises
    frameworks: [city-assessment]
    targets:
      - {id: firms, title: Newly certified enterprises, measure: flow, at_least: 50, unit: 家}
  - id: statistics
    title: Statistics
    frameworks: [city-assessment]
    targets:
      - {id: training, title: Training in statistics, measure: milestone}
""",
    see=Phrase(
        "The 2022 work plan of the Yueyang County Science and Technology Bureau, 二（一）: the provincial "
        "inspection scheme and the city's performance assessment.",
        "岳阳县科学技术局2022年工作规划二（一）：省科技投入产出真抓实干督查激励措施、岳阳市“三区一中心”综合绩效考核。",
    ),
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every entry of every `frameworks` list."""
    known = dict(outline.entries(plan.raw.get("frameworks", {})))
    for at, name in listed(plan, "frameworks"):
        if name not in known:
            hint = did_you_mean(name, list(known)) or Phrase("declare it under 'frameworks'", "请在 frameworks 中声明")
            message = Phrase(f"framework '{name}' is not declared", f"未声明考核体系“{name}”")
            yield Problem(at, message, hint, costs=(at,))


RULE = Rule(Kind("PLK209", "unknown-framework"), PAGE, check)
