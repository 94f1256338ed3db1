"""Why a status was decided, in words."""

import json
import re
from pathlib import Path

from planck.assessment.course import Course
from planck.plan.calendar import Rhythm
from planck.plan.model import Measure, Method, PaceKind
from planck.words.because import BECAUSE
from planck.words.kinds import COURSES, MEASURES, METHODS, RHYTHMS
from planck.words.phrase import Phrase


def test_there_are_words_for_just_the_tokens_of_the_reports_schema(checkout: Path) -> None:
    schema = json.loads((checkout / "schemas" / "report-v1.schema.json").read_text(encoding="utf-8"))
    tokens = schema["$defs"]["because"]["enum"]
    assert sorted(BECAUSE) == sorted(tokens)
    assert len(set(BECAUSE.values())) == len(tokens)


def test_there_are_words_for_just_what_a_plan_may_say() -> None:
    assert set(MEASURES) == {measure.value for measure in Measure}
    assert set(COURSES) == {course.value for course in Course}
    assert set(METHODS) == {method.value for method in Method}
    assert set(RHYTHMS) == {each.value for kinds in (PaceKind, Rhythm) for each in kinds}


def test_they_are_in_both_languages_and_go_into_a_sentence() -> None:
    listed: list[Phrase] = [phrase for words in (BECAUSE, COURSES) for phrase in words.values()]
    for phrase in listed:
        assert not re.search("[\u4e00-\u9fff]", phrase.en)
        assert re.search("[\u4e00-\u9fff]", phrase.zh)
        assert not re.search("[.,;。]$", phrase.en + phrase.zh)
        assert not re.search("[a-z,;:]", phrase.zh)
