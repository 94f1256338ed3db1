"""From files to a report: what is found all at once, what an error costs, and which dates count."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from planck.report.fail_on import FailOn
from planck.report.report import Report
from planck.review.check import check
from planck.review.read import read
from planck.text.limits import Limits
from planck.words.phrase import Phrase
from planck.words.status import Status

Check = Callable[..., Report]

HEAD = "planck: plan/v1\nversion: 1.0.0\ntitle: P\nperiod: 2022\nowner: office\nowners: {office: {name: Office}}\n"
PLAN = HEAD + dedent("""\
    id: p
    tasks:
      - id: w
        title: W
        targets:
          - {id: t, title: T, measure: flow, at_least: 50, unit: 家}
    """)
PROGRESS = "planck: progress/v1\nplan: p\nas_of: 2022-06-30\nvalues: {t: 30}\n"


@pytest.fixture
def check_files(tmp_path: Path) -> Check:
    """The report on files given by name, read from their folder or from the paths asked for."""

    def run(
        files: dict[str, str],
        as_of: str = "2022-06-30",
        paths: tuple[str, ...] = (".",),
        **options: Any,  # noqa: ANN401  because the options of `check` are passed on
    ) -> Report:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text), encoding="utf-8")
        reading = read([Path(path) for path in paths], tmp_path)
        return check(reading, date.fromisoformat(as_of), **options)

    return run


def places(report: Report) -> list[tuple[str, str, int, int, int]]:
    found = [(finding.kind.code, finding.place) for finding in report.findings]
    return [(code, place.file, place.line, place.column, place.end_column) for code, place in found]


def errors(report: Report) -> dict[str, int]:
    return {plan.plan.file: plan.errors for plan in report.plans}


def test_a_sound_plan_with_its_progress(check_files: Check) -> None:
    report = check_files({"plan.yaml": PLAN, "progress/1.yaml": PROGRESS, "other.yaml": "a: 1\n"})
    assert report.findings == ()
    assert errors(report) == {"plan.yaml": 0}
    assert (report.files_read, report.files_skipped, report.exit_code) == (2, 1, 0)
    assert [item.status for item in report.assessments] == ["on-track"]
    assert sorted(report.sources) == ["plan.yaml", "progress/1.yaml"]
    assert report.sources["progress/1.yaml"].text == PROGRESS


def test_options_are_passed_on(check_files: Check) -> None:
    report = check_files({"plan.yaml": PLAN}, fail_on=FailOn.MISSED, strict=True, today=date(2022, 7, 1))
    assert (report.fail_on, report.strict, report.today) == (FailOn.MISSED, True, date(2022, 7, 1))
    assert report.as_of == date(2022, 6, 30)
    plain = check_files({})
    assert (plain.fail_on, plain.strict, plain.today) == (FailOn.BEHIND, False, None)


BROKEN_PLAN = HEAD + dedent("""\
    id: p
    tasks:
      - id: w
        title: W
        owner: ofice
        serves: [g]
        due: 2023-06-30
        targets:
          - {id: a, title: A, measure: flow, at_least: 50, unit: 家, stretch: 40, pace: standing}
          - {id: b, title: B, measure: flow, at_least: 5.5, unit: 家}
          - {id: c, title: C, measure: rank, at_most: 2.5}
          - {id: d, title: D, measure: rank, at_most: 2, part_of: a}
          - {id: a, title: E, measure: milestone}
    """)
BROKEN_PROGRESS = """\
planck: progress/v1
plan: p
as_of: 2022-06-30
reported_by: ofice
values:
  a: 30
  b: 3
  d: {value: 2, unit: 家}
  e: 4
