from collections.abc import Callable
from typing import Any

Check = Callable[..., Any]

PLAN = "tasks: [{id: w, title: W, targets: [{id: t, title: T, measure: milestone}]}]\n"


def test_what_is_done_later_belongs_into_a_later_file(check_text: Check) -> None:
    found = check_text(
        PLAN,
        "values: {t: 2022-07-01}\n",
        "as_of: 2022-06-29\nvalues: {t: {done: 2022-06-30}}\n",
        as_of="2022-06-30",
    )
    assert found.places == [
        ("PLK310", "1.yaml", 1, 13, 23),
        ("PLK310", "2.yaml", 2, 20, 30),
    ]
    assert found.words == [
        ("done on 2022-07-01, after the file's 'as_of'", "report it in a file of that date or later"),
        ("done on 2022-06-30, after the file's 'as_of'", "report it in a file of that date or later"),
    ]
    assert found.belongs == ["t", "t"]
    assert found.target("t").used is None
    assert found.errors == 2


def test_the_day_of_the_file_and_any_before_are_fine(check_text: Check) -> None:
    found = check_text(PLAN, "values: {t: 2022-06-30}\n", "as_of: 2022-07-31\nvalues: {t: {done: 2022-06-30}}\n")
    assert found.places == []
