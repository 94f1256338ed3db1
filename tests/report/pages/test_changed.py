"""The page of a comparison: what promises less first, everything else to be unfolded."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cmarkgfm import github_flavored_markdown_to_html
from cmarkgfm.cmark import Options
from jsonschema import Draft202012Validator

from planck.change.change import Change
from planck.report.difference import Compared, Difference
from planck.report.fail_on import ChangedBy
from planck.report.look import Look
from planck.report.page import Folded, Grid, Heading, Line, Mistake
from planck.report.pages.changed import closing_line, page
from planck.report.render import render_difference
from planck.review.differ import diff
from planck.review.read import read
from planck.text.findings import Finding, Kind, Place
from planck.values import replace
from planck.words.change_class import ChangeClass
from planck.words.phrase import LANGS, Lang, Phrase

ROOT = Path(__file__).resolve().parents[3]
SCENES = ROOT / "tests" / "scenes_amended"
Golden = Callable[[str, str], None]


def scene(fail_on: ChangedBy = ChangedBy.WEAKENED) -> Difference:
    """The office's plan of before, and as it was amended and changed."""
    old, new = (read([Path("plans/office")], SCENES / side) for side in ("before", "now"))
    return diff(old, new, fail_on)


def change(kind: ChangeClass = ChangeClass.WEAKENED, title: str = "T", **others: Any) -> Change:  # noqa: ANN401  because any field may be given
    return Change(kind, "p", "t", "at_least", 2, 1, title, Phrase("lowered", "降低"), **others)


def of(*changes: Change, title: str = "P", language: str = "en") -> Difference:
    return Difference((Compared("p", title, language, ("1.0.0", "1.1.0"), changes),))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("width", [80, 100, 160])
def test_the_table(golden: Golden, lang: Lang, width: int) -> None:
    golden(f"changed-{lang}-{width}.txt", render_difference(scene(), look=Look(lang=lang, width=width)))


@pytest.mark.parametrize("lang", LANGS)
def test_the_comment(golden: Golden, lang: Lang) -> None:
    golden(f"changed-{lang}.md", render_difference(scene(), "markdown", Look(lang=lang)))


def test_the_json_is_as_its_schema_says_and_always_the_same() -> None:
    schema = json.loads((ROOT / "schemas" / "diff-v1.schema.json").read_text(encoding="utf-8"))
    text = render_difference(scene(), "json")
    found = json.loads(text)
    Draft202012Validator(schema).validate(found)
    assert text == render_difference(scene(), "json")
    assert (found["planck"], found["exit_code"], found["findings"]) == ("diff/v1", 1, [])
    weakened = next(one for one in found["changes"] if one["class"] == "weakened" and one["target"] == "firms")
    assert {key: value for key, value in weakened.items() if key != "fingerprint"} == {
        "class": "weakened",
        "plan": "office-2022",
        "target": "firms",
        "field": "at_least",
        "from": 20,
        "to": 16,
        "amended": True,
        "message": "'New firms': target value lowered from 20 家 to 16 家, 20 % less",
        "old_at": {"file": "plans/office/plan.yaml", "line": 22, "column": 9},
        "new_at": {"file": "plans/office/plan.yaml", "line": 47, "column": 9},
    }
    chinese = json.loads(render_difference(scene(), "json", Look(lang="zh")))
    assert [one["fingerprint"] for one in chinese["changes"]] == [one["fingerprint"] for one in found["changes"]]
    assert chinese["changes"] != found["changes"]


def test_a_format_that_does_not_exist() -> None:
    with pytest.raises(KeyError):
        render_difference(of(), "csv")


def test_what_promises_less_stands_first_in_the_order_of_classes_and_of_the_plan() -> None:
    kinds = (
        ChangeClass.REWORDED,
        ChangeClass.REMOVED,
        ChangeClass.TIGHTENED,
        ChangeClass.WEAKENED,
        ChangeClass.REDEFINED,
        ChangeClass.WEAKENED,
    )
    blocks = list(page(of(*(change(kind, f"T{n}") for n, kind in enumerate(kinds))), Look()))
    heading, line, first, rest = blocks
    assert isinstance(heading, Heading)
    assert isinstance(line, Line)
    assert isinstance(first, Grid)
    assert isinstance(rest, Folded)
    assert heading.text == "P (version 1.0.0 -> 1.1.0)"
    assert line.text == "weakened 2, redefined 1, removed 1, tightened 1, reworded 1"
    assert first.columns[1].cells == ("T3", "T5", "T4", "T1")
    assert rest.summary == "2 other changes"
    (grid,) = rest.blocks
    assert isinstance(grid, Grid)
    assert grid.columns[1].cells == ("T2", "T0")


def test_where_nothing_promises_less_the_rest_is_folded_too() -> None:
    (*_, rest) = page(of(change(ChangeClass.TIGHTENED)), Look(lang="zh"))
    assert isinstance(rest, Folded)
    assert rest.summary == "变更 1 处"
    text = render_difference(of(change(ChangeClass.TIGHTENED)))
    assert "\n1 change\n" in text


def test_whether_it_is_amended_is_shown_where_it_is_asked_for() -> None:
    shown = render_difference(of(change(amended=True), change(amended=False), change(ChangeClass.ADDED)))
    rows = [line.split() for line in shown.splitlines() if line.startswith("weakened ")][1:]
    assert [row[-1] for row in rows] == ["yes", "no"]
    (*_, grid) = page(of(change(amended=True), change(amended=False)), Look())
    assert isinstance(grid, Grid)
    assert grid.tones == ("warning", "error")
    (*_, folded) = page(of(change(ChangeClass.ADDED)), Look())
    assert isinstance(folded, Folded)
    assert isinstance(folded.blocks[0], Grid)
    assert [column.head for column in folded.blocks[0].columns] == ["class", "target", "change"]
    assert folded.blocks[0].tones == (None,)


