"""All progress files of a plan as one time series a target."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planck.plan.entry import Report, Trouble, TroubleKind
from planck.plan.model import Plan
from planck.plan.progress import Progress, Series, done_on, gather, newest

FLOW = "measure: flow, at_least: 5, unit: 万元"
Gather = Callable[..., Progress]


@pytest.fixture(scope="session")
def flow(plan_with: Callable[[str], Plan]) -> Plan:
    return plan_with(FLOW)


@pytest.fixture(scope="session")
def stone(plan_with: Callable[[str], Plan]) -> Plan:
    return plan_with("measure: milestone, due: 2022-05-30, was: [stone]")


def on(day: str, value: str) -> str:
    return f"{{as_of: {day}, values: {{t: {value}}}}}"


def during(period: str, value: str, as_of: str = "2022-12-31") -> str:
    return f"{{as_of: {as_of}, basis: period, period: {period}, values: {{t: {value}}}}}"


def figures(progress: Progress) -> list[tuple[str, object]]:
    return [(item.on.isoformat(), item.value) for item in progress.series["t"].observations]


def troubles(progress: Progress) -> list[tuple[str, str, str | None]]:
    """Each trouble's kind, file and the other file it names."""
    found = progress.troubles
    return [(item.kind, item.document.source.name, item.other and item.other[0].source.name) for item in found]


def withheld(progress: Progress) -> list[str]:
    return [day.isoformat() for day in progress.series["t"].withheld]


def test_cumulative_figures_replace_each_other(flow: Plan, progress: Gather) -> None:
    found = progress(flow, on("2022-06-30", "2"), on("2022-03-31", "1"), on("2022-09-30", "2.5"))
    assert figures(found) == [("2022-03-31", 1), ("2022-06-30", 2), ("2022-09-30", Fraction(5, 2))]
    assert [entry.on.isoformat() for entry in found.series["t"].entries] == ["2022-03-31", "2022-06-30", "2022-09-30"]
    assert (troubles(found), withheld(found)) == ([], [])


def test_a_target_that_nobody_reports_has_an_empty_series(flow: Plan, progress: Gather) -> None:
    assert progress(flow).series == progress(flow, "values: {x-note: 3}").series == {"t": Series()}


def test_trouble_with_a_value_costs_only_that_value(flow: Plan, progress: Gather) -> None:
    found = progress(flow, "values: {t: 3, nobody: 2}", on("2022-03-31", "many"))
    assert figures(found) == [("2022-06-30", 3)]
    assert troubles(found) == [("wrong-kind", "2.yaml", None), ("unknown-target", "1.yaml", None)]
    assert [item.written for item in found.of(TroubleKind.UNKNOWN_TARGET)] == ["nobody"]
    assert list(found.of(TroubleKind.GAP)) == []


def test_a_file_dated_before_the_plan_is_refused(flow: Plan, progress: Gather) -> None:
    found = progress(flow, on("2021-12-31", "3"), on("2022-01-01", "1"))
    assert [report.as_of for report in found.refused] == [date(2021, 12, 31)]
    assert [report.as_of for report in found.reports] == [date(2022, 1, 1)]
    assert figures(found) == [("2022-01-01", 1)]


def test_a_file_whose_period_begins_after_its_date_is_refused(flow: Plan, progress: Gather) -> None:
    found = progress(flow, during("2022-Q3", "3", "2022-06-30"))
    assert (len(found.refused), figures(found), withheld(found)) == (1, [], [])


def test_the_newest_date_that_any_file_describes(flow: Plan, progress: Gather) -> None:
    assert newest(progress(flow)) is None
    assert newest(progress(flow, on("2022-06-30", "2"), on("2022-03-31", "1"))) == date(2022, 6, 30)


def test_a_withheld_figure_replaces_no_earlier_one(flow: Plan, progress: Gather) -> None:
    found = progress(flow, on("2022-03-31", "1"), on("2022-06-30", "{missing: not yet}"))
    assert (figures(found), withheld(found)) == ([("2022-03-31", 1)], ["2022-06-30"])
    assert found.series["t"].entries[-1].missing == "not yet"


def test_a_figure_is_newer_than_its_absence_on_the_same_date(flow: Plan, progress: Gather) -> None:
    found = progress(flow, on("2022-06-30", "1"), on("2022-06-30", "{missing: not yet}"))
    assert found.series["t"].entries[-1].value == 1


