"""A target for which nobody is answerable."""

from collections.abc import Iterator

from planck.plan import outline
from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A target has no owner, not even an inherited one.", "指标没有责任方，也没有继承到责任方。"),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(plan: Plan) -> Iterator[Problem]:
    """Targets with no owner of their own, none inherited, and none of the plan's."""
    for written in outline.targets(plan.raw):
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
