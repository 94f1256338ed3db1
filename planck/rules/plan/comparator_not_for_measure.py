"""A comparator that its measure does not take."""

from collections.abc import Iterator

from planck.assessment.course import COMPARATORS
from planck.plan.model import Comparator, Measure, Plan
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A comparator does not fit the measure.",
        "比较方式与指标的 measure 不符。",
    ),
    why=Phrase(
        "First is better than second, yet 1 is less than 2. 'At least second', written as it is said, would call "
        "the last county in the table a success and the first a failure.",
        "名次越靠前，数字越小。把“至少第二”照字面写成 at_least: 2，垫底的算完成，第一的反倒没完成。",
    ),
    bad="""\
tasks:
  - id: ranking
    title: Ranking
    targets:
      - id: position
        title: Rank in the recognition work
        measure: rank
        at_least: 2  # <-
""",
    good="""\
tasks:
  - id: ranking
    title: Ranking
    targets:
      - id: position
        title: Rank in the recognition work
        measure: rank
        at_most: 2
""",
    see=Phrase(
        "The 2022 work plan of the Yueyang County Science and Technology Bureau: 保二争一, guarantee second and "
        "strive for first.",
        "岳阳县科学技术局2022年工作规划：保二争一。",
    ),
)


def check(plan: Plan) -> Iterator[Problem]:
    """`rank` takes `at_most`, `ordinal` takes `at_least`, `milestone` takes none."""
    for written in plan.written_targets:
        measure = Measure(written.raw["measure"])
        allowed = COMPARATORS[measure]
        for comparator in [key for key in _KEYS if key in written.raw]:
            if comparator not in allowed:
                at = (*written.path, comparator)
                message = Phrase(f"measure '{measure}' takes no '{comparator}'", f"{measure} 不使用“{comparator}”")
                yield Problem(at, message, _hint(measure), on="key", costs=(at,))


_KEYS = tuple(comparator.value for comparator in Comparator)


def _hint(measure: Measure) -> Phrase:
    if measure is Measure.MILESTONE:
        return Phrase("a milestone is done or not: delete it", "milestone 只分完成与否：请删除")
    wanted = next(iter(COMPARATORS[measure]))
    return Phrase(f"write '{wanted}'", f"请写 {wanted}")


RULE = Rule(Kind("PLK216", "comparator-not-for-measure"), PAGE, check)
