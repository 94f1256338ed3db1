"""A scale that is not declared under `scales`."""

from collections.abc import Iterator

from planck.plan import outline
from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase, did_you_mean

PAGE = Page(
    finds=Phrase("A scale is not declared under 'scales'.", "量表未在 scales 中声明。"),
    why=Phrase(
        "A scale says which of 'in preparation' and 'held' is the better one. Without it every office reports in "
        "words of its own, nobody can say what is enough, and the target is not assessed.",
        "“筹备中”与“已开展”孰高孰低，由量表规定。没有量表，各单位各说各话，做到哪一步才算完成说不清，"
        "该指标因此不予评估。",
    ),
    bad="""\
scales:
  outreach: [not begun, in preparation, held]
tasks:
  - id: science-outreach
    title: Science outreach
    targets:
      - id: villages
        title: Outreach in villages
        measure: ordinal
        scale: outreach
        at_least: held
      - id: schools
        title: Outreach in schools
        measure: ordinal
        scale: out-reach  # <-
        at_least: held
""",
    good="""\
scales:
  outreach: [not begun, in preparation, held]
tasks:
  - id: science-outreach
    title: Science outreach
    targets:
      - id: villages
        title: Outreach in villages
        measure: ordinal
        scale: outreach
        at_least: held
      - id: schools
        title: Outreach in schools
        measure: ordinal
        scale: outreach
        at_least: held
""",
    see=Phrase(
        "The 2022 work plan of the Yueyang County Science and Technology Bureau, 三（五）: outreach in villages, "
        "communities, schools, enterprises and families.",
        "岳阳县科学技术局2022年工作规划三（五）：科普工作进农村、进社区、进学校、进企业、进家庭。",
    ),
)


def check(plan: Plan) -> Iterator[Problem]:
    """The scales that targets name; a scale given as a list is its own."""
    known = dict(outline.entries(plan.raw.get("scales", {})))
    for written in plan.written_targets:
        name = written.raw.get("scale")
        if isinstance(name, str) and name not in known:
            hint = did_you_mean(name, list(known)) or Phrase("declare it under 'scales'", "请在 scales 中声明")
            message = Phrase(f"scale '{name}' is not declared", f"未声明量表“{name}”")
            yield Problem((*written.path, "scale"), message, hint)


RULE = Rule(Kind("PLK206", "unknown-scale"), PAGE, check)
