"""Fingerprints stay what they are when something else is edited."""

from collections.abc import Callable
from datetime import date

import pytest

from planck.report.fail_on import FailOn
from planck.report.fingerprints import fingerprints
from planck.report.report import Report
from planck.text.findings import Finding, Kind, Place
from planck.words.phrase import Phrase, same

Checked = Callable[..., Report]

HEAD = """\
planck: plan/v1
id: demo
version: 1.0.0
title: Demo
period: 2022
owner: office
owners: {office: {name: Office}}
tasks:
"""
TASK = """\
  - id: firms
    title: Firms
    targets:
      - {id: new, title: New, measure: flow, at_least: 80, unit: 家, owner: nobody}
      - {id: old, title: Old, measure: flow, at_least: 80, unit: 家, support: [office, nobody]}
"""
OTHER = """\
  - id: other
    title: Other
    targets: [{id: more, title: More, measure: milestone}]
"""
PROGRESS = "planck: progress/v1\nplan: demo\nas_of: 2022-06-30\nvalues: {new: 3, old: 80, gone: 1}\n"


def marks(report: Report, *codes: str) -> dict[tuple[str, str | None], str]:
    found = zip(report.findings, fingerprints(report), strict=True)
    return {(one.kind.code, one.target): mark for one, mark in found if not codes or one.kind.code in codes}


def test_lines_and_places_in_lists_do_not_matter(checked: Checked) -> None:
    before = marks(checked({"plan.yaml": HEAD + TASK, "p.yaml": PROGRESS}))
    report = checked({"plan.yaml": "# a comment\n" + HEAD + OTHER + TASK, "p.yaml": "# and one\n" + PROGRESS})
    assert set(before) == {("PLK203", "new"), ("PLK203", "old"), ("PLK302", None), ("PLK503", "new")}
    assert set(before.items()) <= set(marks(report).items())


def test_a_shortfall_is_the_same_with_another_figure_and_another_with_another_status(checked: Checked) -> None:
    first, second = ("plan.yaml", HEAD + TASK), PROGRESS.replace("new: 3", "new: 4")
    before = marks(checked(dict([first]) | {"p.yaml": PROGRESS}), "PLK503")
    assert before == marks(checked({"p.yaml": second}), "PLK503")
    assert not set(before.values()) & set(marks(checked({}, "2023-03-01")).values())


def test_a_file_that_drops_out_is_told_apart_by_its_lines(checked: Checked) -> None:
    wrong = TASK.replace("title: Old,", "titel: Old,")
    before = marks(checked({"plan.yaml": HEAD + wrong}), "PLK101")
    assert len(before) == 1
    assert before == marks(checked({"plan.yaml": HEAD + OTHER + wrong}), "PLK101")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({"file": "a.yaml"}, {"file": "b.yaml"}),
        ({"path": "/a"}, {"path": "/b"}),
        ({"said": "a"}, {"said": "b"}),
        ({"plan": "a"}, {"plan": "b"}),
        ({"code": "PLK201"}, {"code": "PLK202"}),
    ],
)
def test_no_two_are_alike(one: dict[str, str], other: dict[str, str]) -> None:
    found = (made(**one), made(**other))
    report = Report(date(2022, 6, 30), FailOn.BEHIND, False, (), found, 0, 0)
    first, second = fingerprints(report)
    assert first != second
    assert (len(first), set(first) <= set("0123456789abcdef")) == (32, True)


def made(code: str = "PLK201", file: str = "p.yaml", path: str = "", said: str = "m", plan: str = "p") -> Finding:
    return Finding(Place(file), Kind(code, "name"), same(said), path=path, plan=plan)


def test_the_language_and_what_utf_8_cannot_hold_do_not_matter() -> None:
    def mark(message: Phrase) -> str:
        found = (Finding(Place("p.yaml"), Kind("PLK201", "name"), message),)
        return fingerprints(Report(date(2022, 6, 30), FailOn.BEHIND, False, (), found, 0, 0))[0]

    assert mark(Phrase("\udc80", "甲")) == mark(Phrase("\udc80", "乙"))


EARLIER = """\
  - version: 0.9.0
    on: 2022-04-01
    reason: R
    approved_by: A
    changes: [{target: old, field: due, from: null, to: 2022-12-31}]
"""
AMENDED = """\
  - version: 1.5.0
    on: 2022-05-01
    reason: R
    approved_by: A
    changes: [{target: new, field: at_least, from: 90, to: 80}]
"""


def test_an_amendment_is_called_by_what_it_says(checked: Checked) -> None:
    amended = HEAD + TASK + "amendments:\n"
    one = marks(checked({"plan.yaml": amended + AMENDED}), "PLK409")
    assert len(one) == 1
    assert one.items() <= marks(checked({"plan.yaml": amended + EARLIER + AMENDED}), "PLK409").items()


def test_an_address_without_data_or_with_what_has_no_name(checked: Checked) -> None:
    numbers = checked({"plan.yaml": HEAD + TASK + "x-a: [1, [2, {b: *no}]]\n", "p.yaml": PROGRESS})
    assert len(set(fingerprints(numbers))) == len(numbers.findings)
