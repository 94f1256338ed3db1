"""The figures of an assessment, each formula by itself."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from planck.assessment import figures
from planck.assessment.assess import Assessment
from planck.assessment.course import Track
from planck.assessment.pace import expected
from planck.plan.progress import Series
from planck.text.tree import Raw

Trace = Callable[..., Track]
MONEY = {"measure": "flow", "at_least": 320, "unit": "万元"}
LEVEL = {"measure": "level", "at_least": 67, "unit": "家", "baseline": 62}
RANK = {"measure": "rank", "at_most": 2}
STEPS = {"measure": "ordinal", "scale": ["low", "middle", "high"], "at_least": "high"}
DUE = date(2022, 12, 31)
MIDDLE = date(2022, 6, 30)


@pytest.fixture(scope="session")
def tracked(assessed: Callable[[Raw], Assessment]) -> Trace:
    """What the course table says of a target, in a plan with further keys."""
    return lambda target, plan=None: assessed({"target": target, "plan": plan or {}, "as_of": "2022-06-30"}).track


@pytest.mark.parametrize(
    ("target", "actual", "completion", "shortfall", "behind_by"),
    [
        (MONEY, 0, 0, 320, 160),
        (MONEY, 128, "0.4", 192, 32),
        (MONEY, 400, "1.25", 0, 0),
        (LEVEL, 61, "-0.2", 6, 3),
        (LEVEL, 66, "0.8", 1, 0),
        ({**LEVEL, "baseline": 67}, 66, None, 1, 1),
        ({"measure": "level", "at_most": 30, "baseline": 40, "unit": "件"}, 36, "0.4", 6, 1),
        ({"measure": "level", "more_than": 9, "baseline": 9, "unit": "万元"}, 8, None, 1, 1),
        ({"measure": "flow", "exactly": 10, "unit": "家"}, 12, "1.2", 2, 0),
        ({"measure": "flow", "within": [90, 110], "unit": "万元"}, 100, "10/9", 0, 0),
        ({"measure": "flow", "within": [90, 110], "unit": "万元"}, 111, "37/30", 1, 0),
        ({"measure": "flow", "within": [0, 10], "unit": "家"}, 11, None, 1, None),
        (RANK, 4, None, 2, 2),
        (RANK, 1, None, 0, 0),
        (STEPS, 0, None, 2, None),
        ({**STEPS, "pace": "standing"}, 0, None, 2, 2),
        ({"measure": "milestone"}, 0, None, None, None),
    ],
)
def test_completion_shortfall_and_lag_in_june(
    tracked: Trace, target: dict[str, Any], actual: int, completion: object, shortfall: object, behind_by: object
) -> None:
    track, value = tracked(target), Fraction(actual)
    wanted = [None if figure is None else Fraction(str(figure)) for figure in (completion, shortfall, behind_by)]
    assert [
        figures.completion(track, value),
        figures.shortfall(track, value),
        figures.behind_by(track, value, expected(track, MIDDLE)),
    ] == wanted


@pytest.mark.parametrize(
    ("target", "actual", "as_of", "rate"),
    [
        (MONEY, 136, "2022-06-30", "487/16"),  # 184 x 30.4375 / 184 days
        (MONEY, 319, "2022-12-30", "487/16"),
        (MONEY, 319, "2022-12-31", None),
        (MONEY, 319, "2023-01-01", None),
        (MONEY, 400, "2022-06-30", "0"),
        ({"measure": "flow", "within": [90, 110], "unit": "万元"}, 111, "2022-06-30", None),
        ({"measure": "flow", "within": [90, 110], "unit": "万元"}, 110, "2022-06-30", "0"),
        ({"measure": "flow", "exactly": 9, "unit": "家"}, 10, "2022-06-30", None),
        ({"measure": "level", "at_most": 30, "baseline": 40, "unit": "万元"}, 214, "2022-06-30", "487/16"),
        ({"measure": "flow", "at_most": 9, "unit": "家"}, 10, "2022-06-30", None),
        (RANK, 4, "2022-06-30", None),
    ],
)
def test_required_rate(tracked: Trace, target: dict[str, Any], actual: int, as_of: str, rate: str | None) -> None:
    found = figures.required_rate(tracked(target), Fraction(actual), date.fromisoformat(as_of))
    assert found == (Fraction(rate) if rate else None)


@pytest.mark.parametrize(
    ("target", "actual", "on", "forecast"),
    [
        (MONEY, 64, "2022-03-14", "320"),
        (MONEY, 64, "2022-03-13", None),
        (MONEY, 181, "2022-06-30", "365"),
        ({**MONEY, "pace": "linear"}, 181, "2022-06-30", "365"),
        ({**MONEY, "pace": "monthly"}, 181, "2022-06-30", "365"),
        ({**MONEY, "pace": "half-yearly"}, 181, "2022-06-30", "365"),
        ({**MONEY, "pace": "at-due"}, 181, "2022-06-30", None),
        ({**MONEY, "pace": {"2022-06-30": 100}}, 181, "2022-06-30", None),
        ({"measure": "flow", "at_most": 9, "unit": "家"}, 3, "2022-06-30", "6"),
        ({"measure": "flow", "less_than": 9, "unit": "万元"}, 181, "2022-06-30", "365"),
        ({"measure": "flow", "within": [0, 9], "unit": "家"}, 3, "2022-06-30", None),
        (LEVEL, 64, "2022-06-30", "66"),
        (LEVEL, 60, "2022-06-30", "58"),
        ({**LEVEL, "baseline": 67}, 64, "2022-06-30", None),
        ({"measure": "level", "at_most": 9, "unit": "家"}, 3, "2022-06-30", None),
        (RANK, 4, "2022-06-30", None),
        (STEPS, 1, "2022-06-30", None),
        ({"measure": "milestone"}, 1, "2022-06-30", None),
    ],
)
def test_forecast(tracked: Trace, target: dict[str, Any], actual: int, on: str, forecast: str | None) -> None:
    found = figures.forecast(tracked(target), Fraction(actual), date.fromisoformat(on))
    assert found == (Fraction(forecast) if forecast else None)


@pytest.mark.parametrize(
    ("target", "ends"),
    [
        ({}, ["2022-03-31", "2022-06-30", "2022-09-30"]),
        ({"due": "2022-09-30"}, ["2022-03-31", "2022-06-30"]),
        ({"due": "2022-10-01"}, ["2022-03-31", "2022-06-30", "2022-09-30"]),
        ({"from": "2022-05-16"}, ["2022-06-30", "2022-09-30"]),
        ({"from": "2022-05-17"}, ["2022-09-30"]),
        ({"reporting": "half-yearly"}, ["2022-06-30"]),
        ({"reporting": "half-yearly", "from": "2022-04-01"}, ["2022-06-30"]),
        ({"reporting": "half-yearly", "from": "2022-04-02"}, []),
        ({"reporting": "monthly", "from": "2022-02-15", "due": "2022-04-20"}, ["2022-02-28", "2022-03-31"]),
        ({"reporting": "yearly"}, []),
        ({"reporting": "at-due"}, []),
    ],
)
def test_periods_to_be_reported_before_the_final_figure(
    tracked: Trace, target: dict[str, Any], ends: list[str]
) -> None:
    owed = figures.owed_periods(tracked({**MONEY, **target}))
    assert [part.end.isoformat() for part in owed] == ends


@pytest.mark.parametrize(
    ("target", "days", "soon"),
    [
        ({}, 30, "2022-12-01"),
        ({}, 0, "2022-12-31"),
        ({}, 91, "2022-10-01"),
        ({}, 3660, "2022-10-01"),
        ({"from": "2022-12-01"}, 30, "2022-12-24"),
        ({"from": "2022-12-31"}, 30, "2022-12-31"),
    ],
)
def test_closing_in_begins(tracked: Trace, target: dict[str, Any], days: int, soon: str) -> None:
    assert figures.due_soon(tracked({**MONEY, **target}), days) == date.fromisoformat(soon)


@pytest.mark.parametrize(
    ("target", "withheld", "owed"),
    [
        ({}, None, "2022-04-16"),
        ({}, "2022-02-14", "2022-04-16"),
        ({}, "2022-02-15", "2022-07-16"),
        ({}, "2022-09-30", "2023-01-16"),
        ({}, "2023-01-10", "2023-01-16"),
        ({"grace_days": 0}, None, "2022-04-01"),
        ({"reporting": "at-due"}, None, "2023-01-16"),
    ],
)
def test_the_day_from_which_a_report_is_owed(
    tracked: Trace, target: dict[str, Any], withheld: str | None, owed: str
) -> None:
    series = Series(withheld=(date.fromisoformat(withheld),) if withheld else ())
    assert figures.owed_from(tracked({**MONEY, **target}), series) == date.fromisoformat(owed)
