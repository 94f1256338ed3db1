"""The façade: the same as the command line, as plain functions over frozen values."""

import ast
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import planck

ROOT = Path(__file__).resolve().parents[1]


def test_read_check_and_render() -> None:
    reading = planck.read([Path("plans")], ROOT)
    report = planck.check(reading, date(2022, 6, 30), fail_on=planck.FailOn.UNREPORTED)
    assert report.exit_code == 1
    assert '"planck": "report/v1"' in planck.render(report, "json")
    assert planck.render(report).startswith("plans/yueyang-county-stb-2022/plan.yaml:")


def test_assess_is_what_check_says() -> None:
    report = planck.check(planck.read([Path("plans")], ROOT), date(2022, 6, 30))
    plan = report.plans[0]
    assert planck.assess(plan.plan, plan.progress, date(2022, 6, 30)) == plan.assessments


def test_values_are_frozen() -> None:
    report = planck.check(planck.read([Path("plans")], ROOT), date(2022, 6, 30))
    with pytest.raises(AttributeError, match="immutable type"):
        report.plans[0].assessments[0].late = True  # type: ignore[misc]  # the point of the test


def test_everything_promised_is_there_and_typed() -> None:
    assert [name for name in planck.__all__ if not hasattr(planck, name)] == []
    assert {*planck.__all__} <= {*dir(planck)}
    assert (ROOT / "planck" / "py.typed").is_file()


def test_nothing_else_is_there() -> None:
    with pytest.raises(AttributeError, match="module 'planck' has no attribute 'chekc'"):
        _ = planck.chekc  # type: ignore[attr-defined]  # the point of the test: type checkers see the slip, too


def test_type_checkers_see_each_name_come_from_its_home() -> None:
    tree = ast.parse((ROOT / "planck" / "__init__.py").read_text(encoding="utf-8"))
    seen = {
        node.module: tuple(name.name for name in node.names)
        for branch in tree.body
        if isinstance(branch, ast.If)
        for node in branch.body
        if isinstance(node, ast.ImportFrom)
    }
    homes = vars(planck)["_HOMES"]
    assert seen == homes
    assert sorted(["__version__", *(name for names in homes.values() for name in names)]) == sorted(planck.__all__)


def test_the_facade_loads_nothing_before_it_is_asked_for() -> None:
    script = "import sys; before = {*sys.modules}; import planck; print(*sorted({*sys.modules} - before))"
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True, encoding="utf-8")
    assert run.stdout.split() == ["planck", "planck.version"]


def test_a_wheel_brings_the_schemas(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(tmp_path), str(ROOT)],
        check=True,
        capture_output=True,
    )
    wheel = next(tmp_path.glob("planck_plan-*.whl"))
    script = "import sys; from planck.files.schemas import schema_text; sys.stdout.write(schema_text('plan-v1'))"
    run = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path / 'in')!r}); {script}"],
        cwd=unpacked(wheel, tmp_path / "in"),
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert run.stdout == (ROOT / "schemas" / "plan-v1.schema.json").read_text(encoding="utf-8")


def unpacked(wheel: Path, folder: Path) -> Path:
    folder.mkdir()
    subprocess.run([sys.executable, "-m", "zipfile", "-e", str(wheel), str(folder)], check=True)
    return folder
