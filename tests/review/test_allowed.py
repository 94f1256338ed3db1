"""What allow-comments do to a report: findings silenced, shortfalls accepted, and what is said of the comments."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from planck.report.closing import closing_line
from planck.report.fail_on import FailOn
from planck.report.look import Look
from planck.report.render import render
from planck.report.report import Report
from planck.report.tallies import totals_of
from planck.review import allowed
from planck.review.check import check
from planck.review.read import read
from planck.rules.book import kinds_by_name
from planck.text.findings import Kind
from planck.words.phrase import Phrase

Check = Callable[..., Report]
Place = tuple[str, str, int, int, int]

HEAD = (
    "planck: plan/v1\nversion: 1.0.0\ntitle: P\nperiod: 2022\nowner: office\nowners: {office: {name: Office}}\nid: p\n"
)
TASKS = "tasks:\n  - id: w\n    title: W\n    targets:\n"
TARGET = "      - {id: t, title: T, measure: flow, at_least: 50, unit: 家}"
PLAN = HEAD + TASKS + TARGET + "\n"
"""The target stands on line 12."""
BEHIND = "planck: progress/v1\nplan: p\nas_of: 2022-06-30\nvalues: {t: 10}\n"
ACCEPTED = TARGET + "  # planck: allow behind until 2022-08-31 -- the fair was put off\n"


@pytest.fixture
def check_files(tmp_path: Path) -> Check:
    """The report on files given by name."""

    def run(
        files: dict[str, str],
        as_of: str = "2022-06-30",
        **options: Any,  # noqa: ANN401  because the options of `check` are passed on
    ) -> Report:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        return check(read([tmp_path], tmp_path), date.fromisoformat(as_of), **options)

    return run


def places(report: Report) -> list[Place]:
    found = [(finding.kind.code, finding.place) for finding in report.findings]
    return [(code, place.file, place.line, place.column, place.end_column) for code, place in found]


def said(report: Report) -> list[tuple[str, str]]:
    """Code and message of every finding."""
    return [(finding.kind.code, finding.message.en) for finding in report.findings]


def with_unknown_owner(before: str = "", after: str = "") -> str:
    """A plan in which line 10, or one more for each line before, names an owner that nobody knows."""
    return HEAD + "tasks:\n  - id: w\n" + before + f"    owner: ofice{after}\n    title: W\n    targets:\n{TARGET}\n"


UNKNOWN = ("PLK203", "plan.yaml", 10, 12, 17)


def test_without_a_comment_it_is_found(check_files: Check) -> None:
    report = check_files({"plan.yaml": with_unknown_owner()}, "2022-01-01")
    assert places(report) == [UNKNOWN]
    assert report.exit_code == 3


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "  # planck: allow unknown-owner -- follows"),
        ("", "  # planck: allow PLK203 -- follows"),
        ("", "  # planck: allow behind, unknown-owner until 2022-01-01: follows"),
        ("", "  # planck: allow PLK217,PLK203 — follows"),
        ("    # planck: allow unknown-owner -- follows\n", ""),
        ("# planck: allow unknown-owner：待定\n      # really\n", ""),
    ],
)
def test_a_finding_is_silenced_on_its_line(check_files: Check, before: str, after: str) -> None:
    report = check_files({"plan.yaml": with_unknown_owner(before, after)}, "2022-01-01")
    assert report.findings == ()
    assert report.exit_code == 0
    # whether a value counts never depends on it
    assert report.plans[0].errors == 1


def test_in_a_file_with_crlf(check_files: Check) -> None:
    text = with_unknown_owner("    # planck: allow unknown-owner -- follows\n") + "goals: []\nx: 1 # planck: allow x\n"
    report = check_files(
        {"plan.yaml": text.replace("goals: []\nx: 1", "x-note: 1").replace("\n", "\r\n")}, "2022-01-01"
    )
    assert places(report) == [("PLK252", "plan.yaml", 15, 11, 28)]


def test_several_comments_above_one_line(check_files: Check) -> None:
    before = """\
    # planck: allow unknown-owner -- follows
    # the next one is idle
    # planck: allow unknown-goal -- none there
