"""A value in a unit that does not convert to the target's."""

from collections.abc import Iterator

from planck.plan.entry import Trouble, TroubleKind
from planck.rules.page import Page
from planck.rules.rule import Problem, ProgressSubject, Rule, about_trouble
from planck.text.findings import Kind
from planck.words.phrase import Phrase, did_you_mean

PAGE = Page(
    finds=Phrase("A value's unit does not convert to the target's.", "数值的单位不能换算为指标的单位。"),
    why=Phrase("", ""),
    bad="",
    good="",
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """Units of another family, and units that nobody declared; those declared in error are left to the plan's rules."""
    for trouble in subject.progress.of(TroubleKind.NOT_CONVERTIBLE):
        wanted = _unit(trouble)
        yield about_trouble(
            trouble,
            Phrase(
                f"'{trouble.written}' does not convert to '{wanted}'",
                f"“{trouble.written}”不能换算为“{wanted}”",
            ),
            Phrase(
                f"give the value in '{wanted}' or in a unit made of it",
                f"请用“{wanted}”或可与其换算的单位",
            ),
        )
    declared = subject.plan.written.get("units", {})
    for trouble in subject.progress.of(TroubleKind.UNKNOWN_UNIT):
        if trouble.written in declared:
            continue
        yield about_trouble(
            trouble,
            Phrase(
                f"unit '{trouble.written}' is not known to the plan",
                f"规划中没有单位“{trouble.written}”",
            ),
            did_you_mean(str(trouble.written), list(subject.plan.units))
            or Phrase(f"the target is in '{_unit(trouble)}'", f"该指标的单位是“{_unit(trouble)}”"),
        )


def _unit(trouble: Trouble) -> str:
    return trouble.target.unit.name if trouble.target and trouble.target.unit else ""


RULE = Rule(Kind("PLK304", "unit-not-convertible"), PAGE, check)
