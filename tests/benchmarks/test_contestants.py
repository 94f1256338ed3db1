from pathlib import Path

import pytest

from tests.benchmarks import contestants as who
from tests.benchmarks.contestants import Field, Rounds
from tests.benchmarks.corpus import write
from tests.benchmarks.environments import Programs
from tests.benchmarks.measuring import Contestant
from tests.repositories import program

OPTIONS = "--jobs N|auto\n--no-cache"


def field(folder: Path, options: str, *, plain: bool = False, peers: Path | None = None) -> Field:
    """planck stands in for itself: its help shows some options."""
    planck = Path(program(folder, f"echo '{options}'"))
    programs = Programs(planck, planck if plain else None, peers=peers, native=peers and peers / "native")
    return Field(programs, folder, folder / "homes", Rounds(5, 2))


def words(contestants: dict[str, Contestant]) -> dict[str, str]:
    return {name: " ".join(one.command[2:]) for name, one in contestants.items()}


def by_name(folder: Path, options: str, *, many: bool, plain: bool = False) -> dict[str, Contestant]:
    return {one.name: one for one in field(folder, options, plain=plain).plancks(many=many)}


def test_a_planck_without_jobs_and_cache_is_run_as_it_is(tmp_path: Path) -> None:
    assert words(by_name(tmp_path, "--all", many=True, plain=True)) == {
        who.COLD: "--as-of 2022-07-20",
        who.PLAIN: "--as-of 2022-07-20",
    }


def test_what_planck_has_for_speed_is_used(tmp_path: Path) -> None:
    found = by_name(tmp_path, OPTIONS, many=True)
    assert words(found) == {
        who.COLD: "--as-of 2022-07-20 --jobs auto",
        who.WARM: "--as-of 2022-07-20 --jobs auto",
        who.NO_CACHE: "--as-of 2022-07-20 --jobs auto --no-cache",
        who.ONE_PROCESS: "--as-of 2022-07-20 --jobs 1",
    }
    assert [name for name, one in found.items() if one.warm_up] == [who.WARM]
    assert [name for name, one in found.items() if one.watched] == [who.COLD]
    assert list(by_name(tmp_path, OPTIONS, many=False)) == [who.COLD, who.WARM, who.NO_CACHE]


@pytest.mark.parametrize(("name", "forgets"), [(who.COLD, True), (who.WARM, False)])
def test_a_cold_run_forgets_the_cache_of_the_last(tmp_path: Path, name: str, forgets: bool) -> None:
    one = by_name(tmp_path, OPTIONS, many=False)[name]
    cache = Path(one.environment["XDG_CACHE_HOME"])
    cache.mkdir(parents=True)
    if one.prepare:
        one.prepare()
    assert cache.exists() is not forgets


def test_peers_look_at_the_plan_files(tmp_path: Path) -> None:
    write(tmp_path, 7, 2)
    plans = ("plans/jiazi-agriculture-00000/plan.yaml", "plans/yichou-commerce-00001/plan.yaml")
    found = list(field(tmp_path, OPTIONS, peers=tmp_path).peers())
    assert [(one.name, one.rounds) for one in found] == [
        (who.CHECK_JSONSCHEMA, 2),
        (who.YAMLLINT, 2),
        (who.LOOP, 2),
        (who.NATIVE, 5),
        (who.NATIVE_FAST, 5),
    ]
    assert {one.command[-2:] for one in found} == {plans}


def test_without_peers_there_are_none(tmp_path: Path) -> None:
    assert list(field(tmp_path, OPTIONS).peers()) == []
