"""A stretch that is not strictly better than the target value."""

from collections.abc import Iterator
from fractions import Fraction

from planck.plan.model import Plan, Target
from planck.plan.shown import AS_WRITTEN, promise, with_unit
from planck.rules.page import Page
from planck.rules.questions.sound import better, fits, sound
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A stretch is not strictly better than the target value.", "争取值没有严格优于目标值。"),
    why=Phrase(
        "Guarantee second, strive for first: what is striven for lies beyond what is promised. The other way "
        "round one of the two figures is wrong, and a promise may be worth less than it reads.",
        "“保二争一”：争取的必须优于保证的。若相反，两个数中必有一个写错，承诺就可能名不副实。",
    ),
    bad="""\
tasks:
  - id: ranking
    title: Ranking
    targets:
      - id: position
        title: Rank in the recognition work
        measure: rank
        at_most: 1
        stretch: 2  # <-
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
        stretch: 1
""",
    see=Phrase(
        "The 2022 work plan of the Yueyang County Science and Technology Bureau: 保二争一.",
        "岳阳县科学技术局2022年工作规划：保二争一。",
    ),
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every stretch against its target value as written."""
    for target in sound(plan):
        stretch = target.stretch
        if stretch is None or not fits(target, stretch) or better(target, stretch, target.bound.written[0]):
            continue
        at = (*target.path, "stretch")
        shown, wanted = with_unit(plan, target, stretch, AS_WRITTEN), promise(plan, target)
        yield Problem(
            at,
            Phrase(
                f"the stretch of {shown.en} is not better than the target value {wanted.en}",
                f"争取值 {shown.zh}并不优于目标值 {wanted.zh}",
            ),
            _hint(target, stretch),
            costs=(at,),
        )


def _hint(target: Target, stretch: Fraction) -> Phrase:
    """Which way is better, and whether the two figures would be right the other way round."""
    way = Phrase("more", "更高") if target.bound.rising else Phrase("less", "更低")
    must = Phrase(f"for '{target.comparator}' it must be {way.en}", f"对 {target.comparator} 而言应{way.zh}")
    if stretch == target.bound.written[0]:
        return must
    return Phrase(f"{must.en}: are the two swapped?", f"{must.zh}：二者是否写反了？")


RULE = Rule(Kind("PLK214", "stretch-not-better"), PAGE, check)
