"""A date of a target that lies outside the plan's period."""

from collections.abc import Iterator

from planck.plan.calendar import day
from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Path
from planck.text.tree import Raw
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase("A target's date lies outside the plan's period.", "指标的日期不在规划期内。"),
    why=Phrase(
        "Such a date has mostly been left over from last year's plan. Taken at its word, the target would be "
        "overdue on the day the plan is issued, or would fall due only after the year-end review.",
        "这类日期多是沿用上一年规划时忘了改。照此执行，指标要么在规划印发之日就已逾期，要么到年终考核之后才到期。",
    ),
    bad="""\
period: 2022
tasks:
  - id: training
    title: Training
    targets:
      - id: statistics-training
        title: Training in statistics
        measure: milestone
        due: 2021-06-30  # <-
""",
    good="""\
period: 2022
tasks:
  - id: training
    title: Training
    targets:
      - id: statistics-training
        title: Training in statistics
        measure: milestone
        due: 2022-06-30
""",
)


def check(plan: Plan) -> Iterator[Problem]:
    """`from` and `due` of goals, tasks and targets, and checkpoints; a period that ends before it begins says all."""
    if plan.period.start > plan.period.end:
        return
    written: list[tuple[Path, Raw]] = [(holder.path, holder.raw) for holder in plan.holders]
    written += [(target.path, target.raw) for target in plan.written_targets]
    for path, raw in written:
        dated = [((*path, key), raw[key], "value") for key in ("from", "due") if key in raw]
        if isinstance(raw.get("pace"), dict):
            dated += [((*path, "pace", on), on, "key") for on in raw["pace"]]
        for at, on, spot in dated:
            if day(on) not in plan.period:
                yield _problem(plan, at, on, spot)


def _problem(plan: Plan, at: Path, on: str, spot: str) -> Problem:
    start, end = plan.period.start, plan.period.end
    return Problem(
        at,
        Phrase(f"{on} is outside the plan's period", f"{on} 不在规划期内"),
        Phrase(f"the period is {start} to {end}", f"规划期为 {start} 至 {end}"),
        on=spot,
        costs=(at,),
    )


RULE = Rule(Kind("PLK211", "date-outside-period"), PAGE, check)
