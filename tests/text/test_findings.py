"""Findings: ordered by place, equal by value, never changed; paths as JSON Pointers."""

import pytest

from planck.text.findings import Finding, Kind, Path, Place, Related, Severity, pointer
from planck.values import replace
from planck.words.phrase import Lang, Phrase

KIND = Kind("PLK004", "duplicate-key")
MESSAGE = Phrase("key 'a' stands here twice", "键“a”重复")


def at(file: str, line: int, column: int, kind: Kind = KIND) -> Finding:
    return Finding(Place(file, line, column, line, column + 1), kind, MESSAGE)


def test_findings_are_ordered_by_place_then_code() -> None:
    later = Kind("PLK005", "anchor")
    shuffled = [at("b", 1, 1), at("a", 10, 1, later), at("a", 2, 1), at("a", 10, 1), at("a", 1, 9)]
    assert sorted(shuffled) == [at("a", 1, 9), at("a", 2, 1), at("a", 10, 1), at("a", 10, 1, later), at("b", 1, 1)]


def test_findings_that_share_a_place_have_an_order_too() -> None:
    plain = at("a", 1, 1)
    hinted, below = replace(plain, hint=Phrase("b", "乙")), replace(plain, path="/a")
    assert sorted([below, hinted, plain]) == [plain, hinted, below]


def test_findings_about_other_places_stand_in_the_order_of_these() -> None:
    first, second = (
        replace(at("a", 1, 1), message=Phrase(text, text), related=(Related(Place("b", line), MESSAGE),))
        for text, line in (("z", 2), ("a", 10))
    )
    assert sorted([second, first]) == [first, second]


def test_findings_are_equal_by_value() -> None:
    assert at("a", 1, 2) == at("a", 1, 2)
    assert len({at("a", 1, 2), at("a", 1, 2), at("a", 1, 3)}) == 2


def test_a_finding_never_changes() -> None:
    finding = at("a", 1, 2)
    with pytest.raises(AttributeError, match="immutable type"):
        finding.plan = "p"  # type: ignore[misc]  # that it is refused is what is tested


def test_a_finding_is_as_bad_as_its_kind() -> None:
    assert at("a", 1, 1).severity is Severity.ERROR
    assert at("a", 1, 1, Kind("PLK505", "at-risk", Severity.WARNING)).severity is Severity.WARNING


@pytest.mark.parametrize(
    ("severity", "lang", "word"),
    [
        (Severity.ERROR, "en", "error"),
        (Severity.ERROR, "zh", "错误"),
        (Severity.WARNING, "en", "warning"),
        (Severity.WARNING, "zh", "警告"),
        (Severity.INFO, "en", "info"),
        (Severity.INFO, "zh", "提示"),
    ],
)
def test_a_severity_has_a_word_in_each_language(severity: Severity, lang: Lang, word: str) -> None:
    assert severity.to(lang) == word


def test_a_file_without_a_place_is_its_beginning() -> None:
    assert Place("plan.yaml") == Place("plan.yaml", 1, 1, 1, 1)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ((), ""),
        (("tasks", 0, "owner"), "/tasks/0/owner"),
        (("units", "元/人"), "/units/元~1人"),
        (("x-~a/b",), "/x-~0a~1b"),
        (("",), "/"),
    ],
)
def test_a_path_as_a_json_pointer(path: Path, text: str) -> None:
    assert pointer(path) == text
