"""Two states of plans, or two progress files, to what is different between them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planck.change.change import Change
from planck.report.difference import Compared, Difference
from planck.report.fail_on import ChangedBy
from planck.review.differ import diff, diff_progress
from planck.review.read import Reading, read
from planck.words.change_class import ChangeClass

PLAN = """\
planck: plan/v1
id: p
version: 1.0.0
title: {zh: 规划, en: Plan}
language: zh
period: 2022
owners: {office: {name: Office, kind: post}}
owner: office
tasks:
  - id: w
    title: W
    targets:
      - {id: t, title: T, measure: flow, pace: quarterly, unit: 家, at_least: 20}
"""
WEAKER = PLAN.replace("1.0.0", "1.1.0").replace("at_least: 20", "at_least: 18").replace("title: W", "title: V")
OTHER = PLAN.replace("id: p\n", "id: q\n")

Write = Callable[..., Reading]


def progress(value: str, on: str = "2022-06-30", plan: str = "p") -> str:
    return f"planck: progress/v1\nplan: {plan}\nas_of: {on}\nvalues: {value}\n"


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """`write(text by name, path)`: what is read at a path, else in the folder, of files that are gone then."""

    def run(files: dict[str, str], path: str = ".") -> Reading:
        for name, text in files.items():
            (tmp_path / name).write_text(text, encoding="utf-8")
        found = read([Path(path)], tmp_path)
        for name in files:
            (tmp_path / name).unlink()
        return found

    return run


def told(difference: Difference) -> list[tuple[str, str | None, str, object, object]]:
    return [(one.change_class.value, one.target, one.field, one.before, one.after) for one in difference.changes]


def test_a_plan_against_itself(write: Write) -> None:
    state = write({"plan.yaml": PLAN, "1.yaml": progress("{t: 9}")})
    found = diff(state, state, ChangedBy.ANY)
    assert found.compared == (Compared("p", {"zh": "规划", "en": "Plan"}, "zh", ("1.0.0", "1.0.0"), ()),)
    assert (found.changes, found.findings, found.gating, found.exit_code) == ((), (), (), 0)


def test_two_versions_of_a_plan(write: Write) -> None:
    old, new = write({"plan.yaml": PLAN}), write({"plan.yaml": WEAKER})
    found = diff(old, new)
    assert told(found) == [("reworded", None, "tasks.w.title", "W", "V"), ("weakened", "t", "at_least", 20, 18)]
    assert [one.amended for one in found.changes] == [None, False]
    assert found.compared[0].versions == ("1.0.0", "1.1.0")
    assert sorted(found.sources) == ["plan.yaml"]


@pytest.mark.parametrize(
    ("fail_on", "gating", "code"), [(ChangedBy.NEVER, 0, 0), (ChangedBy.WEAKENED, 1, 1), (ChangedBy.ANY, 2, 1)]
)
def test_from_which_changes_on_it_fails(write: Write, fail_on: ChangedBy, gating: int, code: int) -> None:
    found = diff(write({"plan.yaml": PLAN}), write({"plan.yaml": WEAKER}), fail_on)
    assert (len(found.gating), found.exit_code) == (gating, code)


@pytest.mark.parametrize(
    ("kind", "gates"),
    [(kind, kind.value in ("weakened", "redefined", "removed")) for kind in ChangeClass],
)
def test_weakened_takes_in_redefined_and_removed(kind: ChangeClass, *, gates: bool) -> None:
    change = Change(kind, "p", "t", "f", 1, 2, "T", None)  # type: ignore[arg-type]  # its words make no difference
    found = Difference((Compared("p", "P", "en", ("1.0.0", "1.0.0"), (change,)),), fail_on=ChangedBy.WEAKENED)
    assert found.exit_code == int(gates)


def test_plans_that_come_and_go(write: Write) -> None:
    found = diff(write({"plan.yaml": PLAN}), write({"plan.yaml": OTHER}))
    assert [(one.plan, one.versions) for one in found.compared] == [("q", (None, "1.0.0")), ("p", ("1.0.0", None))]
    assert told(found) == [("added", None, "plan", None, "1.0.0"), ("removed", None, "plan", "1.0.0", None)]
    assert diff(write({"plan.yaml": PLAN}), write({"plan.yaml": OTHER}), ChangedBy.WEAKENED).exit_code == 1


def test_figures_of_two_states(write: Write) -> None:
    old = {"plan.yaml": PLAN, "1.yaml": progress("{t: 9}")}
    new = {**old, "1.yaml": progress("{t: 8}"), "2.yaml": progress("{t: 15}", "2022-09-30")}
    assert told(diff(write(old), write(new))) == [
        ("restated", "t", "2022-06-30", 9, 8),
        ("reported", "t", "2022-09-30", 9, 15),
    ]
    assert told(diff(write(old), write({**old, "1.yaml": progress("{}")}))) == [
        ("restated", "t", "2022-06-30", 9, None)
    ]
    both = [("reported", "t", "2022-06-30", None, 8), ("reported", "t", "2022-09-30", None, 15)]
    assert told(diff(write({"plan.yaml": PLAN}), write(new))) == both
    gone = [("restated", "t", "2022-06-30", 8, None), ("restated", "t", "2022-09-30", 15, None)]
    assert told(diff(write(new), write({"plan.yaml": PLAN}))) == gone


def test_errors_on_either_side_are_told(write: Write) -> None:
    wrong = PLAN.replace("at_least: 20", "at_least: 20.5")
    found = diff(write({"plan.yaml": wrong}), write({"plan.yaml": WEAKER}), ChangedBy.ANY)
    assert [(one.kind.code, one.place.line) for one in found.findings] == [("PLK219", 13)]
    # the target counts as not given before, and so is not said to be new
    assert told(found) == [("reworded", None, "tasks.w.title", "W", "V")]
    assert (found.errors, found.exit_code) == (1, 3)
    unread = diff(write({"plan.yaml": PLAN}), write({"plan.yaml": PLAN.replace("title: W", "titel: W")}))
    assert [one.kind.code for one in unread.findings] == ["PLK101"]
    assert unread.exit_code == 3


def test_a_plan_of_which_nothing_can_be_compared(write: Write) -> None:
    wrong = PLAN.replace("period: 2022\n", "period: {start: 2022-12-31, end: 2022-01-01}\n")
    found = diff(write({"plan.yaml": PLAN}), write({"plan.yaml": wrong}))
    assert [one.kind.code for one in found.findings] == ["PLK212"]
    assert (found.compared, found.exit_code) == ((), 3)
    assert diff(write({"plan.yaml": wrong}), write({"plan.yaml": PLAN})).compared == ()
    assert [one.plan for one in diff(write({"plan.yaml": wrong}), write({"plan.yaml": OTHER})).compared] == ["q"]


def test_two_progress_files(write: Write) -> None:
    old = write({"plan.yaml": PLAN, "1.yaml": progress("{t: 9}")}, "1.yaml")
    new = write({"plan.yaml": PLAN, "2.yaml": progress("{t: 15}", "2022-09-30")}, "2.yaml")
    found = diff_progress(old, new)
    assert told(found) == [("reported", "t", "2022-09-30", 9, 15)]
    assert found.changes[0].said.en == "15 家 reported for 2022-09-30, after 9 家 on 2022-06-30"
    assert (found.compared[0].title, found.compared[0].versions) == ({"zh": "规划", "en": "Plan"}, ("1.0.0", "1.0.0"))


def test_two_files_of_one_day_show_what_is_gone_too(write: Write) -> None:
    old = write({"plan.yaml": PLAN, "1.yaml": progress("{t: 9}")}, "1.yaml")
    assert told(diff_progress(old, write({"plan.yaml": PLAN, "1.yaml": progress("{t: 8}")}, "1.yaml"))) == [
        ("restated", "t", "2022-06-30", 9, 8)
    ]
    gone = diff_progress(old, write({"plan.yaml": PLAN, "1.yaml": progress("{}")}, "1.yaml"))
    assert told(gone) == [("restated", "t", "2022-06-30", 9, None)]
    later = diff_progress(old, write({"plan.yaml": PLAN, "2.yaml": progress("{}", "2022-09-30")}, "2.yaml"))
    assert told(later) == []


def test_a_plan_beside_one_of_the_files_is_enough(write: Write) -> None:
    with_plan, without = (
        {"plan.yaml": PLAN, "1.yaml": progress("{t: 9}")},
        {"2.yaml": progress("{t: 15}", "2022-09-30")},
    )
    wanted = [("reported", "t", "2022-09-30", 9, 15)]
    assert told(diff_progress(write(with_plan, "1.yaml"), write(without, "2.yaml"))) == wanted
    reverse = diff_progress(
        write({"1.yaml": with_plan["1.yaml"]}, "1.yaml"), write({"plan.yaml": PLAN, **without}, "2.yaml")
    )
    assert told(reverse) == wanted


def test_two_files_without_any_plan_show_what_stands_there(write: Write) -> None:
    old, new = (
        write({"1.yaml": progress("{t: 9}")}, "1.yaml"),
        write({"2.yaml": progress("{t: 15}", "2022-09-30")}, "2.yaml"),
    )
    found = diff_progress(old, new, ChangedBy.ANY)
    assert told(found) == [("reported", "t", "2022-09-30", 9, 15)]
    assert (found.compared[0].title, found.compared[0].versions, found.exit_code) == ("p", (None, None), 1)


def test_a_file_that_cannot_be_read(write: Write) -> None:
    old, new = write({"1.yaml": progress("{t: 9}")}, "1.yaml"), write({"1.yaml": progress("[9]")}, "1.yaml")
    for found in (diff_progress(old, new), diff_progress(new, old)):
        assert (found.compared, found.exit_code) == ((), 3)
        assert [one.kind.code for one in found.findings] == ["PLK103"]
