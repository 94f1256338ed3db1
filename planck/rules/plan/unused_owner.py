"""An owner who neither leads nor supports anything in the plan."""

from collections.abc import Iterator

from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.questions.unused import unused
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "An owner is declared and neither leads nor supports anything in the plan.",
        "已声明的责任方在规划中既不牵头也不配合任何事项。",
    ),
    why=Phrase(
        "Somebody on the list of the answerable with nothing to answer for: a target was given to the wrong one, or "
        "the duty went away and the name stayed. To report figures is not to answer for them.",
        "名列责任方却无任何责任：或是指标分错了对象，或是任务已撤、名字未删。仅报送数据不算承担责任。",
    ),
    bad="""\
owners:
  office: {name: Office, kind: post}
  archive: {name: Archive, kind: unit}  # <-
owner: office
""",
    good="""\
owners:
  office: {name: Office, kind: post}
  archive: {name: Archive, kind: unit}
owner: office
tasks:
  - id: help
    title: Help firms
    support: [archive]
    targets:
      - {id: firms, title: Firms helped, measure: flow, at_least: 50, unit: 家}
""",
    see=Phrase(
        "The 2022 work plan of the Yueyang County Science and Technology Bureau, 四（三）: 责任到人，落实到岗.",
        "岳阳县科学技术局2022年工作规划四（三）：责任到人，落实到岗。",
    ),
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every owner that no `owner` and no `support` names, be it of the plan, a goal, a task or a target."""
    for name in unused(plan, "owners", _named(plan)):
        yield Problem(
            ("owners", name),
            Phrase(f"owner '{name}' neither leads nor supports anything", f"责任方“{name}”既不牵头也不配合任何事项"),
            Phrase("name it where it leads or supports, or delete it", "请在其牵头或配合之处写明，或予以删除"),
            on="key",
        )


def _named(plan: Plan) -> Iterator[str]:
    holders = [holder.raw for holder in plan.holders]
    targets = [written.raw for written in plan.written_targets]
    for raw in (plan.raw, *holders, *targets):
        if "owner" in raw:
            yield raw["owner"]
        yield from raw.get("support", ())


RULE = Rule(Kind("PLK236", "unused-owner", Severity.WARNING), PAGE, check)