def test_a_series_until_a_date(flow: Plan, progress: Gather) -> None:
    files = [on("2022-03-31", "1"), on("2022-06-30", "{missing: not yet}"), on("2022-09-30", "3")]
    whole = progress(flow, *files).series["t"]
    assert whole.until(date(2022, 9, 29)) == progress(flow, *files[:2]).series["t"]
    assert whole.until(date(2022, 9, 30)) == whole
    assert whole.until(date(2022, 3, 30)) == Series()


# Two values for one date


def test_the_same_value_twice_counts_once(flow: Plan, progress: Gather) -> None:
    found = progress(flow, on("2022-06-30", "3"), on("2022-06-30", "{value: 30000, unit: 元}"))
    assert (figures(found), troubles(found)) == ([("2022-06-30", 3)], [])


def test_of_two_values_for_one_date_neither_is_used(flow: Plan, progress: Gather) -> None:
    files = [on("2022-03-31", "{missing: not yet}"), *(on("2022-06-30", value) for value in "343")]
    found = progress(flow, *files)
    assert (figures(found), withheld(found)) == ([], ["2022-03-31"])
    assert troubles(found) == [("conflict", "3.yaml", "2.yaml")]
    assert found.troubles[0].written == date(2022, 6, 30)
    assert [entry.missing for entry in found.series["t"].entries] == ["not yet"]


def test_an_earlier_id_may_conflict_with_the_present_one(stone: Plan, progress: Gather) -> None:
    (trouble,) = progress(stone, "values: {t: true, stone: false}").troubles
    assert (trouble.kind, trouble.path) == (TroubleKind.CONFLICT, ("values", "t"))
    assert trouble.other is not None
    assert trouble.other[1] == ("values", "stone")


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (2, 1, 0)])
def test_done_with_and_without_its_date_agree(stone: Plan, progress: Gather, order: tuple[int, ...]) -> None:
    files = [on("2022-06-30", value) for value in ("true", "2022-05-28", "{done: 2022-05-28}")]
    found = progress(stone, *(files[number] for number in order))
    assert troubles(found) == []
    assert [item.stated for item in found.series["t"].observations] == [date(2022, 5, 28)]


@pytest.mark.parametrize(
    "values", [("true", "false"), ("2022-05-28", "2022-05-29"), ("true", "2022-05-28", "2022-05-29")]
)
def test_milestones_that_disagree(stone: Plan, progress: Gather, values: tuple[str, ...]) -> None:
    for ordered in (values, values[::-1]):
        found = progress(stone, *(on("2022-06-30", value) for value in ordered))
        assert (figures(found), [kind for kind, _, _ in troubles(found)]) == ([], ["conflict"])


# Increments


def test_increments_add_up(flow: Plan, progress: Gather) -> None:
    found = progress(flow, during("2022-Q1", "1"), during("2022-Q2", "0.5"), during("2022-07", "2"))
    assert figures(found) == [("2022-03-31", 1), ("2022-06-30", Fraction(3, 2)), ("2022-07-31", Fraction(7, 2))]
    assert (troubles(found), withheld(found)) == ([], [])


def test_a_gap_ends_the_sum(flow: Plan, progress: Gather) -> None:
    found = progress(flow, during("2022-Q1", "1"), during("2022-Q3", "2"), during("2022-Q4", "3"))
    assert (figures(found), withheld(found)) == ([("2022-03-31", 1)], ["2022-09-30", "2022-12-31"])
    assert troubles(found) == [("gap", "2.yaml", None)]
    assert found.troubles[0].written == date(2022, 7, 1)


def test_a_withheld_increment_ends_the_sum(flow: Plan, progress: Gather) -> None:
    found = progress(flow, during("2022-Q1", "1"), during("2022-Q2", "{missing: not yet}"), during("2022-Q3", "3"))
    assert (figures(found), withheld(found)) == ([("2022-03-31", 1)], ["2022-06-30", "2022-09-30"])
    assert troubles(found) == [("gap", "3.yaml", None)]


def test_a_cumulative_figure_starts_the_sum_anew(flow: Plan, progress: Gather) -> None:
    files = [on("2022-06-30", "4"), during("2022-Q3", "1"), during("2022-Q1", "1"), during("2022-Q2", "{missing: no}")]
    found = progress(flow, *files)
    assert figures(found) == [("2022-03-31", 1), ("2022-06-30", 4), ("2022-09-30", 5)]
    assert troubles(found) == []


