"""A correction that the wording of its target does not bear out."""

from collections.abc import Iterator

from planck.change.amended import fresh
from planck.change.match import match
from planck.plan.amend import Amended, amendments, original, put
from planck.plan.build import COMPARATORS, build
from planck.plan.model import Plan, Target
from planck.plan.wording import pairs
from planck.rules.page import Page
from planck.rules.plan import figure_not_as_worded
from planck.rules.questions.worded import in_family, striven, worded
from planck.rules.rule import ChangeSubject, Problem, Rule
from planck.text.findings import Kind
from planck.values import replace
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A correction is of something else than a figure, or the wording does not give the figure that it makes.",
        "更正的不是数值，或更正后的数与原文表述（wording）不符。",
    ),
    why=Phrase(
        "A correction changes the promise from the first day on, as if it had always been so. Only the words of the "
        "source can show that a figure was typed wrong; whatever else is changed is an amendment.",
        "更正等于从第一天起改变承诺，就像原本如此。只有来源文件的原文才能证明是录入错误；除此之外的改动都属于修订。",
    ),
    bad="""\
# plan.yaml
version: 1.1.0
amendments:
  - version: 1.1.0
    on: 2022-07-01
    reason: 28 was typed for 18
    approved_by: meeting of the office, 28 June
    correction: true
    changes:
      - {target: firms, field: at_least, from: 28, to: 18}  # <-
tasks:
  - id: certify
    title: Certification
    targets:
      - {id: firms, title: New firms, measure: flow, at_least: 18, unit: 家, pace: quarterly}
""",
    good="""\
# plan.yaml
version: 1.1.0
amendments:
  - version: 1.1.0
    on: 2022-07-01
    reason: 28 was typed for 18
    approved_by: meeting of the office, 28 June
    correction: true
    changes:
      - {target: firms, field: at_least, from: 28, to: 18}
tasks:
  - id: certify
    title: Certification
    targets:
      - {id: firms, title: New firms, measure: flow, at_least: 18, unit: 家, pace: quarterly, wording: 18家以上}
""",
)


def check(subject: ChangeSubject) -> Iterator[Problem]:
    """Every change of a correction that no wording shows to be one; a wording that came with it shows nothing."""
    plan = subject.plan
    corrections = [amendment for amendment in amendments(plan.raw) if amendment.correction]
    if not corrections:
        return
    first = original(plan)
    wrong = _not_as_worded(first)
    reworded = _reworded(subject)
    new = {item.path for item in fresh(subject.old, plan)} if subject.old and subject.binding else set()
    for amendment in corrections:
        for change in amendment.changes:
            target = first.target(change.target) if change.target else None
            if change.field not in _FIGURES:
                yield _problem(change, _NO_FIGURE, _AMEND)
            elif target and (target.id in wrong or not _gives_a_figure(first, target)):
                yield _problem(change, _OTHER, _WORDING)
            elif target and amendment.path in new and target.id in reworded:
                yield _problem(change, _NEW, _FIRST)
            elif target and target.id not in _not_as_worded(_put_back(first, change)):
                yield _problem(change, _BOTH, _AMEND)


def _put_back(plan: Plan, change: Amended) -> Plan:
    """The plan with what a correction calls wrong."""
    raw = put(plan.raw, [change], [change.before])
    return (raw and build(plan.document, raw)) or plan


def _not_as_worded(plan: Plan) -> set[str | None]:
    """The targets whose wording gives another figure than they have."""
    without = {key: value for key, value in plan.raw.items() if key != "amendments"}
    return {problem.target for problem in figure_not_as_worded.check(replace(plan, raw=without))}


def _gives_a_figure(plan: Plan, target: Target) -> bool:
    figures = in_family(plan, target)
    return any(pairs(target.wording or "")) or bool(striven(target, figures) or worded(target, figures))


def _reworded(subject: ChangeSubject) -> set[str]:
    """The targets whose wording was another before, or was none."""
    if subject.old is None:
        return set()
    matched = match(subject.old, subject.plan).pairs
    return {pair.new.target.id for pair in matched if pair.old.target.wording != pair.new.target.wording}


def _problem(change: Amended, said: Phrase, hint: Phrase) -> Problem:
    named = change.target or change.field
    message = Phrase(f"'{named}': {said.en}", f"“{named}”：{said.zh}")
    return Problem((*change.path, "to"), message, hint, target=change.target)


_FIGURES = ("comparator", "stretch", "unit", *COMPARATORS)
_NO_FIGURE = Phrase("only a figure that the wording gives can be corrected", "只有原文表述中的数才能更正")
_AMEND = Phrase("leave 'correction' out: this is an amendment", "请删去 correction：这属于修订")
_OTHER = Phrase("its wording does not give the corrected figure", "原文表述中没有更正后的数")
_WORDING = Phrase(
    "give the figure as the source words it under 'wording', or leave 'correction' out",
    "请在 wording 中照录来源文件的表述，或删去 correction",
)
_BOTH = Phrase(
    "its wording gives the figure before as well, so that was no slip", "原文表述中也有更正前的数，原先并非录入错误"
)
_NEW = Phrase("its wording was changed together with the figure", "原文表述与数值同时改动")
_FIRST = Phrase(
    "put the wording right first, in a change of its own, or leave 'correction' out",
    "请先单独更正 wording，或删去 correction",
)


RULE = Rule(Kind("PLK410", "correction-not-as-worded"), PAGE, check)
