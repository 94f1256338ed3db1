"""Laws of the assessment, over generated targets, figures and dates; a law is its test's docstring."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import fields

from planck.assessment import figures
from planck.assessment.assess import Assessment, Turn
from planck.assessment.course import Course, Track, track
from planck.assessment.pace import expected, pace
from planck.plan.build import build
from planck.plan.model import Measure, PaceKind, Target
from planck.plan.progress import Series, gather
from planck.report.written import number
from planck.text.tree import Raw
from planck.words.status import Status
from tests.assessment.conftest import document, plan_of, progress_of

Assess = Callable[[Raw], Assessment]
AssessAll = Callable[..., Callable[[date], tuple[Assessment, ...]]]
AssessOn = Callable[[Raw], Callable[[date], Assessment]]
Case = dict[str, Any]

UNITS = {"打": {"of": "个", "times": 12}, "成": {"of": "%", "times": 10}}
FINER = {"万元": ("元", 10**4), "打": ("个", 12), "成": ("%", 10)}
RISING = ("at_least", "more_than")
FALLING = ("at_most", "less_than")
STEPS = ["none", "some", "most", "all"]
FIGURES = ("expected", "shortfall", "behind_by", "required_rate", "forecast")
"""Figures of an assessment that are in the target's unit."""
QUOTIENTS = ("status", "because", "pace", "completion", "stretch_met", "late", "next", "as_of")

some = settings(max_examples=120, deadline=None)
few = settings(max_examples=60, deadline=None)


def days(first: str, last: str) -> st.SearchStrategy[date]:
    return st.dates(date.fromisoformat(first), date.fromisoformat(last))


AS_OF = days("2021-12-15", "2023-08-31")
OBSERVED = days("2022-01-01", "2023-05-31")


def amounts(unit: str) -> st.SearchStrategy[Any]:
    """Figures in a unit: whole ones where the unit counts whole things."""
    if unit in ("家", "打"):
        return st.integers(0, 60)
    return st.one_of(st.integers(0, 60), st.decimals(0, 60, places=2))


@st.composite
def checkpoints(draw: st.DrawFn, start: Any, end: Any) -> Case:  # noqa: ANN401  because numbers are int or Decimal
    """One to three dates with figures that move from a start to an end, in quarters of the way."""
    dates = sorted(draw(st.sets(days("2022-01-01", "2022-12-31"), min_size=1, max_size=3)))
    quarters = sorted(draw(st.lists(st.integers(0, 4), min_size=len(dates), max_size=len(dates))))
    figures = [
        start + (end - start) * part / 4 if end - start != int(end - start) else start + (end - start) * part // 4
        for part in quarters
    ]
    return {on.isoformat(): figure for on, figure in zip(dates, figures, strict=True)}


@st.composite
def quantities(draw: st.DrawFn, comparators: tuple[str, ...], units: tuple[str, ...]) -> Case:
    """A flow, a level or a ratio."""
    measure, unit, comparator = (
        draw(st.sampled_from(each)) for each in (("flow", "level", "ratio"), units, comparators)
    )
    value = draw(amounts(unit).filter(bool))
    target = {"measure": measure, "unit": unit, comparator: value}
    if comparator == "within":
        target[comparator] = sorted([value, draw(amounts(unit))])
    elif comparator != "exactly" and draw(st.booleans()):
        target["stretch"] = value + 3 if comparator in RISING else value - 3
    baseline = draw(st.none() | amounts(unit)) if measure != "flow" else None
    if baseline is not None:
        target["baseline"] = baseline
    kinds = [kind.value for kind in PaceKind if kind is not PaceKind.CHECKPOINTS]
    path = checkpoints(baseline or 0, value if comparator != "within" else target[comparator][0])
    return {**target, **draw(st.fixed_dictionaries({}, optional={"pace": st.sampled_from(kinds) | path}))}


