"""Bad input, from bytes to findings: each mistake at its line and column, everything else still assessed."""

import os
from datetime import date
from pathlib import Path

import pytest

import planck
from planck.report.look import Sheet

PLAN = """\
planck: plan/v1
id: demo
version: 1.0.0
title: Demo
period: 2022
owner: me
owners: {me: {name: Me}}
tasks:
  - id: t
    title: T
    targets:
      - {id: firms, title: Firms, measure: flow, at_least: 50, unit: 家}
      - {id: share, title: Share, measure: ratio, at_least: 50, unit: "%", pace: at-due}
      - {id: talk, title: Talk, measure: milestone, due: 2022-05-31}
"""
FIGURES = "planck: progress/v1\nplan: demo\nas_of: 2022-06-30\nvalues:\n"
INCREMENT = "planck: progress/v1\nplan: demo\nas_of: {}-28\nbasis: period\nperiod: {}\nvalues: {{firms: {}}}\n"

Found = tuple[str, str, int, int, int]


def found(folder: Path, files: dict[str, str | bytes], newline: str = "\n") -> tuple[planck.Report, list[Found]]:
    """Every finding but shortfalls: file, code, line, column, end column."""
    for name, text in files.items():
        content = text if isinstance(text, bytes) else text.replace("\n", newline).encode()
        (folder / name).write_bytes(content)
    report = planck.check(planck.read([Path()], folder), date(2022, 7, 1))
    kept = [finding for finding in report.findings if not finding.kind.code.startswith("PLK5")]
    places = [(item.kind.code, item.place) for item in kept]
    return report, [(at.file, code, at.line, at.column, at.end_column) for code, at in places]


KEYS = "title: Demo\n5: x\n[a]: y\n{b: c}: z\nnull: q"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("plan", "wanted"),
    [
        (PLAN, []),
        ("\ufeff" + PLAN, []),
        (
            PLAN.replace("title: Demo", KEYS),
            [
                ("plan.yaml", "PLK010", 5, 1, 2),
                ("plan.yaml", "PLK010", 6, 1, 2),
                ("plan.yaml", "PLK010", 7, 1, 2),
                ("plan.yaml", "PLK010", 8, 1, 5),
            ],
        ),
        (PLAN.replace("title: Demo", r'title: "a\ud800b"'), [("plan.yaml", "PLK002", 4, 10, 11)]),
        (PLAN.replace("title: Demo", "title: {zh: 示范, cn: 示范}"), [("plan.yaml", "PLK105", 4, 17, 19)]),
        (PLAN.replace("title: Demo", "title: {zh: 示范, qq: 示范}"), [("plan.yaml", "PLK105", 4, 17, 19)]),
        (PLAN.replace("planck:", "plank:"), [("plan.yaml", "PLK018", 1, 1, 15)]),
        (PLAN.replace("plan/v1", "plan/v2"), [("plan.yaml", "PLK019", 1, 9, 16)]),
    ],
    ids=["sound", "mark", "keys", "surrogate", "cn", "qq", "near", "version"],
)
def test_a_plan(tmp_path: Path, plan: str, wanted: list[Found], newline: str) -> None:
    assert found(tmp_path, {"plan.yaml": plan}, newline)[1] == wanted


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_said(tmp_path: Path, encoding: str) -> None:
    plan = ("\ufeff" + PLAN).encode(encoding)
    assert found(tmp_path, {"plan.yaml": plan})[1] == [("plan.yaml", "PLK001", 1, 1, 1)]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("progress", "wanted"),
    [
        ({"a.yaml": FIGURES.replace("2022-06", "2021-06") + "  firms: 3\n"}, [("a.yaml", "PLK306", 3, 8, 18)]),
        ({"a.yaml": FIGURES.replace("2022-06", "2023-06") + "  firms: 3\n"}, [("a.yaml", "PLK307", 3, 8, 18)]),
        (
            {"a.yaml": FIGURES + "  firms: 3\n", "b.yaml": FIGURES + "  firms: 4\n"},
            [("b.yaml", "PLK309", 5, 10, 11)],
        ),
        (
            {
                "a.yaml": INCREMENT.format("2022-01", "2022-01", 3),
                "b.yaml": INCREMENT.format("2022-03", "2022-03", 4),
            },
            [("b.yaml", "PLK313", 6, 17, 18)],
        ),
        ({"a.yaml": FIGURES + "  share: {numerator: 3}\n"}, [("a.yaml", "PLK102", 5, 3, 8)]),
        ({"a.yaml": FIGURES + "  share: {numerator: 3, denominator: 0}\n"}, [("a.yaml", "PLK104", 5, 38, 39)]),
        ({"a.yaml": FIGURES + "  talk: {done: 2022-07-01}\n"}, [("a.yaml", "PLK310", 5, 16, 26)]),
        ({"a.yaml": FIGURES + "  firms: {missing: x, value: 3}\n"}, [("a.yaml", "PLK108", 5, 11, 18)]),
        ({"a.yaml": FIGURES + "  firms: {missing: {jp: x}}\n"}, [("a.yaml", "PLK105", 5, 21, 23)]),
    ],
    ids=["before", "after", "two", "hole", "numerator", "denominator", "done", "missing", "language"],
)
def test_a_progress_file(tmp_path: Path, progress: dict[str, str], wanted: list[Found], newline: str) -> None:
    report, told = found(tmp_path, {"plan.yaml": PLAN, **progress}, newline)
    assert told == wanted
    assert len(report.assessments) == 3