def test_an_overlap_is_not_added_and_ends_the_sum(flow: Plan, progress: Gather) -> None:
    late = "{start: 2022-03-31, end: 2022-06-30}"
    found = progress(flow, during("2022-Q1", "1"), during(late, "2"), during("2022-Q3", "3"))
    assert (figures(found), withheld(found)) == ([("2022-03-31", 1)], ["2022-06-30", "2022-09-30"])
    assert troubles(found) == [("overlap", "2.yaml", "1.yaml")]


def test_of_two_overlapping_increments_of_one_date_neither_is_added(flow: Plan, progress: Gather) -> None:
    found = progress(flow, during("2022-Q1", "1"), during("2022-Q2", "2"), during("2022-H1", "3"))
    assert (figures(found), withheld(found)) == ([("2022-03-31", 1)], ["2022-06-30", "2022-06-30"])
    assert sorted(troubles(found)) == [("overlap", "2.yaml", "3.yaml"), ("overlap", "3.yaml", "1.yaml")]


def test_a_later_overlap_takes_nothing_from_an_earlier_sum(flow: Plan, progress: Gather) -> None:
    found = progress(flow, during("2022-01", "1"), during("2022-02", "1"), during("2022-Q1", "2"))
    assert figures(found) == [("2022-01-31", 1), ("2022-02-28", 2)]


def test_the_same_increment_twice_counts_once(flow: Plan, progress: Gather) -> None:
    found = progress(flow, during("2022-Q1", "1"), during("2022-Q1", "1", "2022-04-10"), during("2022-Q2", "2"))
    assert (figures(found), troubles(found)) == ([("2022-03-31", 1), ("2022-06-30", 3)], [])


def test_two_values_for_one_period_are_a_conflict(flow: Plan, progress: Gather) -> None:
    found = progress(flow, during("2022-Q1", "1"), during("2022-Q1", "2"), during("2022-Q2", "2"))
    assert (figures(found), withheld(found)) == ([], ["2022-06-30"])
    assert troubles(found) == [("conflict", "2.yaml", "1.yaml"), ("gap", "3.yaml", None)]


@pytest.mark.parametrize(("cumulative", "differs"), [("3", False), ("4", True)])
def test_a_sum_against_a_cumulative_figure(flow: Plan, progress: Gather, cumulative: str, differs: bool) -> None:
    files = [during("2022-Q1", "1"), during("2022-Q2", "2"), on("2022-06-30", cumulative), during("2022-Q3", "1")]
    found = progress(flow, *files)
    assert figures(found)[1:] == [("2022-06-30", int(cumulative)), ("2022-09-30", int(cumulative) + 1)]
    assert troubles(found) == ([("sum-differs", "3.yaml", "2.yaml")] if differs else [])
    assert [(item.wanted, item.written) for item in found.troubles] == [("3", date(2022, 6, 30))] * differs


def test_increments_begin_with_the_target(plan_with: Callable[[str], Plan], progress: Gather) -> None:
    late = plan_with(f"{FLOW}, from: 2022-02-15")
    found = progress(late, during("2022-01", "9"), during("2022-Q1", "1"), during("2022-Q2", "2"))
    assert figures(found) == [("2022-03-31", 1), ("2022-06-30", 3)]
    assert troubles(found) == [("before-start", "1.yaml", None)]


def test_an_increment_reaches_up_to_its_files_date(flow: Plan, progress: Gather) -> None:
    rest = "{start: 2022-02-11, end: 2022-03-31}"
    found = progress(flow, during("2022-Q1", "1", "2022-02-10"), during(rest, "2"))
    assert figures(found) == [("2022-02-10", 1), ("2022-03-31", 3)]


def test_a_sum_is_as_official_as_its_least_official_part(flow: Plan, report: Callable[..., Report]) -> None:
    def part(number: int, data: str) -> Report:
        text = f"{{basis: period, period: 2022-0{number}, as_of: 2022-12-31, data: {data}, values: {{t: 1}}}}"
        return report(text, f"{number}.yaml")

    files = [part(1, "official"), part(2, "provisional"), part(3, "illustrative"), part(4, "official")]
    found = gather(flow, [file.document for file in files])
    sorts = [item.entry.data for item in found.series["t"].observations]
    assert sorts == ["official", "provisional", "illustrative", "illustrative"]