RANKS: st.SearchStrategy[Case] = st.fixed_dictionaries(
    {"measure": st.just("rank"), "at_most": st.integers(2, 9)},
    optional={"stretch": st.just(1), "pace": st.sampled_from(["standing", "at-due"]) | checkpoints(20, 9)},
)
ORDINALS: st.SearchStrategy[Case] = st.fixed_dictionaries(
    {"measure": st.just("ordinal"), "scale": st.just(STEPS), "at_least": st.sampled_from(STEPS[1:])},
    optional={
        "stretch": st.just("all"),
        "pace": st.sampled_from(
            ["standing", "at-due", {"2022-06-30": "some"}, {"2022-04-01": "none", "2022-09-30": "some"}]
        ),
    },
)
MILESTONES: st.SearchStrategy[Case] = st.just({"measure": "milestone"})
TIMES: st.SearchStrategy[Case] = st.fixed_dictionaries(
    {},
    optional={
        "from": days("2022-01-01", "2022-06-30").map(str),
        "due": days("2022-07-01", "2022-12-31").map(str),
        "reporting": st.sampled_from(["monthly", "quarterly", "half-yearly", "yearly", "at-due"]),
        "grace_days": st.sampled_from([0, 7, 60, 300]),
    },
)
POLICIES: st.SearchStrategy[Case] = st.fixed_dictionaries(
    {},
    optional={
        "method": st.sampled_from(["ratio", "points"]),
        "points": st.sampled_from([{"on_track": 10, "at_risk": 30}, {"on_track": 0, "at_risk": 0}]),
        "on_track": st.just(1),
        "at_risk": st.sampled_from([Decimal("0.6"), Decimal("0.95")]),
        "due_soon_days": st.sampled_from([0, 10, 100, 3660]),
        "grace_days": st.sampled_from([0, 30]),
    },
)
NUMERIC = ("at_least", "more_than", "at_most", "less_than", "exactly", "within")
ALL_UNITS = ("家", "万元", "%", "打", "成")
ANY = st.one_of(quantities(NUMERIC, ALL_UNITS), RANKS, ORDINALS, MILESTONES)
ORDERED = st.one_of(quantities(RISING + FALLING, ALL_UNITS), RANKS, ORDINALS)
"""Targets of which one figure is better than another."""


def figures_of(target: Case) -> st.SearchStrategy[Any]:
    match target["measure"]:
        case "rank":
            return st.integers(1, 25)
        case "ordinal":
            return st.sampled_from(STEPS)
        case "milestone":
            return st.booleans() | days("2021-11-01", "2022-01-01").map(str)
        case _:
            return amounts(target["unit"])


@st.composite
def cases(draw: st.DrawFn, targets: st.SearchStrategy[Case]) -> Case:
    """A target in a plan, with figures or reasons why there are none, and the day to look at it."""
    target = {**draw(targets), **draw(TIMES)}
    figure = st.one_of(figures_of(target), st.just({"missing": "not yet"}))
    ends = {"on": draw(days("2022-03-01", "2023-03-31")).isoformat(), "reason": "over"}
    ending = draw(st.sampled_from([None, None, None, "cancelled", "closed"]))
    plan = {"units": UNITS, "policy": draw(POLICIES)}
    return {
        "target": {**target, "cancelled": ends} if ending == "cancelled" else target,
        "plan": {**plan, "closed": ends} if ending == "closed" else plan,
        "values": {on.isoformat(): value for on, value in draw(st.dictionaries(OBSERVED, figure, max_size=4)).items()},
        "as_of": draw(AS_OF).isoformat(),
    }


def looked_at(assessment: Assessment, names: tuple[str, ...]) -> list[object]:
    return [getattr(assessment, name) for name in names]


@given(data=st.data())
@some
def test_a_better_figure_never_makes_it_worse(assessed: Assess, data: st.DataObject) -> None:
    """For at_least and at_most and their strict forms, a better figure never worsens the status nor the shortfall."""
    case = data.draw(cases(ORDERED))
    on = data.draw(OBSERVED).isoformat()
    one, other = (data.draw(figures_of(case["target"])) for _ in range(2))
    rank = STEPS.index if case["target"]["measure"] == "ordinal" else Fraction
    falling = case["target"]["measure"] == "rank" or any(name in case["target"] for name in FALLING)
    worse, better = sorted((one, other), key=rank, reverse=falling)
    before, after = (assessed({**case, "values": {**case["values"], on: figure}}) for figure in (worse, better))
    assert after.status.badness <= before.status.badness
    if after.shortfall is not None and before.shortfall is not None:
        assert after.shortfall <= before.shortfall


