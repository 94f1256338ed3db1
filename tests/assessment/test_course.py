"""The course table: courses, paces and what settles at once."""

from collections.abc import Callable
from typing import Any

import pytest

from planck.assessment.assess import Assessment
from planck.assessment.course import ALLOWED, COMPARATORS, Course, Track, course_of, track
from planck.plan.calendar import Rhythm
from planck.plan.model import Comparator, Measure, PaceKind
from planck.text.tree import Raw

Trace = Callable[..., Track]
HOME = {"unit": "家"}
FLOW = {"measure": "flow", **HOME}
LEVEL = {"measure": "level", **HOME}
ORDINAL = {"measure": "ordinal", "scale": ["low", "high"], "at_least": "high"}
RHYTHMS = ("monthly", "quarterly", "half-yearly", "yearly", "at-due")


@pytest.fixture(scope="session")
def tracked(assessed: Callable[[Raw], Assessment]) -> Trace:
    """What the course table says of a target, in a plan of a reporting rhythm."""

    def run(target: Raw, reporting: str = "quarterly") -> Track:
        return assessed({"target": target, "plan": {"reporting": reporting}, "as_of": "2022-06-30"}).track

    return run


ROWS: list[tuple[dict[str, Any], str, str]] = [
    ({**FLOW, "at_least": 5}, "span", "quarterly"),
    ({**FLOW, "at_least": 0}, "span", "quarterly"),
    ({**FLOW, "more_than": 5}, "span", "quarterly"),
    ({**FLOW, "exactly": 5}, "span", "quarterly"),
    ({**FLOW, "exactly": 0}, "hold", "standing"),
    ({**FLOW, "within": [1, 5]}, "span", "quarterly"),
    ({**FLOW, "within": [0, 5]}, "hold", "standing"),
    ({**FLOW, "at_most": 5}, "hold", "standing"),
    ({**FLOW, "less_than": 5}, "hold", "standing"),
    ({**LEVEL, "at_least": 67, "baseline": 62}, "span", "quarterly"),
    ({**LEVEL, "at_least": 67, "baseline": 67}, "hold", "standing"),
    ({**LEVEL, "more_than": 67, "baseline": 67}, "span", "quarterly"),
    ({**LEVEL, "at_most": 30, "baseline": 40}, "span", "quarterly"),
    ({**LEVEL, "at_most": 30, "baseline": 30}, "hold", "standing"),
    ({**LEVEL, "less_than": 30, "baseline": 30}, "span", "quarterly"),
    ({**LEVEL, "at_least": 67, "baseline": 62, "pace": "standing"}, "hold", "standing"),
    ({**LEVEL, "exactly": 67, "baseline": 62}, "hold", "at-due"),
    ({**LEVEL, "exactly": 67}, "hold", "at-due"),
    ({**LEVEL, "exactly": 67, "baseline": 67}, "hold", "standing"),
    ({**LEVEL, "within": [60, 70], "baseline": 50}, "hold", "at-due"),
    ({**LEVEL, "within": [60, 70], "baseline": 62}, "hold", "standing"),
    ({**LEVEL, "at_least": 67}, "open", "at-due"),
    ({**LEVEL, "more_than": 67}, "open", "at-due"),
    ({**LEVEL, "at_most": 67}, "open", "standing"),
    ({**LEVEL, "less_than": 67}, "open", "standing"),
    ({"measure": "ratio", "unit": "%", "at_least": 5, "baseline": 2}, "span", "quarterly"),
    ({"measure": "ratio", "unit": "%", "at_least": 5, "baseline": 6}, "hold", "standing"),
    ({"measure": "ratio", "unit": "%", "at_most": 5}, "open", "standing"),
    ({"measure": "rank", "at_most": 2}, "hold", "standing"),
    (ORDINAL, "open", "at-due"),
    ({"measure": "milestone"}, "done", "at-due"),
]


@pytest.mark.parametrize(("target", "course", "pace"), ROWS)
def test_course_and_default_pace(tracked: Trace, target: dict[str, Any], course: str, pace: str) -> None:
    found = tracked(target)
    assert (found.course, found.pace) == (Course(course), PaceKind(pace))


@pytest.mark.parametrize(
    ("reporting", "pace"),
    [
        ("monthly", "monthly"),
        ("quarterly", "quarterly"),
        ("half-yearly", "half-yearly"),
        ("yearly", "at-due"),
        ("at-due", "at-due"),
    ],
)
def test_a_path_follows_the_reporting_rhythm(tracked: Trace, reporting: str, pace: str) -> None:
    assert tracked({**FLOW, "at_least": 5}, reporting).pace is PaceKind(pace)
    assert tracked({**FLOW, "at_least": 5, "reporting": reporting}).pace is PaceKind(pace)


