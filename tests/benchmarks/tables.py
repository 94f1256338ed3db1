"""The tables that are printed, and the same as JSON."""

import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from tabulate import tabulate

from tests.benchmarks.cases import Case
from tests.benchmarks.demands import Shown
from tests.benchmarks.measuring import Measured

_MIB = 2**20
_HOW = """\
Medians over rounds in turns; ratios are medians over pairs of the same round. planck reads plans and progress, its
peers the plan files alone. cold: planck's cache is empty, the files are in the system's. CPU: of all processes."""


@dataclass(frozen=True)
class Result:
    """All that a run of the benchmarks has found, and on what."""

    machine: Mapping[str, str | int | None]
    versions: Mapping[str, Mapping[str, str]]
    """By environment, what is installed in it."""
    missing: Sequence[str]
    """What could not be measured, and why."""
    seed: int
    cases: Sequence[Case]
    lines: Sequence[Shown]


def machine() -> dict[str, str | int | None]:
    """What it is measured on."""
    return {
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "processors": os.cpu_count(),
        "python": platform.python_version(),
    }


def _number(value: float | None, sign: str = "") -> str:
    if value is None:
        return "-"
    return f"{value:.3g}{sign}" if value < 1000 else f"{value:.0f}{sign}"


def _seconds(value: float) -> str:
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"


def _bound(shown: Shown, value: float | None) -> str:
    if value is None:
        return "-"
    return f"{'>=' if shown.more_is_better else '<='} {_number(value)}"


def _demand_rows(lines: Sequence[Shown]) -> Iterator[list[str]]:
    for one in lines:
        spread = f"{_number(one.spread[0])} to {_number(one.spread[1])}" if one.spread else "-"
        measured = f"{_number(one.measured)} {one.unit}" if one.measured is not None else "-"
        bounds = _bound(one, one.least), _bound(one, one.strive)
        yield [one.case, one.against, one.measure, *bounds, measured, spread, str(one.pairs or "-"), one.verdict]


def _case_rows(case: Case) -> Iterator[list[str]]:
    for name, measured in case.measured.items():
        if not measured.samples:
            yield [name, "not run", "", "", "", "0"]
            continue
        wall, cpu = (_seconds(median(measured.of(measure))) for measure in ("wall", "cpu"))
        together = f"{measured.memory / _MIB:.0f} MiB" if measured.memory else "-"
        peak = f"{max(measured.of('peak')) / _MIB:.0f} MiB"
        yield [name, wall, cpu, peak, together, str(len(measured.samples))]


def _table(rows: Sequence[Sequence[str]], headers: Sequence[str]) -> str:
    return tabulate(rows, headers, disable_numparse=True)


def as_text(result: Result) -> str:
    """A table of what must be shown, and one of each case."""
    about = result.machine
    headers = ["case", "against", "of", "at least", "strive for", "measured", "pairs from to", "pairs", "verdict"]
    parts = [
        f"{about['system']}, {about['processors']} processors, Python {about['python']}, seed {result.seed}",
        _HOW + "".join(f"\nNot measured: {one}." for one in result.missing),
        _table(list(_demand_rows(result.lines)), headers),
    ]
    headers = ["", "wall", "CPU", "largest process", "all together", "rounds"]
    parts += (f"{case.title}\n\n{_table(list(_case_rows(case)), headers)}" for case in result.cases)
    return "\n\n".join(parts) + "\n"


def _measured_json(measured: Measured) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "rounds": [{"wall": one.wall, "cpu": one.cpu, "peak": one.peak} for one in measured.samples],
        "memory": measured.memory,
    }
    if measured.samples:
        shown |= {f"median_{measure}": median(measured.of(measure)) for measure in ("wall", "cpu")}
        shown["peak"] = max(measured.of("peak"))
    return shown


def as_json(result: Result) -> dict[str, Any]:
    """All figures: times in seconds, memory in bytes but where a unit says otherwise."""
    return {
        "machine": result.machine,
        "versions": result.versions,
        "missing": list(result.missing),
        "seed": result.seed,
        "must_show": [_shown_json(one) for one in result.lines],
        "cases": [
            {
                "kind": case.kind,
                "size": case.size,
                "measured": {name: _measured_json(one) for name, one in case.measured.items()},
            }
            for case in result.cases
        ],
    }


def _shown_json(one: Shown) -> dict[str, Any]:
    return {
        "case": one.case,
        "against": one.against,
        "measure": one.measure,
        "unit": one.unit,
        "better": "more" if one.more_is_better else "less",
        "at_least": one.least,
        "strive_for": one.strive,
        "measured": one.measured,
        "spread": one.spread,
        "pairs": one.pairs,
        "verdict": one.verdict,
    }