def test_a_folder_named_like_a_plan_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").mkdir()
    (tmp_path / "plan.yaml" / "plan.yaml").write_text(PLAN, encoding="utf-8")
    assert [file.name for file in planck.read([Path()], tmp_path).plans] == ["plan.yaml/plan.yaml"]
    assert [file.name for file in planck.read([Path("plan.yaml")], tmp_path).plans] == ["plan.yaml/plan.yaml"]


def test_a_fifo_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "b.yaml")
    assert found(tmp_path, {"plan.yaml": PLAN})[1] == [("b.yaml", "PLK016", 1, 1, 1)]


HOSTILE = "a|b`c*d_e[f](g)<h>\\n\\e[31m\\u202ei@all ## =1+1"
SHOWN = "a|b`c*d_e[f](g)<h> \\u001b[31m\\u202ei@all ## =1+1"


def hostile(folder: Path, title: str) -> planck.Report:
    report, told = found(folder, {"plan.yaml": PLAN.replace("title: Firms", f'title: "{title}"')})
    assert told == []
    return report


@pytest.mark.parametrize("sheet", Sheet)
def test_a_hostile_title_is_shown_and_does_nothing(tmp_path: Path, sheet: Sheet) -> None:
    report = hostile(tmp_path, HOSTILE)
    look = planck.Look("en", width=200, sheet=sheet)
    assert f"unreported  {SHOWN}  " in planck.render(report, "table", look)
    escaped = r"a\|b\`c\*d\_e\[f\](g)\<h> \\u001b\[31m\\u202ei@<!-- -->all \#\# =1+1"
    assert f"| **unreported** | {escaped} |" in planck.render(report, "markdown", look)
    assert f",{SHOWN}," in planck.render(report, "csv", look)
    # JSON escapes what steers terminals, and gives programs the title as it is
    assert "\x1b" not in planck.render(report, "json", look)


@pytest.mark.parametrize("sheet", Sheet)
def test_a_title_of_ten_thousand_characters_leaves_the_table_legible(tmp_path: Path, sheet: Sheet) -> None:
    report = hostile(tmp_path, "长标题 " * 2_500)
    text = planck.render(report, "table", planck.Look("en", sheet=sheet, every_target=True))
    assert max(map(len, text.splitlines())) <= 100
    rows = [line for line in text.splitlines() if "长标题" in line and not line.startswith(("not yet", "长", " "))]
    assert rows
    longest = max(len(block.splitlines()) for block in text.split("\n\n"))
    assert longest < 250
