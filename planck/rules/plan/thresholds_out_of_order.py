"""Thresholds by which on-track would be easier than at-risk."""

from collections.abc import Iterator

from planck.plan.model import Plan
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Path
from planck.words.phrase import Phrase


def check(plan: Plan) -> Iterator[Problem]:
    """`on_track` is at least `at_risk` for ratios, at most `at_risk` for points."""
    policy = plan.policy
    if policy.on_track < policy.at_risk:
        yield _problem(plan, ("policy",))
    if policy.points_on_track > policy.points_at_risk:
        yield _problem(plan, ("policy", "points"))


def _problem(plan: Plan, holder: Path) -> Problem:
    place = next((key for key in ("at_risk", "on_track") if (*holder, key) in plan.document.spots), "")
    return Problem(
        (*holder, place),
        Phrase("'at_risk' is stricter than 'on_track'", "at_risk 比 on_track 更严"),
        Phrase("swap the two thresholds", "请对调两个阈值"),
        costs=holder,
    )


RULE = Rule(
    Kind("PLK225", "thresholds-out-of-order"),
    Phrase(
        "The policy's 'at_risk' is stricter than its 'on_track'.",
        "policy 中 at_risk 比 on_track 更严。",
    ),
    check,
)
