"""Phrases: both languages at once, counts, and hints that name the nearest known word."""

import pytest

from planck.words.phrase import LANGS, Lang, Phrase, count, did_you_mean, same


@pytest.mark.parametrize(("lang", "text"), [("en", "no plan"), ("zh", "没有规划")])
def test_a_phrase_reads_in_each_language(lang: Lang, text: str) -> None:
    assert Phrase("no plan", "没有规划").to(lang) == text


def test_a_phrase_is_filled_in_with_each_language_s_own_words() -> None:
    given = {"step": Phrase("under way", "推进中"), "on": same("2022-06-30"), "more": same("{step}")}
    filled = Phrase("{step} on {on}", "{on}：{step}{more}").filled(given)
    assert filled == Phrase("under way on 2022-06-30", "2022-06-30：推进中{step}")


def test_the_languages_are_english_and_chinese() -> None:
    assert LANGS == ("en", "zh")


def test_phrases_are_ordered_by_their_english() -> None:
    assert sorted([Phrase("b", "甲"), Phrase("a", "乙"), Phrase("a", "丙")]) == [
        Phrase("a", "丙"),
        Phrase("a", "乙"),
        Phrase("b", "甲"),
    ]


@pytest.mark.parametrize(
    ("number", "words", "text"),
    [
        (0, ("error",), "0 errors"),
        (1, ("error",), "1 error"),
        (2, ("error",), "2 errors"),
        (1, ("entry", "entries"), "1 entry"),
        (3, ("entry", "entries"), "3 entries"),
    ],
)
def test_a_count_has_the_singular_for_one_only(number: int, words: tuple[str, ...], text: str) -> None:
    assert count(number, *words) == text


def test_the_nearest_known_word_is_named() -> None:
    known = ["rd-office", "bureau", "rd-officer"]
    assert did_you_mean("rd-offce", known) == Phrase("did you mean 'rd-office'?", "是否应为“rd-office”？")


@pytest.mark.parametrize("known", [[], ["bureau", "office"]])
def test_nothing_is_named_where_nothing_is_near(known: list[str]) -> None:
    assert did_you_mean("statistics", known) is None


def test_of_very_many_known_words_those_of_the_same_first_letter_are_compared() -> None:
    known = [f"owner-{number}" for number in range(600)] + ["office"]
    assert did_you_mean("offce", known) == Phrase("did you mean 'office'?", "是否应为“office”？")
    assert did_you_mean("wner-1", known) is None
