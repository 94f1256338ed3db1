"""One value of a progress file: what it says, or what is the trouble with it."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest

from planck.plan.calendar import Period
from planck.plan.entry import Entry, Report, Trouble, TroubleKind, least_official, read_entry
from planck.plan.model import Plan

PLAN = """
units:
  打: {of: 个, times: 12}
  成: {of: '%', times: 10}
  名: {of: 位, times: 1}
tasks:
  - id: k
    title: K
    targets:
      - {id: flow, title: F, measure: flow, at_least: 320, unit: 万元}
      - {id: whole, title: W, measure: flow, at_least: 5, unit: 家}
      - {id: dozens, title: D, measure: flow, at_least: 5, unit: 打}
      - {id: level, title: L, measure: level, at_least: 67, unit: 家}
      - {id: ratio, title: R, measure: ratio, at_least: 2.5, unit: '%'}
      - {id: tenths, title: T, measure: ratio, at_least: 9, unit: 成}
      - {id: whole-ratio, title: W, measure: ratio, at_least: 9, unit: 人}
      - {id: rank, title: R, measure: rank, at_most: 2}
      - {id: ordinal, title: O, measure: ordinal, scale: [无, {zh: 推进中, en: under way}, 完成], at_least: 完成}
      - {id: milestone, title: M, measure: milestone, was: [stone]}
      - {id: later, title: L, measure: flow, at_least: 5, unit: 家, from: 2022-07-01}
      - {id: later-stone, title: S, measure: milestone, from: 2022-07-01}
