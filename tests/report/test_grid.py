from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from planck.report.grid import Column, clip, fit, lines, width_of, wrap

TEXTS = st.text(alphabet="ab cd12.,科学技术，。（）", max_size=40)


def test_chinese_wraps_between_characters_and_keeps_its_punctuation() -> None:
    assert wrap("科学技术，创新平台", 8) == ["科学技", "术，创新", "平台"]


def test_words_and_numbers_stay_whole() -> None:
    assert wrap("needed: 1234567.89 a month", 10) == ["needed:", "1234567.89", "a month"]


def test_a_word_too_long_is_broken_but_a_number_never() -> None:
    assert wrap("commissioners 1234567890", 8) == ["commissi", "oners", "1234567890"]
    assert wrap("https://x.cn/2022/06，见", 8) == ["https://", "x.cn/202", "2/06，见"]


def test_clipped_text_ends_in_dots() -> None:
    assert clip("Yueyang County Science and Technology Bureau", 10, 2) == ["Yueyang", "County..."]
    assert clip("县科学技术局高新科", 8, 1) == ["县科..."]
    assert clip("short", 10, 2) == ["short"]


USUAL = (*range(0x20, 0x7F), *range(0x3001, 0x302A), *range(0x4E00, 0xA000), *range(0xFF01, 0xFF61))


def test_a_usual_character_is_as_wide_as_the_library_says() -> None:
    assert [chr(code) for code in USUAL if width_of(chr(code)) != wcswidth(chr(code))] == []


@given(st.text(st.one_of(st.sampled_from("ab 科，）"), st.sampled_from("\u0301\u200d\ufe0f…℃👍🏽가\x07ｶ")), max_size=9))
def test_a_text_is_as_wide_as_the_library_says(text: str) -> None:
    assert width_of(text) == max(0, wcswidth(text))


@given(TEXTS, st.integers(1, 30))
def test_wrapping_loses_nothing_but_spaces(text: str, width: int) -> None:
    """The lines of a wrapped text, joined, are the text without its spaces."""
    assert "".join(wrap(text, width)).replace(" ", "") == text.replace(" ", "")


def column(head: str, *cells: str, narrowest: int = 4, keep: int = 0, right: bool = False) -> Column:
    return Column(head, cells, narrowest, right, keep)


def test_columns_that_fit_keep_their_natural_width() -> None:
    shown = fit([column("status", "behind"), column("target", "科学技术")], 40)
    assert [item.width for item in shown] == [6, 8]


def test_the_roomiest_column_is_wrapped_first() -> None:
    shown = fit([column("target", "aa bb cc dd ee ff gg"), column("actual", "123456")], 20)
    assert [item.width for item in shown] == [12, 6]


def test_the_least_needed_column_is_left_out_next() -> None:
    columns = [column("a", "11111111"), column("b", "22222222", keep=2), column("c", "33333333", keep=1)]
    assert [item.head for item in fit(columns, 20)] == ["a", "b"]
    assert [item.head for item in fit(columns, 10)] == ["a"]


def test_where_nothing_else_helps_words_are_broken_and_numbers_are_not() -> None:
    shown = fit([column("commissioners"), column("1234567890")], 18)
    assert [item.width for item in shown] == [6, 10]


def test_lines_come_row_by_row_the_head_with_its_rule_first() -> None:
    columns = [column("target", "科学技术局", "b", narrowest=6), column("actual", "3", "12", right=True)]
    assert list(lines(fit(columns, 14))) == [
        ["target  actual", "------  ------"],
        ["科学技       3", "术局"],
        ["b           12"],
    ]


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=5), st.integers(40, 80))
def test_no_line_is_wider_than_asked(rows: list[tuple[str, str]], width: int) -> None:
    """Columns of words that can be broken never need more than the width."""
    first, second = zip(
        *[(one.replace("1", "").replace("2", ""), two.replace("1", "").replace("2", "")) for one, two in rows],
        strict=True,
    )
    shown = fit([Column("first", tuple(first)), Column("second", tuple(second), right=True)], width)
    assert max(width_of(line) for row in lines(shown) for line in row) <= width


def test_a_comparator_stays_with_its_number_and_a_stretch_in_its_brackets() -> None:
    assert wrap("<= 2 (stretch 1)", 12) == ["<= 2", "(stretch 1)"]
    assert wrap(">= 320 万元", 6) == [">= 320", "万元"]


@given(st.text(alphabet="ab12 ./科学，、。（）[", max_size=60), st.integers(6, 30))
def test_no_line_is_wider_but_for_a_number(text: str, width: int) -> None:
    """Whatever words a text holds, only a number makes a line longer than asked."""
    wide = [line for line in wrap(text, width) if width_of(line) > width]
    assert [line for line in wide if not any(character in "12" for character in line)] == []