@given(data=st.data())
@some
def test_a_figure_in_a_finer_unit_is_the_same_figure(assessed: Assess, data: st.DataObject) -> None:
    """A figure given in 万元 and the same in 元 (打 and 个, 成 and %) lead to the same assessment."""
    case = data.draw(cases(quantities(NUMERIC, tuple(FINER))))
    unit, factor = FINER[case["target"]["unit"]]
    finer = {
        on: value if isinstance(value, dict) else {"value": value * factor, "unit": unit}
        for on, value in case["values"].items()
    }
    names = (*FIGURES, *QUOTIENTS)
    here, there = assessed(case), assessed({**case, "values": finer})
    assert looked_at(there, names) == looked_at(here, names)
    assert (there.used and there.used.value) == (here.used and here.used.value)


@given(data=st.data())
@some
def test_a_target_in_a_finer_unit_is_the_same_target(assessed: Assess, data: st.DataObject) -> None:
    """A target in 万元 and the same in 元 (打 and 个, 成 and %) stand alike, their figures in proportion."""
    case = data.draw(cases(quantities(NUMERIC, tuple(FINER))))
    unit, factor = FINER[case["target"]["unit"]]
    finer = {**case, "target": scaled(case["target"], factor, unit), "values": scaled(case["values"], factor, unit)}
    here, there = assessed(case), assessed(finer)
    assert looked_at(there, QUOTIENTS) == looked_at(here, QUOTIENTS)
    assert looked_at(there, FIGURES) == [
        figure * factor if isinstance(figure, Fraction) else None for figure in looked_at(here, FIGURES)
    ]


def scaled(raw: Case, factor: int, unit: str) -> Case:
    """Data with every number times a factor, days of grace aside, and another unit."""
    made: Case = {}
    for key, value in raw.items():
        if key == "unit":
            made[key] = unit
        elif key in ("grace_days", "cancelled") or isinstance(value, str):
            made[key] = value
        elif isinstance(value, dict):
            made[key] = scaled(value, factor, unit)
        else:
            made[key] = [each * factor for each in value] if isinstance(value, list) else value * factor
    return made


@given(st.lists(cases(ANY), min_size=2, max_size=4), st.randoms(use_true_random=False), AS_OF)
@few
def test_order_makes_no_difference(assess_all: AssessAll, listed: list[Case], random: Random, as_of: date) -> None:
    """Keys, targets, tasks and files in another order give the same assessments."""
    targets = [{"id": f"t{place}", "title": "T", **case["target"]} for place, case in enumerate(listed)]
    tasks = [
        {"id": f"k{place}", "title": "K", "targets": each} for place, each in enumerate((targets[:1], targets[1:]))
    ]
    head = {"id": "p", "version": "1.0.0", "title": "P", "period": 2022, "units": UNITS, "tasks": tasks}
    files = [
        {"as_of": on, "values": {f"t{place}": value}}
        for place, case in enumerate(listed)
        for on, value in case["values"].items()
    ]
    shuffled = [reordered(file, random) for file in random.sample(files, len(files))]
    names = (*FIGURES, *QUOTIENTS, "withheld", "done")
    here, there = assess_all(head, files)(as_of), assess_all(reordered(head, random), shuffled)(as_of)
    assert {item.target.id: looked_at(item, names) for item in there} == {
        item.target.id: looked_at(item, names) for item in here
    }


def reordered(raw: Case, random: Random) -> Case:
    """The same data with its keys, and its tasks and targets, in another order."""

    def turned(key: str, value: object) -> object:
        if isinstance(value, dict):
            return reordered(value, random)
        if key in ("tasks", "targets") and isinstance(value, list):
            return [reordered(each, random) for each in random.sample(value, len(value))]
        return value

    return {key: turned(key, value) for key, value in random.sample(list(raw.items()), len(raw))}


def target_of(assessed: Assess, case: Case) -> Target:
    return assessed({**case, "values": {}}).target


