"""A baseline that is likely to stand in another unit than it was meant in, or to have gained or lost some digits.

Where more is wanted, a baseline over ten times what is asked for leaves nothing to do. What is to shrink may begin far
above, a backlog of 350 that is to come down to 5, so there it takes over a thousand times, as between 元 and 万元. Too
small can only be a level's: a share may well grow from 0.5 % to 60 %. A level that begins at none, or at a single thing
as pilots do, may grow to any number; and of one that a flow feeds, `level-and-flow-disagree` tells whether the flow
makes up for what is not there.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import partial

from planck.plan.model import Measure, Plan, Target
from planck.plan.shown import with_unit
from planck.rules.page import Page
from planck.rules.questions.meant import Families, Slip, families, unit_hint
from planck.rules.questions.pairs import fed
from planck.rules.questions.sizes import Limit, asked, keeps_up, promised, wants_more
from planck.rules.questions.sound import fits, sound
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Severity
from planck.words.numbers import number
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "A baseline is over 10 times the target value (1,000 times where it may have to fall), or that of a level that "
        "is to grow is under a tenth of it.",
        "基数超过目标值的 10 倍（指标可能须下降的为 1000 倍），或应增长的存量其基数不足目标值的十分之一。",
    ),
    why=Phrase(
        "Every figure of the path is reckoned from the baseline. One in yuan where ten thousand yuan are meant makes "
        "the target met before the year begins; one that has lost a digit makes an ordinary year look like a leap.",
        "进度从基数算起。应以万元计的基数误按元填写，指标未开始就已“达成”；基数漏了一位，平常的一年也显得突飞猛进。",
    ),
    bad="""\
tasks:
  - id: projects
    title: Win projects
    targets:
      - {id: funds, title: Funds held, measure: level, at_least: 320, unit: 万元, baseline: 1850000}  # <-
      - {id: firms, title: Firms, measure: level, at_least: 67, unit: 家, baseline: 6}  # <-
""",
    good="""\
tasks:
  - id: projects
    title: Win projects
    targets:
      - {id: funds, title: Funds held, measure: level, at_least: 320, unit: 万元, baseline: 185}
      - {id: firms, title: Firms, measure: level, at_least: 67, unit: 家, baseline: 60}
""",
    see=Phrase(
        "`implausible-value`, which asks the same of every figure reported.",
        "`implausible-value`：对所报的每个数值作同样的核对。",
    ),
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every baseline that makes sense by itself, against a target value that does; it is used all the same."""
    units = families(plan)
    grown = {pair.level.id for pair in fed(plan.targets)}
    for target in sound(plan):
        start = target.baseline
        if target.measure is Measure.FLOW or start is None or not fits(target, start):
            continue
        limits = tuple(_limits(target, may_be_small=target.id in grown))
        broken = next((limit for limit in limits if limit.broken_by(start)), None)
        if broken:
            yield _problem(plan, units, Slip(target, start, broken.than, partial(_is_plausible, limits)), broken)


def _limits(target: Target, *, may_be_small: bool) -> Iterator[Limit]:
    """What a baseline may not go beyond; nothing can be said beside a target value of 0 or less."""
    if promised(target).than <= 0:
        return
    yield asked(target)._replace(times=10 if wants_more(target) else 1000)
    single = target.unit.grain if target.unit else None
    if keeps_up(target) and not may_be_small and target.baseline not in (0, single):
        yield promised(target)._replace(least=True)


def _is_plausible(limits: Sequence[Limit], value: Fraction) -> bool:
    """Whether a baseline can be meant, and written without rounding."""
    return round(value, _PLACES) == value and not any(limit.broken_by(value) for limit in limits)


def _problem(plan: Plan, units: Families, slip: Slip, broken: Limit) -> Problem:
    name, at = slip.target.id, (*slip.target.path, "baseline")
    shown, than = (with_unit(plan, slip.target, value, _PLACES) for value in (slip.figure, broken.than))
    said = broken.said(than)
    return Problem(
        (*at, "value") if (*at, "value") in plan.document.spots else at,
        Phrase(f"the baseline of '{name}' is {shown.en}, {said.en}", f"“{name}”的基数为 {shown.zh}，{said.zh}"),
        unit_hint(plan, units, slip, lambda reading: number(reading.value, _PLACES)) or _LOOK,
    )


_LOOK = Phrase("check the baseline and its unit", "请核对基数及其单位")
_PLACES = 6
"""Decimals enough to tell the figures apart."""

RULE = Rule(Kind("PLK241", "implausible-baseline", Severity.WARNING), PAGE, check)
