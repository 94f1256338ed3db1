"""A pace left out where the default is a guess."""

from collections.abc import Iterator

from planck.assessment.course import Course, course_of, track
from planck.plan.model import Measure, Plan, Target
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.rules.sound import sound
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A pace is left out where the default is a guess.", "默认进度方式只是猜测，却未写明。"),
    why=Phrase("", ""),
    bad="",
    good="",
)


FEW = 12
"""A whole-unit target value up to this comes in steps too coarse for an even path."""


def check(plan: Plan) -> Iterator[Problem]:
    """Levels and ratios without a baseline, and whole-unit flows with a small target value."""
    for target in sound(plan):
        if target.own_pace is None and _is_a_guess(target):
            pace = track(target).pace
            yield Problem(
                target.path,
                Phrase(
                    f"target '{target.id}' leaves its pace to a guess",
                    f"指标“{target.id}”的进度方式未写明",
                ),
                Phrase(f"write 'pace: {pace}' if that is meant", f"若确为如此，请写 pace: {pace}"),
            )


def _is_a_guess(target: Target) -> bool:
    if target.measure in (Measure.LEVEL, Measure.RATIO):
        return target.baseline is None
    on_a_path = target.measure is Measure.FLOW and course_of(target) is Course.SPAN
    whole = target.unit is not None and target.unit.grain == 1
    return on_a_path and whole and target.bound.written[0] <= FEW


RULE = Rule(Kind("PLK218", "pace-left-to-guess", Severity.WARNING), PAGE, check)