"""
    report = check_files({"plan.yaml": with_unknown_owner(before)}, "2022-01-01")
    assert places(report) == [("PLK251", "plan.yaml", 12, 5, 47)]
    finding = report.findings[0]
    assert finding.message == Phrase("nothing here is found by 'unknown-goal'", "此处没有“unknown-goal”所指的问题")
    assert finding.hint == Phrase(
        "delete the comment, or put it on the line it speaks of", "请删除此注释，或移到所指的那一行"
    )
    assert finding.plan == "p"


@pytest.mark.parametrize(
    "before",
    [
        "    # planck: allow unknown-owner -- r\n\n",
        "    # planck: allow unknown-owner -- r\n    clause: x\n",
        "    clause: x  # planck: allow unknown-owner -- r\n",
    ],
)
def test_it_speaks_of_one_line_only(check_files: Check, before: str) -> None:
    report = check_files({"plan.yaml": with_unknown_owner(before)}, "2022-01-01")
    line = 10 + before.count("\n")
    column = before.index("#") + 1
    assert places(report) == [
        ("PLK251", "plan.yaml", 10, column, column + 34),
        ("PLK203", "plan.yaml", line, 12, 17),
    ]


def test_another_finding_on_the_line_stays(check_files: Check) -> None:
    target = (
        TARGET.replace("50,", "50, stretch: 4.5, part_of: x,") + "  # planck: allow unknown-goal, unknown-target -- r\n"
    )
    report = check_files({"plan.yaml": HEAD + TASKS + target}, "2022-01-01")
    assert places(report) == [("PLK219", "plan.yaml", 12, 65, 68)]


def test_it_speaks_for_its_own_file_only(check_files: Check) -> None:
    progress = BEHIND.replace("10", "30") + "\n" * 4 + "# planck: allow unknown-owner -- r\nx-a: 1\n"
    report = check_files({"plan.yaml": with_unknown_owner(), "1.yaml": progress})
    assert places(report) == [("PLK251", "1.yaml", 9, 1, 35), UNKNOWN]


def test_in_a_progress_file(check_files: Check) -> None:
    progress = BEHIND.replace("{t: 10}", "\n  t: 30\n  u: 1 # planck: allow unknown-reported-target -- older\n")
    report = check_files({"plan.yaml": PLAN, "1.yaml": progress})
    assert report.findings == ()
    later = progress.replace("allow unknown", "allow unknown-unit, unknown").replace(" --", " until 2022-06-29 --")
    report = check_files({"plan.yaml": PLAN, "1.yaml": later})
    assert [(place[0], place[2]) for place in places(report)] == [("PLK302", 6), ("PLK253", 6)]
    assert [finding.plan for finding in report.findings] == ["p", "p"]


NO_REASON = Phrase("no reason is given for allowing 'unknown-owner'", "放行“unknown-owner”未写理由")
ADD = Phrase("add ' -- ' and the reason", "请在其后写 -- 和理由")
LIST = Phrase("'planck rules' lists them", "planck rules 可列出全部规则")
AMEND = Phrase("put the change into an amendment instead", "请改为在 amendments 中写明修订")
LAST_DAY = Phrase("write the last day: 'until 2022-10-31'", "请写明最后一天：until 2022-10-31")


@pytest.mark.parametrize(
    ("comment", "message", "hint"),
    [
        ("allow unknown-owner", NO_REASON, ADD),
        (
            "allow unknwon-owner -- r",
            Phrase("there is no rule 'unknwon-owner'", "没有名为“unknwon-owner”的规则"),
            Phrase("did you mean 'unknown-owner'?", "是否应为“unknown-owner”？"),
        ),
        ("allow 随便 -- r", Phrase("there is no rule '随便'", "没有名为“随便”的规则"), LIST),
        (
            "allow unknown-owner, PLK2 -- r",
            Phrase("'PLK2' is a group of rules", "“PLK2”是一组规则"),
            None,
        ),
        ("allow PLK401 -- r", Phrase("'PLK401' cannot be allowed", "“PLK401”不能放行"), AMEND),
        ("allow unknown-owner, PLK4 -- r", Phrase("'PLK4' cannot be allowed", "“PLK4”不能放行"), AMEND),
        ("allow behind -- r", Phrase("'behind' is allowed without an end", "放行“behind”未写截止日期"), LAST_DAY),
        (
            "allow unknown-owner, PLK504 -- r",
            Phrase("'unknown-owner, PLK504' is allowed without an end", "放行“unknown-owner, PLK504”未写截止日期"),
            LAST_DAY,
        ),
        ("allow unknown-owner until may -- r", Phrase("'may' is no day", "“may”不是日期"), LAST_DAY),
        ("allow behind until 2022-02-30 -- r", Phrase("'2022-02-30' is no day", "“2022-02-30”不是日期"), LAST_DAY),
        ("allow behind until 2022-2-3 -- r", Phrase("'2022-2-3' is no day", "“2022-2-3”不是日期"), LAST_DAY),
    ],
)
def test_a_comment_that_is_not_understood_allows_nothing(
    check_files: Check, comment: str, message: Phrase, hint: Phrase | None
) -> None:
    report = check_files({"plan.yaml": with_unknown_owner(after=f" # planck: {comment}")}, "2022-01-01")
    assert places(report) == [UNKNOWN, ("PLK252", "plan.yaml", 10, 18, 28 + len(comment))]
    finding = report.findings[1]
    assert finding.message == message
    assert finding.hint == hint or hint is None
    assert (finding.severity, finding.plan) == ("warning", "p")


def test_a_rule_about_changes_cannot_be_allowed_by_name(check_files: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    known = {**kinds_by_name(), "weakened-target": Kind("PLK401", "weakened-target")}
    monkeypatch.setattr(allowed, "kinds_by_name", lambda: known)
    text = with_unknown_owner(after=" # planck: allow weakened-target -- r")
    assert said(check_files({"plan.yaml": text}, "2022-01-01"))[1] == (
        "PLK252",
        "'weakened-target' cannot be allowed",
    )


def test_a_comment_holds_through_its_last_day(check_files: Check) -> None:
    files = {"plan.yaml": with_unknown_owner(after=" # planck: allow unknown-owner until 2022-03-31 -- r")}
    assert check_files(files, "2022-03-31").findings == ()
    report = check_files(files, "2022-04-01")
    assert places(report) == [UNKNOWN, ("PLK253", "plan.yaml", 10, 18, 69)]
    finding = report.findings[1]
    assert finding.message == Phrase(
        "'unknown-owner' was allowed until 2022-03-31", "“unknown-owner”只放行到 2022-03-31"
    )
    assert finding.hint == Phrase(
        "delete the comment, or decide anew and write a later day", "请删除此注释，或重新决定并写明新的日期"
    )
    assert (finding.severity, finding.plan) == ("warning", "p")


def test_a_comment_is_held_against_the_date_its_plan_is_judged_at(check_files: Check) -> None:
    comment = " # planck: allow unknown-owner until 2022-03-31 -- r"
    closed = "closed: {on: 2022-03-31, reason: merged}\n"
    assert check_files({"plan.yaml": with_unknown_owner(after=comment) + closed}, "2023-01-01").findings == ()


def test_a_comment_in_a_file_of_no_plan_is_held_against_the_date_of_the_report(check_files: Check) -> None:
    progress = BEHIND.replace("plan: p", "plan: q # planck: allow unknown-plan until 2022-03-31 -- r")
    sound = PLAN.replace("at_least: 50", "at_least: 50, from: 2022-06-01")
    assert said(check_files({"plan.yaml": sound, "1.yaml": progress}, "2022-03-31")) == []
    assert [code for code, _ in said(check_files({"plan.yaml": sound, "1.yaml": progress}, "2022-04-01"))] == [
        "PLK301",
        "PLK253",
    ]


def test_a_file_that_could_not_be_read_is_left_alone(check_files: Check) -> None:
    text = with_unknown_owner(before="    # planck: allow nonsense\n") + "id: p # planck: allow duplicate-key -- r\n"
    assert places(check_files({"plan.yaml": text})) == [("PLK004", "plan.yaml", 15, 1, 3)]


def test_what_the_schema_refuses_can_be_allowed_but_the_file_still_drops_out(check_files: Check) -> None:
    progress = BEHIND + "nonsense: 1  # planck: allow unknown-key -- from the old form\n"
    report = check_files({"plan.yaml": PLAN, "1.yaml": progress}, "2022-04-10")
    assert report.findings == ()
    assert report.assessments[0].used is None
    assert report.plans[0].errors == 1
    assert "[incomplete: 1 error, ignored, allowed or lowered]" in render(report, "table", Look(lang="en"))
    assert "[不完整：1 个错误，已忽略、放行或降级]" in render(report, "table", Look(lang="zh"))


def test_no_plan_is_judged_without_any_finding_left(check_files: Check) -> None:
    report = check_files({"plan.yaml": PLAN + "nonsense: 1  # planck: allow unknown-key -- r\n"})
    assert (report.findings, report.plans) == ((), ())
    assert report.exit_code == 3
    assert closing_line(totals_of(report)).en == (
        "exit 3: plan.yaml cannot be used, as 'unknown-key' (PLK101), which is ignored, allowed or lowered, "
        "costs the whole file; no plan could be judged"
    )


def test_in_a_file_that_dropped_out_what_was_not_looked_for_is_not_called_unused(check_files: Check) -> None:
    plan = with_unknown_owner(after="  # planck: allow unknown-owner -- r") + dedent("""\
        nonsense: 1  # planck: allow wrong-type -- r
        x-a: 1  # planck: allow PLK101, unknown-goal -- r
        x-b: 1  # planck: allow nothing-known -- r
        """)
    progress = BEHIND.replace("t: 10}", "t: 10} # planck: allow value-that-fell -- r")
    report = check_files({"plan.yaml": plan, "1.yaml": progress})
    assert places(report) == [
        ("PLK101", "plan.yaml", 14, 1, 9),
        ("PLK251", "plan.yaml", 14, 14, 45),
        ("PLK252", "plan.yaml", 16, 9, 43),
    ]


def test_beside_a_sound_plan_a_progress_file_that_dropped_out_says_nothing_of_its_comments(check_files: Check) -> None:
    progress = BEHIND.replace("t: 10}", "t: 10} # planck: allow value-that-fell -- r") + "nonsense: 1\n"
    report = check_files({"plan.yaml": PLAN, "1.yaml": progress}, "2022-04-10")
    assert places(report) == [("PLK101", "1.yaml", 5, 1, 9)]


def test_a_silenced_warning_does_not_fail_a_strict_check(check_files: Check) -> None:
    plan = PLAN.replace("at_least: 50", "at_least: 5")
    assert check_files({"plan.yaml": plan}, "2022-01-01", strict=True).exit_code == 3
    allow = plan.rstrip("\n") + " # planck: allow pace-left-to-guess -- none is published\n"
    report = check_files({"plan.yaml": allow}, "2022-01-01", strict=True)
    assert (report.findings, report.warnings, report.exit_code) == ((), 0, 0)


def test_an_idle_comment_fails_a_strict_check(check_files: Check) -> None:
    plan = PLAN.rstrip("\n") + " # planck: allow pace-left-to-guess -- none is published\n"
    report = check_files({"plan.yaml": plan}, "2022-01-01", strict=True)
    assert (places(report), report.exit_code) == ([("PLK251", "plan.yaml", 12, 65, 120)], 3)


def test_the_target_is_behind_without_a_comment(check_files: Check) -> None:
    report = check_files({"plan.yaml": PLAN, "1.yaml": BEHIND})
    assert places(report) == [("PLK503", "plan.yaml", 12, 14, 15)]
    assert ([one.severity for one in report.findings], report.exit_code) == (["error"], 1)
    assert report.assessments[0].accepted_until is None


BLOCK = """\
      # planck: allow behind until 2022-08-31 -- the fair was put off
      - id: t
        title: T
        measure: flow
        at_least: 50
        unit: 家
