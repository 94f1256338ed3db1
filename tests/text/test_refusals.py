"""The kinds that the reader refuses: their codes, and the hint that fits the cause."""

import re

import pytest

from planck.text import refusals
from planck.text.findings import Finding, Kind, Place, Related, Severity
from planck.words.phrase import Phrase

AT = Place("plan.yaml", 3, 7, 3, 9)
WHY = Phrase("permission denied", "没有读取权限")
ALL = [
    refusals.not_utf8(AT, "UTF-16"),
    refusals.control_character(AT, "\x07"),
    refusals.duplicate_key(AT, "id", Place("plan.yaml", 2, 1, 2, 3)),
    refusals.anchor(AT, "x"),
    refusals.alias(AT, "x"),
    refusals.merge_key(AT),
    refusals.tag(AT, "!!str"),
    refusals.second_document(AT),
    refusals.key_not_text(AT, "'1'"),
    refusals.key_without_value(AT, "plan", first=False),
    refusals.number_out_of_range(AT, WHY),
    refusals.too_large(AT, 16),
    refusals.too_deep(AT, 64),
    refusals.too_many_nodes(AT, 500),
    refusals.unreadable(AT, WHY),
    refusals.unreadable_folder(AT, WHY),
    refusals.not_a_planck_file(AT),
    refusals.misspelt_header(AT, "plank: plan/v1"),
    refusals.unknown_version(AT, "plan/v2"),
    refusals.no_plan(AT),
    refusals.too_many_mistakes(AT, 500),
    refusals.directive(AT, "%TAG"),
    refusals.planck_failed(AT, "ValueError: why"),
]


def test_the_codes_are_numbered_through() -> None:
    assert [kind.code for kind in refusals.KINDS] == [f"PLK{number:03}" for number in range(1, 24)]


def test_every_kind_is_an_error_with_a_name_of_its_own() -> None:
    names = [kind.name for kind in refusals.KINDS]
    assert len(set(names)) == len(names)
    assert [name for name in names if not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", name)] == []
    assert {kind.severity for kind in refusals.KINDS} == {Severity.ERROR}


def test_every_kind_but_syntax_has_its_words_here() -> None:
    assert {finding.kind for finding in ALL} == set(refusals.KINDS) - {refusals.SYNTAX}


@pytest.mark.parametrize("finding", ALL, ids=lambda finding: finding.kind.name)
def test_a_refusal_speaks_both_languages(finding: Finding) -> None:
    assert finding.hint is not None
    for phrase in (finding.message, finding.hint):
        assert re.search("[\u4e00-\u9fff]", phrase.zh)
        assert not re.search("[\u4e00-\u9fff]", phrase.en)
        assert not phrase.en.endswith(".")


def test_a_duplicate_key_names_both_places() -> None:
    first = Place("plan.yaml", 2, 1, 2, 3)
    finding = refusals.duplicate_key(AT, "id", first)
    assert finding.place == AT
    assert finding.hint == Phrase("the first is on line 2; keep one of the two", "第一个在第 2 行；请只保留一个")
    assert finding.related == (Related(first, Phrase("the first is here", "第一个在此处")),)


@pytest.mark.parametrize(
    ("key", "first", "hint"),
    [
        ("zh：局", True, "use ': ' (half-width colon and a space), not '：'"),
        ("zh:局", False, "put a space after the colon"),
        ("plan”", False, "put the whole text in half-width quotes"),
        ("plan", True, "write ': ' and a value after it, or a list in […]"),
        ("plan", False, "an unquoted comma ends the value before it: quote the whole text"),
    ],
)
def test_a_key_without_value_names_its_cause(key: str, first: bool, hint: str) -> None:
    finding = refusals.key_without_value(AT, key, first=first)
    assert finding.message.en == f"'{key}' is read as a key and has no value"
    assert finding.hint is not None
    assert finding.hint.en == hint


def test_a_key_that_is_not_text_names_its_cause() -> None:
    assert refusals.key_not_text(AT, "'1'").hint == Phrase("put the key in quotes", "请给键加引号")
    assert refusals.key_not_text(AT, "'850'", bare=True).hint == Phrase(
        "an unquoted comma ends the value before it: write 1850 for 1,850, and quote a text",
        "未加引号的逗号会结束前面的值：1,850 请写作 1850，文字请加引号",
    )


@pytest.mark.parametrize(
    ("shown", "hint"),
    [
        ("plan/v2", Phrase("did you mean 'plan/v1'?", "是否应为“plan/v1”？")),
        ("progress/v9", Phrase("did you mean 'progress/v1'?", "是否应为“progress/v1”？")),
        ("", Phrase("known are plan/v1 and progress/v1", "已知格式：plan/v1、progress/v1")),
    ],
)
def test_an_unknown_version_names_the_known_ones(shown: str, hint: Phrase) -> None:
    assert refusals.unknown_version(AT, shown).hint == hint


def test_why_a_file_cannot_be_read() -> None:
    check = Phrase("check that it exists and that you may read it", "请确认其存在且有读取权限")
    kind = Kind("PLK016", "unreadable-file")
    assert refusals.unreadable(AT, WHY) == Finding(
        AT, kind, Phrase("the file cannot be read: permission denied", "无法读取文件：没有读取权限"), check
    )
    assert refusals.unreadable(AT, WHY, Phrase("do so", "照做")).hint == Phrase("do so", "照做")
    assert refusals.unreadable_folder(AT, WHY) == Finding(
        AT, kind, Phrase("the folder cannot be read: permission denied", "无法读取文件夹：没有读取权限"), check
    )
