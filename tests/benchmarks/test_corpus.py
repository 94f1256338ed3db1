from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

import planck
from tests.benchmarks.corpus import AS_OF, texts, write


def content(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.yaml")}


def codes(folder: Path) -> set[str]:
    report = planck.check(planck.read([Path("plans")], folder), date.fromisoformat(AS_OF))
    return {finding.kind.code for finding in report.findings}


def test_a_seed_gives_the_same_bytes_on_every_machine() -> None:
    made = texts(7, 3)
    told = (made.key, made.plan, made.march, made.june)
    digest = sha256("\n".join(told).encode()).hexdigest()
    assert digest == "49824a527ab48ea2f11ccd6eedf0ca44bdfb22ac059aeb45149986a767fc20e1"


def test_another_seed_gives_other_figures() -> None:
    assert texts(7, 3).plan != texts(8, 3).plan


def test_a_plan_is_the_same_in_a_small_and_in_a_large_corpus(tmp_path: Path) -> None:
    write(tmp_path / "small", 7, 1)
    write(tmp_path / "large", 7, 3)
    small, large = content(tmp_path / "small"), content(tmp_path / "large")
    assert (len(small), len(large)) == (3, 9)
    assert small.items() <= large.items()


def test_a_plan_is_as_large_as_the_ones_that_the_ratios_are_stated_for() -> None:
    plan = texts(7, 0).plan
    assert 14_000 < len(plan.encode()) < 18_000
    assert plan.count("measure: ") == 25
    assert texts(7, 0, 250).plan.count("measure: ") == 250


def test_nobody_takes_it_for_a_real_plan() -> None:
    made = texts(7, 0)
    assert "（示例）" in made.plan
    assert "data: illustrative" in made.march
    assert "data: illustrative" in made.june
    assert all(text.startswith("# Invented for benchmarks") for text in (made.plan, made.march, made.june))


def test_plans_are_sound_and_some_targets_are_short(tmp_path: Path) -> None:
    write(tmp_path, 7, 4)
    assert codes(tmp_path) == {"PLK501", "PLK503"}


def test_one_plan_in_a_hundred_has_a_mistake(tmp_path: Path) -> None:
    write(tmp_path / "sound", 7, 51)
    write(tmp_path / "mistaken", 7, 51, errors=True)
    sound, mistaken = content(tmp_path / "sound"), content(tmp_path / "mistaken")
    assert [name for name in sound if mistaken[name] != sound[name]] == ["plans/jiayin-culture-00050/plan.yaml"]


@pytest.mark.parametrize(
    ("index", "code"), [(50, "PLK101"), (150, "PLK106"), (250, "PLK203"), (350, "PLK002"), (450, "PLK004")]
)
def test_each_mistake_is_an_error(tmp_path: Path, index: int, code: str) -> None:
    made = texts(7, index, mistaken=True)
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "plan.yaml").write_text(made.plan, encoding="utf-8")
    assert code in codes(tmp_path)
