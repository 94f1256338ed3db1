"""A progress file reported by somebody the plan does not declare."""

from collections.abc import Iterator

from planck.rules.page import Page
from planck.rules.rule import Problem, ProgressSubject, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase, did_you_mean

PAGE = Page(
    finds=Phrase(
        "'reported_by' names an owner that the plan does not declare.",
        "reported_by 所写的责任方未在规划中声明。",
    ),
    why=Phrase(
        "Whoever doubts a figure must know whom to ask, and a name that is not in the plan leads to nobody. The "
        "figures are used all the same.",
        "对数据有疑问时，要能找到填报的人；写了规划中没有的名字，就无从查问。所报数值照常采用。",
    ),
    bad="""\
# plan.yaml
owners:
  statistics-section: {name: Statistics section}
owner: statistics-section
# progress/2022-06-30.yaml
reported_by: statistics  # <-
values:
  firms: 30
""",
    good="""\
# plan.yaml
owners:
  statistics-section: {name: Statistics section}
owner: statistics-section
# progress/2022-06-30.yaml
reported_by: statistics-section
values:
  firms: 30
""",
    see=Phrase(
        "The Statistics Law of the People's Republic of China: those who review and sign statistical data answer for "
        "their truth, accuracy and completeness.",
        "中华人民共和国统计法：统计资料的审核、签署人员对统计资料的真实性、准确性和完整性负责。",
    ),
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """`reported_by` is the id of an owner; the figures are used all the same."""
    for report in subject.progress.reports:
        name = report.raw.get("reported_by")
        if name is not None and name not in subject.plan.owners:
            yield Problem(
                ("reported_by",),
                Phrase(f"owner '{name}' is not declared in the plan", f"规划中未声明责任方“{name}”"),
                did_you_mean(name, list(subject.plan.owners))
                or Phrase("declare it under the plan's 'owners'", "请在规划的 owners 中声明"),
                document=report.document,
            )


RULE = Rule(Kind("PLK315", "unknown-reporter"), PAGE, check)
