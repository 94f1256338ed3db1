"""The eight statuses, their order and their names."""

import pytest

from planck.words.phrase import Lang
from planck.words.status import Status, worst_first

WORST_FIRST = ["missed", "unreported", "behind", "at-risk", "not-due", "on-track", "met", "cancelled"]


def test_worst_first() -> None:
    assert [status.value for status in worst_first()] == WORST_FIRST
    assert sorted(Status, key=lambda status: -status.badness) == list(worst_first())
    assert sorted(Status) == sorted(WORST_FIRST)


@pytest.mark.parametrize("status", Status)
def test_missed_unreported_and_behind_are_short(status: Status) -> None:
    assert status.short is (status.value in WORST_FIRST[:3])


@pytest.mark.parametrize(
    ("status", "en", "zh"),
    [
        ("met", "met", "已达成"),
        ("on-track", "on track", "正常"),
        ("at-risk", "at risk", "有风险"),
        ("behind", "behind", "滞后"),
        ("unreported", "unreported", "未报告"),
        ("missed", "missed", "未达成"),
        ("not-due", "not due", "未到期"),
        ("cancelled", "cancelled", "已取消"),
    ],
)
def test_names(status: str, en: str, zh: str) -> None:
    names: dict[Lang, str] = {"en": en, "zh": zh}
    assert {lang: Status(status).to(lang) for lang in names} == names
