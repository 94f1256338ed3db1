"""A reported level that is not its baseline plus what the flow that feeds it has reached.

Only figures of one and the same date are held against each other. Where the baseline is what a rule about the plan does
not believe, nothing is said of figures that may well be right.
"""

from collections.abc import Iterator

from planck.plan.model import Plan
from planck.plan.shown import with_unit
from planck.rules.page import Page
from planck.rules.questions.baselines import is_disbelieved
from planck.rules.questions.pairs import Sum, sums
from planck.rules.rule import Problem, ProgressSubject, Rule
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A reported level is not its baseline plus what the flow that feeds it has reached by the same date.",
        "所报存量不等于基数与同期增量之和。",
    ),
    why=Phrase(
        "Sixty firms and three more are sixty-three. Where the total says otherwise, one of the figures is wrong, or "
        "something went out of the total that the meeting should hear of: certificates lapse.",
        "原有60家，新增3家，应为63家。总量不符，或是数据有误，或是有资格到期、企业迁出等情况，会上应作说明。",
    ),
    bad="""\
# plan.yaml
tasks:
  - id: certify
    title: Certify enterprises
    targets:
      - {id: new-firms, title: Newly certified, measure: flow, at_least: 7, unit: 家, pace: quarterly}
      - {id: firms, title: Certified in all, measure: level, at_least: 67, baseline: 60, unit: 家, grows_by: new-firms}
# progress/2022-06-30.yaml
values:
  new-firms: 3
  firms: 62  # <-
""",
    good="""\
# plan.yaml
tasks:
  - id: certify
    title: Certify enterprises
    targets:
      - {id: new-firms, title: Newly certified, measure: flow, at_least: 7, unit: 家, pace: quarterly}
      - {id: firms, title: Certified in all, measure: level, at_least: 67, baseline: 60, unit: 家, grows_by: new-firms}
# progress/2022-06-30.yaml
values:
  new-firms: 3
  firms: 63
""",
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """Every figure of a level that can be held against its baseline, if that is believed, and what feeds it."""
    for found in sums(subject.plan, subject.progress):
        if not found.agrees and not is_disbelieved(found.pair, found.start):
            yield _problem(subject.plan, found)


def _problem(plan: Plan, found: Sum) -> Problem:
    pair, item, flow = found.pair, found.level, found.flow
    level, start, more, total = (
        with_unit(plan, pair.level, value, _PLACES) for value in (item.value, found.start, found.added, found.total)
    )
    return Problem(
        item.entry.figure_path,
        Phrase(
            f"'{pair.level.id}' is {level.en} on {item.on}, but its baseline of {start.en} and the {more.en} of "
            f"'{pair.flow.id}' make {total.en}",
            f"“{pair.level.id}”在 {item.on} 为 {level.zh}，"
            f"而基数 {start.zh}加“{pair.flow.id}”的 {more.zh}应为 {total.zh}",
        ),
        Phrase(
            "correct the figure that is wrong, or say in a note what else changed (certificates lapse)",
            "请更正有误的数值；如另有增减（如资格到期），请在 note 中说明",
        ),
        document=item.entry.document,
        target=pair.level.id,
        related=(
            (flow.entry.document, flow.entry.figure_path, Phrase("the flow's figure is here", "增量的数值在此处")),
        ),
    )


_PLACES = 6
"""Decimals enough to tell the figures apart."""

RULE = Rule(Kind("PLK323", "level-not-as-fed", Severity.WARNING), PAGE, check)
