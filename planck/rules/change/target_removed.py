"""A target of an earlier version that the plan no longer has."""

from collections.abc import Iterator

from planck.change.change import Change
from planck.plan import outline
from planck.plan.model import Plan, text_in
from planck.rules.page import Page
from planck.rules.questions.unamended import before
from planck.rules.rule import ChangeSubject, Problem, Rule
from planck.text.findings import Kind, Path
from planck.words.change_class import ChangeClass
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A target that an earlier version had is gone.",
        "原有的指标不见了。",
    ),
    why=Phrase(
        "What is deleted is never assessed, and nobody sees that it was promised. A cancelled target stays in the "
        "list with its reason.",
        "删掉的指标不再评估，也没人看得出曾经承诺过。改为取消，指标仍在列表中，并附理由。",
    ),
    bad="""\
# before/plan.yaml
tasks:
  - id: certify
    title: Certification
    targets:
      - {id: firms, title: New firms, measure: flow, at_least: 20, unit: 家, pace: quarterly}
      - {id: fair, title: Fair held, measure: milestone}
# plan.yaml
version: 1.1.0
tasks:
  - id: certify
    title: Certification  # <-
    targets:
      - {id: firms, title: New firms, measure: flow, at_least: 20, unit: 家, pace: quarterly}
""",
    good="""\
# before/plan.yaml
tasks:
  - id: certify
    title: Certification
    targets:
      - {id: firms, title: New firms, measure: flow, at_least: 20, unit: 家, pace: quarterly}
      - {id: fair, title: Fair held, measure: milestone}
# plan.yaml
version: 1.1.0
amendments:
  - version: 1.1.0
    on: 2022-07-01
    reason: the city lowered its quota
    approved_by: meeting of the office, 28 June
    changes:
      - {target: fair, field: cancelled, from: null, to: {on: 2022-07-01, reason: the hall is closed}}
tasks:
  - id: certify
    title: Certification
    targets:
      - {id: firms, title: New firms, measure: flow, at_least: 20, unit: 家, pace: quarterly}
      - id: fair
        title: Fair held
        measure: milestone
        cancelled: {on: 2022-07-01, reason: the hall is closed}
""",
    see=Phrase(
        "The 2022 work plan of the Yueyang County Science and Technology Bureau, 三（二）: targets may be adjusted "
        "(及时统筹调整), and so in the open.",
        "岳阳县科学技术局2022年工作规划三（二）：“及时统筹调整”。指标可以调整，但应公开。",
    ),
)


def check(subject: ChangeSubject) -> Iterator[Problem]:
    """Every target that is gone from an earlier version, no draft, at the task or goal that had it.

    One that an error costs is gone, too: nothing may take it out of the check, not even an error that is allowed.
    """
    if subject.old is None or not subject.binding:
        return
    yield from _lost(subject, subject.old)
    for change in subject.changes:
        if change.target and change.change_class is ChangeClass.REMOVED:
            yield Problem(
                _holder(subject, change),
                _message(subject, change),
                _hint(subject, change.target),
                target=change.target,
                related=before(subject, change),
            )


def _lost(subject: ChangeSubject, old: Plan) -> Iterator[Problem]:
    """The targets that stand in the plan still, but have no value that counts, so that they are not assessed."""
    had = {target.id: target for target in old.targets}
    for written in outline.targets(subject.plan.written):
        target = had.pop(written.raw["id"], None)
        if target and subject.plan.target(target.id) is None:
            yield Problem(
                (*written.path, "id"),
                Phrase(f"target '{target.id}' is no longer assessed", f"指标“{target.id}”不再评估"),
                Phrase("mend what is wrong with it, or cancel it by an amendment", "请改正其错误，或以修订写明取消"),
                target=target.id,
                related=((old.document, target.path, Phrase("it was here", "原处")),),
            )


def _holder(subject: ChangeSubject, change: Change) -> Path:
    """Where the goal or task that had a target has its title now; the plan's id where that is gone, too."""
    had = change.old_address[:2]
    old = subject.old.raw if subject.old else {}
    names = [holder.raw["id"] for holder in outline.holders(old) if holder.path == had]
    now = [holder.path for holder in subject.plan.holders if holder.raw.get("id") in names]
    return (*now[0], "title") if now else ("id",)


def _message(subject: ChangeSubject, change: Change) -> Phrase:
    en, zh = (text_in(change.subject, lang, subject.plan.language) for lang in ("en", "zh"))
    return Phrase(
        f"target '{change.target}' is gone ({en}; {change.said.en})",
        f"指标“{change.target}”不见了（{zh}；{change.said.zh}）",
    )


def _hint(subject: ChangeSubject, target: str) -> Phrase:
    plan = subject.elsewhere.get(target)
    if plan:
        return Phrase(
            f"plan '{plan}' has it now: put it back here and cancel it, with an amendment that says where it went",
            f"该指标现在规划“{plan}”中：请放回原处并取消（cancelled），以修订写明去向",
        )
    return Phrase(
        "put it back, and cancel it by an amendment; or name its earlier id under 'was' where it was renamed",
        "请放回，并以修订写明取消；如只是更名，请在 was 中写明原标识",
    )


RULE = Rule(Kind("PLK403", "target-removed"), PAGE, check)
