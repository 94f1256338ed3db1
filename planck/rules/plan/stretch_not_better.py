"""A stretch that is not strictly better than the target value."""

from collections.abc import Iterator

from planck.plan.model import Plan
from planck.rules.rule import Problem, Rule
from planck.rules.sound import better, fits, sound
from planck.text.findings import Kind
from planck.words.phrase import Phrase


def check(plan: Plan) -> Iterator[Problem]:
    """Every stretch against its target value as written."""
    for target in sound(plan):
        stretch = target.stretch
        if stretch is None or not fits(target, stretch) or better(target, stretch, target.bound.written[0]):
            continue
        way = Phrase("more", "更高") if target.bound.rising else Phrase("less", "更低")
        at = (*target.path, "stretch")
        yield Problem(
            at,
            Phrase("the stretch is not better than the target value", "争取值并不优于目标值"),
            Phrase(f"for '{target.comparator}' it must be {way.en}", f"对 {target.comparator} 而言应{way.zh}"),
            costs=(at,),
        )


RULE = Rule(
    Kind("PLK214", "stretch-not-better"),
    Phrase("A stretch is not strictly better than the target value.", "争取值没有严格优于目标值。"),
    check,
)
