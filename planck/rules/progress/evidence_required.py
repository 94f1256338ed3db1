"""A figure better than the baseline without the evidence that its target requires (`evidence: required`).

Better is a flow, or an increment, above 0; a level or ratio on the good side of its baseline, or any without one; any
rank; a step above the worst; a milestone that is done. Evidence that is given and is in error has its own finding.
"""

from collections.abc import Iterator
from fractions import Fraction

from planck.plan.entry import Entry
from planck.plan.model import Measure, Plan, Target
from planck.plan.shown import with_unit
from planck.rules.page import Page
from planck.rules.questions.sound import better
from planck.rules.rule import Problem, ProgressSubject, Rule
from planck.text.findings import Kind, Severity
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A figure better than the baseline lacks the evidence that its target requires.",
        "数值优于基数，却未附指标所要求的佐证材料。",
    ),
    why=Phrase(
        "Where the plan promised proof, a success without it is only a claim, and a higher body that checks the "
        "figure may strike it off. Papers are easy to collect in the quarter in which the work was done, and hard a "
        "year later.",
        "规划要求附佐证的，没有材料，成绩就缺乏依据，上级核查时可能不予认定。材料当季收集容易，隔年再补就难了。",
    ),
    bad="""\
# plan.yaml
tasks:
  - id: certify
    title: Certify enterprises
    targets:
      - {id: certified, title: Newly certified, measure: flow, at_least: 50, unit: 家, evidence: required}
# progress/2022-06-30.yaml
values:
  certified: 30  # <-
""",
    good="""\
# plan.yaml
tasks:
  - id: certify
    title: Certify enterprises
    targets:
      - {id: certified, title: Newly certified, measure: flow, at_least: 50, unit: 家, evidence: required}
# progress/2022-06-30.yaml
values:
  certified: {value: 30, evidence: [evidence/2022-06.md]}
# progress/evidence/2022-06.md
Notices of certification up to 30 June 2022, with their numbers.
""",
    see=Phrase(
        "The Statistics Law of the People's Republic of China: original records and ledgers are kept behind reported "
        "data.",
        "中华人民共和国统计法：统计调查对象应当设置原始记录、统计台账。",
    ),
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """Every such figure of a target that requires evidence, not only the newest one."""
    for target in subject.plan.targets:
        for entry in subject.progress.series[target.id].entries if target.evidence_required else ():
            if entry.value is not None and _improves(target, entry.value) and not _cites(entry):
                yield _problem(subject.plan, entry, entry.value)


def _improves(target: Target, value: Fraction) -> bool:
    """Whether a figure is better than the baseline, or than nothing done."""
    if target.measure in _FROM_NOTHING:
        return value > 0
    if target.baseline is None:
        return True
    if target.bound.one_sided:
        return better(target, value, target.baseline)
    return target.bound.short_by(value) < target.bound.short_by(target.baseline)


def _cites(entry: Entry) -> bool:
    """Whether a value cites anything, sound or in error."""
    value = entry.document.raw["values"][entry.path[1]]
    return isinstance(value, dict) and bool(value.get("evidence"))


def _problem(plan: Plan, entry: Entry, value: Fraction) -> Problem:
    name, shown = entry.target.id, with_unit(plan, entry.target, value)
    proof = Phrase(f"for {shown.en}", shown.zh)
    if entry.target.measure is Measure.MILESTONE:
        proof = Phrase("that it is done", "已完成")
    return Problem(
        entry.path,
        Phrase(
            f"'{name}' requires evidence and gives none {proof.en}",
            f"“{name}”须附佐证材料，所报“{proof.zh}”未附",
        ),
        Phrase(
            "add 'evidence: [path]' to the value, each path from this file's folder",
            "请在该值中添加 evidence: [路径]，路径相对于本文件所在文件夹",
        ),
        on="key",
        document=entry.document,
        target=name,
    )


_FROM_NOTHING = frozenset((Measure.FLOW, Measure.ORDINAL, Measure.MILESTONE))

RULE = Rule(Kind("PLK322", "evidence-required", Severity.WARNING), PAGE, check)
