"""Which findings are told and how bad they are, by the settings and the command line."""

from collections.abc import Callable

import pytest

from planck.review.settings import Settings
from planck.review.settle import EVERYTHING, Choice, settle
from planck.text.findings import Finding, Kind, Place, Severity
from planck.words.phrase import Phrase

CODES = ("PLK002", "PLK103", "PLK203", "PLK204", "PLK254", "PLK305", "PLK401", "PLK503")
NAMES = dict(zip(CODES, ("syntax", "wrong-type", "unknown-owner", "target-without-owner"), strict=False))


def finding(code: str, file: str = "plan.yaml") -> Finding:
    severity = Severity.WARNING if code == "PLK204" else Severity.ERROR
    return Finding(Place(file), Kind(code, NAMES.get(code, code.lower()), severity), Phrase("m", "m"))


ALL = [finding(code) for code in CODES]


def told(choice: Choice = EVERYTHING, **raw: object) -> list[str]:
    settled = settle(ALL, lambda _: Settings(raw), choice)
    return [one.kind.code for one in settled]


def test_without_settings_nothing_changes() -> None:
    assert list(settle(ALL, lambda _: Settings(), EVERYTHING)) == ALL


@pytest.mark.parametrize(
    ("select", "more"),
    [([], []), (["PLK2"], ["PLK203", "PLK204"]), (["PLK204"], ["PLK204"]), (["target-without-owner"], ["PLK204"]),
     (["PLK3", "PLK5"], ["PLK305", "PLK503"])],
)  # fmt: skip
def test_reading_shape_settings_and_changes_are_always_selected(select: list[str], more: list[str]) -> None:
    expected = sorted({"PLK002", "PLK103", "PLK254", "PLK401", *more})
    assert told(select=select) == expected
    assert told(Choice(select=tuple(select))) == expected


@pytest.mark.parametrize(
    ("ignore", "less"),
    [([], []), (["PLK2"], ["PLK203", "PLK204"]), (["target-without-owner"], ["PLK204"]), (["PLK5"], ["PLK503"]),
     (["PLK4", "PLK254", "PLK401"], []), (["PLK"], ["PLK002", "PLK103", "PLK203", "PLK204", "PLK305", "PLK503"])],
)  # fmt: skip
def test_settings_and_changes_are_never_ignored(ignore: list[str], less: list[str]) -> None:
    expected = [code for code in CODES if code not in less]
    assert told(ignore=ignore) == expected
    assert told(Choice(ignore=tuple(ignore))) == expected


def test_what_is_ignored_is_not_told_though_selected() -> None:
    assert told(select=["PLK2"], ignore=["PLK203"]) == ["PLK002", "PLK103", "PLK204", "PLK254", "PLK401"]


def test_the_command_line_stands_instead_of_the_settings() -> None:
    assert told(Choice(select=("PLK3",)), select=["PLK2"]) == ["PLK002", "PLK103", "PLK254", "PLK305", "PLK401"]
    assert told(Choice(ignore=("PLK3",)), ignore=["PLK2"]) == [code for code in CODES if code != "PLK305"]
    assert told(Choice(ignore=()), ignore=["PLK2"]) == list(CODES)
    assert told(Choice(ignore=("PLK203",)), select=["PLK2"]) == ["PLK002", "PLK103", "PLK204", "PLK254", "PLK401"]


def test_a_severity_is_that_of_the_settings_and_no_other_finding_changes() -> None:
    raw = {"severity": {"target-without-owner": "error", "PLK203": "info"}}
    grades = {one.kind.code: one.severity for one in settle(ALL, lambda _: Settings(raw), EVERYTHING)}
    expected = {one.kind.code: one.severity for one in ALL}
    assert grades == {**expected, "PLK204": Severity.ERROR, "PLK203": Severity.INFO}
    assert [one.message for one in settle(ALL, lambda _: Settings(raw), EVERYTHING)] == [one.message for one in ALL]


def test_each_finding_has_the_settings_of_its_own_plan() -> None:
    of: Callable[[Finding], Settings] = lambda one: Settings({"ignore": ["PLK2"]} if one.place.file == "a" else {})  # noqa: E731
    found = [finding("PLK204", "a"), finding("PLK204", "b")]
    assert list(settle(found, of, EVERYTHING)) == found[1:]
