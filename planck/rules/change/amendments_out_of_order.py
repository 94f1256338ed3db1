"""Amendments that do not follow each other in date and version."""

from collections.abc import Iterator
from itertools import pairwise

from planck.plan.amend import amendments
from planck.rules.page import Page
from planck.rules.rule import ChangeSubject, Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "Amendments do not stand in the order of their dates and versions, or go beyond the version of the plan.",
        "修订未按日期和版本先后排列，或版本高于规划本身。",
    ),
    why=Phrase(
        "A plan is judged by the version in force on a day, which is found by undoing the later amendments. Out of "
        "order, that leads to a promise that nobody ever made.",
        "评估以当日有效的版本为准，须逐条撤回其后的修订。次序一乱，得到的就是谁也没做过的承诺。",
    ),
    bad="""\
# plan.yaml
version: 1.2.0
amendments:
  - version: 1.1.0
    on: 2022-07-01
    reason: the city lowered its quota
    approved_by: meeting of the office, 28 June
    changes:
      - {target: firms, field: at_least, from: 20, to: 18}
  - version: 1.2.0
    on: 2022-05-01  # <-
    reason: the city lowered its quota
    approved_by: meeting of the office, 28 June
    changes:
      - {target: firms, field: at_least, from: 18, to: 15}
tasks:
  - id: certify
    title: Certification
    targets:
      - {id: firms, title: New firms, measure: flow, at_least: 15, unit: 家, pace: quarterly}
""",
    good="""\
# plan.yaml
version: 1.2.0
amendments:
  - version: 1.1.0
    on: 2022-07-01
    reason: the city lowered its quota
    approved_by: meeting of the office, 28 June
    changes:
      - {target: firms, field: at_least, from: 20, to: 18}
  - version: 1.2.0
    on: 2022-09-01
    reason: the city lowered its quota
    approved_by: meeting of the office, 28 June
    changes:
      - {target: firms, field: at_least, from: 18, to: 15}
tasks:
  - id: certify
    title: Certification
    targets:
      - {id: firms, title: New firms, measure: flow, at_least: 15, unit: 家, pace: quarterly}
""",
)


def check(subject: ChangeSubject) -> Iterator[Problem]:
    """Every amendment dated before the one above it, or whose version does not lie above that and up to the plan's."""
    listed = amendments(subject.plan.raw)
    if not listed:
        return
    import semver  # noqa: PLC0415  because most plans have no amendments, and loading it takes long

    for one, other in pairwise(listed):
        if other.on < one.on:
            message = Phrase(
                f"this amendment is dated {other.on}, before the one above it ({one.on})",
                f"此条修订的日期 {other.on} 早于上一条（{one.on}）",
            )
            yield Problem((*other.path, "on"), message, _ORDER)
        if semver.Version.parse(other.version) <= semver.Version.parse(one.version):
            message = Phrase(
                f"this amendment makes version {other.version}, which is not above {one.version} of the one above it",
                f"此条修订的版本 {other.version} 未高于上一条的 {one.version}",
            )
            yield Problem((*other.path, "version"), message, _ORDER)
    plan, last = subject.plan.version, listed[-1]
    if semver.Version.parse(last.version) > semver.Version.parse(plan):
        message = Phrase(
            f"the last amendment makes version {last.version}, and the plan is {plan}",
            f"最后一条修订的版本为 {last.version}，而规划为 {plan}",
        )
        yield Problem((*last.path, "version"), message, _RAISE)


_ORDER = Phrase("let amendments follow each other, the newest last", "请按先后排列修订，最新的在最后")
_RAISE = Phrase("write the same version at the plan", "请在规划中写同一版本号")


RULE = Rule(Kind("PLK409", "amendments-out-of-order"), PAGE, check)
