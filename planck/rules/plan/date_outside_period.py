"""A date of a target that lies outside the plan's period."""

from collections.abc import Iterator
from datetime import date

from planck.plan import outline
from planck.plan.calendar import Period, day
from planck.plan.model import Plan
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Path
from planck.text.tree import Raw
from planck.words.phrase import Phrase


def check(plan: Plan) -> Iterator[Problem]:
    """`from` and `due` of goals, tasks and targets, and checkpoints."""
    if plan.period.start > plan.period.end:
        return
    written: list[tuple[Path, Raw]] = [(holder.path, holder.raw) for holder in outline.holders(plan.raw)]
    written += [(target.path, target.raw) for target in outline.targets(plan.raw)]
    for path, raw in written:
        for key in ("from", "due"):
            if key in raw and day(raw[key]) not in plan.period:
                at = (*path, key)
                yield _problem(at, at, day(raw[key]), plan.period)
        for on in raw["pace"] if isinstance(raw.get("pace"), dict) else ():
            if day(on) not in plan.period:
                yield _problem((*path, "pace", on), (*path, "pace", on), day(on), plan.period)


def _problem(at: Path, costs: Path, on: date, period: Period) -> Problem:
    return Problem(
        at,
        Phrase(f"{on} is outside the plan's period", f"{on} 不在规划期内"),
        Phrase(
            f"the period is {period.start} to {period.end}",
            f"规划期为 {period.start} 至 {period.end}",
        ),
        on="key" if len(at) > 1 and at[-2] == "pace" else "value",
        costs=costs,
    )


RULE = Rule(
    Kind("PLK211", "date-outside-period"),
    Phrase("A target's date lies outside the plan's period.", "指标的日期不在规划期内。"),
    check,
)
