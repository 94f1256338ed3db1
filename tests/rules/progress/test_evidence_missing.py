from collections.abc import Callable
from pathlib import Path
from typing import Any

from planck.words.phrase import Phrase

Check = Callable[..., Any]

PLAN = """\
tasks:
  - id: w
    title: W
    targets:
      - {id: t, title: T, measure: flow, at_least: 50, unit: 家, was: [old]}
      - {id: u, title: U, measure: milestone}
"""


def test_evidence_that_is_not_there(check_text: Check, tmp_path: Path) -> None:
    (tmp_path / "here.md").touch()
    found = check_text(
        PLAN,
        """
        values:
          t: {value: 5, evidence: [gone.md, here.md, 佐证/表 1.pdf]}
          u:
            done: false
            evidence:
              - "https://example.org/list"
        """,
    )
    assert found.places == [
        ("PLK320", "1.yaml", 2, 28, 35),
        ("PLK320", "1.yaml", 2, 46, 56),
        ("PLK320", "1.yaml", 6, 9, 35),
    ]
    hint = "give its path from this file's folder, and add it to the repository"
    assert found.words == [
        ("evidence 'gone.md' cannot be found", hint),
        ("evidence '佐证/表 1.pdf' cannot be found", hint),
        (
            "evidence 'https://example.org/list' cannot be found",
            "evidence is a file: keep a copy of the page in the repository",
        ),
    ]
    first, _, last = found.report.findings
    assert (first.message.zh, first.hint) == (
        "找不到佐证材料“gone.md”",
        Phrase(hint, "请写相对于本文件所在文件夹的路径，并将材料存入仓库"),
    )
    assert last.hint.zh == "佐证材料应为文件：请将网页的副本存入仓库"
    assert first.path == "/values/t/evidence/0"
    assert found.severities == ["warning"] * 3
    assert found.belongs == ["t", "t", "u"]
    assert found.errors == 0


def test_the_figure_and_what_is_cited_stay(check_text: Check) -> None:
    found = check_text(PLAN, "values: {t: {value: 5, evidence: [gone.md]}}\n", as_of="2022-06-30")
    assert found.target("t").used.value == 5
    assert found.target("t").newest.evidence == ("gone.md",)


def test_values_in_error_and_unknown_targets_are_looked_at_too(check_text: Check) -> None:
    found = check_text(
        PLAN,
        """
        values:
          t: {value: 推进, evidence: [a.md]}
          new: {value: 1, evidence: [b.md]}
          old: {missing: m, evidence: [c.md]}
        """,
    )
    assert [place for place in found.places if place[0] == "PLK320"] == [
        ("PLK320", "1.yaml", 2, 29, 33),
        ("PLK320", "1.yaml", 3, 30, 34),
        ("PLK320", "1.yaml", 4, 32, 36),
    ]
    assert [one.target for one in found.report.findings if one.kind.code == "PLK320"] == ["t", None, "t"]


def test_files_and_folders_that_are_there(check_text: Check, tmp_path: Path) -> None:
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence/规划 1.md").touch()
    found = check_text(
        PLAN,
        """
        values:
          t: {value: 5, evidence: [evidence, ./evidence/, evidence/规划 1.md, 1.yaml]}
          u: {done: true, evidence: []}
          x-new: {evidence: [gone.md]}
        """,
    )
    assert found.places == []
