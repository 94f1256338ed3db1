from pathlib import Path

import pytest

from tests.benchmarks.cases import Case, Ground, Wanted
from tests.benchmarks.contestants import Rounds
from tests.benchmarks.environments import Programs
from tests.repositories import program


def cases(folder: Path, wanted: Wanted) -> list[Case]:
    """With a planck that does nothing, and says nothing of a cache."""
    planck = Path(program(folder, "exit 0"))
    (folder / "python").symlink_to(planck)
    return list(Ground(Programs(planck), folder, wanted, lambda _: None).cases())


def test_sizes_and_targets_are_cases_of_their_own(tmp_path: Path) -> None:
    found = cases(tmp_path, Wanted(("plans", "targets"), (1, 2), (25, 50), rounds=1))
    assert [case.title for case in found] == [
        "1 invented plan with two progress files each",
        "2 invented plans with two progress files each",
        "one invented plan of 25 targets",
        "one invented plan of 50 targets",
    ]


def test_errors_want_at_least_a_hundred_plans(tmp_path: Path) -> None:
    assert cases(tmp_path, Wanted(("errors",), (1, 10_000), rounds=1)) == []


@pytest.mark.parametrize(
    ("wanted", "weight", "rounds"),
    [
        (Wanted(), 1, Rounds(11, 11)),
        (Wanted(), 1_000, Rounds(3, 2)),
        (Wanted(), 10_000, Rounds(2, 0)),
        (Wanted(rounds=4), 1_000, Rounds(4, 4)),
        (Wanted(rounds=4), 10_000, Rounds(4, 0)),
        (Wanted(slow_peers=True), 10_000, Rounds(2, 1)),
    ],
)
def test_what_takes_long_is_run_less_often(tmp_path: Path, wanted: Wanted, weight: int, rounds: Rounds) -> None:
    ground = Ground(Programs(tmp_path / "planck"), tmp_path, wanted, lambda _: None)
    assert ground.rounds(weight) == rounds
