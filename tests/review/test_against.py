"""The ways round: whatever is tried to make a promise vanish, a check against the state before finds it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from planck.review.check import check
from planck.review.read import Reading, read
from planck.review.settle import Choice

PLAN = """\
planck: plan/v1
id: p
version: 1.0.0
title: P
period: 2022
owners: {office: {name: Office, kind: post}}
owner: office
tasks:
  - id: w
    title: W
    due: 2022-10-31
    targets:
      - {id: firms, title: Firms, measure: flow, pace: quarterly, unit: 家, at_least: 20}
      - {id: fair, title: Fair, measure: milestone}
"""
OTHER = PLAN.replace("id: p\n", "id: q\n").replace("{id: f", "{id: q-f")
AMENDED = (
    PLAN.replace("1.0.0", "1.1.0").replace("at_least: 20", "at_least: 18")
    + """\
amendments:
  - version: 1.1.0
    on: 2022-07-01
    reason: R
    approved_by: A
    changes: [{target: firms, field: at_least, from: 20, to: 18}]
"""
)
CORRECTED = AMENDED.replace("    changes", "    correction: true\n    changes")
WEAKER = PLAN.replace("1.0.0", "1.1.0").replace("at_least: 20", "at_least: 18")
PROGRESS = "planck: progress/v1\nplan: p\nas_of: 2022-06-30\nvalues: {firms: 9}\n"

Files = dict[str, str]
Held = Callable[..., list[tuple[str, str, int, int, str | None]]]


def reading(folder: Path, files: Files) -> Reading:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    found = read([Path()], folder)
    for name in files:
        (folder / name).unlink()
    return found


@pytest.fixture
def held(tmp_path: Path) -> Held:
    """`held(before, now)`: code, file, line, column and target of what is found of some files held against others."""

    def run(
        before: str | Files,
        now: str | Files,
        choice: Choice = Choice(),  # noqa: B008  because it is frozen
    ) -> list[tuple[str, str, int, int, str | None]]:
        old, new = (
            reading(tmp_path, {"plan.yaml": files} if isinstance(files, str) else files) for files in (before, now)
        )
        found = check(new, date(2022, 1, 1), against=old, choice=choice).findings
        return [(one.kind.code, one.place.file, one.place.line, one.place.column, one.target) for one in found]

    return run


def test_a_plan_that_is_deleted(held: Held) -> None:
    assert held({"a.yaml": PLAN, "b.yaml": OTHER}, {"b.yaml": OTHER}) == [("PLK404", "a.yaml", 1, 1, None)]


def test_a_plan_under_another_id(held: Held) -> None:
    assert held(PLAN, PLAN.replace("id: p\n", "id: p-2\n")) == [("PLK404", "plan.yaml", 2, 5, None)]


def test_a_plan_whose_file_is_moved_is_the_same(held: Held) -> None:
    assert held({"plans/a/plan.yaml": PLAN}, {"plans/b/plan.yaml": PLAN}) == []
    assert held({"plans/a/plan.yaml": PLAN}, {"plans/b/plan.yaml": WEAKER}) == [
        ("PLK401", "plans/b/plan.yaml", 13, 76, "firms")
    ]


def test_a_draft_may_be_deleted(held: Held) -> None:
    assert held({"a.yaml": PLAN.replace("1.0.0", "0.3.0"), "b.yaml": OTHER}, {"b.yaml": OTHER}) == []


def test_a_version_set_back_to_a_draft(held: Held) -> None:
    assert held(PLAN, WEAKER.replace("1.1.0", "0.9.0")) == [
        ("PLK407", "plan.yaml", 3, 10, None),
        ("PLK401", "plan.yaml", 13, 76, "firms"),
    ]


def test_a_comment_that_allows_it(held: Held) -> None:
    for name in ("weakened-without-amendment", "PLK401", "PLK4"):
        above = WEAKER.replace(
            "      - {id: firms", f"      # planck: allow {name} -- agreed by phone\n      - {{id: firms"
        )
        assert held(PLAN, above) == [("PLK252", "plan.yaml", 13, 7, None), ("PLK401", "plan.yaml", 14, 76, "firms")]


@pytest.mark.parametrize(
    "settings",
    [
        'ignore = ["PLK4"]',
        'ignore = ["PLK401"]',
        'ignore = ["weakened-without-amendment"]',
        'select = ["PLK2"]',
        '[severity]\n"PLK401" = "info"',
        '[severity]\n"weakened-without-amendment" = "warning"',
    ],
)
def test_settings_that_ignore_or_lower_it(tmp_path: Path, settings: str) -> None:
    old = reading(tmp_path, {"plan.yaml": PLAN})
    (tmp_path / "planck.toml").write_text(settings, encoding="utf-8")
    new = reading(tmp_path, {"plan.yaml": WEAKER})
    report = check(new, date(2022, 1, 1), against=old)
    told = [(one.kind.code, one.severity.value) for one in report.findings]
    wrong = [] if "select" in settings else [("PLK254", "error")]
    assert told == [("PLK401", "error"), *wrong]
    assert report.exit_code == 3


@pytest.mark.parametrize("choice", [Choice(ignore=("PLK",)), Choice(ignore=("PLK401",)), Choice(select=("PLK2",))])
def test_a_choice_that_leaves_it_out(held: Held, choice: Choice) -> None:
    assert held(PLAN, WEAKER, choice) == [("PLK401", "plan.yaml", 13, 76, "firms")]


@pytest.mark.parametrize("said", ["", "      # planck: allow fraction-in-whole-unit -- agreed\n"])
def test_an_error_that_takes_a_target_out_even_where_it_is_allowed(held: Held, said: str) -> None:
    wrong = PLAN.replace("1.0.0", "1.1.0").replace("at_least: 20", "at_least: 20.5")
    found = held(PLAN, wrong.replace("      - {id: firms", f"{said}      - {{id: firms"))
    assert ("PLK403", "plan.yaml", 14 if said else 13, 14, "firms") in found
    assert ("PLK219" in [code for code, *_ in found]) is not bool(said)


def test_a_former_id_that_points_elsewhere(held: Held) -> None:
    text = PLAN.replace("1.0.0", "1.1.0").replace("      - {id: fair, title: Fair, measure: milestone}\n", "")
    assert held(PLAN, text.replace("title: Firms", "title: Firms, was: [fair]")) == [
        ("PLK403", "plan.yaml", 10, 12, "fair")
    ]
    # a new and easier target that says it was the old one is held against it
    easier = text + "      - {id: leaflet, title: Leaflet, measure: milestone, due: 2022-12-31, was: [fair]}\n"
    assert held(PLAN, easier) == [("PLK401", "plan.yaml", 14, 59, "leaflet")]


def test_a_target_moved_to_another_plan(tmp_path: Path) -> None:
    line = "      - {id: fair, title: Fair, measure: milestone}\n"
    old = reading(tmp_path, {"a.yaml": PLAN, "b.yaml": OTHER})
    new = reading(tmp_path, {"a.yaml": PLAN.replace(line, ""), "b.yaml": OTHER + line})
    found = check(new, date(2022, 1, 1), against=old).findings
    assert [(one.kind.code, one.place.file, one.target) for one in found] == [("PLK403", "a.yaml", "fair")]
    assert found[0].hint is not None
    assert found[0].hint.en.startswith("plan 'q' has it now: put it back here and cancel it")
    assert found[0].hint.zh.startswith("该指标现在规划“q”中")


def test_an_amendment_that_is_edited(held: Held) -> None:
    assert held(AMENDED, AMENDED.replace("approved_by: A", "approved_by: B")) == [("PLK406", "plan.yaml", 16, 14, None)]
    # turned into a correction, it would hold from the first day on
    found = held(AMENDED, CORRECTED)
    assert [code for code, *_ in found] == ["PLK406", "PLK410"]


def test_a_correction_with_changed_words(held: Held) -> None:
    worded = PLAN.replace("at_least: 20", "at_least: 20, wording: 20家以上")
    corrected = CORRECTED.replace("at_least: 18", "at_least: 18, wording: 18家以上")
    assert held(worded, corrected) == [("PLK410", "plan.yaml", 21, 62, "firms")]


@pytest.mark.parametrize(
    ("was", "now", "found"),
    [
        ("due: 2022-10-31", "due: 2022-11-30", [(11, 5, "firms"), (11, 5, "fair")]),
        ("    due: 2022-10-31\n", "", [(12, 14, "firms"), (13, 14, "fair")]),
        ("owner: office\n", "owner: office\npolicy: {on_track: 0.9}\n", [(8, 10, None)]),
        ("owner: office\n", "owner: office\nreporting: yearly\n", [(8, 1, None)]),
    ],
)
def test_a_promise_weakened_by_what_is_inherited(
    held: Held, was: str, now: str, found: list[tuple[int, int, str | None]]
) -> None:
    text = PLAN.replace("1.0.0", "1.1.0").replace(was, now)
    assert sorted(held(PLAN, text)) == sorted(("PLK401", "plan.yaml", *place) for place in found)


def test_a_copy_that_is_read_in_its_place(held: Held) -> None:
    found = held({"b.yaml": PLAN}, {"a.yaml": WEAKER, "b.yaml": PLAN})
    assert ("PLK401", "a.yaml", 13, 76, "firms") in found


def test_a_state_before_that_cannot_be_read(held: Held) -> None:
    for broken in (
        PLAN.replace("title: P\n", "title: [\n"),
        PLAN.replace("title: P\n", "titel: P\n"),
        PLAN.replace("planck: plan/v1", "plank: plan/v1"),
        PLAN.replace("period: 2022\n", "period: {start: 2022-12-31, end: 2022-01-01}\n"),
    ):
        assert held(broken, WEAKER) == [("PLK412", "plan.yaml", 2, 5, None)]
    # found by its id where it stood elsewhere; and held against another that can be read
    assert held({"a.yaml": PLAN.replace("title: P\n", "titel: P\n")}, WEAKER) == [("PLK412", "plan.yaml", 2, 5, None)]
    assert held({"a.yaml": PLAN, "plan.yaml": "planck: plan/v1\nid: [\n"}, PLAN) == []
    # it cannot be told what was lost, or what is wrong now is told anyway
    assert held({"a.yaml": "planck: plan/v1\nid: [\n"}, PLAN) == []
    assert [code for code, *_ in held("planck: plan/v1\nid: [\n", PLAN.replace("title: P\n", "titel: P\n"))] == [
        "PLK101"
    ]


def test_a_plan_that_was_unreadable_twice_is_told_once(held: Held) -> None:
    broken = PLAN.replace("title: P\n", "titel: P\n")
    assert held({"a.yaml": broken, "plan.yaml": broken}, PLAN) == [("PLK412", "plan.yaml", 2, 5, None)]


def test_a_target_that_an_error_had_taken_out_before(held: Held) -> None:
    wrong = PLAN.replace("at_least: 20}", "at_least: 20.5}")
    assert held(wrong, PLAN.replace("at_least: 20}", "at_least: 1}")) == [("PLK412", "plan.yaml", 13, 14, "firms")]
    assert held(wrong.replace("1.0.0", "0.1.0"), PLAN) == []


def test_progress_that_cannot_be_read_is_no_figure_taken_back(held: Held) -> None:
    now = {"plan.yaml": PLAN, "1.yaml": PROGRESS.replace("9", "[9]")}
    assert [code for code, *_ in held({"plan.yaml": PLAN, "1.yaml": PROGRESS}, now)] == ["PLK103"]
    gone = held({"plan.yaml": PLAN, "2.yaml": PROGRESS}, now)
    assert [code for code, *_ in gone] == ["PLK103", "PLK411"]


def test_nothing_before_and_nothing_to_be_held_against(tmp_path: Path) -> None:
    new = reading(tmp_path, {"plan.yaml": PLAN})
    (tmp_path / "empty").mkdir()
    assert check(new, date(2022, 1, 1), against=read([tmp_path / "empty"], tmp_path)).findings == ()
    assert check(new, date(2022, 1, 1)).findings == ()


def test_names_of_a_revision(tmp_path: Path) -> None:
    """A state of the past names its files by its revision; what is gone is told where it stood."""
    (tmp_path / "v1:plans").mkdir()
    old = reading(tmp_path, {"v1:plans/plan.yaml": PLAN})
    (tmp_path / "plans").mkdir()
    other = PLAN.replace("id: p\n", "id: p-2\n")
    for now, place in (({"plans/plan.yaml": other}, (2, 5)), ({"b.yaml": OTHER}, (1, 1))):
        found = check(reading(tmp_path, now), date(2022, 1, 1), against=old).findings
        told = [(one.place.file, one.place.line, one.place.column) for one in found if one.kind.code == "PLK404"]
        assert told == [("plans/plan.yaml", *place)]
        assert found[0].related[0].place.file == "v1:plans/plan.yaml"
