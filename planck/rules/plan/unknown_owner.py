"""An owner or supporter who is not declared under `owners`."""

from collections.abc import Iterator

from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Path
from planck.text.tree import Raw
from planck.words.phrase import Phrase, did_you_mean

PAGE = Page(
    finds=Phrase(
        "An owner or supporter is not declared under 'owners'.",
        "责任方或配合方未在 owners 中声明。",
    ),
    why=Phrase(
        "Nobody answers to a misspelt name. In the table by owner the target falls to a default owner or to "
        "none, and each office believes that it is another's business.",
        "名字写错，就无人认领。按责任方汇总时，该指标会落到默认责任方名下，甚至无人负责，各科室都以为是别人的事。",
    ),
    bad="""\
owners:
  planning: {name: Planning section, kind: post}
  projects: {name: Project section, kind: post}
tasks:
  - id: win-projects
    title: Win projects
    owner: projects
    support: [planning]
    targets:
      - id: project-funds
        title: Project funds won
        measure: flow
        at_least: 320
        unit: 万元
      - id: talent-team
        title: City-level talent team
        measure: milestone
        owner: planing  # <-
""",
    good="""\
owners:
  planning: {name: Planning section, kind: post}
  projects: {name: Project section, kind: post}
tasks:
  - id: win-projects
    title: Win projects
    owner: projects
    support: [planning]
    targets:
      - id: project-funds
        title: Project funds won
        measure: flow
        at_least: 320
        unit: 万元
      - id: talent-team
        title: City-level talent team
        measure: milestone
        owner: planning
""",
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every `owner` and `support`, once where it is written."""
    written: list[tuple[Path, Raw]] = [((), plan.raw)]
    written += [(holder.path, holder.raw) for holder in plan.holders]
    written += [(target.path, target.raw) for target in plan.written_targets]
    for path, raw in written:
        named = [((*path, "owner"), raw["owner"])] if "owner" in raw else []
        named += [((*path, "support", number), name) for number, name in enumerate(raw.get("support", ()))]
        for at, name in named:
            if name not in plan.owners:
                yield _problem(plan, at, name)


def _problem(plan: Plan, at: Path, name: str) -> Problem:
    hint = did_you_mean(name, list(plan.owners)) or Phrase("declare it under 'owners'", "请在 owners 中声明")
    return Problem(at, Phrase(f"owner '{name}' is not declared", f"未声明责任方“{name}”"), hint, costs=(at,))


RULE = Rule(Kind("PLK203", "unknown-owner"), PAGE, check)