@given(st.lists(st.decimals(-100, 100, places=2), min_size=1, max_size=12), st.integers(1, 12))
@settings(max_examples=40, deadline=None)
def test_increments_are_as_good_as_their_sums(
    flow: Plan, report: Callable[..., Report], values: list[object], first: int
) -> None:
    """Reporting each month's increment gives the same series as reporting the cumulative sums of the same months."""
    ends = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    dates = [f"2022-{month:02}-{ends[month - 1]}" for month in range(1, 13)]
    numbers = [Fraction(str(value)) for value in values]
    by_month = [report(during(f"2022-{n:02}", f"{value}"), f"{n}") for n, value in enumerate(values, 1)]
    sums = [report(on(day, f"{float(total)}"), day) for day, total in zip(dates, accumulate(numbers), strict=False)]
    added = gather(flow, [file.document for file in [*by_month[first:], *by_month[:first]]])
    given_ = gather(flow, [file.document for file in sums])
    assert figures(added) == figures(given_)
    assert (added.troubles, given_.troubles) == ((), ())


# When a milestone was done


def done(progress: Progress, used: int = -1) -> str | None:
    series = progress.series["t"]
    found = done_on(series, series.observations[used])
    return found.isoformat() if found else None


@pytest.mark.parametrize(
    ("values", "day"),
    [
        (("true",), "2022-01-31"),
        (("true", "true"), "2022-01-31"),
        (("false", "true", "true"), "2022-02-28"),
        (("true", "false", "true"), "2022-03-31"),
        (("2022-01-20", "true"), "2022-01-20"),
        (("true", "2022-01-20"), "2022-01-20"),
        (("2022-01-20", "2022-01-25"), "2022-01-25"),
        (("2022-01-25", "2022-01-20"), "2022-01-20"),
        (("2022-01-20", "false", "true"), "2022-03-31"),
        (("true", "{missing: why}", "true"), "2022-01-31"),
        (("true", "false"), None),
        (("false",), None),
    ],
)
def test_when_a_milestone_was_done(stone: Plan, progress: Gather, values: tuple[str, ...], day: str | None) -> None:
    dates = ("2022-01-31", "2022-02-28", "2022-03-31")
    assert done(progress(stone, *(on(at, value) for at, value in zip(dates, values, strict=False)))) == day


def test_a_file_that_leaves_it_out_breaks_no_run(stone: Plan, progress: Gather) -> None:
    assert done(progress(stone, on("2022-01-31", "true"), "values: {}", on("2022-09-30", "true"))) == "2022-01-31"


def test_what_was_taken_back_later_was_done_all_the_same(stone: Plan, progress: Gather) -> None:
    files = [on("2022-06-10", "2022-05-28"), on("2022-07-31", "false"), on("2022-08-31", "2022-08-01")]
    assert done(progress(stone, *files), 0) == "2022-05-28"
    assert done(progress(stone, *files), 1) is None
    assert done(progress(stone, *files), 2) == "2022-08-01"


def test_order_of_files_and_values_makes_no_difference(
    plan: Callable[[str], Plan], report: Callable[..., Report]
) -> None:
    built = plan(f"tasks: [{{id: k, title: K, targets: [{{id: t, title: T, {FLOW}, was: [old]}}]}}]")
    one, other = "t: {value: 3, note: new}", "old: {value: 3, note: old}"
    there = gather(built, [report(f"values: {{{one}, {other}}}").document])
    back = gather(built, [report(f"values: {{{other}, {one}}}").document])
    notes = [[entry.note for entry in found.series["t"].entries] for found in (there, back)]
    assert notes[0] == notes[1]
    kept = [[item.entry.note for item in found.series["t"].observations] for found in (there, back)]
    assert kept[0] == kept[1]


def test_evidence_that_is_not_admitted_counts_as_not_given(flow: Plan, report: Callable[..., Report]) -> None:
    files = [report("values: {t: {value: 3, evidence: [a.md, b.md]}}", name) for name in ("1.yaml", "2.yaml")]
    found = gather(flow, [file.document for file in files], lambda file, path: (file, path) != ("1.yaml", "a.md"))
    assert [entry.evidence for entry in found.series["t"].entries] == [("b.md",), ("a.md", "b.md")]


def test_troubles_are_values(flow: Plan, progress: Gather) -> None:
    (trouble,) = progress(flow, "values: {t: many}").troubles
    assert isinstance(trouble, Trouble)
    assert (trouble.target and trouble.target.id, trouble.other, trouble.wanted) == ("t", None, "")
