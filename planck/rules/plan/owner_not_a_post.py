"""An owner that is only a unit where the policy wants a person or a post (责任到人，落实到岗)."""

from collections.abc import Iterator

from planck.plan.model import Plan
from planck.plan.owner import OwnerKind
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Path, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A unit leads where 'policy.owners: post' wants a person or a post.",
        "policy.owners: post 要求落实到人、到岗，而责任方仍是单位。",
    ),
    why=Phrase(
        "'The bureau' is everybody and nobody. When a target lags, the meeting needs one person or one post who "
        "explains it and puts it right, and this plan's policy has promised one.",
        "“由局负责”，等于人人有份、无人担责。指标滞后时，会上须有具体的人或岗位说明情况、抓好整改，"
        "本规划的 policy 已作此要求。",
    ),
    bad="""\
policy: {owners: post}
owners:
  bureau: {name: Science and Technology Bureau, kind: unit}
owner: bureau  # <-
""",
    good="""\
policy: {owners: post}
owners:
  planning-head: {name: Head of the planning section, kind: post}
owner: planning-head
""",
    see=Phrase(
        "The 2022 work plan of the Yueyang County Science and Technology Bureau, 四（三）: down to the person "
        "and the post (责任到人，落实到岗).",
        "岳阳县科学技术局2022年工作规划四（三）：“责任到人，落实到岗”。",
    ),
)


def check(plan: Plan) -> Iterator[Problem]:
    """With `policy.owners: post`, each unit that leads a target, once where it is named as owner."""
    if plan.policy.owners != "post":
        return
    named: dict[Path, str] = {}
    for written in plan.written_targets:
        at = written.where("owner")
        owner = plan.owners.get(written.get("owner") or "")
        if at and owner and owner.kind is OwnerKind.UNIT:
            named[at] = owner.id
    for at, name in named.items():
        yield Problem(
            at,
            Phrase(
                f"owner '{name}' is a unit, not a person or a post",
                f"责任方“{name}”是单位，未落实到人、到岗",
            ),
            Phrase("name the person or the post that answers for it", "请写明负责的个人或岗位"),
        )


RULE = Rule(Kind("PLK223", "owner-not-a-post", Severity.WARNING), PAGE, check)
