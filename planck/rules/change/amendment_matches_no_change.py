"""An amendment that says something else than what became of the plan."""

from collections.abc import Iterator

from planck.change.amended import Fault, FaultKind, faults, key_of, other_afters, other_befores
from planck.plan.amend import Amended, amendments
from planck.rules.page import Page
from planck.rules.questions.amendable import is_no_key, key_meant
from planck.rules.questions.in_error import in_error
from planck.rules.rule import ChangeSubject, Problem, Rule
from planck.text.findings import Kind
from planck.text.flow import flow
from planck.words.phrase import Phrase, did_you_mean

PAGE = Page(
    finds=Phrase(
        "An amendment names a change that the plan does not have.",
        "修订所写的变更与规划不符。",
    ),
    why=Phrase(
        "The amendments are the record of what was promised before: whoever undoes them must come to the first "
        "promise. One that says something else makes a wrong past.",
        "修订记录着原来的承诺：逐条撤回，就应回到最初的承诺。写得不符，过去就成了假的。",
    ),
    bad="""\
# plan.yaml
version: 1.1.0
amendments:
  - version: 1.1.0
    on: 2022-07-01
    reason: the city lowered its quota
    approved_by: meeting of the office, 28 June
    changes:
      - {target: firms, field: at_least, from: 20, to: 19}  # <-
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
    reason: the city lowered its quota
    approved_by: meeting of the office, 28 June
    changes:
      - {target: firms, field: at_least, from: 20, to: 18}
tasks:
  - id: certify
    title: Certification
    targets:
      - {id: firms, title: New firms, measure: flow, at_least: 18, unit: 家, pace: quarterly}
""",
)


def check(subject: ChangeSubject) -> Iterator[Problem]:
    """Every change in an amendment that is not the plan's, by itself and against an earlier version, no draft."""
    found = {fault.amended.path: fault for fault in faults(subject.plan)}
    if subject.old and subject.binding:
        sides = (*other_befores(subject.old, subject.plan), *other_afters(subject.old, subject.plan))
        found = {**{fault.amended.path: fault for fault in sides}, **found}
    for fault in found.values():
        if not in_error(subject.plan, fault.amended.target, fault.amended.field):
            yield _problem(subject, fault)


def _problem(subject: ChangeSubject, fault: Fault) -> Problem:
    change = fault.amended
    named = change.target or subject.plan.id
    said, hint = _said(subject, fault)
    message = Phrase(f"'{named}', field '{change.field}': {said.en}", f"“{named}”的 {change.field}：{said.zh}")
    key = {FaultKind.NO_TARGET: "target", FaultKind.OTHER_BEFORE: "from"}
    at = "field" if is_no_key(fault) else key.get(fault.kind, "to")
    return Problem((*change.path, at), message, hint, target=change.target)


def _goes_on(subject: ChangeSubject, change: Amended) -> bool:
    """Whether a later amendment changes the same key once more."""
    changes = (other for amendment in amendments(subject.plan.raw) for other in amendment.changes)
    key = change.target, key_of(change.field)
    return any(other.path > change.path and (other.target, key_of(other.field)) == key for other in changes)


def _said(subject: ChangeSubject, fault: Fault) -> tuple[Phrase, Phrase]:
    change, has = fault.amended, flow([fault.actual])[1:-1]
    match fault.kind:
        case FaultKind.NO_TARGET:
            known = did_you_mean(str(change.target), [target.id for target in subject.plan.targets])
            return Phrase("the plan has no such target", "规划中没有这项指标"), known or _NAME
        case FaultKind.NO_MEANING | FaultKind.NO_STEP if is_no_key(fault):
            said = Phrase(
                "there is no such key, or 'from' or 'to' is none of its values", "没有这个键，或 from、to 不是其有效值"
            )
            return said, key_meant(change)
        case FaultKind.OTHER_AFTER:
            if _goes_on(subject, change):
                said = Phrase(
                    f"the next amendment goes on from {has}, not from what 'to' says",
                    f"其后的修订以 {has} 为原值，与 to 不符",
                )
                return said, _ONE_OF_THEM
            return Phrase(f"the plan has {has}, not what 'to' says", f"规划现为 {has}，与 to 不符"), _CORRECT
        case FaultKind.OTHER_BEFORE:
            return Phrase(f"it was {has} before, not what 'from' says", f"原为 {has}，与 from 不符"), _CORRECT
        case _:
            return Phrase("'from' and 'to' are the same", "from 与 to 相同"), _CORRECT


_NAME = Phrase("name a target by its id", "请写指标的标识")
_ONE_OF_THEM = Phrase("let the 'from' of the next be the 'to' of this one", "后一条的 from 应等于此条的 to")
_CORRECT = Phrase("say what the plan had before and has now", "请写明规划原先和现在的值")
RULE = Rule(Kind("PLK405", "amendment-matches-no-change"), PAGE, check)