"""
Read = Callable[..., Entry | Trouble]


@pytest.fixture(scope="session")
def value(plan: Callable[[str], Plan], report: Callable[..., Report]) -> Read:
    """What a file of 2022-06-30 says of a target, given its value as YAML."""
    built = plan(PLAN)

    def run(target: str, written: str, more: str = "") -> Entry | Trouble:
        file = report(f"{{values: {{{target}: {written}}}, {more}}}")
        return read_entry(built, file, target)

    return run


@pytest.mark.parametrize(
    ("target", "written", "figure"),
    [
        ("flow", "150", "150"),
        ("flow", "{value: 1507562, unit: 元}", "150.7562"),
        ("flow", "{value: 0.015, unit: 亿元}", "150"),
        ("flow", "-3.5", "-7/2"),
        ("whole", "{value: 3, unit: 家}", "3"),
        ("whole", "3.0", "3"),
        ("dozens", "{value: 15, unit: 个}", "5/4"),
        ("dozens", "1.25", "5/4"),
        ("level", "64", "64"),
        ("ratio", "2.4", "12/5"),
        ("ratio", "{numerator: 3, denominator: 125}", "12/5"),
        ("ratio", "{numerator: 0, denominator: 0.5}", "0"),
        ("ratio", "{value: 0.24, unit: 成}", "12/5"),
        ("tenths", "{numerator: 17, denominator: 20}", "17/2"),
        ("whole-ratio", "{numerator: 30, denominator: 5}", "6"),
        ("rank", "2", "2"),
        ("rank", "{value: 2, unit: 位}", "2"),
        ("rank", "{value: 2, unit: 名}", "2"),
        ("ordinal", "推进中", "1"),
        ("ordinal", "under way", "1"),
        ("ordinal", "{value: 完成}", "2"),
        ("milestone", "true", "1"),
        ("milestone", "false", "0"),
        ("milestone", "{done: false}", "0"),
        ("milestone", "{value: true}", "1"),
    ],
)
def test_a_figure(value: Read, target: str, written: str, figure: str) -> None:
    entry = value(target, written)
    assert isinstance(entry, Entry)
    assert (entry.value, entry.done_on, entry.on, entry.covers) == (Fraction(figure), None, date(2022, 6, 30), None)


@pytest.mark.parametrize("written", ["2022-05-28", "{done: 2022-05-28}", "{value: 2022-05-28}"])
def test_a_milestone_with_its_date(value: Read, written: str) -> None:
    entry = value("milestone", written)
    assert isinstance(entry, Entry)
    assert (entry.value, entry.done_on, entry.on) == (Fraction(1), date(2022, 5, 28), date(2022, 6, 30))


@pytest.mark.parametrize(
    ("target", "written", "key", "shown"),
    [
        ("flow", "5家", None, "5家"),
        ("flow", "true", None, True),
        ("flow", "{value: '3'}", "value", "3"),
        ("flow", "{value: false}", "value", False),
        ("flow", "{done: true}", "done", True),
        ("flow", "{numerator: 1, denominator: 2}", "numerator", 1),
        ("level", "{numerator: 1, denominator: 2}", "numerator", 1),
        ("level", "推进中", None, "推进中"),
        ("ratio", "{numerator: 1, denominator: 2, unit: '%'}", "unit", 1),
        ("ratio", "{numerator: 1, denominator: 0}", "denominator", 0),
        ("ratio", "{done: 2022-05-28}", "done", "2022-05-28"),
        ("rank", "first", None, "first"),
        ("rank", "true", None, True),
        ("rank", "0", None, 0),
        ("rank", "{value: -1}", "value", -1),
        ("rank", "{numerator: 1, denominator: 2}", "numerator", 1),
        ("rank", "{done: true}", "done", True),
        ("ordinal", "1", None, 1),
        ("ordinal", "true", None, True),
        ("ordinal", "{value: 完成, unit: 家}", "unit", "完成"),
        ("ordinal", "{done: true}", None, None),
        ("ordinal", "{numerator: 1, denominator: 2}", None, None),
        ("milestone", "1", None, 1),
        ("milestone", "yes", None, "yes"),
        ("milestone", "2022-02-30", None, "2022-02-30"),
        ("milestone", "'20220528'", None, "20220528"),
        ("milestone", "0001-01-01", None, "0001-01-01"),
        ("milestone", "{done: true, unit: 家}", "unit", True),
        ("milestone", "{numerator: 1, denominator: 2}", None, None),
    ],
)
def test_a_value_of_the_wrong_kind(value: Read, target: str, written: str, key: str | None, shown: object) -> None:
    trouble = value(target, written)
    assert isinstance(trouble, Trouble)
    path = ("values", target, key) if key else ("values", target)
    assert (trouble.kind, trouble.path, trouble.written) == (TroubleKind.WRONG_KIND, path, shown)


@pytest.mark.parametrize(
    ("target", "written", "kind", "key"),
    [
        ("whole", "2.5", TroubleKind.FRACTION, None),
        ("whole", "{value: 2.5}", TroubleKind.FRACTION, "value"),
        ("whole", "{value: 2.5, unit: 家}", TroubleKind.FRACTION, "value"),
        ("dozens", "{value: 2.5, unit: 个}", TroubleKind.FRACTION, "value"),
        ("dozens", "1.3", TroubleKind.FRACTION, None),
        ("whole-ratio", "{numerator: 3, denominator: 2}", TroubleKind.FRACTION, "numerator"),
        ("rank", "2.5", TroubleKind.FRACTION, None),
        ("flow", "{value: 3, unit: nowhere}", TroubleKind.UNKNOWN_UNIT, "unit"),
        ("rank", "{value: 3, unit: nowhere}", TroubleKind.UNKNOWN_UNIT, "unit"),
        ("flow", "{value: 3, unit: 家}", TroubleKind.NOT_CONVERTIBLE, "unit"),
        ("ratio", "{value: 3, unit: 百分点}", TroubleKind.NOT_CONVERTIBLE, "unit"),
        ("rank", "{value: 3, unit: 家}", TroubleKind.NOT_CONVERTIBLE, "unit"),
        ("ordinal", "half done", TroubleKind.UNKNOWN_STEP, None),
        ("ordinal", "{value: half done}", TroubleKind.UNKNOWN_STEP, "value"),
        ("milestone", "2022-07-01", TroubleKind.DONE_AFTER_FILE, None),
        ("milestone", "{done: 2022-07-01}", TroubleKind.DONE_AFTER_FILE, "done"),
        ("later", "1", TroubleKind.BEFORE_START, None),
        ("later", "{value: 1}", TroubleKind.BEFORE_START, None),
        ("nobody", "1", TroubleKind.UNKNOWN_TARGET, None),
    ],
)
def test_other_trouble(value: Read, target: str, written: str, kind: TroubleKind, key: str | None) -> None:
    trouble = value(target, written)
    assert isinstance(trouble, Trouble)
    assert (trouble.kind, trouble.path) == (kind, ("values", target, key) if key else ("values", target))
    assert (trouble.target.id if trouble.target else None) == (target if target != "nobody" else None)


def test_done_on_the_files_own_date(value: Read) -> None:
    entry = value("milestone", "2022-06-30")
    assert isinstance(entry, Entry)
    assert entry.done_on == date(2022, 6, 30)


def test_a_milestone_may_be_done_before_it_begins(value: Read) -> None:
    entry = value("later-stone", "2022-05-28")
    assert isinstance(entry, Entry)
    assert entry.done_on == date(2022, 5, 28)


@pytest.mark.parametrize("target", ["flow", "level", "ratio", "rank", "ordinal", "milestone", "later"])
def test_a_withheld_figure(value: Read, target: str) -> None:
    entry = value(target, "{missing: {en: not yet}, x-until: August}")
    assert isinstance(entry, Entry)
    assert (entry.missing, entry.value, entry.done_on) == ({"en": "not yet"}, None, None)


def test_what_stands_beside_a_figure(value: Read) -> None:
    entry = value("flow", "{value: 3, reason: R, remedy: {zh: 措}, note: N, evidence: [a.md, b.md], x-by: me}")
    assert isinstance(entry, Entry)
    assert (entry.reason, entry.remedy, entry.note) == ("R", {"zh": "措"}, "N")
    assert (entry.evidence, entry.missing, entry.path) == (("a.md", "b.md"), None, ("values", "flow"))


def test_data_are_official_unless_a_file_says_otherwise(value: Read) -> None:
    entries = [value("flow", "3"), value("flow", "3", "data: provisional")]
    assert [entry.data for entry in entries if isinstance(entry, Entry)] == ["official", "provisional"]


@pytest.mark.parametrize(
    ("data", "least"),
    [
        (["official", "illustrative", "provisional"], "illustrative"),
        (["official", "provisional"], "provisional"),
        ([], "official"),
    ],
)
def test_least_official(data: list[str], least: str) -> None:
    assert least_official(data) == least


def test_an_earlier_id_names_the_target(value: Read) -> None:
    entry = value("stone", "true")
    assert isinstance(entry, Entry)
    assert (entry.target.id, entry.path) == ("milestone", ("values", "stone"))


@pytest.mark.parametrize(
    ("target", "period", "covers"),
    [
        ("flow", "2022-Q2", ("2022-04-01", "2022-06-30")),
        ("flow", "2022-Q1", ("2022-01-01", "2022-03-31")),
        ("flow", "2022", ("2022-01-01", "2022-06-30")),
        ("flow", "{start: 2021-12-01, end: 2022-01-31}", ("2022-01-01", "2022-01-31")),
    ],
)
def test_what_an_increment_covers(value: Read, target: str, period: str, covers: tuple[str, str]) -> None:
    entry = value(target, "3", f"basis: period, period: {period}")
    assert isinstance(entry, Entry)
    assert entry.covers == Period(date.fromisoformat(covers[0]), date.fromisoformat(covers[1]))
    assert entry.on == entry.covers.end


@pytest.mark.parametrize(("target", "written"), [("level", "64"), ("ratio", "2"), ("rank", "2"), ("milestone", "true")])
def test_only_flows_have_increments(value: Read, target: str, written: str) -> None:
    entry = value(target, written, "basis: period, period: 2022-Q1")
    assert isinstance(entry, Entry)
    assert (entry.covers, entry.on) == (None, date(2022, 6, 30))


@pytest.mark.parametrize("period", ["2022-Q1", "2022-Q2", "2021"])
def test_an_increment_before_the_start_is_not_used(value: Read, period: str) -> None:
    trouble = value("later", "3", f"basis: period, period: {period}")
    assert isinstance(trouble, Trouble)
    assert trouble.kind is TroubleKind.BEFORE_START


@pytest.mark.parametrize(
    ("more", "sense"),
    [
        ("", True),
        ("period: 2022-Q2", True),
        ("period: {start: 2022-06-30, end: 2022-12-31}", True),
        ("period: {start: 2022-07-01, end: 2022-12-31}", False),
        ("period: {start: 2022-06-01, end: 2022-05-31}", False),
    ],
)
def test_a_period_holds_a_day_up_to_its_files_date(report: Callable[..., Report], more: str, sense: bool) -> None:
    assert report(f"{{values: {{}}, {more}}}").dates_make_sense is sense
