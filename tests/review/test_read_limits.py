from pathlib import Path

import pytest

from planck.review.read import read
from planck.text.limits import Limits


def told(folder: Path, text: str, limit: int) -> list[tuple[str, int]]:
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    reading = read([Path()], folder, Limits(max_findings=limit))
    return [(finding.kind.code, finding.place.line) for file in reading.plans for finding in file.findings]


HEAD = "planck: plan/v1\nid: demo\nversion: 1.0.0\ntitle: T\nperiod: 2022\ngoals: [{id: g, title: G}]\n"


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("a: &x 1\nb: &y 1\nc: &z 1\n", [("PLK005", 7), ("PLK005", 8), ("PLK021", 8)]),
        ("aa: 1\nbb: 1\ncc: 1\n", [("PLK101", 7), ("PLK021", 8), ("PLK101", 8)]),
        ("aa: 1\n", [("PLK101", 7)]),
    ],
)
def test_of_very_many_mistakes_the_first_are_told(tmp_path: Path, more: str, found: list[tuple[str, int]]) -> None:
    assert told(tmp_path, HEAD + more, 2) == found


def test_every_mistake_is_told_up_to_the_limit(tmp_path: Path) -> None:
    text = HEAD + "".join(f"key-{number}: 1\n" for number in range(600))
    found = told(tmp_path, text, Limits().max_findings)
    assert len(found) == Limits().max_findings + 1
    assert found[-2] == ("PLK021", 6 + Limits().max_findings)
