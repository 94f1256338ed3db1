import pytest

from tests.benchmarks import contestants as who
from tests.benchmarks.cases import Case
from tests.benchmarks.demands import Shown, must_show
from tests.benchmarks.measuring import Measured, Sample


def measured(name: str, *seconds: float, memory: float | None = None) -> Measured:
    return Measured(name, tuple(Sample(one, 2 * one, 50 * 2**20) for one in seconds), memory)


def case(kind: str, size: int, *all_of_it: Measured) -> Case:
    return Case(kind, size, {one.name: one for one in all_of_it})


def shown(name: str, *cases: Case) -> list[Shown]:
    return [line for line in must_show(cases) if line.case == name and line.measured is not None]


def test_planck_is_held_against_each_peer() -> None:
    shipped = case(
        "shipped",
        1,
        measured(who.COLD, 0.25, 0.5),
        measured(who.CHECK_JSONSCHEMA, 1.25, 3.5),
        measured(who.YAMLLINT, 0.375),
    )
    lines = shown("shipped plan, cold", shipped)
    assert lines == [
        Shown("shipped plan, cold", who.CHECK_JSONSCHEMA, "wall", 6.0, 4, 6, (5.0, 7.0), 2),
        Shown("shipped plan, cold", who.YAMLLINT, "wall", 1.5, 2, 3, (1.5, 1.5), 1),
        Shown("shipped plan, cold", who.CHECK_JSONSCHEMA, "cpu", 6.0, 4, 6, (5.0, 7.0), 2),
        Shown("shipped plan, cold", who.YAMLLINT, "cpu", 1.5, 2, 3, (1.5, 1.5), 1),
    ]
    assert [line.verdict for line in lines] == ["as striven for", "SHORT", "as striven for", "SHORT"]


def test_a_floor_says_how_much_longer_planck_takes() -> None:
    start = case("start", 1, measured(who.VERSION, 0.5), measured(who.IMPORT_YAML, 0.5), measured(who.NOTHING, 0.25))
    lines = shown("planck --version", start)[:2]
    assert [(line.against, line.measured, line.verdict) for line in lines] == [
        (who.IMPORT_YAML, 1.0, "holds"),
        (who.NOTHING, 2.0, "short of striving"),
    ]


def test_growth_is_told_over_all_sizes_and_without_the_start_up() -> None:
    cases = [case("targets", size, measured(who.COLD, time)) for size, time in ((25, 1), (250, 2), (2_500, 102))]
    whole = [line.measured for line in shown("growth, 25 to 2,500 targets in one plan", *cases)]
    steady = [line.measured for line in shown("growth, without start-up, targets in one plan", *cases)]
    assert whole == pytest.approx([1.0043, 1.0043], abs=1e-4)
    assert steady == pytest.approx([2.0, 2.0])


def test_a_single_plan_says_nothing_of_growth() -> None:
    cases = [case("plans", size, measured(who.COLD, time)) for size, time in ((1, 9), (100, 1), (1_000, 10))]
    whole = [line.measured for line in shown("growth, 100 to 1,000 plans", *cases)]
    assert whole == pytest.approx([1.0, 1.0])


def test_memory_is_told_of_one_process_and_of_all() -> None:
    large = case("plans", 10_000, measured(who.COLD, 20.0, memory=200 * 2**20))
    lines = shown("memory, 10,000 plans, cold", large)
    assert [(line.against, line.measured, line.unit, line.verdict) for line in lines] == [
        ("largest process", 50.0, "MiB", "as striven for"),
        ("all processes", 200.0, "MiB", "SHORT"),
    ]


def test_what_was_not_measured_is_there_all_the_same() -> None:
    lines = must_show([])
    assert {line.verdict for line in lines} == {"not measured"}
    assert {line.case for line in lines} == {
        "shipped plan, cold",
        "shipped plan, warm",
        "100 plans, cold",
        "100 plans, no jsonschema-rs",
        "1,000 plans, cold",
        "1,000 plans, no jsonschema-rs",
        "1,000 plans, warm",
        "planck --version",
        "growth, plans",
        "growth, targets in one plan",
        "memory, 10,000 plans, cold",
    }