"""


@pytest.mark.parametrize(
    ("target", "line"),
    [
        (ACCEPTED, 12),
        (BLOCK, 13),
        (BLOCK.replace("behind", "PLK503"), 13),
        ("      # planck: allow unknown-owner, behind until 2022-08-31 -- r\n" + TARGET + "\n", 13),
        ("      # planck: allow unreported, behind until 2022-08-31 -- r\n" + TARGET + "\n", 13),
    ],
)
def test_an_accepted_shortfall_leaves_the_gate_and_nothing_else(check_files: Check, target: str, line: int) -> None:
    plain = check_files({"plan.yaml": PLAN, "1.yaml": BEHIND})
    report = check_files({"plan.yaml": HEAD + TASKS + target, "1.yaml": BEHIND}, strict=True)
    column = 14 if "{id" in target else 13
    assert places(report) == [("PLK503", "plan.yaml", line, column, column + 1)]
    assert [one.severity for one in report.findings] == ["info"]
    assert report.findings[0].message == plain.findings[0].message
    assert (report.exit_code, report.gating) == (0, ())
    item = report.assessments[0]
    assert (item.status, item.accepted_until) == ("behind", date(2022, 8, 31))
    assert report.plans[0].rollups == plain.plans[0].rollups


def test_an_accepted_shortfall_in_every_format(check_files: Check) -> None:
    plain = check_files({"plan.yaml": PLAN, "1.yaml": BEHIND})
    report = check_files({"plan.yaml": HEAD + TASKS + ACCEPTED, "1.yaml": BEHIND})
    for name in ("table", "markdown"):
        assert "accepted until 2022-08-31: the fair was put off" in render(report, name, Look(lang="en"))
        assert "已接受，至 2022-08-31：the fair was put off" in render(report, name, Look(lang="zh"))
        assert "accepted" not in render(plain, name, Look(lang="en"))
        assert "1 target: behind 1" in render(report, name, Look(lang="en"))
    header, row = render(report, "csv").splitlines()
    cells = dict(zip(header.lstrip("\ufeff").split(","), row.split(","), strict=True))
    assert (cells["status"], cells["accepted_until"]) == ("behind", "2022-08-31")
    told, before = json.loads(render(report, "json")), json.loads(render(plain, "json"))
    target = told["plans"][0]["targets"][0]
    assert (target["status"], target["accepted_until"]) == ("behind", "2022-08-31")
    assert before["plans"][0]["targets"][0] == {**target, "accepted_until": None}
    assert told["summary"] == before["summary"]
    assert (told["exit_code"], told["findings"][0]["severity"]) == (0, "info")


def test_after_the_last_day_it_counts_again(check_files: Check) -> None:
    plan = HEAD + TASKS + ACCEPTED.replace("2022-08-31", "2022-07-10")
    files = {"plan.yaml": plan, "1.yaml": BEHIND}
    assert check_files(files, "2022-07-10").exit_code == 0
    report = check_files(files, "2022-07-11")
    assert [(place[0], place[2]) for place in places(report)] == [("PLK503", 12), ("PLK253", 12)]
    assert (report.exit_code, report.assessments[0].accepted_until) == (1, None)
    assert [one.severity for one in report.findings] == ["error", "warning"]


@pytest.mark.parametrize(
    ("as_of", "status"),
    [("2022-10-16", "unreported"), ("2022-12-31", "missed")],
)
def test_a_status_that_turned_worse_counts_again(check_files: Check, as_of: str, status: str) -> None:
    plan = HEAD + TASKS + ACCEPTED.replace("2022-08-31", "2022-12-31")
    latest = {"2.yaml": BEHIND.replace("2022-06-30", "2022-12-31")} if status == "missed" else {}
    report = check_files({"plan.yaml": plan, "1.yaml": BEHIND, **latest}, as_of)
    item = report.assessments[0]
    assert (item.status, item.accepted_until, report.exit_code) == (status, None, 1)
    assert [(code, words) for code, words in said(report) if code == "PLK251"] == [
        ("PLK251", "nothing here is found by 'behind'")
    ]
    assert "error" in [one.severity for one in report.findings]


def test_of_two_comments_the_later_day_holds(check_files: Check) -> None:
    above = "      # planck: allow behind until 2022-09-30 -- r\n"
    report = check_files({"plan.yaml": HEAD + TASKS + above + ACCEPTED, "1.yaml": BEHIND})
    assert [place[0] for place in places(report)] == ["PLK503"]
    assert report.assessments[0].accepted_until == date(2022, 9, 30)


def test_only_the_target_on_the_line_is_accepted(check_files: Check) -> None:
    other = TARGET.replace("id: t", "id: u") + "\n"
    report = check_files(
        {"plan.yaml": HEAD + TASKS + ACCEPTED + other, "1.yaml": BEHIND.replace("t: 10", "t: 10, u: 10")}
    )
    assert [item.accepted_until for item in report.assessments] == [date(2022, 8, 31), None]
    assert [item.target.id for item in report.gating] == ["u"]


def test_two_plans_with_targets_of_one_name(check_files: Check) -> None:
    files = {
        "a/plan.yaml": HEAD + TASKS + ACCEPTED,
        "a/1.yaml": BEHIND,
        "b/plan.yaml": PLAN.replace("id: p\n", "id: q\n"),
        "b/1.yaml": BEHIND.replace("plan: p", "plan: q"),
    }
    report = check_files(files)
    assert [item.accepted_until for item in report.assessments] == [date(2022, 8, 31), None]
    assert report.exit_code == 1


@pytest.mark.parametrize("fail_on", list(FailOn))
def test_at_risk_is_accepted_like_any_other(check_files: Check, fail_on: FailOn) -> None:
    plan = HEAD + TASKS + ACCEPTED.replace("behind", "at-risk")
    report = check_files({"plan.yaml": plan, "1.yaml": BEHIND.replace("10", "22")}, fail_on=fail_on)
    assert [(one.kind.name, one.severity) for one in report.findings] == [("at-risk", "info")]
    assert (report.assessments[0].accepted_until, report.exit_code) == (date(2022, 8, 31), 0)


def test_a_severity_in_the_settings_does_not_call_back_what_is_accepted(check_files: Check) -> None:
    files = {"plan.yaml": HEAD + TASKS + ACCEPTED, "1.yaml": BEHIND, "planck.toml": '[severity]\nbehind = "error"\n'}
    report = check_files(files)
    assert [(one.kind.name, one.severity) for one in report.findings] == [("behind", "info")]


def test_other_information_can_be_raised_by_the_settings(check_files: Check) -> None:
    level = "      - {id: l, title: L, measure: level, at_least: 90, unit: 家, pace: at-due, grows_by: t}\n"
    files = {"plan.yaml": PLAN + level, "planck.toml": "[severity]\nlevel-and-flow-disagree = 'warning'\n"}
    report = check_files(files, "2022-01-01")
    assert [(one.kind.name, one.severity) for one in report.findings] == [("level-and-flow-disagree", "warning")]


def test_accepting_uses_a_comment_though_its_finding_is_ignored(check_files: Check) -> None:
    files = {"plan.yaml": HEAD + TASKS + ACCEPTED, "1.yaml": BEHIND, "planck.toml": 'ignore = ["behind"]\n'}
    report = check_files(files)
    assert (report.findings, report.exit_code) == ((), 0)
    assert report.assessments[0].accepted_until == date(2022, 8, 31)


def test_a_plan_that_drops_out_in_silence_still_fails_the_check(tmp_path: Path) -> None:
    whole = "planck: plan/v1\nid: {0}\nversion: 1.0.0\ntitle: P\nperiod: 2022\ntasks:\n  - {{id: t, title: T{1}}}\n"
    (tmp_path / "a.yaml").write_text(whole.format("a", ""), encoding="utf-8")
    broken = (
        whole.format("b", ", foo: 1").replace("foo: 1}}", "foo: 1}}").rstrip()
        + "  # planck: allow unknown-key -- ours\n"
    )
    (tmp_path / "b.yaml").write_text(broken, encoding="utf-8")
    report = check(read([Path()], tmp_path), date(2022, 1, 1))
    assert (report.errors, report.unread, report.exit_code) == (0, 1, 3)
    assert closing_line(totals_of(report)).en.startswith("exit 3: b.yaml cannot be used, as 'unknown-key' (PLK101), ")
    assert closing_line(totals_of(report)).zh.startswith(
        "退出码 3：b.yaml 无法采用，因为“unknown-key”(PLK101)虽已忽略、放行或降级，仍使整个文件失效；"
    )


def test_of_an_idle_comment_about_shortfalls_it_is_said_how_the_target_stands(check_files: Check) -> None:
    target = ACCEPTED.replace("allow behind", "allow missed")
    report = check_files({"plan.yaml": HEAD + TASKS + target, "1.yaml": BEHIND})
    [hint] = [one.hint for one in report.findings if one.kind.code == "PLK251"]
    assert hint == Phrase(
        "the target is behind: name that, or delete the comment", "该指标为滞后：请改写，或删除此注释"
    )
