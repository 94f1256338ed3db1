"""Why a status was decided, in words."""

import json
import re
from pathlib import Path

from planck.assessment.course import Course
from planck.plan.calendar import Rhythm
from planck.plan.model import Comparator, Measure, Method, PaceKind
from planck.words.because import ABOVE, BECAUSE, NOT_BELOW, NOT_REACHED, WHY_NOT, WORSE_PLACE
from planck.words.kinds import COURSES, MEASURES, METHODS, RHYTHMS
from planck.words.phrase import Phrase


def test_there_are_words_for_just_the_tokens_of_the_reports_schema(checkout: Path) -> None:
    schema = json.loads((checkout / "schemas" / "report-v1.schema.json").read_text(encoding="utf-8"))
    tokens = schema["$defs"]["because"]["enum"]
    assert sorted(BECAUSE) == sorted(tokens)
    assert len(set(BECAUSE.values())) == len(tokens)


def test_there_are_words_for_just_the_tokens_of_the_explanations_schema(checkout: Path) -> None:
    schema = json.loads((checkout / "schemas" / "explain-v1.schema.json").read_text(encoding="utf-8"))
    for words, name in ((BECAUSE, "because"), (WHY_NOT, "why-not")):
        tokens = schema["$defs"][name]["enum"]
        assert sorted(words) == sorted(tokens)
        assert len(set(words.values())) == len(tokens)
    assert not set(BECAUSE) & set(WHY_NOT)
    assert set(NOT_REACHED) == {comparator.value for comparator in Comparator}


def test_there_are_words_for_just_what_a_plan_may_say() -> None:
    assert set(MEASURES) == {measure.value for measure in Measure}
    assert set(COURSES) == {course.value for course in Course}
    assert set(METHODS) == {method.value for method in Method}
    assert set(RHYTHMS) == {each.value for kinds in (PaceKind, Rhythm) for each in kinds}


def without_names(phrase: Phrase) -> Phrase | None:
    """A phrase without the names that a report fills in; None where there is nothing else."""
    en, zh = (re.sub("{[a-z_]+}", "1", text) for text in (phrase.en, phrase.zh))
    return None if en == zh == "1" else Phrase(en, zh)


def test_both_languages_fill_in_the_same_names() -> None:
    for phrase in (*WHY_NOT.values(), *NOT_REACHED.values(), ABOVE, NOT_BELOW, WORSE_PLACE):
        one, other = (sorted(re.findall("{([a-z_]+)}", text)) for text in (phrase.en, phrase.zh))
        assert one == other


def test_they_are_in_both_languages_and_go_into_a_sentence() -> None:
    listed: list[Phrase] = [phrase for words in (BECAUSE, COURSES) for phrase in words.values()]
    listed += [bare for words in (WHY_NOT, NOT_REACHED) for phrase in words.values() if (bare := without_names(phrase))]
    listed += [bare for phrase in (ABOVE, NOT_BELOW, WORSE_PLACE) if (bare := without_names(phrase))]
    for phrase in listed:
        assert not re.search("[\u4e00-\u9fff]", phrase.en)
        assert re.search("[\u4e00-\u9fff]", phrase.zh)
        assert not re.search("[.,;。]$", phrase.en + phrase.zh)
        assert not re.search("[a-z,;:]", phrase.zh)
