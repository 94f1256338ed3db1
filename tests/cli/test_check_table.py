"""The table as golden files: the shipped plan in both languages and in several widths."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from wcwidth import wcswidth

from planck.report.look import Look
from planck.report.render import render
from planck.report.report import Report
from planck.review.check import check
from planck.review.read import read
from planck.words.phrase import LANGS, Lang

Golden = Callable[[str, str], None]
WIDTHS = (60, 80, 100, 160)


def shipped(checkout: Path, day: date) -> Report:
    return check(read([Path("plans")], checkout), day)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("day", [date(2022, 6, 30), date(2022, 9, 30)])
def test_the_shortfalls_of_the_shipped_plan(checkout: Path, golden: Golden, lang: Lang, width: int, day: date) -> None:
    text = render(shipped(checkout, day), "table", Look(lang, width))
    assert max(wcswidth(line) for line in text.splitlines()) <= max(width, 130 if "PLK" in text else width)
    golden(f"shortfalls-{day}-{lang}-{width}.txt", text)


@pytest.mark.parametrize("lang", LANGS)
def test_every_target_of_the_shipped_plan(checkout: Path, golden: Golden, lang: Lang) -> None:
    text = render(shipped(checkout, date(2022, 9, 30)), "table", Look(lang, every_target=True))
    golden(f"all-2022-09-30-{lang}-100.txt", text)


@pytest.mark.parametrize("lang", LANGS)
def test_no_line_of_a_table_is_wider_than_asked(checkout: Path, lang: Lang) -> None:
    for width in range(60, 201, 7):
        text = render(shipped(checkout, date(2022, 9, 30)), "table", Look(lang, width, every_target=True))
        table = text[text.index("\n\n", text.rindex("PLK")) :].splitlines()
        assert max(wcswidth(line) for line in table) <= width


@pytest.mark.parametrize(
    ("change", "marks"),
    [
        (("version: 1.0.0", "version: 0.9.0"), "[draft, never gates]"),
        (("period: 2022\n", "period: 2022\nclosed: {on: 2022-07-01, reason: merged}\n"), "[closed, never gates]"),
        (("owner: office", "owner: offce"), "[incomplete: 1 error]"),
        (("owner: office", "owner: offce\n    support: [x]"), "[incomplete: 2 errors]"),
    ],
)
def test_the_title_says_what_to_bear_in_mind(demo: Path, change: tuple[str, str], marks: str) -> None:
    plan = demo / "plans" / "demo" / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace(*change), encoding="utf-8")
    text = render(check(read([Path("plans")], demo), date(2022, 7, 2)), "table", Look("en"))
    assert marks in text


@pytest.mark.parametrize("data", ["provisional", "illustrative", "official"])
def test_data_that_is_not_official_is_marked_in_the_title(demo: Path, data: str) -> None:
    progress = demo / "plans" / "demo" / "progress" / "2022-06-30.yaml"
    progress.write_text(progress.read_text(encoding="utf-8") + f"data: {data}\n", encoding="utf-8")
    text = render(check(read([Path("plans")], demo), date(2022, 7, 2)), "table", Look("en"))
    assert (f"[{data.upper()} DATA" in text) is (data != "official")


def test_several_plans_stand_one_after_another(demo: Path) -> None:
    other = demo / "plans" / "other.yaml"
    first = (demo / "plans" / "demo" / "plan.yaml").read_text(encoding="utf-8")
    other.write_text(first.replace("id: demo", "id: other") + "language: zh\n", encoding="utf-8")
    text = render(check(read([Path("plans")], demo), date(2022, 6, 30)), "table", Look())
    assert "Demo bureau, 2022 (version 1.0.0), as of 2022-06-30\n" in text
    assert "\n\n示范单位2022年工作规划（1.0.0 版），截至 2022-06-30\n" in text


def test_of_many_that_are_awaited_the_first_few_are_named(checkout: Path) -> None:
    report = shipped(checkout, date(2022, 12, 31))
    # 44 targets, 10 of them met, 1 withheld: 33 are awaited
    assert render(report, "table", Look("en", 200)).endswith("; and 29 more\n")
    assert "等共 33 项" in render(report, "table", Look("zh", 200)).replace("\n", "")


def test_a_plan_without_targets_says_so(demo: Path) -> None:
    plan = demo / "plans" / "demo" / "plan.yaml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text[: text.index("    targets:")], encoding="utf-8")
    (demo / "plans" / "demo" / "progress" / "2022-06-30.yaml").unlink()
    assert render(check(read([Path("plans")], demo), date(2022, 7, 2)), "table", Look("en")).endswith("\nno targets\n")


@pytest.mark.parametrize("lang", LANGS)
def test_one_of_everything(checkout: Path, golden: Golden, lang: Lang) -> None:
    """Increments, withheld figures, earlier ids, several files a date, a draft, a closed plan, a cancelled target."""
    report = check(read([Path("plans")], checkout / "tests" / "scenes"), date(2023, 6, 30))
    golden(f"scenes-all-{lang}-100.txt", render(report, "table", Look(lang, every_target=True)))