"""


def test_all_problems_come_in_one_run_by_place(check_files: Check) -> None:
    report = check_files({"plan.yaml": BROKEN_PLAN, "1.yaml": BROKEN_PROGRESS, "2.yaml": PROGRESS + "nonsense: 1\n"})
    assert places(report) == [
        ("PLK315", "1.yaml", 4, 14, 19),
        ("PLK304", "1.yaml", 8, 23, 24),
        ("PLK302", "1.yaml", 9, 3, 4),
        ("PLK101", "2.yaml", 5, 1, 9),
        ("PLK203", "plan.yaml", 11, 12, 17),
        ("PLK208", "plan.yaml", 12, 14, 15),
        ("PLK211", "plan.yaml", 13, 10, 20),
        ("PLK214", "plan.yaml", 15, 74, 76),
        ("PLK217", "plan.yaml", 15, 84, 92),
        ("PLK219", "plan.yaml", 16, 52, 55),
        ("PLK215", "plan.yaml", 17, 51, 54),
        ("PLK502", "plan.yaml", 18, 14, 15),
        ("PLK201", "plan.yaml", 19, 14, 15),
    ]
    assert report.exit_code == 3
    assert report.errors == 12
    assert errors(report) == {"plan.yaml": 12}


def test_an_error_costs_only_what_it_touches(check_files: Check) -> None:
    report = check_files({"plan.yaml": BROKEN_PLAN, "1.yaml": BROKEN_PROGRESS})
    found = {item.target.id: item for item in report.assessments}
    assert list(found) == ["a", "d"]
    a, d = found["a"], found["d"]
    assert (a.target.owner, a.target.serves, a.target.stretch, a.track.pace) == ("office", (), None, "quarterly")
    assert (a.target.span.end, a.status) == (date(2022, 12, 31), "on-track")
    assert (d.target.part_of, d.used) == ("a", None)
    assert [rollup.id for rollup in report.plans[0].rollups] == ["w", "office"]


def test_of_two_plans_with_one_id_the_first_is_assessed(check_files: Check) -> None:
    second = PLAN.replace("at_least: 50", "at_least: 70")
    report = check_files({"a/plan.yaml": PLAN, "b/plan.yaml": second, "b/1.yaml": PROGRESS, "c/plan.yaml": second})
    assert places(report) == [("PLK202", "b/plan.yaml", 7, 5, 6), ("PLK202", "c/plan.yaml", 7, 5, 6)]
    finding = report.findings[0]
    assert finding.message == Phrase("plan 'p' stands in a/plan.yaml too", "规划“p”在 a/plan.yaml 中已存在")
    assert finding.hint == Phrase("give each plan its own id", "请为每个规划使用不同的标识")
    assert [(one.place.file, one.place.line, one.place.column) for one in finding.related] == [("a/plan.yaml", 7, 5)]
    assert (finding.path, finding.plan) == ("/id", "p")
    assert errors(report) == {"a/plan.yaml": 2}
    assert [item.target.bound.aim for item in report.assessments] == [50]
    assert report.exit_code == 3


def test_where_the_first_cannot_be_used_the_second_is_assessed(check_files: Check) -> None:
    report = check_files({"a.yaml": PLAN + "nonsense: 1\n", "b.yaml": PLAN})
    assert [place[:3] for place in places(report)][:2] == [("PLK101", "a.yaml", 13), ("PLK202", "b.yaml", 7)]
    assert errors(report) == {"b.yaml": 2}


def test_progress_for_a_plan_that_is_not_there(check_files: Check) -> None:
    report = check_files(
        {
            "a/plan.yaml": PLAN.replace("id: p\n", "id: county-2022\n"),
            "a/1.yaml": PROGRESS.replace("plan: p", "plan: county-2023"),
            "b/2.yaml": PROGRESS.replace("plan: p", "plan: other"),
        },
        as_of="2022-01-01",
    )
    assert places(report) == [("PLK301", "a/1.yaml", 2, 7, 18), ("PLK301", "b/2.yaml", 2, 7, 12)]
    assert [(finding.message, finding.hint) for finding in report.findings] == [
        (
            Phrase("there is no plan 'county-2023'", "没有规划“county-2023”"),
            Phrase("did you mean 'county-2022'?", "是否应为“county-2022”？"),
        ),
        (
            Phrase("there is no plan 'other'", "没有规划“other”"),
            Phrase("name a plan's id, and check the folder it is in", "请写规划的标识，并检查其所在文件夹"),
        ),
    ]
    assert errors(report) == {"a/plan.yaml": 1}
    assert report.exit_code == 3


@pytest.mark.parametrize(
    ("plan", "place"),
    [
        (PLAN + "nonsense: 1\n", ("PLK101", "plans/a/plan.yaml", 13, 1, 9)),
        (PLAN.replace("id: p\n", ""), ("PLK102", "plans/a/plan.yaml", 1, 1, 7)),
        (PLAN.replace("plan/v1", "plan/v2"), ("PLK019", "plans/a/plan.yaml", 1, 9, 16)),
        (PLAN.replace("planck:", "plank:"), ("PLK018", "plans/a/plan.yaml", 1, 1, 15)),
    ],
)
def test_where_the_plan_is_there_but_broken_its_progress_is_not_called_unknown(
    check_files: Check, plan: str, place: tuple[str, str, int, int, int]
) -> None:
    report = check_files({"plans/a/plan.yaml": plan, "plans/a/progress/1.yaml": PROGRESS})
    assert places(report) == [place]
    assert report.plans == ()


def test_a_broken_plan_elsewhere_excuses_nobody(check_files: Check) -> None:
    files = {"a/plan.yaml": PLAN.replace("planck:", "plank:"), "b/1.yaml": PROGRESS}
    assert [place[:2] for place in places(check_files(files))] == [
        ("PLK018", "a/plan.yaml"),
        ("PLK301", "b/1.yaml"),
    ]


def test_a_folder_without_a_plan_says_so_beside_its_progress(check_files: Check) -> None:
    report = check_files({"a/1.yaml": PROGRESS}, paths=("a",))
    assert places(report) == [("PLK020", "a", 1, 1, 1), ("PLK301", "a/1.yaml", 2, 7, 8)]
    assert (report.plans, report.exit_code) == ((), 3)


def test_every_file_lost_below_a_plans_folder_makes_it_incomplete(check_files: Check) -> None:
    other = PLAN.replace("id: p\n", "id: q\n")
    report = check_files(
        {
            "a/plan.yaml": PLAN,
            "a/1.yaml": PROGRESS + "nonsense: 1\nmore: 2\n",
            "a/deep/2.yaml": PROGRESS.replace("planck:", "plank:"),
            "a/deep/3.yaml": PROGRESS.replace("plan: p\n", ""),
            "a/deep/4.yaml": PROGRESS.replace("plan: p", "plan: r"),
            "b/plan.yaml": other,
            "b/5.yaml": PROGRESS.replace("values", "vals"),
        }
    )
    assert [place[:3] for place in places(report) if place[0] != "PLK502"] == [
        ("PLK101", "a/1.yaml", 5),
        ("PLK101", "a/1.yaml", 6),
        ("PLK018", "a/deep/2.yaml", 1),
        ("PLK102", "a/deep/3.yaml", 1),
        ("PLK101", "b/5.yaml", 4),
    ]
    assert errors(report) == {"a/plan.yaml": 5, "b/plan.yaml": 0}


def test_a_plan_whose_period_ends_before_it_begins_is_listed_without_targets(check_files: Check) -> None:
    plan = PLAN.replace("period: 2022\n", "period: {start: 2022-12-31, end: 2022-01-01}\n")
    report = check_files({"plan.yaml": plan, "1.yaml": PROGRESS.replace("t:", "unknown:")})
    assert places(report) == [("PLK212", "plan.yaml", 4, 34, 44)]
    assert errors(report) == {"plan.yaml": 1}
    assert (report.assessments, report.plans[0].progress.reports) == ((), ())


@pytest.mark.parametrize("git", [True, False])
def test_evidence_stays_in_the_work_tree_or_without_git_in_the_folder_of_the_plan(
    check_files: Check, tmp_path: Path, git: bool
) -> None:
    if git:
        (tmp_path / ".git").mkdir()
    cited = "{value: 30, evidence: [../../proof.md, ../proof.md, ../../../proof.md]}}"
    report = check_files(
        {
            "plans/plan.yaml": PLAN,
            "plans/progress/1.yaml": PROGRESS.replace("30}", cited),
            "plans/proof.md": "",
            "proof.md": "",
        },
        paths=("plans/progress/1.yaml",),
    )
    outside = [("PLK321", "plans/progress/1.yaml", 4, 36, 50), ("PLK321", "plans/progress/1.yaml", 4, 65, 82)]
    assert places(report) == (outside[1:] if git else outside)
    (assessment,) = report.assessments
    assert assessment.newest
    assert assessment.newest.evidence == (("../../proof.md", "../proof.md") if git else ("../proof.md",))
    assert assessment.used
    assert assessment.used.value == 30


def test_two_plans_each_with_their_own_evidence(check_files: Check) -> None:
    cited = "{value: 30, evidence: [proof.md]}}"
    report = check_files(
        {
            "a/plan.yaml": PLAN,
            "a/1.yaml": PROGRESS.replace("30}", cited),
            "a/proof.md": "",
            "b/plan.yaml": PLAN.replace("id: p\n", "id: q\n"),
            "b/1.yaml": PROGRESS.replace("30}", cited).replace("plan: p", "plan: q"),
        }
    )
    assert places(report) == [("PLK320", "b/1.yaml", 4, 36, 44)]


def test_latest_judges_each_plan_at_its_newest_progress(check_files: Check) -> None:
    files = {
        "a/plan.yaml": PLAN,
        "a/1.yaml": PROGRESS,
        "a/2.yaml": PROGRESS.replace("06-30", "09-30"),
        "b/plan.yaml": PLAN.replace("id: p\n", "id: q\n"),
        "b/1.yaml": PROGRESS.replace("plan: p", "plan: q"),
        "c/plan.yaml": PLAN.replace("id: p\n", "id: r\n"),
    }
    report = check_files(files, as_of="2022-02-01", latest=True)
    assert [str(plan.as_of) for plan in report.plans] == ["2022-09-30", "2022-06-30", "2022-02-01"]
    assert str(report.as_of) == "2022-09-30"
    dated = check_files({}, as_of="2022-02-01")
    assert [str(plan.as_of) for plan in dated.plans] == ["2022-02-01"] * 3
    assert str(dated.as_of) == "2022-02-01"


def test_latest_without_any_plan_is_the_date_given(check_files: Check) -> None:
    assert str(check_files({"other.yaml": "a: 1\n"}, latest=True).as_of) == "2022-06-30"


@pytest.mark.parametrize(
    ("extra", "as_of", "judged", "binding"),
    [
        ("", "2023-06-01", "2023-06-01", True),
        ("closed: {on: 2023-03-31, reason: over}\n", "2023-03-31", "2023-03-31", True),
        ("closed: {on: 2023-03-31, reason: over}\n", "2023-04-01", "2023-03-31", False),
    ],
)
def test_a_closed_plan_stays_as_it_was(check_files: Check, extra: str, as_of: str, judged: str, binding: bool) -> None:
    report = check_files({"plan.yaml": PLAN + extra, "1.yaml": PROGRESS.replace("2022-06", "2023-06")}, as_of=as_of)
    assert (str(report.plans[0].as_of), report.plans[0].binding) == (judged, binding)
    assert [item.status for item in report.assessments] == ["unreported"]
    assert report.exit_code == (1 if binding else 0)


def test_a_draft_is_not_binding(check_files: Check) -> None:
    report = check_files({"plan.yaml": PLAN.replace("1.0.0", "0.3.0")})
    assert [item.status for item in report.assessments] == ["unreported"]
    assert [finding.severity for finding in report.findings] == ["info"]
    assert (report.plans[0].binding, report.exit_code) == (False, 0)


def test_the_order_of_files_makes_no_difference(check_files: Check) -> None:
    texts = [PROGRESS.replace("06-30", f"0{month}-28").replace("30}", f"{month}}}") for month in range(2, 8)]
    one = check_files({"plan.yaml": PLAN, **{f"{n}.yaml": text for n, text in enumerate(texts)}})
    other = check_files({f"{n}.yaml": text for n, text in enumerate(reversed(texts))})
    for report in (one, other):
        assert [str(item.used.value) for item in report.assessments if item.used] == ["6"]
        assert [item.status for item in report.assessments] == [Status.BEHIND]


def test_a_source_text_is_read_within_the_limits_of_the_reading(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN + "source: {text: source.md}\n", encoding="utf-8")
    (tmp_path / "source.md").write_text("规划。" * 200, encoding="utf-8")
    assert places(check(read([Path()], tmp_path), date(2022, 1, 1))) == []
    narrow = check(read([Path()], tmp_path, Limits(max_bytes=1000)), date(2022, 1, 1))
    assert places(narrow) == [("PLK233", "plan.yaml", 13, 16, 25)]
    assert narrow.exit_code == 0
