"""A figure for a target that the plan does not have."""

from collections.abc import Iterator

from planck.plan import outline
from planck.plan.entry import TroubleKind
from planck.rules.page import Page
from planck.rules.rule import Problem, ProgressSubject, Rule, about_trouble
from planck.text.findings import Kind
from planck.text.tree import Raw
from planck.words.phrase import Phrase, did_you_mean

PAGE = Page(
    finds=Phrase(
        "A figure is reported for a target that the plan does not have.",
        "所报数值对应的指标不在规划中。",
    ),
    why=Phrase(
        "The figure is in the file and counts for nothing, while the target that it was meant for looks unreported. "
        "Where a target was renamed, its earlier id under 'was' keeps the older files readable.",
        "数值写在文件里却不起作用，本应对应的指标反成了“未报告”。指标改过名的，把原标识列入 was，"
        "较早的文件就仍然有效。",
    ),
    bad="""\
# plan.yaml
tasks:
  - id: certify
    title: Certify enterprises
    targets:
      - id: new-high-tech-firms
        title: Newly certified high-tech firms
        measure: flow
        at_least: 50
        unit: 家
# progress/2022-03-31.yaml
values:
  new-firms: 12  # <-
# progress/2022-06-30.yaml
values:
  new-high-tech-firms: 26
""",
    good="""\
# plan.yaml
tasks:
  - id: certify
    title: Certify enterprises
    targets:
      - id: new-high-tech-firms
        was: [new-firms]
        title: Newly certified high-tech firms
        measure: flow
        at_least: 50
        unit: 家
# progress/2022-03-31.yaml
values:
  new-firms: 12
# progress/2022-06-30.yaml
values:
  new-high-tech-firms: 26
""",
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """Ids that are neither a target's nor among its earlier ones; targets in error are known by the plan's rules."""
    troubles = list(subject.progress.of(TroubleKind.UNKNOWN_TARGET))
    if not troubles:
        return
    targets = [_names(written.raw) for written in outline.targets(subject.plan.written)]
    known = {name for names in targets for name in names}
    for trouble in troubles:
        if trouble.written in known:
            continue
        # what the same file reports already cannot be meant a second time
        reported = trouble.document.raw["values"].keys()
        free = [name for names in targets if reported.isdisjoint(names) for name in names]
        yield about_trouble(
            trouble,
            Phrase(
                f"target '{trouble.written}' is not in the plan",
                f"规划中没有指标“{trouble.written}”",
            ),
            did_you_mean(str(trouble.written), free) or _GONE,
            on="key",
        )


_GONE = Phrase(
    "was it deleted from the plan? cancel it there instead; was it renamed? list this id under its 'was'",
    "是否已从规划中删除？请改为在规划中写明 cancelled；如已改名，请将此标识列入其 was",
)


def _names(raw: Raw) -> list[str]:
    return [raw["id"], *raw.get("was", ())]


RULE = Rule(Kind("PLK302", "unknown-reported-target"), PAGE, check)
