"""Markdown as the real renderer of GitHub shows it."""

from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from cmarkgfm import github_flavored_markdown_to_html
from cmarkgfm.cmark import Options
from hypothesis import example, given
from hypothesis import strategies as st

import planck
from planck.report.layout import markdown
from planck.report.layout.comment import escaped
from planck.report.look import By, Look, Only, Sheet
from planck.report.page import Line, Mistake
from planck.text.findings import Finding, Kind, Place
from planck.values import replace
from planck.words.phrase import LANGS, Lang, same
from planck.words.visible import visible

ROOT = Path(__file__).resolve().parents[2]
SCENES = ROOT / "tests" / "scenes"
Golden = Callable[[str, str], None]


class Rendered(HTMLParser):
    """The tables, headings and items of a rendered page, as texts, and every sort of tag in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self.headings: list[str] = []
        self.items: list[str] = []
        self.paragraphs: list[str] = []
        self.tags: set[str] = set()
        self._into: list[list[str]] = []
        self.feed(github_flavored_markdown_to_html(text, Options.CMARK_OPT_UNSAFE))

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  because the parser gives them
        self.tags.add(tag)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("th", "td"):
            self.tables[-1][-1].append("")
            self._into.append(self.tables[-1][-1])
        elif tag in ("h1", "h2", "h3", "p", "li"):
            texts = {"p": self.paragraphs, "li": self.items}.get(tag, self.headings)
            texts.append("")
            self._into.append(texts)
        elif tag == "br":
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("th", "td", "h1", "h2", "h3", "p", "li"):
            self._into.pop()

    def handle_data(self, data: str) -> None:
        if self._into:
            self._into[-1][-1] += data


def read(folder: Path, day: date, **choices: object) -> planck.Report:
    return planck.check(planck.read([Path("plans")], folder), day, **choices)  # type: ignore[arg-type]  # as given


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
MARKUP = st.text(st.sampled_from("a*_`~[]()<>!#|\\&;@-+=.1 2{}:/'\"$^\n"), max_size=30)


@given(TEXT | MARKUP)
@example("<script>alert(1)</script> &amp; **b** `c` | d @team #1 \\ ~~x~~ [l](u)")
@example("a\\")
@example("*\n*")
def test_a_cell_shows_the_text_and_nothing_else(text: str) -> None:
    """Rendered, an escaped text is itself, on one line, in one cell, and makes no markup."""
    shown = Rendered(f"| head | more |\n| --- | --- |\n| x{escaped(text)}x | 2 |\n")
    assert shown.tables == [[["head", "more"], [f"x{visible(' '.join(text.split()))}x".replace("\t", " "), "2"]]]
    assert shown.tags <= {"table", "thead", "tbody", "tr", "th", "td", "a"}


@given(TEXT | MARKUP)
@example("- a")
@example("1. a")
@example("12) a")
@example("> a")
@example("# a")
@example("---")
@example("=")
@example("+")
def test_a_sentence_stays_a_sentence(text: str) -> None:
    """Whatever a text begins with, rendered it is a paragraph and makes no list, quotation, heading or code."""
    plain = visible(" ".join(text.split()))
    shown = Rendered(f"before\n\n{markdown._paragraph(text)}\n\nafter")  # noqa: SLF001  because it is the law's subject
    assert [item for item in shown.paragraphs if item] == ["before", *([plain] if plain else []), "after"]
    assert shown.tags <= {"p", "a"}


def test_nobody_is_called_by_a_title() -> None:
    assert escaped("@all of a@b") == "@<!-- -->all of a@<!-- -->b"
    assert escaped("#12, !3, # 4, a!") == r"\#<!-- -->12, !<!-- -->3, \# 4, a!"


@pytest.mark.parametrize(
    ("text", "code"),
    [("a|b", "`a\\|b`"), ("a`b", "`` a`b ``"), ("``", "``` `` ```"), ("计划.yaml:1:2", "`计划.yaml:1:2`")],
)
def test_places_are_code_whatever_they_hold(text: str, code: str) -> None:
    assert markdown._code(text) == code  # noqa: SLF001  because files have no such names on every system
    assert [item.replace("\\|", "|") for item in Rendered(code).paragraphs] == [text]


@pytest.mark.parametrize("lang", LANGS)
def test_the_check_of_the_shipped_plan(golden: Golden, lang: Lang) -> None:
    golden(f"shortfalls-2022-09-30-{lang}.md", planck.render(read(ROOT, date(2022, 9, 30)), "markdown", Look(lang)))


@pytest.mark.parametrize("lang", LANGS)
def test_the_review_of_the_scenes(golden: Golden, lang: Lang) -> None:
    report = read(SCENES, date(2023, 6, 30), since="last", fail_on=planck.FailOn.NEVER)
    text = planck.render(report, "markdown", Look(lang, sheet=Sheet.REVIEW))
    golden(f"scenes-review-{lang}.md", text)
    shown = Rendered(text)
    assert shown.tags <= {"h1", "h2", "h3", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "br"}
    assert len(shown.tables) == 12
    assert all(len(row) == len(table[0]) for table in shown.tables for row in table)


def test_a_group_has_a_heading_of_its_own() -> None:
    report = read(SCENES, date(2023, 6, 30), fail_on=planck.FailOn.NEVER)
    look = Look("en", sheet=Sheet.REVIEW, by=By.OWNER, only=Only.SHORTFALL)
    shown = Rendered(planck.render(report, "markdown", look))
    assert shown.headings[2:5] == [
        "Shortfalls by owner",
        "Projects office: behind 3",
        "Finance office: missed 1",
    ]


def test_what_stands_under_a_row_stands_in_its_cell_line_by_line() -> None:
    shown = Rendered(planck.render(read(ROOT, date(2022, 9, 30)), "markdown", Look("en")))
    assert shown.tables[0][3][1].split("\n") == [
        "Local fiscal spending on science and technology",
        "reason: Most of the science budget is paid out in the fourth quarter",
        "remedy: Agree with the finance bureau on payment by the end of November",
    ]


def test_findings_are_one_list_with_place_message_and_hint() -> None:
    shown = Rendered(planck.render(read(ROOT, date(2022, 9, 30)), "markdown", Look("en")))
    place = "plans/yueyang-county-stb-2022/plan.yaml:54:8"
    message = (
        f"warning PLK223 owner-not-a-post, {place}: owner 'bureau' is a unit, not a person or a post; "
        "name the person or the post that answers for it"
    )
    implied = [
        f"info PLK229 level-and-flow-disagree, plans/yueyang-county-stb-2022/plan.yaml:{line}:19: "
        f"there must have been at least {baseline} 家 before; "
        f"to reach >= {total} 家 by adding >= {new} 家; write it down as 'baseline' if so"
        for line, baseline, total, new in ((225, 62, 67, 5), (241, 47, 55, 8))
    ]
    assert shown.items == [message, *implied]


def test_the_verdict_stands_first() -> None:
    shown = Rendered(planck.render(read(ROOT, date(2022, 9, 30)), "markdown", Look("en")))
    assert shown.paragraphs[0].startswith("exit 1: 5 targets behind or worse as of 2022-09-30; with no new figure,")


def many(folder: Path, plans: int, targets: int, title: str = "T", wrong: int = 0) -> planck.Report:
    """A report of a plan with one target, which is then repeated, so that the test is quick."""
    (folder / "plan.yaml").write_text(
        "planck: plan/v1\nid: p\nversion: 1.0.0\ntitle: Plan\nperiod: 2022\nowner: me\nowners: {me: {name: Me}}\n"
        "tasks:\n  - id: t\n    title: T\n    targets:\n"
        f"      - {{id: a, title: {title}, measure: flow, at_least: 9, unit: 家, pace: monthly}}\n"
        f"      - {{id: b, title: Wrong, measure: rank, at_most: 0.5}}\n",
        encoding="utf-8",
    )
    report = planck.check(planck.read([Path()], folder), date(2022, 12, 1))
    plan = replace(report.plans[0], assessments=report.plans[0].assessments[:1] * targets)
    mistakes = [finding for finding in report.findings if finding.kind.name == "rank-not-whole"]
    return replace(report, plans=(plan,) * plans, findings=tuple(mistakes * wrong))


@pytest.mark.parametrize(("plans", "targets", "listed"), [(1, 900, 200), (12, 90, 20), (60, 30, 2)])
def test_a_comment_holds_the_worst_of_many_and_says_how_many_more(
    tmp_path: Path, plans: int, targets: int, listed: int
) -> None:
    text = planck.render(many(tmp_path, plans, targets, title="Something to be reached " * 3), "markdown")
    assert len(text) <= 65_000
    shown = Rendered(text)
    assert [len(table) - 1 for table in shown.tables] == [listed] * plans
    assert (
        shown.paragraphs.count(f"And {targets - listed} more targets, left out so that this fits a comment.") == plans
    )


def test_of_many_findings_the_first_are_listed(tmp_path: Path) -> None:
    text = planck.render(many(tmp_path, 1, 1, wrong=1500), "markdown", Look("zh"))
    shown = Rendered(text)
    assert len(shown.items) == 200
    assert "另有 1300 个问题，为适应评论长度而未列出。" in shown.paragraphs


def test_so_many_plans_that_even_their_titles_do_not_fit_are_cut_at_a_line(tmp_path: Path) -> None:
    text = planck.render(many(tmp_path, 400, 1, title=f'"{"长标题" * 30}"'), "markdown")
    assert len(text) < 65_100
    assert text.endswith("\n\nThe rest is left out so that this fits a comment.\n")
    assert text.count("\n## Plan (version 1.0.0), as of 2022-12-01\n") < 400


def test_a_review_is_never_cut(tmp_path: Path) -> None:
    report = many(tmp_path, 1, 600, title="Something to be reached")
    text = planck.render(report, "markdown", Look(sheet=Sheet.REVIEW))
    assert len(text) > 65_000
    assert sum(len(table) - 1 for table in Rendered(text).tables) == 600 + 600


def test_a_title_that_nobody_would_read_to_its_end_is_cut(tmp_path: Path) -> None:
    shown = Rendered(planck.render(many(tmp_path, 1, 1, title="x" * 10_000), "markdown"))
    assert shown.tables[0][1][1].split("\n")[0] == "x" * 300 + "..."


def test_of_many_findings_a_comment_tells_the_first_and_counts_the_rest() -> None:
    found = [Finding(Place("a.yaml", line), Kind("PLK101", "unknown-key"), same("x" * 200)) for line in range(1, 501)]
    text = markdown.comment("Verdict", [Line("Before"), *(Mistake(one, None, "en") for one in found)], "en")
    items = Rendered(text).items
    assert (len(items), items[-1][:40]) == (200, "error PLK101 unknown-key, a.yaml:200:1: ")
    assert "\n\nAnd 300 more findings, left out so that this fits a comment.\n\nBefore\n" in text