@given(cases(ANY), st.lists(AS_OF, min_size=2, max_size=12))
@some
def test_pace_rises_from_none_to_all(assessed: Assess, case: Case, looked: list[date]) -> None:
    """Pace is 0 before `from` and 1 from `due`, between them from 0 to 1, and never falls."""
    tracked = track(target_of(assessed, case))
    span = tracked.target.span
    shares = [(on, pace(tracked, on)) for on in sorted({*looked, span.start - timedelta(1), span.start, span.end})]
    assert all(share == 0 for on, share in shares if on < span.start)
    assert all(share == 1 for on, share in shares if on >= span.end)
    assert [share for _, share in shares] == sorted(share for _, share in shares)


@given(cases(quantities(RISING + FALLING, ALL_UNITS)), st.lists(AS_OF, min_size=2, max_size=12))
@few
def test_expected_goes_from_the_baseline_to_the_target_value(assessed: Assess, case: Case, looked: list[date]) -> None:
    """On a path what is expected lies between baseline and target value and never turns back; it ends at the latter."""
    tracked = track(target_of(assessed, case))
    start, aim = tracked.target.baseline, tracked.target.bound.aim
    assume(tracked.course is Course.SPAN)
    assert start is not None
    dues = [expected(tracked, on) for on in sorted(looked)]
    figures = [due for due in dues if due is not None]
    assert len(figures) == len(dues)
    assert all(min(start, aim) <= figure <= max(start, aim) for figure in figures)
    assert figures == sorted(figures, reverse=aim < start)
    assert expected(tracked, tracked.target.span.end) == aim


def is_owed(track: Track, series: Series, as_of: date) -> bool:
    """The contract's own words: by the last period that ended with its grace, then by the final figure."""
    due = track.target.span.end
    if as_of > due + figures.grace(track):
        return not any(item.on >= due for item in series.observations)
    last = figures.last_ended(track, as_of, figures.grace(track))
    return last is not None and not figures.reported_for(series, last)


@given(cases(ANY), st.lists(AS_OF, min_size=1, max_size=20))
@some
def test_from_one_day_on_a_report_is_owed_if_none_comes(case: Case, looked: list[date]) -> None:
    """A report is owed on each day from `owed_from` on and on none before, as the contract words it day by day."""
    plan = build(document("plan.yaml", plan_of(case)), plan_of(case))
    assert plan is not None
    files = [document(f"progress-{number}.yaml", raw) for number, raw in enumerate(progress_of(case))]
    target = plan.targets[0]
    tracked, series = track(target), gather(plan, files).series[target.id]
    owed = figures.owed_from(tracked, series)
    near = [owed + timedelta(number) for number in (-1, 0, 1)] if owed else []
    days = [*looked, *near]
    assert [owed is not None and owed <= day for day in days] == [is_owed(tracked, series, day) for day in days]
    ended = [figures.last_ended(tracked, day, figures.grace(tracked)) is not None for day in days]
    assert [figures.report_was_owed(tracked, day) for day in days] == ended


@given(cases(ANY))
@few
def test_a_status_turns_on_the_days_that_a_search_day_by_day_finds(assessed_on: AssessOn, case: Case) -> None:
    """The turns are what assessments of each later day say without a new figure, wherever one is worse than before."""
    as_of = date.fromisoformat(case["as_of"])
    known = {on: value for on, value in case["values"].items() if on <= case["as_of"]}
    standing = assessed_on({**case, "values": known})
    now = standing(as_of)
    found, worst = [], now.status
    for ahead in range(1, (date(2023, 12, 31) - as_of).days + 1):
        later = standing(as_of + timedelta(ahead)).status
        if later.badness > worst.badness:
            worst = later
            found.append(Turn(as_of + timedelta(ahead), later))
    assert now.turns == tuple(found)


@given(cases(ANY))
@some
def test_figures_agree_with_each_other(assessed: Assess, case: Case) -> None:
    """What holds has no shortfall; a path to a one-sided target is complete just where there is none."""
    found = assessed(case)
    if found.used is None:
        assert {found.completion, found.shortfall, found.behind_by, found.required_rate, found.forecast} == {None}
        return
    bound, holds = found.target.bound, found.target.bound.holds(found.used.value)
    assert found.status not in (Status.MET, Status.MISSED) or holds is (found.status is Status.MET)
    if found.target.measure is not Measure.MILESTONE:
        assert found.shortfall is not None
        assert (found.shortfall == 0) is (holds or (bound.strict and found.used.value == bound.aim))
    if found.completion is not None and bound.one_sided:
        assert (found.completion >= 1) is (found.shortfall == 0)
    if found.required_rate is not None:
        assert (found.required_rate == 0) is (found.shortfall == 0)
    assert not found.stretch_met or found.shortfall == 0


