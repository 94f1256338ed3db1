"""A unit that is neither built in nor declared under `units`."""

from collections.abc import Collection, Iterator

from planck.plan import outline
from planck.plan.model import Plan
from planck.plan.quantity import BUILT_IN
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Path
from planck.words.phrase import Phrase, did_you_mean

PAGE = Page(
    finds=Phrase(
        "A unit is neither built in nor declared under 'units'.",
        "单位既非内置，也未在 units 中声明。",
    ),
    why=Phrase(
        "Only its author knows whether '320 万' is money or a head count. A figure that the finance office "
        "reports in yuan cannot be held against it, and so the target is not assessed.",
        "“320万”是钱数还是人数，只有写的人知道。财政部门按元报来的数无从与之对照，该指标因此不予评估。",
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
        unit: 万  # <-
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
""",
    see=Phrase(
        "The 2022 work plan of the Yueyang County Science and Technology Bureau: 320万元以上 in 三（三）.",
        "岳阳县科学技术局2022年工作规划三（三）：“320万元以上”。",
    ),
)


def check(plan: Plan) -> Iterator[Problem]:
    """The units of targets, and the units that scaled units are made of."""
    declared = dict(outline.entries(plan.raw.get("units", {})))
    known = {**declared, **BUILT_IN}
    for written in plan.written_targets:
        if "unit" in written.raw and written.raw["unit"] not in known:
            yield _problem((*written.path, "unit"), written.raw["unit"], known)
    for name, raw in declared.items():
        if "of" in raw and raw["of"] not in known and name not in BUILT_IN:
            yield _problem(("units", name, "of"), raw["of"], known)


def _problem(at: Path, name: str, known: Collection[str]) -> Problem:
    hint = did_you_mean(name, list(known)) or Phrase("declare it under 'units'", "请在 units 中声明")
    return Problem(at, Phrase(f"unit '{name}' is not known", f"未知的单位“{name}”"), hint)


RULE = Rule(Kind("PLK205", "unknown-unit"), PAGE, check)
