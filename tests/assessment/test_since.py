"""What has moved between two dates."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import planck
from planck.assessment.since import Movement, movements
from planck.plan.progress import Progress
from planck.text.tree import Raw

FLOW = "measure: flow, at_least: 12, unit: 家, pace: quarterly"
RANK = "measure: rank, at_most: 5"
LEVEL = "measure: level, at_least: 60, unit: 家"
RISING = "measure: level, at_least: 60, unit: 家, baseline: 40, pace: linear"
SPENT = "measure: flow, at_most: 100, unit: 万元"
WITHIN = "measure: level, within: [10, 20], unit: 家, pace: standing"
DONE = "measure: milestone, due: 2022-08-31"
CALLED_OFF = "measure: flow, at_least: 12, unit: 家, pace: quarterly, cancelled: {on: 2022-08-01, reason: merged}"
GIVEN_UP = "measure: flow, at_least: 12, unit: 家, pace: quarterly, cancelled: {on: 2022-05-01, reason: merged}"
POINTS = "measure: ordinal, at_least: c, scale: [a, b, c], pace: standing"

Moved = Callable[..., list[str]]


@pytest.fixture
def moved(tmp_path: Path) -> Moved:
    """The movements of one target from the end of June to a later date, by default the end of September."""

    def run(
        target: str,
        values: dict[str, object],
        as_of: str = "2022-09-30",
        since: str = "2022-06-30",
        others: tuple[str, ...] = (),
    ) -> list[str]:
        (tmp_path / "plan.yaml").write_text(
            "planck: plan/v1\nid: demo\nversion: 1.0.0\ntitle: Demo\nperiod: 2022\n"
            f"tasks: [{{id: t, title: T, targets: [{{id: a, title: A, {target}}}]}}]\n",
            encoding="utf-8",
        )
        for on in others:
            text = f"planck: progress/v1\nplan: demo\nas_of: {on}\nvalues: {{}}\n"
            (tmp_path / f"{on}-others.yaml").write_text(text, encoding="utf-8")
        for on, value in values.items():
            text = f"planck: progress/v1\nplan: demo\nas_of: {on}\nvalues: {{a: {value}}}\n"
            (tmp_path / f"{on}.yaml").write_text(text, encoding="utf-8")
        reading = planck.read([Path()], tmp_path)
        report = planck.check(reading, date.fromisoformat(as_of), since=date.fromisoformat(since))
        since_then = report.plans[0].since
        assert since_then is not None
        assert str(since_then.on) == since
        return [item.movement.value for item in since_then.moved]

    return run


@pytest.mark.parametrize(
    ("target", "values", "wanted"),
    [
        # in and out of shortfall
        (FLOW, {"2022-06-30": 6, "2022-09-30": 6}, ["newly-short"]),
        (FLOW, {"2022-06-30": 3, "2022-09-30": 9}, ["recovered"]),
        (FLOW, {"2022-06-30": 3, "2022-09-30": 8}, ["recovered"]),
        (RANK, {"2022-06-30": 4, "2022-09-30": 6}, ["newly-short"]),
        # at the same shortness a change of status
        (FLOW, {"2022-06-30": 6, "2022-09-30": 8}, ["worse"]),
        (FLOW, {"2022-06-30": 5, "2022-09-30": 9}, ["better"]),
        (FLOW, {"2022-06-30": 6, "2022-09-30": 12}, ["better"]),
        (DONE, {"2022-06-30": "false", "2022-09-30": "2022-08-20"}, ["better"]),
        # at the same status the lag
        (FLOW, {"2022-06-30": 3, "2022-09-30": 4}, ["worse"]),
        (FLOW, {"2022-06-30": 1, "2022-09-30": 5}, ["better"]),
        (FLOW, {"2022-06-30": 3, "2022-09-30": 6}, []),
        (RANK, {"2022-06-30": 7, "2022-09-30": 6}, ["better"]),
        (LEVEL, {"2022-06-30": 50, "2022-09-30": 52}, ["better"]),
        (LEVEL, {"2022-06-30": 50, "2022-09-30": 49}, ["worse"]),
        # at the same status and lag the figure, unless it only moves on along its path or accumulates
        (FLOW, {"2022-06-30": 6, "2022-09-30": 9}, []),
        (RISING, {"2022-06-30": 50, "2022-09-30": 56}, []),
        (RISING, {"2022-06-30": 59, "2022-09-30": 58}, ["worse"]),
        (RANK, {"2022-06-30": 2, "2022-09-30": 4}, ["worse"]),
        (RANK, {"2022-06-30": 4, "2022-09-30": 2}, ["better"]),
        (SPENT, {"2022-06-30": 40, "2022-09-30": 60}, []),
        (SPENT, {"2022-06-30": 60, "2022-09-30": 40}, ["better"]),
        # a range has no better side
        (WITHIN, {"2022-06-30": 12, "2022-09-30": 18}, []),
        (WITHIN, {"2022-06-30": 18, "2022-09-30": 12}, []),
        (WITHIN, {"2022-06-30": 5, "2022-09-30": 25}, []),
        (WITHIN, {"2022-06-30": 5, "2022-09-30": 22}, ["better"]),
        (WITHIN, {"2022-06-30": 22, "2022-09-30": 25}, ["worse"]),
        (POINTS, {"2022-06-30": "a", "2022-09-30": "b"}, ["better"]),
        (POINTS, {"2022-06-30": "c", "2022-09-30": "c"}, []),
        # cancelled
        (CALLED_OFF, {"2022-06-30": 3}, ["called-off"]),
        (GIVEN_UP, {}, []),
        # reported and silent
        (FLOW, {"2022-09-30": 9}, ["recovered", "newly-reported"]),
        (LEVEL, {"2022-09-30": 9}, ["recovered", "newly-reported"]),
        (FLOW, {"2022-03-31": 3, "2022-06-30": 6}, []),
        (FLOW, {"2022-06-30": 6, "2022-09-30": "{missing: later}"}, []),
        (FLOW, {"2022-06-30": "{missing: later}", "2022-09-30": 9}, ["better", "newly-reported"]),
        (FLOW, {"2022-06-30": "{missing: later}"}, []),
        (FLOW, {"2022-06-30": 12}, []),
        (FLOW, {}, []),
    ],
)
def test_a_movement(moved: Moved, target: str, values: dict[str, object], wanted: list[str]) -> None:
    assert moved(target, values) == wanted


@pytest.mark.parametrize("values", [{"2022-03-31": 3, "2022-06-30": 6}, {"2022-06-30": "{missing: later}"}])
@pytest.mark.parametrize(
    ("others", "wanted"),
    [(("2022-09-30",), ["gone-silent"]), (("2022-07-31",), ["gone-silent"]), (("2022-06-30", "2022-12-31"), [])],
)
def test_what_is_left_out_while_others_are_reported_has_gone_silent(
    moved: Moved, values: dict[str, object], others: tuple[str, ...], wanted: list[str]
) -> None:
    assert moved(FLOW, values, others=others) == wanted


def test_what_was_unreported_and_is_reported_again_has_recovered_and_is_newly_reported(moved: Moved) -> None:
    values = {"2022-03-31": 3, "2022-09-30": 9}
    assert moved(FLOW, values, since="2022-08-01") == ["recovered", "newly-reported"]


def test_what_was_unreported_already_has_not_gone_silent_anew(moved: Moved) -> None:
    assert moved(FLOW, {"2022-03-31": 3}, since="2022-08-01", as_of="2022-11-30") == []


def test_what_has_gone_unreported_is_newly_short_and_gone_silent(moved: Moved) -> None:
    values = {"2022-03-31": 3, "2022-06-30": 6}
    assert moved(FLOW, values, as_of="2022-10-16") == ["newly-short", "gone-silent"]


CASES = st.fixed_dictionaries(
    {
        "target": st.sampled_from(
            [
                {"measure": "flow", "at_least": 12, "unit": "家", "pace": "quarterly"},
                {"measure": "flow", "at_most": 12, "unit": "家"},
                {"measure": "rank", "at_most": 5},
                {"measure": "level", "within": [3, 9], "unit": "家", "pace": "standing"},
                {"measure": "level", "at_least": 12, "unit": "家", "baseline": 4, "pace": "linear"},
            ]
        ),
        "values": st.dictionaries(
            st.dates(date(2022, 1, 1), date(2022, 12, 31)).map(date.isoformat), st.integers(1, 20), max_size=5
        ),
    }
)


@given(CASES, st.dates(date(2022, 1, 1), date(2022, 12, 30)), st.integers(1, 200))
def test_each_target_moves_at_most_once_in_how_it_stands_and_once_in_what_is_reported(
    assessed_on: Callable[[Raw], Callable[[date], planck.Assessment]], case: Raw, since: date, days: int
) -> None:
    """Newly short and recovered say that it crossed the line; forward and backward, worse is better's mirror."""
    on = assessed_on(case)
    then, now = on(since), on(since + timedelta(days=days))
    found = Counter(item.movement for item in movements(Progress(), [then], [now]))
    standing = [movement for movement in found if movement in list(Movement)[:5]]
    assert len(standing) <= 1
    assert max(found.values(), default=0) <= 1
    assert (Movement.NEWLY_SHORT in found) == (now.status.short and not then.status.short)
    assert (Movement.RECOVERED in found) == (then.status.short and not now.status.short)
    if then.status is not now.status and then.status.short == now.status.short:
        worse = now.status.badness > then.status.badness
        assert standing == [Movement.WORSE if worse else Movement.BETTER]