@given(cases(ANY))
@some
def test_late_and_short_are_told_apart(assessed: Assess, case: Case) -> None:
    """Only what is met is late, only what is expected can be behind, and what is behind its pace is short of it."""
    found = assessed(case)
    assert not found.late or found.status is Status.MET
    assert (found.behind_by is None) is (found.expected is None or found.used is None)
    if found.because in ("below-pace", "slightly-below-pace", "below-checkpoint"):
        assert found.behind_by is not None
        assert found.behind_by > 0


HUGE = st.sampled_from(["0", "1E-30", "-1E-30", "1E+30", "-1E+30", "999999999999999999999999999999", "3", "0.333"])
LIMITS = days("1900-01-01", "2199-12-31")


NUMBERS = HUGE.map(Decimal)
POSITIVE = NUMBERS.filter(lambda number: number > 0)
FAR_UNITS = st.lists(POSITIVE, min_size=3, max_size=3).map(
    lambda times: {f"u{n}": {"of": f"u{n - 1}" if n else "元", "times": each} for n, each in enumerate(times)}
)
ANY_UNIT = st.sampled_from(["元", "u0", "u1", "u2"])
LOOSE_POLICIES: st.SearchStrategy[Case] = st.fixed_dictionaries(
    {
        "method": st.sampled_from(["ratio", "points"]),
        "on_track": NUMBERS,
        "at_risk": NUMBERS,
        "points": st.fixed_dictionaries({"on_track": NUMBERS, "at_risk": NUMBERS}),
        "grace_days": st.sampled_from([0, 3660]),
        "due_soon_days": st.sampled_from([0, 3660]),
    }
)
FAR_FIGURES = st.one_of(
    NUMBERS,
    st.fixed_dictionaries({"value": NUMBERS, "unit": ANY_UNIT}),
    st.fixed_dictionaries({"numerator": NUMBERS, "denominator": NUMBERS}),
)


@st.composite
def hostile(draw: st.DrawFn) -> Case:
    """Numbers at the limits of what is read, dates at the limits of the calendar, units far from each other."""
    measure, comparator = draw(st.sampled_from(["flow", "level", "ratio"])), draw(st.sampled_from(NUMERIC))
    value = [draw(NUMBERS), draw(NUMBERS)] if comparator == "within" else draw(NUMBERS)
    target = {"measure": measure, "unit": draw(ANY_UNIT), comparator: value}
    if measure != "flow" and draw(st.booleans()):
        target["baseline"] = draw(NUMBERS)
    pace_ = draw(st.sampled_from([None, "linear", "monthly", "standing", {"2022-06-30": draw(NUMBERS)}]))
    start, end = sorted((draw(LIMITS), draw(LIMITS)))
    period = {"start": start.isoformat(), "end": end.isoformat()}
    return {
        "target": {**target, "pace": pace_} if pace_ else target,
        "plan": {"units": draw(FAR_UNITS), "period": period, "policy": draw(LOOSE_POLICIES)},
        "values": {
            on.isoformat(): value for on, value in draw(st.dictionaries(LIMITS, FAR_FIGURES, max_size=3)).items()
        },
        "as_of": draw(st.dates()).isoformat(),
    }


@given(hostile())
@settings(max_examples=60, deadline=None)
def test_nothing_that_can_be_read_makes_it_raise(assessed: Assess, case: Case) -> None:
    """Whatever numbers and dates the reader lets through, there is an assessment, and its figures fit into JSON."""
    found = assessed(case)
    figures = [getattr(found, field.name) for field in fields(found)]
    shown = [number(figure) for figure in figures if isinstance(figure, Fraction)]
    assert all(float("-inf") < value < float("inf") for value in shown if isinstance(value, float))
    assert all(len(f"{value}") < 1000 for value in shown)
