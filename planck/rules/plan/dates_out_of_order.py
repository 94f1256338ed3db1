"""An end before its beginning: of the plan's period, or of a target's time."""

from collections.abc import Iterator

from planck.plan.calendar import Period, day
from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind, Path
from planck.words.phrase import Phrase

PAGE = Page(
    finds=Phrase(
        "The plan's period, or a target's time, ends before it begins.",
        "规划期或指标的结束日期早于开始日期。",
    ),
    why=Phrase(
        "There is no day left on which the work could be done, and nothing that could be expected by now. One of "
        "the two dates is mistyped, and the office that is held to it must know which.",
        "结束早于开始，就没有一天可以推进工作，也算不出应有进度。两个日期必有一个写错，应在分解下达之前改正。",
    ),
    bad="""\
tasks:
  - id: win-projects
    title: Win projects
    targets:
      - id: project-funds
        title: Project funds won in the second half-year
        measure: flow
        at_least: 320
        unit: 万元
        from: 2022-07-01
        due: 2022-03-31  # <-
""",
    good="""\
tasks:
  - id: win-projects
    title: Win projects
    targets:
      - id: project-funds
        title: Project funds won in the second half-year
        measure: flow
        at_least: 320
        unit: 万元
        from: 2022-07-01
        due: 2022-12-31
""",
)


def check(plan: Plan) -> Iterator[Problem]:
    """The period's own dates, then `from` against `due` of goals and tasks, and of targets with one of their own."""
    period = plan.period
    if period.start > period.end:
        message = Phrase(
            f"the period ends before it begins ({period.start})", f"规划期的结束早于开始（{period.start}）"
        )
        yield Problem(("period", "end"), message, Phrase("swap the two dates", "请对调两个日期"), costs=(("period",),))
        return
    reversed_dues: set[Path] = set()
    for holder in plan.holders:
        if _reversed(holder.raw.get("from"), holder.raw.get("due"), period):
            reversed_dues.add((*holder.path, "due"))
            yield _problem((*holder.path, "due"), holder.raw["id"])
    for written in plan.written_targets:
        own = [key for key in ("due", "from") if key in written.raw]
        judged = own and written.where("due") not in reversed_dues
        if judged and _reversed(written.get("from"), written.get("due"), period):
            yield _problem((*written.path, own[0]), written.raw["id"])


def _reversed(start: str | None, due: str | None, period: Period) -> bool:
    """Whether two dates stand the wrong way round; those outside the period have a rule of their own."""
    if start is None or due is None:
        return False
    return day(start) > day(due) and day(start) in period and day(due) in period


def _problem(at: Path, name: str) -> Problem:
    message = Phrase(f"'{name}' is due before it begins", f"“{name}”的截止早于开始")
    return Problem(at, message, Phrase("'from' is on or before 'due'", "from 不得晚于 due"), costs=(at,))


RULE = Rule(Kind("PLK212", "dates-out-of-order"), PAGE, check)
