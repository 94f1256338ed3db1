"""A promise made easier since an earlier version, and no amendment that says so."""

from collections.abc import Iterator

from planck.rules.page import Page
from planck.rules.questions.unamended import unamended
from planck.rules.rule import ChangeSubject, Problem, Rule
from planck.text.findings import Kind
from planck.words.change_class import ChangeClass
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A target or the plan promises less than before, and no amendment says so.",
        "指标或规划比原先放宽，却没有写明修订。",
    ),
    why=Phrase(
        "A target that is lowered without a word makes a shortfall vanish. With an amendment the same step is in "
        "the open: who agreed, why, and what had been promised.",
        "指标悄悄调低，短板就消失了。写明修订，同样的调整就公开了：谁同意、为什么、原来承诺多少。",
    ),
    bad="""\
# before/plan.yaml
tasks:
  - id: certify
    title: Certification
    targets:
      - {id: firms, title: New firms, measure: flow, at_least: 20, unit: 家, pace: quarterly}
# plan.yaml
version: 1.1.0
tasks:
  - id: certify
    title: Certification
    targets:
      - {id: firms, title: New firms, measure: flow, at_least: 18, unit: 家, pace: quarterly}  # <-
""",
    good="""\
# before/plan.yaml
tasks:
  - id: certify
    title: Certification
    targets:
      - {id: firms, title: New firms, measure: flow, at_least: 20, unit: 家, pace: quarterly}
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
    see=Phrase(
        "The 2022 work plan of the Yueyang County Science and Technology Bureau, 三（二）: targets may be adjusted "
        "(及时统筹调整), and so in the open.",
        "岳阳县科学技术局2022年工作规划三（二）：“及时统筹调整”。指标可以调整，但应公开。",
    ),
)


def check(subject: ChangeSubject) -> Iterator[Problem]:
    """Every change that weakens what an earlier version, no draft, promised."""
    yield from unamended(subject, ChangeClass.WEAKENED)


RULE = Rule(Kind("PLK401", "weakened-without-amendment"), PAGE, check)
