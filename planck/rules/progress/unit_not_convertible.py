"""A value in a unit that does not convert to the target's."""

from collections.abc import Iterator

from planck.plan.entry import Trouble, TroubleKind
from planck.rules.page import Page
from planck.rules.rule import Problem, ProgressSubject, Rule, about_trouble
from planck.text.findings import Kind
from planck.words.phrase import Phrase, did_you_mean

PAGE = Page(
    finds=Phrase("A value's unit does not convert to the target's.", "数值的单位不能换算为指标的单位。"),
    why=Phrase(
        "A share that rose by 0.3 percentage points is not a share of 0.3 %. Read as if it were in the target's unit, "
        "such a figure would look right in the table and be wrong; it counts as not given.",
        "占比提高0.3个百分点，并不是占比为0.3%。若硬按指标的单位读取，表格看似正常，数却是错的，因此该值按未填处理。",
    ),
    bad="""\
# plan.yaml
tasks:
  - id: research
    title: Research spending
    targets:
      - id: research-share
        title: Research spending as a share of GDP
        measure: ratio
        at_least: 2.8
        unit: "%"
        baseline: 2.3
# progress/2022-06-30.yaml
values:
  research-share: {value: 0.3, unit: 百分点}  # <-
""",
    good="""\
# plan.yaml
tasks:
  - id: research
    title: Research spending
    targets:
      - id: research-share
        title: Research spending as a share of GDP
        measure: ratio
        at_least: 2.8
        unit: "%"
        baseline: 2.3
# progress/2022-06-30.yaml
values:
  research-share: {value: 2.6, unit: "%"}
""",
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
