"""Thresholds by which on-track would be easier than at-risk."""

from collections.abc import Iterator
from fractions import Fraction

from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Path
from planck.words.numbers import number
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("The policy's 'at_risk' is stricter than its 'on_track'.", "policy 中 at_risk 比 on_track 更严。"),
    why=Phrase(
        "The leadership looks at the lights. With the two thresholds the wrong way round yellow never comes on: "
        "the first warning is already red, when there is little left to mend.",
        "领导看的就是灯。两个界限写反，黄灯永远不亮，一报警就是红灯，起不到提前预警的作用。",
    ),
    bad="""\
policy:
  method: ratio
  on_track: 0.6
  at_risk: 0.8  # <-
""",
    good="""\
policy:
  method: ratio
  on_track: 0.8
  at_risk: 0.6
""",
)


def check(plan: Plan) -> Iterator[Problem]:
    """`on_track` is at least `at_risk` for ratios, at most `at_risk` for points."""
    policy = plan.policy
    if policy.on_track < policy.at_risk:
        hint = Phrase("'at_risk' is at most 'on_track'", "at_risk 不得大于 on_track")
        yield _problem(plan, ("policy",), (policy.on_track, policy.at_risk), hint)
    if policy.points_on_track > policy.points_at_risk:
        hint = Phrase("'at_risk' is at least 'on_track'", "at_risk 不得小于 on_track")
        yield _problem(plan, ("policy", "points"), (policy.points_on_track, policy.points_at_risk), hint)


def _problem(plan: Plan, holder: Path, thresholds: tuple[Fraction, Fraction], hint: Phrase) -> Problem:
    """At the threshold that is written, or at the second of two; both count as not given."""
    on_track, at_risk = (number(value) for value in thresholds)
    both = (*holder, "on_track"), (*holder, "at_risk")
    return Problem(
        both[1] if both[1] in plan.document.spots else both[0],
        Phrase(
            f"'at_risk' ({at_risk}) is stricter than 'on_track' ({on_track})",
            f"at_risk（{at_risk}）比 on_track（{on_track}）更严",
        ),
        hint,
        costs=both,
    )


RULE = Rule(Kind("PLK225", "thresholds-out-of-order"), PAGE, check)
