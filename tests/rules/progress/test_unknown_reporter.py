from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

PLAN = """\
owners: {rd-office: {name: R&D office}, x-note: {name: N}}
owner: rd-office
tasks:
  - {id: w, title: W, targets: [{id: t, title: T, measure: flow, at_least: 50, unit: 家}]}
"""


def test_who_reports_is_an_owner_and_the_figures_count_all_the_same(check_text: Check) -> None:
    found = check_text(
        PLAN,
        "reported_by: rd-offce\nvalues: {t: 30}\n",
        "reported_by: x-note\nas_of: 2022-03-31\nvalues: {t: 20}\n",
        as_of="2022-06-30",
    )
    assert found.places == [
        ("PLK315", "1.yaml", 1, 14, 22),
        ("PLK315", "2.yaml", 1, 14, 20),
    ]
    assert found.words == [
        ("owner 'rd-offce' is not declared in the plan", "did you mean 'rd-office'?"),
        ("owner 'x-note' is not declared in the plan", "declare it under the plan's 'owners'"),
    ]
    assert found.severities == ["error", "error"]
    assert found.target("t").used.value == 30
    assert found.errors == 2


def test_an_owner_or_nobody_is_fine(check_text: Check) -> None:
    found = check_text(PLAN, "reported_by: rd-office\nvalues: {t: 30}\n", "as_of: 2022-03-31\nvalues: {t: 20}\n")
    assert found.places == []
