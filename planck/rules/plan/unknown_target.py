"""A target that another is part of, or grows by, and that does not exist."""

from collections.abc import Iterator

from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase, did_you_mean

PAGE = Page(
    finds=Phrase(
        "'part_of' or 'grows_by' names a target that is not in the plan.",
        "part_of 或 grows_by 所指的指标不在规划中。",
    ),
    why=Phrase(
        "The source says what is included in what, and what feeds which total. With a name that leads nowhere "
        "that tie is lost: the part stands in the report as if it came on top of the whole.",
        "原文写明了哪项“其中包括”哪项、哪项新增计入哪项总量。所指的指标不存在，这层关系就断了，"
        "部分会被当作总数之外另有的一项。",
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
      - id: talent-team
        title: City-level talent team
        measure: milestone
        part_of: project-fund  # <-
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
    """Every `part_of` and `grows_by`."""
    known = dict.fromkeys(written.raw["id"] for written in plan.written_targets)
    for written in plan.written_targets:
        for key in ("part_of", "grows_by"):
            name = written.raw.get(key)
            if name is not None and name not in known:
                at = (*written.path, key)
                message = Phrase(f"target '{name}' is not in the plan", f"规划中没有指标“{name}”")
                hint = did_you_mean(name, list(known)) or Phrase("name a target's id", "请写某个指标的标识")
                yield Problem(at, message, hint, costs=(at,))


RULE = Rule(Kind("PLK210", "unknown-target"), PAGE, check)
