from planck.report.excerpt import render
from planck.report.look import Look
from planck.text.findings import Finding, Kind, Place, Severity
from planck.text.source import Source, Span
from planck.words.phrase import Phrase

KIND = Kind("PLK203", "unknown-owner")
MESSAGE = Phrase("owner 'rd-offce' is not declared", "未声明责任方“rd-offce”")
HINT = Phrase("did you mean 'rd-office'?", "是否应为“rd-office”？")


def shown(text: str, start: int, end: int, look: Look | None = None, hint: Phrase | None = HINT) -> str:
    source = Source("plan.yaml", text)
    finding = Finding(source.place(Span(start, end)), KIND, MESSAGE, hint)
    return render(finding, source, "en", look or Look())


def test_the_line_and_carets_under_what_is_meant() -> None:
    assert shown("a: 1\nowner: rd-offce\n", 12, 20) == (
        "plan.yaml:2:8: error PLK203 unknown-owner: owner 'rd-offce' is not declared\n"
        "    2 │ owner: rd-offce\n"
        "      │        ^^^^^^^^ did you mean 'rd-office'?"
    )


def test_carets_line_up_under_chinese() -> None:
    assert shown("{名称: 科技, owner: 局}", 16, 17).splitlines()[1:] == [
        "    1 │ {名称: 科技, owner: 局}",
        "      │                     ^^ did you mean 'rd-office'?",
    ]


def test_without_a_hint_the_carets_stand_alone() -> None:
    assert shown("ab", 0, 2, hint=None).splitlines()[2] == "      │ ^^"


def test_a_place_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    assert shown("ab: 'c\n d'", 4, 9).splitlines()[1:] == [
        "    1 │ ab: 'c",
        "      │     ^^ did you mean 'rd-office'?",
    ]


def test_a_long_line_is_shown_around_the_place_with_dots_for_the_rest() -> None:
    assert shown("x" * 5000 + "HERE" + "y" * 5000, 5000, 5004, hint=None).splitlines()[1:] == [
        "    1 │ ..." + "x" * 60 + "HERE" + "y" * 100 + "...",
        "      │ " + " " * 63 + "^^^^",
    ]


def test_a_line_that_just_fits_has_no_dots() -> None:
    line = "x" * 60 + "HERE" + "y" * 100
    assert shown(line, 60, 64).splitlines()[1] == f"    1 │ {line}"


def test_a_long_place_ends_in_dots() -> None:
    assert shown("a: " + "z" * 500 + " b", 3, 503, Look(width=20), hint=None).splitlines()[1:] == [
        "    1 │ a: " + "z" * 20 + "...",
        "      │    " + "^" * 20,
    ]


def test_tabs_and_escapes_are_made_harmless() -> None:
    source = Source("\x1b[2J.yaml", "\ta\x1b")
    finding = Finding(source.place(Span(1, 2)), KIND, Phrase("m\u202e", "m"))
    assert render(finding, source, "en", Look()) == (
        "\\u001b[2J.yaml:1:2: error PLK203 unknown-owner: m\\u202e\n     1 │  a\\u001b\n      │  ^"
    ).replace("\n     1", "\n    1")


def test_colour_follows_the_severity() -> None:
    finding = Finding(Place("x"), Kind("PLK204", "target-without-owner", Severity.WARNING), MESSAGE, HINT)
    assert render(finding, None, "zh", Look(color=True)) == (
        "\x1b[1mx:1:1:\x1b[0m \x1b[33m警告\x1b[0m PLK204 target-without-owner: 未声明责任方“rd-offce”\n"
        "       是否应为“rd-office”？"
    )
    assert render(finding, Source("x", "abc"), "en", Look(color=True)).splitlines()[2] == (
        "      │ \x1b[33m^\x1b[0m did you mean 'rd-office'?"
    )


def test_without_text_or_hint_one_line_is_all() -> None:
    assert render(Finding(Place("x"), KIND, MESSAGE), None, "en", Look()) == (
        "x:1:1: error PLK203 unknown-owner: owner 'rd-offce' is not declared"
    )
