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
      - {id: t, title: T, measure: flow, at_least: 50, unit: 家, evidence: required}
"""
HINT = Phrase(
    "put it into the repository and give its path from this file's folder",
    "请将材料存入仓库，并写相对于本文件所在文件夹的路径",
)


def test_evidence_that_leads_out(check_text: Check, tmp_path: Path) -> None:
    (tmp_path / "here.md").touch()
    (tmp_path / "link.md").symlink_to("/etc/hostname")
    found = check_text(
        PLAN,
        """
        values:
          t:
            value: 5
            evidence: [../other.md, here.md, link.md, /etc/hostname, 'C:\\a.md']
        """,
        as_of="2022-06-30",
    )
    assert [place for place in found.places if not place[0].startswith("PLK5")] == [
        ("PLK321", "1.yaml", 4, 16, 27),
        ("PLK321", "1.yaml", 4, 38, 45),
        ("PLK321", "1.yaml", 4, 47, 60),
        ("PLK321", "1.yaml", 4, 62, 71),
    ]
    findings = [one for one in found.report.findings if one.kind.code == "PLK321"]
    assert [one.message for one in findings] == [
        Phrase("evidence '../other.md' leads out of the repository", "佐证材料“../other.md”指向仓库之外"),
        Phrase("evidence 'link.md' leads out of the repository", "佐证材料“link.md”指向仓库之外"),
        Phrase("evidence '/etc/hostname' is an absolute path", "佐证材料“/etc/hostname”为绝对路径"),
        Phrase("evidence 'C:\\a.md' is an absolute path", "佐证材料“C:\\a.md”为绝对路径"),
    ]
    assert {one.hint for one in findings} == {HINT}
    assert {(one.severity.value, one.target) for one in findings} == {("error", "t")}
    assert found.errors == 4


def test_such_evidence_counts_as_not_given_and_the_figure_counts(check_text: Check, tmp_path: Path) -> None:
    (tmp_path / "here.md").touch()
    found = check_text(PLAN, "values: {t: {value: 5, evidence: [/a, here.md, ../b]}}\n", as_of="2022-06-30")
    assert found.target("t").used.value == 5
    assert found.target("t").newest.evidence == ("here.md",)


def test_it_is_not_called_absent_as_well(check_text: Check) -> None:
    found = check_text(PLAN, "values: {t: {value: 5, evidence: [../gone.md]}}\n")
    assert found.places == [("PLK321", "1.yaml", 1, 35, 45)]


def test_evidence_inside(check_text: Check, tmp_path: Path) -> None:
    (tmp_path / "here.md").touch()
    (tmp_path / "link.md").symlink_to("here.md")
    assert check_text(PLAN, "values: {t: {value: 5, evidence: [link.md, ./x/../here.md]}}\n").places == [
        ("PLK320", "1.yaml", 1, 44, 58)
    ]
    (tmp_path / "x").mkdir()
    assert check_text(PLAN, "values: {t: {value: 5, evidence: [link.md, ./x/../here.md]}}\n").places == []
