"""A fraction reported where the unit counts whole things."""

from collections.abc import Iterator

from planck.plan.entry import TroubleKind
from planck.rules.rule import Problem, ProgressSubject, Rule, about_trouble
from planck.text.findings import Kind
from planck.words.phrase import Phrase


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """Half an enterprise and the like, also after conversion; the value counts as not given."""
    for trouble in subject.progress.of(TroubleKind.FRACTION):
        unit = trouble.target.unit.name if trouble.target and trouble.target.unit else ""
        yield about_trouble(
            trouble,
            Phrase(
                f"{trouble.written} is not a whole number of things",
                f"{trouble.written} 不是整数个",
            ),
            Phrase(f"'{unit}' counts whole things", f"“{unit}”只计整数"),
        )


RULE = Rule(
    Kind("PLK308", "fraction-reported"),
    Phrase("A fraction is reported where the unit counts whole things.", "只计整数的单位报了小数。"),
    check,
)
