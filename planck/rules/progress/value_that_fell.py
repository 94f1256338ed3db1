"""A flow that goes back: a cumulative figure lower than the one before it, or an increment below 0."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from planck.plan.entry import Entry
from planck.plan.model import Measure, Plan
from planck.plan.progress import Observation, Series
from planck.plan.shown import with_unit
from planck.rules.page import Page
from planck.rules.rule import Problem, ProgressSubject, Rule
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A cumulative figure is lower than the one before it, or an increment is below 0.",
        "累计值低于此前的数值，或增量小于 0。",
    ),
    why=Phrase(
        "A flow only grows, so either somebody gave what was added since the last file where the total was asked for, "
        "or one of the two figures is wrong. The newer one is used all the same, and the target may look behind when "
        "it is not.",
        "流量只增不减：要么该报累计数却报了当期新增数，要么两个数中有一个不对。较新的数值照常采用，"
        "没有滞后的指标可能因此显示为滞后。",
    ),
    bad="""\
# progress/2022-03-31.yaml
values:
  firms: 14
# progress/2022-06-30.yaml
values:
  firms: 12  # <-
""",
    good="""\
# progress/2022-03-31.yaml
values:
  firms: 14
# progress/2022-06-30.yaml
values:
  firms: 26
""",
)

_PLACES = 6
"""Decimals enough to tell the two figures apart."""


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """Each cumulative figure against the one dated before it, which may be a sum of increments; and each increment."""
    for target in subject.plan.targets:
        if target.measure is Measure.FLOW:
            series = subject.progress.series[target.id]
            yield from _falls(subject.plan, series)
            yield from _below_zero(subject.plan, series)


def _falls(plan: Plan, series: Series) -> Iterator[Problem]:
    for earlier, later in pairwise(series.observations):
        if later.entry.covers is None and later.value < earlier.value:
            yield _fall(plan, earlier, later)


def _fall(plan: Plan, earlier: Observation, later: Observation) -> Problem:
    entry = later.entry
    before, after = (with_unit(plan, entry.target, item.value, _PLACES) for item in (earlier, later))
    return Problem(
        entry.figure_path,
        Phrase(
            f"'{entry.target.id}' fell from {before.en} on {earlier.on} to {after.en} on {later.on}",
            f"“{entry.target.id}”由 {earlier.on} 的 {before.zh}降至 {later.on} 的 {after.zh}",
        ),
        Phrase(
            "increments need 'basis: period'; if it is a correction, say so in a note and mend the earlier file",
            "增量请写 basis: period；如系更正，请在 note 中说明并更正较早的文件",
        ),
        document=entry.document,
        target=entry.target.id,
        related=(
            (
                earlier.entry.document,
                earlier.entry.figure_path,
                Phrase("the earlier figure is here", "较早的数值在此处"),
            ),
        ),
    )


def _below_zero(plan: Plan, series: Series) -> Iterator[Problem]:
    for entry in series.entries:
        if entry.covers and entry.value is not None and entry.value < 0:
            yield _loss(plan, entry, entry.value)


def _loss(plan: Plan, entry: Entry, value: Fraction) -> Problem:
    shown = with_unit(plan, entry.target, value, _PLACES)
    return Problem(
        entry.figure_path,
        Phrase(
            f"the increment of '{entry.target.id}' is below 0: {shown.en}",
            f"“{entry.target.id}”的增量小于 0：{shown.zh}",
        ),
        Phrase(
            "a flow only grows; if it is a correction, say so in a note and mend the earlier file",
            "流量只增不减；如系更正，请在 note 中说明并更正较早的文件",
        ),
        document=entry.document,
        target=entry.target.id,
    )


RULE = Rule(Kind("PLK319", "value-that-fell", Severity.WARNING), PAGE, check)
