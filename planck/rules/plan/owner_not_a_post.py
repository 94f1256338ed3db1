"""An owner that is only a unit where the policy wants a person or a post (责任到人，落实到岗)."""

from collections.abc import Iterator

from planck.plan import outline
from planck.plan.model import OwnerKind, Plan
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Path, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A unit leads where 'policy.owners: post' wants a person or a post.",
        "policy.owners: post 要求责任到人到岗，而责任方仍是单位。",
    ),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(plan: Plan) -> Iterator[Problem]:
    """With `policy.owners: post`, each unit that leads a target, once where it is named as owner."""
    if plan.policy.owners != "post":
        return
    named: dict[Path, str] = {}
    for written in outline.targets(plan.raw):
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