@pytest.mark.parametrize("reporting", RHYTHMS)
def test_reporting_is_the_plans(tracked: Trace, reporting: str) -> None:
    assert tracked({**FLOW, "at_least": 5}, reporting).reporting is Rhythm(reporting)


@pytest.mark.parametrize("target", [{**FLOW, "at_least": 5, "pace": "at-due"}, {"measure": "milestone"}])
def test_reporting_of_what_is_judged_at_its_end_is_at_due(tracked: Trace, target: dict[str, Any]) -> None:
    assert tracked(target).reporting is Rhythm.AT_DUE
    assert tracked({**target, "reporting": "monthly"}).reporting is Rhythm.MONTHLY


def test_a_default_pace_at_due_leaves_reporting_as_it_is(tracked: Trace) -> None:
    assert tracked({**LEVEL, "at_least": 67}).reporting is Rhythm.QUARTERLY


ON_A_PATH = {"linear", "monthly", "quarterly", "half-yearly", "at-due", "checkpoints"}


@pytest.mark.parametrize(
    ("target", "allowed"),
    [
        ({**FLOW, "at_least": 5}, ON_A_PATH),
        ({**FLOW, "at_most": 5}, {"standing"}),
        ({**FLOW, "within": [0, 5]}, {"standing"}),
        ({**LEVEL, "at_least": 67, "baseline": 62}, ON_A_PATH | {"standing"}),
        ({"measure": "ratio", "unit": "%", "at_most": 5, "baseline": 9}, ON_A_PATH | {"standing"}),
        ({**LEVEL, "at_least": 67, "baseline": 68}, {"standing", "at-due"}),
        ({**LEVEL, "exactly": 67}, {"standing", "at-due"}),
        ({**LEVEL, "at_least": 67}, {"standing", "at-due", "checkpoints"}),
        ({"measure": "ratio", "unit": "%", "at_most": 5}, {"standing", "at-due", "checkpoints"}),
        ({"measure": "rank", "at_most": 2}, {"standing", "at-due", "checkpoints"}),
        (ORDINAL, {"standing", "at-due", "checkpoints"}),
        ({"measure": "milestone"}, {"at-due"}),
    ],
)
def test_paces_that_a_course_allows(tracked: Trace, target: dict[str, Any], allowed: set[str]) -> None:
    step: object = "low" if target["measure"] == "ordinal" else 3
    for pace in PaceKind:
        written = {"2022-06-30": step} if pace is PaceKind.CHECKPOINTS else pace.value
        found = tracked({**target, "pace": written})
        assert (found.target.own_pace in ALLOWED[found.target.measure, course_of(found.target)]) is (pace in allowed)
        assert found.pace is (pace if pace in allowed else tracked(target).pace)


def test_checkpoints_that_are_all_in_error_count_as_not_given(tracked: Trace) -> None:
    assert tracked({**FLOW, "at_least": 5, "pace": {"2022-06-30": "some"}}).pace is PaceKind.QUARTERLY


@pytest.mark.parametrize(
    ("target", "at_once"),
    [
        ({**FLOW, "at_least": 5}, True),
        ({**FLOW, "more_than": 5}, True),
        ({**FLOW, "at_most": 5}, False),
        ({**FLOW, "exactly": 5}, False),
        ({**FLOW, "within": [4, 5]}, False),
        ({**LEVEL, "at_least": 67}, False),
        ({"measure": "rank", "at_most": 2}, False),
        (ORDINAL, True),
        ({**ORDINAL, "pace": {"2022-06-30": "low"}}, True),
        ({**ORDINAL, "pace": "standing"}, False),
        ({"measure": "milestone"}, True),
    ],
)
def test_what_settles_at_once(tracked: Trace, target: dict[str, Any], at_once: bool) -> None:
    assert tracked(target).settles_at_once is at_once


def test_comparators_of_each_measure() -> None:
    numeric = set(Comparator) - {Comparator.DONE}
    assert {measure: set(taken) for measure, taken in COMPARATORS.items()} == {
        Measure.FLOW: numeric,
        Measure.LEVEL: numeric,
        Measure.RATIO: numeric,
        Measure.RANK: {Comparator.AT_MOST},
        Measure.ORDINAL: {Comparator.AT_LEAST},
        Measure.MILESTONE: {Comparator.DONE},
    }


def test_a_track_is_a_value(tracked: Trace) -> None:
    found = tracked({**FLOW, "at_least": 5})
    assert track(found.target) == found
