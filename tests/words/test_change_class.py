"""The classes of changes, their order, their mirror images and their names."""

import pytest

from planck.words.change_class import ChangeClass
from planck.words.phrase import Lang

FIRST_TO_LAST = [
    ("weakened", "放宽"),
    ("redefined", "口径变更"),
    ("removed", "删除"),
    ("tightened", "收紧"),
    ("added", "新增"),
    ("reassigned", "责任变更"),
    ("moved", "归属调整"),
    ("reworded", "文字修改"),
    ("restated", "数据更正"),
    ("reported", "新报数据"),
]


def test_order() -> None:
    assert [each.value for each in ChangeClass] == [name for name, _ in FIRST_TO_LAST]


@pytest.mark.parametrize(("name", "zh"), FIRST_TO_LAST)
def test_names(name: str, zh: str) -> None:
    names: dict[Lang, str] = {"en": name, "zh": zh}
    assert {lang: ChangeClass(name).to(lang) for lang in names} == names


@pytest.mark.parametrize("each", ChangeClass)
def test_the_first_three_may_promise_less(each: ChangeClass) -> None:
    assert each.eases is (each.value in ("weakened", "redefined", "removed"))


@pytest.mark.parametrize("each", ChangeClass)
def test_backwards(each: ChangeClass) -> None:
    pairs = {"weakened": "tightened", "added": "removed"}
    pairs |= {there: here for here, there in pairs.items()}
    assert each.mirrored is ChangeClass(pairs.get(each.value, each.value))
    assert each.mirrored.mirrored is each
