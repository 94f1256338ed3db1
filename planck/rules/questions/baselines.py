"""Whether a baseline can be believed: a slip there makes every correct figure after it look wrong."""

from collections.abc import Iterator
from fractions import Fraction

from planck.assessment.course import ALLOWED, course_of
from planck.plan.model import Measure, PaceKind, Target
from planck.rules.questions.pairs import Fed
from planck.rules.questions.sizes import Limit, asked, keeps_up, promised, wants_more


def limits(target: Target, *, may_be_small: bool) -> Iterator[Limit]:
    """What a baseline may not go beyond; nothing can be said beside a target value of 0 or less."""
    if promised(target).than <= 0:
        return
    yield asked(target)._replace(times=10 if wants_more(target) else 1000)
    single = target.unit.grain if target.unit else None
    if keeps_up(target) and not may_be_small and target.baseline not in (0, single):
        yield promised(target)._replace(least=True)


def meets_already(target: Target) -> bool:
    """Whether a baseline satisfies the target value of a level or ratio that could else have a path."""
    start = target.baseline
    has_a_path = target.bound.one_sided and target.measure in (Measure.LEVEL, Measure.RATIO)
    return has_a_path and start is not None and target.bound.holds(start)


def leaves_nothing_to_do(target: Target) -> bool:
    """Whether a level that is to grow is there before it begins, and nothing says that it is just to be kept."""
    is_to_grow = keeps_up(target) and promised(target).than > 0 and target.own_pace is not PaceKind.STANDING
    return is_to_grow and meets_already(target)


def has_impossible_pace(target: Target) -> bool:
    """Whether a target's own pace is none that its course allows."""
    return target.own_pace is not None and target.own_pace not in ALLOWED[target.measure, course_of(target)]


def is_disbelieved(pair: Fed, start: Fraction) -> bool:
    """Whether the baseline of a level that a flow feeds is what a rule about the plan tells of."""
    level, low = pair.level, pair.level.bound.low
    made = low is None or start + pair.flow.bound.aim * pair.factor >= low
    return leaves_nothing_to_do(level) or any(limit.broken_by(start) for limit in limits(level, may_be_small=made))
