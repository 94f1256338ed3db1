"""A fraction reported where the unit counts whole things."""

from collections.abc import Iterator

from planck.plan.entry import TroubleKind
from planck.plan.model import Measure
from planck.rules.page import Page
from planck.rules.rule import Problem, ProgressSubject, Rule, about_trouble
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A fraction is reported where the unit counts whole things.", "计量单位只计整数，所报却有小数。"),
    why=Phrase(
        "Nobody helps half a firm: an average, an estimate or a figure in another unit has slipped in. Rounding would "
        "hide that, so the value counts as not given.",
        "不会有半家企业：多半是误填了平均数、估计数或其他单位的数。四舍五入只会掩盖差错，因此该值按未填处理。",
    ),
    bad="""\
# plan.yaml
tasks:
  - id: help
    title: Help firms
    targets:
      - {id: firms, title: Firms helped, measure: flow, at_least: 50, unit: 家}
# progress/2022-06-30.yaml
values:
  firms: 28.5  # <-
""",
    good="""\
# plan.yaml
tasks:
  - id: help
    title: Help firms
    targets:
      - {id: firms, title: Firms helped, measure: flow, at_least: 50, unit: 家}
# progress/2022-06-30.yaml
values:
  firms: 28
""",
)


def check(subject: ProgressSubject) -> Iterator[Problem]:
    """Half an enterprise and the like, also after conversion; the value counts as not given."""
    for trouble in subject.progress.of(TroubleKind.FRACTION):
        target, written = trouble.target, trouble.written
        if target and target.measure is Measure.RANK:
            yield about_trouble(trouble, Phrase(f"{written} is no rank", f"{written} 不是名次"), _RANK)
            continue
        unit = target.unit.name if target and target.unit else ""
        yield about_trouble(
            trouble,
            Phrase(f"{written} is not a whole number of things", f"{written} 不是整数个"),
            Phrase(f"'{unit}' counts whole things", f"“{unit}”只计整数"),
        )


_RANK = Phrase("a rank is a whole number, 1 is best", "名次为整数，第 1 名最好")

RULE = Rule(Kind("PLK308", "fraction-reported"), PAGE, check)
