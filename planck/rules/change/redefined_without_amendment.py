"""Something else is measured than in an earlier version, and no amendment says so."""

from collections.abc import Iterator

from planck.rules.page import Page
from planck.rules.questions.unamended import unamended
from planck.rules.rule import ChangeSubject, Problem, Rule
from planck.text.findings import Kind
from planck.words.change_class import ChangeClass
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "What a target measures, or how it is judged, is no longer the same, and no amendment says so.",
        "指标的口径或评判办法已变，却没有写明修订。",
    ),
    why=Phrase(
        "With another baseline, unit or period the same figure means something else, and this year no longer "
        "compares with what was promised. An amendment says what it was and who agreed.",
        "基数、单位或规划期一变，同一个数的含义就变了，无法再与原承诺相比。写明修订，才知道原来是什么、谁同意的。",
    ),
    bad="""\
# before/plan.yaml
tasks:
  - id: certify
    title: Certification
    targets:
      - {id: firms, title: New firms, measure: level, at_least: 20, baseline: 12, unit: 家, pace: quarterly}
# plan.yaml
version: 1.1.0
tasks:
  - id: certify
    title: Certification
    targets:
      - {id: firms, title: New firms, measure: level, at_least: 20, baseline: 15, unit: 家, pace: quarterly}  # <-
""",
    good="""\
# before/plan.yaml
tasks:
  - id: certify
    title: Certification
    targets:
      - {id: firms, title: New firms, measure: level, at_least: 20, baseline: 12, unit: 家, pace: quarterly}
# plan.yaml
version: 1.1.0
amendments:
  - version: 1.1.0
    on: 2022-07-01
    reason: the city lowered its quota
    approved_by: meeting of the office, 28 June
    changes:
      - {target: firms, field: baseline, from: 12, to: 15}
tasks:
  - id: certify
    title: Certification
    targets:
      - {id: firms, title: New firms, measure: level, at_least: 20, baseline: 15, unit: 家, pace: quarterly}
""",
    see=Phrase(
        "The 2022 work plan of the Yueyang County Science and Technology Bureau, 三（二）: targets may be adjusted "
        "(及时统筹调整), and so in the open.",
        "岳阳县科学技术局2022年工作规划三（二）：“及时统筹调整”。指标可以调整，但应公开。",
    ),
)


def check(subject: ChangeSubject) -> Iterator[Problem]:
    """Every change of what is measured since an earlier version that was no draft."""
    yield from unamended(subject, ChangeClass.REDEFINED)


RULE = Rule(Kind("PLK402", "redefined-without-amendment"), PAGE, check)