def test_no_change() -> None:
    same = Difference((Compared("p", "P", "zh", ("1.0.0", "1.0.0"), ()),))
    assert render_difference(same) == "没有变更。\n"
    assert render_difference(same, look=Look(lang="en")) == "No change.\n"
    assert render_difference(Difference(()), "markdown") == "**exit 0: no change**\n\nNo change.\n"


@pytest.mark.parametrize(
    ("versions", "en", "zh"),
    [
        (("1.0.0", "1.0.0"), "P (version 1.0.0)", "P（1.0.0 版）"),
        (("1.0.0", None), "P (version 1.0.0 -> -)", "P（1.0.0 -> - 版）"),
        ((None, "1.0.0"), "P (version - -> 1.0.0)", "P（- -> 1.0.0 版）"),
    ],
)
def test_the_head(versions: tuple[str | None, str | None], en: str, zh: str) -> None:
    found = Difference((Compared("p", "P", "zh", versions, (change(),)),))
    assert render_difference(found, look=Look(lang="en")).startswith(en + "\n")
    assert render_difference(found).startswith(zh + "\n")


def test_the_verdict() -> None:
    found = of(change(), change(ChangeClass.REWORDED))
    assert closing_line(found, "en") == "exit 0: 2 changes: weakened 1, reworded 1"
    assert closing_line(replace(found, fail_on=ChangedBy.WEAKENED), "zh") == "退出码 1：2 处变更：放宽 1，文字修改 1"
    wrong = Finding(Place("a.yaml"), Kind("PLK219", "fraction"), Phrase("wrong", "错误"))
    assert closing_line(replace(found, findings=(wrong,)), "en") == "exit 3: 1 error; 2 changes: weakened 1, reworded 1"
    assert closing_line(Difference((), (wrong,)), "zh") == "退出码 3：1 个错误；没有变更"


def test_findings_stand_before_the_plans() -> None:
    wrong = Finding(Place("a.yaml"), Kind("PLK219", "fraction"), Phrase("wrong", "错误"))
    first, *_ = page(replace(of(change()), findings=(wrong,)), Look())
    assert first == Mistake(wrong, None, "en")
    text = render_difference(replace(of(change()), findings=(wrong,)), "markdown")
    assert text.splitlines()[2] == "- **error** PLK219 fraction, `a.yaml:1:1`: wrong"


def test_plans_of_two_languages_each_speak_their_own() -> None:
    english, chinese = (Compared(name, name, name, ("1.0.0", "1.0.0"), (change(),)) for name in ("en", "zh"))
    text = render_difference(Difference((english, chinese)), "markdown")
    assert text.startswith("**exit 0: 2 changes: weakened 2**\n")
    assert "| 放宽 |" in text.replace("**", "")
    assert "| weakened |" in text.replace("**", "")


HOSTILE = "<details><script>|`*_[x](y)\n@admin\x1b[31m\u202e#1"


@pytest.mark.parametrize("kind", [ChangeClass.WEAKENED, ChangeClass.ADDED])
def test_titles_and_values_are_text_whatever_they_hold(kind: ChangeClass) -> None:
    one = replace(change(kind, HOSTILE), said=Phrase(HOSTILE, HOSTILE), new_at=Place(f"{HOSTILE}.yaml"))
    found = of(one, title=HOSTILE)
    text = render_difference(found, "markdown")
    html = github_flavored_markdown_to_html(text, Options.CMARK_OPT_UNSAFE)
    assert "<script" not in html
    assert html.count("<details>") == html.count("</details>") == text.count("\n<details>")
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert html.count("<td>") == 3
    shown = render_difference(found)
    assert "\x1b" not in shown
    assert "\u202e" not in shown


@pytest.mark.parametrize(("eased", "others"), [(3000, 3000), (0, 5000), (5000, 0), (150, 0)])
def test_a_comment_is_cut_to_what_one_holds(eased: int, others: int) -> None:
    changes = [change(title=f"T{n}" * 10) for n in range(eased)]
    changes += [change(ChangeClass.REWORDED, title=f"T{n}" * 10) for n in range(others)]
    text = render_difference(of(*changes), "markdown")
    assert len(text) <= 65_100
    assert text.count("\n<details>") == text.count("\n</details>") == bool(others)
    assert ("more changes, left out so that this fits a comment." in text) is (eased + others > 200)


def test_a_folded_part_is_never_left_open() -> None:
    plans = tuple(
        Compared(f"p{n}", f"P{n}" * 40, "en", ("1.0.0", "1.1.0"), (change(ChangeClass.REWORDED),)) for n in range(900)
    )
    text = render_difference(Difference(plans), "markdown")
    assert len(text) <= 65_100
    assert text.endswith("\nThe rest is left out so that this fits a comment.\n")
    assert text.count("\n<details>") == text.count("\n</details>") > 0
    for length in range(2900, 3100, 3):
        headed = tuple(replace(plan, title="P" * length) for plan in plans[:40])
        text = render_difference(Difference(headed), "markdown")
        assert text.count("\n<details>") == text.count("\n</details>") > 0


def test_what_has_no_version_is_called_by_its_name_alone() -> None:
    alone = Difference((Compared("p", "P", "en", (None, None), (change(ChangeClass.REPORTED),)),))
    assert render_difference(alone).splitlines()[0] == "P"
